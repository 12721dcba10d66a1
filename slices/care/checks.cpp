// SPDX-License-Identifier: Apache-2.0
#include "care/checks.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/json.hpp"
#include "care/subjects.hpp"
#include "care/tasks.hpp"
#include "home/home.hpp"
#include "platform/router/desk.hpp"

namespace care {
namespace {
constexpr std::int64_t most_at_once = 2'000;

template <class Of>
std::vector<Uuid> ids_of(const std::vector<Subject>& subjects, Of of) {
  std::set<Uuid> ids;
  for (const auto& subject : subjects) ids.insert(subject.*of);
  return {ids.begin(), ids.end()};
}

void give_owner(Check& check, const std::unordered_map<Uuid, TeamOf>& teams,
                const Uuid& household) {
  const bool is_doctors = check.kind == CheckKind::doctor || check.kind == CheckKind::swab ||
                          check.step == Step::doctor;
  check.owner_role = is_doctors ? auth::Role::carer : auth::Role::grid_worker;
  check.owner_id.reset();
  check.owner_name.clear();
  const auto team = teams.find(household);
  if (team == teams.end()) return;
  const auto& answers = is_doctors ? team->second.doctor : team->second.grid_worker;
  check.owner_id = answers.user;
  check.owner_name = answers.name;
}

Check check_of(Work& work, const Subject& subject, const Slot& slot, Page page,
               const CarePolicy& policy) {
  Check check;
  check.community_id = subject.community_id;
  check.id = work.world.new_uuid();
  check.subject_id = subject.id;
  check.kind = slot.kind;
  check.slot_at = check.step_at = check.rung_at = slot.at;
  check.page = page;
  if (const auto next = next_step(check.climb(), policy)) check.look_at = next->at;
  check.alarm_at = alarm_at(slot.kind, page, slot.at, policy);
  return check;
}

/// Those of a plan live where the register has them by now; who is listed nowhere is reached by
/// nobody any more. Those of an order are followed with it.
void follow_persons(Work& work, std::vector<Subject>& due) {
  std::vector<Uuid> persons;
  for (const auto& subject : due)
    if (subject.ground == Ground::plan) persons.push_back(subject.person_id);
  if (persons.empty()) return;
  const auto members = people::find_members(work, persons);
  std::erase_if(due, [&](Subject& subject) {
    if (subject.ground != Ground::plan) return false;
    const auto member = members.find(subject.person_id);
    if (member == members.end() || member->second.standing != people::Standing::listed) {
      end_subject(work, subject, work.now);
      return true;
    }
    if (member->second.household != subject.household_id) {
      subject.household_id = member->second.household;
      subject.door_id = member->second.place;
      work.tx.update(subject);
    }
    return false;
  });
}

/// Subjects of the next check at the same moment are written together.
void write_opened(Work& work, const std::vector<Subject>& due) {
  std::map<std::optional<Instant>, std::vector<Uuid>> by_next;
  for (const auto& subject : due) by_next[subject.opens_at].push_back(subject.id);
  for (const auto& [next, ids] : by_next)
    work.tx.run(
        "update care_subject set opened_at = ?, opens_at = ? where community_id = ? and id in "
        "(?*)",
        work.now, next, work.community(), ids);
}

void write_owners(Work& work, const std::vector<Subject>& due,
                  const std::unordered_map<Uuid, TeamOf>& teams) {
  std::map<std::pair<std::optional<Uuid>, std::string>, std::vector<Uuid>> changed;
  for (const auto& subject : due) {
    const auto team = teams.find(subject.household_id);
    const auto answers = team == teams.end() ? Answers{} : team->second.grid_worker;
    if (answers.user != subject.owner_id || answers.name != subject.owner_name)
      changed[{answers.user, answers.name}].push_back(subject.id);
  }
  for (const auto& [owner, ids] : changed)
    work.tx.run(
        "update care_subject set owner_id = ?, owner_name = ? where community_id = ? and id in "
        "(?*)",
        owner.first, owner.second, work.community(), ids);
}

std::int64_t open_due(Work& work) {
  const auto& policy = care_policy(work.today());
  auto due =
      work.tx.all<Subject>("where community_id = ? and opens_at <= ? order by opens_at, id limit ?",
                           work.community(), work.now, most_at_once);
  const auto found = std::ssize(due);
  if (due.empty()) return 0;
  follow_persons(work, due);
  const auto households = ids_of(due, &Subject::household_id);
  const auto with_page = home::with_phone(work, households);
  const auto teams = teams_of(work, households);
  const auto oldest = work.now + -policy.look_back_ms;
  std::vector<Check> checks;
  for (auto& subject : due) {
    const auto page = with_page.contains(subject.household_id) ? Page::has : Page::has_none;
    for (const auto& slot :
         slots_between(subject.rhythm, std::max(subject.opened_at, oldest), work.now)) {
      checks.push_back(check_of(work, subject, slot, page, policy));
      give_owner(checks.back(), teams, subject.household_id);
    }
    subject.opened_at = work.now;
    subject.opens_at = opens_next(subject);
  }
  write_opened(work, due);
  write_owners(work, due, teams);
  work.tx.insert_all(checks);
  work.announce("care.opened", {work.community()});
  return found;
}

void write_climb(Work& work, const Check& check) {
  work.tx.send(
      "update care_check set step = ?, step_at = ?, tries = ?, task_id = ?, owner_id = ?, "
      "owner_role = ?, owner_name = ?, look_at = ? where community_id = ? and id = ? and closed_at "
      "is null",
      check.step, check.step_at, check.tries, check.task_id, check.owner_id, check.owner_role,
      check.owner_name, check.look_at, check.community_id, check.id);
}

/// One step further, where its time has come; answers the task before it, which nobody has to do
/// any more.
std::optional<Uuid> climb(Work& work, Check& check, const CarePolicy& policy) {
  const auto next = next_step(check.climb(), policy);
  if (!next || next->at > work.now) {
    check.look_at = next ? std::optional(next->at) : std::nullopt;
    return std::nullopt;
  }
  check.step = next->step;
  check.step_at = work.now;
  check.tries = 0;
  const auto after = next_step(check.climb(), policy);
  check.look_at = after ? std::optional(after->at) : std::nullopt;
  return std::exchange(check.task_id, std::nullopt);
}

/// Whether somebody has work to do by it now.
bool wants_work(const Check& check) { return check.step != Step::due && !check.task_id; }

std::int64_t climb_due(Work& work) {
  const auto& policy = care_policy(work.today());
  auto due = work.tx.all<Check>(
      "where community_id = ? and look_at <= ? and closed_at is null order by look_at, id limit ?",
      work.community(), work.now, most_at_once);
  if (due.empty()) return 0;
  std::vector<Uuid> ids;
  for (const auto& check : due) ids.push_back(check.subject_id);
  const auto subjects = subjects_of(work, ids);
  const auto open = open_checks_of(work, ids);
  std::set<Uuid> households;
  for (const auto& [id, subject] : subjects) households.insert(subject.household_id);
  const auto teams = teams_of(work, {households.begin(), households.end()});
  std::vector<Uuid> over;
  std::vector<task::NewTask> tasks;
  for (auto& check : due) {
    const auto& subject = subjects.at(check.subject_id);
    if (!leads(check, open.at(check.subject_id))) {
      check.look_at.reset();
      continue;
    }
    if (const auto before = climb(work, check, policy)) over.push_back(*before);
    if (!wants_work(check)) continue;
    give_owner(check, teams, subject.household_id);
    tasks.push_back(task_of(work, check, subject, policy));
    check.task_id = tasks.back().id;
  }
  task::end_tasks(work, over);
  ENSURE(task::add_tasks(work, tasks).has_value());
  for (const auto& check : due) write_climb(work, check);
  work.announce("care.opened", {work.community()});
  return std::ssize(due);
}

/// What nobody noticed: once, for each check is one row.
std::int64_t raise(Work& work) {
  const auto raised = work.tx.run(
      "update care_check set raised_at = ?, rung = 'team', rung_at = ?, alarm_at = null where "
      "community_id = ? and closed_at is null and alarm_at <= ?",
      work.now, work.now, work.community(), work.now);
  if (raised > 0) work.announce("care.alarm_raised", {work.community()});
  return raised;
}

/// From the highest rung down, so that none goes up by two.
std::int64_t pass_on(Work& work) {
  const auto before = work.now + -care_policy(work.today()).escalate_ms;
  std::int64_t passed = 0;
  for (const auto rung : {duty::Rung::head, duty::Rung::staff, duty::Rung::team})
    passed += work.tx.run(
        "update care_check set rung = ?, rung_at = ? where community_id = ? and closed_at is null "
        "and raised_at is not null and taken_at is null and rung = ? and rung_at <= ?",
        *duty::above(rung), work.now, work.community(), rung, before);
  if (passed > 0) work.announce("care.alarm_passed_on", {work.community()});
  return passed;
}

std::set<Uuid> communities_due(routing::Desk& desk) {
  std::set<Uuid> due;
  desk.read_as(routing::Desk::house(), {}, [&](Work& work) {
    due.clear();
    const auto take = [&](const db::Row& row) { due.insert(row.uuid(0)); };
    const auto before = work.now + -care_policy(work.today()).escalate_ms;
    work.tx.each("select distinct community_id from care_subject where opens_at <= ?", take,
                 work.now);
    work.tx.each(
        "select distinct community_id from care_check where look_at <= ? and closed_at is null",
        take, work.now);
    work.tx.each(
        "select distinct community_id from care_check where alarm_at <= ? and closed_at is null",
        take, work.now);
    work.tx.each(
        "select distinct community_id from care_check where closed_at is null and raised_at is not "
        "null and taken_at is null and rung <> 'street' and rung_at <= ?",
        take, before);
  });
  return due;
}
}  // namespace

Result<SeenTo> see_to_community(Work& work) {
  SeenTo seen;
  seen.opened = open_due(work);
  seen.climbed = climb_due(work);
  seen.raised = raise(work);
  seen.passed_on = pass_on(work);
  work.kept_reply = json::write(seen);
  return seen;
}

void see_to_checks(routing::Desk& desk) {
  for (const auto& community : communities_due(desk))
    for (bool is_more = true; is_more;) {
      const auto seen = desk.run_as(routing::Desk::house(), community, "care.see_to_checks", "{}",
                                    [](Work& work) { return see_to_community(work); });
      ENSURE(seen.has_value());
      is_more = seen->opened > 0 || seen->climbed == most_at_once;
    }
}

std::optional<Instant> opens_next(const Subject& subject) {
  if (subject.state != SubjectState::running) return std::nullopt;
  return next_slot(subject.rhythm, subject.opened_at);
}

std::vector<std::pair<Subject, std::vector<Check>>> all_open(Work& work) {
  std::vector<Uuid> ids;
  const auto subjects = work.tx.all<Subject>(
      "where community_id = ? and ended_at is null order by began_at, id limit ?", work.community(),
      most_at_once);
  for (const auto& subject : subjects) ids.push_back(subject.id);
  auto open = open_checks_of(work, ids);
  std::vector<std::pair<Subject, std::vector<Check>>> all;
  for (const auto& subject : subjects)
    if (const auto found = open.find(subject.id); found != open.end())
      all.emplace_back(subject, std::move(found->second));
  return all;
}

bool ask_doctor(Work& work, const Subject& subject, Instant slot_at,
                const std::vector<Check>& open) {
  if (std::any_of(open.begin(), open.end(),
                  [](const Check& one) { return one.kind == CheckKind::doctor; }))
    return false;
  const auto& policy = care_policy(work.today());
  auto check = check_of(work, subject, {slot_at, CheckKind::doctor}, Page::has, policy);
  check.step = Step::doctor;
  check.step_at = check.rung_at = work.now;
  check.look_at = check.alarm_at = std::nullopt;
  check.raised_at = work.now;  // at once: it waits for no chore
  give_owner(check, teams_of(work, {subject.household_id}), subject.household_id);
  const auto task = task_of(work, check, subject, policy);
  check.task_id = task.id;
  ENSURE(task::add_task(work, task).has_value());
  work.tx.insert(check);
  work.announce("care.alarm_raised", {work.community()});
  return true;
}

void note_in_vain(Work& work, const std::vector<Check>& open, const std::optional<Uuid>& went_for) {
  const auto& policy = care_policy(work.today());
  for (auto check : open) {
    const bool is_meant = went_for ? check.id == *went_for : waits_for_anybody(check.kind);
    if (!is_meant || !leads(check, open)) continue;
    if (check.task_id) task::finish_task(work, *check.task_id);
    check.task_id.reset();
    ++check.tries;
    const auto next = next_step(check.climb(), policy);
    const auto again = work.now + policy.retry_ms;
    check.look_at = next ? std::min(next->at, again) : again;
    write_climb(work, check);
  }
}

void look_again(Work& work, const std::vector<Check>& open) {
  std::vector<Uuid> ids;
  for (const auto& check : open)
    if (check.kind != CheckKind::doctor) ids.push_back(check.id);
  if (ids.empty()) return;
  work.tx.run(
      "update care_check set look_at = ? where community_id = ? and id in (?*) and look_at is null "
      "and task_id is null and closed_at is null",
      work.now, work.community(), ids);
}

Result<AlarmTaken> take_alarm(Work& work, const CheckKey& wanted) {
  auto check = find_check(work, wanted.care_check);
  if (!check) return refuse(No::missing, "care.no_such_check", "care_check");
  if (!check->is_open() || !check->raised_at)
    return refuse(No::conflict, "care.no_alarm", "care_check");
  const auto taken = work.tx.run(
      "update care_check set taken_at = ?, taken_by = ? where community_id = ? and id = ? and "
      "taken_at is null",
      work.now, work.actor.name, check->community_id, check->id);
  work.announce("care.alarm_taken", {check->subject_id});
  return AlarmTaken{check->id, taken > 0 ? work.actor.name : check->taken_by};
}
}  // namespace care
