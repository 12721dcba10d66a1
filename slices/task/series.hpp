// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How a task ends, and what comes after it where it comes back.
#include "platform/work.hpp"
#include "task/rows.hpp"

namespace task {
/// Closes an open task: done or missed. Of a series the next task is made then, and never earlier,
/// so that at most one is open.
void close_task(Work&, Task&, Status, Instant at, const std::string& by);
/// A task that was missed was done in time after all; what came after it stays.
void make_done(Work&, Task&, Instant at, const std::string& by);
/// When a task of a series counts as missed: when the window after it opens. None: it stays open
/// until it is done, however late.
std::optional<Instant> missed_at(Work&, const Task&);
}  // namespace task
