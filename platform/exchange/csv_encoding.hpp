// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "platform/exchange/sheet_error.hpp"

namespace exchange {

/// A text file as UTF-8. `text` refers to the file itself when that is UTF-8 already, to
/// `converted` otherwise.
struct CsvText {
  std::string converted;
  bool is_converted = false;
  std::string_view original;

  std::string_view text() const { return is_converted ? std::string_view(converted) : original; }
};

/// Reads UTF-8 (with or without byte order mark), UTF-16 with its mark, and GB18030 (GBK included)
/// for what is not UTF-8. Strict: `exchange.bad_encoding` with the line, counted from 1, of the
/// first bytes that mean nothing; `exchange.not_a_sheet` for NUL bytes and other binary content.
Sheet<CsvText> decode_csv(std::string_view file);

}  // namespace exchange
