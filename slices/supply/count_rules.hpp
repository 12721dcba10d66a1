// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a count expects, and what its difference becomes when something arrives that was before it.
#include <compare>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"

namespace supply {
/// What is kept apart on a shelf.
struct Shelf {
  Uuid account, item, lot;
  auto operator<=>(const Shelf&) const = default;
};

/// In which order things happened. `count` is nil but of a count and of what books its difference;
/// so a move of the same moment was before the count, and of two counts one is always first.
struct Moment {
  Instant at;
  Uuid count;
  auto operator<=>(const Moment&) const = default;
};

/// A change of what is on a shelf.
struct Effect {
  Shelf shelf;
  Moment moment;
  std::int64_t change = 0;
};

struct Counted {
  Shelf shelf;
  Moment moment;
  std::int64_t counted = 0;
};

/// What the books have on the shelf at that moment: the effects before it.
std::int64_t expected_at(const Shelf&, const Moment&, const std::vector<Effect>& all);

/// Books the difference of a count, at its moment.
struct Difference {
  Shelf shelf;
  Moment moment;
  std::int64_t change = 0;
};

/// What has to be booked so that each count stays what was counted once `effects` were added:
/// only the next count after an effect changes. In the order of their moments; none that is 0.
std::vector<Difference> settle(const std::vector<Effect>& effects,
                               const std::vector<Counted>& counts);
}  // namespace supply
