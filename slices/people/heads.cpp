// SPDX-License-Identifier: Apache-2.0
/// Who leads a household, and households that part.
#include <map>

#include "people/move_between.hpp"
#include "people/move_writer.hpp"
#include "people/rows_of.hpp"

namespace people {
namespace {
std::vector<Person> members_of(Work& work, const Uuid& household) {
  return work.tx.all<Person>(
      "where community_id = ? and household_id = ? and standing = 'listed' order by id",
      work.community(), household);
}

std::vector<Uuid> ids_of_movers(const std::vector<Mover>& movers) {
  std::vector<Uuid> ids;
  for (const auto& mover : movers) ids.push_back(mover.person);
  return ids;
}

/// The relations that members have to the new head, where they change.
Result<std::map<Uuid, Relation>> relations_to(const Person& head,
                                              const std::vector<Person>& members,
                                              const std::vector<Mover>& given) {
  std::map<Uuid, Relation> relations;
  for (const auto& member : members)
    if (member.relation == Relation::head) relations[member.id] = turned(head.relation);
  for (const auto& one : given) {
    const auto is_it = [&](const Person& member) { return member.id == one.person; };
    if (std::none_of(members.begin(), members.end(), is_it))
      return refuse(No::conflict, "people.not_in_household", "relations");
    if (one.relation == Relation::head && one.person != head.id)
      return refuse(No::invalid, "people.two_heads", "relations");
    relations[one.person] = one.relation;
  }
  relations[head.id] = Relation::head;
  return relations;
}

/// The home behind the door that the parting members open, or one where nobody is listed.
Result<Uuid> open_home(Work& work, Register& rows, const Uuid& dwelling) {
  const auto known = work.tx.one<Household>("where community_id = ? and dwelling_id = ?",
                                            work.community(), dwelling);
  if (known && !members_of(work, known->id).empty())
    return refuse(No::conflict, "people.door_is_lived_in", "door");
  if (known) return known->id;
  Household home;
  home.community_id = work.community();
  home.id = work.world.new_uuid();
  home.dwelling_id = dwelling;
  home.occupancy = Occupancy::occupied;
  home.changed_at = work.now;
  rows.insert(home);
  return home.id;
}
}  // namespace

Result<MoveCard> change_head(Work& work, const NewHead& wanted) {
  MoveWriter writer(work, work.community(), MoveKind::became_head);
  const auto taken = writer.take(wanted);
  if (!taken) return refuse(taken);
  const auto head = find_person(work, wanted.person);
  if (!head) return refuse(No::missing, "people.no_such_person", "person");
  const auto may_lead = relate(stay_of(*head), Relation::head);
  if (!may_lead) return refuse(may_lead);
  if (head->relation == Relation::head)
    return refuse(No::conflict, "people.is_head_already", "person");
  const auto members = members_of(work, head->household_id);
  const auto relations = relations_to(*head, members, wanted.relations);
  if (!relations) return refuse(relations);
  writer.step(*head, *may_lead);
  for (const auto& member : members) {
    const auto found = relations->find(member.id);
    if (member.id == head->id || found == relations->end() || found->second == member.relation)
      continue;
    writer.step(member, *relate(stay_of(member), found->second));
  }
  writer.row().from_household_id = writer.row().to_household_id = head->household_id;
  writer.finish();
  return card_of(work, writer.row());
}

Result<MoveCard> split_household(Work& work, const NewSplit& wanted) {
  MoveWriter writer(work, work.community(), MoveKind::split);
  const auto taken = writer.take(wanted);
  if (!taken) return refuse(taken);
  if (!find_household(work, wanted.household))
    return refuse(No::missing, "people.no_such_household", "household");
  const auto dwelling = place::find_door(work, wanted.building, wanted.stairwell, wanted.door);
  if (!dwelling) return refuse(No::missing, "place.no_such_door", "door");
  if (dwelling->is_closed) return refuse(No::conflict, "place.is_closed", "door");
  const auto persons = movers_of(work, work.community(), ids_of_movers(wanted.movers));
  if (!persons) return refuse(persons);
  for (const auto& person : *persons)
    if (person.household_id != wanted.household || person.standing != Standing::listed)
      return refuse(No::conflict, "people.not_in_household", "movers");
  const auto home = open_home(work, writer.rows(), dwelling->id);
  if (!home) return refuse(home);
  const auto may_lead = may_take_head(work, *home, wanted.movers);
  if (!may_lead) return refuse(may_lead);
  for (std::size_t i = 0; i < persons->size(); ++i) {
    const auto stay = settle(stay_of((*persons)[i]), *home, wanted.movers[i].relation);
    if (!stay) return refuse(stay);
    writer.step((*persons)[i], *stay);
  }
  writer.row().from_household_id = wanted.household;
  writer.row().to_household_id = *home;
  writer.finish();
  return card_of(work, writer.row());
}
}  // namespace people
