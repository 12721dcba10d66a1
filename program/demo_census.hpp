// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The census of the invented Shanshuiyuan: the second of its three days.
#include <string>
#include <vector>

#include "program/house.hpp"

namespace program {
/// Plans, splits and starts the drive, and makes the visits that its chiefs made until now: real
/// acts, each at its time. Answers how many doors are done. `leads` are the users of the chiefs.
struct DemoCensus {
  std::int64_t doors = 0, done = 0;
};
DemoCensus make_demo_census(House&, World&, const std::vector<Uuid>& leads);
}  // namespace program
