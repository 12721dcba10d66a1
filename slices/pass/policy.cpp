// SPDX-License-Identifier: Apache-2.0
#include "pass/policy.hpp"

#include <algorithm>
#include <array>

namespace pass {
namespace {
// Oldest first; a change is a new row, so that a past decision can still be understood.
constexpr std::string_view of_the_house = "this house's own";

const std::array policies{PassPolicy{
    *Day::of(2026, 11, 26),
    "Regulation (EU) 2021/953 and its certificates, which could not be taken back in time: here "
    "what "
    "a phone holds ends within a day; OWASP ASVS 5.0 6.3.1 for tries; the other numbers are this "
    "house's own",
    1 * day_ms,
    90 * second_ms,
    30 * second_ms,
    90 * second_ms,
    600,
    48,
    200,
    30,
}};

const std::array kinds{
    KindPolicy{*Day::of(2026, 11, 26), PassKind::resident, 30 * day_ms, 90 * day_ms,
               "passes of Hangzhou, February 2020, were stamped anew for each phase of some weeks; "
               "the numbers are this house's own"},
    KindPolicy{*Day::of(2026, 11, 26), PassKind::carer, 90 * day_ms, 180 * day_ms, of_the_house},
    KindPolicy{*Day::of(2026, 11, 26), PassKind::visitor, 12 * hour_ms, 2 * day_ms,
               "Suzhou Gusu, 2020: visitors register at each visit; the numbers are this house's "
               "own"},
    KindPolicy{*Day::of(2026, 11, 26), PassKind::service, 30 * day_ms, 90 * day_ms, of_the_house},
    KindPolicy{*Day::of(2026, 11, 26), PassKind::temporary, 1 * day_ms, 7 * day_ms, of_the_house},
    KindPolicy{*Day::of(2026, 11, 26), PassKind::staff, 90 * day_ms, 180 * day_ms, of_the_house},
};
}  // namespace

const PassPolicy& pass_policy(Day day) {
  const auto after = std::find_if(policies.begin(), policies.end(), [&](const PassPolicy& policy) {
    return day < policy.in_force_from;
  });
  return after == policies.begin() ? policies.front() : *(after - 1);
}

const KindPolicy& kind_policy(PassKind kind, Day day) {
  const KindPolicy* found = nullptr;
  for (const auto& policy : kinds)
    if (policy.kind == kind && (!found || policy.in_force_from <= day)) found = &policy;
  ENSURE(found != nullptr);
  return *found;
}
}  // namespace pass
