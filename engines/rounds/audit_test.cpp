// SPDX-License-Identifier: Apache-2.0
#include "engines/rounds/audit.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "engines/rounds/test_problems.hpp"
#include "engines/rounds/ways.hpp"

namespace rounds {
namespace {
/// A street of four houses, 100 apart, with the store at its begin.
Problem row() {
  Problem problem;
  for (int i = 0; i < 5; ++i) {
    problem.sites.push_back({100.0 * i, 0});
    problem.places.push_back({i, 0, 0});
    if (i == 0) continue;
    Stop stop;
    stop.name = std::to_string(i);
    stop.place = i;
    stop.deliver[0] = 1;
    problem.stops.push_back(std::move(stop));
  }
  Team team;
  team.capacity[0] = 4;
  team.use = 7;
  problem.teams = {team, team};
  return problem;
}
Plan going(std::vector<int> one, std::vector<int> two = {}) {
  Plan plan;
  plan.rounds = {{std::move(one), {}}, {std::move(two), {}}};
  return plan;
}
bool has(const Audit& audit, Rule rule) {
  return std::any_of(audit.remarks.begin(), audit.remarks.end(),
                     [&](const Remark& remark) { return remark.rule == rule; });
}
}  // namespace

TEST(RoundsAudit, AddsUpWaysAndTeams) {
  const auto found = audit(row(), going({0, 1, 2, 3}));
  EXPECT_EQ(807, found.cost);
  EXPECT_EQ(800, found.way);
  EXPECT_EQ(0, found.hard);
  EXPECT_EQ(1, found.teams);
  EXPECT_EQ(400, found.sheets[0].visits[3].arrives);
  EXPECT_EQ(814 + 200, audit(row(), going({0, 3}, {1, 2})).cost + 0 - 400);
}

TEST(RoundsAudit, FindsEachBrokenRule) {
  auto problem = row();
  EXPECT_TRUE(has(audit(problem, going({0, 1, 2})), Rule::left_out_though_due));
  EXPECT_TRUE(has(audit(problem, going({0, 1, 2, 3}, {0})), Rule::served_twice));
  EXPECT_TRUE(has(audit(problem, going({0, 1, 2, 9})), Rule::no_such_stop));
  problem.teams[0].capacity[0] = 3;
  EXPECT_TRUE(has(audit(problem, going({0, 1, 2, 3})), Rule::too_much_on_board));
  problem = row();
  problem.stops[3].due = 399;
  EXPECT_TRUE(has(audit(problem, going({0, 1, 2, 3})), Rule::too_late));
  problem.stops[3].late = 5;
  EXPECT_EQ(812, audit(problem, going({0, 1, 2, 3})).cost);
  problem = row();
  problem.teams[0].ends = 799;
  EXPECT_TRUE(has(audit(problem, going({0, 1, 2, 3})), Rule::home_too_late));
  problem = row();
  problem.stops[1].skills = 2;
  EXPECT_TRUE(has(audit(problem, going({0, 1, 2, 3})), Rule::skill_missing));
  problem = row();
  problem.stops[1].team = 1;
  EXPECT_TRUE(has(audit(problem, going({0, 1, 2, 3})), Rule::not_its_team));
  problem = row();
  problem.stops[0].stage = Stage::waste;
  EXPECT_TRUE(has(audit(problem, going({0, 1, 2, 3})), Rule::back_to_clean));
  EXPECT_FALSE(has(audit(problem, going({3, 2, 1, 0})), Rule::back_to_clean));
  problem = row();
  problem.teams[0].first = {1};
  EXPECT_TRUE(has(audit(problem, going({0, 1, 2, 3})), Rule::not_first));
  problem = row();
  problem.carriages = {{2, 1, {1}}};
  EXPECT_TRUE(has(audit(problem, going({0, 1, 2, 3})), Rule::brought_before_fetched));
  EXPECT_TRUE(has(audit(problem, going({0, 2}, {1, 3})), Rule::brought_before_fetched));
  problem = row();
  problem.ways = {{1, 2, no_way}};
  EXPECT_TRUE(has(audit(problem, going({0, 1, 2, 3})), Rule::no_way_there));
  problem = row();
  problem.teams[0].breaks = {{0, 300, 100}};
  EXPECT_TRUE(has(audit(problem, going({0, 1, 2, 3})), Rule::break_missed));
  auto rested = going({0, 1, 2, 3});
  rested.rounds[0].breaks = {2};
  const auto found = audit(problem, rested);
  EXPECT_EQ(0, found.hard);
  EXPECT_EQ(400, found.sheets[0].visits[2].begins);
}

TEST(RoundsWays, CountsStairsLiftsAndDoors) {
  Problem problem;
  Site house{0, 0};
  house.a_floor = 20;
  house.a_door = 8;
  Site tower = house;
  tower.x = 100;
  tower.lift_wait = 40;
  tower.lift_floor = 4;
  problem.sites = {house, tower};
  problem.places = {{0, 0, 0}, {0, 3, 0}, {0, 3, 2}, {1, 10, 1}, {1, 2, 1}, {0, 5, 1}};
  const Ways ways(problem);
  EXPECT_EQ(60, ways(0, 1));                 // three floors of stairs
  EXPECT_EQ(16, ways(1, 2));                 // two doors along
  EXPECT_EQ(40 + 40 + 8 + 100, ways(0, 3));  // out, across, by lift, one door
  EXPECT_EQ(40 + 8 + 100, ways(0, 4));       // two floors go quicker by the stairs
  EXPECT_EQ(40 + 16 + 8, ways(2, 5));        // to the stairs, up, one door
  for (int a = 0; a < 6; ++a)
    for (int b = 0; b < 6; ++b) {
      EXPECT_EQ(ways(a, b), time_between(problem, a, b)) << a << ' ' << b;
      EXPECT_EQ(ways(a, b), ways(b, a));
    }
}

TEST(RoundsWays, AreThoseOfTheProblemForAnyTwoPlaces) {
  for (std::uint64_t seed = 1; seed <= 3; ++seed) {
    const auto problem = made::street(seed);
    const Ways ways(problem);
    for (int a = 0; a < int(problem.places.size()); ++a)
      for (int b = 0; b < int(problem.places.size()); ++b)
        ASSERT_EQ(time_between(problem, a, b), ways(a, b)) << a << ' ' << b;
  }
}
}  // namespace rounds
