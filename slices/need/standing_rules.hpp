// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Days that come back: pure.
#include "need/need.hpp"

namespace need {
/// On these weekdays, or every so many days from the first one.
struct Rhythm {
  std::vector<Whole<1, 7>> weekdays;  ///< 1 is Monday.
  std::optional<Whole<1, 180>> every_days;
};
BOOST_DESCRIBE_STRUCT(Rhythm, (), (weekdays, every_days))

/// Refuses need.one_rhythm (weekdays): one of both, and no weekday twice.
Result<void> may_come_back(const Rhythm&);
/// 1 is Monday.
std::int64_t weekday_of(Day);
/// Does it fall on that day? `from` is its first day; `until`, where there is one, its last.
bool falls_on(const Rhythm&, Day from, std::optional<Day> until, Day);
/// The first day from `first` on, looked for within a year.
std::optional<Day> next_day(const Rhythm&, Day from, std::optional<Day> until, Day first);
/// When it is on that day.
Instant begins_on(Day, std::int64_t at_minute);
}  // namespace need
