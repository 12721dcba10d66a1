// SPDX-License-Identifier: Apache-2.0
#include "task/series.hpp"

#include <algorithm>

#include "task/lookups.hpp"
#include "task/repeat_rules.hpp"

namespace task {
namespace {
std::optional<Series> find_series(Work& work, const Task& task) {
  if (!task.series_id) return std::nullopt;
  return work.tx.one<Series>("where community_id = ? and id = ?", task.community_id,
                             *task.series_id);
}

std::optional<Task> next_of(Work& work, const Task& before, const Series& series) {
  const auto from = next_window(series.repeat, before.from_at);
  if (!from || series.ended_at) return std::nullopt;
  Task next = before;
  next.id = work.world.new_uuid();
  next.due_at = *from + (before.due_at.milliseconds - before.from_at.milliseconds);
  next.from_at = *from;
  next.missed_at = window_after(series.repeat, *from);
  next.status = Status::open;
  next.closed_at.reset();
  next.closed_by.reset();
  next.escalated_at.reset();
  next.escalated_to.reset();
  next.revision = 1;
  return next;
}

void write_done(Work& work, Task& task, Instant at, const std::string& by) {
  task.status = Status::done;
  task.closed_at = at;
  task.closed_by = by;
  ++task.revision;
  work.tx.update(task);
}
}  // namespace

void finish(Work& work, Task& task, Instant at, const std::string& by) {
  ENSURE(task.status == Status::open);
  write_done(work, task, at, by);
  auto series = find_series(work, task);
  if (!series) return;
  ++series->done;
  series->missed_in_row = 0;
  work.tx.update(*series);
  if (const auto next = next_of(work, task, *series)) {
    work.tx.insert(*next);
    tell(work, Told::given, {*next});
  }
}

std::int64_t note_next_windows(Work& work, std::vector<Task>& tasks) {
  const auto is_old = [](const Task& task) {
    return task.missed_at && *task.missed_at <= task.due_at;
  };
  if (std::none_of(tasks.begin(), tasks.end(), is_old)) return 0;
  const auto series = series_of(work, tasks);
  std::int64_t noted = 0;
  for (auto& task : tasks) {
    if (!is_old(task)) continue;
    const auto opens = window_after(series.at(*task.series_id).repeat, task.from_at);
    if (opens <= *task.missed_at) continue;  // a window may be as long as the time to the next
    task.missed_at = opens;
    work.tx.update(task);
    ++noted;
  }
  return noted;
}

MissedTasks miss_tasks(Work& work, const std::vector<Task>& tasks) {
  MissedTasks missed;
  if (tasks.empty()) return missed;
  const auto series = series_of(work, tasks);
  std::vector<Uuid> ids, of;
  for (const auto& task : tasks) {
    ids.push_back(task.id);
    of.push_back(*task.series_id);
    const auto& own = series.at(*task.series_id);
    if (auto next = next_of(work, task, own)) {
      missed.next.push_back(std::move(*next));
      missed.in_row.push_back(own.missed_in_row + 1);
    }
  }
  work.tx.run(
      "update task_task set status = 'missed', closed_at = missed_at, closed_by = ?, revision = "
      "revision + 1 where community_id = ? and id in (?*)",
      work.actor.name, work.community(), ids);
  work.tx.run(
      "update task_series set missed = missed + 1, missed_in_row = missed_in_row + 1 where "
      "community_id = ? and id in (?*)",
      work.community(), of);
  work.tx.insert_all(missed.next);
  tell(work, Told::changed, tasks);
  tell(work, Told::given, missed.next);
  return missed;
}

void make_done(Work& work, Task& task, Instant at, const std::string& by) {
  ENSURE(task.status == Status::missed);
  write_done(work, task, at, by);
  auto series = find_series(work, task);
  if (!series) return;
  ++series->done;
  --series->missed;
  series->missed_in_row = 0;
  work.tx.update(*series);
}
}  // namespace task
