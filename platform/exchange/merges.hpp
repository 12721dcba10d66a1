// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "platform/exchange/cell.hpp"

namespace exchange {

/// A merged area; rows counted from 1, columns from 0, both ends included.
struct MergedArea {
  int first_row, last_row, first_column, last_column;
};

/// Reads C7 into row 7, column 2; refuses what lies outside the largest sheet.
struct CellPlace {
  int row, column;
};
std::optional<CellPlace> read_place(std::string_view text);

/// Reads A1:C3; nullopt for anything else.
std::optional<MergedArea> read_area(std::string_view text);

/// Repeats the values of merged areas in the rows that pass by, in order. Where areas overlap, the
/// one that starts later holds.
class MergeFiller {
 public:
  /// `areas` sorted by first row; `used_columns` sorted. Both must outlive it.
  MergeFiller(const std::vector<MergedArea>& areas, const std::vector<int>& used_columns);
  /// Marks the origins in `row` and adds the repeated cells. Rows must come in ascending order.
  void fill(Row& row);

 private:
  struct Active {
    const MergedArea* area = nullptr;
    std::shared_ptr<const Cell> origin;
  };
  void begin(const MergedArea& area, Row& row);

  const std::vector<MergedArea>& areas_;
  const std::vector<int>& used_columns_;
  std::vector<Active> active_;
  std::vector<Cell> filled_;
  std::size_t next_ = 0;
};

}  // namespace exchange
