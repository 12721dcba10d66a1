// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "platform/exchange/sheet_error.hpp"
#include "platform/exchange/utf8_census.hpp"

namespace exchange {

enum class CsvEncoding { utf8, utf16_le, utf16_be, gb18030 };

/// The byte order mark that a file begins with.
struct CsvMark {
  std::size_t size = 0;
  /// What it says; UTF-8 is only a guess where there is none.
  CsvEncoding encoding = CsvEncoding::utf8;
};
CsvMark mark_of(std::string_view file);

/// UTF-8 or GB18030 (GBK included) for a file whose bytes were counted. Refuses
/// `exchange.not_a_sheet` for NUL bytes and other binary content, `exchange.bad_encoding` with the
/// line of the first bytes that mean nothing in a file that is UTF-8 otherwise.
Sheet<CsvEncoding> judge(const Utf8Census& census, bool has_mark);

/// Makes UTF-8 of a file, block by block. Strict: refuses `exchange.bad_encoding` with the line,
/// counted from 1, of the first bytes that mean nothing, and `exchange.not_a_sheet` for NUL.
class CsvDecoder {
 public:
  explicit CsvDecoder(CsvEncoding encoding);
  ~CsvDecoder();
  CsvDecoder(CsvDecoder&&) noexcept;
  CsvDecoder& operator=(CsvDecoder&&) noexcept;

  /// Appends the block to `text`; `is_last` for the last one of the file.
  Sheet<void> add(std::string_view block, bool is_last, std::string& text);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// A text file as UTF-8. `text` refers to the file itself when that is UTF-8 already, to
/// `converted` otherwise.
struct CsvText {
  std::string converted;
  bool is_converted = false;
  std::string_view original;

  std::string_view text() const { return is_converted ? std::string_view(converted) : original; }
};

/// Reads UTF-8 (with or without byte order mark), UTF-16 with its mark, and GB18030 (GBK included)
/// for what is not UTF-8. Refuses as `judge` and `CsvDecoder` do.
Sheet<CsvText> decode_csv(std::string_view file);

}  // namespace exchange
