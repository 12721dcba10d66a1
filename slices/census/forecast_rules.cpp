// SPDX-License-Identifier: Apache-2.0
#include "census/forecast_rules.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace census {
namespace {
constexpr std::int64_t least_time_ms = hour_ms / 2;
/// A forecast further off says nothing.
constexpr int most_days = 366;

const std::array policies{HoursPolicy{
    *Day::of(2026, 11, 26),
    "house default: doors are knocked at from nine in the morning to eight in the evening",
    9 * hour_ms, 20 * hour_ms}};

Instant opening(Day day, const HoursPolicy& hours) { return day.begin_in_china() + hours.from_ms; }
Instant closing(Day day, const HoursPolicy& hours) { return day.begin_in_china() + hours.until_ms; }
}  // namespace

const HoursPolicy& hours_policy(Day day) {
  const HoursPolicy* found = &policies.front();
  for (const auto& policy : policies)
    if (policy.in_force_from <= day) found = &policy;
  return *found;
}

std::int64_t working_time(Instant from, Instant until, const HoursPolicy& hours) {
  std::int64_t sum = 0;
  for (auto day = Day::in_china(from); day <= Day::in_china(until); day = day + 1) {
    const auto begin = std::max(from, opening(day, hours));
    const auto end = std::min(until, closing(day, hours));
    if (begin < end) sum += end.milliseconds - begin.milliseconds;
  }
  return sum;
}

Forecast forecast(const PaceFacts& facts, Instant now, const HoursPolicy& hours) {
  Forecast told;
  if (facts.today > 0 && facts.first_at) {
    const auto time = std::max(least_time_ms, working_time(*facts.first_at, now, hours));
    told.per_hour = double(facts.today) * double(hour_ms) / double(time);
  } else if (facts.last_day > 0) {
    told.per_hour =
        double(facts.last_day) * double(hour_ms) / double(hours.until_ms - hours.from_ms);
  }
  if (facts.left <= 0 || told.per_hour <= 0) return told;
  auto needed = std::int64_t(std::ceil(double(facts.left) / told.per_hour * double(hour_ms)));
  auto day = Day::in_china(now);
  for (int days = 0; days < most_days; ++days, day = day + 1) {
    const auto begin = std::max(now, opening(day, hours));
    const auto end = closing(day, hours);
    if (begin >= end) continue;
    if (needed <= end.milliseconds - begin.milliseconds) {
      told.finish = begin + needed;
      return told;
    }
    needed -= end.milliseconds - begin.milliseconds;
  }
  return told;
}

bool is_behind(const PaceFacts& facts, const Forecast& told, Instant now, Day starts_on,
               Day ends_on, const HoursPolicy& hours) {
  if (facts.left <= 0) return false;
  const auto end = closing(ends_on, hours);
  if (now >= end) return true;
  if (told.per_hour > 0) return !told.finish || *told.finish > end;
  const auto all = working_time(opening(starts_on, hours), end, hours);
  return working_time(now, end, hours) * 2 < all;
}
}  // namespace census
