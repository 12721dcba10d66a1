// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/header.hpp"

#include <gtest/gtest.h>

#include "platform/exchange/made_files.hpp"

namespace exchange {
namespace {

using namespace made;

const std::vector<FieldWords> words{{"name", {"姓名", "名字", "name"}},
                                    {"phone", {"电话", "手机", "联系电话", "手机号码", "phone"}},
                                    {"id_number", {"身份证号", "身份证号码"}},
                                    {"building", {"幢", "楼号", "幢号"}},
                                    {"stairwell", {"单元"}},
                                    {"door", {"室", "门牌", "房号"}},
                                    {"address", {"地址", "住址"}},
                                    {"note", {"备注"}, true},
                                    {"head_name", {"户主姓名"}}};

Sheet<Header> header_of(const std::string& file) {
  auto opened = open(bytes(file));
  if (!opened) return refuse(opened.error());
  return find_header(*opened, 0, words);
}

std::string fields(const Header& header) {
  std::string all;
  for (const auto& column : header.columns)
    all += column_letters(column.column) + ":" + column.field.value_or("-") + " ";
  return all;
}

std::string uses(const std::string& file) {
  auto opened = open(bytes(file));
  auto header = find_header(*opened, 0, words);
  std::string all;
  for (const auto& row : rows(*opened)) {
    if (row.number <= header->last_row) continue;
    all += "EHTS"[static_cast<int>(use_of(row, *header))];
  }
  return all;
}

TEST(ExchangeHeader, MakesHeadingsPlain) {
  EXPECT_EQ(plain_heading(" *姓　名（必填）："), "姓名");
  EXPECT_EQ(plain_heading("联系\n电话【11位】"), "联系电话");
  EXPECT_EQ(plain_heading("（必填）Phone No."), "phoneno");
  EXPECT_EQ(plain_heading("(姓名)"), "姓名");
  EXPECT_EQ(plain_heading("姓名(必填"), "姓名必填");
  EXPECT_EQ(plain_heading("１．姓名※"), "1姓名");
  EXPECT_EQ(plain_heading("***"), "");
}

TEST(ExchangeHeader, FindsTheRowBelowTitlesAndRemarks) {
  auto header = header_of(one_sheet([](lxw_workbook*, lxw_worksheet* sheet) {
    worksheet_merge_range(sheet, 0, 0, 0, 3, "蜀山街道山水苑社区居民姓名电话登记表", nullptr);
    worksheet_write_string(sheet, 1, 0, "填表说明：姓名、电话必填", nullptr);
    worksheet_write_string(sheet, 2, 0, "单位：蜀山街道", nullptr);
    worksheet_write_string(sheet, 2, 2, "联系电话：13800000000", nullptr);
    const char* headings[] = {"序号", "姓  名*", "联系电话（手机）", "备注"};
    for (int column = 0; column < 4; ++column)
      worksheet_write_string(sheet, 4, column, headings[column], nullptr);
    for (int row = 5; row < 10; ++row) {
      worksheet_write_number(sheet, row, 0, row, nullptr);
      worksheet_write_string(sheet, row, 1, row % 2 ? "张三" : "李四", nullptr);
    }
  }));
  ASSERT_TRUE(header);
  EXPECT_EQ(header->first_row, 5);
  EXPECT_EQ(header->last_row, 5);
  EXPECT_EQ(fields(*header), "A:- B:name C:phone D:note ");
  EXPECT_EQ(header->columns[1].heading, "姓  名*");
  EXPECT_EQ(header->columns[1].samples, (std::vector<std::string>{"张三", "李四"}));
  EXPECT_EQ(header->columns[0].samples, (std::vector<std::string>{"5", "6", "7"}));
}

TEST(ExchangeHeader, JoinsTwoRowsUnderAMergedHeading) {
  auto header = header_of(one_sheet([](lxw_workbook*, lxw_worksheet* sheet) {
    worksheet_merge_range(sheet, 0, 0, 0, 5, "名单", nullptr);
    worksheet_merge_range(sheet, 1, 0, 2, 0, "姓名", nullptr);
    worksheet_merge_range(sheet, 1, 1, 1, 3, "地址", nullptr);
    worksheet_merge_range(sheet, 1, 4, 1, 5, "户主", nullptr);
    const char* children[] = {"幢", "单元", "室", "姓名", "电话"};
    for (int column = 0; column < 5; ++column)
      worksheet_write_string(sheet, 2, column + 1, children[column], nullptr);
    worksheet_write_string(sheet, 3, 0, "张三", nullptr);
    worksheet_write_string(sheet, 3, 3, "501", nullptr);
  }));
  ASSERT_TRUE(header);
  EXPECT_EQ(header->first_row, 2);
  EXPECT_EQ(header->last_row, 3);
  EXPECT_EQ(fields(*header), "A:name B:building C:stairwell D:door E:head_name F:phone ");
  EXPECT_EQ(header->columns[1].heading, "地址/幢");
  EXPECT_EQ(header->columns[3].samples, std::vector<std::string>{"501"});
}

TEST(ExchangeHeader, KnowsAHeadingMergedDownBesideOtherTwoRowHeadings) {
  auto header = header_of(one_sheet([](lxw_workbook*, lxw_worksheet* sheet) {
    worksheet_merge_range(sheet, 0, 0, 0, 5, "名单", nullptr);
    worksheet_merge_range(sheet, 1, 0, 2, 0, "序号", nullptr);
    worksheet_merge_range(sheet, 1, 1, 1, 2, "基本信息", nullptr);
    worksheet_write_string(sheet, 1, 3, "联系方式", nullptr);
    worksheet_write_string(sheet, 1, 4, "住处", nullptr);
    worksheet_merge_range(sheet, 1, 5, 2, 5, "备注", nullptr);
    const char* children[] = {"姓名", "身份证号", "电话", "房号"};
    for (int column = 0; column < 4; ++column)
      worksheet_write_string(sheet, 2, column + 1, children[column], nullptr);
    worksheet_write_string(sheet, 3, 1, "张三", nullptr);
    worksheet_write_string(sheet, 3, 4, "501", nullptr);
  }));
  ASSERT_TRUE(header);
  EXPECT_EQ(header->first_row, 2);
  EXPECT_EQ(header->last_row, 3);
  EXPECT_EQ(fields(*header), "A:- B:name C:id_number D:phone E:door F:note ");
  EXPECT_EQ(header->columns[0].heading, "序号");
  EXPECT_EQ(header->columns[3].heading, "联系方式/电话");
}

TEST(ExchangeHeader, KnowsAHeadingMergedDownWhoseNeighboursStandInTheLowerRowOnly) {
  auto header = header_of(one_sheet([](lxw_workbook*, lxw_worksheet* sheet) {
    worksheet_merge_range(sheet, 0, 0, 1, 0, "序号", nullptr);
    worksheet_write_string(sheet, 1, 1, "姓名", nullptr);
    worksheet_write_string(sheet, 1, 2, "电话", nullptr);
    worksheet_write_string(sheet, 2, 1, "张三", nullptr);
  }));
  ASSERT_TRUE(header);
  EXPECT_EQ(header->last_row, 2);
  EXPECT_EQ(header->columns[0].heading, "序号");
  EXPECT_EQ(header->columns[1].heading, "姓名");
}

TEST(ExchangeHeader, TakesNoEntryForASecondHeaderRowBelowAMergedTitle) {
  auto header = header_of(one_sheet([](lxw_workbook*, lxw_worksheet* sheet) {
    worksheet_merge_range(sheet, 0, 0, 1, 2, "名单", nullptr);
    const char* headings[] = {"序号", "姓名", "电话"};
    for (int column = 0; column < 3; ++column)
      worksheet_write_string(sheet, 2, column, headings[column], nullptr);
    worksheet_write_string(sheet, 3, 1, "张三", nullptr);
  }));
  ASSERT_TRUE(header);
  EXPECT_EQ(header->first_row, 3);
  EXPECT_EQ(header->last_row, 3);
  EXPECT_EQ(header->columns[0].heading, "序号");
}

TEST(ExchangeHeader, JoinsTwoRowsOfCsvOnlyWhenTheSecondHoldsKnownWords) {
  auto two = header_of("姓名,地址,,,电话\n,幢,单元,室,\n张三,3,2,501,13800000001\n");
  ASSERT_TRUE(two);
  EXPECT_EQ(two->last_row, 2);
  EXPECT_EQ(fields(*two), "A:name B:building C:stairwell D:door E:phone ");
  auto one = header_of("姓名,地址,,,电话\n,山水苑,3,501,\n张三,3,2,501,13800000001\n");
  ASSERT_TRUE(one);
  EXPECT_EQ(one->last_row, 1);
  EXPECT_EQ(fields(*one), "A:name B:address C:- D:- E:phone ");
}

TEST(ExchangeHeader, PrefersExactWordsThenTheLongestThenTheLeft) {
  EXPECT_EQ(
      fields(*header_of("本人姓名,姓名,手机号码2,手机,备注1,备注2,户主姓名全称\na,b,c,d,e,f,g\n")),
      "A:- B:name C:- D:phone E:note F:note G:head_name ");
  EXPECT_EQ(fields(*header_of("现住址,联系电话1,联系电话2,教室\na,b,c,d\n")),
            "A:address B:phone C:- D:- ");
  EXPECT_EQ(fields(*header_of("Full Name,Phone\na,b\n")), "A:name B:phone ");
}

TEST(ExchangeHeader, RefusesASheetWithoutKnownHeadings) {
  auto none = header_of("张三,13800000001\n李四,13800000002\n");
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().code, "exchange.no_header");
  EXPECT_EQ(header_of("甲,姓名\n1,2\n").error().code, "exchange.no_header");
  EXPECT_TRUE(header_of("姓名\n张三\n"));
  std::string late;
  for (int row = 0; row < 30; ++row) late += "a,b\n";
  EXPECT_EQ(header_of(late + "姓名,电话\n").error().code, "exchange.no_header");
}

TEST(ExchangeHeader, KnowsTheDecorationsOfPrintedLists) {
  EXPECT_EQ(uses("山水苑名单,,\n姓名,电话,备注\n张三,1,\n小计,1,\n山水苑名单,,\n姓名,电话,"
                 "备注\n李四,2,\n,合计：2人,\n总计 2户,,\nTotal: 2,,\nTotalia Rossi,3,\n"),
            "ESTHESSSE");
}

TEST(ExchangeHeader, KnowsMergedTitlesAndBothRowsOfATwoRowHeaderAgain) {
  std::string file = one_sheet([](lxw_workbook*, lxw_worksheet* sheet) {
    auto page = [&](int row) {
      worksheet_merge_range(sheet, row, 0, row, 3, ("第" + std::to_string(row) + "页").c_str(),
                            nullptr);
      worksheet_merge_range(sheet, row + 1, 0, row + 2, 0, "姓名", nullptr);
      worksheet_merge_range(sheet, row + 1, 1, row + 1, 3, "地址", nullptr);
      const char* children[] = {"幢", "单元", "室"};
      for (int column = 0; column < 3; ++column)
        worksheet_write_string(sheet, row + 2, column + 1, children[column], nullptr);
      worksheet_write_string(sheet, row + 3, 0, "张三", nullptr);
      worksheet_write_string(sheet, row + 3, 3, "501", nullptr);
    };
    page(0);
    page(4);
  });
  EXPECT_EQ(uses(file), "ETHHE");
}

}  // namespace
}  // namespace exchange
