// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The doors of a drive, taken from the register.
#include "census/rows.hpp"
#include "platform/work.hpp"

namespace census {
/// Doors of a place, as a drive may ask for.
enum class PlaceVerdict { doors, no_such_place, no_place_of_doors };
PlaceVerdict judge_place(Work&, const Uuid& within);

/// Writes the targets of a planned drive anew: who stays keeps id and owner, who is asked for no
/// more goes. Answers how many there are.
std::int64_t take_targets(Work&, const Drive&);
}  // namespace census
