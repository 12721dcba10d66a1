// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/csv_encoding.hpp"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>

#include <stdexcept>

#include "platform/exchange/text.hpp"

namespace exchange {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

struct LineCount {
  int lines = 1;
  char32_t before = 0;
  void add(char32_t point) {
    if (point == '\r' || (point == '\n' && before != '\r')) ++lines;
    before = point;
  }
};

const char* name_of(CsvEncoding encoding) {
  switch (encoding) {
    case CsvEncoding::utf16_le:
      return "UTF-16LE";
    case CsvEncoding::utf16_be:
      return "UTF-16BE";
    case CsvEncoding::gb18030:
      return "gb18030";
    case CsvEncoding::utf8:
      break;
  }
  return "UTF-8";
}

Converter made(CsvEncoding encoding) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name_of(encoding), &status));
  if (converter)
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU lacks ") + name_of(encoding));
  return converter;
}

}  // namespace

struct CsvDecoder::State {
  CsvEncoding encoding;
  Converter converter;  ///< None for UTF-8, which is only checked.
  Utf8Census census;
  LineCount count;
  char16_t high = 0;

  void append(std::string& text, const char16_t* from, const char16_t* to) {
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

  Sheet<void> convert(std::string_view block, bool is_last, std::string& text) {
    const char* from = block.data();
    const char* end = from + block.size();
    char16_t buffer[4096];
    UErrorCode status;
    do {
      status = U_ZERO_ERROR;
      char16_t* to = buffer;
      ucnv_toUnicode(converter.get(), &to, buffer + 4096, &from, end, nullptr, is_last, &status);
      append(text, buffer, to);
      if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR)
        return refuse("exchange.bad_encoding", count.lines);
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    return {};
  }

  Sheet<void> check(std::string_view block, bool is_last, std::string& text) {
    census.add(block);
    if (is_last) census.finish();
    if (census.broken() > 0) return refuse("exchange.bad_encoding", census.line());
    text += block;
    return {};
  }
};

CsvDecoder::CsvDecoder(CsvEncoding encoding)
    : state_(std::make_unique<State>(State{encoding, {}, {}, {}, 0})) {
  if (encoding != CsvEncoding::utf8) state_->converter = made(encoding);
}
CsvDecoder::~CsvDecoder() = default;
CsvDecoder::CsvDecoder(CsvDecoder&&) noexcept = default;
CsvDecoder& CsvDecoder::operator=(CsvDecoder&&) noexcept = default;

Sheet<void> CsvDecoder::add(std::string_view block, bool is_last, std::string& text) {
  const auto before = text.size();
  auto done = state_->converter ? state_->convert(block, is_last, text)
                                : state_->check(block, is_last, text);
  if (done && text.find('\0', before) != std::string::npos) return refuse("exchange.not_a_sheet");
  return done;
}

CsvMark mark_of(std::string_view file) {
  if (file.starts_with("\xFF\xFE")) return {2, CsvEncoding::utf16_le};
  if (file.starts_with("\xFE\xFF")) return {2, CsvEncoding::utf16_be};
  if (file.starts_with("\xEF\xBB\xBF")) return {3, CsvEncoding::utf8};
  return {};
}

Sheet<CsvEncoding> judge(const Utf8Census& census, bool has_mark) {
  if (census.has_nul() || census.controls() > census.bytes() / 100)
    return refuse("exchange.not_a_sheet");
  if (census.broken() == 0) return CsvEncoding::utf8;
  // A UTF-8 file with a broken byte would pass as GB18030 by chance, and read as nonsense.
  if (has_mark || census.whole() > census.broken() * 10)
    return refuse("exchange.bad_encoding", census.line());
  return CsvEncoding::gb18030;
}

Sheet<CsvText> decode_csv(std::string_view file) {
  const auto mark = mark_of(file);
  auto encoding = mark.encoding;
  if (encoding == CsvEncoding::utf8) {
    const auto text = file.substr(mark.size);
    Utf8Census census;
    census.add(text);
    census.finish();
    const auto judged = judge(census, mark.size > 0);
    if (!judged) return refuse(judged.error());
    if (*judged == CsvEncoding::utf8) return CsvText{{}, false, text};
    encoding = *judged;
  }
  CsvText result;
  result.is_converted = true;
  result.converted.reserve(file.size() + file.size() / 2);
  const auto done = CsvDecoder(encoding).add(file.substr(mark.size), true, result.converted);
  if (!done) return refuse(done.error());
  return result;
}

}  // namespace exchange
