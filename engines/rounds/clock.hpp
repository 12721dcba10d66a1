// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The time of a team along its round: waiting, breaks, lateness.
#include <algorithm>

#include "engines/rounds/ground.hpp"

namespace rounds {
/// A break is taken where the team would wait anyway, or else at the last moment.
struct Clock {
  Time leave = 0;   ///< When the team leaves the node where it stands.
  int taken = 0;    ///< Breaks behind it.
  Cost late = 0;    ///< Of the last node.
  Time start = 0;   ///< Of the last node's service.
  Time waited = 0;  ///< For services to begin, all along.

  void begin(const Team& team) {
    leave = start = team.begins;
    taken = 0;
    late = 0;
    skip_missed(team);
  }
  /// False when the service of the stop cannot begin in time.
  bool go(const Team& team, const Ground::Rule& rule, Time way) {
    if (taken < int(team.breaks.size())) pause(team, way, rule.ready, rule.service);
    const Time there = leave + way;
    start = std::max(there, rule.ready);
    waited += start - there;
    leave = start + rule.service;
    late = start > rule.due ? (Cost(start) - rule.due) * rule.late : 0;
    return start <= rule.due || rule.late > 0;
  }
  bool go_home(const Team& team, Time way) {
    if (taken < int(team.breaks.size())) pause(team, way, 0, 0);
    start = leave = leave + way;
    late = 0;
    return start <= team.ends;
  }

 private:
  /// What lies before the team's day is none of its breaks.
  void skip_missed(const Team& team) {
    while (taken < int(team.breaks.size()) && team.breaks[std::size_t(taken)].latest < team.begins)
      ++taken;
  }
  void pause(const Team& team, Time way, Time ready, Time service) {
    while (taken < int(team.breaks.size())) {
      const auto& next = team.breaks[std::size_t(taken)];
      const Time begins = std::max(leave, next.earliest);
      const Time goes_on = std::max(leave + way, ready);
      const bool is_free = begins + next.length + way <= goes_on;
      const bool is_last_chance = goes_on + service > next.latest;
      if (!is_free && !is_last_chance) return;
      leave = begins + next.length;
      ++taken;
    }
  }
};
}  // namespace rounds
