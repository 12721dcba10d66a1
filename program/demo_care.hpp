// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Two days of checks of those who have to stay at home in the invented Shushan, and plans for some
/// who need a hand.
#include "program/house.hpp"

namespace program {
struct DemoCare {
  std::int64_t contacts = 0, plans = 0;
};
/// Up to the present moment. After the orders are made.
DemoCare make_demo_care(House&, World&);
}  // namespace program
