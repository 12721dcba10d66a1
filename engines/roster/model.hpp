// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a duty roster is asked to be: plain structs that every reader fills and every search takes.
///
/// A day of a person holds one duty or none. All that binds one person alone is hard (limits, rest,
/// days off, locks); cover, wishes, pairs and fair shares cost something. Indices, not names, tie
/// the parts together.
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace roster {
using Cost = std::int64_t;
constexpr int off = -1;  ///< In place of a duty: a free day.
constexpr int no_limit = std::numeric_limits<int>::max() / 4;
constexpr int saturday = 5, sunday = 6;  ///< Weekdays count from Monday, 0.

enum class Hours { day, night };

/// One kind of work of a day: a shift, or a shift at a post.
struct Duty {
  std::string name;
  int minutes = 0;
  int begins = 0;  ///< Minute of the day; only for who is away at the same time.
  Hours hours = Hours::day;
  std::vector<int> not_next;  ///< Duties that nobody may have on the day after this one.
};

/// What a person brings along from the days before the first one.
struct Past {
  int last_duty = off;  ///< On the day before.
  int days_in_row = 0, nights_in_row = 0;
  int days_off = no_limit;  ///< Free days in a row; no_limit: what lies before is unknown.
  int week_minutes = 0;     ///< Already worked in the week into which the first day falls.
};

/// More than the fair share costs weight × excess².
struct Share {
  int fair = 0;
  Cost weight = 0;
};

/// What somebody would like or not: one of these duties on that day.
struct Wish {
  int day = 0;
  std::vector<int> duties;  ///< At least one.
  Cost if_not_given = 0, if_given = 0;
};

/// A day that is settled: this duty, or off.
struct Lock {
  int day = 0, duty = off;
};

/// A duty that a person may not have on that day.
struct Bar {
  int day = 0, duty = 0;
};

struct Person {
  std::string name;
  std::vector<int> most_times;  ///< For each duty; 0: not able to.
  int most_minutes = no_limit, least_minutes = 0, most_week_minutes = no_limit;
  int most_days_in_row = no_limit, least_days_in_row = 1, least_days_off_in_row = 1;
  int most_nights_in_row = no_limit;
  int most_weekends = no_limit;  ///< Weekends with work on Saturday or Sunday.
  std::vector<int> days_off;
  std::vector<Lock> locks;
  std::vector<Bar> bars;
  std::vector<Wish> wishes;
  Share hours, nights, weekends;  ///< `hours` counts whole hours.
  Past past;
};

/// `least` must be reached, or the roster has a gap that is reported as a violation.
enum class Level { least, wanted };

/// How many people a duty needs on a day. Several for the same duty and day add up, so that the
/// first missing person may cost more than the last.
struct Cover {
  int day = 0, duty = 0, people = 0;
  Cost if_missing = 0, if_surplus = 0;  ///< For each person.
  Level level = Level::wanted;
};

/// together: each day on which the two have not the same duty costs `weight`; apart: each day on
/// which both are away at the same time does.
enum class Bond { together, apart };
struct Pair {
  int first = 0, second = 0;
  Bond bond = Bond::together;
  Cost weight = 0;
};

struct Problem {
  int days = 0, first_weekday = 0;
  std::vector<Duty> duties;
  std::vector<Person> people;
  std::vector<Cover> covers;
  std::vector<Pair> pairs;

  int weekday(int day) const { return (first_weekday + day) % 7; }
};

/// True when both duties, held on the same day, take some of the same minutes.
inline bool is_same_time(const Duty& a, const Duty& b) {
  return a.begins < b.begins + b.minutes && b.begins < a.begins + a.minutes;
}

/// The duties of one person, day by day.
using Line = std::vector<std::int16_t>;

/// A duty or `off` for each person and day.
struct Roster {
  int days = 0;
  std::vector<std::int16_t> duties;

  Roster() = default;
  Roster(std::size_t people, int days_of_each)
      : days(days_of_each), duties(people * std::size_t(days_of_each), std::int16_t(off)) {}
  std::int16_t* line(std::size_t person) { return duties.data() + person * std::size_t(days); }
  const std::int16_t* line(std::size_t person) const {
    return duties.data() + person * std::size_t(days);
  }
  bool operator==(const Roster&) const = default;
};
}  // namespace roster
