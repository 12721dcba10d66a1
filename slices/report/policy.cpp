// SPDX-License-Identifier: Apache-2.0
#include "report/policy.hpp"

#include <algorithm>
#include <array>

namespace report {
namespace {
// Oldest first; a change is a new row, so that a past decision can still be understood.
//
// A code has 53 bits: at 30 wrong ones an hour from each of 10,000 addresses, one of 1,500 letters
// is met in some two million years. A phone's tail has 13 bits: 5 tries a day at one door leave
// somebody who has the letter and knows a name at one in 2,000 a day, in sight of the journal.
// One address may be a whole compound behind its provider's, so addresses have room.
const std::array policies{ReportPolicy{
    *Day::of(2026, 11, 26),
    "NIST SP 800-63B-4 section 3.2.2 (at most 100 failures in a row), OWASP ASVS 5.0 6.3.1; the "
    "numbers are this house's own",
    30,
    30,
    200,
    1 * hour_ms,
    5,
    60,
    6,
    1 * day_ms,
    2'000,
    20,
}};
}  // namespace

const ReportPolicy& report_policy(Day day) {
  const auto after =
      std::find_if(policies.begin(), policies.end(),
                   [&](const ReportPolicy& policy) { return day < policy.in_force_from; });
  return after == policies.begin() ? policies.front() : *(after - 1);
}
}  // namespace report
