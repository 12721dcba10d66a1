// SPDX-License-Identifier: Apache-2.0
#include "need/standing_rules.hpp"

#include <gtest/gtest.h>

namespace need {
namespace {
Day on(int year, unsigned month, unsigned day) { return *Day::of(year, month, day); }
Rhythm weekly(std::initializer_list<int> days) {
  Rhythm rhythm;
  for (const int day : days) rhythm.weekdays.emplace_back(day);
  return rhythm;
}
Rhythm every(int days) { return {{}, Whole<1, 180>(days)}; }
std::string told(const Result<void>& result) { return result ? "allowed" : result.error().code; }
}  // namespace

TEST(StandingRules, KnowTheDaysOfTheWeek) {
  EXPECT_EQ(5, weekday_of(on(2027, 1, 15)));
  EXPECT_EQ(1, weekday_of(on(2026, 11, 23)));
  EXPECT_EQ(7, weekday_of(on(2028, 2, 27)));
  EXPECT_EQ(2, weekday_of(on(2028, 2, 29)));
  EXPECT_EQ(4, weekday_of(on(1970, 1, 1)));
  EXPECT_EQ(3, weekday_of(on(1969, 12, 31)));
}

TEST(StandingRules, WeekdaysComeBackFromTheFirstDayToTheLast) {
  const auto dialysis = weekly({1, 3, 5});
  const auto from = on(2027, 1, 13), until = on(2027, 1, 20);  // Wednesday to Wednesday
  std::string days;
  for (auto day = on(2027, 1, 11); day <= on(2027, 1, 22); day = day + 1)
    if (falls_on(dialysis, from, until, day)) days += day.text().substr(8) + ' ';
  EXPECT_EQ("13 15 18 20 ", days);
}

TEST(StandingRules, EverySoManyDaysCountFromTheFirstAlsoOverALeapDay) {
  const auto from = on(2028, 2, 1);
  EXPECT_TRUE(falls_on(every(14), from, {}, on(2028, 2, 29)));
  EXPECT_TRUE(falls_on(every(14), from, {}, on(2028, 3, 14)));
  EXPECT_FALSE(falls_on(every(14), from, {}, on(2028, 3, 1)));
  EXPECT_FALSE(falls_on(every(14), from, {}, on(2028, 1, 18))) << "before it began";
}

TEST(StandingRules, TheNextDayIsLookedForFromADayOn) {
  EXPECT_EQ(on(2027, 1, 18), next_day(weekly({1}), on(2027, 1, 1), {}, on(2027, 1, 12)));
  EXPECT_EQ(on(2027, 1, 4), next_day(weekly({1}), on(2027, 1, 1), {}, on(2026, 1, 1)));
  EXPECT_FALSE(next_day(weekly({1}), on(2027, 1, 1), on(2027, 1, 17), on(2027, 1, 12)));
  EXPECT_EQ(on(2027, 7, 1), next_day(every(180), on(2027, 1, 2), {}, on(2027, 1, 3)));
}

TEST(StandingRules, AreOneRhythmAndNotTwo) {
  EXPECT_EQ("allowed", told(may_come_back(weekly({1, 3}))));
  EXPECT_EQ("allowed", told(may_come_back(every(28))));
  EXPECT_EQ("need.one_rhythm", told(may_come_back({})));
  EXPECT_EQ("need.one_rhythm", told(may_come_back(weekly({1, 1}))));
  auto both = weekly({1});
  both.every_days = Whole<1, 180>(7);
  EXPECT_EQ("need.one_rhythm", told(may_come_back(both)));
}

TEST(StandingRules, BeginAtTheirMinuteInChina) {
  EXPECT_EQ(on(2027, 1, 15).begin_in_china() + 450 * minute_ms, begins_on(on(2027, 1, 15), 450));
}
}  // namespace need
