// SPDX-License-Identifier: Apache-2.0
#include "engines/roster/repair.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "engines/roster/audit.hpp"
#include "engines/roster/plan.hpp"
#include "engines/roster/test_problems.hpp"

namespace roster {
namespace {
/// The first who works on that day.
int worker_on(const Problem& problem, const Roster& roster, int day) {
  for (std::size_t person = 0; person < problem.people.size(); ++person)
    if (roster.line(person)[day] != off) return int(person);
  return -1;
}
}  // namespace

TEST(Repair, FillsTheGapWithFewPeopleAndNoBrokenRule) {
  const auto problem = *problem_of(made::gates(24));
  StepBudget budget(300'000);
  const auto before = plan(problem, {}, budget).roster;
  ASSERT_EQ(0, audit(problem, before).hard);
  for (int day = 0; day < 5; ++day) {
    const DropOut drop{worker_on(problem, before, day), day, day + 2};
    const auto after = repair(problem, before, drop, 3, 5);
    const auto found = audit(without(problem, drop), after.roster);
    EXPECT_EQ(0, found.hard) << day;
    EXPECT_EQ(found.cost, after.cost) << day;
    EXPECT_LE(after.touched.size(), 3U) << day;
    EXPECT_GE(after.touched.size(), 1U) << day;
  }
}

TEST(Repair, ChangesNothingBeforeTheDropOut) {
  const auto problem = made::tight(6, 12);
  StepBudget budget(150'000);
  const auto before = plan(problem, {}, budget).roster;
  const DropOut drop{worker_on(problem, before, 6), 6, 9};
  const auto after = repair(problem, before, drop, 3, 2);
  for (std::size_t person = 0; person < problem.people.size(); ++person) {
    EXPECT_TRUE(
        std::equal(before.line(person), before.line(person) + 6, after.roster.line(person)));
    for (int day = 6; day < 9 && int(person) == drop.person; ++day)
      EXPECT_EQ(off, after.roster.line(person)[day]);
  }
}

TEST(Repair, TouchesNobodyWhenThatIsCheapest) {
  const auto problem = made::tight(6, 12);
  StepBudget budget(150'000);
  const auto before = plan(problem, {}, budget).roster;
  const auto after = repair(problem, before, {worker_on(problem, before, 6), 6, 9}, 3, 100'000);
  EXPECT_TRUE(after.touched.empty());
}
}  // namespace roster
