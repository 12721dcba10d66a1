// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/csv_encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <algorithm>
#include <memory>

#include "platform/exchange/text.hpp"

namespace exchange {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

struct LineCount {
  int lines = 1;
  char32_t before = 0;
  void add(char32_t point) {
    if (point == '\r' || (point == '\n' && before != '\r')) ++lines;
    before = point;
  }
};

void append_utf16(std::string& text, const char16_t* from, const char16_t* to, char16_t& high,
                  LineCount& count) {
  for (; from != to; ++from) {
    char32_t point = *from;
    if (point >= 0xD800 && point < 0xDC00) {
      high = *from;
      continue;
    }
    if (point >= 0xDC00 && point < 0xE000)
      point = 0x10000 + ((high - 0xD800) << 10) + (point - 0xDC00);
    append_utf8(text, point);
    count.add(point);
  }
}

Sheet<CsvText> convert(std::string_view file, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  std::unique_ptr<UConverter, CloseConverter> converter(ucnv_open(encoding, &status));
  if (U_FAILURE(status)) return refuse("exchange.bad_encoding");
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  CsvText result;
  result.is_converted = true;
  result.converted.reserve(file.size() + file.size() / 2);
  const char* from = file.data();
  const char* end = from + file.size();
  char16_t buffer[4096];
  char16_t high = 0;
  LineCount count;
  do {
    status = U_ZERO_ERROR;
    char16_t* to = buffer;
    ucnv_toUnicode(converter.get(), &to, buffer + 4096, &from, end, nullptr, true, &status);
    append_utf16(result.converted, buffer, to, high, count);
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR)
      return refuse("exchange.bad_encoding", count.lines);
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  return result;
}

// How a file fares as UTF-8: broken places, whole characters of several bytes, line of the first
// break.
struct Census {
  std::size_t broken = 0;
  std::size_t whole = 0;
  std::size_t controls = 0;
  int line = 0;
};

Census take_census(std::string_view file) {
  Census census;
  LineCount count;
  for (std::size_t at = 0; at < file.size();) {
    auto point = next_code_point(file, at);
    if (!point && census.broken++ == 0) census.line = count.lines;
    if (point && *point >= 0x80) ++census.whole;
    bool is_control =
        point && *point < 0x20 && !(*point >= '\t' && *point <= '\r') && *point != 0x1A;
    if (is_control) ++census.controls;
    count.add(point.value_or(0));
  }
  return census;
}

}  // namespace

Sheet<CsvText> decode_csv(std::string_view file) {
  Sheet<CsvText> result;
  if (file.starts_with("\xFF\xFE")) {
    result = convert(file.substr(2), "UTF-16LE");
  } else if (file.starts_with("\xFE\xFF")) {
    result = convert(file.substr(2), "UTF-16BE");
  } else {
    if (file.find('\0') != std::string_view::npos) return refuse("exchange.not_a_sheet");
    bool has_mark = file.starts_with("\xEF\xBB\xBF");
    std::string_view text = has_mark ? file.substr(3) : file;
    Census census = take_census(text);
    if (census.controls > text.size() / 100) return refuse("exchange.not_a_sheet");
    if (census.broken == 0) return CsvText{{}, false, text};
    // A UTF-8 file with a broken byte would pass as GB18030 by chance, and read as nonsense.
    if (has_mark || census.whole > census.broken * 10)
      return refuse("exchange.bad_encoding", census.line);
    result = convert(file, "gb18030");
  }
  if (result && result->text().find('\0') != std::string_view::npos)
    return refuse("exchange.not_a_sheet");
  return result;
}

}  // namespace exchange
