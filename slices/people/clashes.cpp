// SPDX-License-Identifier: Apache-2.0
/// Clashes: shown side by side, and decided by a person.
#include <unordered_map>

#include "people/clash_fields.hpp"
#include "people/clash_rows.hpp"
#include "people/door_names.hpp"
#include "people/field_rules.hpp"
#include "people/identity.hpp"
#include "people/rows_of.hpp"
#include "platform/page.hpp"

namespace people {
namespace {

std::string shown(KnownField field, std::string text) {
  return field == KnownField::phone && !text.empty() ? mask_phone(text) : text;
}

ClashCard card_of(Work& work, const Clash& clash, const DoorNames& doors) {
  ClashCard card;
  card.clash = clash.id;
  card.household = clash.household_id;
  card.door = doors.of(clash.household_id);
  card.person = clash.person_id;
  card.field = clash.field;
  if (clash.person_id) {
    if (const auto person = find_where_merged(work, *clash.person_id)) {
      card.person_name = person->name.str();
      card.revision = person->revision;
      card.present = shown(clash.field, text_of(work, *person, clash.field));
    }
  } else if (const auto household = find_household(work, clash.household_id)) {
    card.revision = household->revision;
    card.present = text_of(*household, clash.field);
  }
  card.brought = shown(clash.field, work.open<&Clash::brought>(clash));
  card.was = shown(clash.field, work.open<&Clash::was>(clash));
  card.source = clash.source;
  card.at = clash.at;
  card.by = clash.actor_name;
  card.decision = clash.decision;
  return card;
}

ClashCard card_of(Work& work, const Clash& clash) {
  return card_of(work, clash, door_names(work, {work.community()}, {clash.household_id}));
}

/// Puts what was brought where it belongs.
Result<void> write_brought(Work& work, const Clash& clash) {
  const auto text = work.open<&Clash::brought>(clash);
  Register rows(work);
  if (clash.person_id) {
    auto person = find_where_merged(work, *clash.person_id);
    if (!person || person->standing != Standing::listed)
      return refuse(No::conflict, "people.is_set_aside", "keep");
    if (contradicts_number(work, *person, clash.field, text))
      return refuse(
          No::conflict,
          clash.field == KnownField::sex ? "people.id_other_sex" : "people.id_other_birth", "keep");
    write_field(work, rows, *person, clash.field, text);
    rows.finish();
    work.announce("people.household_changed", {person->household_id, person->id});
    return {};
  }
  const auto before = find_household(work, clash.household_id);
  if (!before) return refuse(No::missing, "people.no_such_household", "clash");
  auto after = *before;
  put_text(after, clash.field, text);
  ++after.revision;
  after.changed_at = work.now;
  rows.change(*before, after);
  rows.finish();
  work.announce("people.household_changed", {after.id});
  return {};
}
}  // namespace

Result<ClashList> list_clashes(Work& work, const ClashQuery& query) {
  if (query.household && !find_household(work, *query.household))
    return refuse(No::missing, "people.no_such_household", "household");
  Uuid after;
  if (query.after) {
    const auto id = Uuid::parse(query.after->str());
    if (!id) return refuse(No::invalid, "json.bad_cursor", "after");
    after = *id;
  }
  const auto limit = limit_of(query.limit);
  auto rows = query.household
                  ? work.tx.all<Clash>(
                        "where community_id = ? and household_id = ? and decision is null "
                        "and id > ? order by id limit ?",
                        work.community(), *query.household, after, limit + 1)
                  : work.tx.all<Clash>(
                        "where community_id = ? and decision is null and id > ? "
                        "order by id limit ?",
                        work.community(), after, limit + 1);
  ClashList list;
  if (std::ssize(rows) > limit) {
    rows.pop_back();
    list.next = rows.back().id.text();
  }
  std::vector<Uuid> households;
  for (const auto& row : rows) households.push_back(row.household_id);
  const auto doors = door_names(work, {work.community()}, households);
  for (const auto& row : rows) {
    list.items.push_back(card_of(work, row, doors));
    work.looked("people.household", row.household_id);
  }
  return list;
}

Result<ClashCard> decide_clash(Work& work, const ClashDecision& wanted) {
  auto clash =
      work.tx.one<Clash>("where community_id = ? and id = ?", work.community(), wanted.clash);
  if (!clash) return refuse(No::missing, "people.no_such_clash", "clash");
  if (clash->decision) return refuse(No::conflict, "people.decided_already", "clash");
  const auto card = card_of(work, *clash);
  if (card.revision != wanted.revision) {
    Refusal refusal{No::conflict, "house.changed_meanwhile", "revision", {}, {}, 0};
    refusal.current = json::write(card);
    return tl::unexpected<Refusal>(std::move(refusal));
  }
  if (wanted.keep == Keep::brought) {
    const auto written = write_brought(work, *clash);
    if (!written) return refuse(written);
  }
  clash->decision = wanted.keep;
  clash->decided_at = work.now;
  clash->decided_by = work.actor.name;
  work.tx.update(*clash);
  work.announce("people.clash_decided", {clash->id, clash->household_id});
  return card_of(work, *clash);
}
}  // namespace people
