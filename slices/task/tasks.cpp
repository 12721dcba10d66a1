// SPDX-License-Identifier: Apache-2.0
/// What other slices ask of tasks.
#include <algorithm>

#include "task/lookups.hpp"
#include "task/repeat_rules.hpp"
#include "task/series.hpp"

namespace task {
namespace {
Task row_of(Work& work, const NewTask& wanted, std::string walk) {
  Task row;
  row.community_id = work.community();
  row.id = wanted.id.is_nil() ? work.world.new_uuid() : wanted.id;
  row.kind = wanted.kind;
  row.place_id = wanted.place;
  row.person_id = wanted.person;
  row.source_id = wanted.source;
  row.owner_id = wanted.owner.user;
  row.owner_role = wanted.owner.role;
  row.from_at = wanted.from_at;
  row.due_at = wanted.due_at;
  row.walk = {std::move(walk)};
  row.given_at = work.now;
  row.given_by = work.actor.name;
  return row;
}

Result<void> may_give(Work& work, const NewTask& wanted) {
  const auto* kind = find_kind(work, wanted.kind);
  ENSURE(kind != nullptr);
  if (wanted.due_at <= wanted.from_at) return refuse(No::invalid, "task.bad_window", "due_at");
  if (wanted.repeat)
    if (const auto may = may_repeat(*wanted.repeat, wanted.from_at, wanted.due_at); !may)
      return refuse(may);
  return {};
}

/// Of a series one task is open: with it ends what would come after.
void end_series_of(Work& work, const std::vector<Task>& tasks) {
  std::vector<Uuid> ids;
  for (const auto& task : tasks)
    if (task.series_id) ids.push_back(*task.series_id);
  if (ids.empty()) return;
  work.tx.run("update task_series set ended_at = ? where community_id = ? and id in (?*)", work.now,
              work.community(), ids);
}

std::vector<Uuid> places_of(const std::vector<NewTask>& wanted) {
  std::vector<Uuid> places;
  for (const auto& one : wanted)
    if (one.place) places.push_back(*one.place);
  return places;
}

/// Owners of each kind are asked for once, however many tasks they get.
Result<void> may_be_for_all(Work& work, const std::vector<NewTask>& wanted) {
  std::vector<std::pair<std::string, Owner>> asked;
  for (const auto& one : wanted) {
    const auto is_same = [&](const auto& before) {
      return before.first == one.kind && before.second.user == one.owner.user &&
             before.second.role == one.owner.role;
    };
    if (std::any_of(asked.begin(), asked.end(), is_same)) continue;
    if (const auto may = may_own(work, find_kind(work, one.kind), one.owner, "owner"); !may)
      return refuse(may);
    asked.emplace_back(one.kind, one.owner);
  }
  return {};
}
}  // namespace

Result<std::vector<Uuid>> add_tasks(Work& work, const std::vector<NewTask>& wanted) {
  std::vector<Uuid> ids;
  for (const auto& one : wanted) {
    if (const auto may = may_give(work, one); !may) return refuse(may);
    if (!one.id.is_nil()) ids.push_back(one.id);
  }
  auto stops = place::stops_of(work, places_of(wanted));
  for (const auto& one : wanted)
    if (one.place && !stops.contains(*one.place))
      return refuse(No::missing, "place.no_such_place", "place");
  if (const auto may = may_be_for_all(work, wanted); !may) return refuse(may);
  if (!ids.empty() &&
      work.tx.one<Task>("where community_id = ? and id in (?*) limit 1", work.community(), ids))
    return refuse(No::conflict, "task.id_taken", "id");

  std::vector<Task> rows;
  std::vector<Series> series;
  ids.clear();
  for (const auto& one : wanted) {
    auto row = row_of(work, one, one.place ? stops.at(*one.place).walk : std::string());
    if (one.repeat) {
      row.series_id = work.world.new_uuid();
      row.missed_at = window_after(*one.repeat, row.from_at);
      series.push_back({row.community_id, *row.series_id, *one.repeat, 0, 0, 0, {}});
    }
    ids.push_back(row.id);
    rows.push_back(std::move(row));
  }
  work.tx.insert_all(series);
  work.tx.insert_all(rows);
  tell(work, Told::given, rows);
  return ids;
}

Result<Uuid> add_task(Work& work, const NewTask& wanted) {
  const auto ids = add_tasks(work, {wanted});
  if (!ids) return refuse(ids);
  return ids->front();
}

std::vector<SourceTask> tasks_of(Work& work, const Uuid& source, Which which, Instant due_after) {
  const auto rows = work.tx.all<Task>(
      "where community_id = ? and source_id = ? and due_at > ? and (? or status = ?) order by "
      "due_at, id",
      work.community(), source, due_after, which == Which::all, Status::open);
  const auto series = series_of(work, rows);
  std::vector<SourceTask> tasks;
  for (const auto& row : rows) {
    tasks.push_back({row.id,
                     row.kind,
                     row.place_id,
                     row.person_id,
                     row.owner(),
                     row.from_at,
                     row.due_at,
                     row.status,
                     {}});
    if (row.series_id) tasks.back().repeat = series.at(*row.series_id).repeat;
  }
  return tasks;
}

bool finish_task(Work& work, const Uuid& id) {
  auto row = find_task(work, id);
  if (!row || row->status != Status::open) return false;
  finish(work, *row, work.now, work.actor.name);
  tell(work, Told::changed, {*row});
  return true;
}

std::int64_t end_tasks(Work& work, const std::vector<Uuid>& ids) {
  if (ids.empty()) return 0;
  const auto open = open_ones(work, ids);
  end_series_of(work, open);
  const auto ended = work.tx.run(
      "update task_task set status = ?, closed_at = ?, closed_by = ?, revision = revision + 1 "
      "where community_id = ? and status = ? and id in (?*)",
      Status::ended, work.now, work.actor.name, work.community(), Status::open, ids);
  tell(work, Told::changed, open);
  return ended;
}

std::int64_t move_due(Work& work, const Uuid& source, Instant due_at) {
  auto tasks = work.tx.all<Task>(
      "where community_id = ? and source_id = ? and status = ? and series_id is null and "
      "due_at <> ? and from_at < ?",
      work.community(), source, Status::open, due_at, due_at);
  if (tasks.empty()) return 0;
  std::vector<Uuid> ids;
  for (const auto& one : tasks) ids.push_back(one.id);
  // Who was asked to step in is asked anew, if it comes to that.
  work.tx.run(
      "update task_task set due_at = ?, escalated_at = null, escalated_to = null, "
      "revision = revision + 1 where community_id = ? and id in (?*)",
      due_at, work.community(), ids);
  tell(work, Told::changed, tasks);
  return std::ssize(tasks);
}

std::int64_t end_tasks_of(Work& work, const Uuid& source) {
  std::vector<Uuid> ids;
  for (const auto& one : tasks_of(work, source, Which::open)) ids.push_back(one.task);
  return end_tasks(work, ids);
}
}  // namespace task
