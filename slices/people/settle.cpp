// SPDX-License-Identifier: Apache-2.0
#include "people/settle.hpp"

#include "people/register.hpp"

namespace people {
namespace {
Uuid insert_household(Work& work, Register& rows, const Uuid& dwelling,
                      const InventedHousehold& home) {
  Household household;
  household.community_id = work.community();
  household.id = work.world.new_uuid();
  household.dwelling_id = dwelling;
  household.occupancy = home.occupancy;
  household.note = Note(home.note);
  household.changed_at = work.now;
  rows.insert(household);
  return household.id;
}

void insert_person(Work& work, Register& rows, const Uuid& household,
                   const InventedPerson& invented) {
  Person person;
  person.community_id = work.community();
  person.id = work.world.new_uuid();
  person.household_id = household;
  person.name = PersonName(invented.name);
  person.sex = invented.sex;
  person.born_on = invented.born_on;
  person.relation = invented.relation;
  person.residence = invented.residence;
  person.registered = invented.registered;
  if (invented.registered_at) person.registered_at = Address(*invented.registered_at);
  person.changed_at = work.now;
  rows.put_phone(person, invented.phone);
  rows.put_id_number(person, IdKind::resident_id, invented.id_number);
  rows.insert(person, invented.phone);
  for (const auto& need : invented.needs) {
    std::optional<Day> due;
    if (need.due_in_days) due = work.today() + *need.due_in_days;
    rows.insert(Need{person.community_id,
                     work.world.new_uuid(),
                     person.id,
                     household,
                     need.kind,
                     due,
                     Note(),
                     work.now,
                     {}});
  }
}
}  // namespace

bool is_anybody_listed(Work& work) {
  return work.tx.value<std::int64_t>("select 1 from people_household limit 1").has_value();
}

void settle(Work& work, const std::vector<std::pair<Uuid, InventedHousehold>>& homes) {
  Register rows(work, Writing::together);
  for (const auto& [dwelling, home] : homes) {
    const auto household = insert_household(work, rows, dwelling, home);
    for (const auto& person : home.members) insert_person(work, rows, household, person);
  }
  rows.finish();
}
}  // namespace people
