// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/workbook.hpp"

#include <gtest/gtest.h>

#include "platform/exchange/made_files.hpp"
#include "platform/exchange/xml_reader.hpp"

namespace exchange {
namespace {

using namespace made;

const std::vector<FieldWords> heading_words{
    {"name", {"姓名"}}, {"door", {"室"}}, {"stairwell", {"单元"}}, {"phone", {"电话"}}};

std::string ledger() {
  return one_sheet([](lxw_workbook* book, lxw_worksheet* sheet) {
    lxw_format* day = workbook_add_format(book);
    format_set_num_format(day, "yyyy/m/d");
    worksheet_merge_range(sheet, 0, 0, 0, 4, "名单", nullptr);
    worksheet_merge_range(sheet, 1, 0, 1, 1, "地址", nullptr);
    worksheet_write_string(sheet, 2, 0, "单元", nullptr);
    worksheet_write_string(sheet, 2, 1, "室", nullptr);
    worksheet_merge_range(sheet, 1, 2, 2, 2, "姓名", nullptr);
    worksheet_merge_range(sheet, 1, 3, 2, 3, "电话", nullptr);
    worksheet_merge_range(sheet, 1, 4, 2, 4, "生日", nullptr);
    worksheet_merge_range(sheet, 3, 1, 4, 1, "501", nullptr);
    worksheet_write_string(sheet, 3, 2, "=HYPERLINK(\"x\")", nullptr);
    worksheet_write_number(sheet, 3, 3, 3.3010919800101101E+17, nullptr);
    worksheet_write_number(sheet, 3, 4, 44625, day);
    worksheet_write_string(sheet, 4, 2, "李四 _x005F_x0041_\x01", nullptr);
    worksheet_write_formula(sheet, 4, 3, "=1+1", nullptr);
    worksheet_write_string(sheet, 7, 2, "https://example.org", nullptr);
  });
}

std::string result_of(const std::string& original, std::span<const Finding> findings) {
  auto opened = open(bytes(original));
  std::vector<std::optional<Header>> headers;
  for (std::size_t sheet = 0; sheet < opened->sheets().size(); ++sheet) {
    auto header = find_header(*opened, sheet, heading_words);
    headers.push_back(header ? std::optional(*header) : std::nullopt);
  }
  TemporaryFile file;
  auto written = write_result_workbook(*opened, headers, findings, "问题", file.path());
  if (!written) throw std::runtime_error(written.error().code);
  return file.content();
}

std::string part(const std::string& file, const std::string& name) {
  auto parts = ZipParts::open(bytes(file), Limits{});
  auto stream = parts->stream(name);
  if (!stream) return "";
  std::string text;
  char buffer[4096];
  while (auto size = *stream->read(buffer, sizeof buffer)) text.append(buffer, size);
  return text;
}

const std::vector<Finding> findings{{"名单", 4, 3, "号码缺位"},
                                    {"名单", 4, std::nullopt, "没有单元"},
                                    {"名单", 5, 0, "没有单元"},
                                    {"名单", 6, std::nullopt, "空行"},
                                    {"别处", 4, 0, "x"}};

TEST(ExchangeWorkbook, BearsTheRowsAndTheirFindings) {
  auto all = rows_of(result_of(ledger(), findings));
  ASSERT_EQ(all.size(), 7u);
  EXPECT_EQ(text(all[1], 5), "问题");
  EXPECT_EQ(all[1].number, 2);
  EXPECT_EQ(text(all[3], 5), "号码缺位; 没有单元");
  EXPECT_EQ(text(all[4], 5), "没有单元");
  EXPECT_EQ(all[5].number, 6);
  EXPECT_EQ(text(all[5], 5), "空行");
  EXPECT_EQ(all[6].number, 8);
  EXPECT_EQ(text(all[6], 5), "");
  EXPECT_EQ(text(all[4], 1), "501");
  EXPECT_EQ(text(all[3], 4), "2022-03-05");
}

TEST(ExchangeWorkbook, HoldsTextsOnly) {
  std::string file = result_of(ledger(), findings);
  std::string sheet = part(file, "xl/worksheets/sheet1.xml");
  ASSERT_NE(sheet.find("HYPERLINK"), std::string::npos);
  EXPECT_EQ(sheet.find("<f>"), std::string::npos);
  EXPECT_EQ(sheet.find("<f "), std::string::npos);
  EXPECT_EQ(sheet.find("<hyperlink"), std::string::npos);
  EXPECT_EQ(sheet.find("<v>"), std::string::npos);
  EXPECT_NE(sheet.find("<pane"), std::string::npos);
  EXPECT_NE(sheet.find("<autoFilter ref=\"A3:F8\"/>"), std::string::npos);
  for (const auto& row : rows_of(file))
    for (const auto& cell : row.cells)
      EXPECT_TRUE(cell.kind == CellKind::text || cell.is_rounded) << cell.text;
}

TEST(ExchangeWorkbook, ColoursTheOffendingCells) {
  std::string sheet = part(result_of(ledger(), findings), "xl/worksheets/sheet1.xml");
  auto style_of = [&](const std::string& place) {
    auto at = sheet.find("<c r=\"" + place + "\"");
    EXPECT_NE(at, std::string::npos) << place;
    auto tag = sheet.substr(at, sheet.find('>', at) - at);
    auto style = tag.find(" s=\"");
    return style == std::string::npos ? ""
                                      : tag.substr(style + 4, tag.find('"', style + 4) - style - 4);
  };
  EXPECT_EQ(style_of("C4"), "");
  EXPECT_NE(style_of("D4"), "");
  EXPECT_EQ(style_of("D4"), style_of("F4"));
  EXPECT_EQ(style_of("A5"), style_of("D4"));
  EXPECT_NE(style_of("C2"), style_of("D4"));
}

TEST(ExchangeWorkbook, CanBeMendedAndSentAgain) {
  std::string once = result_of(ledger(), findings);
  auto opened = open(bytes(once));
  auto header = find_header(*opened, 0, heading_words);
  ASSERT_TRUE(header);
  EXPECT_EQ(header->first_row, 2);
  EXPECT_EQ(header->last_row, 3);
  auto all = rows(*opened);
  EXPECT_EQ(text(all[3], 2), "=HYPERLINK(\"x\")");
  EXPECT_EQ(text(all[4], 2), "李四 _x0041_\x01");
  EXPECT_TRUE(all[3].find(3)->is_rounded);
  // The column of findings is written anew, not doubled.
  auto twice = rows_of(result_of(once, {}));
  EXPECT_EQ(text(twice[1], 5), "问题");
  EXPECT_EQ(text(twice[3], 5), "");
  EXPECT_EQ(twice[3].find(6), nullptr);
}

TEST(ExchangeWorkbook, WritesCsvAndSheetsWithNamesThatSpreadsheetsRefuse) {
  std::vector<Finding> one{{"", 2, 0, "错"}};
  auto opened_result = result_of("姓名,电话\n张三,1\n", one);
  EXPECT_EQ(text(rows_of(opened_result).at(1), 2), "错");
  TemporaryFile file;
  WorkbookWriter writer(file.path());
  for (const char* name :
       {"a/b[c]", "'x'", "", "", "A_B_C_",
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十"}) {
    writer.add_sheet(name);
    writer.write(1, 0, "x");
  }
  writer.finish();
  std::string content = file.content();
  auto opened = open(bytes(content));
  ASSERT_TRUE(opened);
  ASSERT_EQ(opened->sheets().size(), 6u);
  EXPECT_EQ(opened->sheets()[0].name, "a_b_c_");
}

TEST(ExchangeWorkbook, LeavesNothingBehindWhenItFails) {
  TemporaryFile file;
  {
    WorkbookWriter writer(file.path());
    writer.add_sheet("x");
    writer.write(1, 0, "x");
  }
  EXPECT_FALSE(std::filesystem::exists(file.path()));
  auto beyond = [&] {
    WorkbookWriter writer(file.path() / "nowhere" / "x");
    writer.add_sheet("x");
    writer.write(1, 0, "x");
    writer.finish();
  };
  EXPECT_THROW(beyond(), std::runtime_error);
}

}  // namespace
}  // namespace exchange
