// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/row_source.hpp"
#include "platform/exchange/sheet_xml.hpp"

namespace exchange {
namespace {

class XlsxSource : public RowSource {
 public:
  XlsxSource(ZipParts parts, const Limits& limits) : parts_(std::move(parts)), limits_(limits) {}

  Sheet<void> read_through() {
    auto book = read_workbook_parts(parts_, limits_);
    if (!book) return refuse(book.error());
    book_ = std::move(*book);
    if (!book_.shared_strings.empty()) {
      auto strings = SharedStrings::read(parts_, book_.shared_strings, limits_);
      if (!strings) return refuse(strings.error());
      strings_ = std::move(*strings);
    }
    std::size_t text_bytes = 0;
    for (const auto& sheet : book_.sheets) {
      SheetXml reader(book_, strings_, limits_, {});
      auto done = read_xml(parts_, sheet.part, reader);
      text_bytes += reader.text_bytes();
      if (done && text_bytes > limits_.unpacked_bytes) done = refuse("exchange.zip_bomb");
      if (!done) return refuse({done.error().code, sheet.name, done.error().row});
      sheets_.push_back({sheet.name, reader.rows(), reader.last_row(), reader.used_columns()});
      areas_.push_back(reader.take_areas());
    }
    return {};
  }

  std::span<const SheetOutline> sheets() const override { return sheets_; }
  std::span<const std::string> hidden_sheets() const override { return book_.hidden; }

  Sheet<void> visit(std::size_t sheet, const RowVisitor& visitor) override {
    parts_.restart_count();
    MergeFiller filler(areas_[sheet], sheets_[sheet].used_columns);
    std::size_t text_bytes = 0;
    bool is_bomb = false;
    Row filled;
    SheetXml reader(book_, strings_, limits_, [&](const Row& row) {
      if (areas_[sheet].empty()) return visitor(row);
      filled = row;
      filler.fill(filled);
      for (const auto& cell : filled.cells) text_bytes += cell.text.size();
      is_bomb = text_bytes > limits_.unpacked_bytes;
      return is_bomb ? Visit::stop : visitor(filled);
    });
    auto done = read_xml(parts_, book_.sheets[sheet].part, reader);
    if (done && is_bomb) done = refuse("exchange.zip_bomb");
    if (!done) return refuse({done.error().code, sheets_[sheet].name, done.error().row});
    return {};
  }

 private:
  ZipParts parts_;
  Limits limits_;
  WorkbookParts book_;
  SharedStrings strings_;
  std::vector<SheetOutline> sheets_;
  std::vector<std::vector<MergedArea>> areas_;
};

}  // namespace

Sheet<std::unique_ptr<RowSource>> open_xlsx(std::span<const std::byte> file, const Limits& limits) {
  auto parts = ZipParts::open(file, limits);
  if (!parts) return refuse(parts.error());
  auto source = std::make_unique<XlsxSource>(std::move(*parts), limits);
  if (auto done = source->read_through(); !done) return refuse(done.error());
  return source;
}

}  // namespace exchange
