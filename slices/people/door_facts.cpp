// SPDX-License-Identifier: Apache-2.0
/// What slices that go from door to door ask before anybody opens a file.
#include <unordered_map>

#include "people/field_changes.hpp"
#include "people/identity.hpp"
#include "people/register.hpp"
#include "people/rows_of.hpp"

namespace people {
std::vector<DoorFacts> facts_of_doors(Work& work) {
  std::vector<DoorFacts> facts;
  work.tx.each(
      "select id, dwelling_id, behind, occupancy, persons, quality from people_household "
      "where community_id = ?",
      [&](const db::Row& row) {
        DoorFacts one;
        one.household = row.uuid(0);
        one.place = row.uuid(1);
        one.is_shop = row.text(2) == described::name_of(Behind::premises);
        one.occupancy = described::value_of<Occupancy>(row.text(3)).value_or(Occupancy::unknown);
        one.persons = row.whole(4);
        const bool is_somebody_listed = row.text(5) != described::name_of(Quality::nobody_listed);
        const bool is_lived_in = one.occupancy == Occupancy::occupied ||
                                 one.occupancy == Occupancy::rented ||
                                 one.occupancy == Occupancy::unknown;
        one.is_elsewhere = one.occupancy == Occupancy::owner_away ||
                           (is_lived_in && is_somebody_listed && one.persons == 0);
        facts.push_back(one);
      },
      work.community());
  return facts;
}

Result<Uuid> household_at(Work& work, const Uuid& id, const Uuid& id_if_new) {
  const auto known = work.tx.value<Uuid>(
      "select id from people_household where community_id = ? and dwelling_id = ?",
      work.community(), id);
  if (known) return *known;
  const auto place = place::find_place(work, id);
  const bool is_door =
      place && (place->kind == place::Kind::dwelling || place->kind == place::Kind::premises);
  if (!is_door) return refuse(No::missing, "place.no_such_door", "door");
  if (find_household(work, id_if_new)) return refuse(No::conflict, "people.id_taken", "household");
  Household household;
  household.community_id = work.community();
  household.id = id_if_new;
  household.dwelling_id = id;
  household.behind = place->kind == place::Kind::premises ? Behind::premises : Behind::dwelling;
  household.changed_at = work.now;
  Register rows(work);
  rows.insert(household);
  rows.finish();
  work.announce("people.household_changed", {household.id});
  return household.id;
}

std::vector<Reachable> reachable_at(Work& work, const std::vector<Uuid>& households) {
  auto persons = work.tx.all<Person>(
      "where community_id = ? and household_id in (?*) and standing = 'listed' "
      "and phone is not null",
      work.community(), households);
  std::sort(persons.begin(), persons.end(), [](const Person& a, const Person& b) {
    return std::tie(a.household_id, a.relation, a.id) < std::tie(b.household_id, b.relation, b.id);
  });
  std::vector<Reachable> list;
  for (const auto& person : persons)
    list.push_back({person.household_id, person.id, person.name.str(), person.relation,
                    mask_phone(phone_of(work, person))});
  return list;
}
}  // namespace people
