// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <string_view>

#include "platform/exchange/cell.hpp"
#include "platform/exchange/limits.hpp"
#include "platform/exchange/sheet_error.hpp"

namespace exchange {

/// Takes one field: its column from 0, its text with quotes resolved.
using FieldVisitor = std::function<void(int column, std::string_view text)>;
/// Takes the end of a record: its number from 1, its fields. Blank lines are records too.
using RecordVisitor = std::function<Visit(int record, int fields)>;

/// Splits UTF-8 text into records and fields: quotes with line ends and doubled quotes inside,
/// CRLF, LF or CR. Refuses `exchange.damaged` with the record whose quote is never closed.
Sheet<void> split_csv(std::string_view text, char delimiter, const FieldVisitor& on_field,
                      const RecordVisitor& on_record);

/// Comma, semicolon or tab: the one that gives the first records the most consistent number of
/// fields.
char find_delimiter(std::string_view text);

/// The delimiter of a CSV text, and the bytes on top of it that name it ("sep=;") and are no row.
struct CsvShape {
  char delimiter = ',';
  std::size_t skipped = 0;
};
CsvShape shape_of(std::string_view text);

}  // namespace exchange
