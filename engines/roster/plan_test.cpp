// SPDX-License-Identifier: Apache-2.0
#include "engines/roster/plan.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "engines/roster/audit.hpp"
#include "engines/roster/test_problems.hpp"
#include "engines/roster/walk.hpp"

namespace roster {
namespace {
std::string told(const Audit& audit) {
  std::string all;
  for (const auto& remark : audit.remarks)
    if (is_hard(remark.rule) && remark.rule != Rule::post_empty)
      all += std::string(described::name_of(remark.rule)) + " of " + std::to_string(remark.person) +
             " on " + std::to_string(remark.day) + "; ";
  return all;
}

Outcome planned(const Problem& problem, std::uint64_t seed, std::int64_t steps = 150'000) {
  StepBudget budget(steps);
  return plan(problem, {seed, 1}, budget);
}
}  // namespace

TEST(RosterPlan, KeepsEveryRuleOfEveryPerson) {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const auto problem = made::tight(seed);
    EXPECT_EQ("", told(audit(problem, first_roster(problem)))) << seed;
    EXPECT_EQ("", told(audit(problem, planned(problem, seed).roster))) << seed;
  }
}

TEST(RosterPlan, CostsWhatAnAuditSays) {
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const auto problem = made::tight(seed);
    const auto outcome = planned(problem, seed);
    EXPECT_EQ(outcome.cost, audit(problem, outcome.roster).cost) << seed;
  }
}

TEST(RosterPlan, CountsEachMoveAsAnAuditDoes) {
  const auto problem = made::tight(3);
  const Ground ground(problem);
  Sheet sheet(ground);
  FirstLines(sheet).give_all();
  Walk walk(sheet, 7);
  for (int i = 0; i < 60; ++i) {
    walk.step(40);
    ASSERT_EQ(sheet.cost(), audit(problem, sheet.roster()).cost) << i;
    ASSERT_EQ("", told(audit(problem, sheet.roster()))) << i;
  }
}

TEST(RosterPlan, GivesTheSameRosterForTheSameSeed) {
  const auto problem = made::tight(5);
  const auto one = planned(problem, 11), two = planned(problem, 11);
  EXPECT_EQ(one.roster, two.roster);
  EXPECT_EQ(one.bound, two.bound);
  EXPECT_NE(one.roster, planned(problem, 12).roster);
}

TEST(RosterPlan, NeverCostsMoreThanTheFirstRosterOrTheOneGiven) {
  for (std::uint64_t seed = 1; seed <= 6; ++seed) {
    const auto problem = made::tight(seed);
    const auto outcome = planned(problem, seed, 50'000);
    EXPECT_LE(outcome.cost, audit(problem, first_roster(problem)).cost);
    const auto better = planned(problem, seed);
    StepBudget little(1);
    EXPECT_LE(plan(problem, {9, 1}, little, &better.roster).cost, better.cost);
  }
}

TEST(RosterPlan, ProvesABoundThatNoRosterPasses) {
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    const auto problem = made::tight(seed, 5, 7);
    const auto outcome = planned(problem, seed, 1'000'000);
    ASSERT_TRUE(outcome.bound) << seed;
    EXPECT_LE(*outcome.bound, outcome.cost) << seed;
    EXPECT_GT(*outcome.bound, 0) << seed;
  }
}

TEST(RosterPlan, KeepsLocks) {
  auto problem = made::tight(2);
  problem.people[4].locks = {{3, 0}, {5, off}};
  problem.people[4].days_off.clear();
  problem.people[4].bars.clear();
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    const auto roster = planned(problem, seed).roster;
    EXPECT_EQ(0, roster.line(4)[3]);
    EXPECT_EQ(off, roster.line(4)[5]);
  }
}

TEST(RosterPlan, KeepsLocksThatContradictTheRulesAndTellsSo) {
  auto problem = made::tight(2);
  problem.people[4].locks = {{3, 2}, {4, 0}};
  problem.people[4].most_times = {14, 14, 14};
  problem.people[4].days_off.clear();
  problem.people[4].bars.clear();
  const auto roster = planned(problem, 1).roster;
  EXPECT_EQ(2, roster.line(4)[3]);
  EXPECT_EQ(0, roster.line(4)[4]);
  const auto found = audit(problem, roster);
  EXPECT_TRUE(std::any_of(found.remarks.begin(), found.remarks.end(), [](const Remark& remark) {
    return remark.rule == Rule::too_little_rest && remark.person == 4 && remark.day == 4;
  }));
}

TEST(RosterPlan, StopsAtOnceWhenAsked) {
  struct Over : Watch {
    double spent(std::int64_t) override { return 1; }
  } over;
  const auto problem = made::tight(1);
  EXPECT_EQ(first_roster(problem), plan(problem, {}, over).roster);
}
}  // namespace roster
