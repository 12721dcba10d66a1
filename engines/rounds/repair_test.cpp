// SPDX-License-Identifier: Apache-2.0
#include "engines/rounds/repair.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "engines/rounds/audit.hpp"
#include "engines/rounds/test_problems.hpp"
#include "engines/rounds/why.hpp"

namespace rounds {
namespace {
struct Day {
  Problem problem;
  Plan plan;
};
Day planned_day(std::uint64_t seed) {
  Day day{made::points(seed, 60), {}};
  for (auto& team : day.problem.teams) team.capacity[0] = 15;
  StepBudget budget(3'000);
  day.plan = plan(day.problem, {seed, 1}, budget).plan;
  return day;
}
Repair repaired(const Problem& problem, const Plan& before) {
  StepBudget budget(1'000);
  return repair(problem, before, 200, budget);
}
}  // namespace

TEST(RoundsRepair, SharesTheStopsOfALostTeamAmongTheOthers) {
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    const auto day = planned_day(seed);
    const auto changed = without_team(day.problem, 0);
    const auto made = repaired(changed, day.plan);
    EXPECT_EQ(0, audit(changed, made.plan).hard) << seed;
    EXPECT_TRUE(made.plan.rounds[0].stops.empty());
    EXPECT_EQ(made.cost, audit(changed, made.plan).cost);
    // Hardly more than the lost team's own stops go to others.
    EXPECT_LE(made.moved.size(), day.plan.rounds[0].stops.size() + 6) << seed;
  }
}

TEST(RoundsRepair, GoesAroundABlockedWay) {
  const auto day = planned_day(2);
  const auto longest = std::max_element(
      day.plan.rounds.begin(), day.plan.rounds.end(),
      [](const Round& a, const Round& b) { return a.stops.size() < b.stops.size(); });
  const auto& stops = longest->stops;
  const auto site = [&](int stop) { return day.problem.stops[std::size_t(stop)].place; };
  const auto changed = with_way(day.problem, site(stops[0]), site(stops[1]), no_way);
  EXPECT_GT(audit(changed, day.plan).hard, 0);
  const auto made = repaired(changed, day.plan);
  EXPECT_EQ(0, audit(changed, made.plan).hard);
  EXPECT_LE(made.touched.size(), 4U);
}

TEST(RoundsRepair, ChangesNothingWhenNothingHappened) {
  const auto day = planned_day(3);
  const auto made = repaired(day.problem, day.plan);
  EXPECT_EQ(day.plan, made.plan);
  EXPECT_TRUE(made.touched.empty());
}

TEST(RoundsRepair, GivesTheSamePlanTwice) {
  const auto day = planned_day(4);
  const auto changed = without_team(day.problem, 1);
  EXPECT_EQ(repaired(changed, day.plan).plan, repaired(changed, day.plan).plan);
}

TEST(RoundsWhy, TellsSinceWhenATeamIsHeldUp) {
  auto problem = made::points(1, 3, 5);
  problem.teams.resize(1);
  for (auto& stop : problem.stops) stop.service = 1'000, stop.late = 1;
  problem.stops[1].ready = 5'000;
  problem.stops[2].due = 100;
  Plan plan;
  plan.rounds = {{{0, 1, 2}, {}}};
  const auto told = why(problem, plan, 2);
  EXPECT_EQ(0, told.team);
  EXPECT_EQ(1, told.hold.held_since);
  EXPECT_EQ(1, told.hold.stops);
  EXPECT_EQ(1'000, told.hold.service);
  EXPECT_EQ(told.begins, 5'000 + 1'000 + told.hold.way);
  EXPECT_EQ(0, told.hold.breaks);
  EXPECT_LT(*told.earliest, told.begins);
}

TEST(RoundsWhy, TellsForEachTeamWhatStandsAgainstAStop) {
  auto problem = made::points(1, 6, 5);
  problem.teams.resize(5, problem.teams[0]);
  auto& asked = problem.stops[0];
  asked.skills = 1;
  asked.deliver[0] = 3;
  asked.left_out = 10;
  asked.due = 2'000;
  for (std::size_t team = 1; team < 5; ++team) problem.teams[team].skills = 1;
  problem.teams[1].capacity[0] = 2;
  problem.teams[2].begins = 10'000;
  Plan plan;
  plan.rounds.resize(5);
  plan.rounds[3].stops = {1, 2, 3};
  const auto told = why(problem, plan, 0);
  EXPECT_EQ(nobody, told.team);
  ASSERT_EQ(5U, told.others.size());
  EXPECT_EQ(Cause::skill_missing, told.others[0].cause);
  EXPECT_EQ(Cause::too_heavy, told.others[1].cause);
  EXPECT_EQ(Cause::out_of_reach, told.others[2].cause);
  EXPECT_EQ(Cause::full, told.others[3].cause);
  EXPECT_EQ(6, told.others[3].is);
  EXPECT_EQ(Cause::dearer, told.others[4].cause);
  problem.stops[0].team = 2;
  EXPECT_EQ(Cause::not_its_team, why(problem, plan, 0).others[3].cause);
}
}  // namespace rounds
