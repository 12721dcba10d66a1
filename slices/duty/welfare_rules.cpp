// SPDX-License-Identifier: Apache-2.0
#include "duty/welfare_rules.hpp"

#include <algorithm>
#include <set>

namespace duty {
namespace {
/// Sorted, and those that overlap or touch made one.
std::vector<Stretch> in_order(std::vector<Stretch> stretches) {
  std::erase_if(stretches, [](const Stretch& one) { return one.from >= one.until; });
  std::sort(stretches.begin(), stretches.end(),
            [](const Stretch& a, const Stretch& b) { return a.from < b.from; });
  std::vector<Stretch> joined;
  for (const auto& one : stretches) {
    if (!joined.empty() && one.from <= joined.back().until)
      joined.back().until = std::max(joined.back().until, one.until);
    else
      joined.push_back(one);
  }
  return joined;
}

std::int64_t shared_ms(const Stretch& a, const Stretch& b) {
  const auto from = std::max(a.from, b.from), until = std::min(a.until, b.until);
  return std::max<std::int64_t>(0, until.milliseconds - from.milliseconds);
}

std::optional<std::int64_t> shortest_rest(const std::vector<Stretch>& joined, Instant now) {
  std::optional<std::int64_t> shortest;
  for (std::size_t i = 1; i < joined.size(); ++i) {
    const bool is_near = joined[i].until > now + -day_ms && joined[i].from < now + day_ms;
    if (!is_near) continue;
    const auto rest = (joined[i].from.milliseconds - joined[i - 1].until.milliseconds) / minute_ms;
    if (!shortest || rest < *shortest) shortest = rest;
  }
  return shortest;
}

/// Whether that night, which begins on the day, sees any of the stretches.
bool is_night_of(const std::vector<Stretch>& joined, Day day, const WelfareLimits& limits) {
  const auto midnight = day.begin_in_china();
  const Stretch night{midnight + limits.night_begins_minute * minute_ms,
                      midnight + day_ms + limits.night_ends_minute * minute_ms};
  return std::any_of(joined.begin(), joined.end(),
                     [&](const Stretch& one) { return shared_ms(one, night) > 0; });
}

std::int64_t nights_in_row(const std::vector<Stretch>& joined, Instant now,
                           const WelfareLimits& limits) {
  constexpr std::int32_t looked_at = 15;
  const auto today = Day::in_china(now);
  std::int64_t run = 0, longest = 0;
  for (std::int32_t day = -looked_at; day <= looked_at; ++day) {
    run = is_night_of(joined, today + day, limits) ? run + 1 : 0;
    // The night before is still near; a run that ended earlier is over.
    if (day >= -1) longest = std::max(longest, run);
  }
  return longest;
}
}  // namespace

Instant week_of(Instant instant) {
  const auto day = Day::in_china(instant);
  // 1970-01-01 was a Thursday.
  const auto weekday = ((day.days + 3) % 7 + 7) % 7;
  return (day + -weekday).begin_in_china();
}

Welfare welfare_of(std::vector<Stretch> stretches, const Fasting& fasting, Instant now,
                   const WelfareLimits& limits) {
  const auto joined = in_order(std::move(stretches));
  Welfare found;
  found.rest_minutes = shortest_rest(joined, now);
  const auto monday = week_of(now);
  for (const auto& one : joined)
    found.week_minutes += shared_ms(one, {monday, monday + 7 * day_ms}) / minute_ms;
  found.nights_in_row = nights_in_row(joined, now, limits);
  if (found.rest_minutes && *found.rest_minutes < limits.rest_ms / minute_ms)
    found.strains.push_back(Strain::short_rest);
  if (found.week_minutes > limits.week_ms / minute_ms) found.strains.push_back(Strain::over_week);
  if (found.nights_in_row > limits.nights_in_row) found.strains.push_back(Strain::too_many_nights);
  if (fasting.since && now >= *fasting.since + limits.meal_ms)
    found.strains.push_back(Strain::meal_due);
  return found;
}

bool is_worse(const Welfare& a, const Welfare& b) {
  if (a.strains.empty() != b.strains.empty()) return b.strains.empty();
  if (a.strains.size() != b.strains.size() && !a.strains.empty() &&
      a.strains.front() == b.strains.front())
    return a.strains.size() > b.strains.size();
  if (!a.strains.empty() && a.strains.front() != b.strains.front())
    return a.strains.front() < b.strains.front();
  return a.week_minutes > b.week_minutes;
}
}  // namespace duty
