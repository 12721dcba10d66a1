// SPDX-License-Identifier: Apache-2.0
#include "task/repeat_rules.hpp"

#include <gtest/gtest.h>

namespace task {
namespace {
using enum Weekday;

/// An instant by the clock on a wall in China.
Instant on(const char* day, int hour, int minute = 0) {
  return {Day::parse(day).value().days * day_ms + (hour - 8) * hour_ms + minute * minute_ms};
}
/// "2027-01-15 09:30", so that a test reads like a timetable.
std::string shown(Instant at) {
  const auto day = Day::in_china(at);
  const auto minutes = (at.milliseconds - on(day.text().c_str(), 0).milliseconds) / minute_ms;
  const auto two = [](std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
  return day.text() + ' ' + two(minutes / 60) + ':' + two(minutes % 60);
}
std::string shown(std::optional<Instant> at) { return at ? shown(*at) : "no more"; }

Repeat daily(std::vector<Minute> at) { return {std::move(at), {}, {}, {}}; }
Repeat every(std::int64_t hours) { return {{}, {}, Whole<1, 168>(hours), {}}; }
constexpr int nine = 9 * 60, three = 15 * 60;

std::string why(const Repeat& repeat, Instant from, Instant due) {
  const auto may = may_repeat(repeat, from, due);
  return may ? "may" : may.error().code + ' ' + may.error().field;
}
}  // namespace

TEST(RepeatRules, DailyComesBackAtTheSameTimeOfTheNextDay) {
  EXPECT_EQ("2027-01-16 09:00", shown(window_after(daily({nine}), on("2027-01-15", 9))));
  EXPECT_EQ("2027-03-01 09:00", shown(window_after(daily({nine}), on("2027-02-28", 9))));
  EXPECT_EQ("2028-02-29 09:00", shown(window_after(daily({nine}), on("2028-02-28", 9))));
  EXPECT_EQ("2028-01-01 09:00", shown(window_after(daily({nine}), on("2027-12-31", 9))));
}

TEST(RepeatRules, SeveralTimesADayFollowOneAnother) {
  const auto twice = daily({nine, three});
  EXPECT_EQ("2027-01-15 15:00", shown(window_after(twice, on("2027-01-15", 9))));
  EXPECT_EQ("2027-01-16 09:00", shown(window_after(twice, on("2027-01-15", 15))));
}

TEST(RepeatRules, MidnightBelongsToTheDayThatBegins) {
  const auto twice = daily({0, 23 * 60 + 59});
  EXPECT_EQ("2027-01-15 23:59", shown(window_after(twice, on("2027-01-15", 0))));
  EXPECT_EQ("2027-01-16 00:00", shown(window_after(twice, on("2027-01-15", 23, 59))));
}

// Between 00:00 and 08:00 in China it is still the day before in UTC.
TEST(RepeatRules, DaysAreThoseOfChina) {
  Repeat mondays{{6 * 60}, {monday}, {}, {}};
  EXPECT_EQ("2027-01-25 06:00", shown(window_after(mondays, on("2027-01-18", 6))));
  EXPECT_EQ("may", why(mondays, on("2027-01-18", 6), on("2027-01-18", 8)));
  EXPECT_EQ("task.repeat_first from_at", why(mondays, on("2027-01-17", 6), on("2027-01-17", 8)));
}

TEST(RepeatRules, WeekdaysSkipWhatLiesBetween) {
  Repeat workdays{{nine}, {monday, tuesday, wednesday, thursday, friday}, {}, {}};
  EXPECT_EQ("2027-01-18 09:00", shown(window_after(workdays, on("2027-01-15", 9))));  // a Friday
  EXPECT_EQ("2027-01-19 09:00", shown(window_after(workdays, on("2027-01-18", 9))));
  Repeat twice{{nine, three}, {tuesday, saturday}, {}, {}};
  EXPECT_EQ("2027-01-16 15:00", shown(window_after(twice, on("2027-01-16", 9))));
  EXPECT_EQ("2027-01-19 09:00", shown(window_after(twice, on("2027-01-16", 15))));
}

TEST(RepeatRules, EachWeekdayIsItself) {
  const Weekday all[] = {monday, tuesday, wednesday, thursday, friday, saturday, sunday};
  for (int i = 0; i < 7; ++i) {
    Repeat one{{nine}, {all[i]}, {}, {}};
    const auto first = on("2027-01-18", 9) + i * day_ms;  // the 18th is a Monday
    EXPECT_EQ("may", why(one, first, first + hour_ms)) << i;
    EXPECT_EQ(shown(first + 7 * day_ms), shown(window_after(one, first))) << i;
  }
}

TEST(RepeatRules, HoursCountFromTheWindowAndNotFromMidnight) {
  EXPECT_EQ("2027-01-16 02:30", shown(window_after(every(4), on("2027-01-15", 22, 30))));
  EXPECT_EQ("2027-01-15 01:00", shown(window_after(every(1), on("2027-01-15", 0))));
  EXPECT_EQ("2027-01-22 08:00", shown(window_after(every(168), on("2027-01-15", 8))));
}

// China kept summer time from 1986 to 1991, and has kept none since.
TEST(RepeatRules, NoDayOfTheYearIsLongerOrShorter) {
  auto from = on("2027-01-01", 9);
  for (int day = 0; day < 366; ++day) {
    const auto next = window_after(daily({nine}), from);
    EXPECT_EQ(day_ms, next.milliseconds - from.milliseconds) << shown(from);
    from = next;
  }
}

TEST(RepeatRules, TheLastDayIsCounted) {
  auto repeat = daily({nine, three});
  repeat.until = Day::parse("2027-01-16");
  EXPECT_EQ("2027-01-16 09:00", shown(next_window(repeat, on("2027-01-15", 15))));
  EXPECT_EQ("2027-01-16 15:00", shown(next_window(repeat, on("2027-01-16", 9))));
  EXPECT_EQ("no more", shown(next_window(repeat, on("2027-01-16", 15))));
  auto hours = every(5);
  hours.until = repeat.until;
  EXPECT_EQ("2027-01-16 23:00", shown(next_window(hours, on("2027-01-16", 18))));
  EXPECT_EQ("no more", shown(next_window(hours, on("2027-01-16", 23))));
}

TEST(RepeatRules, RefusesWhatNeverComesBackOrSaysTwoThings) {
  const auto from = on("2027-01-15", 9), due = on("2027-01-15", 10);
  EXPECT_EQ("task.repeat_empty repeat", why({}, from, due));
  EXPECT_EQ("task.repeat_empty repeat", why({{}, {friday}, {}, {}}, from, due));
  EXPECT_EQ("task.repeat_both repeat", why({{nine}, {}, Whole<1, 168>(4), {}}, from, due));
  EXPECT_EQ("task.repeat_both repeat", why({{}, {friday}, Whole<1, 168>(4), {}}, from, due));
  EXPECT_EQ("may", why(daily({nine}), from, due));
  EXPECT_EQ("may", why(every(4), from, due));
}

TEST(RepeatRules, RefusesTimesThatDoNotRise) {
  const auto from = on("2027-01-15", 9), due = on("2027-01-15", 10);
  EXPECT_EQ("task.repeat_times repeat/at", why(daily({three, nine}), from, due));
  EXPECT_EQ("task.repeat_times repeat/at", why(daily({nine, nine}), from, due));
  EXPECT_EQ("task.repeat_days repeat/on", why({{nine}, {friday, friday}, {}, {}}, from, due));
  std::vector<Minute> many;
  for (int i = 0; i <= 24; ++i) many.push_back(nine + i);
  EXPECT_EQ("task.repeat_times repeat/at", why(daily(many), from, from + minute_ms));
  many.pop_back();
  EXPECT_EQ("may", why(daily(many), from, from + minute_ms));
}

TEST(RepeatRules, TheFirstWindowOpensAtOneOfItsTimes) {
  const auto from = on("2027-01-15", 9, 30);
  EXPECT_EQ("task.repeat_first from_at", why(daily({nine}), from, from + hour_ms));
  EXPECT_EQ("task.repeat_first from_at", why(daily({nine}), on("2027-01-15", 9) + 1, from));
  EXPECT_EQ("may", why(every(3), from, from + hour_ms));
}

TEST(RepeatRules, AnEndBeforeTheFirstIsRefused) {
  auto repeat = daily({nine});
  repeat.until = Day::parse("2027-01-14");
  const auto from = on("2027-01-15", 9);
  EXPECT_EQ("task.repeat_over repeat/until", why(repeat, from, from + hour_ms));
  repeat.until = Day::parse("2027-01-15");
  EXPECT_EQ("may", why(repeat, from, from + hour_ms));
}

TEST(RepeatRules, AWindowEndsBeforeTheNextOneOpens) {
  const auto from = on("2027-01-15", 9);
  EXPECT_EQ("may", why(every(4), from, from + 4 * hour_ms));
  EXPECT_EQ("task.window_too_long due_at", why(every(4), from, from + 4 * hour_ms + 1));
  // From nine to three are six hours, from three to nine eighteen.
  EXPECT_EQ("may", why(daily({nine, three}), on("2027-01-15", 15), on("2027-01-15", 21)));
  EXPECT_EQ("task.window_too_long due_at",
            why(daily({nine, three}), on("2027-01-15", 15), on("2027-01-15", 21) + 1));
  Repeat weekly{{nine}, {friday}, {}, {}};
  EXPECT_EQ("may", why(weekly, from, from + 7 * day_ms));
  EXPECT_EQ("task.window_too_long due_at", why(weekly, from, from + 7 * day_ms + 1));
}

TEST(RepeatRules, EveryWindowIsOneThatMayBeTheFirst) {
  const Repeat all[] = {
      daily({nine}), daily({0, 1, three}), every(7), {{nine, three}, {tuesday, sunday}, {}, {}}};
  for (const auto& repeat : all) {
    auto from = window_after(repeat, on("2027-01-15", 9));
    for (int i = 0; i < 200; ++i) {
      const auto next = window_after(repeat, from);
      EXPECT_GT(next, from);
      EXPECT_EQ("may", why(repeat, next, next + minute_ms)) << shown(next);
      from = next;
    }
  }
}
}  // namespace task
