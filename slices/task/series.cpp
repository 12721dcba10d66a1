// SPDX-License-Identifier: Apache-2.0
#include "task/series.hpp"

#include "task/lookups.hpp"
#include "task/repeat_rules.hpp"

namespace task {
namespace {
std::optional<Series> find_series(Work& work, const Task& task) {
  if (!task.series_id) return std::nullopt;
  return work.tx.one<Series>("where community_id = ? and id = ?", task.community_id,
                             *task.series_id);
}

void add_next(Work& work, const Task& before, const Series& series) {
  const auto from = next_window(series.repeat, before.from_at);
  if (!from || series.ended_at) return;
  Task next = before;
  next.id = work.world.new_uuid();
  next.due_at = *from + (before.due_at.milliseconds - before.from_at.milliseconds);
  next.from_at = *from;
  next.status = Status::open;
  next.closed_at.reset();
  next.closed_by.reset();
  next.escalated_at.reset();
  next.escalated_to.reset();
  next.revision = 1;
  work.tx.insert(next);
  tell(work, Told::given, {next});
}

void write_closed(Work& work, Task& task, Status status, Instant at, const std::string& by) {
  task.status = status;
  task.closed_at = at;
  task.closed_by = by;
  ++task.revision;
  work.tx.update(task);
}
}  // namespace

void close_task(Work& work, Task& task, Status status, Instant at, const std::string& by) {
  ENSURE(task.status == Status::open);
  write_closed(work, task, status, at, by);
  auto series = find_series(work, task);
  if (!series) return;
  series->done += status == Status::done;
  series->missed += status == Status::missed;
  work.tx.update(*series);
  add_next(work, task, *series);
}

void make_done(Work& work, Task& task, Instant at, const std::string& by) {
  ENSURE(task.status == Status::missed);
  write_closed(work, task, Status::done, at, by);
  auto series = find_series(work, task);
  if (!series) return;
  ++series->done;
  --series->missed;
  work.tx.update(*series);
}

std::optional<Instant> missed_at(Work& work, const Task& task) {
  const auto series = find_series(work, task);
  if (!series) return std::nullopt;
  return window_after(series->repeat, task.from_at);
}
}  // namespace task
