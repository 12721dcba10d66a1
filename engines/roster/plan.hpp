// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Makes a roster: anytime, with a proven bound, reproducible for a seed and an amount of work.
#include <optional>

#include "engines/roster/model.hpp"
#include "engines/watch.hpp"

namespace roster {
using engine::Progress;
using engine::StepBudget;
using engine::Watch;

struct Options {
  std::uint64_t seed = 1;
  int threads = 1;  ///< With 2 what is found also depends on how fast each of them runs.
};

struct Outcome {
  Roster roster;
  Cost cost = 0;
  std::optional<Cost> bound;  ///< No roster costs less.
  std::int64_t steps = 0;
};

/// The first roster: each person in turn the line that is cheapest now. People whose limits and
/// locks contradict each other keep their locks, and an audit tells what is broken.
Roster first_roster(const Problem&);

/// Never costs more than first_roster, nor than `start` when one is given.
Outcome plan(const Problem&, const Options&, Watch&, const Roster* start = nullptr);
}  // namespace roster
