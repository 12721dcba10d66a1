// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Short patterns that lay out a compound: "3幢×2单元×6层×2户", "1-3,5 buildings x 2 stairwells x
/// 11 floors x 4 doors".
#include <cstdint>
#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace place {
struct DoorPlan {
  std::string number;
  std::int64_t floor = 1;
};
struct StairwellPlan {
  std::string name;  ///< "" where the pattern has no stairwells.
  std::vector<DoorPlan> doors;
};
struct BuildingPlan {
  std::string name;
  std::vector<StairwellPlan> stairwells;
};
struct PatternFault {
  std::string code;   ///< place.pattern_unread, place.pattern_too_big
  std::string field;  ///< "pattern" or "exceptions"
};

/// Four parts joined by ×, x, * : buildings, stairwells, floors, doors; three parts mean no
/// stairwells. A part is a count ("3") or a list of names ("1-3,5"), with or without its word
/// (幢/buildings, 单元/stairwells, 层/floors, 户/doors). Doors are floor and two digits: 501, 502.
/// Exceptions, one each: "-2-1-602" is not there, "+3-1-701" is there as well, "no floor 13" (or
/// "无4层") leaves a floor out everywhere, "doors through" counts doors on across the stairwells.
/// At most 500 buildings, 50 stairwells each, 80 floors, 40 doors a floor, 50,000 dwellings in all.
tl::expected<std::vector<BuildingPlan>, PatternFault> expand(
    std::string_view pattern, const std::vector<std::string>& exceptions);
}  // namespace place
