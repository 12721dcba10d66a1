// SPDX-License-Identifier: Apache-2.0
#include "people/person_file.hpp"

#include "people/door_names.hpp"
#include "people/moves.hpp"

namespace people {
Result<PersonFile> open_person(Work& work, const PersonKey& key) {
  const auto person = find_person(work, key.person);
  if (!person) return refuse(No::missing, "people.no_such_person", "person");
  PersonFile file;
  file.card = card_of(work, *person);
  for (const auto& need : work.tx.all<Need>(
           "where community_id = ? and person_id = ? and ended_at is null order by next_due, id",
           person->community_id, person->id))
    file.card.needs.push_back({need.id, need.kind, need.next_due, need.note});
  file.household = person->household_id;
  file.door = door_names(work, {work.community()}, {person->household_id}).of(person->household_id);
  file.merged_into = person->merged_into;
  file.found_in = person->found_in;
  MoveQuery of_person;
  of_person.person = person->id;
  auto moves = list_moves(work, of_person);
  if (!moves) return refuse(moves);
  file.moves = std::move(moves->items);
  work.looked("people.person", person->id);
  return file;
}
}  // namespace people
