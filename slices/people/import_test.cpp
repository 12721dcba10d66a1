// SPDX-License-Identifier: Apache-2.0
/// Whole imports of ledgers as communities really write them, through the core that pages and the
/// command line share.
#include <gtest/gtest.h>

#include <algorithm>

#include "people/import_run.hpp"
#include "people/ledger_sample.hpp"
#include "people/rows.hpp"
#include "platform/exchange/made_files.hpp"
#include "program/test_app.hpp"

namespace people {
namespace {
using exchange::made::one_sheet;
using exchange::made::workbook;
using program::TestApp;

/// Rows of text from the first row on; an empty text leaves the cell blank.
using Rows = std::vector<std::vector<std::string>>;

void write(lxw_worksheet* sheet, const Rows& rows, lxw_row_t from = 0) {
  for (lxw_row_t row = 0; row < rows.size(); ++row)
    for (lxw_col_t column = 0; column < rows[row].size(); ++column)
      if (!rows[row][column].empty())
        worksheet_write_string(sheet, from + row, column, rows[row][column].c_str(), nullptr);
}

std::string sheet_of(const Rows& rows) {
  return one_sheet([&](lxw_workbook*, lxw_worksheet* sheet) { write(sheet, rows); });
}

const std::vector<std::string> plain_header{"幢", "单元", "室", "姓名", "身份证号", "联系电话"};

class Imports : public testing::Test {
 protected:
  Imports() : community(Uuid::parse(app.community("330109003017")).value()) {}

  Result<ImportReport> try_import(const std::string& file, Mode mode = Mode::run) {
    return import_file(app.house->desk(), routing::Desk::house(), community, "台账.xlsx", file,
                       mode);
  }
  ImportReport import(const std::string& file, Mode mode = Mode::run) {
    auto report = try_import(file, mode);
    if (!report) throw std::runtime_error(report.error().code);
    return std::move(*report);
  }
  void read(const std::function<void(Work&)>& body) {
    app.house->desk().read_as(routing::Desk::house(), community, body);
  }
  /// "3-2-501 张伟 male 1949-12-31 head;" for each person, in the order of doors and names.
  std::string register_text() {
    std::vector<std::string> lines;
    read([&](Work& work) {
      const auto doors = place::DoorMap::load(work);
      for (const auto& home : work.tx.all<Household>("where community_id = ?", community)) {
        std::string label;
        for (const auto& dwelling : doors.dwellings())
          if (dwelling.id == home.dwelling_id) label = dwelling.label.value_or("?");
        label += ' ' + std::string(described::name_of(home.occupancy));
        const auto persons =
            work.tx.all<Person>("where community_id = ? and household_id = ?", community, home.id);
        if (persons.empty()) lines.push_back(label + ";");
        for (const auto& person : persons)
          lines.push_back(label + ' ' + person.name.str() + ' ' +
                          std::string(described::name_of(person.sex)) + ' ' +
                          (person.born_on ? person.born_on->text() : "-") + ' ' +
                          std::string(described::name_of(person.relation)) + ";");
      }
    });
    std::sort(lines.begin(), lines.end());
    std::string all;
    for (const auto& line : lines) all += line + '\n';
    return all;
  }
  /// "code@row column " of each finding of an import.
  std::string findings(const Uuid& import) {
    std::string all;
    read([&](Work& work) {
      const auto list = list_findings(work, {import, {}, Whole<1, 500>(500), {}});
      for (const auto& found : list->items)
        all += found.code + '@' + std::to_string(found.row) + found.column.value_or("") + ' ';
    });
    return all;
  }

  TestApp app;
  Uuid community;
};

std::string tally(const Tally& tally) {
  return std::to_string(tally.created) + '/' + std::to_string(tally.updated) + '/' +
         std::to_string(tally.unchanged);
}
std::string refused_rows(const ImportReport& report) {
  std::string all;
  for (const auto& row : report.refused) all += row.code + '@' + std::to_string(row.row) + ' ';
  return all;
}

/// What a community keeps: two title rows, a header of two rows, doors merged down each household,
/// a total at the end, numbers as numbers, full width, six shapes of days.
std::string real_ledger() {
  return workbook([](lxw_workbook* book) {
    auto* sheet = workbook_add_worksheet(book, "山水苑");
    worksheet_merge_range(sheet, 0, 0, 0, 8, "山水苑人员摸排登记表", nullptr);
    worksheet_merge_range(sheet, 1, 0, 1, 8, "填表单位：曹家桥社区", nullptr);
    worksheet_merge_range(sheet, 2, 0, 2, 2, "住址", nullptr);
    for (lxw_col_t column = 3; column < 9; ++column) {
      static const char* names[] = {"姓名",     "性别",     "出生日期",
                                    "身份证号", "联系电话", "与户主关系"};
      worksheet_merge_range(sheet, 2, column, 3, column, names[column - 3], nullptr);
    }
    write(sheet, {{"幢", "单元", "室"}}, 3);
    worksheet_merge_range(sheet, 4, 0, 6, 0, "3幢", nullptr);
    worksheet_merge_range(sheet, 4, 1, 6, 1, "２单元", nullptr);
    worksheet_merge_range(sheet, 4, 2, 6, 2, "５０１室", nullptr);
    write(sheet,
          {{"", "", "", "张 伟", "男", "1960年3月2日", "", "１３８００００００１１", "户主"},
           {"", "", "", "李芳", "女", "1962/4/5", "", "13800000012", "妻"},
           {"", "", "", "张小明", "男", "19880607", "", "无", "子"},
           {"3幢", "2单元", "502", "王娜", "女", "1949-12-31", "11010519491231002X", "", "户主"}},
          4);
    worksheet_write_number(sheet, 8, 2, 601, nullptr);
    write(sheet, {{"3", "2", "", "陈静", "", "1950.1.2", "", "", ""}}, 8);
    auto* day = workbook_add_format(book);
    format_set_num_format(day, "yyyy-mm-dd");
    lxw_datetime born{1971, 8, 9, 0, 0, 0};
    write(sheet, {{"3", "2", "602", "赵强", "男", "", "", "", ""}}, 9);
    worksheet_write_datetime(sheet, 9, 5, &born, day);
    worksheet_write_number(sheet, 9, 7, 13800000016, nullptr);
    write(sheet, {{"合计", "", "", "6"}}, 10);
  });
}
}  // namespace

TEST_F(Imports, ReadARealLedgerWithTitlesMergedDoorsAndTotals) {
  const auto report = import(real_ledger());
  EXPECT_EQ(6, report.rows);
  EXPECT_EQ(3, report.ignored_rows) << "two titles and a total";
  EXPECT_EQ("6/0/0", tally(report.persons));
  EXPECT_EQ("4/0/0", tally(report.households));
  EXPECT_EQ("", refused_rows(report));
  EXPECT_EQ(
      "3-2-501 occupied 张伟 male 1960-03-02 head;\n3-2-501 occupied 张小明 male 1988-06-07 "
      "child;\n"
      "3-2-501 occupied 李芳 female 1962-04-05 spouse;\n"
      "3-2-502 occupied 王娜 female 1949-12-31 head;\n3-2-601 occupied 陈静 unknown 1950-01-02 "
      "other;\n"
      "3-2-602 occupied 赵强 male 1971-08-09 other;\n",
      register_text());
}

TEST_F(Imports, ChangeNothingTheSecondTime) {
  import(real_ledger());
  const auto before = register_text();
  const auto again = import(real_ledger());
  EXPECT_EQ("0/0/6", tally(again.persons));
  EXPECT_EQ("0/0/4", tally(again.households));
  EXPECT_EQ(before, register_text());
}

TEST_F(Imports, CountTheSameInATrialAndWriteNothing) {
  const auto file = sample_ledger({.persons = 300});
  const auto trial = import(file, Mode::dry_run);
  EXPECT_EQ("", register_text());
  auto run = import(file);
  run.import = trial.import;
  EXPECT_EQ(json::write(trial), json::write(run));
  EXPECT_EQ(300, run.persons.created);
}

TEST_F(Imports, RefuseRowsWithoutDoorOrWithBadNumbersWhole) {
  const auto file = one_sheet([](lxw_workbook*, lxw_worksheet* sheet) {
    write(sheet, {plain_header,
                  {"", "", "", "张伟", "", "13800000001"},
                  {"3幢", "2单元", "501", "李芳", "110105194912310021", ""},
                  {"3幢", "2单元", "502", "王娜", "", ""},
                  {"3幢", "2单元", "503", "陈静", "330109491231002", ""},
                  {"物业", "", "办公室", "赵强", "", ""},
                  {"3幢", "2单元", "504", "周勇", "11010519491231002X", "12"}});
    worksheet_write_number(sheet, 3, 4, 330109194912310021.0, nullptr);
  });
  const auto report = import(file);
  EXPECT_EQ(
      "people.no_door@2 people.id_check_digit@3 people.id_rounded@4 people.id_old_15@5 "
      "people.door_unread@6 ",
      refused_rows(report));
  EXPECT_EQ("1/0/0", tally(report.persons));
  EXPECT_EQ("3-2-504 occupied 周勇 female 1949-12-31 other;\n", register_text());
  EXPECT_NE(std::string::npos, findings(*report.import).find("people.phone_shape@7F"));
  for (const auto& row : report.refused) {
    EXPECT_FALSE(row.text.empty());
    EXPECT_EQ(std::string::npos, json::write(row).find("4912310")) << "no private value";
  }
  EXPECT_EQ("E", report.refused[1].column);
}

TEST_F(Imports, TakeAPersonOnceHoweverOftenTheFileListsThem) {
  const auto report = import(sheet_of({plain_header,
                                       {"3", "2", "501", "张伟", "", "13800000001"},
                                       {"3", "2", "501", "张伟", "11010519491231002X", ""},
                                       {"3", "2", "501", "张伟", "", "13800000001"}}));
  EXPECT_EQ("1/0/2", tally(report.persons));
  EXPECT_EQ("3-2-501 occupied 张伟 female 1949-12-31 other;\n", register_text());
}

TEST_F(Imports, KnowADoorOnSeveralSheetsAndFromOneColumnOrThree) {
  const auto report = import(workbook([](lxw_workbook* book) {
    write(workbook_add_worksheet(book, "一"),
          {plain_header, {"3幢", "2单元", "501", "张伟", "", ""}});
    write(workbook_add_worksheet(book, "二"),
          {{"住址", "姓名", "备注"}, {"3幢2单元501", "李芳", "x"}, {"3-2-501室", "王娜", ""}});
    write(workbook_add_worksheet(book, "3幢"), {{"单元", "室", "姓名"}, {"2", "501", "陈静"}});
    write(workbook_add_worksheet(book, "说明"), {{"本表由网格员填写"}});
  }));
  EXPECT_EQ(4, report.rows);
  EXPECT_EQ("4/0/0", tally(report.persons));
  EXPECT_EQ("1/0/0", tally(report.households));
}

TEST_F(Imports, ReadGbkWithSemicolons) {
  // 幢;单元;室;姓名 / 3;2;501;张伟 in GBK.
  const std::string gbk =
      "\xb4\xb1;\xb5\xa5\xd4\xaa;\xca\xd2;\xd0\xd5\xc3\xfb\r\n3;2;501;\xd5\xc5\xce\xb0\r\n";
  const auto report = import(gbk);
  EXPECT_EQ("1/0/0", tally(report.persons));
  EXPECT_EQ("3-2-501 occupied 张伟 unknown - other;\n", register_text());
}

TEST_F(Imports, UpdateWhatIsGivenAndNeverErase) {
  import(sheet_of({plain_header,
                   { "3",
                     "2",
                     "501",
                     "张伟",
                     "11010519491231002X",
                     "13800000001" }}));
  const auto report =
      import(sheet_of({{"幢", "单元", "室", "姓名", "身份证号", "联系电话", "与户主关系"},
                       {"3", "2", "501", "张伟", "", "", "户主"}}));
  EXPECT_EQ("0/1/0", tally(report.persons));
  EXPECT_EQ("3-2-501 occupied 张伟 female 1949-12-31 head;\n", register_text());
  read([&](Work& work) {
    const auto person = work.tx.one<Person>("where community_id = ?", community);
    EXPECT_EQ("13800000001",
              work.keys.unseal(Person::table, person->id, "phone", person->phone->sealed()));
    EXPECT_EQ(2, person->revision);
  });
}

TEST_F(Imports, ListAVacantFlatWithoutAPerson) {
  const auto report = import(sheet_of({{"幢", "单元", "室", "姓名", "居住状态"},
                                       {"3", "2", "501", "", "空置"},
                                       {"3", "2", "502", "张伟", "出租"},
                                       {"3", "2", "503", "李芳", "神秘"}}));
  EXPECT_EQ(
      "3-2-501 vacant;\n3-2-502 rented 张伟 unknown - other;\n3-2-503 occupied 李芳 unknown - "
      "other;\n",
      register_text());
  EXPECT_EQ("people.word_unknown@4E ", findings(*report.import));
}

TEST_F(Imports, KeepNeedsWithTheirDays) {
  const Rows rows{{"幢", "单元", "室", "姓名", "特殊情况", "下次日期"},
                  {"3", "2", "501", "张伟", "透析、独居", "2027-01-30"},
                  {"3", "2", "501", "李芳", "养鸟", ""}};
  const auto report = import(sheet_of(rows));
  EXPECT_EQ("people.need_unknown@3E ", findings(*report.import));
  read([&](Work& work) {
    const auto needs = work.tx.all<Need>("where community_id = ? order by kind", community);
    ASSERT_EQ(2u, needs.size());
    EXPECT_EQ(NeedKind::dialysis, needs[0].kind);
    EXPECT_EQ("2027-01-30", needs[0].next_due->text());
    const auto home = work.tx.one<Household>("where community_id = ?", community);
    EXPECT_NE(0, home->needs);
    EXPECT_EQ(2, home->persons);
  });
  auto later = rows;
  later[1][5] = "2027-02-01";
  EXPECT_EQ("0/1/1", tally(import(sheet_of(later)).persons));
  EXPECT_EQ("0/0/2", tally(import(sheet_of(later)).persons));
}

TEST_F(Imports, BelieveAValidNumberMoreThanItsColumns) {
  const auto report =
      import(sheet_of({{"幢", "单元", "室", "姓名", "性别", "出生日期", "身份证号"},
                       {"3", "2", "501", "张伟", "男", "1950-01-01", "11010519491231002X"}}));
  EXPECT_EQ("people.id_other_sex@2E people.id_other_birth@2F ", findings(*report.import));
  EXPECT_EQ("3-2-501 occupied 张伟 female 1949-12-31 other;\n", register_text());
}

TEST_F(Imports, MoveThePersonWhoseNumberIsListedAtAnotherDoor) {
  import(sheet_of({plain_header, { "3", "2", "501", "张伟", "11010519491231002X", "" }}));
  const auto report =
      import(sheet_of({plain_header, {"3", "2", "502", "张伟", "11010519491231002X", ""}}));
  EXPECT_EQ("0/1/0", tally(report.persons));
  EXPECT_EQ("people.moved_here@2C ", findings(*report.import));
  EXPECT_EQ("3-2-501 occupied;\n3-2-502 occupied 张伟 female 1949-12-31 other;\n", register_text());
}

TEST_F(Imports, RefuseTheNumberOfSomebodyElse) {
  const auto report = import(sheet_of({plain_header,
                                       {"3", "2", "501", "张伟", "11010519491231002X", ""},
                                       {"3", "2", "501", "李芳", "11010519491231002X", ""}}));
  EXPECT_EQ("people.id_of_another@3 ", refused_rows(report));
  EXPECT_EQ("1/0/0", tally(report.persons));
}

TEST_F(Imports, NeverGoBackAndForthBetweenRowsThatDisagree) {
  const auto file = sheet_of({plain_header,
                              {"3", "2", "501", "张伟", "11010519491231002X", "13800000001"},
                              {"3", "2", "502", "张伟", "11010519491231002X", "13800000002"},
                              {"3", "2", "501", "张伟", "11010519491231002X", "13800000003"}});
  const auto first = import(file);
  EXPECT_EQ("people.listed_twice_elsewhere@3C people.twice_different@4F ", findings(*first.import));
  const auto again = import(file);
  EXPECT_EQ("0/0/3", tally(again.persons));
}

TEST_F(Imports, TellOfTheSameNameAndPhoneElsewhere) {
  import(sheet_of({plain_header, { "3", "2", "501", "张伟", "", "13800000001" }}));
  const auto report =
      import(sheet_of({plain_header, {"3", "2", "502", "张伟", "", "13800000001"}}));
  EXPECT_EQ("1/0/0", tally(report.persons));
  EXPECT_EQ("people.listed_elsewhere@2F ", findings(*report.import));
}

TEST_F(Imports, AskWhichCompoundOrStairwellIsMeant) {
  import(sheet_of({{"小区", "幢", "单元", "室", "姓名"},
                   {"山水苑", "3", "1", "501", "张伟"},
                   {"山水苑", "3", "2", "501", "李芳"},
                   { "天润苑",
                     "3",
                     "1",
                     "501",
                     "王娜" }}));
  const auto report = import(sheet_of({{"小区", "幢", "单元", "室", "姓名"},
                                       {"", "3", "1", "502", "陈静"},
                                       {"山水苑小区", "3", "", "502", "赵强"},
                                       {"天润苑", "3", "", "502", "周勇"}}));
  EXPECT_EQ("people.which_compound@2 people.which_stairwell@3 ", refused_rows(report));
  EXPECT_EQ("1/0/0", tally(report.persons));
}

TEST_F(Imports, LeaveOutCellsOfFailedFormulas) {
  const auto file = one_sheet([](lxw_workbook*, lxw_worksheet* sheet) {
    write(sheet, {plain_header, {"3", "2", "501", "", "", "13800000001"}});
    worksheet_write_formula_str(sheet, 1, 3, "=A1&B1", nullptr, "张伟");
    worksheet_write_formula_str(sheet, 1, 4, "=VLOOKUP(1,A1,2)", nullptr, "#N/A");
  });
  const auto report = import(file);
  EXPECT_EQ("1/0/0", tally(report.persons));
  EXPECT_EQ("people.formula_error@2E ", findings(*report.import));
}

TEST_F(Imports, RefuseWhatIsNoLedger) {
  const std::string wide_name("W\0o\0r\0k\0b\0o\0o\0k\0", 16);
  EXPECT_EQ("exchange.no_header",
            try_import(sheet_of({{"你好", "世界"}, {"1", "2"}})).error().code);
  EXPECT_EQ("exchange.is_old_xls",
            try_import("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(600, '\0') + wide_name)
                .error()
                .code);
}
}  // namespace people
