// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How long a stock lasts: at what is planned, and at what was used lately.
#include <optional>
#include <vector>

#include "base/described.hpp"
#include "base/instant.hpp"

namespace supply {
/// So many of an item for somebody on a shift: one for each begun `hours`.
struct ShiftNorm {
  std::int64_t amount = 1;
  std::int64_t hours = 4;
};
/// What one person needs for a shift of so many minutes; none for a shift of no length.
std::int64_t needed_for_shift(const ShiftNorm&, std::int64_t minutes);

/// People who stand at posts in one kind of shift of a day.
struct PlannedShift {
  std::int64_t persons = 0;
  std::int64_t minutes = 0;
};
std::int64_t needed_for_day(const ShiftNorm&, const std::vector<PlannedShift>&);

/// Whole days that the stock lasts at so many a day; none where nothing is needed. 0 below zero.
std::optional<std::int64_t> days_of_cover(std::int64_t stock, std::int64_t needed_a_day);

/// The day on which it runs out: at the earliest, likely, at the latest; none where it would last
/// longer than `longest`.
struct RunsOut {
  std::optional<Day> earliest, likely, latest;
};
BOOST_DESCRIBE_STRUCT(RunsOut, (), (earliest, likely, latest))
struct ForecastNumbers {
  std::int64_t least_days = 3;  ///< Known days of use below which nothing is forecast.
  std::int64_t longest = 365;   ///< In days.
  double deviations = 1.2816;   ///< Of use, to either side.
};
/// From what was used on each of the last whole days (0 for none). Use over d days is taken as
/// d times the mean, give or take `deviations` times the spread times the root of d, and the mean
/// itself is only known as well as the days allow. None where too few days are known.
std::optional<RunsOut> forecast(std::int64_t stock, const std::vector<std::int64_t>& used,
                                Day today, const ForecastNumbers&);
}  // namespace supply
