// SPDX-License-Identifier: Apache-2.0
#include "care/rhythm_rules.hpp"

#include <algorithm>

namespace care {
namespace {
bool is_turn(const Rhythm& rhythm, EveryDays every, Day day) {
  return every > 0 && day >= rhythm.from_on && (day.days - rhythm.from_on.days) % every == 0;
}

std::vector<Slot> slots_on(const Rhythm& rhythm, Day day) {
  const auto begin = day.begin_in_china();
  std::vector<Slot> slots;
  for (const auto minute : rhythm.report_at)
    slots.push_back({begin + minute * minute_ms, CheckKind::report});
  if (is_turn(rhythm, rhythm.visit_every, day))
    slots.push_back({begin + rhythm.call_at * minute_ms, CheckKind::visit});
  else if (is_turn(rhythm, rhythm.call_every, day))
    slots.push_back({begin + rhythm.call_at * minute_ms, CheckKind::call});
  if (std::find(rhythm.swab_on.begin(), rhythm.swab_on.end(), day) != rhythm.swab_on.end())
    slots.push_back({begin + rhythm.swab_at * minute_ms, CheckKind::swab});
  std::sort(slots.begin(), slots.end(), [](const Slot& a, const Slot& b) {
    return std::pair(a.at, a.kind) < std::pair(b.at, b.kind);
  });
  return slots;
}
}  // namespace

std::vector<Slot> slots_between(const Rhythm& rhythm, Instant after, Instant until) {
  std::vector<Slot> found;
  for (auto day = Day::in_china(after); day <= Day::in_china(until); day = day + 1)
    for (const auto& slot : slots_on(rhythm, day))
      if (after < slot.at && slot.at <= until) found.push_back(slot);
  return found;
}

std::optional<Instant> next_slot(const Rhythm& rhythm, Instant after, std::int32_t within) {
  const auto first = Day::in_china(after);
  for (auto day = first; day <= first + within; day = day + 1)
    for (const auto& slot : slots_on(rhythm, day))
      if (after < slot.at) return slot.at;
  return std::nullopt;
}

Instant happened_at(Instant at, std::optional<Instant> sent_at, Instant now) {
  if (!sent_at) return std::min(at, now);
  const auto ago = std::max<std::int64_t>(sent_at->milliseconds - at.milliseconds, 0);
  return now + -ago;
}
}  // namespace care
