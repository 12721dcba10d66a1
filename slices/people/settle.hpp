// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Moves invented households in, for demos and tests: many of them in one transaction.
#include <utility>
#include <vector>

#include "people/invent.hpp"

namespace people {
/// Is anybody listed anywhere in the house?
bool is_anybody_listed(Work&);
/// Lists each household behind its dwelling, which must be without one. The caller announces.
void settle(Work&, const std::vector<std::pair<Uuid, InventedHousehold>>&);
}  // namespace people
