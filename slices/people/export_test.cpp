// SPDX-License-Identifier: Apache-2.0
/// Sheets from the question for them to the file that is fetched.
#include "people/export.hpp"

#include <fstream>

#include "people/test_homes.hpp"
#include "platform/exchange/sheet_file.hpp"
#include "platform/exchange/workbook.hpp"
#include "platform/exchange/zip_parts.hpp"

namespace people {
namespace {
using program::TestApp;

constexpr const char* register_template = "018f0000-0000-7000-8000-000000000001";
constexpr const char* needs_template = "018f0000-0000-7000-8000-000000000002";

/// "cell|cell|\n" of each row of all sheets, each sheet begun by "[name]".
std::string text_of(const std::string& bytes) {
  const auto file = exchange::open(std::as_bytes(std::span(bytes)));
  if (!file) return file.error().code;
  std::string text;
  for (std::size_t i = 0; i < file->sheets().size(); ++i) {
    text += '[' + file->sheets()[i].name + "]\n";
    const auto visited = file->visit(i, [&](const exchange::Row& row) {
      for (const auto& cell : row.cells)
        if (cell.is_own()) text += cell.text + '|';
      text += '\n';
      return exchange::Visit::go_on;
    });
    EXPECT_TRUE(visited.has_value());
  }
  return text;
}

class Exports : public testing::Test {
 protected:
  Exports() : homes(app, "330109003017") {
    const auto first = homes.home("101");
    first_person = homes.person(first, "张伟", {{"phone", "13812345678"}, {"sex", "male"}});
    const auto wife = homes.person(first, "李娜", {{"relation", "spouse"}});
    second_person = wife;
    homes.home("102", "vacant");
    EXPECT_EQ(201, app.post(homes.place + "/needs", body({{"id", app.new_id()},
                                                          {"person", wife},
                                                          {"kind", "dialysis"},
                                                          {"next_due", "2027-01-20"}}))
                       .status);
  }

  std::string asked(const boost::json::object& more = {}) {
    boost::json::object object{{"id", app.new_id()},
                               {"template_id", register_template},
                               {"purpose", "superior_report"},
                               {"note", "街道汇总"}};
    for (const auto& member : more) object[member.key()] = member.value();
    last = std::string(object.at("id").as_string());
    const auto reply = app.post(homes.place + "/sheets", body(object));
    if (reply.status != 201) return reply.code();
    return std::string(reply.json().at("state").as_string());
  }
  program::TestReply fetch(const std::string& query = "") {
    return app.get(homes.place + "/sheets/" + last + "/file" + query);
  }
  std::string approve() {
    return app.post(homes.place + "/sheets/" + last + "/approvals", "{}").code();
  }

  /// Saves a template; answers its id.
  std::string save(const boost::json::array& fields, const std::string& sheets) {
    const auto id = app.new_id();
    const boost::json::object choice{{"places", boost::json::array()},
                                     {"occupancy", boost::json::array()},
                                     {"needs", boost::json::array()}};
    const boost::json::object layout{{"titles", boost::json::array()},
                                     {"fields", fields},
                                     {"sheets", sheets},
                                     {"choice", choice}};
    const auto reply = app.post(homes.place + "/export-templates",
                                body({{"id", id}, {"name", "表" + id}, {"layout", layout}}));
    EXPECT_EQ(201, reply.status) << reply.body;
    return id;
  }
  int depart(const std::string& person) {
    const auto persons = boost::json::array{boost::json::value(person)};
    return homes.decide("departures", {{"persons", persons}, {"registration", "goes_along"}})
        .status;
  }
  std::string deliver() {
    app.clock.move(1);
    return app.post(homes.place + "/sheets/" + last + "/deliveries", "{}").code();
  }
  /// The first eight cells of each row below the headings of the last sheet.
  std::string changes() {
    const auto bytes = fetch().body;
    const auto file = exchange::open(std::as_bytes(std::span(bytes)));
    if (!file) return file.error().code;
    std::string text;
    const auto visited = file->visit(0, [&](const exchange::Row& row) {
      if (row.number > 2)
        for (const auto& cell : row.cells)
          if (cell.column < 8) text += cell.text + '|';
      return exchange::Visit::go_on;
    });
    EXPECT_TRUE(visited.has_value());
    return text;
  }

  TestApp app;
  Homes homes;
  std::string last, first_person, second_person;
};

TEST_F(Exports, ASheetHasItsMarkItsHeadingsAndPeopleInTheOrderOfDoors) {
  ASSERT_EQ("ready", asked());
  const auto reply = fetch();
  ASSERT_EQ(200, reply.status) << reply.body;
  const auto text = text_of(reply.body);
  EXPECT_EQ(0u, text.find("[名单]\n导出人：")) << text;
  EXPECT_NE(std::string::npos, text.find("用途：上报（街道汇总）　编号：" + last)) << text;
  EXPECT_NE(std::string::npos,
            text.find("序号|小区|幢|单元|室|居住状态|姓名|性别|出生日期|与户主关系|是否在住|户籍|"
                      "联系电话|\n"
                      "1|山水苑|3|1|101|自住|张伟|男|户主|在住|本社区|138****5678|\n"
                      "2|山水苑|3|1|101|自住|李娜|配偶|在住|本社区|\n"
                      "3|山水苑|3|1|102|空置|\n"))
      << text;
}

TEST_F(Exports, OfPeopleWithNeedsOnlyThoseStandOnTheSheet) {
  ASSERT_EQ("ready", asked({{"template_id", needs_template}}));
  const auto text = text_of(fetch().body);
  EXPECT_NE(std::string::npos, text.find("1|3-1-101|李娜|透析|2027-01-20|\n")) << text;
  EXPECT_EQ(std::string::npos, text.find("张伟")) << text;
}

TEST_F(Exports, ASavedTemplateGivesHeadingsTitlesAndASheetForEachBuilding) {
  const auto id = app.new_id();
  const boost::json::object layout{
      {"titles", {"杭州市摸排表", "填表单位：山水苑社区"}},
      {"fields", {{{"column", "label"}, {"heading", "房屋"}}, {{"column", "name"}}}},
      {"sheets", "building"},
      {"choice",
       {{"places", {homes.building}},
        {"occupancy", {"occupied"}},
        {"needs", boost::json::array()}}}};
  const boost::json::object wanted{{"id", id}, {"name", "摸排表"}, {"layout", layout}};
  ASSERT_EQ(201, app.post(homes.place + "/export-templates", body(wanted)).status);
  ASSERT_EQ("ready", asked({{"template_id", id}}));
  const auto text = text_of(fetch().body);
  EXPECT_EQ(0u, text.find("[山水苑 3]\n导出人：")) << text;
  EXPECT_NE(std::string::npos, text.find("杭州市摸排表|\n填表单位：山水苑社区|\n房屋|姓名|\n"
                                         "3-1-101|张伟|\n3-1-101|李娜|\n"))
      << text;
  EXPECT_EQ(std::string::npos, text.find("102")) << text;
}

TEST_F(Exports, ATemplateGivesHeadingsAboveHeadings) {
  const auto id = save({{{"column", "label"}},
                        {{"column", "name"}, {"group", "基本信息"}},
                        {{"column", "sex"}, {"group", "基本信息"}}},
                       "whole");
  ASSERT_EQ("ready", asked({{"template_id", id}}));
  EXPECT_NE(std::string::npos, text_of(fetch().body).find("基本信息|\n门牌|姓名|性别|\n"));
  EXPECT_NE(std::string::npos, fetch("?format=csv").body.find(",基本信息,\r\n门牌,姓名,性别"));
}

TEST_F(Exports, ASheetForEachGridHasTheStairwellsOfThatGrid) {
  homes.person(homes.home("301"), "赵敏");
  const auto two = app.new_id();
  EXPECT_EQ(201, app.post(homes.place + "/households", body({{"id", two},
                                                             {"building", homes.building},
                                                             {"stairwell", "2"},
                                                             {"door", "101"},
                                                             {"occupancy", "occupied"}}))
                     .status);
  homes.person(two, "钱程");
  const auto grid = app.new_id();
  boost::json::object move{{"grid", grid}};
  app.house->desk().read_as(routing::Desk::house(), *Uuid::parse(homes.community), [&](Work& work) {
    const auto map = place::DoorMap::load(work);
    for (const auto& one : map.stairwells())
      if (one.name == "1") move.insert({{"subject", one.id.text()}, {"revision", one.revision}});
  });
  ASSERT_EQ("", app.post(homes.place + "/changes/grids",
                         body({{"id", app.new_id()},
                               {"on", "2027-01-10"},
                               {"reason", "网格调整"},
                               {"made", {{{"id", grid}, {"name", "第一网格"}}}},
                               {"moves", {move}}}))
                    .code());
  const auto id = save({{{"column", "label"}}, {{"column", "name"}}}, "grid");
  ASSERT_EQ("ready", asked({{"template_id", id}}));
  const auto text = text_of(fetch().body);
  EXPECT_EQ(0u, text.find("[第一网格]\n")) << text;
  const auto rest = text.find("[不属网格]\n");
  ASSERT_NE(std::string::npos, rest) << text;
  EXPECT_LT(text.find("赵敏"), rest) << text;
  EXPECT_GT(text.find("钱程"), rest) << text;
}

TEST_F(Exports, ATemplateIsRemovedAsItWasSeen) {
  const auto id = save({{{"column", "name"}}}, "whole");
  const auto path = homes.place + "/export-templates/" + id + "/removals";
  EXPECT_EQ("house.changed_meanwhile", app.post(path, "{}", {{}, "7", {}}).code());
  EXPECT_EQ("", app.post(path, "{}", {{}, "1", {}}).code());
  EXPECT_EQ("people.no_such_template", app.post(path, "{}", {{}, "1", {}}).code());
}

TEST_F(Exports, OnlyWhatChangedSinceTheLastSheetWasHandedOver) {
  EXPECT_EQ("people.nothing_before", asked({{"scope", "changes"}}));
  ASSERT_EQ("ready", asked());
  EXPECT_EQ("people.nothing_before", asked({{"scope", "changes"}}));
  ASSERT_EQ("ready", asked());
  ASSERT_EQ("", deliver());
  ASSERT_EQ("ready", asked({{"scope", "changes"}}));
  EXPECT_EQ("", changes());

  const auto home = homes.home("202");
  homes.person(home, "王芳");
  ASSERT_EQ(
      200,
      app.patch(homes.place + "/persons/" + first_person, body({{"name", "张伟明"}}), "1").status);
  EXPECT_EQ(201, depart(second_person));
  EXPECT_EQ(
      "变更|1|山水苑|3|1|101|自住|张伟明|新增|2|山水苑|3|1|202|自住|王芳|"
      "注销|3|山水苑|3|1|101|自住|李娜|",
      changes());
  ASSERT_EQ("", deliver());
  EXPECT_NE("", changes()) << "the same sheet again is told from the same one before";
  ASSERT_EQ("ready", asked({{"scope", "changes"}}));
  EXPECT_EQ("", changes());
}

TEST_F(Exports, ASheetOfChangesBringsAnotherHouseUpToDate) {
  ASSERT_EQ("ready", asked());
  ASSERT_EQ("", deliver());
  EXPECT_EQ(201, depart(second_person));
  ASSERT_EQ("ready", asked({{"scope", "changes"}}));
  const auto sheet = fetch().body;
  EXPECT_EQ(201, homes.correct(homes.last).status);
  const auto community = Uuid::parse(homes.community).value();
  const auto report = import_file(app.house->desk(), routing::Desk::house(), community,
                                  "changes.xlsx", sheet, Mode::run);
  ASSERT_TRUE(report.has_value());
  EXPECT_EQ(1, report->persons.updated);
  EXPECT_TRUE(report->refused.empty());
}

TEST_F(Exports, ATemplateChangedMeanwhileIsNotOverwritten) {
  const auto id = app.new_id();
  const boost::json::object choice{{"places", boost::json::array()},
                                   {"occupancy", boost::json::array()},
                                   {"needs", boost::json::array()}};
  const boost::json::object layout{{"titles", boost::json::array()},
                                   {"fields", {{{"column", "name"}}}},
                                   {"sheets", "whole"},
                                   {"choice", choice}};
  const auto path = homes.place + "/export-templates";
  ASSERT_EQ(201, app.post(path, body({{"id", id}, {"name", "一"}, {"layout", layout}})).status);
  EXPECT_EQ(
      "people.template_name_taken",
      app.post(path, body({{"id", app.new_id()}, {"name", "一"}, {"layout", layout}})).code());
  EXPECT_EQ(200, app.patch(path + "/" + id, body({{"name", "二"}}), "1").status);
  EXPECT_EQ("house.changed_meanwhile",
            app.patch(path + "/" + id, body({{"name", "三"}}), "1").code());
}

TEST_F(Exports, WholePhonesWaitForASecondPerson) {
  EXPECT_EQ("people.phones_not_for_this", asked({{"phones", "whole"}}));
  ASSERT_EQ("waiting", asked({{"phones", "whole"}, {"purpose", "calls"}}));
  EXPECT_EQ("people.export_not_approved", fetch().code());
  EXPECT_EQ("people.export_own", approve());
  const auto who_asked = app.token();
  homes.enter();
  EXPECT_EQ("people.export_not_approved", fetch().code());
  EXPECT_EQ("", approve());
  EXPECT_EQ("people.approved_already", approve());
  app.be_again(who_asked);
  const auto text = text_of(fetch().body);
  EXPECT_NE(std::string::npos, text.find("13812345678")) << text;
  app.clock.move(73 * hour_ms);
  app.be(auth::Role::community_staff, homes.community);
  EXPECT_EQ("people.export_expired", fetch().code());
}

TEST_F(Exports, TheCommandMayHaveSheetsButNoWholePhones) {
  homes.enter(auth::Role::command);
  EXPECT_EQ("people.phones_not_yours", asked({{"phones", "whole"}, {"purpose", "calls"}}));
  EXPECT_EQ("ready", asked());
  homes.enter(auth::Role::grid_worker);
  EXPECT_EQ(403, fetch().status);
}

TEST_F(Exports, EveryHouseholdOnAFetchedSheetHasALineInTheJournal) {
  ASSERT_EQ("ready", asked());
  const auto lines = app.lines();
  ASSERT_EQ(200, fetch().status);
  EXPECT_EQ(lines + 1, app.lines());
}

TEST_F(Exports, CsvHasTheSameRowsAndNothingToCalculate) {
  homes.person(homes.home("201"), "=1+1", {{"registered_at", "@SUM(A1)"}});
  ASSERT_EQ("ready", asked());
  const auto reply = fetch("?format=csv");
  EXPECT_EQ("text/csv; charset=utf-8", reply.content_type);
  EXPECT_NE(std::string::npos, reply.body.find("2,山水苑,3,1,101,自住,李娜")) << reply.body;
  EXPECT_NE(std::string::npos, reply.body.find("'=1+1")) << reply.body;
  EXPECT_NE(std::string::npos, text_of(fetch().body).find("|=1+1|"));
}

TEST_F(Exports, NoSheetHasAColumnForIdentityNumbers) {
  EXPECT_EQ(std::string::npos, described::names_of<ExportColumn>().find("id_"));
}

TEST_F(Exports, TheCommandLineWritesAJournaledFile) {
  const auto file = app.folder() / "people.xlsx";
  const auto community = Uuid::parse(homes.community).value();
  const auto lines = app.lines();
  const auto rows = export_file(app.house->desk(), routing::Desk::house(), community,
                                {"Register of people", "for the street", file});
  ASSERT_TRUE(rows.has_value());
  EXPECT_EQ(3, *rows);
  EXPECT_EQ(lines + 2, app.lines());
  std::ifstream in(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  EXPECT_NE(std::string::npos, text_of(bytes).find("Taken by"));
  const auto refused = export_file(app.house->desk(), routing::Desk::house(), community,
                                   {"nothing", "for the street", app.folder() / "none.xlsx"});
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ("people.no_such_template", refused.error().code);
  EXPECT_FALSE(std::filesystem::exists(app.folder() / "none.xlsx"));
}

TEST_F(Exports, TheCommandLineWritesOnlyWhatChangedSinceTheLastSheet) {
  const auto community = Uuid::parse(homes.community).value();
  const auto changes = [&] {
    return export_file(
        app.house->desk(), routing::Desk::house(), community,
        {"人员台账", "for the street", app.folder() / "changes.csv", ExportScope::changes});
  };
  const auto first = changes();
  ASSERT_FALSE(first.has_value());
  EXPECT_EQ("people.nothing_before", first.error().code);
  ASSERT_TRUE(export_file(app.house->desk(), routing::Desk::house(), community,
                          {"人员台账", "for the street", app.folder() / "all.csv"}));
  EXPECT_EQ(0, changes().value());
  homes.person(homes.home("201"), "王新来");
  EXPECT_EQ(1, changes().value());
  std::ifstream in(app.folder() / "changes.csv", std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  EXPECT_NE(std::string::npos, text.find("王新来")) << text;
  EXPECT_EQ(std::string::npos, text.find("李娜")) << text;
}
}  // namespace
}  // namespace people
