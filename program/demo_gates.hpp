// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The gates of the invented Shushan: rules that hold, a week of passages, an incident, a shift.
#include "program/house.hpp"

namespace program {
struct DemoGates {
  std::int64_t passages = 0;
};
/// Made by a seeded generator: the same week in every demo, up to the present moment.
DemoGates make_demo_gates(House&, World&);
}  // namespace program
