// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How a task ends, and what comes after it where it comes back.
#include "platform/work.hpp"
#include "task/rows.hpp"

namespace task {
/// Closes an open task that is done. Of a series the next task is made then, and never earlier, so
/// that at most one is open.
void finish(Work&, Task&, Instant at, const std::string& by);
/// Tasks that were given before the house kept when they count as missed bear the time when they
/// were due: says when their next window opens. Answers how many it said.
std::int64_t note_next_windows(Work&, std::vector<Task>&);
struct MissedTasks {
  std::vector<Task> next;
  std::vector<std::int64_t> in_row;  ///< Of each: how often it was missed since it was last done.
};
/// The same for those of series that were missed, in few statements; answers what comes next.
MissedTasks miss_tasks(Work&, const std::vector<Task>&);
/// A task that was missed was done in time after all; what came after it stays.
void make_done(Work&, Task&, Instant at, const std::string& by);
}  // namespace task
