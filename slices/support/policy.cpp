// SPDX-License-Identifier: Apache-2.0
#include "support/policy.hpp"

#include <algorithm>
#include <array>

namespace support {
namespace {
// Oldest first; a change is a new row, so that a past decision can still be understood.
const std::array support_policies{SupportPolicy{
    *Day::of(2026, 11, 27),
    "a named person who answers round the clock: guide on home isolation of 2022-11; teams by "
    "area with substitutes: ledger of Linxian of 2022-04; broken hand-overs between the steps of "
    "a team: Chinese Primary Health Care 2021 (6), 49-54; the numbers are this house's own",
    {2, 1},
    10 * minute_ms,
    5 * minute_ms,
    40,
    60 * day_ms,
    90 * day_ms,
}};
}  // namespace

const SupportPolicy& support_policy(Day day) {
  const auto after =
      std::find_if(support_policies.begin(), support_policies.end(),
                   [&](const SupportPolicy& policy) { return day < policy.in_force_from; });
  return after == support_policies.begin() ? support_policies.front() : *(after - 1);
}
}  // namespace support
