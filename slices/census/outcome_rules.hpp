// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What stands of a door after all its visits: pure, and the same in whatever order they arrive.
#include <span>

#include "census/census.hpp"

namespace census {
/// What a visit says, in order of time: `at` no later than it was received.
struct Found {
  Uuid visit;
  Outcome outcome = Outcome::none;
  Instant at;
  std::optional<Instant> revisit_at;
};

/// A door that needs nobody to go there any more.
constexpr bool is_done(Outcome outcome) {
  return outcome == Outcome::answered || outcome == Outcome::by_phone ||
         outcome == Outcome::vacant || outcome == Outcome::moved;
}
/// A drive closes over doors with one of these. An absence is none, nor is what a household told of
/// itself before somebody verified it.
constexpr bool is_outcome(Outcome outcome) {
  return is_done(outcome) || outcome == Outcome::refused;
}

/// The latest of the strongest: done, then what the household reported, then a refusal, then an
/// absence. An absence takes no answer back, nor does a refusal. `none` says that reports until
/// then were not believed. No visits: Outcome::none.
Found standing_of(std::span<const Found>);

/// Adds a door with that outcome.
void count(Counts&, Outcome, std::int64_t doors = 1);
void add(Counts&, const Counts&);
/// Doors that somebody still has to reach, or whose report is to be verified.
constexpr std::int64_t left_of(const Counts& counts) {
  return counts.absent + counts.not_yet + counts.self_reported;
}
}  // namespace census
