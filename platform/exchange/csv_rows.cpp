// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/csv_rows.hpp"

#include "platform/exchange/text.hpp"

namespace exchange {
namespace {

// ="0571" and '+86 are how spreadsheets and our own writer keep a text from being calculated.
std::string_view without_guard(std::string_view text) {
  if (text.size() >= 3 && text.starts_with("=\"") && text.ends_with('"') &&
      text.find('"', 2) == text.size() - 1)
    return text.substr(2, text.size() - 3);
  bool is_guarded = text.starts_with('\'') && could_be_calculated(text.substr(1));
  return is_guarded ? text.substr(1) : text;
}

}  // namespace

bool CsvRows::use(int column) {
  if (column >= sheet_columns || used_count_ == limits_.columns) return false;
  const auto at = static_cast<std::size_t>(column);
  if (at >= used_.size()) used_.resize(at + 1);
  used_[at] = true;
  ++used_count_;
  return true;
}

void CsvRows::add_text(int column, std::string_view text, Wanted wanted) {
  if (text[0] == '=' || text[0] == '\'') text = without_guard(text);
  if (is_too_wide_ || text.empty() || is_blank(text)) return;
  const auto at = static_cast<std::size_t>(column);
  is_too_wide_ = !(at < used_.size() && used_[at]) && !use(column);
  if (is_too_wide_) return;
  has_value_ = true;
  if (wanted == Wanted::columns) return;
  // Cells are used again and again: their texts keep their room.
  if (cells_ == row_.cells.size()) row_.cells.emplace_back();
  Cell& cell = row_.cells[cells_++];
  cell.column = column;
  const auto kept = bytes_of_code_points(text, limits_.cell_chars);
  cell.is_cut = kept < text.size();
  set_text(cell, text.substr(0, kept));
}

const Row* CsvRows::end(int record) {
  const auto cells = cells_;
  const bool has_value = has_value_;
  drop();
  if (!has_value && !is_too_wide_) return nullptr;
  if (is_too_wide_ || record > limits_.rows) {
    wrong_ = is_too_wide_ ? "exchange.too_many_columns" : "exchange.too_many_rows";
    return nullptr;
  }
  row_.cells.resize(cells);
  row_.number = record;
  return &row_;
}

std::vector<int> CsvRows::used_columns() const {
  std::vector<int> columns;
  for (std::size_t at = 0; at < used_.size(); ++at)
    if (used_[at]) columns.push_back(static_cast<int>(at));
  return columns;
}

}  // namespace exchange
