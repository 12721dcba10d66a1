// SPDX-License-Identifier: Apache-2.0
#include "isolation/count_rules.hpp"

#include <algorithm>

namespace isolation {
namespace {
std::int64_t length_of(const Pause& pause) {
  if (!pause.until) return 0;
  return std::max<std::int64_t>(0, pause.until->milliseconds - pause.from.milliseconds);
}

std::int32_t whole_days_of(const Pause& pause) {
  return std::int32_t((length_of(pause) + day_ms - 1) / day_ms);
}
}  // namespace

Instant planned_end(const Terms& terms, Instant start, const std::vector<Pause>& pauses) {
  std::int64_t paused = 0;
  std::int32_t paused_days = 0;
  if (terms.paused_time == PausedTime::stands_still)
    for (const auto& pause : pauses) {
      if (pause.until && *pause.until <= start) continue;
      paused += length_of(pause);
      paused_days += whole_days_of(pause);
    }
  if (terms.counting == Counting::hours) return start + (terms.days * day_ms + paused);
  return (Day::in_china(start) + std::int32_t(terms.days) + paused_days + 1).begin_in_china();
}

std::vector<Day> test_days(const Terms& terms, Instant start, const std::vector<Pause>& pauses) {
  std::vector<Day> days;
  for (const auto& number : terms.test_days) {
    auto day = Day::in_china(start) + std::int32_t(number);
    if (terms.paused_time == PausedTime::stands_still)
      for (const auto& pause : pauses)
        if (start <= pause.from && Day::in_china(pause.from) <= day)
          day = day + whole_days_of(pause);
    days.push_back(day);
  }
  std::sort(days.begin(), days.end());
  return days;
}

std::int64_t day_number(Instant start, Instant now) {
  return Day::in_china(now).days - Day::in_china(start).days;
}
}  // namespace isolation
