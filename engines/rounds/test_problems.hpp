// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Invented problems for tests: small, with every kind of rule in them.
#include "engines/chance.hpp"
#include "engines/rounds/errands.hpp"

namespace rounds::made {
/// Houses with floors and lifts around two stores; windows, lateness, skills, stages, parcels,
/// breaks, settled teams, stops that may be left out.
inline Problem street(std::uint64_t seed, int stops = 40, int teams = 4) {
  engine::Chance chance(seed);
  Problem problem;
  problem.measures = 2;
  problem.rounding = Rounding::up;
  for (int i = 0; i < 14; ++i) {
    Site site{double(chance.below(600)), double(chance.below(600))};
    site.a_floor = 20;
    site.a_door = 8;
    if (chance.below(2) == 0) site.lift_wait = 40, site.lift_floor = 4;
    problem.sites.push_back(site);
  }
  for (int store = 0; store < 2; ++store) problem.places.push_back({store, 0, 0});
  for (int i = 0; i < stops; ++i) {
    problem.places.push_back({2 + chance.below(12), chance.below(12), chance.below(4)});
    Stop stop;
    stop.name = "S" + std::to_string(i);
    stop.place = 2 + i;
    stop.service = 60 + chance.below(200);
    stop.deliver = {chance.below(5), 0};
    stop.collect = {0, chance.below(3)};
    const int kind = chance.below(10);
    if (kind < 3) stop.ready = chance.below(5'000), stop.due = stop.ready + 3'000;
    if (kind == 1) stop.late = 1 + chance.below(3);
    if (kind == 4) stop.skills = 1;
    if (kind == 5) stop.stage = Stage::waste;
    if (kind == 6) stop.stage = Stage::isolated;
    if (kind == 7) stop.left_out = 500 + chance.below(3'000);
    if (kind == 8) stop.usual_team = chance.below(teams), stop.other_team = 90;
    if (kind == 9 && chance.below(2) == 0) stop.team = chance.below(teams);
    problem.stops.push_back(std::move(stop));
  }
  for (int i = 0; i + 1 < stops; i += 17) {
    problem.carriages.push_back({i, i + 1, {2, 0}});
    for (int end : {i, i + 1}) {
      auto& stop = problem.stops[std::size_t(end)];
      stop.team = nobody;
      stop.skills = 0;
      stop.ready = 0;
      stop.due = no_limit;
      stop.stage = Stage::clean;
      stop.left_out = never;
    }
  }
  for (int i = 0; i < teams; ++i) {
    Team team;
    team.name = "T" + std::to_string(i);
    team.start = team.end = i % 2;
    team.ends = 14'000;
    team.capacity = {60, 40};
    team.skills = i % 2 == 0 ? 1 : 0;
    team.use = 200;
    if (i == 0) team.breaks = {{3'000, 5'000, 600}};
    problem.teams.push_back(std::move(team));
  }
  return problem;
}

/// Points without windows, one depot, equal teams.
inline Problem points(std::uint64_t seed, int stops, int capacity = 10) {
  engine::Chance chance(seed);
  Problem problem;
  for (int i = 0; i <= stops; ++i) {
    problem.sites.push_back({double(chance.below(1'000)), double(chance.below(1'000))});
    problem.places.push_back({i, 0, 0});
    if (i == 0) continue;
    Stop stop;
    stop.name = std::to_string(i);
    stop.place = i;
    stop.deliver[0] = 1;
    problem.stops.push_back(std::move(stop));
  }
  for (int i = 0; i < stops / capacity + 2; ++i) {
    Team team;
    team.capacity[0] = capacity;
    problem.teams.push_back(std::move(team));
  }
  return problem;
}

/// Six doors in three buildings and two crews.
inline Errands morning() {
  Errands day;
  day.rules = usual_round_rules();
  day.measures = {"meals", "bags"};
  day.buildings = {{"Store", 0, 0, {}}, {"No. 1", 140, 0, {}}, {"No. 2", 140, 70, Lift{40, 4}}};
  for (int i = 0; i < 6; ++i) {
    Errand errand;
    errand.name = "Door " + std::to_string(i);
    errand.building = 1 + i % 2;
    errand.floor = 1 + i;
    errand.service = 60;
    errand.deliver = {1};
    day.errands.push_back(std::move(errand));
  }
  for (int i = 0; i < 2; ++i) {
    Crew crew;
    crew.name = "Crew " + std::to_string(i);
    crew.start = 0;
    crew.begins = 8 * 3'600;
    crew.ends = 12 * 3'600;
    crew.capacity = {10, 10};
    day.crews.push_back(std::move(crew));
  }
  return day;
}
}  // namespace rounds::made
