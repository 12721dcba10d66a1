// SPDX-License-Identifier: Apache-2.0
#include "supply/cover_rules.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace supply {
namespace {
constexpr std::int64_t minutes_of_hour = 60;

struct Use {
  double mean = 0, spread = 0, days = 0;
};

Use use_of(const std::vector<std::int64_t>& used) {
  Use use;
  use.days = static_cast<double>(used.size());
  // Summed as whole numbers: ten a day are ten a day, not a little less.
  use.mean =
      static_cast<double>(std::accumulate(used.begin(), used.end(), std::int64_t{0})) / use.days;
  double squares = 0;
  for (const auto one : used) squares += std::pow(static_cast<double>(one) - use.mean, 2);
  use.spread = std::sqrt(squares / (use.days - 1));
  return use;
}

/// The first day, counted from today, by whose end the stock is used.
std::optional<Day> day_out(double stock, const Use& use, double deviations, Day today,
                           std::int64_t longest) {
  if (stock <= 0) return today;
  for (std::int64_t day = 1; day <= longest; ++day) {
    const auto days = static_cast<double>(day);
    const auto spread = use.spread * std::sqrt(days + days * days / use.days);
    if (days * use.mean + deviations * spread >= stock)
      return today + static_cast<std::int32_t>(day - 1);
  }
  return std::nullopt;
}
}  // namespace

std::int64_t needed_for_shift(const ShiftNorm& norm, std::int64_t minutes) {
  if (minutes <= 0) return 0;
  const auto step = norm.hours * minutes_of_hour;
  return norm.amount * ((minutes + step - 1) / step);
}

std::int64_t needed_for_day(const ShiftNorm& norm, const std::vector<PlannedShift>& shifts) {
  std::int64_t needed = 0;
  for (const auto& one : shifts) needed += one.persons * needed_for_shift(norm, one.minutes);
  return needed;
}

std::optional<std::int64_t> days_of_cover(std::int64_t stock, std::int64_t needed_a_day) {
  if (needed_a_day <= 0) return std::nullopt;
  return std::max<std::int64_t>(stock, 0) / needed_a_day;
}

std::optional<RunsOut> forecast(std::int64_t stock, const std::vector<std::int64_t>& used,
                                Day today, const ForecastNumbers& numbers) {
  if (std::ssize(used) < std::max<std::int64_t>(numbers.least_days, 2)) return std::nullopt;
  const auto use = use_of(used);
  const auto left = static_cast<double>(stock);
  RunsOut out;
  out.earliest = day_out(left, use, numbers.deviations, today, numbers.longest);
  out.likely = day_out(left, use, 0, today, numbers.longest);
  out.latest = day_out(left, use, -numbers.deviations, today, numbers.longest);
  return out;
}
}  // namespace supply
