// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who gets which stairwells: pure.
///
/// Method: a linear partition by dynamic programming. The stairwells lie in walking order and are
/// cut into as many runs as there are owners, one run each, so that what an owner has is one walk.
/// A window of load [least, least + spread] is tried for every possible least; inside a window the
/// programme finds the runs that keep the most owners at their own stairwell, and among those the
/// ones whose squared loads sum up least. The spread begins with the largest stairwell, for which
/// runs always exist (Bárány and Grinberg, "Block partitions of sequences", 2015: numbers of at
/// most 1 can be cut into any number of blocks whose sums differ by at most 1), and grows only
/// where doors given by hand leave no other way.
#include <optional>
#include <span>
#include <vector>

#include "base/id.hpp"

namespace census {
/// A stairwell on the walk, with the load of its doors that are not given by hand.
struct Stair {
  Uuid stairwell;
  std::int64_t load = 0;  ///< Above 0.
};

struct Sharer {
  Uuid owner;
  std::optional<std::size_t> home;  ///< Index of the stairwell they live in or have a grant for.
  std::int64_t held = 0;            ///< Load of the doors they were given by hand.
};

/// The run of each sharer, in the order of `sharers`; together they are all stairwells, once.
struct Run {
  std::size_t first = 0, count = 0;
  std::int64_t load = 0;  ///< With what is held.
};

/// Deterministic: the same stairs and sharers give the same runs. Equal load comes first, homes
/// second: of two who live side by side one may get the run beside. No sharers: no runs.
std::vector<Run> split(std::span<const Stair> stairs, std::span<const Sharer> sharers);
}  // namespace census
