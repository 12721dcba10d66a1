// SPDX-License-Identifier: Apache-2.0
#include "care/tasks.hpp"

#include <algorithm>

#include "care/contacts.hpp"
#include "isolation/isolation.hpp"

namespace care {
namespace {
constexpr std::string_view call_task = "care.call", visit_task = "care.visit",
                           swab_task = "care.swab", look_task = "care.look";

std::string_view kind_of(const Check& check) {
  if (check.kind == CheckKind::swab) return swab_task;
  if (check.step == Step::doctor) return look_task;
  return check.step == Step::visit ? visit_task : call_task;
}

std::string answer_of(const DoneTask& done, std::string_view name) {
  for (const auto& [given, choice] : done.answers)
    if (given == name) return choice;
  return {};
}

std::optional<Subject> subject_of(Work& work, const DoneTask& done) {
  return done.source ? find_subject(work, *done.source) : std::nullopt;
}

Reading told_by(const DoneTask& done) {
  Reading reading;
  const auto condition = answer_of(done, "condition");
  reading.asked = condition == "not_asked" || condition.empty() ? SymptomsAsked::not_asked
                                                                : SymptomsAsked::asked;
  if (condition == "unwell") reading.symptoms.push_back(Symptom::other);
  const auto mood = answer_of(done, "mood");
  if (mood == "worried") reading.mood = Mood::worried;
  return reading;
}

Result<void> keep_report(Work& work, const DoneTask& done, How how, Reading reading) {
  const auto subject = subject_of(work, done);
  if (!subject) return {};
  Heard heard;
  heard.id = work.world.new_uuid();
  heard.how = how;
  heard.reading = std::move(reading);
  heard.at = heard.happened_at = done.done_at;
  const auto check = work.tx.one<Check>("where community_id = ? and subject_id = ? and task_id = ?",
                                        work.community(), subject->id, done.task);
  if (check) heard.check = check->id;
  const auto kept = hear(work, *subject, heard);
  if (!kept) return refuse(kept);
  return {};
}

How reached_by(const DoneTask& done, How in_person) {
  const auto reached = answer_of(done, "reached");
  if (reached == "person") return in_person;
  return reached == "somebody_else" ? How::other_answered : How::nobody;
}

Result<void> called(Work& work, const DoneTask& done) {
  return keep_report(work, done, reached_by(done, How::spoke), told_by(done));
}
Result<void> visited(Work& work, const DoneTask& done) {
  return keep_report(work, done, reached_by(done, How::saw), told_by(done));
}
Result<void> looked(Work& work, const DoneTask& done) {
  auto reading = told_by(done);
  const auto how = reached_by(done, How::saw);
  const auto verdict = answer_of(done, "verdict");
  if (is_reached(how)) reading.verdict = described::value_of<Verdict>(verdict);
  return keep_report(work, done, how, std::move(reading));
}
/// The result comes later; that a sample was taken counts today.
Result<void> swabbed(Work& work, const DoneTask& done) {
  const auto taken = answer_of(done, "sample") == "taken";
  Reading reading;
  reading.asked = SymptomsAsked::not_asked;
  if (const auto kept =
          keep_report(work, done, taken ? How::swabbed : How::nobody, std::move(reading));
      !kept)
    return refuse(kept);
  const auto subject = subject_of(work, done);
  if (!taken || !subject || subject->ground != Ground::order) return {};
  isolation::NewTest test;
  test.order = subject->id;
  test.id = work.world.new_uuid();
  test.on = std::min(Day::in_china(done.done_at), work.today());
  test.result = Private<isolation::TestResult>(isolation::TestResult::pending);
  test.at = done.done_at;
  return isolation::note_test(work, test);
}

TaskKind kind(std::string_view name, auth::Right may_do,
              Result<void> (*when_done)(Work&, const DoneTask&)) {
  TaskKind kind;
  kind.name = name;
  kind.may_do = may_do;
  kind.when_done = when_done;
  return kind;
}
const Evidence::Answer reached_whom{"reached", {"person", "somebody_else", "nobody"}};
const Evidence::Answer condition_of{"condition", {"well", "unwell", "not_asked"}};
const Evidence::Answer mood_of{"mood", {"calm", "worried", "not_asked"}};
}  // namespace

std::vector<TaskKind> kinds() {
  using enum auth::Role;
  const auto by_team = auth::may(grid_worker, carer, community_staff, volunteer, stairwell_lead);
  const auto by_doctor = auth::may(carer, community_staff);
  auto call = kind(call_task, by_team, called);
  auto visit = kind(visit_task, by_team, visited);
  auto look = kind(look_task, by_doctor, looked);
  auto swab = kind(swab_task, by_doctor, swabbed);
  call.evidence.answers = {reached_whom, condition_of, mood_of};
  visit.evidence.answers = {reached_whom, condition_of, mood_of};
  look.evidence.answers = {reached_whom, {"verdict", {"stays_home", "to_hospital", "not_ill"}}};
  swab.evidence.answers = {{"sample", {"taken", "not_taken"}}};
  return {call, visit, look, swab};
}

task::NewTask task_of(Work& work, const Check& check, const Subject& subject,
                      const CarePolicy& policy) {
  task::NewTask task;
  task.id = work.world.new_uuid();
  task.kind = kind_of(check);
  task.place = subject.door_id;
  task.person = subject.person_id;
  task.source = subject.id;
  if (check.owner_id)
    task.owner.user = check.owner_id;
  else
    task.owner.role = check.owner_role;
  task.from_at = work.now;
  task.due_at = work_due(check.climb(), work.now, policy);
  return task;
}
}  // namespace care
