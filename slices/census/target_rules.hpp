// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Which doors a drive asks for, how much work each is, and in which order they are walked: pure.
#include <span>
#include <string>
#include <string_view>

#include "census/census.hpp"

namespace census {
/// How much work one door of each kind is, in minutes at the door, way included. Holds from a day
/// on.
struct LoadPolicy {
  Day in_force_from;
  std::string_view source;
  std::int64_t occupied = 0, rented = 0, vacant = 0, unknown = 0, elsewhere = 0, shop = 0;
  std::int64_t of(TargetKind) const;
};
const LoadPolicy& load_policy(Day);
std::span<const LoadPolicy> load_policies();

/// What the register says of a door; no facts: nobody was ever listed there.
TargetKind kind_of(const people::DoorFacts* facts);

/// Premises that a census of households and shops asks at.
bool is_shop(place::PremisesKind);

/// Where a door stands on the way through a place.
struct WalkKey {
  std::string compound, building, stairwell;
  std::int64_t floor = 0;
  std::string door;
};
/// Compound, building and stairwell by name (2 before 10), floors from the top down, then doors.
/// Shops of a compound come after its buildings.
bool is_before(const WalkKey&, const WalkKey&);
}  // namespace census
