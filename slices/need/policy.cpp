// SPDX-License-Identifier: Apache-2.0
#include "need/policy.hpp"

#include <algorithm>

namespace need {
namespace {
constexpr std::int64_t quarter_ms = 15 * minute_ms;

// Oldest first; a change is a new row, so that a past decision can still be understood.
const std::array need_policies{NeedPolicy{
    *Day::of(2026, 11, 27),
    "no need without an owner for more than 15 minutes, and no vehicle three hours before: what "
    "this "
    "house asks of itself after Chengdu 2022 and Xi'an 2022-01 (patients sent to and fro between "
    "papers); kinds that go first: Beijing 2022-05 and Shanghai 2022-04 (dialysis, maternity, "
    "chemo- "
    "and radiotherapy); an emergency waits for nothing: order of Xi'an of 2022-01-07; tries: OWASP "
    "ASVS 5.0 2.4.1; the other numbers are this house's own",
    {KindTerms{
         Kind::dialysis, Team::carer, Errand::none, quarter_ms, 30 * minute_ms, 2 * hour_ms, {}},
     KindTerms{
         Kind::maternity, Team::carer, Errand::none, quarter_ms, 30 * minute_ms, 2 * hour_ms, {}},
     KindTerms{
         Kind::cancer, Team::carer, Errand::none, quarter_ms, 30 * minute_ms, 2 * hour_ms, {}},
     KindTerms{
         Kind::clinic, Team::carer, Errand::none, quarter_ms, 60 * minute_ms, 3 * hour_ms, {}},
     KindTerms{Kind::emergency, Team::staff, Errand::none, 1 * minute_ms, 1 * minute_ms, 0, {}},
     KindTerms{Kind::medicine,
               Team::carer,
               Errand::bring,
               quarter_ms,
               60 * minute_ms,
               4 * hour_ms,
               {"used_up_today", "used_up_soon", "new_prescription"}},
     KindTerms{Kind::food,
               Team::volunteer,
               Errand::bring,
               quarter_ms,
               60 * minute_ms,
               4 * hour_ms,
               {"nothing_left", "vegetables", "rice_oil", "cooked_meal", "water"}},
     KindTerms{Kind::infant,
               Team::volunteer,
               Errand::bring,
               quarter_ms,
               30 * minute_ms,
               3 * hour_ms,
               {"formula", "nappies", "other_things"}},
     KindTerms{Kind::pet,
               Team::volunteer,
               Errand::visit,
               quarter_ms,
               2 * hour_ms,
               8 * hour_ms,
               {"feed", "walk", "vet"}},
     KindTerms{Kind::repair,
               Team::staff,
               Errand::visit,
               quarter_ms,
               60 * minute_ms,
               6 * hour_ms,
               {"water", "power", "gas", "lock", "appliance"}},
     KindTerms{Kind::money,
               Team::staff,
               Errand::none,
               quarter_ms,
               4 * hour_ms,
               24 * hour_ms,
               {"daily_needs", "rent", "medical_bill"}},
     KindTerms{Kind::talk,
               Team::grid_worker,
               Errand::none,
               quarter_ms,
               60 * minute_ms,
               2 * hour_ms,
               {"call_me", "visit_me", "counsellor"}},
     KindTerms{Kind::waste,
               Team::volunteer,
               Errand::visit,
               quarter_ms,
               4 * hour_ms,
               8 * hour_ms,
               {"not_collected", "no_bags"}},
     KindTerms{
         Kind::other, Team::staff, Errand::none, quarter_ms, 60 * minute_ms, 4 * hour_ms, {}}},
    8 * 60,
    21 * 60,
    24 * hour_ms,
    10 * minute_ms,
    3 * hour_ms,
    24 * hour_ms,
    8 * hour_ms,
    2 * minute_ms,
    40,
    24 * hour_ms,
    14 * day_ms,
}};
}  // namespace

const NeedPolicy& need_policy(Day day) {
  const auto after =
      std::find_if(need_policies.begin(), need_policies.end(),
                   [&](const NeedPolicy& policy) { return day < policy.in_force_from; });
  return after == need_policies.begin() ? need_policies.front() : *(after - 1);
}
}  // namespace need
