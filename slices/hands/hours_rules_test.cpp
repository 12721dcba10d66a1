// SPDX-License-Identifier: Apache-2.0
#include "hands/hours_rules.hpp"

#include <gtest/gtest.h>

namespace hands {
namespace {
constexpr Night night{22 * 60, 6 * 60};
const Day monday = *Day::of(2026, 11, 23);

Instant at(Day day, int hour) { return day.begin_in_china() + hour * hour_ms; }
Profile free_on(std::int64_t weekday, int from, int until) {
  Profile profile;
  profile.kinds = {HandKind::volunteer};
  profile.hours = {{weekday, from * 60, until * 60}};
  return profile;
}
std::string why(const Result<void>& result) { return result ? "allowed" : result.error().code; }
}  // namespace

TEST(HoursRules, AllOfTheTimeMustLieInTheWeeksHours) {
  const auto profile = free_on(1, 8, 12);
  EXPECT_EQ(Free::yes, free_between(profile, night, at(monday, 8), at(monday, 12)));
  EXPECT_EQ(Free::no, free_between(profile, night, at(monday, 8), at(monday, 13)));
  EXPECT_EQ(Free::no, free_between(profile, night, at(monday + 1, 8), at(monday + 1, 9)));
  EXPECT_EQ(Free::yes, free_between(profile, night, at(monday + 7, 9), at(monday + 7, 10)));
}

TEST(HoursRules, TwoWindowsThatTouchAreOneTime) {
  auto profile = free_on(1, 8, 12);
  profile.hours.push_back({1, 12 * 60, 16 * 60});
  EXPECT_EQ(Free::yes, free_between(profile, night, at(monday, 9), at(monday, 15)));
}

TEST(HoursRules, AWindowGoesOnPastMidnight) {
  const auto profile = free_on(1, 22, 30);
  EXPECT_EQ(Free::yes, free_between(profile, night, at(monday, 23), at(monday + 1, 6)));
  EXPECT_EQ(Free::no, free_between(profile, night, at(monday + 1, 5), at(monday + 1, 7)));
}

TEST(HoursRules, WhoIsAwayIsNotFreeAndADayMayBeGivenWhole) {
  auto profile = free_on(1, 8, 12);
  profile.deviations = {{monday, monday, Presence::away}};
  EXPECT_EQ(Free::no, free_between(profile, night, at(monday, 9), at(monday, 10)));
  profile.deviations = {{monday + 1, monday + 2, Presence::free}};
  EXPECT_EQ(Free::yes, free_between(profile, night, at(monday + 1, 20), at(monday + 2, 20)));
}

TEST(HoursRules, AwayCutsWhatReachesInFromTheNightBefore) {
  auto profile = free_on(1, 22, 30);
  profile.deviations = {{monday + 1, monday + 1, Presence::away}};
  EXPECT_EQ(Free::no, free_between(profile, night, at(monday, 23), at(monday + 1, 2)));
  EXPECT_EQ(Free::yes, free_between(profile, night, at(monday, 22), at(monday + 1, 0)));
}

TEST(HoursRules, NoNightsHoldsWhateverTheWeekSays) {
  auto profile = free_on(1, 8, 24);
  profile.limits = {Limit::no_nights};
  EXPECT_EQ(Free::yes, free_between(profile, night, at(monday, 20), at(monday, 22)));
  EXPECT_EQ(Free::no, free_between(profile, night, at(monday, 21), at(monday, 23)));
  EXPECT_EQ(Free::no, free_between(profile, night, at(monday, 5), at(monday, 9)));
}

TEST(HoursRules, WithoutHoursNothingIsKnownUnlessSomethingSpeaksAgainstIt) {
  Profile profile;
  EXPECT_EQ(Free::unknown, free_between(profile, night, at(monday, 9), at(monday, 10)));
  profile.deviations = {{monday, monday, Presence::away}};
  EXPECT_EQ(Free::no, free_between(profile, night, at(monday, 9), at(monday, 10)));
}

TEST(HoursRules, RefusesWhatMeansNothing) {
  auto profile = free_on(1, 8, 12);
  EXPECT_EQ("allowed", why(may_have(profile)));
  profile.hours[0].until_minute = 480;
  EXPECT_EQ("hands.window_empty", why(may_have(profile)));
  profile = free_on(1, 0, 25);
  EXPECT_EQ("hands.window_too_long", why(may_have(profile)));
  profile = free_on(1, 8, 12);
  profile.deviations = {{monday + 1, monday, Presence::away}};
  EXPECT_EQ("hands.days_reversed", why(may_have(profile)));
  profile = free_on(1, 8, 12);
  profile.skills = {Skill::driving, Skill::cooking, Skill::driving};
  EXPECT_EQ("hands.named_twice", why(may_have(profile)));
  profile.kinds.clear();
  EXPECT_EQ("hands.no_kind", why(may_have(profile)));
}
}  // namespace hands
