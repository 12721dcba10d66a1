// SPDX-License-Identifier: Apache-2.0
#include "shift/policy.hpp"

#include <algorithm>
#include <array>

namespace shift {
namespace {
// Oldest first; a change is a new row, so that a past decision can still be understood.
const std::array policies{ShiftPolicy{
    *Day::of(2026, 11, 26),
    "adult from: Civil Code of the PRC of 2021-01-01, article 17; tries: OWASP ASVS 5.0 2.4.1; at "
    "most three others for one who drops out: issue 6 of this house; the other numbers are this "
    "house's own",
    60,
    12,
    400,
    18,
    28,
    31,
    3,
    40,
    21 * day_ms,
    120,
    10,
    30,
    1 * hour_ms,
    10 * minute_ms,
}};
}  // namespace

const ShiftPolicy& shift_policy(Day day) {
  const auto after = std::find_if(policies.begin(), policies.end(), [&](const ShiftPolicy& policy) {
    return day < policy.in_force_from;
  });
  return after == policies.begin() ? policies.front() : *(after - 1);
}
}  // namespace shift
