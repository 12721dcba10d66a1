// SPDX-License-Identifier: Apache-2.0
#include "home/policy.hpp"

#include <algorithm>
#include <array>

namespace home {
namespace {
// Oldest first; a change is a new row, so that a past decision can still be understood.
const std::array home_policies{HomePolicy{
    *Day::of(2026, 11, 27),
    "tries: OWASP ASVS 5.0 2.4.1 and 6.3.1; three days to bring a phone and six phones of a "
    "household are this house's own: a family is there within a weekend, and one that has seven "
    "phones is asked",
    3 * day_ms,
    6,
    20,
    1 * hour_ms,
}};
}  // namespace

const HomePolicy& home_policy(Day day) {
  const auto after =
      std::find_if(home_policies.begin(), home_policies.end(),
                   [&](const HomePolicy& policy) { return day < policy.in_force_from; });
  return after == home_policies.begin() ? home_policies.front() : *(after - 1);
}
}  // namespace home
