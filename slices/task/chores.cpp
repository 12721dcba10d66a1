// SPDX-License-Identifier: Apache-2.0
#include "task/chores.hpp"

#include <algorithm>
#include <array>

#include "platform/auth/holders.hpp"
#include "task/lookups.hpp"
#include "task/series.hpp"

namespace task {
namespace {
constexpr std::int64_t tasks_at_once = 200;

std::vector<Task> to_escalate(Work& work, Instant due_before) {
  return work.tx.all<Task>(
      "where community_id = ? and status = 'open' and escalated_at is null and due_at < ? "
      "order by due_at, id limit ?",
      work.community(), due_before, tasks_at_once);
}

/// Open ones of a series whose next window has opened.
std::vector<Task> missed_ones(Work& work) {
  auto tasks = work.tx.all<Task>(
      "where community_id = ? and status = 'open' and series_id is not null and due_at < ? "
      "order by due_at, id",
      work.community(), work.now);
  std::erase_if(tasks, [&](const Task& task) {
    const auto at = missed_at(work, task);
    return !at || *at > work.now;
  });
  if (std::ssize(tasks) > tasks_at_once) tasks.resize(tasks_at_once);
  return tasks;
}

/// The role that somebody has the task by; a user who holds none any more leaves it to the office.
auth::Role role_of_owner(Work& work, const Task& task) {
  if (task.owner_role) return *task.owner_role;
  const auto held = auth::holders_of(work.tx, has_tasks(), work.place, work.now, task.owner_id);
  if (held.empty()) return auth::Role::grid_worker;
  return held.front().role;
}

std::optional<auth::Role> first_held_above(Work& work, const EscalationPolicy& policy,
                                           auth::Role role) {
  for (const auto above : roles_above(policy, role)) {
    auth::Right right = is_in_team();
    right.roles = auth::mask_of({above});
    if (!auth::holders_of(work.tx, right, work.place, work.now).empty()) return above;
  }
  return std::nullopt;
}

void escalate(Work& work, Task& task, const EscalationPolicy& policy) {
  task.escalated_at = work.now;
  task.escalated_to = first_held_above(work, policy, role_of_owner(work, task));
  ++task.revision;
  work.tx.update(task);
  tell(work, Told::changed, {task});
}

bool is_anything_due(routing::Desk& desk, const Uuid& community) {
  bool is_due = false;
  desk.read_as(routing::Desk::house(), community, [&](Work& work) {
    const auto before = work.now + -escalation_policy(work.today()).after_ms;
    is_due = !to_escalate(work, before).empty() || !missed_ones(work).empty();
  });
  return is_due;
}

struct SeenTo {
  std::int64_t escalated = 0, missed = 0;
};
BOOST_DESCRIBE_STRUCT(SeenTo, (), (escalated, missed))

Result<SeenTo> see_to_some(Work& work) {
  SeenTo seen;
  for (auto& task : missed_ones(work)) {
    close_task(work, task, Status::missed, *missed_at(work, task), work.actor.name);
    tell(work, Told::changed, {task});
    ++seen.missed;
  }
  const auto& policy = escalation_policy(work.today());
  for (auto& task : to_escalate(work, work.now + -policy.after_ms)) {
    escalate(work, task, policy);
    ++seen.escalated;
  }
  work.kept_reply = json::write(seen);
  return seen;
}

std::vector<Uuid> communities_with_overdue(routing::Desk& desk) {
  std::vector<Uuid> communities;
  desk.read_as(routing::Desk::house(), {}, [&](Work& work) {
    work.tx.each(
        "select distinct community_id from task_task where status = 'open' and due_at < ? and "
        "(escalated_at is null or series_id is not null)",
        [&](const db::Row& row) { communities.push_back(row.uuid(0)); }, work.now);
  });
  return communities;
}
}  // namespace

const EscalationPolicy& escalation_policy(Day today) {
  using enum auth::Role;
  static const std::array policies{EscalationPolicy{Day::first,
                                                    "rule of the house, 2026-11",
                                                    30 * minute_ms,
                                                    {{guard, community_staff},
                                                     {volunteer, community_staff},
                                                     {carer, community_staff},
                                                     {stairwell_lead, grid_worker},
                                                     {grid_worker, community_staff},
                                                     {community_staff, command}}}};
  const auto after = std::find_if(policies.begin(), policies.end(),
                                  [&](const auto& one) { return one.since > today; });
  return *std::prev(after);
}

std::vector<auth::Role> roles_above(const EscalationPolicy& policy, auth::Role role) {
  std::vector<auth::Role> roles;
  for (;;) {
    const auto step = std::find_if(policy.above.begin(), policy.above.end(),
                                   [&](const auto& one) { return one.first == role; });
    const bool is_known = step != policy.above.end() &&
                          std::find(roles.begin(), roles.end(), step->second) != roles.end();
    if (step == policy.above.end() || is_known) return roles;
    role = step->second;
    roles.push_back(role);
  }
}

void see_to_overdue(routing::Desk& desk) {
  for (const auto& community : communities_with_overdue(desk))
    while (is_anything_due(desk, community)) {
      const auto seen = desk.run_as(routing::Desk::house(), community, "task.see_to_overdue", "{}",
                                    [](Work& work) { return see_to_some(work); });
      ENSURE(seen.has_value());
    }
}
}  // namespace task
