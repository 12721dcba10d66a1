// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string_view>
#include <vector>

#include "platform/exchange/cell.hpp"
#include "platform/exchange/limits.hpp"
#include "platform/exchange/sheet_error.hpp"

namespace exchange {

/// Makes rows of the fields of records, within the limits.
class CsvRows {
 public:
  explicit CsvRows(const Limits& limits) : limits_(limits) {}

  void add(int column, std::string_view text) {
    if (!text.empty()) add_text(column, text, Wanted::cells);
  }
  /// The same for a record of which only the columns are wanted.
  void note(int column, std::string_view text) {
    if (!text.empty()) add_text(column, text, Wanted::columns);
  }
  /// Forgets the fields since the last record.
  void drop() {
    cells_ = 0;
    has_value_ = false;
  }
  /// Ends the record of that number. Answers its row, without cells where only columns were
  /// noted, or null when it holds no value or must be refused; see `wrong`. The row is good until
  /// the next field.
  const Row* end(int record);
  /// `exchange.too_many_columns` or `exchange.too_many_rows`; empty while all is well.
  std::string_view wrong() const { return wrong_; }
  /// Columns that held a value so far, ascending.
  std::vector<int> used_columns() const;

 private:
  enum class Wanted { cells, columns };
  void add_text(int column, std::string_view text, Wanted);
  bool use(int column);

  Limits limits_;
  Row row_;
  std::size_t cells_ = 0;   ///< Of the row that is being made; more may stand behind them.
  std::vector<char> used_;  ///< By column.
  int used_count_ = 0;
  bool has_value_ = false, is_too_wide_ = false;
  std::string_view wrong_;
};

}  // namespace exchange
