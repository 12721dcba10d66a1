// SPDX-License-Identifier: Apache-2.0
#include "care/policy.hpp"

#include <algorithm>

namespace care {
namespace {
using enum people::NeedKind;
constexpr auto never = Ladder::never;

// Oldest first; a change is a new row, so that a past decision can still be understood.
const std::array care_policies{CarePolicy{
    *Day::of(2026, 11, 27),
    "temperature and symptoms morning and evening, fever from 37.3 degrees: guide on home "
    "isolation of 2022-04-13 (China CDC); called when a report is missing, visited when nobody "
    "answers, a day closed only when the person was reached: handbook of the Taiwanese interior "
    "ministry, p. 91, and CNA 2022-04-23; samples and a talk every few days: guide of 2022-11; two "
    "and four hours, ten hours until a doctor, half an hour unnoticed, rhythms of those who need a "
    "hand: this house's own. Police only for welfare, named by two: this house's own. Meals "
    "brought and "
    "waste fetched each day: guide of 2022-04-13; their hours: this house's own",
    {Ladder{30 * minute_ms, 2 * hour_ms, 4 * hour_ms, 10 * hour_ms, 2 * hour_ms},
     Ladder{8 * hour_ms + 30 * minute_ms, 0, 24 * hour_ms, 48 * hour_ms, 10 * hour_ms},
     Ladder{8 * hour_ms + 30 * minute_ms, never, 0, 48 * hour_ms, 10 * hour_ms},
     Ladder{10 * hour_ms, never, 0, never, 9 * hour_ms}, Ladder{0, never, never, 0, 0}},
    Ladder{2 * hour_ms + 30 * minute_ms, 0, 4 * hour_ms, 10 * hour_ms, 2 * hour_ms},
    {PlanTerms{lives_alone, 2, 7}, PlanTerms{aged_80, 3, 14}, PlanTerms{aged_90, 2, 7},
     PlanTerms{disabled, 3, 7}, PlanTerms{chronic, 7, 28}, PlanTerms{dialysis, 2, 14},
     PlanTerms{maternity, 3, 14}, PlanTerms{cancer_treatment, 2, 14}, PlanTerms{infant, 7, 14},
     PlanTerms{mental_health, 2, 7}, PlanTerms{bed_ridden, 1, 3}, PlanTerms{medical_device, 1, 7},
     PlanTerms{care_dependent, 1, 3}, PlanTerms{no_phone, 0, 2}, PlanTerms{language, 7, 28}},
    3,
    10 * 60,
    9 * 60,
    373,
    30 * minute_ms,
    1 * hour_ms,
    2,
    1 * hour_ms,
    2 * hour_ms,
    1 * hour_ms,
    24 * hour_ms,
    Police::for_welfare,
    60,
    24 * hour_ms,
    {DailyTerms{{11 * 60, 17 * 60}, 2 * hour_ms}, DailyTerms{{9 * 60}, 3 * hour_ms}},
}};
}  // namespace

const CarePolicy& care_policy(Day day) {
  const auto after =
      std::find_if(care_policies.begin(), care_policies.end(),
                   [&](const CarePolicy& policy) { return day < policy.in_force_from; });
  return after == care_policies.begin() ? care_policies.front() : *(after - 1);
}
}  // namespace care
