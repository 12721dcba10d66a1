// SPDX-License-Identifier: Apache-2.0
/// What the columns of a ledger seem to hold.
#include <algorithm>
#include <array>

#include "people/ledger.hpp"
#include "people/ledger_cells.hpp"
#include "people/ledger_words.hpp"
#include "platform/exchange/heading.hpp"
#include "platform/exchange/text.hpp"

namespace people {
namespace {
/// At most `most` characters, nothing hidden.
std::string cut(std::string_view text, std::size_t most) {
  auto plain = plain_cell(text);
  plain.resize(exchange::bytes_of_code_points(plain, most));
  return plain;
}

ImportColumn column_of(const exchange::Column& found) {
  ImportColumn column;
  column.column = exchange::column_letters(found.column);
  column.heading = cut(found.heading, 200);
  if (found.field) column.field = described::value_of<Field>(*found.field);
  for (const auto& sample : found.samples)
    column.samples.emplace_back(cut(masked_sample(plain_cell(sample), column.field), 60));
  return column;
}
/// 社区代码 and the like: the column of a district's ledger that says whose each row is.
bool is_community_code(std::string_view heading) {
  static constexpr std::array<std::string_view, 9> words{
      "社区代码",     "社区编码",       "社区编号",       "村社代码", "村（社区）代码",
      "行政区划代码", "统计用区划代码", "community code", "community"};
  const auto plain = exchange::plain_heading(heading);
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return exchange::plain_heading(word) == plain; });
}
}  // namespace

tl::unexpected<Refusal> refuse_file(const exchange::SheetError& error) {
  Refusal refusal{No::invalid, error.code, {}, {}, {}, 0};
  if (error.row > 0)
    refusal.findings.push_back(
        {"", error.code, {{"sheet", error.sheet}, {"row", std::to_string(error.row)}}});
  return tl::unexpected<Refusal>(std::move(refusal));
}

std::vector<std::optional<exchange::Header>> ledger_headers(const exchange::SheetFile& file) {
  std::vector<std::optional<exchange::Header>> headers;
  for (std::size_t at = 0; at < file.sheets().size(); ++at) {
    auto found = exchange::find_header(file, at, words::fields());
    headers.push_back(found ? std::optional(std::move(*found)) : std::nullopt);
  }
  return headers;
}

Result<std::vector<ImportSheet>> propose_mapping(const exchange::SheetFile& file) {
  std::vector<ImportSheet> sheets;
  const auto headers = ledger_headers(file);
  for (std::size_t at = 0; at < headers.size(); ++at) {
    if (!headers[at]) continue;
    const auto& outline = file.sheets()[at];
    ImportSheet sheet;
    sheet.name = cut(outline.name, 100);
    sheet.header_row = headers[at]->last_row;
    sheet.rows = outline.rows;
    for (const auto& column : headers[at]->columns) sheet.columns.push_back(column_of(column));
    sheets.push_back(std::move(sheet));
  }
  if (sheets.empty()) return ::refuse(No::invalid, "exchange.no_header");
  return sheets;
}

std::optional<int> column_number(std::string_view letters) {
  int number = 0;
  for (const char c : letters) {
    if (c < 'A' || c > 'Z' || number > 700) return std::nullopt;
    number = number * 26 + (c - 'A') + 1;
  }
  return number > 0 ? std::optional(number - 1) : std::nullopt;
}

LedgerSheet laid_out(const ImportSheet& mapped) {
  LedgerSheet sheet;
  sheet.name = mapped.name;
  for (const auto& column : mapped.columns) {
    const auto number = column_number(column.column.str());
    if (!number) continue;
    const auto at = static_cast<std::size_t>(*number);
    if (sheet.headings.size() <= at) sheet.headings.resize(at + 1);
    sheet.headings[at] = plain_cell(column.heading.str());
    if (!column.field && is_community_code(sheet.headings[at])) sheet.community_column = *number;
    if (column.field) sheet.columns[static_cast<std::size_t>(*column.field)].push_back(*number);
  }
  return sheet;
}

bool speaks_of_people(const LedgerSheet& sheet) {
  for (const auto field :
       {Field::door, Field::address, Field::building, Field::name, Field::id_number})
    if (sheet.column(field) >= 0) return true;
  return false;
}
}  // namespace people
