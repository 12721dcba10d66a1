// SPDX-License-Identifier: Apache-2.0
#include "care/lookups.hpp"

#include <algorithm>

#include "task/task.hpp"

namespace care {
namespace {
using enum auth::Role;
}  // namespace

auth::Right reaches_people() { return auth::may(community_staff, carer, grid_worker); }
auth::Right sees_readings() { return auth::may(community_staff, carer); }

std::optional<Uuid> user_of(const Work& work) {
  return work.actor.user.is_nil() ? std::nullopt : std::optional(work.actor.user);
}

std::optional<Subject> find_subject(Work& work, const Uuid& id) {
  return work.tx.one<Subject>("where community_id = ? and id = ?", work.community(), id);
}

std::optional<Check> find_check(Work& work, const Uuid& id) {
  return work.tx.one<Check>("where community_id = ? and id = ?", work.community(), id);
}

std::unordered_map<Uuid, Subject> subjects_of(Work& work, const std::vector<Uuid>& ids) {
  std::unordered_map<Uuid, Subject> found;
  if (ids.empty()) return found;
  for (auto& row :
       work.tx.all<Subject>("where community_id = ? and id in (?*)", work.community(), ids))
    found.emplace(row.id, std::move(row));
  return found;
}

std::unordered_map<Uuid, std::vector<Check>> open_checks_of(Work& work,
                                                            const std::vector<Uuid>& subjects) {
  std::unordered_map<Uuid, std::vector<Check>> found;
  if (subjects.empty()) return found;
  for (auto& row : work.tx.all<Check>(
           "where community_id = ? and subject_id in (?*) and closed_at is null order by slot_at, "
           "kind, id",
           work.community(), subjects))
    found[row.subject_id].push_back(std::move(row));
  return found;
}

std::unordered_map<Uuid, Instant> reached_last(Work& work, const std::vector<Uuid>& subjects) {
  std::unordered_map<Uuid, Instant> found;
  if (subjects.empty()) return found;
  work.tx.each(
      "select subject_id, max(happened_at) from care_contact where community_id = ? and subject_id "
      "in (?*) and how in ('said', 'kin_said', 'spoke', 'saw', 'swabbed') group by subject_id",
      [&](const db::Row& row) { found[row.uuid(0)] = Instant{row.whole(1)}; }, work.community(),
      subjects);
  return found;
}

bool leads(const Check& check, const std::vector<Check>& open) {
  if (!waits_for_anybody(check.kind)) return true;
  const auto first = std::find_if(open.begin(), open.end(),
                                  [](const Check& one) { return waits_for_anybody(one.kind); });
  return first == open.end() || first->id == check.id;
}

void close_checks(Work& work, std::vector<Check>& checks, Ending ending, Instant at,
                  const std::optional<Uuid>& contact) {
  if (checks.empty()) return;
  std::vector<Uuid> ids, no_more;
  for (auto& check : checks) {
    check.ending = ending;
    check.closed_at = at;
    check.contact_id = contact;
    ids.push_back(check.id);
    if (!check.task_id) continue;
    if (ending == Ending::reached)
      task::finish_task(work, *check.task_id);
    else
      no_more.push_back(*check.task_id);
  }
  task::end_tasks(work, no_more);
  work.tx.run(
      "update care_check set ending = ?, closed_at = ?, contact_id = ?, look_at = null, alarm_at = "
      "null, task_id = null where community_id = ? and id in (?*) and closed_at is null",
      ending, at, contact, work.community(), ids);
}
}  // namespace care
