// SPDX-License-Identifier: Apache-2.0
#include "engines/rounds/errands.hpp"

#include <gtest/gtest.h>

#include "engines/rounds/audit.hpp"
#include "engines/rounds/plan.hpp"
#include "engines/rounds/test_problems.hpp"
#include "engines/rounds/ways.hpp"

namespace rounds {
namespace {
Problem translated_day(const Errands& day) {
  auto made = problem_of(day);
  EXPECT_TRUE(made.has_value());
  return made ? *made : Problem{};
}
std::string refused_at(const Errands& day) {
  const auto made = problem_of(day);
  if (made) return "allowed";
  if (made.error().findings.empty()) return made.error().code;
  return made.error().findings[0].pointer + " " + made.error().findings[0].code;
}
}  // namespace

TEST(Errands, BecomeStopsAtDoorsAndTeams) {
  auto day = made::morning();
  day.errands[0].skills = {"nurse"};
  day.errands[1].priority = Priority::may;
  day.errands[2].punctuality = Punctuality::strict;
  day.crews[1].skills = {"nurse"};
  const auto problem = translated_day(day);
  ASSERT_EQ(6U, problem.stops.size());
  EXPECT_EQ(problem.stops[0].skills, problem.teams[1].skills);
  EXPECT_EQ(0U, problem.teams[0].skills);
  EXPECT_EQ(day.rules.left_out_may, problem.stops[1].left_out);
  EXPECT_EQ(0, problem.stops[2].late);
  EXPECT_EQ(1, problem.stops[0].late);
  const Ways ways(problem);
  const int store = problem.teams[0].start;
  EXPECT_EQ(156, ways(store, problem.stops[0].place));  // 140 m, 30 % around, 70 m a minute
  EXPECT_EQ(156 + 40, ways(store, problem.stops[2].place));
  EXPECT_EQ(56, ways(problem.stops[1].place, problem.stops[5].place));  // by the lift
}

TEST(Errands, ArePlannedWithoutABrokenRule) {
  const auto problem = translated_day(made::morning());
  StepBudget budget(500);
  const auto outcome = plan(problem, {}, budget);
  const auto found = audit(problem, outcome.plan);
  EXPECT_EQ(0, found.hard);
  EXPECT_EQ(1, found.teams);  // one crew is enough
}

TEST(Errands, GoAroundABlockedStreet) {
  auto day = made::morning();
  day.streets = {{0, 1, {}}};
  const auto problem = translated_day(day);
  const Ways ways(problem);
  const int store = problem.teams[0].start, door = problem.stops[0].place;
  EXPECT_EQ(ways(store, problem.stops[1].place) - 20 + 78, ways(store, door));
  day.streets = {{1, 0, 500}};
  EXPECT_EQ(500, Ways(translated_day(day))(store, door));
}

TEST(Errands, ThatLeadNowhereAreRefusedAtTheirPlace) {
  auto day = made::morning();
  day.errands[3].building = 3;
  EXPECT_EQ("/errands/3/building rounds.no_such_index", refused_at(day));
  day = made::morning();
  day.errands[2].crew = 2;
  EXPECT_EQ("/errands/2/crew rounds.no_such_index", refused_at(day));
  day = made::morning();
  day.parcels = {{0, 1, {}}, {2, 1, {}}};
  EXPECT_EQ("/parcels/1/bring rounds.not_alone", refused_at(day));
  day = made::morning();
  day.crews[0].first = {4};
  day.crews[1].first = {5, 4};
  EXPECT_EQ("/crews/1/first/1 rounds.not_alone", refused_at(day));
  day = made::morning();
  day.crews[1].capacity = {1};
  EXPECT_EQ("/crews/1/capacity rounds.wrong_measures", refused_at(day));
  day = made::morning();
  day.errands[5].deliver = {1, 1, 1};
  EXPECT_EQ("/errands/5/deliver rounds.wrong_measures", refused_at(day));
  day = made::morning();
  day.crews[0].ends = 100;
  EXPECT_EQ("/crews/0/ends rounds.ends_before_it_begins", refused_at(day));
  day = made::morning();
  day.streets = {{0, 9, {}}};
  EXPECT_EQ("/streets/0/to rounds.no_such_index", refused_at(day));
}

TEST(Errands, OfMoreThanOnePlanAreRefused) {
  auto day = made::morning();
  day.errands.resize(5'001, day.errands[0]);
  EXPECT_EQ("rounds.too_large", refused_at(day));
  day = made::morning();
  for (int i = 0; i < 65; ++i) day.errands[0].skills.push_back("skill " + std::to_string(i));
  EXPECT_EQ("rounds.too_many_skills", refused_at(day));
}

TEST(Errands, AreReadAsTheyAreWritten) {
  const auto day = made::morning();
  const auto read = json::read<Errands>(json::write(day));
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(json::write(day), json::write(*read));
}
}  // namespace rounds
