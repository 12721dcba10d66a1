// SPDX-License-Identifier: Apache-2.0
#include "duty/presence_rules.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace duty {
namespace {
/// Who comes some seconds after the hour loses no minute.
std::int64_t rounded_minutes(std::int64_t ms) {
  return std::max<std::int64_t>(0, ms + minute_ms / 2) / minute_ms;
}

Presence without_stay(const Planned& planned, Instant now, const PresenceTimes& times) {
  if (now >= missing_at(planned, times)) return Presence::missing;
  return now >= planned.awaited_from + times.late_ms ? Presence::late : Presence::expected;
}

Instant forgotten_at(const std::optional<Planned>& planned, const Stay& stay,
                     const PresenceTimes& times) {
  return planned ? planned->until + times.forgot_ms : stay.came + times.longest_ms;
}
}  // namespace

Presence presence_of(const std::optional<Planned>& planned, const std::optional<Stay>& stay,
                     Instant now, const PresenceTimes& times) {
  if (!stay) return planned ? without_stay(*planned, now, times) : Presence::expected;
  if (!stay->left)
    return now >= forgotten_at(planned, *stay, times) ? Presence::forgot : Presence::here;
  if (planned && *stay->left < planned->until + -times.left_early_ms) return Presence::left_early;
  return Presence::gone;
}

Instant missing_at(const Planned& planned, const PresenceTimes& times) {
  if (planned.awaited_from > planned.from) return planned.awaited_from + times.coming_ms;
  return planned.from + times.missing_ms;
}

std::int64_t minutes_late(const Planned& planned, const Stay& stay, const PresenceTimes& times) {
  const auto by = stay.came.milliseconds - planned.awaited_from.milliseconds;
  return by < times.late_ms ? 0 : by / minute_ms;
}

std::int64_t minutes_counted(const std::optional<Planned>& planned, const Stay& stay,
                             const PresenceTimes& times) {
  if (!planned) {
    if (!stay.left) return 0;
    return rounded_minutes(
        std::min(stay.left->milliseconds - stay.came.milliseconds, times.longest_ms));
  }
  const auto from = std::max(stay.came, planned->from);
  const auto until =
      stay.left ? std::min(*stay.left, planned->until + times.over_ms) : planned->until;
  return rounded_minutes(until.milliseconds - from.milliseconds);
}

std::optional<std::size_t> turn_at(std::span<const Planned> turns, Instant at,
                                   const PresenceTimes& times) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    if (at < turns[i].from + -times.early_ms || at >= turns[i].until) continue;
    if (!found || turns[i].from < turns[*found].from) found = i;
  }
  return found;
}

std::optional<Moment> moment_of(Instant said, Instant now, const DutyPolicy& policy) {
  const auto waited = now.milliseconds - said.milliseconds;
  if (waited <= policy.clock_ms) return Moment{now, false};
  if (waited > policy.waited_ms) return std::nullopt;
  return Moment{said, true};
}

std::int64_t metres_between(const Position& a, const Position& b) {
  constexpr double earth_metres = 6'371'000, of_degree = std::numbers::pi / 180 / 1e6;
  const auto radians = [](std::int64_t millionths) { return double(millionths) * of_degree; };
  const auto south = std::sin(radians(b.latitude - a.latitude) / 2);
  const auto east = std::sin(radians(b.longitude - a.longitude) / 2);
  const auto half =
      south * south + std::cos(radians(a.latitude)) * std::cos(radians(b.latitude)) * east * east;
  return std::llround(2 * earth_metres * std::asin(std::sqrt(std::min(1.0, half))));
}
}  // namespace duty
