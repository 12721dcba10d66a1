// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Grids of even size, from what stands beside each other: pure.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"

namespace place {
/// How many households a grid should hold, with the day it holds from and where it comes from.
struct GridPolicy {
  Day since;
  const char* origin;
  std::int64_t least, most;
};
const GridPolicy& grid_policy(Day today);

/// What goes into a grid as a whole: a building, or a stairwell of one that alone is too big.
struct Block {
  Uuid id;
  Uuid compound;
  std::int64_t households = 0;
  std::optional<Uuid> grid;  ///< Where it belongs today.
};

/// One grid of a suggestion: the blocks from `first` up to, not including, `end`.
struct GridPart {
  std::size_t first = 0, end = 0;
  std::int64_t households = 0;
  std::optional<Uuid> grid;  ///< The present grid that it goes on as; none: a new one.
};

/// Cuts the blocks, in the order in which they stand, into grids: first as near to the policy as it
/// goes, then with as few blocks as possible that change their grid, then along compounds. Where
/// all blocks have grids of the right size already, they stay as they are: then it is empty. The
/// same blocks always give the same parts.
std::vector<GridPart> cut_into_grids(const std::vector<Block>&, const GridPolicy&);
}  // namespace place
