// SPDX-License-Identifier: Apache-2.0
/// Serving all with fewer teams: stops that were hard to place are not left out again (absence
/// counters, Christiaens and Vanden Berghe 2020).
#include <algorithm>
#include <cmath>

#include "engines/rounds/walk.hpp"

namespace rounds {
std::int64_t Walk::absences() const {
  std::int64_t sum = 0;
  for (int stop : routes_.left_out()) sum += absent_.data()[stop];
  return sum;
}

bool Walk::give_up_round() {
  std::int64_t least = 0;
  int easiest = nobody;
  for (int team = 0; team < ground_.teams; ++team) {
    if (routes_.is_empty(team) || routes_.settled(team) > 1) continue;
    std::int64_t sum = 0;
    for (int node : routes_.nodes(team))
      if (ground_.is_stop(node)) sum += absent_.data()[node];
    if (easiest != nobody && sum >= least) continue;
    least = sum;
    easiest = team;
  }
  if (easiest == nobody || routes_.used() < 2) return false;
  const auto& nodes = routes_.nodes(easiest);
  const std::vector<int> stops(nodes.begin() + 1, nodes.end() - 1);
  routes_.take_out(stops);
  is_fewer_ = true;
  return true;
}

bool Walk::step_with_fewer(double warmth) {
  ++steps_;
  const Cost before = routes_.cost();
  const auto absences_before = absences();
  const bool is_changed = change(chance_.below(ground_.stops));
  const auto absences_now = absences();
  for (int stop : routes_.left_out()) ++absent_.data()[stop];
  if (!is_changed) return false;
  const double allowed = double(before) - warmth * std::log(std::max(1e-300, chance_.share()));
  if (absences_now < absences_before || double(routes_.cost()) < allowed) return true;
  routes_.undo();
  return false;
}
}  // namespace rounds
