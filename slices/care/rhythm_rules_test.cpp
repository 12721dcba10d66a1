// SPDX-License-Identifier: Apache-2.0
#include "care/rhythm_rules.hpp"

#include <gtest/gtest.h>

namespace care {
namespace {
Instant at(Day day, int hour, int minute = 0) {
  return day.begin_in_china() + hour * hour_ms + minute * minute_ms;
}
Day day(int year, unsigned month, unsigned date) { return *Day::of(year, month, date); }

/// Morning and evening, as most policies have it.
Rhythm twice_a_day() {
  Rhythm rhythm;
  rhythm.report_at = {8 * 60, 20 * 60};
  rhythm.call_at = 10 * 60;
  rhythm.swab_at = 9 * 60;
  return rhythm;
}
/// "01-15 08:00 report; …"
std::string text(const std::vector<Slot>& slots) {
  std::string all;
  for (const auto& slot : slots)
    all +=
        text_in_china(slot.at).substr(5) + ' ' + std::string(described::name_of(slot.kind)) + "; ";
  return all;
}
}  // namespace

TEST(CareRhythm, AsksMorningAndEvening) {
  const auto monday = day(2027, 1, 18);
  EXPECT_EQ("01-18 08:00 report; 01-18 20:00 report; ",
            text(slots_between(twice_a_day(), monday.begin_in_china(), at(monday, 23, 59))));
}

TEST(CareRhythm, AnOrderThatBeginsAtTenToEightIsAskedTheSameEvening) {
  const auto first = day(2027, 1, 18);
  EXPECT_EQ(at(first, 20), next_slot(twice_a_day(), at(first, 19, 50)));
  EXPECT_EQ(at(first + 1, 8), next_slot(twice_a_day(), at(first, 20))) << "at eight it has begun";
}

TEST(CareRhythm, ATimeIsOpenedOnceWhereverTheHouseLookedLast) {
  const auto first = day(2027, 1, 18);
  const auto rhythm = twice_a_day();
  std::size_t opened = 0;
  auto last = at(first, 0);
  // Looks at odd moments, at the very minute, and after half a day of sleep.
  for (const auto now : {at(first, 7, 59), at(first, 8), at(first, 8), at(first, 8, 1),
                         at(first + 1, 8), at(first + 1, 23, 59), at(first + 2, 0)}) {
    opened += slots_between(rhythm, last, now).size();
    last = now;
  }
  EXPECT_EQ(4u, opened);
}

TEST(CareRhythm, MidnightBelongsToTheDayThatBegins) {
  auto rhythm = twice_a_day();
  rhythm.report_at = {0};
  const auto first = day(2027, 1, 18);
  EXPECT_EQ("01-19 00:00 report; ", text(slots_between(rhythm, at(first, 0), at(first + 1, 0))));
  EXPECT_EQ("", text(slots_between(rhythm, at(first + 1, 0), at(first + 1, 23, 59))));
}

TEST(CareRhythm, ALeapDayIsADay) {
  const auto slots =
      slots_between(twice_a_day(), at(day(2028, 2, 28), 12), at(day(2028, 3, 1), 12));
  EXPECT_EQ("02-28 20:00 report; 02-29 08:00 report; 02-29 20:00 report; 03-01 08:00 report; ",
            text(slots));
}

TEST(CareRhythm, KeepsItsHoursWhereOthersTurnTheirClocks) {
  for (const auto turn : {day(2027, 3, 28), day(2027, 10, 31)})
    EXPECT_EQ(2u, slots_between(twice_a_day(), at(turn, 0), at(turn, 23, 59)).size())
        << turn.text() << ": no summer time in China";
}

TEST(CareRhythm, CallsEverySoManyDaysAndAVisitIsTheCallToo) {
  Rhythm rhythm;
  rhythm.call_every = 2;
  rhythm.visit_every = 6;
  rhythm.call_at = 10 * 60;
  rhythm.from_on = day(2027, 1, 30);
  EXPECT_EQ("01-30 10:00 visit; 02-01 10:00 call; 02-03 10:00 call; 02-05 10:00 visit; ",
            text(slots_between(rhythm, at(day(2027, 1, 20), 0), at(day(2027, 2, 5), 12))))
      << "none before the day it is counted from";
}

TEST(CareRhythm, SamplesAreTakenOnTheDaysOfThePolicyOnly) {
  auto rhythm = twice_a_day();
  rhythm.report_at = {};
  rhythm.swab_on = {day(2027, 1, 19), day(2027, 1, 22)};
  EXPECT_EQ("01-19 09:00 swab; 01-22 09:00 swab; ",
            text(slots_between(rhythm, at(day(2027, 1, 18), 0), at(day(2027, 2, 18), 0))));
  EXPECT_EQ(at(day(2027, 1, 22), 9), next_slot(rhythm, at(day(2027, 1, 19), 9)));
  EXPECT_FALSE(next_slot(rhythm, at(day(2027, 1, 22), 9))) << "the days are over";
}

TEST(CareRhythm, NobodyIsAskedWithoutARhythm) {
  EXPECT_FALSE(next_slot(Rhythm{}, at(day(2027, 1, 18), 0)));
}

TEST(CarePhones, CountHowLongAgoItWasWhateverTheirClockShows) {
  const auto now = at(day(2027, 1, 18), 12);
  const auto wrong = at(day(1970, 1, 1), 8);
  EXPECT_EQ(now + -2 * hour_ms, happened_at(wrong, wrong + 2 * hour_ms, now));
  EXPECT_EQ(now, happened_at(now + 3 * day_ms, now + 3 * day_ms, now)) << "a clock that is ahead";
  EXPECT_EQ(now, happened_at(now + hour_ms, now, now)) << "one that was put back meanwhile";
  EXPECT_EQ(now + -hour_ms, happened_at(now + -hour_ms, {}, now));
  EXPECT_EQ(now, happened_at(now + hour_ms, {}, now));
}
}  // namespace care
