// SPDX-License-Identifier: Apache-2.0
#include "people/clash_fields.hpp"

#include "people/identity.hpp"
#include "people/rows_of.hpp"

namespace people {
namespace {
template <class E>
E one_of(const std::string& text) {
  const auto value = described::value_of<E>(text);
  ENSURE(value.has_value());
  return *value;
}

void put_plain(Person& person, KnownField field, const std::string& text) {
  switch (field) {
    case KnownField::name:
      person.name = PersonName(text);
      return;
    case KnownField::sex:
      person.sex = one_of<Sex>(text);
      return;
    case KnownField::born_on:
      person.born_on = Day::parse(text);
      return;
    case KnownField::relation:
      person.relation = one_of<Relation>(text);
      return;
    case KnownField::residence:
      person.residence = one_of<Residence>(text);
      return;
    case KnownField::registered:
      person.registered = one_of<Registered>(text);
      return;
    case KnownField::registered_at:
      person.registered_at.reset();
      if (!text.empty()) person.registered_at = Address(text);
      return;
    case KnownField::occupancy:
    case KnownField::note:
    case KnownField::phone:
      ENSURE(false);
  }
}
}  // namespace

std::string text_of(const Household& household, KnownField field) {
  return field == KnownField::note ? household.note.str()
                                   : std::string(described::name_of(household.occupancy));
}

void put_text(Household& household, KnownField field, const std::string& text) {
  if (field == KnownField::note)
    household.note = Note(text);
  else
    household.occupancy = one_of<Occupancy>(text);
}

std::string text_of(const Work& work, const Person& person, KnownField field) {
  switch (field) {
    case KnownField::name:
      return person.name.str();
    case KnownField::sex:
      return std::string(described::name_of(person.sex));
    case KnownField::born_on:
      return person.born_on ? person.born_on->text() : std::string();
    case KnownField::relation:
      return std::string(described::name_of(person.relation));
    case KnownField::residence:
      return std::string(described::name_of(person.residence));
    case KnownField::registered:
      return std::string(described::name_of(person.registered));
    case KnownField::registered_at:
      return person.registered_at ? person.registered_at->str() : std::string();
    case KnownField::phone:
      return phone_of(work, person);
    case KnownField::occupancy:
    case KnownField::note:
      break;
  }
  return {};
}

std::optional<Person> find_where_merged(Work& work, const Uuid& id) {
  auto person = find_person(work, id);
  for (int steps = 0; person && person->merged_into && steps < 10; ++steps) {
    auto next = find_person(work, *person->merged_into);
    if (!next) break;
    person = std::move(next);
  }
  return person;
}

bool contradicts_number(const Work& work, const Person& person, KnownField field,
                        std::string_view text) {
  if (!person.id_number || (field != KnownField::born_on && field != KnownField::sex)) return false;
  const auto verdict = check_id_number(described::name_of(*person.id_kind),
                                       id_number_of(work, person), work.today());
  if (!verdict.ok) return false;
  if (field == KnownField::born_on)
    return verdict.born &&
           Day::parse(text) != Day::of(verdict.born->year, verdict.born->month, verdict.born->day);
  return verdict.sex != '?' &&
         text != described::name_of(verdict.sex == 'f' ? Sex::female : Sex::male);
}

void write_field(Work& work, Register& rows, Person& person, KnownField field,
                 const std::string& text) {
  const auto before = person;
  std::string phone_before, phone_after;
  if (field == KnownField::phone) {
    phone_before = phone_of(work, before);
    phone_after = text;
    rows.put_phone(person, text);
  } else {
    put_plain(person, field, text);
  }
  ++person.revision;
  person.changed_at = work.now;
  rows.change(before, phone_before, person, phone_after);
}
}  // namespace people
