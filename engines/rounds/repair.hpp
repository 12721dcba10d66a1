// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Plans anew after something happened and leaves alone what it can.
#include "engines/rounds/plan.hpp"

namespace rounds {
/// The team goes nowhere any more; what was settled on it is free for others.
Problem without_team(Problem, int team);
/// Another time between two sites, in both directions; `no_way` is a blocked one.
Problem with_way(Problem, int from, int to, Time time);
/// Asks whoever serves a stop in this plan to go on doing so: another team costs `stay`.
Problem staying(Problem, const Plan&, Cost stay);

struct Repair {
  Plan plan;
  Cost cost = 0;             ///< Of the problem given, without what changes cost.
  std::vector<int> touched;  ///< Teams that go another round than before.
  std::vector<int> moved;    ///< Stops that another team serves now, or nobody.
};

/// What breaks a rule in `before` is put elsewhere, and only around it is there a search. Never
/// costs more, changes included, than putting each stop where it costs least now. With a
/// budget of steps the same input gives the same plan.
Repair repair(const Problem&, const Plan& before, Cost stay, Watch&, std::uint64_t seed = 1);
}  // namespace rounds
