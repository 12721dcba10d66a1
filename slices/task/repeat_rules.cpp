// SPDX-License-Identifier: Apache-2.0
#include "task/repeat_rules.hpp"

#include <algorithm>

namespace task {
namespace {
Instant instant_at(Day day, std::int64_t minute) {
  return day.begin_in_china() + minute * minute_ms;
}
std::int64_t ms_of_day(Instant at) {
  return at.milliseconds - instant_at(Day::in_china(at), 0).milliseconds;
}

bool opens_on(const Repeat& repeat, Day day) {
  if (repeat.on.empty()) return true;
  // The first of January 1970 was a Thursday.
  const auto weekday = static_cast<Weekday>(((day.days + 3) % 7 + 7) % 7);
  return std::find(repeat.on.begin(), repeat.on.end(), weekday) != repeat.on.end();
}

bool is_rising(const std::vector<Minute>& at) {
  return std::adjacent_find(at.begin(), at.end(), [](std::int64_t one, std::int64_t next) {
           return one >= next;
         }) == at.end();
}

bool has_twice(std::vector<Weekday> on) {
  std::sort(on.begin(), on.end());
  return std::adjacent_find(on.begin(), on.end()) != on.end();
}

bool opens_at(const Repeat& repeat, Instant from) {
  return opens_on(repeat, Day::in_china(from)) &&
         std::any_of(repeat.at.begin(), repeat.at.end(),
                     [&](std::int64_t minute) { return minute * minute_ms == ms_of_day(from); });
}

/// From one window to the next where they follow closest.
std::int64_t shortest_gap(const Repeat& repeat, Instant from) {
  std::int64_t shortest = 7 * day_ms;
  const Instant end = from + 7 * day_ms;
  while (from < end) {
    const auto next = window_after(repeat, from);
    shortest = std::min(shortest, next.milliseconds - from.milliseconds);
    from = next;
  }
  return shortest;
}
}  // namespace

Instant window_after(const Repeat& repeat, Instant from) {
  if (repeat.hours) return from + *repeat.hours * hour_ms;
  ENSURE(!repeat.at.empty());
  auto day = Day::in_china(from);
  if (opens_on(repeat, day))
    for (const std::int64_t minute : repeat.at)
      if (minute * minute_ms > ms_of_day(from)) return instant_at(day, minute);
  do day = day + 1;
  while (!opens_on(repeat, day));
  return instant_at(day, repeat.at.front());
}

std::optional<Instant> next_window(const Repeat& repeat, Instant from) {
  const auto next = window_after(repeat, from);
  if (repeat.until && Day::in_china(next) > *repeat.until) return std::nullopt;
  return next;
}

Result<void> may_repeat(const Repeat& repeat, Instant from, Instant due) {
  const auto no = [](const char* code, const char* field) {
    return refuse(No::invalid, code, field);
  };
  if (!repeat.hours && repeat.at.empty()) return no("task.repeat_empty", "repeat");
  if (repeat.hours && !(repeat.at.empty() && repeat.on.empty()))
    return no("task.repeat_both", "repeat");
  if (repeat.at.size() > most_times_a_day || !is_rising(repeat.at))
    return no("task.repeat_times", "repeat/at");
  if (has_twice(repeat.on)) return no("task.repeat_days", "repeat/on");
  if (!repeat.hours && !opens_at(repeat, from)) return no("task.repeat_first", "from_at");
  if (repeat.until && Day::in_china(from) > *repeat.until)
    return no("task.repeat_over", "repeat/until");
  if (due.milliseconds - from.milliseconds > shortest_gap(repeat, from))
    return no("task.window_too_long", "due_at");
  return {};
}
}  // namespace task
