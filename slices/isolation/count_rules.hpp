// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Days of isolation: when they are over, and on which days tests are taken. Pure.
#include <optional>

#include "isolation/terms.hpp"

namespace isolation {
/// Somebody was away from the home; open as long as it has no end.
struct Pause {
  Instant from;
  std::optional<Instant> until;
};

/// When the days are over. Where days away do not count, closed pauses move it by as long as they
/// lasted: by whole days, begun ones included, where full days are counted.
Instant planned_end(const Terms&, Instant start, const std::vector<Pause>& = {});
/// The days on which tests are taken, in order.
std::vector<Day> test_days(const Terms&, Instant start, const std::vector<Pause>& = {});
/// Which day it is, counted from the start; negative before it.
std::int64_t day_number(Instant start, Instant now);
}  // namespace isolation
