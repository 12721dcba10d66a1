// SPDX-License-Identifier: Apache-2.0
#pragma once
/// When a task comes back. Pure; days and times are those of China, which has one zone and no
/// summer time.
#include "base/instant.hpp"
#include "task/task.hpp"

namespace task {
/// More windows a day than anybody could open.
inline constexpr std::size_t most_times_a_day = 24;

/// Refuses, in this order: task.repeat_empty and task.repeat_both (repeat), task.repeat_times
/// (repeat/at: too many, twice, or not rising), task.repeat_days (repeat/on: twice),
/// task.repeat_first (from_at: no window opens then), task.repeat_over (repeat/until: before the
/// first), task.window_too_long (due_at: into the next window).
Result<void> may_repeat(const Repeat&, Instant from, Instant due);

/// When the window after the one that opens at `from` opens, without regard to the end.
Instant window_after(const Repeat&, Instant from);
/// The same, or none where it opens after the last day.
std::optional<Instant> next_window(const Repeat&, Instant from);
}  // namespace task
