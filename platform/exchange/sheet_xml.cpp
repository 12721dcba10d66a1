// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/sheet_xml.hpp"

#include <algorithm>
#include <charconv>

#include "platform/exchange/limits.hpp"
#include "platform/exchange/text.hpp"

namespace exchange {
namespace {

std::optional<int> positive(std::string_view text) {
  int value = 0;
  auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

// 2022-03-05T00:00:00, the form some programs store days in, as the text of every other day.
std::string stored_day(std::string_view text) {
  std::string day(text);
  if (auto mark = day.find('T'); mark == 10) {
    day[mark] = ' ';
    if (day.compare(10, 9, " 00:00:00") == 0) day.resize(10);
  }
  return day;
}

}  // namespace

SheetXml::SheetXml(const WorkbookParts& book, const SharedStrings& strings, const Limits& limits,
                   RowVisitor visitor)
    : book_(book),
      strings_(strings),
      limits_(limits),
      visitor_(std::move(visitor)),
      value_(limits.cell_chars) {}

void SheetXml::on_open(std::string_view name, const XmlAttributes& attributes) {
  if (name == "mergeCell") return open_merge(attributes);
  if (name == "sheetData") is_in_rows_ = true;
  // Drawings and extensions behind the rows have rows and cells of their own.
  if (!is_in_rows_) return;
  if (name == "c") return open_cell(attributes);
  if (name == "v") {
    is_value_ = true;
    value_.clear();
  } else if (name == "row") {
    open_row(attributes);
  } else if (name == "f") {
    has_formula_ = true;
  } else if (name == "is") {
    is_inline_ = true;
    value_.clear();
  } else if (name == "rPh") {
    is_phonetic_ = true;
  } else if (name == "t") {
    is_value_ = is_inline_ && !is_phonetic_;
  }
}

void SheetXml::on_close(std::string_view name) {
  if (!is_in_rows_) return;
  if (name == "c") return close_cell();
  if (name == "v" || name == "t") {
    is_value_ = false;
  } else if (name == "row") {
    close_row();
  } else if (name == "is") {
    is_inline_ = false;
  } else if (name == "rPh") {
    is_phonetic_ = false;
  } else if (name == "sheetData") {
    is_in_rows_ = false;
  }
}

void SheetXml::on_text(std::string_view text) {
  if (is_value_) value_.append(text);
}

void SheetXml::open_row(const XmlAttributes& attributes) {
  auto written = attributes.find("r");
  auto number = written ? positive(*written) : row_number_ + 1;
  if (!number || *number <= row_number_ || *number > last_sheet_row)
    return stop({"exchange.damaged", {}, row_number_ + 1});
  row_number_ = *number;
  column_ = -1;
  row_.number = row_number_;
  row_.cells.clear();
}

void SheetXml::open_cell(const XmlAttributes& attributes) {
  auto written = attributes.find("r");
  auto place = written ? read_place(*written) : CellPlace{row_number_, column_ + 1};
  if (!place || place->row != row_number_ || place->column >= sheet_columns)
    return stop({"exchange.damaged", {}, row_number_});
  column_ = place->column;
  style_ = positive(attributes.find("s").value_or("0")).value_or(0);
  type_ = attributes.find("t").value_or("n");
  value_.clear();
  is_value_ = is_inline_ = is_phonetic_ = has_formula_ = false;
}

// False for a blank cell, and when the reading has been stopped.
bool SheetXml::read_value(Cell& cell) {
  if (type_ != "s") value_.resolve_escapes();
  std::string_view value = value_.text();
  cell.is_cut = value_.is_cut();
  if (has_formula_ && value.empty() && type_ != "str") {
    // Calculated by nobody yet: the file does not hold what the reader would see.
    cell.kind = CellKind::formula_error;
    cell.text = "#?";
  } else if (type_ == "s") {
    auto index = positive(value);
    if (value.empty()) return false;
    if (!index || static_cast<std::size_t>(*index) >= strings_.size()) {
      stop({"exchange.damaged", {}, row_number_});
      return false;
    }
    auto shared = strings_.at(*index);
    set_text(cell, shared.text);
    cell.is_cut = shared.is_cut;
  } else if (type_ == "str" || type_ == "inlineStr") {
    set_text(cell, value);
  } else if (type_ == "b") {
    cell.kind = CellKind::boolean;
    cell.raw.assign(value);
    cell.text = value == "1" || value == "true" ? "TRUE" : "FALSE";
  } else if (type_ == "e") {
    cell.kind = CellKind::formula_error;
    cell.raw.assign(value);
    cell.text.assign(value);
  } else if (type_ == "d") {
    cell.kind = CellKind::date;
    cell.raw.assign(value);
    cell.text = stored_day(value);
  } else if (!value.empty()) {
    auto format = style_ < book_.formats.size() ? book_.formats[style_] : NumberFormat{};
    set_number(cell, value, format, book_.system);
  }
  return !is_blank(cell.text);
}

void SheetXml::close_cell() {
  Cell cell;
  cell.column = column_;
  if (column_ < 0 || !read_value(cell)) return;
  if (row_number_ > limits_.rows) return stop({"exchange.too_many_rows", {}, row_number_});
  if (!used_[column_]) {
    used_.set(column_);
    if (++used_count_ > limits_.columns)
      return stop({"exchange.too_many_columns", {}, row_number_});
  }
  text_bytes_ += cell.text.size();
  place(std::move(cell));
}

// Cells come in order from every common program; the others are sorted in, the last of two holds.
void SheetXml::place(Cell cell) {
  auto& cells = row_.cells;
  if (cells.empty() || cells.back().column < cell.column) {
    cells.push_back(std::move(cell));
    return;
  }
  auto at = std::lower_bound(cells.begin(), cells.end(), cell.column,
                             [](const Cell& left, int column) { return left.column < column; });
  if (at != cells.end() && at->column == cell.column)
    *at = std::move(cell);
  else
    cells.insert(at, std::move(cell));
}

void SheetXml::close_row() {
  column_ = -1;
  if (row_.cells.empty()) return;
  if (text_bytes_ > limits_.unpacked_bytes) return stop({"exchange.zip_bomb", {}, row_number_});
  ++rows_;
  last_row_ = row_number_;
  Visit wish = visitor_ ? visitor_(row_) : Visit::go_on;
  row_.cells.clear();
  if (wish == Visit::stop) stop();
}

void SheetXml::open_merge(const XmlAttributes& attributes) {
  auto area = read_area(attributes.find("ref").value_or(""));
  if (!area) return;
  if (areas_.size() >= limits_.merges) return stop({"exchange.too_big"});
  areas_.push_back(*area);
}

std::vector<MergedArea> SheetXml::take_areas() {
  std::stable_sort(areas_.begin(), areas_.end(),
                   [](const MergedArea& left, const MergedArea& right) {
                     return left.first_row < right.first_row;
                   });
  return std::move(areas_);
}

std::vector<int> SheetXml::used_columns() const {
  std::vector<int> columns;
  for (int column = 0; column < sheet_columns; ++column)
    if (used_[column]) columns.push_back(column);
  return columns;
}

}  // namespace exchange
