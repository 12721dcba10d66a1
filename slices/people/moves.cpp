// SPDX-License-Identifier: Apache-2.0
/// Decisions that concern persons of one community, each by itself.
#include "people/moves.hpp"

#include <set>

#include "people/move_between.hpp"
#include "people/move_writer.hpp"
#include "people/person_draft.hpp"
#include "people/rows_of.hpp"
#include "platform/app.hpp"

namespace people {
Result<std::vector<Person>> movers_of(Work& work, const Uuid& community,
                                      const std::vector<Uuid>& ids) {
  if (ids.empty()) return refuse(No::invalid, "people.nobody_named", "persons");
  if (ids.size() > move_policy(work.today()).most_persons)
    return refuse(No::invalid, "people.too_many_persons", "persons");
  if (std::set<Uuid>(ids.begin(), ids.end()).size() != ids.size())
    return refuse(No::invalid, "people.named_twice", "persons");
  auto persons = find_persons(work, community, ids);
  if (persons.size() != ids.size()) return refuse(No::missing, "people.no_such_person", "persons");
  return persons;
}

Result<void> may_take_head(Work& work, const Uuid& household, const std::vector<Mover>& movers) {
  std::vector<Uuid> ids;
  std::int64_t heads = 0;
  for (const auto& mover : movers) {
    ids.push_back(mover.person);
    heads += mover.relation == Relation::head;
  }
  if (heads == 0) return {};
  if (heads > 1) return refuse(No::invalid, "people.two_heads", "relation");
  const auto there = work.tx.one<Person>(
      "where community_id = ? and household_id = ? and standing = 'listed' and relation = 'head' "
      "and id not in (?*)",
      work.community(), household, ids);
  if (there) return refuse(No::conflict, "people.head_is_there", "relation");
  return {};
}

namespace {
/// A decision that makes the same of each person. `next` answers how a person stands after it.
template <class Next>
Result<MoveCard> decide(Work& work, MoveWriter& writer, const NewDecision& wanted,
                        const std::vector<Uuid>& ids, Next&& next) {
  const auto taken = writer.take(wanted);
  if (!taken) return refuse(taken);
  const auto persons = movers_of(work, work.community(), ids);
  if (!persons) return refuse(persons);
  for (const auto& person : *persons) {
    const auto stay = next(stay_of(person));
    if (!stay) return refuse(stay);
    writer.step(person, *stay);
  }
  const auto& home = persons->front().household_id;
  auto& row = writer.row();
  // What ends in no household of the community began in one, and what begins in one came from none.
  row.from_household_id = home;
  if (row.kind != MoveKind::moved_out && row.kind != MoveKind::died) row.to_household_id = home;
  writer.finish();
  return card_of(work, row);
}

Result<PersonDrafted> draft_arrival(Work& work, Register& rows, const NewArrival& wanted) {
  auto person = wanted.person;
  if (wanted.kind == ArrivalKind::born) {
    if (person.born_on && *person.born_on != wanted.on)
      return refuse(No::invalid, "people.born_other_day", "person/born_on");
    person.born_on = wanted.on;
  }
  auto drafted = draft_person(work, rows, person);
  if (!drafted && !drafted.error().field.empty())
    drafted.error().field = "person/" + drafted.error().field;
  return drafted;
}
}  // namespace

Result<MoveCard> arrive(Work& work, const NewArrival& wanted) {
  const auto kind = wanted.kind == ArrivalKind::born ? MoveKind::born : MoveKind::moved_in;
  MoveWriter writer(work, work.community(), kind);
  const auto taken = writer.take(wanted);
  if (!taken) return refuse(taken);
  const auto drafted = draft_arrival(work, writer.rows(), wanted);
  if (!drafted) return refuse(drafted);
  const auto& person = drafted->row;
  const auto may_lead = may_take_head(work, person.household_id, {{person.id, person.relation}});
  if (!may_lead) return refuse(may_lead);
  writer.add(person, drafted->phone);
  writer.row().to_household_id = person.household_id;
  if (wanted.whereabouts) writer.row().whereabouts = wanted.whereabouts->str();
  writer.finish();
  return card_of(work, writer.row());
}

Result<MoveCard> move_home(Work& work, const NewMove& wanted) {
  const auto home = find_household(work, wanted.household);
  if (!home) return refuse(No::missing, "people.no_such_household", "household");
  const bool is_from_elsewhere = wanted.community && *wanted.community != work.community();
  if (is_from_elsewhere && !is_allowed_at(work, may_write_moves, *wanted.community))
    return refuse(No::forbidden, "auth.not_yours", "community");
  const auto may_lead = may_take_head(work, home->id, wanted.movers);
  if (!may_lead) return refuse(may_lead);
  if (is_from_elsewhere) return move_between(work, wanted);

  MoveWriter writer(work, work.community(), MoveKind::moved);
  const auto taken = writer.take(wanted);
  if (!taken) return refuse(taken);
  std::vector<Uuid> ids;
  for (const auto& mover : wanted.movers) ids.push_back(mover.person);
  const auto persons = movers_of(work, work.community(), ids);
  if (!persons) return refuse(persons);
  auto& row = writer.row();
  for (std::size_t i = 0; i < persons->size(); ++i) {
    const auto& person = (*persons)[i];
    if (person.found_in) return refuse(No::conflict, "people.found_elsewhere", "movers");
    const auto stay = settle(stay_of(person), home->id, wanted.movers[i].relation);
    if (!stay) return refuse(stay);
    if (person.standing == Standing::moved_out)
      row.kind = MoveKind::moved_in;
    else if (!row.from_household_id)
      row.from_household_id = person.household_id;
    writer.step(person, *stay);
  }
  row.to_household_id = home->id;
  writer.finish();
  return card_of(work, row);
}

Result<MoveCard> depart(Work& work, const NewDeparture& wanted) {
  MoveWriter writer(work, work.community(), MoveKind::moved_out);
  if (wanted.whereabouts) writer.row().whereabouts = wanted.whereabouts->str();
  return decide(work, writer, wanted, wanted.persons,
                [&](const Stay& stay) { return leave(stay, wanted.registration); });
}

Result<MoveCard> report_death(Work& work, const NewDeath& wanted) {
  MoveWriter writer(work, work.community(), MoveKind::died);
  return decide(work, writer, wanted, {wanted.person}, die);
}

Result<MoveCard> note_absence(Work& work, const NewAbsence& wanted) {
  MoveWriter writer(work, work.community(), MoveKind::went_away);
  writer.row().back_on = wanted.back_on;
  if (wanted.whereabouts) writer.row().whereabouts = wanted.whereabouts->str();
  const auto& policy = move_policy(work.today());
  return decide(work, writer, wanted, wanted.persons,
                [&](const Stay& stay) { return go_away(stay, wanted.on, wanted.back_on, policy); });
}

Result<MoveCard> note_return(Work& work, const NewReturn& wanted) {
  MoveWriter writer(work, work.community(), MoveKind::came_back);
  return decide(work, writer, wanted, wanted.persons, come_back);
}

Result<MoveCard> change_registration(Work& work, const NewRegistration& wanted) {
  MoveWriter writer(work, work.community(), MoveKind::registered);
  if (wanted.registered_at) writer.row().whereabouts = wanted.registered_at->str();
  return decide(work, writer, wanted, {wanted.person}, [&](const Stay& stay) {
    return register_anew(stay, wanted.registered, wanted.registered_at, wanted.residence);
  });
}
}  // namespace people
