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
  std::optional<RunsOut> runs_out;         ///< From what was used lately.
  std::optional<std::int64_t> lasts_days;  ///< The sooner of both; none where neither is known.
  bool is_short = false;                   ///< Fewer of them than the policy wants in reserve.
};
BOOST_DESCRIBE_STRUCT(StockLine, (),
                      (item, code, name, unit, on_shelf, on_the_way, below_zero, needed_a_day,
                       days_of_cover, runs_out, lasts_days, is_short))

/// All items, what lasts least first; then those that nothing is known of, by name.
/// `planned` are the shifts of one day.
std::vector<StockLine> stock_of(Work&, const std::vector<PlannedShift>& planned);

/// A lot that expires soon, or has.
struct ExpiringLot {
  Uuid item;
  std::string name, unit, shelf, mark;
  Day expires_on;
  std::int64_t amount = 0;
  bool is_over = false;
};
BOOST_DESCRIBE_STRUCT(ExpiringLot, (), (item, name, unit, shelf, mark, expires_on, amount, is_over))
struct StockPage {
  std::vector<StockLine> items;
  std::vector<ExpiringLot> expiring;  ///< The first to expire first; 200.
  std::int64_t persons = 0;           ///< Who stand at posts today, shift by shift.
  std::int64_t shifts = 0;            ///< Kinds of shift in which they stand.
  std::int64_t reserve_days = 0;
  std::int64_t unexplained = 0;  ///< Differences of counts.
  std::int64_t asked = 0;        ///< Requests that wait.
};
BOOST_DESCRIBE_STRUCT(StockPage, (),
                      (items, expiring, persons, shifts, reserve_days, unexplained, asked))
/// The stock at what is needed at posts today.
Result<StockPage> list_stock(Work&);
}  // namespace supply
