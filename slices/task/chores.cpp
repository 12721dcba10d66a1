// SPDX-License-Identifier: Apache-2.0
#include "task/chores.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "platform/auth/holders.hpp"
#include "task/lookups.hpp"
#include "task/series.hpp"

namespace task {
namespace {
constexpr std::int64_t tasks_at_once = 500;

/// Overdue and shown to nobody above yet, or of a series whose next window has opened: the earliest
/// over all communities.
std::map<Uuid, std::vector<Uuid>> some_due(routing::Desk& desk) {
  std::map<Uuid, std::vector<Uuid>> by_community;
  const auto add = [&](const db::Row& row) { by_community[row.uuid(0)].push_back(row.uuid(1)); };
  desk.read_as(routing::Desk::house(), {}, [&](Work& work) {
    work.tx.each(
        "select community_id, id from task_task where status = 'open' and missed_at <= ? "
        "order by missed_at limit ?",
        add, work.now, tasks_at_once);
    work.tx.each(
        "select community_id, id from task_task where status = 'open' and escalated_at is null "
        "and due_at < ? order by due_at limit ?",
        add, escalation_policy(work.today()).before(work.now), tasks_at_once);
  });
  return by_community;
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

/// Those of one owner go to the same role, so each owner is looked up once.
void escalate(Work& work, std::vector<Task> tasks, const EscalationPolicy& policy) {
  std::map<std::pair<std::optional<Uuid>, std::optional<auth::Role>>, std::vector<Task*>> by_owner;
  for (auto& task : tasks) by_owner[{task.owner_id, task.owner_role}].push_back(&task);
  for (const auto& [owner, of_owner] : by_owner) {
    const auto to = first_held_above(work, policy, role_of_owner(work, *of_owner.front()));
    std::vector<Uuid> ids;
    for (auto* task : of_owner) {
      task->escalated_to = to;
      ids.push_back(task->id);
    }
    work.tx.run(
        "update task_task set escalated_at = ?, escalated_to = ?, revision = revision + 1 where "
        "community_id = ? and id in (?*)",
        work.now, to, work.community(), ids);
  }
  tell(work, Told::changed, tasks);
}

struct SeenTo {
  std::int64_t escalated = 0, missed = 0, noted = 0;
};
BOOST_DESCRIBE_STRUCT(SeenTo, (), (escalated, missed, noted))

/// Looks at them anew: another process may have seen to them meanwhile.
Result<SeenTo> see_to_some(Work& work, const std::vector<Uuid>& ids) {
  const auto& policy = escalation_policy(work.today());
  auto open = open_ones(work, ids);
  const auto noted = note_next_windows(work, open);
  std::vector<Task> missed, overdue;
  for (auto& task : open)
    if (task.missed_at && *task.missed_at <= work.now)
      missed.push_back(std::move(task));
    else if (!task.escalated_at && task.due_at < policy.before(work.now))
      overdue.push_back(std::move(task));
  auto after = miss_tasks(work, missed);
  for (std::size_t i = 0; i < after.next.size(); ++i)
    if (after.in_row[i] >= policy.in_row) overdue.push_back(std::move(after.next[i]));
  const SeenTo seen{std::ssize(overdue), std::ssize(missed), noted};
  escalate(work, std::move(overdue), policy);
  work.kept_reply = json::write(seen);
  return seen;
}
}  // namespace

const EscalationPolicy& escalation_policy(Day today) {
  using enum auth::Role;
  static const std::array policies{EscalationPolicy{Day::first,
                                                    "rule of the house, 2026-11",
                                                    30 * minute_ms,
                                                    2,
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
  // Where nothing is left to be done for what was due, a clock went back, or another was quicker.
  for (std::int64_t done = 1; done > 0;) {
    done = 0;
    for (const auto& [community, ids] : some_due(desk)) {
      const auto seen = desk.run_as(routing::Desk::house(), community, "task.see_to_overdue", "{}",
                                    [&](Work& work) { return see_to_some(work, ids); });
      ENSURE(seen.has_value());
      done += seen->escalated + seen->missed + seen->noted;
    }
  }
}
}  // namespace task
