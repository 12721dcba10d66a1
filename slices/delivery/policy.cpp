// SPDX-License-Identifier: Apache-2.0
#include "delivery/policy.hpp"

#include <algorithm>
#include <array>

namespace delivery {
namespace {
using people::NeedKind;

// Oldest first; a change is a new row, so that a past decision can still be understood.
const std::array policies{DeliveryPolicy{
    *Day::of(2022, 1, 1),
    "this house's own: a meal is cold after an hour, what was cool is warm after four, and whoever "
    "comes home every day fetches a parcel within a day; a door is marked for a quarter at the "
    "most",
    24 * hour_ms,
    hour_ms,
    4 * hour_ms,
    90 * day_ms,
    {NeedKind::bed_ridden, NeedKind::care_dependent, NeedKind::disabled, NeedKind::aged_90},
}};
}  // namespace

const DeliveryPolicy& delivery_policy(Day day) {
  const auto after =
      std::find_if(policies.begin(), policies.end(),
                   [&](const DeliveryPolicy& policy) { return day < policy.in_force_from; });
  return after == policies.begin() ? policies.front() : *(after - 1);
}

std::int64_t limit_ms(const DeliveryPolicy& policy, ItemKind kind) {
  return kind == ItemKind::meal      ? policy.meal_ms
         : kind == ItemKind::chilled ? policy.chilled_ms
                                     : policy.parcel_ms;
}
}  // namespace delivery
