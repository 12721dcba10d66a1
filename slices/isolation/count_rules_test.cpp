// SPDX-License-Identifier: Apache-2.0
#include "isolation/count_rules.hpp"

#include <gtest/gtest.h>

#include <set>

#include "isolation/policies.hpp"
#include "isolation/profiles.hpp"

namespace isolation {
namespace {
/// A moment by China's clock.
Instant at(int year, unsigned month, unsigned day, int hour = 0, int minute = 0) {
  return Day::of(year, month, day)->begin_in_china() + (hour * hour_ms + minute * minute_ms);
}

const Terms& terms_of(std::string_view profile, OrderKind kind = OrderKind::home_isolation) {
  for (const auto& one : shipped_profiles())
    if (one.profile == profile && one.kind == kind) return one.terms;
  throw std::runtime_error("no such profile");
}

std::string days(const std::vector<Day>& list) {
  std::string all;
  for (const auto& day : list) all += day.text().substr(5) + ' ';
  return all;
}

struct Case {
  const char* profile;
  OrderKind kind;
  const char* ends;  ///< The first moment of freedom.
  const char* tests;
};
}  // namespace

// The dates of every profile for a start on 2022-02-10 at 15:30; see the sources in profiles.cpp.
TEST(IsolationCount, EveryProfileHasItsOwnDays) {
  using enum OrderKind;
  const Case cases[] = {
      {"close_14_7", home_isolation, "2022-02-25 00:00", "02-11 02-14 02-17 02-24 "},
      {"close_14_7", home_monitoring, "2022-02-18 00:00", "02-17 "},
      {"close_7_3", home_isolation, "2022-02-18 00:00", "02-11 02-12 02-13 02-15 02-17 "},
      {"close_7_3", home_monitoring, "2022-02-14 00:00", "02-13 "},
      {"close_5_3", home_isolation, "2022-02-14 00:00", "02-11 02-13 "},
      {"secondary_7", home_isolation, "2022-02-18 00:00", "02-11 02-14 02-17 "},
      {"spill_over_7", home_isolation, "2022-02-18 00:00", "02-11 02-13 02-15 02-17 "},
      {"sealed_10", home_isolation, "2022-02-21 00:00", "02-11 02-13 02-15 02-17 02-20 "},
      {"low_risk_3", self_monitoring, "2022-02-14 00:00", "02-11 02-13 "},
      {"measles", home_isolation, "2022-03-04 00:00", ""},
      {"norovirus", home_isolation, "2022-02-13 15:30", ""},
  };
  EXPECT_EQ(std::size(cases), shipped_profiles().size());
  for (const auto& one : cases) {
    const auto& terms = terms_of(one.profile, one.kind);
    const auto start = at(2022, 2, 10, 15, 30);
    EXPECT_EQ(one.ends, text_in_china(planned_end(terms, start))) << one.profile;
    EXPECT_EQ(one.tests, days(test_days(terms, start))) << one.profile;
  }
}

TEST(IsolationCount, AMinuteBeforeMidnightIsADayLessThanAMinuteAfter) {
  const auto& terms = terms_of("close_7_3");
  EXPECT_EQ(at(2022, 7, 9), planned_end(terms, at(2022, 7, 1, 23, 59)));
  EXPECT_EQ(at(2022, 7, 10), planned_end(terms, at(2022, 7, 2, 0, 0)));
  EXPECT_EQ("07-03 07-04 07-05 07-07 07-09 ", days(test_days(terms, at(2022, 7, 2, 0, 0))));
}

TEST(IsolationCount, ALeapDayIsADay) {
  const auto& terms = terms_of("close_5_3");
  EXPECT_EQ(at(2028, 3, 2), planned_end(terms, at(2028, 2, 27, 9)));
  EXPECT_EQ(at(2027, 3, 3), planned_end(terms, at(2027, 2, 27, 9)));
  EXPECT_EQ("02-28 03-01 ", days(test_days(terms, at(2028, 2, 27, 9))));
  EXPECT_EQ(at(2028, 3, 1, 9), planned_end(terms_of("norovirus"), at(2028, 2, 27, 9)));
}

TEST(IsolationCount, DaysAwayCountUnlessThePolicySaysOtherwise) {
  auto terms = terms_of("close_7_3");
  const auto start = at(2022, 7, 1, 9);
  const std::vector<Pause> away{{at(2022, 7, 3, 10), at(2022, 7, 4, 12)}};
  EXPECT_EQ(at(2022, 7, 9), planned_end(terms, start, away));
  EXPECT_EQ(days(test_days(terms, start)), days(test_days(terms, start, away)));
  terms.paused_time = PausedTime::stands_still;
  EXPECT_EQ(at(2022, 7, 11), planned_end(terms, start, away)) << "26 hours are two begun days";
  EXPECT_EQ("07-02 07-05 07-06 07-08 07-10 ", days(test_days(terms, start, away)));
  terms.counting = Counting::hours;
  EXPECT_EQ(at(2022, 7, 9, 11), planned_end(terms, start, away));
}

TEST(IsolationCount, APauseThatLastsOrLiesBeforeTheStartMovesNothing) {
  auto terms = terms_of("close_7_3");
  terms.paused_time = PausedTime::stands_still;
  const auto start = at(2022, 7, 1, 9);
  EXPECT_EQ(at(2022, 7, 9), planned_end(terms, start, {{at(2022, 7, 3), {}}}));
  EXPECT_EQ(at(2022, 7, 9), planned_end(terms, start, {{at(2022, 6, 1), at(2022, 6, 20)}}));
}

TEST(IsolationCount, DaysAreNumberedFromTheStart) {
  const auto start = at(2022, 7, 1, 23, 59);
  EXPECT_EQ(0, day_number(start, start));
  EXPECT_EQ(1, day_number(start, start + minute_ms));
  EXPECT_EQ(-1, day_number(start, start + -day_ms));
}

TEST(IsolationProfiles, AreWholeSourcedAndEachThereOnce) {
  std::set<std::pair<std::string_view, OrderKind>> seen;
  for (const auto& one : shipped_profiles()) {
    EXPECT_TRUE(seen.emplace(one.profile, one.kind).second) << one.profile;
    EXPECT_GT(one.source.size(), 20u) << one.profile;
    NewPolicy same{{}, one.profile, one.kind, "x", one.from_on, "x", Running::keep, one.terms};
    EXPECT_TRUE(may_be_policy(same).has_value()) << one.profile;
    EXPECT_FALSE(one.terms.team.empty()) << one.profile;
  }
}

TEST(IsolationProfiles, TheUsualTeamIsFive) { EXPECT_EQ(5u, terms_of("close_14_7").team.size()); }
}  // namespace isolation
