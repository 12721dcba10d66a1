// SPDX-License-Identifier: Apache-2.0
/// The household file, and what staff change in it.
#include <unordered_map>

#include "people/identity.hpp"
#include "people/people.hpp"
#include "people/register.hpp"
#include "people/rows_of.hpp"
#include "people/rules.hpp"
#include "people/timeline.hpp"

namespace people {
namespace {
std::optional<Need> find_need(Work& work, const Uuid& id) {
  return work.tx.one<Need>("where community_id = ? and id = ?", work.community(), id);
}

NeedCard card_of(const Need& need) { return {need.id, need.kind, need.next_due, need.note}; }
}  // namespace

std::optional<Household> find_household(Work& work, const Uuid& id) {
  return work.tx.one<Household>("where community_id = ? and id = ?", work.community(), id);
}

std::optional<Person> find_person(Work& work, const Uuid& id) {
  return work.tx.one<Person>("where community_id = ? and id = ?", work.community(), id);
}

std::vector<Person> find_persons(Work& work, const Uuid& community, const std::vector<Uuid>& ids) {
  std::unordered_map<Uuid, Person> found;
  for (auto& person :
       work.tx.all<Person>("where community_id = ? and id in (?*)", community, ids)) {
    const auto id = person.id;
    found.emplace(id, std::move(person));
  }
  std::vector<Person> persons;
  for (const auto& id : ids)
    if (const auto person = found.find(id); person != found.end())
      persons.push_back(person->second);
  return persons;
}

std::string phone_of(const Work& work, const Person& person) {
  return person.phone ? open_member(work, person, "phone", *person.phone) : std::string();
}

std::string id_number_of(const Work& work, const Person& person) {
  return person.id_number ? open_member(work, person, "id_number", *person.id_number)
                          : std::string();
}

PersonCard card_of(const Work& work, const Person& person) {
  PersonCard card;
  card.person = person.id;
  card.revision = person.revision;
  card.name = person.name;
  card.sex = person.sex;
  card.born_on = person.born_on;
  if (person.born_on) card.born_year = person.born_on->year();
  card.relation = person.relation;
  card.residence = person.residence;
  card.registered = person.registered;
  card.registered_at = person.registered_at;
  card.id_kind = person.id_kind;
  card.standing = person.standing;
  card.back_on = person.back_on;
  if (const auto phone = phone_of(work, person); !phone.empty())
    card.phone_masked = mask_phone(phone);
  if (const auto number = id_number_of(work, person); !number.empty())
    card.id_number_masked = mask_id(number);
  return card;
}

namespace {
/// Fills where the dwelling lies: its building, stairwell and compound by name.
void put_door(Work& work, const place::Place& dwelling, HouseholdFile& file) {
  std::vector<Uuid> above{dwelling.parent_id};
  if (dwelling.compound_id) above.push_back(*dwelling.compound_id);
  for (const auto& found : place::find_places(work, above)) {
    if (found.kind == place::Kind::compound) file.compound_name = found.name;
    if (found.kind == place::Kind::building) {
      file.building = found.id;
      file.building_name = found.name;
    }
    if (found.kind == place::Kind::stairwell) {
      file.stairwell = found.name;
      if (const auto building = place::find_place(work, found.parent_id)) {
        file.building = building->id;
        file.building_name = building->name;
      }
    }
  }
  file.dwelling = dwelling.id;
  file.compound = dwelling.compound_id;
  file.door = dwelling.label.value_or(dwelling.name);
  file.door_number = dwelling.name;
}

void put_members(Work& work, const Household& household, HouseholdFile& file) {
  auto persons = work.tx.all<Person>("where community_id = ? and household_id = ?",
                                     household.community_id, household.id);
  std::sort(persons.begin(), persons.end(), [](const Person& a, const Person& b) {
    return std::tie(a.relation, a.id) < std::tie(b.relation, b.id);
  });
  std::vector<Uuid> ids;
  for (const auto& person : persons) {
    if (person.standing != Standing::listed) {
      if (!is_set_aside(person.standing))
        file.former.push_back({person.id, person.name.str(), person.standing});
      continue;
    }
    file.members.push_back(card_of(work, person));
    ids.push_back(person.id);
  }
  const auto needs = work.tx.all<Need>(
      "where community_id = ? and person_id in (?*) and ended_at is null order by next_due, id",
      household.community_id, ids);
  for (const auto& need : needs)
    for (auto& member : file.members)
      if (member.person == need.person_id) member.needs.push_back(card_of(need));
}

HouseholdFile household_file(Work& work, const place::Place& dwelling,
                             const std::optional<Household>& household) {
  HouseholdFile file;
  put_door(work, dwelling, file);
  if (!household) return file;
  file.household = household->id;
  file.revision = household->revision;
  file.occupancy = household->occupancy;
  file.quality = household->quality;
  file.note = household->note;
  put_members(work, *household, file);
  file.history = life_of(work, *household);
  return file;
}

std::optional<HouseholdFile> household_file(Work& work, const Household& household) {
  const auto dwelling = place::find_place(work, household.dwelling_id);
  if (!dwelling) return std::nullopt;
  return household_file(work, *dwelling, household);
}

/// The refusal of an edit that came too late, with what stands there now.
template <class Card>
tl::unexpected<Refusal> changed_meanwhile(const Card& current) {
  Refusal refusal{No::conflict, "house.changed_meanwhile", "revision", {}, {}, 0};
  refusal.current = json::write(current);
  return tl::unexpected<Refusal>(std::move(refusal));
}
}  // namespace

Result<HouseholdFile> open_household(Work& work, const HouseholdKey& key) {
  const auto household = find_household(work, key.household);
  if (!household) return refuse(No::missing, "people.no_such_household");
  auto file = household_file(work, *household);
  ENSURE(file.has_value());
  work.looked("people.household", household->id);
  return std::move(*file);
}

Result<HouseholdFile> open_door(Work& work, const DoorKey& key) {
  const std::string stairwell(key.stairwell ? std::string_view(*key.stairwell) : "");
  const auto dwelling = place::find_door(work, key.building, stairwell, key.door);
  if (!dwelling) return refuse(No::missing, "place.no_such_door", "door");
  const auto household = work.tx.one<Household>("where community_id = ? and dwelling_id = ?",
                                                work.community(), dwelling->id);
  if (household) work.looked("people.household", household->id);
  return household_file(work, *dwelling, household);
}

Result<HouseholdFile> add_household(Work& work, const NewHousehold& wanted) {
  const auto dwelling = place::find_door(work, wanted.building, wanted.stairwell, wanted.door);
  if (!dwelling) return refuse(No::missing, "place.no_such_door", "door");
  if (dwelling->is_closed) return refuse(No::conflict, "place.is_closed", "door");
  if (work.tx.one<Household>("where community_id = ? and dwelling_id = ?", work.community(),
                             dwelling->id))
    return refuse(No::conflict, "people.door_has_household", "door");
  if (find_household(work, wanted.id)) return refuse(No::conflict, "people.id_taken", "id");
  Household household;
  household.community_id = work.community();
  household.id = wanted.id;
  household.dwelling_id = dwelling->id;
  household.occupancy = wanted.occupancy;
  household.changed_at = work.now;
  Register rows(work);
  rows.insert(household);
  rows.finish();
  work.announce("people.household_changed", {household.id});
  return household_file(work, *dwelling, find_household(work, household.id));
}

Result<HouseholdFile> change_household(Work& work, const HouseholdEdit& edit) {
  const auto before = find_household(work, edit.household);
  if (!before) return refuse(No::missing, "people.no_such_household");
  if (before->revision != edit.revision) return changed_meanwhile(*household_file(work, *before));
  auto after = *before;
  if (edit.occupancy.is_given) after.occupancy = edit.occupancy.value;
  if (edit.note.is_given) after.note = edit.note.value;
  ++after.revision;
  after.changed_at = work.now;
  Register rows(work);
  rows.change(*before, after);
  rows.finish();
  work.announce("people.household_changed", {after.id});
  return *household_file(work, *find_household(work, after.id));
}

Result<NeedCard> add_need(Work& work, const NewNeed& wanted) {
  Register rows(work);
  std::optional<Person> person;
  bool is_id_taken = false;
  work.tx.ask(
      db::Tx::into(person, "where community_id = ? and id = ?", work.community(), wanted.person),
      db::Tx::question(
          "select 1 from people_need where community_id = ? and id = ?",
          [&](const db::Row&) { is_id_taken = true; }, work.community(), wanted.id),
      rows.summary_of_home(wanted.person));
  if (!person) return refuse(No::missing, "people.no_such_person", "person");
  if (is_id_taken) return refuse(No::conflict, "people.id_taken", "id");
  Need need{work.community(),
            wanted.id,
            person->id,
            person->household_id,
            wanted.kind,
            wanted.next_due,
            wanted.note.value_or(Note()),
            work.now,
            {}};
  rows.insert(need);
  rows.finish();
  work.announce("people.household_changed", {person->household_id, person->id});
  return card_of(need);
}

Result<NeedCard> change_need(Work& work, const NeedEdit& edit) {
  auto need = find_need(work, edit.need);
  if (!need) return refuse(No::missing, "people.no_such_need");
  if (need->ended_at) return refuse(No::conflict, "people.need_has_ended");
  if (edit.next_due.is_given) need->next_due = edit.next_due.value;
  if (edit.note.is_given) need->note = edit.note.value;
  if (edit.ended.is_given && edit.ended.value) need->ended_at = work.now;
  Register rows(work);
  rows.change(*need);
  rows.finish();
  work.announce("people.household_changed", {need->household_id, need->person_id});
  return card_of(*need);
}
}  // namespace people
