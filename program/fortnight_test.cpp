// SPDX-License-Identifier: Apache-2.0
/// Households live through weeks of isolation, and nothing that had to be noticed was not.
#include "program/fortnight.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

#include "base/json.hpp"
#include "base/test_rounds.hpp"
#include "isolation/profiles.hpp"
#include "program/chores.hpp"
#include "program/test_app.hpp"

namespace program {
namespace {
/// A database behind a wire and a sanitizer see the same statements, of fewer homes and turns.
bool is_slow() { return is_sanitized || std::getenv("LINLI_TEST_POSTGRES"); }

FortnightSum lived(const FortnightOptions& options, std::optional<Day> from = {}) {
  TestApp app;
  if (from) app.clock.move(from->begin_in_china().milliseconds - app.clock.now().milliseconds);
  Chores chores(*app.house, app.world, {});
  const auto sum =
      live_fortnight(*app.house, app.world, app.clock, options, [&] { chores.turn(); });
  EXPECT_TRUE(sum.has_value());
  return sum ? *sum : FortnightSum{};
}
void expect_noticed(const FortnightSum& sum) {
  const auto words = json::write(sum);
  EXPECT_EQ(0, sum.unnoticed_checks) << words;
  EXPECT_EQ(0, sum.late_releases) << words;
  EXPECT_EQ(0, sum.unnoticed_requests) << words;
}
}  // namespace

TEST(Fortnight, MissesNothingInTwoHundredHouseholds) {
  FortnightOptions options;
  options.households = is_slow() ? 20 : 200;
  options.tick_ms = (is_slow() ? 30 : 5) * minute_ms;
  const auto sum = lived(options);
  expect_noticed(sum);
  // Enough happened for that to mean something.
  EXPECT_GE(sum.orders, options.households * 9 / 10);
  EXPECT_GT(sum.ended, options.households / 3);
  EXPECT_GT(sum.checks, options.households * 8);
  EXPECT_GT(sum.missed, sum.checks / 20);
  EXPECT_GT(sum.requests, options.households * 2);
  EXPECT_GT(sum.unowned, options.households / 4);
  EXPECT_GT(sum.overdue, 0);
}

TEST(Fortnight, MissesNothingUnderAnyPolicy) {
  for (const auto& one : isolation::shipped_profiles()) {
    FortnightOptions options;
    options.households = is_slow() ? 4 : 10;
    options.tick_ms = (is_slow() ? 60 : 15) * minute_ms;
    options.profile = std::string(one.profile);
    options.kind = described::name_of(one.kind);
    const auto sum = lived(options);
    expect_noticed(sum);
    EXPECT_GT(sum.orders, 0) << one.profile << json::write(sum);
    EXPECT_EQ(sum.checks > 0, !one.terms.check_ins.empty()) << one.profile;
  }
}

TEST(Fortnight, MissesNothingOverALeapDay) {
  FortnightOptions options;
  options.households = is_slow() ? 6 : 30;
  options.tick_ms = (is_slow() ? 30 : 10) * minute_ms;
  const auto sum = lived(options, Day::of(2028, 2, 22));
  expect_noticed(sum);
  EXPECT_GT(sum.checks, options.households * 8);
}

TEST(Fortnight, FindsWhatAHouseThatSleepsDoesNotNotice) {
  TestApp app;
  FortnightOptions options;
  options.households = 12;
  options.tick_ms = 10 * minute_ms;
  const auto sum = live_fortnight(*app.house, app.world, app.clock, options, [] {});
  ASSERT_TRUE(sum.has_value());
  EXPECT_GT(sum->unnoticed_checks, 0);
  EXPECT_GT(sum->unnoticed_requests, 0);
}

TEST(Fortnight, IsRefusedUnderAPolicyThatNobodyKnows) {
  TestApp app;
  FortnightOptions options;
  options.profile = "no_such";
  EXPECT_FALSE(live_fortnight(*app.house, app.world, app.clock, options, [] {}).has_value());
}
}  // namespace program
