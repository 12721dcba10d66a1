// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A morning at the drop zones of the invented Shanshuiyuan: what came, who fetched it, what is
/// brought to doors, and what nobody has fetched yet.
#include "program/house.hpp"

namespace program {
struct DemoDeliveries {
  std::int64_t items = 0;
  std::int64_t over = 0;  ///< Of those: with the household, or sent back.
};
/// Made by a seeded generator: the same hours in every demo, up to the present moment.
DemoDeliveries make_demo_deliveries(House&, World&);
}  // namespace program
