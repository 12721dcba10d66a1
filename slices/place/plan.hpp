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
/// Refuses also place.is_closed (pattern).
Result<Plan> plan_of(Work&, const Uuid& compound, const std::string& pattern,
                     const std::vector<std::string>& exceptions);
/// Adds a place right below the community, or below a compound of it. Refuses
/// place.no_such_compound, place.name_taken, place.id_taken.
Result<PlaceCard> add_place(Work&, const Uuid& id, Kind, const std::string& name,
                            std::string_view detail, std::optional<Uuid> compound);
}  // namespace place
