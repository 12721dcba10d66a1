// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The steps of items, as they are read and written.
#include <unordered_map>
#include <unordered_set>

#include "delivery/lookups.hpp"

namespace delivery {
using Chains = std::unordered_map<Uuid, std::vector<Told>>;
/// Of these items, in no order.
Chains chains_of(Work&, const std::vector<Uuid>& items);

/// Writes steps and moves their items to what they come to; the ids of those that do not follow.
std::unordered_set<Uuid> write_steps(Work&, std::vector<Item>& items,
                                     const std::vector<StepRow>& steps);
StepRow step_of(Work&, const Uuid& id, const Uuid& item, Step, Instant at);
}  // namespace delivery
