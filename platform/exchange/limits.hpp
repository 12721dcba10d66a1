// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstddef>

namespace exchange {

/// The size of a sheet, by ECMA-376.
constexpr int last_sheet_row = 1'048'576, sheet_columns = 16'384;

/// How much of a stranger's file is read before it is refused. The defaults are the house rule;
/// tests make them smaller.
struct Limits {
  /// Bytes of the file as sent; more is `exchange.too_big`.
  std::size_t packed_bytes = 10u << 20;
  /// Bytes unpacked from all parts, and bytes of cell text handed out; more is `exchange.zip_bomb`.
  std::size_t unpacked_bytes = 100u << 20;
  /// Unpacked bytes per packed byte of one part, counted once a part exceeds `ratio_from_bytes`.
  std::size_t ratio = 100;
  std::size_t ratio_from_bytes = 1u << 20;
  /// Parts in the archive; more is `exchange.zip_bomb`.
  std::size_t entries = 200;
  /// Last row number of a sheet that may hold a value; beyond is `exchange.too_many_rows`.
  int rows = 100'000;
  /// Columns of a sheet that hold a value; more is `exchange.too_many_columns`.
  int columns = 50;
  /// Characters of one cell; longer text is cut and marked.
  std::size_t cell_chars = 4'000;
  /// Shared strings of a workbook, in bytes and in number; more is `exchange.too_big`.
  std::size_t shared_bytes = 32u << 20;
  std::size_t shared_count = 2'000'000;
  /// Merged areas of one sheet; more is `exchange.too_big`.
  std::size_t merges = 200'000;
  /// Sheets of a workbook; more is `exchange.too_big`.
  std::size_t sheets = 100;
};

}  // namespace exchange
