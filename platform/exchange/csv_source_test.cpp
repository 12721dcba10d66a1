// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "platform/exchange/csv_writer.hpp"
#include "platform/exchange/made_files.hpp"

namespace exchange {
namespace {

using namespace made;
using namespace std::string_literals;

// 姓名,地址 / 张三,山水苑 in GBK.
const std::string gbk =
    "\xD0\xD5\xC3\xFB,\xB5\xD8\xD6\xB7\r\n\xD5\xC5\xC8\xFD,\xC9\xBD\xCB\xAE\xD4\xB7\r\n";

std::string utf16(std::u16string_view text, bool is_big) {
  std::string result = is_big ? "\xFE\xFF" : "\xFF\xFE";
  for (char16_t unit : text) {
    char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
    result.push_back(is_big ? high : low);
    result.push_back(is_big ? low : high);
  }
  return result;
}

void expect_two_rows(const std::string& file, const std::string& name = "张三") {
  auto all = rows_of(file);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(text(all[0], 0), "姓名");
  EXPECT_EQ(text(all[0], 1), "地址");
  EXPECT_EQ(text(all[1], 0), name);
  EXPECT_EQ(text(all[1], 1), "山水苑");
  EXPECT_EQ(all[1].number, 2);
}

TEST(ExchangeCsv, ReadsEveryEncodingOfChineseOffices) {
  expect_two_rows("姓名,地址\n张三,山水苑\n");
  expect_two_rows("\xEF\xBB\xBF姓名,地址\r\n张三,山水苑");
  expect_two_rows(gbk);
  expect_two_rows(utf16(u"姓名\t地址\r\n𠮷三\t山水苑\r\n", false), "𠮷三");
  expect_two_rows(utf16(u"姓名,地址\n张三,山水苑\n", true));
  // 㐃, a character of GB18030 that takes four bytes.
  auto all = rows_of("\xD5\xC5\x81\x39\xEF\x32,1\n"s);
  EXPECT_EQ(text(all.at(0), 0), "张㐃");
}

TEST(ExchangeCsv, NamesTheRowOfBytesThatMeanNothing) {
  auto broken = open(bytes(gbk + gbk + "\xD5\xC5\xFF\xFF,x\r\n"));
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().code, "exchange.bad_encoding");
  EXPECT_EQ(broken.error().row, 5);
  std::string cut = "姓名,地址\n张三,山水苑\n李四,山\xE6\xB0,1\n王五六七八九十,蜀山街道\n";
  auto damaged = open(bytes(cut));
  ASSERT_FALSE(damaged);
  EXPECT_EQ(damaged.error().code, "exchange.bad_encoding");
  EXPECT_EQ(damaged.error().row, 3);
  EXPECT_EQ(refusal("\xEF\xBB\xBF"
                    "a,b\n\xD5\xC5,c\n"),
            "exchange.bad_encoding");
  EXPECT_EQ(refusal(utf16(u"a,b\n", false) + "\x01"), "exchange.bad_encoding");
}

TEST(ExchangeCsv, FindsTheDelimiterByConsistency) {
  for (std::string file : {"a,b;1,c\nd,e,f;2\ng,h;3;4,i\n", "a\tb,1\tc\nd\te\tf,2;\ng,3,4\th\ti\n",
                           "a;b,1;c\nd;e;f\ng,2,3;h;i\n", "a;\"b;,\n,;\";c\nd;e;f\n"}) {
    for (const auto& row : rows_of(file)) EXPECT_EQ(row.cells.size(), 3u) << file;
  }
  EXPECT_EQ(rows_of("sep=;\r\na;b,c\r\nd;e\r\n").at(0).cells.size(), 2u);
  EXPECT_EQ(rows_of("sep=;\r\na;b,c\r\nd;e\r\n").at(0).number, 1);
  EXPECT_EQ(rows_of("姓名\n张三\n").size(), 2u);
}

TEST(ExchangeCsv, ReadsQuotesAndEveryLineEnd) {
  for (std::string end : {"\n", "\r\n", "\r"}) {
    auto all = rows_of("a,\"b" + end + "c\"\"d,e\"" + end + end + "5\",\"\",f\"g\"" + end);
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(text(all[0], 1), "b" + end + "c\"d,e");
    EXPECT_EQ(all[1].number, 3);
    EXPECT_EQ(text(all[1], 0), "5\"");
    EXPECT_EQ(all[1].find(1), nullptr);
    EXPECT_EQ(text(all[1], 2), "f\"g\"");
  }
  auto open_quote = open(bytes("a,b\nc,\"d\ne,f\n"));
  ASSERT_FALSE(open_quote);
  EXPECT_EQ(open_quote.error().code, "exchange.damaged");
  EXPECT_EQ(open_quote.error().row, 2);
}

TEST(ExchangeCsv, MarksNumbersThatLostDigitsAndTakesGuardsAway) {
  auto all =
      rows_of("a,b,c,d,e\n3.30109E+17,\"=\"\"0571\"\"\",'+8613800000001,330109198001011234,#N/A\n");
  const Row& row = all.at(1);
  EXPECT_TRUE(row.find(0)->is_rounded);
  EXPECT_EQ(row.find(0)->kind, CellKind::number);
  EXPECT_EQ(text(row, 1), "0571");
  EXPECT_EQ(text(row, 2), "+8613800000001");
  EXPECT_FALSE(row.find(3)->is_rounded);
  EXPECT_EQ(row.find(3)->kind, CellKind::text);
  EXPECT_EQ(row.find(4)->kind, CellKind::formula_error);
}

TEST(ExchangeCsv, RefusesWhatIsNoTable) {
  EXPECT_EQ(refusal(""), "exchange.not_a_sheet");
  EXPECT_EQ(refusal(" \r\n"), "exchange.not_a_sheet");
  EXPECT_EQ(refusal("a,b\0c\n"s), "exchange.not_a_sheet");
  EXPECT_EQ(refusal("%PDF-1.7 x"), "exchange.not_a_sheet");
  EXPECT_EQ(refusal("<html><table><tr><td>姓名</td></tr></table></html>"), "exchange.not_a_sheet");
  EXPECT_EQ(refusal("<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"),
            "exchange.not_a_sheet");
  EXPECT_EQ(refusal("\x89PNG\r\n\x1A\n"), "exchange.not_a_sheet");
  EXPECT_EQ(refusal(std::string(200, '\x01') + ",\n"), "exchange.not_a_sheet");
}

TEST(ExchangeCsv, RefusesRowsAndColumnsAboveTheLimits) {
  Limits small;
  small.rows = 3;
  small.columns = 2;
  EXPECT_EQ(refusal("a,b\nc,d\ne,f\n\n,\n", small), "");
  EXPECT_EQ(refusal("a,b\nc,d\ne,f\ng,h\n", small), "exchange.too_many_rows");
  EXPECT_EQ(refusal("a,b,,\nc,d,,e\n", small), "exchange.too_many_columns");
  EXPECT_EQ(refusal("a,,b\nc,,d\n", small), "");
  EXPECT_EQ(refusal(std::string(1 << 20, ','), {}), "");
  EXPECT_EQ(refusal(std::string(1 << 20, ',') + "x", {}), "exchange.too_many_columns");
}

TEST(ExchangeCsv, ReadsBackWhatTheWriterWrites) {
  std::vector<std::string> fields{
      "=HYPERLINK(\"x\")", "+1", "-1", "@a", "张,三", "a\"b", "l\r\nm", "＝1", "1-2", " =1", "x;y"};
  auto all = rows_of(std::string(csv_mark) + csv_line(fields) + csv_line(fields));
  ASSERT_EQ(all.size(), 2u);
  for (std::size_t column = 0; column < fields.size(); ++column)
    EXPECT_EQ(text(all[1], static_cast<int>(column)), fields[column]);
}

}  // namespace
}  // namespace exchange
