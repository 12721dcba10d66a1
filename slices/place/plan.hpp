// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a pattern would create in a compound.
#include "place/place.hpp"

namespace place {
struct Plan {
  DoorMap doors;  ///< With what is to be made.
  PatternCounts counts;
};
/// Refuses place.no_such_compound, place.pattern_unread, place.pattern_too_big.
Result<Plan> plan_of(Work&, const Uuid& compound, const std::string& pattern,
                     const std::vector<std::string>& exceptions);
}  // namespace place
