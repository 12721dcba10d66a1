// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What happens on the shifts of the invented Shanshuiyuan: two weeks of hours, and tonight, when
/// somebody is late and somebody does not come.
#include "program/house.hpp"

namespace program {
struct DemoDuty {
  std::int64_t stays = 0;  ///< Times that somebody stood somewhere.
  std::int64_t here = 0;   ///< Who stands there now.
};
/// Made by a seeded generator, up to the present moment. Where no posts are planned yet, some are.
DemoDuty make_demo_duty(House&, World&);
}  // namespace program
