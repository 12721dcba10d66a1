// SPDX-License-Identifier: Apache-2.0
#include "engines/roster/staffing.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "engines/roster/audit.hpp"
#include "engines/roster/plan.hpp"
#include "engines/roster/test_problems.hpp"

namespace roster {
namespace {
enum Turn { early, late, night };

Problem translated(const Staffing& staffing) {
  auto made = problem_of(staffing);
  EXPECT_TRUE(made.has_value());
  return made ? *made : Problem{};
}
bool may_follow(const Problem& problem, int first, int second) {
  const auto& banned = problem.duties[std::size_t(first)].not_next;
  return std::find(banned.begin(), banned.end(), second) == banned.end();
}
}  // namespace

TEST(Staffing, TurnsElevenHoursOfRestAndTenInTwentyFourIntoWhatMayFollow) {
  auto staffing = made::gates(4);
  staffing.shifts.push_back({"long", 480, 600});
  staffing.shifts.push_back({"long and earlier", 420, 600});
  const auto problem = translated(staffing);
  EXPECT_TRUE(may_follow(problem, early, early));
  EXPECT_FALSE(may_follow(problem, late, early));   // 8 hours of rest
  EXPECT_FALSE(may_follow(problem, night, early));  // none
  EXPECT_TRUE(may_follow(problem, early, night));
  EXPECT_TRUE(may_follow(problem, night, night));
  EXPECT_TRUE(may_follow(problem, 3, 3));
  EXPECT_FALSE(may_follow(problem, 3, 4));  // 13 hours of rest, but 11 hours in 24
}

TEST(Staffing, GivesPostsOnlyToWhoHasTheSkillAndNightsToNoMinor) {
  const auto problem = translated(made::gates(8));
  const auto& without = problem.people[1].most_times;
  EXPECT_GT(without[0], 0);
  EXPECT_EQ(0, without[3]);
  EXPECT_EQ(Hours::night, problem.duties[2].hours);
  EXPECT_EQ(0, problem.people[4].most_times[2]);  // a minor
  EXPECT_EQ(0, problem.people[3].most_times[2]);  // asked for none
  EXPECT_LT(problem.people[4].most_week_minutes, problem.people[0].most_week_minutes);
}

TEST(Staffing, FillsTheGatesWithoutABrokenRule) {
  const auto problem = translated(made::gates(20));
  StepBudget budget(300'000);
  const auto outcome = plan(problem, {}, budget);
  EXPECT_EQ(0, audit(problem, outcome.roster).hard);
}

TEST(Staffing, AsksLessOfWhoDidMoreBefore) {
  auto staffing = made::gates(12);
  for (auto& member : staffing.people) {
    member.age = Age::adult;
    member.nights = Nights::may;
  }
  staffing.people[0].done.hours = 200;
  staffing.people[2].done.nights = 30;
  const auto problem = translated(staffing);
  EXPECT_EQ(0, problem.people[0].hours.fair);
  EXPECT_GT(problem.people[1].hours.fair, 0);
  EXPECT_EQ(0, problem.people[2].nights.fair);
  EXPECT_GT(problem.people[1].nights.fair, 0);
}

TEST(Staffing, GoesOnFromTheDayBefore) {
  auto staffing = made::gates(6);
  staffing.people[0].done.last_shift = night;
  staffing.people[0].done.days_in_row = 6;
  staffing.people[0].done.nights_in_row = 2;
  const auto problem = translated(staffing);
  const auto roster = first_roster(problem);
  EXPECT_EQ(off, roster.line(0)[0]);
}

TEST(Staffing, CountsALikedShiftOnceAtWhicheverPost) {
  auto staffing = made::gates(2);
  staffing.rules.unfair_hour = 0;
  staffing.people[0].wishes.push_back({1, early, Liking::liked});
  const auto problem = translated(staffing);
  Roster there(2, 7), elsewhere(2, 7);
  there.line(0)[1] = early;
  elsewhere.line(0)[1] = 3 + early;
  const auto nobody = audit(problem, Roster(2, 7)).cost;
  const auto saved = Cost(staffing.rules.post_empty + staffing.rules.missing + staffing.rules.wish);
  EXPECT_EQ(nobody - saved, audit(problem, there).cost);
  EXPECT_EQ(nobody - saved, audit(problem, elsewhere).cost);
}

TEST(Staffing, PointsToEachIndexThatLeadsNowhere) {
  auto staffing = made::gates(3);
  staffing.needs[1].post = 9;
  staffing.people[2].away.push_back({3, 7});
  staffing.people[1].settled.push_back({9, 0, 0});
  staffing.couples.push_back({0, 0, Company::together});
  const auto refused = problem_of(staffing);
  ASSERT_FALSE(refused);
  std::vector<std::string> pointers;
  for (const auto& finding : refused.error().findings) pointers.push_back(finding.pointer);
  EXPECT_EQ((std::vector<std::string>{"/needs/1/post", "/people/1/settled/0/day",
                                      "/people/2/away/0/shift", "/couples/0/second"}),
            pointers);
}

TEST(Staffing, ReadsBackAsTheJsonItIsWrittenAs) {
  const auto staffing = made::gates(3);
  const auto text = json::write(staffing);
  const auto again = json::read<Staffing>(text);
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(text, json::write(*again));
}
}  // namespace roster
