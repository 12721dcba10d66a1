// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "people/people.hpp"
#include "platform/app.hpp"

namespace people {
/// occupancy, special_needs and data_quality.
std::vector<BoardLayer> layers();
}  // namespace people
