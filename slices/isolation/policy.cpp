// SPDX-License-Identifier: Apache-2.0
#include "isolation/policy.hpp"

#include <algorithm>
#include <array>

namespace isolation {
namespace {
// Oldest first; a change is a new row, so that a past decision can still be understood.
const std::array numbers{OrderNumbers{
    *Day::of(2026, 11, 27),
    "symptoms morning and evening: guide on home isolation of 2022-04-13 (China CDC), hence the "
    "last word within a day of the end; at most 14 days by one decision: the longest of the 8th "
    "edition; the other numbers are this house's own: served within 12 hours, a result within a "
    "day, one hour until an alarm goes up",
    12 * hour_ms,
    24 * hour_ms,
    24 * hour_ms,
    1 * hour_ms,
    2 * minute_ms,
    60 * day_ms,
    14 * day_ms,
}};
}  // namespace

const OrderNumbers& order_numbers(Day day) {
  const auto after = std::find_if(numbers.begin(), numbers.end(),
                                  [&](const OrderNumbers& one) { return day < one.in_force_from; });
  return after == numbers.begin() ? numbers.front() : *(after - 1);
}
}  // namespace isolation
