// SPDX-License-Identifier: Apache-2.0
#pragma once
/// `linli generate --fortnight`: invented households live through weeks of isolation, minute by
/// minute on a clock of their own, and everything that happens to them is played through the acts
/// of the house. Afterwards what had to be noticed is counted again from the facts alone.
#include <functional>
#include <string>
#include <vector>

#include "program/house.hpp"

namespace program {
struct FortnightOptions {
  std::int64_t households = 200;
  std::int64_t days = 14;
  std::uint64_t seed = 1;
  /// A shipped policy with its kind, as isolation names them; "": all that isolate at home, by
  /// turns.
  std::string profile, kind;
  /// Between two turns of what the house does by itself.
  std::int64_t tick_ms = 2 * minute_ms;
};

/// What happened, and what of it went unnoticed: each of the last three has to be nought.
struct FortnightSum {
  std::int64_t households = 0, orders = 0, ended = 0;
  std::int64_t checks = 0;  ///< That had to be, by the terms of the orders alone.
  std::int64_t missed = 0;  ///< Of them: nobody was reached in time.
  std::int64_t requests = 0, exits = 0;
  std::int64_t unowned = 0;             ///< Requests without an owner in time.
  std::int64_t overdue = 0;             ///< Orders whose conditions were not there at their end.
  std::int64_t unnoticed_checks = 0;    ///< Missed, and no alarm in half an hour.
  std::int64_t late_releases = 0;       ///< Free by the facts, and kept longer than two turns.
  std::int64_t unnoticed_requests = 0;  ///< Without an owner, and no alarm in a quarter of an hour.
  std::vector<std::string> faults{};    ///< The first of those three, in words.
};
BOOST_DESCRIBE_STRUCT(FortnightSum, (),
                      (households, orders, ended, checks, missed, requests, exits, unowned, overdue,
                       unnoticed_checks, late_releases, unnoticed_requests, faults))

/// The house is empty and its clock is `clock`, which is moved on by the days. `turn` is what the
/// house does by itself. Refuses isolation.no_such_policy (profile).
Result<FortnightSum> live_fortnight(House&, World&, SettableClock& clock, const FortnightOptions&,
                                    const std::function<void()>& turn);

// ---- Its parts ------------------------------------------------------------------------------

/// Invents the households, lives the days; answers the community.
Result<Uuid> live_through(House&, World&, SettableClock&, const FortnightOptions&,
                          const std::function<void()>& turn);
/// In the third night the machine is off for a while.
struct MachineOff {
  Instant from, until;
};
MachineOff machine_off(Instant begin);
/// Counts from rows, by rules of its own: nothing of the acts is asked. What a machine that is off
/// cannot notice, it has to notice within a turn after that.
FortnightSum prove_fortnight(House&, const Uuid& community, Instant until, std::int64_t tick_ms,
                             const MachineOff&);

/// `linli generate --fortnight`: into an empty house, so that the last day is today. Prints the sum
/// as JSON; answers `refused` when something went unnoticed.
int generate_fortnight(const HouseOptions&, const FortnightOptions&);
}  // namespace program
