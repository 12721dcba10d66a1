// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <vector>

#include "base/id.hpp"

struct Work;

namespace place {
/// The doors below the grants of a grid worker or stairwell lead that lie inside the community. A
/// grant for the whole community names no door.
void doors_below_grants(Work&, std::vector<Uuid>& places);
}  // namespace place
