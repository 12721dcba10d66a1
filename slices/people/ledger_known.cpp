// SPDX-License-Identifier: Apache-2.0
#include "people/ledger_known.hpp"

#include <algorithm>

namespace people {
namespace {
/// "山水苑小区" and "山水苑" are one compound.
std::string_view plain_compound(std::string_view name) {
  constexpr std::string_view ending = "小区";
  if (name.size() > ending.size() && name.ends_with(ending)) name.remove_suffix(ending.size());
  return name;
}

std::optional<Uuid> key_in(const db::Row& row, int column) {
  if (row.is_null(column)) return std::nullopt;
  const auto blind = row.bytes(column);
  Uuid key;
  ENSURE(blind.size() == key.bytes.size());
  std::copy(blind.begin(), blind.end(), key.bytes.begin());
  return key;
}
}  // namespace

KnownPeople::KnownPeople(Work& work, Plan& plan) : plan_(plan) {
  if (const auto community = place::find_division(work, work.community()))
    community_name_ = community->name;
  load_households(work);
  load_persons(work);
  load_needs(work);
}

void KnownPeople::load_households(Work& work) {
  work.tx.each(
      "select id, dwelling_id, occupancy, note, revision from people_household "
      "where community_id = ? order by id",
      [&](const db::Row& row) {
        const auto at = add_household(row.uuid(0), row.uuid(1));
        auto& draft = plan_.households[at];
        db::take(row, 2, draft.occupancy);
        draft.note = row.text(3);
        draft.revision = row.whole(4);
      },
      work.community());
}

// In one order on every database: of two who fit a row equally well the first is meant.
void KnownPeople::load_persons(Work& work) {
  work.tx.each(
      "select id, household_id, name, sex, born_on, relation, residence, registered, "
      "registered_at, id_kind, id_index, phone_index, revision, standing from people_person "
      "where community_id = ? and standing not in ('struck', 'merged') order by id",
      [&](const db::Row& row) {
        const auto home = household_of(row.uuid(1));
        const auto at = add_person(row.uuid(0), home, row.text(2));
        auto& draft = plan_.persons[at];
        db::take(row, 3, draft.sex);
        db::take(row, 4, draft.born_on);
        db::take(row, 5, draft.relation);
        db::take(row, 6, draft.residence);
        db::take(row, 7, draft.registered);
        db::take(row, 8, draft.registered_at);
        db::take(row, 9, draft.id_kind);
        draft.id_key = key_in(row, 10);
        draft.phone_key = key_in(row, 11);
        draft.revision = row.whole(12);
        db::take(row, 13, draft.standing);
        plan_.households[home].members.push_back(at);
        if (draft.id_key) note_number(at);
        if (draft.phone_key) note_phone(at);
      },
      work.community());
}

void KnownPeople::load_needs(Work& work) {
  work.tx.each(
      "select id, person_id, kind, next_due from people_need "
      "where community_id = ? and ended_at is null order by id",
      [&](const db::Row& row) {
        NeedDraft need;
        need.id = row.uuid(0);
        db::take(row, 2, need.kind);
        db::take(row, 3, need.next_due);
        // Those of somebody set aside are not known here.
        if (const auto person = persons_.find(row.uuid(1)); person != persons_.end())
          plan_.persons[person->second].needs.push_back(std::move(need));
      },
      work.community());
}

std::optional<std::uint32_t> KnownPeople::household_at(const Uuid& dwelling) const {
  const auto found = at_dwelling_.find(dwelling);
  return found == at_dwelling_.end() ? std::nullopt : std::optional(found->second);
}

std::uint32_t KnownPeople::add_household(const Uuid& id, const Uuid& dwelling) {
  const auto at = static_cast<std::uint32_t>(plan_.households.size());
  auto& draft = plan_.households.emplace_back();
  draft.id = id;
  draft.dwelling_id = dwelling;
  households_[id] = at;
  at_dwelling_[dwelling] = at;
  members_.emplace_back();
  return at;
}

std::optional<std::uint32_t> KnownPeople::by_number(const Uuid& key) const {
  const auto found = by_number_.find(key);
  return found == by_number_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::uint32_t> KnownPeople::by_name(std::uint32_t household, const Entry& entry,
                                                  bool has_number) const {
  std::optional<std::uint32_t> best;
  int best_weight = -1;
  for (const auto at : members_[household]) {
    const auto& person = plan_.persons[at];
    if (person.name != entry.name || (has_number && person.id_key)) continue;
    const bool both_born = person.born_on && entry.born_on;
    if (both_born && *person.born_on != *entry.born_on) continue;
    const int weight = (person.standing == Standing::listed ? 4 : 0) + (both_born ? 2 : 0) +
                       (person.is_mentioned ? 0 : 1);
    if (weight <= best_weight) continue;
    best = at;
    best_weight = weight;
  }
  return best;
}

bool KnownPeople::is_listed_elsewhere(const Uuid& phone_key, std::string_view name,
                                      bool has_number) const {
  const auto [from, to] = by_phone_.equal_range(phone_key);
  return std::any_of(from, to, [&](const auto& entry) {
    const auto& person = plan_.persons[entry.second];
    return person.name == name && !(has_number && person.id_key);
  });
}

std::uint32_t KnownPeople::add_person(const Uuid& id, std::uint32_t household,
                                      std::string_view name) {
  const auto at = static_cast<std::uint32_t>(plan_.persons.size());
  auto& draft = plan_.persons.emplace_back();
  draft.id = id;
  draft.household_id = plan_.households[household].id;
  draft.name = name;
  persons_[id] = at;
  members_[household].push_back(at);
  return at;
}

void KnownPeople::move(std::uint32_t person, std::uint32_t household) {
  auto& draft = plan_.persons[person];
  std::erase(members_[household_of(draft.household_id)], person);
  members_[household].push_back(person);
  draft.household_id = plan_.households[household].id;
}

void KnownPeople::note_phone(std::uint32_t person) {
  by_phone_.emplace(*plan_.persons[person].phone_key, person);
}

void KnownPeople::note_number(std::uint32_t person) {
  by_number_[*plan_.persons[person].id_key] = person;
}

place::DoorName KnownPeople::door_of(const place::DoorName& named) const {
  auto door = named;
  const auto& compounds = plan_.doors.compounds();
  const auto known = [&](auto fits) {
    return std::find_if(compounds.begin(), compounds.end(), fits);
  };
  auto found = known([&](const auto& one) { return one.name == named.compound; });
  if (found == compounds.end())
    found = known([&](const auto& one) {
      return plain_compound(one.name) == plain_compound(named.compound);
    });
  if (found != compounds.end()) {
    door.compound = found->name;
  } else if (named.compound == community_name_) {
    door.compound.clear();
  }
  door = plan_.doors.present(door);
  if (door.stairwell.empty() && !plan_.doors.find(door)) {
    const auto stairwells = stairwells_of(door);
    if (stairwells.size() == 1) door.stairwell = stairwells.front()->name;
  }
  return door;
}

bool KnownPeople::is_former(const place::DoorName& named) const {
  auto door = door_of(named);
  // What door_of fills in for itself is no other name.
  if (named.stairwell.empty() && door.building == named.building) door.stairwell.clear();
  if (named.number == door.number && named.building == door.building &&
      named.stairwell == door.stairwell)
    return !door.compound.empty() &&
           plain_compound(door.compound) != plain_compound(named.compound) &&
           !named.compound.empty();
  return true;
}

std::vector<const place::Place*> KnownPeople::stairwells_of(const place::DoorName& door) const {
  std::vector<const place::Place*> found;
  const auto& compounds = plan_.doors.compounds();
  const auto is_in_compound = [&](const place::Place& building) {
    if (door.compound.empty()) return compounds.size() == 1;
    return std::any_of(compounds.begin(), compounds.end(), [&](const auto& one) {
      return one.id == building.parent_id && one.name == door.compound;
    });
  };
  for (const auto& building : plan_.doors.buildings()) {
    if (building.name != door.building || !is_in_compound(building)) continue;
    for (const auto& stairwell : plan_.doors.stairwells())
      if (stairwell.parent_id == building.id) found.push_back(&stairwell);
  }
  return found;
}

std::string_view KnownPeople::missing_in(const place::DoorName& named) const {
  const auto door = door_of(named);
  if (door.compound.empty() && plan_.doors.compounds().size() > 1) return "people.which_compound";
  if (door.stairwell.empty() && stairwells_of(door).size() > 1) return "people.which_stairwell";
  return {};
}
}  // namespace people
