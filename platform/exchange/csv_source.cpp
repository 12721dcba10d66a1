// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "platform/exchange/csv_encoding.hpp"
#include "platform/exchange/csv_records.hpp"
#include "platform/exchange/row_source.hpp"
#include "platform/exchange/text.hpp"

namespace exchange {
namespace {

constexpr int sheet_columns = 16'384;

// ="0571" and '+86 are how spreadsheets and our own writer keep a text from being calculated.
std::string_view without_guard(std::string_view text) {
  if (text.size() >= 3 && text.starts_with("=\"") && text.ends_with('"') &&
      text.find('"', 2) == text.size() - 1)
    return text.substr(2, text.size() - 3);
  bool is_guarded = text.starts_with('\'') && could_be_calculated(text.substr(1));
  return is_guarded ? text.substr(1) : text;
}

class CsvSource : public RowSource {
 public:
  CsvSource(CsvText text, const Limits& limits) : text_(std::move(text)), limits_(limits) {}

  Sheet<void> read_through() {
    std::string_view text = body();
    // Written by spreadsheets on top of the table to name its delimiter; no row for them.
    if (text.size() > 5 && text.starts_with("sep=") && (text[5] == '\r' || text[5] == '\n')) {
      delimiter_ = text[4];
      skipped_ = text.substr(5).starts_with("\r\n") ? 7 : 6;
    } else {
      delimiter_ = find_delimiter(text);
    }
    std::set<int> used;
    SheetOutline outline;
    auto done = read(
        [&](const Row& row) {
          ++outline.rows;
          outline.last_row = row.number;
          return Visit::go_on;
        },
        used);
    if (!done) return done;
    outline.used_columns.assign(used.begin(), used.end());
    sheets_.push_back(std::move(outline));
    return {};
  }

  std::span<const SheetOutline> sheets() const override { return sheets_; }
  std::span<const std::string> hidden_sheets() const override { return {}; }

  Sheet<void> visit(std::size_t, const RowVisitor& visitor) override {
    std::set<int> used;
    return read(visitor, used);
  }

 private:
  std::string_view body() const { return text_.text().substr(skipped_); }

  void add(Row& row, int column, std::string_view text) const {
    Cell& cell = row.cells.emplace_back();
    cell.column = column;
    std::size_t kept = bytes_of_code_points(text, limits_.cell_chars);
    cell.is_cut = kept < text.size();
    set_text(cell, text.substr(0, kept));
  }

  Sheet<void> read(const RowVisitor& visitor, std::set<int>& used) const {
    Row row;
    bool is_too_wide = false;
    int wrong_row = 0;
    std::string_view wrong;
    auto on_field = [&](int column, std::string_view text) {
      text = without_guard(text);
      if (is_too_wide || text.empty() || is_blank(text)) return;
      used.insert(column);
      is_too_wide = column >= sheet_columns || static_cast<int>(used.size()) > limits_.columns;
      if (!is_too_wide) add(row, column, text);
    };
    auto on_record = [&](int record, int) {
      row.number = record;
      if (row.cells.empty() && !is_too_wide) return Visit::go_on;
      if (is_too_wide || record > limits_.rows) {
        wrong = is_too_wide ? "exchange.too_many_columns" : "exchange.too_many_rows";
        wrong_row = record;
        return Visit::stop;
      }
      Visit wish = visitor(row);
      row.cells.clear();
      return wish;
    };
    auto done = split_csv(body(), delimiter_, on_field, on_record);
    if (done && !wrong.empty()) return refuse(wrong, wrong_row);
    return done;
  }

  CsvText text_;
  Limits limits_;
  char delimiter_ = ',';
  std::size_t skipped_ = 0;
  std::vector<SheetOutline> sheets_;
};

}  // namespace

Sheet<std::unique_ptr<RowSource>> open_csv(std::span<const std::byte> file, const Limits& limits) {
  std::string_view bytes(reinterpret_cast<const char*>(file.data()), file.size());
  auto text = decode_csv(bytes);
  if (!text) return refuse(text.error());
  auto source = std::make_unique<CsvSource>(std::move(*text), limits);
  if (auto done = source->read_through(); !done) return refuse(done.error());
  return source;
}

}  // namespace exchange
