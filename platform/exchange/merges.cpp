// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/merges.hpp"

#include <algorithm>

#include "platform/exchange/limits.hpp"

namespace exchange {
std::optional<CellPlace> read_place(std::string_view text) {
  std::size_t at = 0;
  int column = 0, row = 0;
  while (at < text.size() && text[at] == '$') ++at;
  for (; at < text.size() && text[at] >= 'A' && text[at] <= 'Z'; ++at) {
    column = column * 26 + (text[at] - 'A' + 1);
    if (column > sheet_columns) return std::nullopt;
  }
  while (at < text.size() && text[at] == '$') ++at;
  for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at) {
    row = row * 10 + (text[at] - '0');
    if (row > last_sheet_row) return std::nullopt;
  }
  if (at != text.size() || column == 0 || row == 0) return std::nullopt;
  return CellPlace{row, column - 1};
}

std::optional<MergedArea> read_area(std::string_view text) {
  auto colon = text.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  auto from = read_place(text.substr(0, colon)), to = read_place(text.substr(colon + 1));
  if (!from || !to || from->row > to->row || from->column > to->column) return std::nullopt;
  return MergedArea{from->row, to->row, from->column, to->column};
}

MergeFiller::MergeFiller(const std::vector<MergedArea>& areas, const std::vector<int>& used_columns)
    : areas_(areas), used_columns_(used_columns), active_(used_columns.size()) {}

void MergeFiller::begin(const MergedArea& area, Row& row) {
  std::shared_ptr<const Cell> origin;
  if (const Cell* found = area.first_row == row.number ? row.find(area.first_column) : nullptr) {
    auto& marked = row.cells[found - row.cells.data()];
    marked.merge = Merge::origin;
    marked.merged_rows = area.last_row - area.first_row + 1;
    marked.merged_columns = area.last_column - area.first_column + 1;
    origin = std::make_shared<const Cell>(marked);
  }
  auto from = std::lower_bound(used_columns_.begin(), used_columns_.end(), area.first_column);
  for (auto column = from; column != used_columns_.end() && *column <= area.last_column; ++column)
    active_[column - used_columns_.begin()] = {&area, origin};
}

void MergeFiller::fill(Row& row) {
  for (; next_ < areas_.size() && areas_[next_].first_row <= row.number; ++next_)
    if (areas_[next_].last_row >= row.number) begin(areas_[next_], row);
  filled_.clear();
  for (std::size_t slot = 0; slot < active_.size(); ++slot) {
    auto& [area, origin] = active_[slot];
    if (area && area->last_row < row.number) active_[slot] = {};
    if (!area || !origin || row.find(used_columns_[slot])) continue;
    Cell& cell = filled_.emplace_back(*origin);
    cell.column = used_columns_[slot];
    cell.merge = cell.column == area->first_column ? Merge::down : Merge::across;
  }
  if (filled_.empty()) return;
  auto middle = row.cells.insert(row.cells.end(), std::make_move_iterator(filled_.begin()),
                                 std::make_move_iterator(filled_.end()));
  std::inplace_merge(
      row.cells.begin(), middle, row.cells.end(),
      [](const Cell& left, const Cell& right) { return left.column < right.column; });
}

}  // namespace exchange
