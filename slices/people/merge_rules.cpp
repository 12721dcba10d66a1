// SPDX-License-Identifier: Apache-2.0
#include "people/merge_rules.hpp"

#include <algorithm>

namespace people {
namespace {
/// Whether the field says anything.
bool is_known(MergeField field, const PersonFacts& facts) {
  switch (field) {
    case MergeField::name:
      return true;
    case MergeField::sex:
      return facts.sex != Sex::unknown;
    case MergeField::born_on:
      return facts.born_on.has_value();
    case MergeField::phone:
      return !facts.phone.empty();
    case MergeField::id_number:
      return !facts.id_number.empty();
    case MergeField::home:
      return facts.stay.standing == Standing::listed;
    case MergeField::registration:
      break;
  }
  return facts.stay.registered != Registered::unknown;
}
}  // namespace

bool is_same(MergeField field, const PersonFacts& a, const PersonFacts& b) {
  switch (field) {
    case MergeField::name:
      return a.name == b.name;
    case MergeField::sex:
      return a.sex == b.sex;
    case MergeField::born_on:
      return a.born_on == b.born_on;
    case MergeField::phone:
      return a.phone == b.phone;
    case MergeField::id_number:
      return a.id_kind == b.id_kind && a.id_number == b.id_number;
    case MergeField::home:
      return a.stay.household == b.stay.household && a.stay.standing == b.stay.standing &&
             a.stay.relation == b.stay.relation && a.stay.residence == b.stay.residence &&
             a.stay.back_on == b.stay.back_on;
    case MergeField::registration:
      break;
  }
  return a.stay.registered == b.stay.registered && a.stay.registered_at == b.stay.registered_at;
}

void take_field(MergeField field, const PersonFacts& from, PersonFacts& into) {
  switch (field) {
    case MergeField::name:
      into.name = from.name;
      return;
    case MergeField::sex:
      into.sex = from.sex;
      return;
    case MergeField::born_on:
      into.born_on = from.born_on;
      return;
    case MergeField::phone:
      into.phone = from.phone;
      return;
    case MergeField::id_number:
      into.id_kind = from.id_kind;
      into.id_number = from.id_number;
      return;
    case MergeField::home: {
      const auto registered = into.stay.registered;
      const auto at = into.stay.registered_at;
      into.stay = from.stay;
      into.stay.registered = registered;
      into.stay.registered_at = at;
      return;
    }
    case MergeField::registration:
      into.stay.registered = from.stay.registered;
      into.stay.registered_at = from.stay.registered_at;
      return;
  }
}

Side suggested(MergeField field, const PersonFacts& kept, const PersonFacts& dropped) {
  return !is_known(field, kept) && is_known(field, dropped) ? Side::dropped : Side::kept;
}

Result<PersonFacts> merged(const PersonFacts& kept, const PersonFacts& dropped,
                           const std::vector<MergeChoice>& choices) {
  auto facts = kept;
  std::uint32_t chosen = 0;
  const auto take = [&](MergeField field, Side from) {
    if (from == Side::dropped) take_field(field, dropped, facts);
  };
  for (const auto& [field, from] : choices) {
    const auto mark = 1u << static_cast<unsigned>(field);
    if (chosen & mark) return refuse(No::invalid, "people.chosen_twice", "choices");
    chosen |= mark;
    take(field, from);
  }
  each_merge_field([&](MergeField field) {
    if (!(chosen >> static_cast<unsigned>(field) & 1u))
      take(field, suggested(field, kept, dropped));
  });
  return facts;
}
}  // namespace people
