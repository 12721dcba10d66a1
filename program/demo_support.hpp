// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who answers for households of the invented Shushan in which somebody stays at home.
#include "program/house.hpp"

namespace program {
/// Whom the three communities name for each role: before their orders begin.
void make_demo_templates(House&, World&);

struct DemoTeams {
  std::int64_t households = 0, vacant = 0;
};
/// Afterwards: somebody is away, a role has nobody any more, and accounts are told.
DemoTeams make_demo_teams(House&, World&);
}  // namespace program
