// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who answers for which household, so that nobody carries much more than another: pure, and the
/// same for the same question.
#include <optional>
#include <span>
#include <vector>

#include "isolation/isolation.hpp"

namespace support {
using isolation::TeamRole;

/// What a household weighs, by the numbers of the policy.
struct Weights {
  std::int64_t household = 2, person = 1;
  std::int64_t of(std::int64_t persons) const { return household + person * persons; }
};

/// One role of one household.
struct Slot {
  Uuid household, building;
  TeamRole role = TeamRole::grid_worker;
  std::int64_t weight = 1;
  std::size_t pool = 0;      ///< Among whom to choose: an index into the pools.
  std::optional<Uuid> hand;  ///< Who has it now.
  bool is_locked = false;
};
/// Who may have slots, the dearest first; of a pool without hands nobody can.
using Pool = std::vector<Uuid>;
struct HandLoad {
  Uuid hand;
  std::int64_t load = 0;
};

/// The least loaded of a pool; of several who has most in that building, then the dearest. None
/// of an empty pool. `in_building` and `loads` are of the pool's hands, in its order.
std::optional<std::size_t> least_loaded(std::span<const std::int64_t> loads,
                                        std::span<const std::int64_t> in_building);

/// What each slot should be: its hand, or none where the pool is empty. What is locked stays, and
/// so does whoever is right already. First the slots that nobody of the pool has get somebody, the
/// heavy ones before the light ones; then one slot after the other goes from who carries more to
/// who carries less, until no such move makes the two more equal. Of what may go, that goes first
/// of which its hand has least in the same building. `carried` is what hands carry besides.
std::vector<std::optional<Uuid>> balance(const std::vector<Slot>&, const std::vector<Pool>&,
                                         const std::vector<HandLoad>& carried = {});
}  // namespace support
