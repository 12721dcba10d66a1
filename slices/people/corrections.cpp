// SPDX-License-Identifier: Apache-2.0
#include "people/corrections.hpp"

#include "people/move_between.hpp"
#include "people/move_writer.hpp"
#include "people/rows_of.hpp"

namespace people {
Result<std::vector<Present>> present_after(Work& work, const Uuid& community, const Uuid& move,
                                           const std::optional<Uuid>& gone_to) {
  const auto steps = work.tx.all<MoveStep>("where community_id = ? and move_id = ? order by number",
                                           community, move);
  std::vector<Uuid> ids;
  for (const auto& step : steps) ids.push_back(step.person_id);
  auto persons = find_persons(work, community, ids);
  ENSURE(persons.size() == steps.size());
  std::vector<Present> present;
  for (std::size_t i = 0; i < steps.size(); ++i) {
    if (!(stay_of(persons[i]) == steps[i].after) || persons[i].found_in != gone_to)
      return refuse(No::conflict, "people.moved_since", "move");
    present.push_back({std::move(persons[i]), steps[i]});
  }
  return present;
}

namespace {
/// Opens again what the decision ended, where it still stands as ended.
void open_needs(Work& work, MoveWriter& writer, const MoveStep& step) {
  std::vector<Uuid> ids;
  for (const auto& mark : step.needs) ids.push_back(mark.need);
  for (const auto& need :
       work.tx.all<Need>("where community_id = ? and id in (?*) and ended_at is not null",
                         step.community_id, ids))
    writer.open(need);
}
}  // namespace

Result<MoveCard> correct_move(Work& work, const NewCorrection& wanted) {
  const auto community = work.community();
  const auto move = work.tx.one<Move>("where community_id = ? and id = ?", community, wanted.move);
  if (!move) return refuse(No::missing, "people.no_such_move", "move");
  if (move->corrects_id) return refuse(No::conflict, "people.is_correction", "move");
  if (work.tx.one<Move>("where community_id = ? and corrects_id = ?", community, move->id))
    return refuse(No::conflict, "people.corrected_already", "move");
  if (move->other_community_id) return correct_between(work, *move, wanted);

  const auto present = present_after(work, community, move->id);
  if (!present) return refuse(present);
  MoveWriter writer(work, community, move->kind);
  const auto taken = writer.take_back(move->id, wanted);
  if (!taken) return refuse(taken);
  for (const auto& [person, step] : *present) {
    if (!step.before) {
      writer.strike(person);
      continue;
    }
    writer.step(person, *step.before);
    if (step.before->standing == Standing::listed) open_needs(work, writer, step);
  }
  writer.row().from_household_id = move->to_household_id;
  writer.row().to_household_id = move->from_household_id;
  writer.finish();
  return card_of(work, writer.row());
}
}  // namespace people
