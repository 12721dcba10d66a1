// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/csv_encoding.hpp"
#include "platform/exchange/csv_records.hpp"
#include "platform/exchange/csv_rows.hpp"
#include "platform/exchange/csv_split.hpp"
#include "platform/exchange/row_source.hpp"

namespace exchange {
namespace {

class CsvSource : public RowSource {
 public:
  CsvSource(CsvText text, const Limits& limits)
      : text_(std::move(text)), limits_(limits), shape_(shape_of(text_.text())) {}

  Sheet<void> read_through() {
    SheetOutline outline;
    CsvRows rows(limits_);
    auto done = read(rows, [&](const Row& row) {
      ++outline.rows;
      outline.last_row = row.number;
      return Visit::go_on;
    });
    if (!done) return done;
    outline.used_columns = rows.used_columns();
    sheets_.push_back(std::move(outline));
    return {};
  }

  std::span<const SheetOutline> sheets() const override { return sheets_; }
  std::span<const std::string> hidden_sheets() const override { return {}; }

  Sheet<void> visit(std::size_t, const RowVisitor& visitor) override {
    CsvRows rows(limits_);
    return read(rows, visitor);
  }

 private:
  template <class Visitor>
  Sheet<void> read(CsvRows& rows, const Visitor& visitor) const {
    std::string unquoted;
    int record = 0;
    const auto end = split_text(
        text_.text().substr(shape_.skipped), FieldEnds(shape_.delimiter), Reach::whole_file,
        unquoted, [&](int column, std::string_view text) { rows.add(column, text); },
        [&](int) {
          const Row* row = rows.end(++record);
          if (!rows.wrong().empty()) return Visit::stop;
          return row ? visitor(*row) : Visit::go_on;
        });
    if (!rows.wrong().empty()) return refuse(rows.wrong(), record);
    if (end.why == SplitEnd::Why::quote_open) return refuse("exchange.damaged", end.records + 1);
    return {};
  }

  CsvText text_;
  Limits limits_;
  CsvShape shape_;
  std::vector<SheetOutline> sheets_;
};

}  // namespace

CsvShape shape_of(std::string_view text) {
  // Written by spreadsheets on top of the table to name its delimiter; no row for them.
  if (text.size() > 5 && text.starts_with("sep=") && (text[5] == '\r' || text[5] == '\n'))
    return {text[4], text.substr(5).starts_with("\r\n") ? std::size_t(7) : std::size_t(6)};
  return {find_delimiter(text), 0};
}

Sheet<std::unique_ptr<RowSource>> open_csv(std::span<const std::byte> file, const Limits& limits) {
  std::string_view bytes(reinterpret_cast<const char*>(file.data()), file.size());
  auto text = decode_csv(bytes);
  if (!text) return refuse(text.error());
  auto source = std::make_unique<CsvSource>(std::move(*text), limits);
  if (auto done = source->read_through(); !done) return refuse(done.error());
  return source;
}

}  // namespace exchange
