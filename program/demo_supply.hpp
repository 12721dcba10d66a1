// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Supplies in the demo: two weeks of gifts, hand-outs and requests; one thing runs short, one
/// expires, one count differs.
#include <cstdint>

#include "program/house.hpp"

namespace program {
struct DemoSupplies {
  std::int64_t moves = 0;
  std::int64_t requests = 0;
};
/// In each of the three communities. After make_demo_shift.
DemoSupplies make_demo_supplies(House&, World&);
}  // namespace program
