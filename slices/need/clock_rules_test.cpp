// SPDX-License-Identifier: Apache-2.0
#include "need/clock_rules.hpp"

#include <gtest/gtest.h>

namespace need {
namespace {
const NeedPolicy& numbers() { return need_policy(*Day::of(2026, 12, 1)); }
/// A moment of a clock in China.
Instant clock_at(int day, int hour, int minute = 0) {
  return Day::of(2027, 2, unsigned(day))->begin_in_china() + hour * hour_ms + minute * minute_ms;
}
std::string code_of(const Result<void>& result) { return result ? "allowed" : result.error().code; }
}  // namespace

TEST(NeedClock, AnOwnerIsDueAQuarterOfAnHourAfterItCameByDayAndByNight) {
  for (const int hour : {0, 2, 8, 12, 21, 23})
    for (const auto kind : {Kind::food, Kind::medicine, Kind::talk, Kind::dialysis, Kind::other})
      EXPECT_EQ(clock_at(3, hour, 55) + 15 * minute_ms,
                due_of({kind, State::asked, clock_at(3, hour, 55), {}}, numbers()));
  EXPECT_EQ(clock_at(4, 0, 5),
            due_of({Kind::food, State::asked, clock_at(3, 23, 50), {}}, numbers()))
      << "over midnight";
}

TEST(NeedClock, AnEmergencyIsSomebodysWithinAMinute) {
  EXPECT_EQ(clock_at(3, 3, 1),
            due_of({Kind::emergency, State::asked, clock_at(3, 3), {}}, numbers()));
  EXPECT_EQ(Rung::staff, first_rung(Kind::emergency, Cause::no_owner));
  EXPECT_EQ(Rung::team, first_rung(Kind::food, Cause::no_owner));
}

TEST(NeedClock, EachStateSaysWhatIsDueNextAndWhatItsAlarmIsAbout) {
  const auto since = clock_at(3, 10), promised = clock_at(3, 16);
  const auto due = [&](State state) {
    return due_of({Kind::food, state, since, promised}, numbers());
  };
  EXPECT_EQ(since + 60 * minute_ms, due(State::owned));
  EXPECT_EQ(promised, due(State::promised));
  EXPECT_EQ(promised, due(State::under_way));
  EXPECT_EQ(since + 24 * hour_ms, due(State::done));
  EXPECT_EQ(since + 24 * hour_ms, due(State::cannot));
  EXPECT_FALSE(due(State::closed));
  EXPECT_EQ(Cause::no_owner, cause_of(State::asked));
  EXPECT_EQ(Cause::no_promise, cause_of(State::owned));
  EXPECT_EQ(Cause::late, cause_of(State::promised));
  EXPECT_EQ(Cause::late, cause_of(State::under_way));
  for (const auto state : {State::done, State::cannot, State::closed})
    EXPECT_FALSE(cause_of(state));
}

TEST(NeedClock, APromiseIsNotOfferedForTheMiddleOfTheNight) {
  EXPECT_EQ(clock_at(3, 14), usual_promise(Kind::food, clock_at(3, 10), numbers()));
  EXPECT_EQ(clock_at(4, 8), usual_promise(Kind::food, clock_at(3, 20), numbers()));
  EXPECT_EQ(clock_at(4, 8), usual_promise(Kind::food, clock_at(3, 22), numbers()))
      << "over midnight";
  EXPECT_EQ(clock_at(3, 8), usual_promise(Kind::food, clock_at(3, 1), numbers()));
  EXPECT_EQ(clock_at(3, 20, 59), usual_promise(Kind::food, clock_at(3, 16, 59), numbers()));
  EXPECT_EQ(clock_at(4, 8), usual_promise(Kind::food, clock_at(3, 17), numbers()));
  EXPECT_EQ(
      Day::of(2028, 2, 29)->begin_in_china() + 8 * hour_ms,
      usual_promise(Kind::food, Day::of(2028, 2, 28)->begin_in_china() + 22 * hour_ms, numbers()))
      << "into a leap day";
  EXPECT_EQ(clock_at(3, 23), usual_promise(Kind::dialysis, clock_at(3, 21), numbers()))
      << "a way to a hospital waits for no morning";
}

TEST(NeedClock, AnAlarmGoesUpToTheStreetAndNoFurther) {
  EXPECT_EQ(Rung::staff, above(Rung::team));
  EXPECT_EQ(Rung::head, above(Rung::staff));
  EXPECT_EQ(Rung::street, above(Rung::head));
  EXPECT_FALSE(above(Rung::street));
}

TEST(NeedClock, WhatIsClosedStaysClosedAndWhatIsDoneWaitsForWhoAsked) {
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Deed>>([](auto d) {
    EXPECT_EQ("need.is_closed", code_of(may_follow(State::closed, d.value))) << d.name;
  });
  for (const auto deed : {Deed::own, Deed::promise, Deed::start, Deed::done, Deed::cannot})
    EXPECT_EQ("need.is_done", code_of(may_follow(State::done, deed)));
  for (const auto state : {State::asked, State::owned, State::promised, State::under_way}) {
    EXPECT_EQ("need.not_done_yet", code_of(may_follow(state, Deed::not_done)));
    EXPECT_EQ("need.not_done_yet", code_of(may_follow(state, Deed::unreachable)));
    EXPECT_EQ("need.not_refused_yet", code_of(may_follow(state, Deed::decline)));
    EXPECT_EQ("allowed", code_of(may_follow(state, Deed::withdraw)));
    EXPECT_EQ("allowed", code_of(may_follow(state, Deed::confirm))) << "it came already";
  }
  EXPECT_EQ("allowed", code_of(may_follow(State::cannot, Deed::own))) << "somebody else can";
  EXPECT_EQ("allowed", code_of(may_follow(State::cannot, Deed::decline)));
  EXPECT_EQ("allowed", code_of(may_follow(State::done, Deed::not_done)));
}

TEST(NeedClosing, TheHouseholdClosesWhatIsTheirsWheneverTheyLike) {
  for (const auto deed : {Deed::confirm, Deed::decline, Deed::withdraw})
    EXPECT_EQ("allowed", code_of(may_close({deed, State::asked, clock_at(3, 10), true, true, false},
                                           clock_at(3, 10), numbers())));
}

TEST(NeedClosing, NobodyOfTheOfficeClosesWhatTheyDidThemselves) {
  for (const auto deed : {Deed::confirm, Deed::decline, Deed::withdraw, Deed::unreachable})
    EXPECT_EQ("need.second_person",
              code_of(may_close({deed, State::done, clock_at(3, 10), false, true, true},
                                clock_at(5, 10), numbers())));
}

TEST(NeedClosing, ASecondPersonClosesWithAReasonAndNotBeforeADayHasPassed) {
  const Closing unreachable{Deed::unreachable, State::done, clock_at(3, 22), false, false, true};
  EXPECT_EQ("need.too_early", code_of(may_close(unreachable, clock_at(4, 21, 59), numbers())));
  EXPECT_EQ("allowed", code_of(may_close(unreachable, clock_at(4, 22), numbers())));
  auto silent = unreachable;
  silent.has_reason = false;
  EXPECT_EQ("need.reason_missing", code_of(may_close(silent, clock_at(9, 22), numbers())));
  EXPECT_EQ("need.not_done_yet",
            code_of(may_close({Deed::confirm, State::promised, clock_at(3, 10), false, false, true},
                              clock_at(3, 10), numbers())));
  EXPECT_EQ("allowed",
            code_of(may_close({Deed::confirm, State::done, clock_at(3, 10), false, false, false},
                              clock_at(3, 10), numbers())));
}

TEST(NeedNumbers, StandForEachKindInItsPlaceAndSayWhereTheyAreFrom) {
  std::size_t at = 0;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Kind>>([&](auto d) {
    EXPECT_EQ(d.value, numbers().kinds[at++].kind) << d.name;
    EXPECT_LE(numbers().of(d.value).own_ms, 15 * minute_ms) << d.name;
  });
  EXPECT_EQ(at, numbers().kinds.size());
  EXPECT_GE(numbers().source.size(), 20u);
}
}  // namespace need
