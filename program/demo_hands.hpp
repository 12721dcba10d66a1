// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who helps in the invented Shanshuiyuan, the bodies that act together there, and a call that
/// runs.
#include "program/house.hpp"

namespace program {
struct DemoHands {
  std::int64_t hands = 0;
  std::int64_t came = 0;  ///< To the calls.
};
/// Made by a seeded generator: the same people in every demo, up to the present moment.
DemoHands make_demo_hands(House&, World&);
}  // namespace program
