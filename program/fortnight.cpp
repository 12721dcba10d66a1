// SPDX-License-Identifier: Apache-2.0
#include "program/fortnight.hpp"

#include <iostream>

#include "base/json.hpp"
#include "people/settle.hpp"
#include "program/chores.hpp"
#include "program/commands.hpp"
#include "program/machine.hpp"

namespace program {
int generate_fortnight(const HouseOptions& where, const FortnightOptions& options) {
  SystemClock today;
  SystemRandom random;
  SettableClock clock(Day::in_china(today.now()).begin_in_china() + -options.days * day_ms);
  World world{clock, random};
  House house(where, world);
  bool is_listed = false;
  house.desk().read_as(routing::Desk::house(), {},
                       [&](Work& work) { is_listed = people::is_anybody_listed(work); });
  if (is_listed) {
    std::cerr << "linli: this data has people already; take an empty folder\n";
    return refused;
  }
  Chores chores(house, world, {});
  const auto sum = live_fortnight(house, world, clock, options, [&] { chores.turn(); });
  if (!sum) return say_refused(sum.error());
  std::cout << json::write(*sum) << '\n';
  return sum->unnoticed_checks + sum->late_releases + sum->unnoticed_requests == 0 ? done : refused;
}
}  // namespace program
