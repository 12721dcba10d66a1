// SPDX-License-Identifier: Apache-2.0
#include "engines/rounds/plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "engines/rounds/audit.hpp"
#include "engines/rounds/test_problems.hpp"
#include "engines/rounds/walk.hpp"

namespace rounds {
namespace {
std::string told(const Audit& audit) {
  std::string all;
  for (const auto& remark : audit.remarks)
    if (is_hard(remark.rule))
      all += std::string(described::name_of(remark.rule)) + " team " + std::to_string(remark.team) +
             " stop " + std::to_string(remark.stop) + "; ";
  return all;
}

Outcome planned(const Problem& problem, std::uint64_t seed, std::int64_t steps = 3'000) {
  StepBudget budget(steps);
  return plan(problem, {seed, 1}, budget);
}

int team_of(const Plan& plan, int stop) {
  for (std::size_t team = 0; team < plan.rounds.size(); ++team) {
    const auto& stops = plan.rounds[team].stops;
    if (std::find(stops.begin(), stops.end(), stop) != stops.end()) return int(team);
  }
  return nobody;
}
}  // namespace

TEST(RoundsPlan, KeepsEveryRule) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const auto problem = made::street(seed);
    EXPECT_EQ("", told(audit(problem, planned(problem, seed).plan))) << seed;
  }
}

TEST(RoundsPlan, CostsWhatAnAuditSays) {
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const auto problem = made::street(seed);
    const auto outcome = planned(problem, seed);
    EXPECT_EQ(outcome.cost, audit(problem, outcome.plan).cost) << seed;
  }
}

TEST(RoundsPlan, CountsEachStepAsAnAuditDoes) {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    auto problem = made::street(seed);
    if (seed > 4) problem.carriages.clear();  // only then do rounds change hands
    const Ground ground(problem);
    Routes routes(ground);
    Walk walk(routes, seed);
    walk.fill();
    for (int i = 0; i < 300; ++i) {
      walk.step(200);
      const auto found = audit(problem, routes.plan());
      const auto left_out = std::count_if(
          found.remarks.begin(), found.remarks.end(),
          [](const Remark& remark) { return remark.rule == Rule::left_out_though_due; });
      ASSERT_EQ(routes.cost(), found.cost + left_out * never) << seed << ' ' << i;
      ASSERT_EQ(left_out, found.hard) << told(found);
    }
  }
}

/// Clean doors that are ready late, and as many isolated ones that are due before: only when each
/// team goes to one of the two kinds is nobody late. From rounds that all go to both, no string
/// leads there.
TEST(RoundsPlan, PartsRoundsByStages) {
  constexpr int each = 80, teams = 4;
  Problem problem;
  problem.sites = {{0, 0}};
  problem.places.push_back({0, 0, 0});
  Plan trapped;
  trapped.rounds.resize(teams);
  problem.teams.resize(teams);
  for (int i = 0; i < 2 * each; ++i) {
    const bool is_clean = i < each;
    problem.sites.push_back({double(10 + i % each / 2), is_clean ? 0.0 : 5.0});
    problem.places.push_back({i + 1, 0, 0});
    Stop stop;
    stop.place = i + 1;
    stop.service = 10;
    stop.ready = is_clean ? 300 : 0;
    stop.due = is_clean ? 760 : 480;
    stop.late = 5;
    stop.stage = is_clean ? Stage::clean : Stage::isolated;
    problem.stops.push_back(stop);
    trapped.rounds[std::size_t(i % each * teams / each)].stops.push_back(i);
  }
  ASSERT_GT(audit(problem, trapped).cost, 5'000);
  const Ground ground(problem);
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    Routes routes(ground, trapped);
    Walk walk(routes, seed);
    for (int i = 0; i < 1'000; ++i) walk.step(20);  // cold: nothing that is much dearer stays
    const auto found = audit(problem, routes.plan());
    EXPECT_EQ("", told(found));
    EXPECT_LE(found.cost - found.way, 500) << seed;
  }
}

TEST(RoundsPlan, GivesTheSamePlanForTheSameSeed) {
  const auto problem = made::street(5);
  EXPECT_EQ(planned(problem, 11).plan, planned(problem, 11).plan);
  EXPECT_NE(planned(problem, 11, 50).plan, planned(problem, 12, 50).plan);
}

TEST(RoundsPlan, NeverCostsMoreThanTheFirstPlanOrTheOneGiven) {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    const auto problem = made::points(seed, 60);
    const auto first = first_plan(problem, seed);
    const auto few = planned(problem, seed, 40);
    EXPECT_LE(few.cost, audit(problem, first).cost);
    const auto better = planned(problem, seed, 4'000);
    StepBudget little(64);
    EXPECT_LE(plan(problem, {9, 1}, little, &better.plan).cost, better.cost);
  }
}

TEST(RoundsPlan, StopsAtOnceWhenAskedWithAPlanThatCanBeUsed) {
  struct Over : Watch {
    double spent(std::int64_t) override { return 1; }
  } over;
  const auto problem = made::street(1);
  const auto outcome = plan(problem, {}, over);
  EXPECT_EQ("", told(audit(problem, outcome.plan)));
  EXPECT_EQ(audit(problem, first_plan(problem)).cost, outcome.cost);
}

TEST(RoundsPlan, CanBeStoppedAtAnyTime) {
  const auto problem = made::street(2);
  for (std::int64_t steps = 1; steps < 400; steps += 37)
    EXPECT_EQ("", told(audit(problem, planned(problem, 3, steps).plan))) << steps;
}

TEST(RoundsPlan, TellsEachCheaperPlan) {
  struct Listener : StepBudget {
    using StepBudget::StepBudget;
    void tell(const Progress& progress) override { costs.push_back(progress.cost); }
    std::vector<Cost> costs;
  } listener(2'000);
  const auto problem = made::points(3, 60);
  const auto outcome = plan(problem, {}, listener);
  ASSERT_GT(listener.costs.size(), 2U);
  EXPECT_TRUE(std::is_sorted(listener.costs.rbegin(), listener.costs.rend()));
  EXPECT_EQ(outcome.cost, listener.costs.back());
}

TEST(RoundsPlan, KeepsWhatAPersonSettled) {
  auto problem = made::street(4);
  problem.teams[1].first = {7, 3};
  for (int stop : {7, 3}) {
    auto& asked = problem.stops[std::size_t(stop)];
    asked = Stop{asked.name, asked.place};
  }
  problem.stops[9].team = 2;
  problem.stops[9].skills = 0;
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    const auto plan = planned(problem, seed).plan;
    ASSERT_GE(plan.rounds[1].stops.size(), 2U);
    EXPECT_EQ(7, plan.rounds[1].stops[0]);
    EXPECT_EQ(3, plan.rounds[1].stops[1]);
    EXPECT_EQ(2, team_of(plan, 9));
  }
}

TEST(RoundsPlan, GoesToCleanDoorsThenIsolatedOnesThenWaste) {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    auto problem = made::street(seed);
    for (std::size_t i = 2; i < problem.stops.size(); ++i)
      if (problem.stops[i].team == nobody && i % 17 > 1) problem.stops[i].stage = Stage(int(i) % 3);
    const auto plan = planned(problem, seed).plan;
    for (const auto& round : plan.rounds)
      EXPECT_TRUE(std::is_sorted(round.stops.begin(), round.stops.end(), [&](int a, int b) {
        return problem.stops[std::size_t(a)].stage < problem.stops[std::size_t(b)].stage;
      }));
  }
}

TEST(RoundsPlan, LeavesOutWhatIsWorthLessThanTheWay) {
  auto problem = made::points(2, 12);
  problem.sites[3] = {50'000, 50'000};
  problem.stops[2].left_out = 1'000;
  const auto plan = planned(problem, 1).plan;
  EXPECT_EQ(nobody, team_of(plan, 2));
  problem.stops[2].left_out = never;
  EXPECT_NE(nobody, team_of(planned(problem, 1).plan, 2));
}

TEST(RoundsPlan, ComesLateRatherThanNeverUnlessThatIsForbidden) {
  auto problem = made::points(2, 5, 5);
  for (auto& stop : problem.stops) stop.due = 100, stop.late = 1;
  problem.teams.resize(1);
  const auto found = audit(problem, planned(problem, 1).plan);
  EXPECT_EQ(0, found.hard);
  EXPECT_GT(found.remarks.size(), 0U);
  for (auto& stop : problem.stops) stop.late = 0;
  EXPECT_GT(audit(problem, planned(problem, 1).plan).hard, 0);
}

TEST(RoundsPlan, RestsWhereItWouldWaitOrAtTheLastMoment) {
  auto problem = made::points(1, 3, 5);
  for (auto& stop : problem.stops) stop.service = 1'000;
  problem.stops[1].ready = 8'000;
  problem.teams.resize(1);
  problem.teams[0].breaks = {{2'000, 7'000, 900}};
  const auto outcome = planned(problem, 1);
  ASSERT_EQ(1U, outcome.plan.rounds[0].breaks.size());
  const auto found = audit(problem, outcome.plan);
  EXPECT_EQ("", told(found));
  for (const auto& visit : found.sheets[0].visits) {
    if (visit.stop == 1) {
      EXPECT_EQ(8'000, visit.begins);
    }
  }
}

TEST(RoundsPlan, PlansNothingForNobody) {
  EXPECT_EQ(0, planned(Problem{}, 1).cost);
  auto alone = made::points(1, 1);
  EXPECT_EQ("", told(audit(alone, planned(alone, 1).plan)));
  alone.teams.clear();
  EXPECT_EQ(1, audit(alone, planned(alone, 1).plan).hard);
}

TEST(RoundsPlan, TakesFromAForeignPlanWhatKeepsTheRules) {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    const auto problem = made::street(seed);
    engine::Chance chance(seed);
    Plan wild;
    wild.rounds.resize(6);
    for (int i = 0; i < 90; ++i)
      wild.rounds[std::size_t(chance.below(6))].stops.push_back(chance.below(60) - 5);
    StepBudget budget(200);
    EXPECT_EQ("", told(audit(problem, plan(problem, {seed, 1}, budget, &wild).plan))) << seed;
  }
}

TEST(RoundsPlan, PlansWithTwoThreads) {
  const auto problem = made::street(6);
  StepBudget budget(4'000);
  const auto outcome = plan(problem, {1, 2}, budget);
  const auto found = audit(problem, outcome.plan);
  EXPECT_EQ("", told(found));
  EXPECT_EQ(outcome.cost, found.cost);
}
}  // namespace rounds
