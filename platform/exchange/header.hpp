// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "platform/exchange/heading.hpp"
#include "platform/exchange/sheet_file.hpp"

namespace exchange {

/// One column of a sheet as proposed to the user.
struct Column {
  /// Counted from 0; `column_letters` names it.
  int column = 0;
  /// As written; 地址/幢 when the header has two rows. Empty for a column without a heading.
  std::string heading;
  /// The field it seems to hold, or none.
  std::optional<std::string> field;
  /// Its first different values, at most three, narrowed.
  std::vector<std::string> samples;
  /// The plain forms by which the heading is known again further down.
  std::vector<std::string> plain_headings;
};

/// The header of a sheet: one row, or two with headings above headings.
struct Header {
  int first_row = 0;
  int last_row = 0;
  /// Every column that holds a value, ascending.
  std::vector<Column> columns;
  /// Plain texts of the rows above it, to know them again on the next printed page.
  std::vector<std::string> titles;
};

/// What a row below the header is. Blank rows are never handed out and need no word.
enum class RowUse { entry, header_again, title, total };

/// Finds the header among the first 30 rows that hold a value: the row whose cells meet most fields
/// of the dictionary. Title rows (one cell, merged or not) and remarks are skipped. Refuses
/// `exchange.no_header` when no row meets two fields (one, in a sheet of one column), and what
/// `SheetFile::visit` refuses.
Sheet<Header> find_header(const SheetFile& file, std::size_t sheet,
                          std::span<const FieldWords> dictionary);

/// Tells an entry from what lists are decorated with: headers repeated on each printed page, titles
/// merged across, totals (合计, 总计, 小计, total). Rows up to the header are titles.
RowUse use_of(const Row& row, const Header& header);

}  // namespace exchange
