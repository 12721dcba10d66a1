// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/text.hpp"

#include <gtest/gtest.h>

#include "platform/exchange/cell.hpp"
#include "platform/exchange/csv_writer.hpp"

namespace exchange {
namespace {

TEST(ExchangeText, NarrowsFullWidthFormsAndTrimsWhatCannotBeSeen) {
  EXPECT_EQ(narrow("３３０１０９Ｘ（１）"), "330109X(1)");
  EXPECT_EQ(narrow("\xE3\x80\x80 张三\xC2\xA0\xE2\x80\x8B\t"), "张三");
  EXPECT_EQ(narrow("\xEF\xBB\xBF\xE2\x80\xAD"
                   "3301\xE2\x80\xAC"),
            "3301");
  EXPECT_EQ(narrow("张　三"), "张 三");
  EXPECT_EQ(narrow("ｶﾅ①"), "ｶﾅ①");
  EXPECT_EQ(narrow(" \n "), "");
}

TEST(ExchangeText, KnowsBlankFromVisible) {
  EXPECT_TRUE(is_blank(" \t\xC2\xA0\xE3\x80\x80\xE2\x80\x8B"));
  EXPECT_TRUE(is_blank(""));
  EXPECT_FALSE(is_blank(" 0"));
}

TEST(ExchangeText, ASimpleTextIsNeverChanged) {
  EXPECT_TRUE(is_simple("张三3幢-501_Xx"));
  // Every character that is simple stays as it is, alone and among others.
  for (char32_t point = 0; point < 0x30000; ++point) {
    if (point >= 0xD800 && point < 0xE000) continue;
    std::string text;
    append_utf8(text, point);
    if (!is_simple(text)) continue;
    std::size_t at = 0;
    EXPECT_EQ(next_code_point(text, at), point);
    EXPECT_FALSE(is_blank(text));
    // A space around it makes the text go the long way.
    EXPECT_EQ(narrow(' ' + text + text), text + text) << std::hex << std::uint32_t(point);
  }
}

TEST(ExchangeText, RefusesBrokenUtf8) {
  for (std::string text :
       {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80", "\xE5\xBC", "\xFF"}) {
    std::size_t at = 0;
    EXPECT_FALSE(next_code_point(text, at)) << text.size();
    EXPECT_EQ(at, 1u);
  }
}

TEST(ExchangeText, CutsBetweenCharacters) {
  EXPECT_EQ(bytes_of_code_points("张三李四", 2), 6u);
  EXPECT_EQ(bytes_of_code_points("张三", 9), 6u);
  EXPECT_EQ(count_code_points("a张𠮷"), 3u);
}

TEST(ExchangeText, KnowsNumbersThatLostTheirDigits) {
  EXPECT_TRUE(is_scientific("3.30109E+17"));
  EXPECT_TRUE(is_scientific("3e+17"));
  for (const char* text :
       {"3E5", "1.2E3", "330109", "3.E+17", "3.3E+1", "x3.3E+17", "33.1E+17", "E+17", ""})
    EXPECT_FALSE(is_scientific(text)) << text;
}

TEST(ExchangeText, NamesColumnsAsSpreadsheetsDo) {
  EXPECT_EQ(column_letters(0), "A");
  EXPECT_EQ(column_letters(25), "Z");
  EXPECT_EQ(column_letters(26), "AA");
  EXPECT_EQ(column_letters(16383), "XFD");
}

TEST(ExchangeText, GuardsEveryStartOfAFormulaInCsv) {
  for (std::string text :
       {"=1+1", "+86 138", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "\xE3\x80\x80@x"})
    EXPECT_EQ(guarded(text), "'" + text);
  EXPECT_EQ(guarded(std::string_view("\0=1", 3)), std::string("'\0=1", 4));
  for (std::string text : {"张三", "1-2-3", "a=b", "", "'x"}) EXPECT_EQ(guarded(text), text);
}

TEST(ExchangeText, QuotesCsvFields) {
  std::vector<std::string> fields{"a", "b,c", "d\"e", "f\ng", "=1"};
  EXPECT_EQ(csv_line(fields), "a,\"b,c\",\"d\"\"e\",\"f\ng\",\"'=1\"\r\n");
}

}  // namespace
}  // namespace exchange
