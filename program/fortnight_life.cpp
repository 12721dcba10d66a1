// SPDX-License-Identifier: Apache-2.0
#include "isolation/profiles.hpp"
#include "program/fortnight_team.hpp"

namespace program {
namespace {
/// Those of the options; by default all shipped ones that ask somebody every day.
std::vector<Regime> regimes_of(const FortnightOptions& options) {
  std::vector<Regime> found;
  for (const auto& one : isolation::shipped_profiles()) {
    const bool is_wanted =
        options.profile.empty()
            ? !one.terms.check_ins.empty()
            : one.profile == options.profile &&
                  (options.kind.empty() || described::name_of(one.kind) == options.kind);
    if (is_wanted) found.push_back({std::string(one.profile), one.kind, &one.terms});
  }
  return found;
}
}  // namespace

MachineOff machine_off(Instant begin) {
  const auto off = begin + 2 * day_ms + 25 * hour_ms;
  return {off, off + 20 * minute_ms};
}

Result<Uuid> live_through(House& house, World& world, SettableClock& clock,
                          const FortnightOptions& options, const std::function<void()>& turn) {
  auto regimes = regimes_of(options);
  if (regimes.empty()) return refuse(No::missing, "isolation.no_such_policy", "profile");
  Stage stage(house, world, clock, options);
  Homes homes(stage, std::move(regimes));
  Team team(stage, homes);
  const auto begin = stage.now();
  homes.settle();
  for (std::int64_t day = 0; day < options.days; ++day)
    stage.at(begin + day * day_ms, [&] { homes.plan_day(); });
  const auto off = machine_off(begin);
  std::int64_t ticks = 0;
  stage.live(begin + options.days * day_ms, off.from, off.until, [&] {
    turn();
    if (++ticks % 5 == 0) team.see_what_waits();
  });
  return stage.community;
}

Result<FortnightSum> live_fortnight(House& house, World& world, SettableClock& clock,
                                    const FortnightOptions& options,
                                    const std::function<void()>& turn) {
  const auto begin = clock.now();
  const auto community = live_through(house, world, clock, options, turn);
  if (!community) return refuse(community);
  auto sum = prove_fortnight(house, *community, clock.now(), options.tick_ms, machine_off(begin));
  sum.households = options.households;
  return sum;
}
}  // namespace program
