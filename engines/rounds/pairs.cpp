// SPDX-License-Identifier: Apache-2.0
/// Carriages: two stops that go onto one round together, the fetching one first.
#include <algorithm>

#include "engines/rounds/routes.hpp"

namespace rounds {
Cost Routes::cost_of(int team, const std::vector<int>& nodes) const {
  const auto& ground = *ground_;
  const auto& who = ground.problem.teams.data()[team];
  if (nodes.size() <= 2) return 0;
  Clock clock;
  clock.begin(who);
  Cost cost = who.use;
  Stage stage = Stage::clean;
  for (std::size_t i = 1; i < nodes.size(); ++i) {
    const Time way = ground.way(nodes[i - 1], nodes[i]);
    if (way >= no_way) return never;
    cost += way * who.each_way;
    if (i + 1 == nodes.size()) {
      if (!clock.go_home(who, way)) return never;
      break;
    }
    const auto& rule = ground.rules.data()[nodes[i]];
    if (rule.stage < stage || !ground.may_serve(team, nodes[i])) return never;
    stage = rule.stage;
    if (!clock.go(who, rule, way)) return never;
    cost += clock.late + own_cost(team, nodes[i]);
  }
  return is_carried(team, nodes) ? cost : never;
}

bool Routes::is_carried(int team, const std::vector<int>& nodes) const {
  const auto& problem = ground_->problem;
  const auto& who = problem.teams.data()[team];
  for (std::size_t m = 0; m < std::size_t(ground_->measures); ++m) {
    std::int64_t load = 0;
    for (std::size_t i = 1; i + 1 < nodes.size(); ++i)
      load += problem.stops.data()[nodes[i]].deliver[m];
    if (load > who.capacity[m]) return false;
    for (std::size_t i = 1; i + 1 < nodes.size(); ++i) {
      const auto& stop = problem.stops.data()[nodes[i]];
      load += stop.collect[m] - stop.deliver[m];
      if (const int number = ground_->carriage.data()[nodes[i]]; number != nobody) {
        const auto& carried = problem.carriages.data()[number];
        load += (carried.fetch == nodes[i] ? 1 : -1) * carried.load[m];
      }
      if (load > who.capacity[m]) return false;
    }
  }
  return true;
}

bool Routes::put_bring(const Carriage& pair, Cost limit) {
  const int team = team_of(pair.fetch);
  const auto& nodes = rounds_[std::size_t(team)].nodes;
  const auto from = std::size_t(std::max(position(pair.fetch) + 1, settled(team)));
  std::vector<int> best_nodes, trial;
  for (auto at = from; at < nodes.size(); ++at) {
    trial = nodes;
    trial.insert(trial.begin() + std::ptrdiff_t(at), pair.bring);
    const Cost cost = cost_of(team, trial) - rounds_[std::size_t(team)].cost;
    if (cost >= limit) continue;
    limit = cost;
    best_nodes.assign(trial.begin() + 1, trial.end() - 1);
  }
  return !best_nodes.empty() && replace(team, best_nodes);
}

bool Routes::put_pair(const Carriage& pair, const std::vector<int>& teams, Cost limit) {
  Cost best = limit;
  int best_team = nobody;
  std::vector<int> best_nodes, trial;
  const auto& ground = *ground_;
  for (int team : teams) {
    if (!ground.may_serve(team, pair.fetch) || !ground.may_serve(team, pair.bring)) continue;
    const auto& nodes = rounds_[std::size_t(team)].nodes;
    const Cost now = rounds_[std::size_t(team)].cost;
    const auto each_way = ground.problem.teams.data()[team].each_way;
    const auto last = nodes.size() - 1;
    for (auto i = std::size_t(settled(team)); i <= last; ++i) {
      const Time there = ground.way(nodes[i - 1], pair.fetch);
      const Time onward = at_.data()[nodes[i - 1]].onward;
      const bool is_new = nodes.size() == 2;
      if (!is_new &&
          (there + ground.way(pair.fetch, nodes[i]) - onward) * each_way >= 2 * best + 100)
        continue;  // far from where it could be worth it, detours that save time apart
      for (auto j = i; j <= last; ++j) {
        trial.assign(nodes.begin(), nodes.begin() + std::ptrdiff_t(i));
        trial.push_back(pair.fetch);
        trial.insert(trial.end(), nodes.begin() + std::ptrdiff_t(i),
                     nodes.begin() + std::ptrdiff_t(j));
        trial.push_back(pair.bring);
        trial.insert(trial.end(), nodes.begin() + std::ptrdiff_t(j), nodes.end());
        const Cost cost = cost_of(team, trial) - now;
        if (cost >= best) continue;
        best = cost;
        best_team = team;
        best_nodes.assign(trial.begin() + 1, trial.end() - 1);
      }
    }
  }
  return best_team != nobody && replace(best_team, best_nodes);
}
}  // namespace rounds
