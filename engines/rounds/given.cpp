// SPDX-License-Identifier: Apache-2.0
/// Rounds that begin with a plan from elsewhere: yesterday's, a person's, another walk's.
#include <algorithm>

#include "engines/rounds/routes.hpp"

namespace rounds {
Routes::Routes(const Ground& ground, const Plan& given) : Routes(ground) {
  std::vector<int> stops;
  for (int team = 0; team < std::min(ground.teams, int(given.rounds.size())); ++team) {
    stops.clear();
    for (int stop : given.rounds[std::size_t(team)].stops)
      if (stop >= 0 && stop < ground.stops && at_[std::size_t(stop)].team == nobody &&
          std::find(stops.begin(), stops.end(), stop) == stops.end())
        stops.push_back(stop);
    take_over(team, stops);
  }
}

/// Carriages first lose what has no other end before or behind it.
void Routes::take_over(int team, const std::vector<int>& stops) {
  const auto& partner = ground_->partner;
  const auto place = [&](int stop) { return std::find(stops.begin(), stops.end(), stop); };
  auto nodes = rounds_[std::size_t(team)].nodes;
  const auto end = nodes.back();
  nodes.pop_back();
  auto trial = nodes;
  const auto is_kept = [&](int stop) {
    trial.push_back(stop);
    trial.push_back(end);
    const bool is_good = cost_of(team, trial) < never;
    trial.pop_back();
    if (!is_good) trial.pop_back();
    return is_good;
  };
  for (int stop : stops)
    if (partner[std::size_t(stop)] == nobody) is_kept(stop);
  std::vector<int> single(trial.begin() + 1, trial.end());
  // With the carriages, all or none of them: a walk puts them back soon.
  std::vector<int> all;
  for (int stop : stops) {
    const int other = partner[std::size_t(stop)];
    const bool is_carried_whole = other == nobody || place(other) != stops.end();
    if (is_carried_whole) all.push_back(stop);
  }
  for (int stop : all) {
    const int number = ground_->carriage[std::size_t(stop)];
    if (number == nobody) continue;
    const auto& pair = ground_->problem.carriages[std::size_t(number)];
    if (place(pair.fetch) > place(pair.bring)) return void(replace(team, single));
  }
  all.insert(all.begin(), nodes.begin() + 1, nodes.end());
  if (all.size() == single.size()) return void(replace(team, single));
  if (!replace(team, all)) replace(team, single);
}
}  // namespace rounds
