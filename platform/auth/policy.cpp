// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/policy.hpp"

#include <algorithm>
#include <array>

namespace auth {
namespace {
// Oldest first; a change is a new row, so that a past decision can still be understood.
const std::array policies{AccessPolicy{
    *Day::of(2026, 1, 1),
    "12 hours, 10 failures: NIST SP 800-63B-4 sections 2.2.3 and 3.2.2 (at most 100), OWASP ASVS "
    "5.0 6.3.1; one-time passwords end: ASVS 6.4.1; the other times are this house's own",
    12 * hour_ms,
    10,
    50,
    15 * minute_ms,
    3 * day_ms,
    1 * day_ms,
    92 * day_ms,
    92 * day_ms,
    1 * hour_ms,
    14 * day_ms,
}};
}  // namespace

const AccessPolicy& access_policy(Day day) {
  const auto after =
      std::find_if(policies.begin(), policies.end(),
                   [&](const AccessPolicy& policy) { return day < policy.in_force_from; });
  return after == policies.begin() ? policies.front() : *(after - 1);
}
}  // namespace auth
