// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "platform/exchange/made_files.hpp"
#include "platform/exchange/number_format.hpp"

namespace exchange {
namespace {

using namespace made;

TEST(ExchangeXlsx, GivesTextsWithTheRowNumbersOfExcel) {
  auto all = rows_of(one_sheet([](lxw_workbook*, lxw_worksheet* sheet) {
    worksheet_write_string(sheet, 1, 1, "张三", nullptr);
    worksheet_write_string(sheet, 4, 0, "  李四 ", nullptr);
    worksheet_write_string(sheet, 5, 0, "   ", nullptr);
    worksheet_write_string(sheet, 6, 2, "line\r\nbreak _x005F_x0041_ &<", nullptr);
  }));
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[0].number, 2);
  EXPECT_EQ(all[0].cells[0].column, 1);
  EXPECT_EQ(all[0].cells[0].text, "张三");
  EXPECT_EQ(all[0].cells[0].kind, CellKind::text);
  EXPECT_EQ(all[1].number, 5);
  EXPECT_EQ(text(all[1], 0), "  李四 ");
  EXPECT_EQ(text(all[2], 2), "line\r\nbreak _x0041_ &<");
}

TEST(ExchangeXlsx, KeepsTheDigitsOfNumbersAndMarksTheRounded) {
  auto all =
      rows_of(archive(parts("<sheetData><row r='1'>"
                            "<c r='A1'><v>13800000001</v></c>"
                            "<c r='B1'><v>3.3010919800101101E+17</v></c>"
                            "<c r='C1'><v>330109800101123</v></c>"
                            "<c r='D1'><v>36.600000000000001</v></c>"
                            "<c r='E1'><v>501.0</v></c>"
                            "<c r='F1'><v>1.38E10</v></c>"
                            "<c r='G1'><v>330109198001010000</v></c>"
                            "<c r='H1'><v>-0.5</v></c>"
                            "<c r='I1' t='str'><v>3.30109E+17</v></c>"
                            "<c r='J1'><v>1E999</v></c>"
                            "</row></sheetData>")));
  const Row& row = all.at(0);
  EXPECT_EQ(text(row, 0), "13800000001");
  EXPECT_FALSE(row.find(0)->is_rounded);
  EXPECT_EQ(row.find(1)->kind, CellKind::number);
  EXPECT_TRUE(row.find(1)->is_rounded);
  EXPECT_EQ(text(row, 1), "3.3010919800101101E+17");
  EXPECT_EQ(text(row, 2), "330109800101123");
  EXPECT_FALSE(row.find(2)->is_rounded);
  EXPECT_EQ(text(row, 3), "36.6");
  EXPECT_EQ(row.find(3)->raw, "36.600000000000001");
  EXPECT_EQ(text(row, 4), "501");
  EXPECT_EQ(text(row, 5), "13800000000");
  EXPECT_TRUE(row.find(6)->is_rounded);
  EXPECT_EQ(text(row, 7), "-0.5");
  EXPECT_TRUE(row.find(8)->is_rounded);
  EXPECT_EQ(row.find(9)->kind, CellKind::text);
}

TEST(ExchangeXlsx, TellsDaysFromNumbersByTheirFormat) {
  auto all = rows_of(one_sheet([](lxw_workbook* book, lxw_worksheet* sheet) {
    const char* formats[] = {
        "yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "[$-804]aaaa", "h:mm", "0.00", "\"d\"0", "[Red]0",
        "000000"};
    for (int column = 0; column < 8; ++column) {
      lxw_format* format = workbook_add_format(book);
      format_set_num_format(format, formats[column]);
      worksheet_write_number(sheet, 0, column, column == 3 ? 0.5 : 44625, format);
    }
    lxw_format* built_in = workbook_add_format(book);
    format_set_num_format_index(built_in, 14);
    worksheet_write_number(sheet, 0, 8, 44625.5, built_in);
    worksheet_write_number(sheet, 0, 9, 60, built_in);
    worksheet_write_number(sheet, 0, 10, -3, built_in);
  }));
  const Row& row = all.at(0);
  EXPECT_EQ(text(row, 0), "2022-03-05");
  EXPECT_EQ(row.find(0)->kind, CellKind::date);
  EXPECT_EQ(row.find(0)->raw, "44625");
  EXPECT_EQ(text(row, 1), "2022-03-05");
  EXPECT_EQ(text(row, 2), "2022-03-05");
  EXPECT_EQ(text(row, 3), "12:00:00");
  for (int column : {4, 5, 6}) EXPECT_EQ(row.find(column)->kind, CellKind::number) << column;
  EXPECT_EQ(text(row, 7), "044625");
  EXPECT_EQ(text(row, 8), "2022-03-05 12:00");
  EXPECT_EQ(text(row, 9), "1900-02-29");
  EXPECT_EQ(row.find(10)->kind, CellKind::number);
}

TEST(ExchangeXlsx, CountsDaysFrom1904WhenTheWorkbookDoes) {
  auto entries = parts("<sheetData><row><c s='1'><v>43163</v></c></row></sheetData>", "",
                       "<workbookPr date1904='1'/>");
  entries[2].second.insert(entries[2].second.find("<Relationship "),
                           "<Relationship Id='s9' Type='x/styles' Target='styles.xml'/>");
  entries.push_back(
      {"xl/styles.xml",
       "<styleSheet><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/>"
       "<xf numFmtId='31'/></cellXfs></styleSheet>"});
  EXPECT_EQ(text(rows_of(archive(entries)).at(0), 0), "2022-03-05");
}

TEST(ExchangeXlsx, KnowsTheBuiltInDayFormatsOfTheChineseEdition) {
  using Shape = NumberFormat::Shape;
  for (int id : {14, 15, 16, 17, 22, 27, 31, 36, 50, 57, 58})
    EXPECT_EQ(built_in_format(id).shape, Shape::day) << id;
  for (int id : {18, 21, 32, 45, 47}) EXPECT_EQ(built_in_format(id).shape, Shape::time) << id;
  for (int id : {0, 1, 2, 3, 9, 10, 11, 13, 37, 44, 48, 49, 59})
    EXPECT_EQ(built_in_format(id).shape, Shape::plain) << id;
}

TEST(ExchangeXlsx, JoinsRichTextAndLeavesPhoneticGuidesOut) {
  auto all = rows_of(archive(parts(
      "<sheetData><row r='3'><c r='A3' t='s'><v>0</v></c>"
      "<c r='B3' t='inlineStr'><is><r><t>李</t></r><r><t>四</t></r><rPh><t>li si</t></rPh></is></c>"
      "<c r='C3' t='b'><v>1</v></c><c r='D3' t='e'><v>#N/A</v></c>"
      "<c r='E3'><f>1+1</f><v>2</v></c><c r='F3' t='str'><f>A1</f><v>三</v></c><c "
      "r='G3'><f>NOW()</f></c>"
      "<c r='H3' t='d'><v>2022-03-05T00:00:00</v></c><c r='I3' s='7'/></row></sheetData>",
      "<sst><si><r><rPr><b/></rPr><t>张</t></r><r><t xml:space='preserve"
      "'>三 </t></r><rPh sb='0' eb='1'><t>ZHANG</t></rPh></si></sst>")));
  const Row& row = all.at(0);
  EXPECT_EQ(row.number, 3);
  EXPECT_EQ(text(row, 0), "张三 ");
  EXPECT_EQ(text(row, 1), "李四");
  EXPECT_EQ(row.find(2)->kind, CellKind::boolean);
  EXPECT_EQ(text(row, 2), "TRUE");
  EXPECT_EQ(row.find(3)->kind, CellKind::formula_error);
  EXPECT_EQ(text(row, 4), "2");
  EXPECT_EQ(text(row, 5), "三");
  EXPECT_EQ(row.find(6)->kind, CellKind::formula_error);
  EXPECT_EQ(text(row, 7), "2022-03-05");
  EXPECT_EQ(row.find(8), nullptr);
}

TEST(ExchangeXlsx, RepeatsMergedValuesAndSaysSo) {
  auto all = rows_of(one_sheet([](lxw_workbook*, lxw_worksheet* sheet) {
    worksheet_merge_range(sheet, 0, 0, 0, 2, "蜀山街道名单", nullptr);
    worksheet_merge_range(sheet, 1, 0, 3, 0, "3幢2单元501", nullptr);
    for (int row = 1; row < 6; ++row)
      worksheet_write_string(sheet, row, 1, ("人" + std::to_string(row)).c_str(), nullptr);
    worksheet_write_string(sheet, 2, 2, "x", nullptr);
  }));
  ASSERT_EQ(all.size(), 6u);
  EXPECT_EQ(all[0].find(0)->merge, Merge::origin);
  EXPECT_EQ(all[0].find(0)->merged_columns, 3);
  EXPECT_EQ(all[0].find(2)->merge, Merge::across);
  EXPECT_EQ(all[1].find(0)->merge, Merge::origin);
  EXPECT_EQ(all[1].find(0)->merged_rows, 3);
  EXPECT_EQ(text(all[3], 0), "3幢2单元501");
  EXPECT_EQ(all[3].find(0)->merge, Merge::down);
  EXPECT_FALSE(all[3].find(0)->is_own());
  EXPECT_EQ(all[4].find(0), nullptr);
  EXPECT_EQ(all[2].find(2)->merge, Merge::none);
}

TEST(ExchangeXlsx, ReadsVisibleSheetsAndNamesHiddenOnes) {
  std::string file = workbook([](lxw_workbook* book) {
    for (const char* name : {"一幢", "旧", "二幢"}) {
      lxw_worksheet* sheet = workbook_add_worksheet(book, name);
      worksheet_write_string(sheet, 0, 0, name, nullptr);
      if (std::string_view(name) == "旧") worksheet_hide(sheet);
    }
  });
  auto opened = open(bytes(file));
  ASSERT_TRUE(opened);
  ASSERT_EQ(opened->sheets().size(), 2u);
  EXPECT_EQ(opened->sheets()[1].name, "二幢");
  EXPECT_EQ(text(rows(*opened, 1).at(0), 0), "二幢");
  ASSERT_EQ(opened->hidden_sheets().size(), 1u);
  EXPECT_EQ(opened->hidden_sheets()[0], "旧");
}

TEST(ExchangeXlsx, ReadsWhatConstantMemoryWritersMake) {
  TemporaryFile file;
  lxw_workbook_options options{};
  options.constant_memory = LXW_TRUE;
  lxw_workbook* book = workbook_new_opt(file.path().c_str(), &options);
  lxw_worksheet* sheet = workbook_add_worksheet(book, nullptr);
  for (int row = 0; row < 100; ++row) worksheet_write_string(sheet, row, 0, "张三", nullptr);
  ASSERT_EQ(workbook_close(book), LXW_NO_ERROR);
  EXPECT_EQ(rows_of(file.content()).size(), 100u);
}

TEST(ExchangeXlsx, StopsAndRestartsAndPassesOnWhatIsThrown) {
  std::string file = one_sheet([](lxw_workbook*, lxw_worksheet* sheet) {
    for (int row = 0; row < 5000; ++row) worksheet_write_number(sheet, row, 0, row, nullptr);
  });
  auto opened = open(bytes(file));
  ASSERT_TRUE(opened);
  for (int time = 0; time < 2; ++time) {
    int seen = 0;
    EXPECT_TRUE(
        opened->visit(0, [&](const Row&) { return ++seen < 3 ? Visit::go_on : Visit::stop; }));
    EXPECT_EQ(seen, 3);
  }
  auto thrower = [](const Row&) -> Visit { throw std::runtime_error("disk"); };
  EXPECT_THROW((void)opened->visit(0, thrower), std::runtime_error);
  EXPECT_EQ(rows(*opened).size(), 5000u);
}

TEST(ExchangeXlsx, SortsCellsThatComeOutOfOrder) {
  auto all =
      rows_of(archive(parts("<sheetData><row r='1'><c r='C1'><v>3</v></c><c r='A1'><v>1</v></c><c "
                            "r='C1'><v>4</v></c></row></sheetData>")));
  ASSERT_EQ(all.at(0).cells.size(), 2u);
  EXPECT_EQ(text(all[0], 0), "1");
  EXPECT_EQ(text(all[0], 2), "4");
}

TEST(ExchangeXlsx, ReadsNoRowsOutOfDrawingsAndExtensions) {
  auto all = rows_of(archive(
      parts("<sheetData><row r='1'><c r='A1'><v>1</v></c></row></sheetData>"
            "<controls xmlns:xdr='d'><anchor><from><xdr:row>3</xdr:row></from></anchor></controls>"
            "<extLst xmlns:x='x'><x:row r='1'><x:c r='Z9'><x:v>5</x:v></x:c></x:row></extLst>")));
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all[0].cells.size(), 1u);
}

TEST(ExchangeXlsx, CutsLongTextsAndMarksThem) {
  std::string letters;
  for (int index = 0; index < 5000; ++index) letters += "张";
  auto all = rows_of(one_sheet([&](lxw_workbook*, lxw_worksheet* sheet) {
    worksheet_write_string(sheet, 0, 0, letters.c_str(), nullptr);
  }));
  EXPECT_TRUE(all.at(0).find(0)->is_cut);
  EXPECT_EQ(text(all[0], 0).size(), 12000u);
}

}  // namespace
}  // namespace exchange
