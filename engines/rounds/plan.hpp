// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Makes a day's rounds: anytime, reproducible for a seed and an amount of work.
#include "engines/rounds/model.hpp"
#include "engines/watch.hpp"

namespace rounds {
using engine::Progress;
using engine::StepBudget;
using engine::Watch;

struct Options {
  std::uint64_t seed = 1;
  int threads = 1;  ///< With 2 what is found also depends on how fast each of them runs.
};

struct Outcome {
  Plan plan;
  Cost cost = 0;
  std::int64_t steps = 0;
};

/// Each stop in turn where it costs least; those for which there is no place are left out.
Plan first_plan(const Problem&, std::uint64_t seed = 1);

/// Never costs more than first_plan of the seed, nor than `start` when one is given (without the
/// stops that break a rule there). Each step of the watch is one string of stops taken out and put
/// back.
Outcome plan(const Problem&, const Options&, Watch&, const Plan* start = nullptr);
}  // namespace rounds
