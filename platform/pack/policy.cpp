// SPDX-License-Identifier: Apache-2.0
#include "platform/pack/policy.hpp"

#include <algorithm>
#include <array>

namespace pack {
namespace {
// Oldest first; a change is a new row, so that a past decision can still be understood.
const std::array policies{PackPolicy{
    *Day::of(2026, 1, 1),
    "12 hours: one shift, as a session (NIST SP 800-63B-4, 2.2.3); see docs/decisions/0008; the "
    "other numbers are this house's own",
    12 * hour_ms,
    1'000,
    5'000,
    2'000,
    10 * minute_ms,
}};
}  // namespace

const PackPolicy& pack_policy(Day day) {
  const auto after = std::find_if(policies.begin(), policies.end(), [&](const PackPolicy& policy) {
    return day < policy.in_force_from;
  });
  return after == policies.begin() ? policies.front() : *(after - 1);
}
}  // namespace pack
