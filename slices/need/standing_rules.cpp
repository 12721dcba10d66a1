// SPDX-License-Identifier: Apache-2.0
#include "need/standing_rules.hpp"

#include <algorithm>

namespace need {
namespace {
constexpr std::int32_t looked_for_days = 366;
}

Result<void> may_come_back(const Rhythm& rhythm) {
  auto days = rhythm.weekdays;
  std::sort(days.begin(), days.end());
  const bool is_twice = std::adjacent_find(days.begin(), days.end()) != days.end();
  if (is_twice || days.empty() == !rhythm.every_days.has_value())
    return refuse(No::invalid, "need.one_rhythm", "weekdays");
  return {};
}

std::int64_t weekday_of(Day day) {
  // 1970-01-01 was a Thursday.
  return ((std::int64_t(day.days) + 3) % 7 + 7) % 7 + 1;
}

bool falls_on(const Rhythm& rhythm, Day from, std::optional<Day> until, Day day) {
  if (day < from || (until && day > *until)) return false;
  if (rhythm.every_days)
    return (std::int64_t(day.days) - from.days) % std::int64_t(*rhythm.every_days) == 0;
  return std::any_of(rhythm.weekdays.begin(), rhythm.weekdays.end(),
                     [&](std::int64_t one) { return one == weekday_of(day); });
}

std::optional<Day> next_day(const Rhythm& rhythm, Day from, std::optional<Day> until, Day first) {
  const auto begin = std::max(first, from);
  for (std::int32_t ahead = 0; ahead < looked_for_days; ++ahead)
    if (falls_on(rhythm, from, until, begin + ahead)) return begin + ahead;
  return std::nullopt;
}

Instant begins_on(Day day, std::int64_t at_minute) {
  return day.begin_in_china() + at_minute * minute_ms;
}
}  // namespace need
