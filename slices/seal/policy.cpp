// SPDX-License-Identifier: Apache-2.0
#include "seal/policy.hpp"

#include <algorithm>
#include <array>

namespace seal {
namespace {
// Oldest first; a change is a new row, so that a past decision can still be understood.
const std::array policies{SealPolicy{
    *Day::of(2022, 1, 1),
    "checked daily and after each opening: what communities did in 2020 to 2022; the hours are "
    "this house's own. No national rule on door seals is known",
    24 * hour_ms,
    12 * hour_ms,
    2 * hour_ms,
    300,
    20,
    hour_ms,
}};
}  // namespace

const SealPolicy& seal_policy(Day day) {
  const auto after = std::find_if(policies.begin(), policies.end(), [&](const SealPolicy& policy) {
    return day < policy.in_force_from;
  });
  return after == policies.begin() ? policies.front() : *(after - 1);
}
}  // namespace seal
