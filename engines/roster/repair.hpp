// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Fills the gaps after somebody dropped out and leaves everybody else alone as far as possible.
#include "engines/roster/model.hpp"

namespace roster {
/// From `from` to before `to` this person cannot come.
struct DropOut {
  int person = 0, from = 0, to = 0;
};

struct Repair {
  Roster roster;
  Cost cost = 0;             ///< Of the problem in which the person is away.
  std::vector<int> touched;  ///< Who has other days than before, the one away apart.
};

/// What the problem is now that the person is away: those days are off, and no lock holds on them.
Problem without(Problem, const DropOut&);

/// The cheapest of what up to `most_touched` people can do, one after the other, when each changed
/// day costs `stay`. Only days from `drop.from` on change. The same input gives the same roster.
Repair repair(const Problem&, const Roster& before, const DropOut& drop, int most_touched,
              Cost stay);
}  // namespace roster
