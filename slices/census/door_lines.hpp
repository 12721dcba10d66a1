// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "census/doors.hpp"
#include "census/stair_names.hpp"

namespace census {
/// The targets as pages list them, in the same order.
std::vector<DoorLine> lines_of(Work&, const Uuid& drive, const std::vector<Target>&);
}  // namespace census
