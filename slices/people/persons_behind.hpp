// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What places ask of people before a door is closed, and when grids are balanced.
#include <unordered_map>

#include "base/id.hpp"

struct Work;

namespace people {
/// Persons living behind each of the community's dwellings and premises that has a household; 0
/// where the household has nobody.
std::unordered_map<Uuid, std::int64_t> persons_behind(Work&);
}  // namespace people
