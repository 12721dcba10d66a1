// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who stands where in the invented Shanshuiyuan: three shifts a day at its gates, for this week
/// and the next.
#include "program/house.hpp"

namespace program {
struct DemoShift {
  std::int64_t told = 0;     ///< Turns of this week.
  std::int64_t drafted = 0;  ///< Of the next.
  std::string code;          ///< Of the personal link of somebody who has a turn to come.
};
/// Made by the roster engine with the same amount of work every time, from the hands of the demo.
DemoShift make_demo_shift(House&, World&);
}  // namespace program
