// SPDX-License-Identifier: Apache-2.0
#include "engines/rounds/repair.hpp"

#include <algorithm>
#include <set>

#include "engines/rounds/audit.hpp"
#include "engines/rounds/walk.hpp"

namespace rounds {
namespace {
constexpr std::size_t neighbours_opened = 15;

std::vector<int> teams_of(const Plan& plan, std::size_t stops) {
  std::vector<int> teams(stops, nobody);
  for (std::size_t team = 0; team < plan.rounds.size(); ++team)
    for (int stop : plan.rounds[team].stops)
      if (stop >= 0 && stop < int(stops)) teams[std::size_t(stop)] = int(team);
  return teams;
}

/// Stops that have lost their place, are late, or are near to such.
std::vector<int> around(const Ground& ground, const Routes& kept, const Plan& before) {
  std::set<int> found(kept.left_out().begin(), kept.left_out().end());
  for (const auto& remark : audit(ground.problem, before).remarks)
    if (remark.stop != nobody && remark.rule != Rule::left_out) found.insert(remark.stop);
  const std::vector<int> lost(found.begin(), found.end());
  for (int stop : lost)
    for (std::size_t i = 0; i < std::min(neighbours_opened, ground.near_count); ++i)
      found.insert(ground.near_begin(stop)[i].stop);
  return {found.begin(), found.end()};
}
}  // namespace

Problem without_team(Problem problem, int team) {
  auto& gone = problem.teams[std::size_t(team)];
  gone.ends = gone.begins - 1;
  gone.first.clear();
  for (auto& stop : problem.stops)
    if (stop.team == team) stop.team = nobody;
  return problem;
}

Problem with_way(Problem problem, int from, int to, Time time) {
  problem.ways.push_back({from, to, time});
  problem.ways.push_back({to, from, time});
  return problem;
}

Problem staying(Problem problem, const Plan& plan, Cost stay) {
  const auto teams = teams_of(plan, problem.stops.size());
  for (std::size_t i = 0; i < teams.size(); ++i) {
    if (teams[i] == nobody) continue;
    problem.stops[i].usual_team = teams[i];
    problem.stops[i].other_team = stay;
  }
  return problem;
}

Repair repair(const Problem& problem, const Plan& before, Cost stay, Watch& watch,
              std::uint64_t seed) {
  const auto asked = staying(problem, before, stay);
  const Ground ground(asked);
  Routes routes(ground, before);
  auto seeds = around(ground, routes, before);
  Walk walk(routes, seed);
  walk.fill();
  walk.seeds = std::move(seeds);
  auto best = routes.plan();
  Cost best_cost = routes.cost();
  while (!walk.seeds.empty() && watch.spent(walk.steps()) < 1)
    for (int i = 0; i < 16; ++i) {
      walk.step(0);
      if (routes.cost() >= best_cost) continue;
      best_cost = routes.cost();
      best = routes.plan();
    }
  Repair made{std::move(best), 0, {}, {}};
  made.cost = audit(problem, made.plan).cost;
  const auto were = teams_of(before, problem.stops.size());
  const auto are = teams_of(made.plan, problem.stops.size());
  for (std::size_t i = 0; i < were.size(); ++i)
    if (were[i] != nobody && were[i] != are[i]) made.moved.push_back(int(i));
  for (std::size_t team = 0; team < made.plan.rounds.size(); ++team)
    if (team >= before.rounds.size() || made.plan.rounds[team].stops != before.rounds[team].stops)
      made.touched.push_back(int(team));
  return made;
}
}  // namespace rounds
