// SPDX-License-Identifier: Apache-2.0
#include "duty/welfare_rules.hpp"

#include <gtest/gtest.h>

namespace duty {
namespace {
const auto& limits = duty_policy(*Day::of(2026, 12, 1)).welfare;
/// Wednesday, 02:00.
const Instant now = Day::of(2026, 12, 2)->begin_in_china() + 2 * hour_ms;
Stretch hours(std::int64_t from, std::int64_t until) {
  return {now + from * hour_ms, now + until * hour_ms};
}
Welfare of(std::vector<Stretch> stretches, const Fasting& fasting = {}) {
  return welfare_of(std::move(stretches), fasting, now, limits);
}
using Strains = std::vector<Strain>;
}  // namespace

TEST(WelfareRules, RestIsTheShortestTimeBetweenTwoTurns) {
  EXPECT_EQ(std::nullopt, of({hours(-4, 4)}).rest_minutes);
  const auto short_rest = of({hours(-20, -12), hours(-4, 4)});
  EXPECT_EQ(8 * 60, short_rest.rest_minutes);
  EXPECT_EQ(Strains{Strain::short_rest}, short_rest.strains);
  EXPECT_EQ(Strains{}, of({hours(-23, -15), hours(-4, 4)}).strains) << "11 hours are enough";
  EXPECT_EQ(std::nullopt, of({hours(-4, 2), hours(2, 4)}).rest_minutes) << "one long stay";
  EXPECT_EQ(std::nullopt, of({hours(-90, -82), hours(-80, -72)}).rest_minutes) << "long ago";
}

TEST(WelfareRules, TheWeekBeginsOnMondayInChina) {
  EXPECT_EQ(Day::of(2026, 11, 30)->begin_in_china(), week_of(now));
  EXPECT_EQ(Day::of(2026, 11, 30)->begin_in_china(), week_of(week_of(now)));
  EXPECT_EQ(Day::of(2026, 11, 23)->begin_in_china(), week_of(week_of(now) + -1));
  // Monday began 50 hours ago.
  EXPECT_EQ(60, of({hours(-53, -49)}).week_minutes);
}

TEST(WelfareRules, HoursOfTheWeekCountWhatIsPlanned) {
  std::vector<Stretch> long_days;
  for (int day = 0; day < 4; ++day) long_days.push_back(hours(24 * day + 5, 24 * day + 16));
  EXPECT_EQ(44 * 60, of(long_days).week_minutes);
  EXPECT_EQ(Strains{}, of(long_days).strains);
  long_days.push_back(hours(-26, -25));
  EXPECT_EQ(Strains{Strain::over_week}, of(long_days).strains);
}

TEST(WelfareRules, TheSameHourInTwoPlacesCountsOnce) {
  EXPECT_EQ(120, of({hours(0, 2), hours(1, 2), hours(0, 1)}).week_minutes);
  EXPECT_EQ(0, of({hours(2, 2), hours(3, 1)}).week_minutes);
}

TEST(WelfareRules, NightsInARowAreThoseThatReachTonight) {
  std::vector<Stretch> nights;
  for (int day = 0; day < 3; ++day) nights.push_back(hours(-24 * day, -24 * day + 2));
  EXPECT_EQ(3, of(nights).nights_in_row);
  EXPECT_EQ(Strains{}, of(nights).strains);
  nights.push_back(hours(24, 26));
  EXPECT_EQ(4, of(nights).nights_in_row);
  EXPECT_EQ(Strains{Strain::too_many_nights}, of(nights).strains);
  nights.erase(nights.begin());
  EXPECT_EQ(1, of(nights).nights_in_row) << "a night off begins anew";
  EXPECT_EQ(0, of({hours(4, 10)}).nights_in_row);
}

TEST(WelfareRules, AMealIsDueAfterFiveHoursOnDuty) {
  EXPECT_EQ(Strains{}, of({hours(-5, 3)}, {now + -5 * hour_ms + 1}).strains);
  EXPECT_EQ(Strains{Strain::meal_due}, of({hours(-5, 3)}, {now + -5 * hour_ms}).strains);
}

TEST(WelfareRules, WhoIsWorstOffStandsFirst) {
  const Welfare tired{60, 600, 0, {Strain::short_rest}};
  const Welfare tired_and_hungry{60, 600, 0, {Strain::short_rest, Strain::meal_due}};
  const Welfare hungry{{}, 900, 0, {Strain::meal_due}};
  const Welfare busy{{}, 2'000, 0, {}}, idle{{}, 100, 0, {}};
  EXPECT_TRUE(is_worse(tired_and_hungry, tired));
  EXPECT_TRUE(is_worse(tired, hungry));
  EXPECT_TRUE(is_worse(hungry, busy));
  EXPECT_TRUE(is_worse(busy, idle));
  for (const auto& one : {tired, tired_and_hungry, hungry, busy, idle})
    EXPECT_FALSE(is_worse(one, one));
}
}  // namespace duty
