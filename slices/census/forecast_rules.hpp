// SPDX-License-Identifier: Apache-2.0
#pragma once
/// When a drive will be through at today's pace: pure.
///
/// Pace: doors settled since the day's first, by the working hours gone since then (half an hour at
/// least, so that one quick door is no forecast). Before anything was settled today the pace of
/// the last day with doors counts, over its whole working hours. What is left is walked at that
/// pace through the working hours of this day and those that follow.
#include <optional>
#include <span>
#include <string_view>

#include "base/instant.hpp"

namespace census {
/// When people are knocked at; holds from a day on.
struct HoursPolicy {
  Day in_force_from;
  std::string_view source;
  std::int64_t from_ms = 0, until_ms = 0;  ///< Of the day in China.
};
const HoursPolicy& hours_policy(Day);

struct PaceFacts {
  std::int64_t left = 0;            ///< Doors to reach.
  std::int64_t today = 0;           ///< Settled today.
  std::optional<Instant> first_at;  ///< The first of them.
  std::int64_t last_day = 0;        ///< Settled on the last day before with any.
};

struct Forecast {
  double per_hour = 0;
  std::optional<Instant> finish;  ///< None: nothing left, or no pace to go by.
};
Forecast forecast(const PaceFacts&, Instant now, const HoursPolicy&);

/// Behind: doors are left, and at their pace they will not be through by the end of the last day's
/// working hours; or nothing was settled yet with less than half of the drive's hours to come.
bool is_behind(const PaceFacts&, const Forecast&, Instant now, Day starts_on, Day ends_on,
               const HoursPolicy&);

/// The working time between two instants, in milliseconds.
std::int64_t working_time(Instant from, Instant until, const HoursPolicy&);
}  // namespace census
