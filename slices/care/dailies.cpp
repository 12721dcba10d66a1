// SPDX-License-Identifier: Apache-2.0
#include "care/dailies.hpp"

#include <algorithm>

#include "care/contacts.hpp"

namespace care {
namespace {
constexpr std::string_view prefix = "care.";

std::string kind_of(Daily daily) {
  return std::string(prefix) + std::string(described::name_of(daily));
}
std::optional<Daily> daily_of(std::string_view kind) {
  return kind.starts_with(prefix) ? described::value_of<Daily>(kind.substr(prefix.size()))
                                  : std::nullopt;
}

std::vector<task::SourceTask> given(Work& work, const Uuid& household, task::Which which,
                                    Instant due_after = earliest_instant) {
  auto tasks = task::tasks_of(work, household, which, due_after);
  std::erase_if(tasks, [](const task::SourceTask& one) { return !daily_of(one.kind); });
  return tasks;
}

task::NewTask task_of(Work& work, const Uuid& household, const Uuid& door, Daily daily) {
  const auto& terms = care_policy(work.today()).of(daily);
  task::NewTask task;
  task.id = work.world.new_uuid();
  task.kind = kind_of(daily);
  task.place = door;
  task.source = household;
  task.owner.role = auth::Role::volunteer;
  task.from_at = first_daily(terms, work.now);
  task.due_at = task.from_at + terms.window_ms;
  task::Repeat repeat;
  for (const auto minute : terms.at) repeat.at.push_back(task::Minute(minute));
  task.repeat = std::move(repeat);
  return task;
}

/// Somebody stood at the door with a meal and nobody answered: the same as a visit in vain.
Result<void> brought(Work& work, const DoneTask& done) {
  const bool is_in_vain =
      std::find(done.answers.begin(), done.answers.end(),
                std::pair<std::string, std::string>("meals", "nobody")) != done.answers.end();
  if (!is_in_vain || !done.source) return {};
  for (const auto& subject : work.tx.all<Subject>(
           "where community_id = ? and household_id = ? and ended_at is null and ground = ? order "
           "by began_at, id",
           work.community(), *done.source, Ground::order)) {
    Heard heard;
    heard.id = work.world.new_uuid();
    heard.how = How::nobody;
    heard.reading.asked = SymptomsAsked::not_asked;
    heard.at = heard.happened_at = done.done_at;
    if (const auto kept = hear(work, subject, heard); !kept) return refuse(kept);
  }
  return {};
}
}  // namespace

std::vector<Daily> dailies_of(const std::vector<isolation::OrderInForce>& orders) {
  std::vector<Daily> wanted;
  const auto want = [&](Daily daily) {
    if (std::find(wanted.begin(), wanted.end(), daily) == wanted.end()) wanted.push_back(daily);
  };
  for (const auto& order : orders) {
    if (order.is_paused) continue;
    const bool stays_in =
        order.kind == isolation::OrderKind::home_isolation && !order.terms->check_ins.empty();
    if (stays_in) want(Daily::meals);
    if (stays_in || order.terms->waste == isolation::WasteClass::infectious) want(Daily::waste);
  }
  return wanted;
}

Instant first_daily(const DailyTerms& terms, Instant now) {
  const auto latest = now + -terms.window_ms / 2;
  for (auto day = Day::in_china(latest);; day = day + 1)
    for (const auto minute : terms.at) {
      const auto at = day.begin_in_china() + minute * minute_ms;
      if (at >= latest) return at;
    }
}

bool comes_as_often(const task::SourceTask& open, const task::NewTask& wanted) {
  const auto length = [](const auto& one) {
    return one.due_at.milliseconds - one.from_at.milliseconds;
  };
  return open.repeat && open.repeat->at == wanted.repeat->at && length(open) == length(wanted);
}

void follow_dailies(Work& work, const Uuid& household,
                    const std::vector<isolation::OrderInForce>& orders) {
  auto open = given(work, household, task::Which::open);
  std::vector<task::NewTask> tasks;
  for (const auto daily : dailies_of(orders)) {
    const auto wanted = task_of(work, household, orders.front().place, daily);
    const auto known = std::find_if(open.begin(), open.end(), [&](const task::SourceTask& one) {
      return one.kind == wanted.kind;
    });
    if (known != open.end() && known->place == wanted.place && comes_as_often(*known, wanted))
      open.erase(known);
    else
      tasks.push_back(wanted);
  }
  std::vector<Uuid> over;
  for (const auto& one : open) over.push_back(one.task);
  task::end_tasks(work, over);
  if (!tasks.empty()) ENSURE(task::add_tasks(work, tasks).has_value());
}

std::vector<DailyTime> dailies_today(Work& work, const Uuid& household) {
  const auto begin = work.today().begin_in_china(), end = (work.today() + 1).begin_in_china();
  std::vector<DailyTime> times;
  for (const auto& one : given(work, household, task::Which::all, begin)) {
    const bool is_today = one.from_at >= begin && one.from_at < end;
    if (!is_today || one.status == task::Status::ended) continue;
    times.push_back(
        {*daily_of(one.kind), one.from_at, one.due_at, one.status == task::Status::done});
  }
  std::stable_sort(times.begin(), times.end(),
                   [](const DailyTime& a, const DailyTime& b) { return a.from_at < b.from_at; });
  return times;
}

std::vector<TaskKind> daily_kinds() {
  using enum auth::Role;
  const auto may_do = auth::may(volunteer, grid_worker, stairwell_lead, carer, community_staff);
  TaskKind meals, waste;
  meals.name = kind_of(Daily::meals);
  meals.may_do = may_do;
  meals.evidence.answers = {{"meals", {"taken", "at_door", "not_wanted", "nobody"}}};
  meals.evidence.photos_most = 1;
  meals.when_done = brought;
  waste.name = kind_of(Daily::waste);
  waste.may_do = may_do;
  waste.evidence.answers = {{"waste", {"handed_over", "at_door", "none"}}};
  waste.evidence.counts = {{"bags", 20}};
  waste.evidence.photos_most = 1;
  return {meals, waste};
}
}  // namespace care
