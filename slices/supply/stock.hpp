// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What is on the shelves, and how long it lasts.
#include <optional>
#include <vector>

#include "platform/work.hpp"
#include "supply/cover_rules.hpp"

namespace supply {
struct StockLine {
  Uuid item;
  std::string code, name, unit;
  std::int64_t on_shelf = 0;  ///< In stores, at posts and with teams.
  std::int64_t on_the_way = 0;
  std::int64_t below_zero = 0;               ///< Of shelves with less than none, to be explained.
  std::optional<std::int64_t> needed_a_day;  ///< At what is planned; none where no norm is known.
  std::optional<std::int64_t> days_of_cover;
  bool is_short = false;            ///< Fewer days than the policy wants in reserve.
  std::optional<RunsOut> runs_out;  ///< From what was used lately.
};

/// All items, the fewest days of cover first; then those that nothing is known of, by name.
/// `planned` are the shifts of one day.
std::vector<StockLine> stock_of(Work&, const std::vector<PlannedShift>& planned);
}  // namespace supply
