// SPDX-License-Identifier: Apache-2.0
#include "base/instant.hpp"

#include <gtest/gtest.h>

namespace {
std::string text_of(int year, unsigned month, unsigned day) {
  const auto found = Day::of(year, month, day);
  return found ? found->text() : "none";
}

std::string china(std::int64_t milliseconds) { return Day::in_china({milliseconds}).text(); }
}  // namespace

TEST(Day, CountsFrom1970) {
  EXPECT_EQ(Day::of(1970, 1, 1)->days, 0);
  EXPECT_EQ(Day::of(1969, 12, 31)->days, -1);
  EXPECT_EQ(Day::of(2000, 3, 1)->days, 11'017);
  EXPECT_EQ(Day::of(2026, 11, 24)->text(), "2026-11-24");
  EXPECT_EQ(Day::first.text(), "0001-01-01");
  EXPECT_EQ(Day::last.text(), "9999-12-31");
}

TEST(Day, KnowsLeapYears) {
  EXPECT_EQ(text_of(2024, 2, 29), "2024-02-29");
  EXPECT_EQ(text_of(2000, 2, 29), "2000-02-29");
  EXPECT_EQ(text_of(1900, 2, 29), "none");
  EXPECT_EQ(text_of(2023, 2, 29), "none");
  EXPECT_EQ(text_of(2100, 2, 29), "none");
  EXPECT_EQ((*Day::of(1900, 2, 28) + 1).text(), "1900-03-01");
  EXPECT_EQ((*Day::of(2000, 2, 28) + 1).text(), "2000-02-29");
}

TEST(Day, DoesNotExistOffTheCalendar) {
  for (const auto& [year, month, day] : {std::tuple{0, 1u, 1u},
                                         {-1, 1u, 1u},
                                         {10000, 1u, 1u},
                                         {2026, 0u, 1u},
                                         {2026, 13u, 1u},
                                         {2026, 1u, 0u},
                                         {2026, 4u, 31u},
                                         {2026, 1u, 32u},
                                         {2026, 257u, 1u},
                                         {2026, 1u, 257u}})
    EXPECT_FALSE(Day::of(year, month, day)) << year << ' ' << month << ' ' << day;
}

TEST(Day, EveryDayOfTheCalendarReadsBackAndFollowsTheOneBefore) {
  // An own count of years, months and days beside the library's.
  static constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  int days = Day::first.days;
  for (int year = 1; year <= 9999; ++year) {
    const bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    for (unsigned month = 1; month <= 12; ++month) {
      const int length = lengths[month - 1] + (month == 2 && is_leap);
      for (int day = 1; day <= length; ++day, ++days) {
        const auto found = Day::of(year, month, static_cast<unsigned>(day));
        ASSERT_TRUE(found && found->days == days) << year << ' ' << month << ' ' << day;
        if (days % 13 && length - day > 1) continue;  // text is slower: a sample, and month ends
        ASSERT_EQ(Day::parse(Day{days}.text()), Day{days}) << days;
        ASSERT_EQ(Day{days}.year(), year);
      }
    }
  }
  EXPECT_EQ(days - 1, Day::last.days);
}

TEST(Day, BeforeTheYearOneAndAfter9999DoesNotReadBackAsAnother) {
  for (int days = -800'000; days < Day::first.days; days += 17)
    ASSERT_FALSE(Day::parse(Day{days}.text())) << days;
  for (int days = Day::last.days + 1; days < 3'000'000; days += 17)
    ASSERT_FALSE(Day::parse(Day{days}.text())) << days;
}

TEST(Day, RefusesEveryOtherForm) {
  for (const std::string_view bad :
       {"",           "2026-11-2",      "2026-11-244",      "26-11-24",   "2026/11/24",
        "20261124",   "2026-11-24T",    "+026-11-24",       "-026-11-24", "2026-+1-24",
        "2026-11- 4", "2026-1a-24",     "2026-11-4 ",       "2026-00-10", "2026-02-30",
        "0000-01-01", "２０２６-11-24", "2026-11-\xFF\xFF", "2026--1-24", "2026-11--4"})
    EXPECT_FALSE(Day::parse(bad)) << bad;
  EXPECT_FALSE(Day::parse(std::string_view("2026-11-2\0", 10)));
}

TEST(DayInChina, BeginsAtFourInTheAfternoonUtc) {
  const std::int64_t noon_utc = Day::of(2026, 11, 24)->days * day_ms + 12 * hour_ms;
  EXPECT_EQ(china(noon_utc), "2026-11-24");
  EXPECT_EQ(china(noon_utc + 4 * hour_ms - 1), "2026-11-24");
  EXPECT_EQ(china(noon_utc + 4 * hour_ms), "2026-11-25");
}

TEST(DayInChina, RoundsDownBefore1970) {
  EXPECT_EQ(china(0), "1970-01-01");
  EXPECT_EQ(china(-8 * hour_ms), "1970-01-01");
  EXPECT_EQ(china(-8 * hour_ms - 1), "1969-12-31");
  EXPECT_EQ(china(-8 * hour_ms - day_ms), "1969-12-31");
  EXPECT_EQ(china(-8 * hour_ms - day_ms - 1), "1969-12-30");
}

TEST(DayInChina, BeginsAtItsFirstInstant) {
  for (const auto* text : {"0001-01-01", "1969-12-31", "1970-01-01", "2026-11-24", "9999-12-31"}) {
    const auto begin = Day::parse(text)->begin_in_china();
    EXPECT_EQ(china(begin.milliseconds), text);
    EXPECT_EQ(minute_in_china(begin), 0);
    EXPECT_EQ(text_in_china(begin), std::string(text) + " 00:00");
  }
}

TEST(DayInChina, CountsMinutesFromMidnight) {
  const auto begin = Day::parse("1969-12-31")->begin_in_china();
  EXPECT_EQ(minute_in_china(begin + -1), 1439);
  EXPECT_EQ(minute_in_china(begin + 10 * hour_ms + 15 * minute_ms + 59'999), 615);
  EXPECT_EQ(text_in_china(begin + 10 * hour_ms + 15 * minute_ms), "1969-12-31 10:15");
}

TEST(DayInChina, StaysOnTheCalendarForAnyInstant) {
  EXPECT_EQ(china(earliest_instant.milliseconds), "0001-01-01");
  EXPECT_EQ(china(latest_instant.milliseconds), "9999-12-31");
  EXPECT_EQ(china(earliest_instant.milliseconds + day_ms), "0001-01-02");
  EXPECT_EQ(china(latest_instant.milliseconds - day_ms), "9999-12-30");
  EXPECT_EQ(china(std::numeric_limits<std::int64_t>::min()), "0001-01-01");
  EXPECT_EQ(china(std::numeric_limits<std::int64_t>::max()), "9999-12-31");
}
