// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The numbers of the rules about deliveries: each set holds from a day on and says where it is
/// from.
#include <string_view>
#include <vector>

#include "delivery/delivery.hpp"
#include "people/people.hpp"

namespace delivery {
struct DeliveryPolicy {
  Day in_force_from;
  std::string_view source;
  /// How long an item may wait before it is asked why.
  std::int64_t parcel_ms = 0, meal_ms = 0, chilled_ms = 0;
  std::int64_t longest_mark_ms = 0;  ///< From the marking of a door to its end; then anew.
  /// Needs for which staff is asked whether things should be brought to the door.
  std::vector<people::NeedKind> suggesting;
};

/// The policy that holds on that day; the first one for any day before it.
const DeliveryPolicy& delivery_policy(Day);
std::int64_t limit_ms(const DeliveryPolicy&, ItemKind);
}  // namespace delivery
