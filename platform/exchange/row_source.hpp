// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "platform/exchange/cell.hpp"
#include "platform/exchange/limits.hpp"
#include "platform/exchange/sheet_error.hpp"

namespace exchange {

/// A visible sheet of a file that has been read through once and found within the limits.
struct SheetOutline {
  /// Empty for a CSV file.
  std::string name;
  /// Rows that hold a value, and the number of the last of them.
  int rows = 0;
  int last_row = 0;
  /// Columns that hold a value, counted from 0, ascending.
  std::vector<int> used_columns;
};

/// One format of file behind the same rows.
class RowSource {
 public:
  virtual ~RowSource() = default;
  virtual std::span<const SheetOutline> sheets() const = 0;
  virtual std::span<const std::string> hidden_sheets() const = 0;
  virtual Sheet<void> visit(std::size_t sheet, const RowVisitor& visitor) = 0;
};

/// Reads the file through once. All refuse as `open` in sheet_file.hpp says.
Sheet<std::unique_ptr<RowSource>> open_xlsx(std::span<const std::byte> file, const Limits& limits);
Sheet<std::unique_ptr<RowSource>> open_csv(std::span<const std::byte> file, const Limits& limits);
/// The same of a file of any size, which is read from disk again for each visit and never stands
/// in memory. Throws std::runtime_error when it cannot be read.
Sheet<std::unique_ptr<RowSource>> open_csv_file(const std::filesystem::path& file,
                                                const Limits& limits);

}  // namespace exchange
