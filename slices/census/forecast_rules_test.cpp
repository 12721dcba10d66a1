// SPDX-License-Identifier: Apache-2.0
#include "census/forecast_rules.hpp"

#include <gtest/gtest.h>

namespace census {
namespace {
const Day first = *Day::of(2027, 1, 10);
const HoursPolicy& hours = hours_policy(first);

/// That hour of a day in China.
Instant at(Day day, double hour) {
  return {std::int64_t(day.days) * day_ms - 8 * hour_ms + std::int64_t(hour * double(hour_ms))};
}
}  // namespace

TEST(CensusForecastRules, WalksWhatIsLeftThroughTheWorkingHours) {
  // 30 doors in three hours, 40 left: four hours more.
  const PaceFacts facts{40, 30, at(first, 9), 0};
  const auto told = forecast(facts, at(first, 12), hours);
  EXPECT_DOUBLE_EQ(10, told.per_hour);
  EXPECT_EQ(at(first, 16), told.finish);
}

TEST(CensusForecastRules, GoesOnTheNextMorning) {
  const PaceFacts facts{40, 30, at(first, 15), 0};
  EXPECT_EQ(at(first + 1, 11), forecast(facts, at(first, 18), hours).finish);
}

TEST(CensusForecastRules, OneQuickDoorIsNoForecast) {
  const PaceFacts facts{10, 1, at(first, 9), 0};
  EXPECT_DOUBLE_EQ(2, forecast(facts, at(first, 9.01), hours).per_hour);
}

TEST(CensusForecastRules, BeforeTheFirstDoorOfTheDayTheLastDayCounts) {
  const PaceFacts facts{22, 0, {}, 22};
  const auto told = forecast(facts, at(first, 8), hours);
  EXPECT_DOUBLE_EQ(2, told.per_hour);
  EXPECT_EQ(at(first, 20), told.finish);
}

TEST(CensusForecastRules, WithoutAPaceOrWithNothingLeftThereIsNone) {
  EXPECT_FALSE(forecast({10, 0, {}, 0}, at(first, 12), hours).finish);
  EXPECT_FALSE(forecast({0, 30, at(first, 9), 0}, at(first, 12), hours).finish);
}

TEST(CensusForecastRules, WhoWillNotBeThroughByTheLastEveningIsBehind) {
  const auto is_late = [](const PaceFacts& facts, Instant now) {
    return is_behind(facts, forecast(facts, now, hours), now, first, first + 2, hours);
  };
  EXPECT_FALSE(is_late({40, 30, at(first, 9), 0}, at(first, 12)));
  EXPECT_TRUE(is_late({400, 30, at(first, 9), 0}, at(first, 12)));
  EXPECT_FALSE(is_late({40, 0, {}, 0}, at(first, 12))) << "it has only begun";
  EXPECT_TRUE(is_late({40, 0, {}, 0}, at(first + 2, 12)));
  EXPECT_TRUE(is_late({1, 30, at(first, 9), 0}, at(first + 3, 9))) << "it is over";
  EXPECT_FALSE(is_late({0, 0, {}, 0}, at(first + 3, 9)));
}
}  // namespace census
