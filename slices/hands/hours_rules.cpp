// SPDX-License-Identifier: Apache-2.0
#include "hands/hours_rules.hpp"

#include <algorithm>
#include <map>

namespace hands {
namespace {
constexpr std::int64_t day_minutes = 1'440;
constexpr std::ptrdiff_t most_windows = 42, most_deviations = 60;
/// 1970-01-01 was a Thursday.
std::int64_t weekday_of(Day day) { return (day.days % 7 + 7 + 3) % 7 + 1; }

using Spans = std::vector<std::pair<std::int64_t, std::int64_t>>;  ///< Milliseconds.

Instant at_minute(Day day, std::int64_t minute) {
  return day.begin_in_china() + minute * minute_ms;
}

void add_day(const Profile& profile, Day day, Spans& spans) {
  const auto add = [&](std::int64_t from, std::int64_t until) {
    spans.emplace_back(at_minute(day, from).milliseconds, at_minute(day, until).milliseconds);
  };
  const auto said = said_of(profile, day);
  if (said == Presence::free) add(0, day_minutes);
  if (said) return;
  for (const auto& window : profile.hours)
    if (window.weekday == weekday_of(day)) add(window.from_minute, window.until_minute);
}

/// Takes a day on which somebody is away out of what reaches into it from the day before.
void cut_away(const Profile& profile, Day day, Spans& spans) {
  if (said_of(profile, day) != Presence::away) return;
  const auto from = at_minute(day, 0).milliseconds, until = at_minute(day + 1, 0).milliseconds;
  for (auto& [begin, end] : spans)
    if (begin < from && end > from && end <= until) end = from;
}

bool covers(Spans spans, std::int64_t from, std::int64_t until) {
  std::sort(spans.begin(), spans.end());
  for (const auto& [begin, end] : spans)
    if (begin <= from && end > from) from = end;
  return from >= until;
}

bool is_at_night(const Night& night, Instant from, Instant until) {
  for (auto day = Day::in_china(from) + -1; at_minute(day, 0) < until; day = day + 1) {
    const auto dusk = at_minute(day, night.from_minute);
    const auto dawn = at_minute(day + 1, night.until_minute);
    if (from < dawn && dusk < until) return true;
  }
  return false;
}

bool is_away(const Profile& profile, Instant from, Instant until) {
  for (auto day = Day::in_china(from); at_minute(day, 0) < until; day = day + 1)
    if (said_of(profile, day) == Presence::away) return true;
  return false;
}

template <class T>
bool has_twice(std::vector<T> values) {
  std::sort(values.begin(), values.end());
  return std::adjacent_find(values.begin(), values.end()) != values.end();
}
}  // namespace

std::optional<Presence> said_of(const Profile& profile, Day day) {
  std::optional<Presence> said;
  for (const auto& one : profile.deviations)
    if (one.starts_on <= day && day <= one.ends_on) said = one.presence;
  return said;
}

Free free_between(const Profile& profile, const Night& night, Instant from, Instant until) {
  const auto& limits = profile.limits;
  const bool has_no_nights =
      std::find(limits.begin(), limits.end(), Limit::no_nights) != limits.end();
  if (has_no_nights && is_at_night(night, from, until)) return Free::no;
  if (is_away(profile, from, until)) return Free::no;
  Spans spans;
  for (auto day = Day::in_china(from) + -1; at_minute(day, 0) < until; day = day + 1) {
    cut_away(profile, day, spans);
    add_day(profile, day, spans);
  }
  if (covers(std::move(spans), from.milliseconds, until.milliseconds)) return Free::yes;
  return profile.hours.empty() ? Free::unknown : Free::no;
}

Result<void> may_have(const Profile& profile) {
  if (profile.kinds.empty()) return refuse(No::invalid, "hands.no_kind", "profile/kinds");
  if (has_twice(profile.kinds)) return refuse(No::invalid, "hands.named_twice", "profile/kinds");
  if (has_twice(profile.skills)) return refuse(No::invalid, "hands.named_twice", "profile/skills");
  if (has_twice(profile.languages))
    return refuse(No::invalid, "hands.named_twice", "profile/languages");
  if (has_twice(profile.limits)) return refuse(No::invalid, "hands.named_twice", "profile/limits");
  if (std::ssize(profile.hours) > most_windows)
    return refuse(No::invalid, "hands.too_many_hours", "profile/hours");
  for (const auto& one : profile.hours) {
    if (one.until_minute <= one.from_minute)
      return refuse(No::invalid, "hands.window_empty", "profile/hours");
    if (one.until_minute - one.from_minute > day_minutes)
      return refuse(No::invalid, "hands.window_too_long", "profile/hours");
  }
  if (std::ssize(profile.deviations) > most_deviations)
    return refuse(No::invalid, "hands.too_many_deviations", "profile/deviations");
  for (const auto& one : profile.deviations)
    if (one.ends_on < one.starts_on)
      return refuse(No::invalid, "hands.days_reversed", "profile/deviations");
  return {};
}
}  // namespace hands
