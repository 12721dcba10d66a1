// SPDX-License-Identifier: Apache-2.0
#include "duty/policy.hpp"

#include <algorithm>
#include <array>

namespace duty {
namespace {
// Oldest first; a change is a new row, so that a past decision can still be understood.
const std::array policies{DutyPolicy{
    *Day::of(2026, 11, 26),
    "44 hours a week: Labour Law of the PRC of 1995-01-01, art. 36; 11 hours of rest, three nights "
    "in a row and 23:00 to 05:00 as in the roster's usual rules; missing after five minutes: what "
    "this house asks of itself (who is missing at 02:00 is noticed at 02:05); tries: OWASP ASVS "
    "5.0 2.4.1; the other numbers are this house's own",
    {60 * minute_ms, 2 * minute_ms, 5 * minute_ms, 30 * minute_ms, 5 * minute_ms, 30 * minute_ms,
     12 * hour_ms, 60 * minute_ms},
    {11 * hour_ms, 44 * hour_ms, 3, 23 * 60, 5 * 60, 5 * hour_ms},
    2 * minute_ms,
    2 * day_ms,
    80,
    100,
    5 * minute_ms,
    30,
    1 * hour_ms,
}};
}  // namespace

const DutyPolicy& duty_policy(Day day) {
  const auto after = std::find_if(policies.begin(), policies.end(), [&](const DutyPolicy& policy) {
    return day < policy.in_force_from;
  });
  return after == policies.begin() ? policies.front() : *(after - 1);
}
}  // namespace duty
