// SPDX-License-Identifier: Apache-2.0
#include "gate/policy.hpp"

#include <algorithm>
#include <array>

namespace gate {
namespace {
// Oldest first; a change is a new row, so that a past decision can still be understood.
const std::array policies{GatePolicy{
    *Day::of(2022, 1, 1),
    "37.3 degrees: guidance for sampling sites of Langfang, 2022-09-27, and common practice at "
    "gates in 2022; 14 days at the most and for passages: one incubation period, as the rules on "
    "outbreak-free communities of 2020 to 2022 count it; the other numbers are this house's own",
    373,
    14 * day_ms,
    14,
    90 * second_ms,
    7 * day_ms,
    31 * day_ms,
}};
}  // namespace

const GatePolicy& gate_policy(Day day) {
  const auto after = std::find_if(policies.begin(), policies.end(), [&](const GatePolicy& policy) {
    return day < policy.in_force_from;
  });
  return after == policies.begin() ? policies.front() : *(after - 1);
}
}  // namespace gate
