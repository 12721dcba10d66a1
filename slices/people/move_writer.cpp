// SPDX-License-Identifier: Apache-2.0
#include "people/move_writer.hpp"

#include "people/rows_of.hpp"
#include "platform/app.hpp"

namespace people {
MoveWriter::MoveWriter(Work& work, const Uuid& community, MoveKind kind)
    : work_(work), rows_(work, community) {
  row_.community_id = community;
  row_.kind = kind;
  row_.actor_id = work.actor.user;
  row_.actor_name = work.actor.name;
  row_.at = work.now;
}

Result<void> MoveWriter::take(const NewDecision& wanted) {
  const auto today = work_.today();
  const auto dated = may_date(wanted.on, today, move_policy(today));
  if (!dated) return refuse(dated);
  if (work_.tx.one<Move>("where community_id = ? and id = ?", row_.community_id, wanted.id))
    return refuse(No::conflict, "people.id_taken", "id");
  row_.id = wanted.id;
  row_.on_day = wanted.on;
  row_.source = wanted.source;
  if (wanted.note) row_.note = *wanted.note;
  return {};
}

Result<void> MoveWriter::take_back(const Uuid& move, const NewCorrection& wanted) {
  row_.corrects_id = move;
  NewDecision decision;
  decision.id = wanted.id;
  decision.on = work_.today();
  decision.source = Source::other;
  decision.note = wanted.note;
  return take(decision);
}

void MoveWriter::strike(const Person& before) {
  auto after = before;
  after.standing = Standing::struck;
  after.back_on.reset();
  rows_.set_aside(after);
  ++after.revision;
  after.changed_at = work_.now;
  const auto phone = phone_of(work_, before);
  step(before, phone, after, phone);
}

void MoveWriter::step(const Person& before, const Stay& stay) {
  auto after = before;
  put_stay(after, stay);
  if (stay.standing == Standing::listed) after.found_in.reset();
  ++after.revision;
  after.changed_at = work_.now;
  step(before, {}, after, {});
}

void MoveWriter::step(const Person& before, std::string_view phone_before, const Person& after,
                      std::string_view phone_after) {
  steps_.push_back({row_.community_id,
                    row_.id,
                    std::ssize(steps_) + 1,
                    before.id,
                    stay_of(before),
                    stay_of(after),
                    {}});
  ended_.clear();
  if (before.standing == Standing::listed && after.standing != Standing::listed) end_needs(before);
  rows_.change(before, phone_before, after, phone_after);
}

void MoveWriter::add(const Person& person, std::string_view phone) {
  steps_.push_back(
      {row_.community_id, row_.id, std::ssize(steps_) + 1, person.id, {}, stay_of(person), {}});
  ended_.clear();
  rows_.insert(person, phone);
}

void MoveWriter::end_needs(const Person& person) {
  ended_ = work_.tx.all<Need>("where community_id = ? and person_id = ? and ended_at is null",
                              person.community_id, person.id);
  for (auto& need : ended_) {
    steps_.back().needs.push_back({need.id});
    need.ended_at = work_.now;
    rows_.change(need);
  }
}

void MoveWriter::open(const Need& wanted) {
  auto need = wanted;
  need.community_id = row_.community_id;
  need.household_id = steps_.back().after.household;
  need.ended_at.reset();
  steps_.back().needs.push_back({need.id});
  rows_.put(need);
}

void MoveWriter::finish() {
  work_.tx.insert(row_);
  work_.tx.insert_all(steps_);
  rows_.finish();
  std::vector<Uuid> ids, persons;
  for (const auto& step : steps_) persons.push_back(step.person_id);
  tell_moved(work_, row_.community_id, persons);
  if (row_.from_household_id) ids.push_back(*row_.from_household_id);
  if (row_.to_household_id && row_.to_household_id != row_.from_household_id)
    ids.push_back(*row_.to_household_id);
  ids.insert(ids.end(), persons.begin(), persons.end());
  work_.announce_at(row_.community_id, "people.household_changed", std::move(ids));
}

void tell_moved(Work& work, const Uuid& community, const std::vector<Uuid>& persons) {
  if (persons.empty()) return;
  for (const auto& tell : work.sockets.persons_moved) tell(work, community, persons);
}

namespace {
MoveKind kind_of(const Person& before, const Person& after) {
  if (before.standing == after.standing) return MoveKind::moved;
  if (after.standing == Standing::listed) return MoveKind::moved_in;
  return after.standing == Standing::dead ? MoveKind::died : MoveKind::moved_out;
}
}  // namespace

void note_ledger_move(Work& work, const Person& before, const Person& after,
                      std::vector<NeedMark> needs) {
  Move move;
  move.community_id = after.community_id;
  move.id = work.world.new_uuid();
  move.kind = kind_of(before, after);
  move.on_day = work.today();
  move.source = Source::ledger;
  if (before.standing == Standing::listed) move.from_household_id = before.household_id;
  if (after.standing == Standing::listed) move.to_household_id = after.household_id;
  move.actor_id = work.actor.user;
  move.actor_name = work.actor.name;
  move.at = work.now;
  work.tx.insert(move);
  work.tx.insert(MoveStep{move.community_id, move.id, 1, after.id, stay_of(before), stay_of(after),
                          std::move(needs)});
}
}  // namespace people
