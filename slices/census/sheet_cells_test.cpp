// SPDX-License-Identifier: Apache-2.0
/// A drive's answers on sheets for others.
#include "census/sheet_cells.hpp"

#include "census/test_drive.hpp"

namespace census {
namespace {
class CensusSheets : public Census {
 protected:
  CensusSheets() {
    town.run();
    app.be_again(town.one_token);
    TestDrive::expect(201, town.visit("3-1-101", "answered",
                                      {{"answers",
                                        {{{"question", "outsiders"}, {"value", "2"}},
                                         {{"question", "fever"}, {"value", "yes"}}}}}));
    TestDrive::expect(201, town.visit("3-1-302", "absent", {{"answered_by", "nobody"}}));
    app.be_again(town.staff);
  }

  /// The label, the name, and the drive's columns.
  bj::object layout(const std::vector<std::string>& keys, const bj::object& choice = {}) {
    bj::array fields{bj::object{{"column", "label"}}, bj::object{{"column", "name"}}};
    for (const auto& key : keys)
      fields.push_back(bj::object{
          {"column", "other"},
          {"of", bj::object{{"slice", "census"}, {"source", town.drive}, {"key", key}}}});
    bj::object who{{"places", bj::array()}, {"occupancy", bj::array()}, {"needs", bj::array()}};
    for (const auto& member : choice) who[member.key()] = member.value();
    return {{"titles", bj::array()}, {"fields", fields}, {"sheets", "whole"}, {"choice", who}};
  }
  program::TestReply save(const bj::object& wanted) {
    templ = app.new_id();
    return app.post(town.place + "/export-templates",
                    people::body({{"id", templ}, {"name", "表" + templ}, {"layout", wanted}}));
  }
  /// The state of the sheet, or why there is none.
  std::string ask(const bj::object& more = {}) {
    bj::object body{{"id", app.new_id()},
                    {"template_id", templ},
                    {"purpose", "superior_report"},
                    {"note", "街道汇总"}};
    for (const auto& member : more) body[member.key()] = member.value();
    sheet = std::string(body.at("id").as_string());
    const auto reply = app.post(town.place + "/sheets", people::body(body));
    return reply.status == 201 ? std::string(reply.json().at("state").as_string()) : reply.code();
  }
  std::string csv() {
    const auto reply = app.get(town.place + "/sheets/" + sheet + "/file?format=csv");
    EXPECT_EQ(200, reply.status) << reply.body;
    const auto first = reply.body.find("\r\n");
    return reply.body.substr(first + 2);
  }
  std::string templ, sheet;
};
}  // namespace

TEST_F(CensusSheets, AreOfferedWithTheQuestionsOfEachDriveThatRan) {
  const auto lists = app.get(town.place + "/export-columns").json().at("items").as_array();
  ASSERT_EQ(1u, lists.size());
  EXPECT_EQ("三天摸排", lists[0].at("name").as_string());
  std::string keys;
  for (const auto& column : lists[0].at("columns").as_array())
    keys += std::string(column.at("key").as_string()) +
            (column.at("is_private").as_bool() ? "* " : " ");
  EXPECT_EQ("outcome answered_by at owner q.outsiders q.fever* ", keys);
}

TEST_F(CensusSheets, SayHowADoorStandsAndWhatWasAnswered) {
  TestDrive::expect(201, save(layout({"outcome", "answered_by", "owner", "q.outsiders"})));
  ASSERT_EQ("ready", ask());
  const auto text = csv();
  EXPECT_EQ(0u, text.find("门牌,姓名,走访结果,应答人,责任人,外来人员几位？\r\n")) << text;
  EXPECT_NE(std::string::npos, text.find("3-1-101,张伟,已完成,家庭成员,user2,2\r\n")) << text;
  EXPECT_NE(std::string::npos, text.find("3-1-201,李雷,未访,,user2,\r\n")) << text;
}

TEST_F(CensusSheets, HaveARowForADoorWhereNobodyWasEverListed) {
  TestDrive::expect(201, save(layout({"outcome"})));
  ASSERT_EQ("ready", ask());
  EXPECT_NE(std::string::npos, csv().find("3-1-302,,不在家\r\n"));
  TestDrive::expect(201, save(layout({"outcome"}, {{"occupancy", {"occupied"}}})));
  ASSERT_EQ("ready", ask());
  EXPECT_EQ("门牌,姓名,走访结果\r\n3-1-101,张伟,已完成\r\n", csv());
}

TEST_F(CensusSheets, ShowAPrivateAnswerForAPurposeOnceASecondPersonAgreed) {
  TestDrive::expect(201, save(layout({"q.fever"})));
  ASSERT_EQ("ready", ask());
  EXPECT_NE(std::string::npos, csv().find("3-1-101,张伟,已答\r\n"));

  EXPECT_EQ("people.cells_not_for_this",
            ask({{"purpose", "supplies"}, {"private_cells", "whole"}}));
  ASSERT_EQ("waiting", ask({{"private_cells", "whole"}}));
  EXPECT_EQ("people.export_not_approved",
            app.get(town.place + "/sheets/" + sheet + "/file?format=csv").code());
  town.be_new(auth::Role::community_staff);
  TestDrive::expect(201, app.post(town.place + "/sheets/" + sheet + "/approvals", "{}"));
  app.be_again(town.staff);
  app.clock.move(hour_ms);
  const auto lines = app.lines();
  EXPECT_NE(std::string::npos, csv().find("3-1-101,张伟,是\r\n"));
  EXPECT_EQ(lines + 1, app.lines());
  town.be_new(auth::Role::command);
  EXPECT_EQ("people.cells_not_yours", ask({{"private_cells", "whole"}}));
}

TEST_F(CensusSheets, TellWhichAnswersChangedSinceTheSheetBefore) {
  TestDrive::expect(201, save(layout({"outcome", "q.fever"})));
  ASSERT_EQ("ready", ask());
  app.clock.move(1);
  TestDrive::expect(201, app.post(town.place + "/sheets/" + sheet + "/deliveries", "{}"));
  ASSERT_EQ("ready", ask({{"scope", "changes"}, {"language", "en"}}));
  EXPECT_EQ("Change,Address,Name,Outcome,有人发热吗？\r\n", csv())
      << "another language is no change";
  TestDrive::expect(201, town.visit("3-1-201", "by_phone"));
  TestDrive::expect(201, town.visit("3-1-101", "answered",
                                    {{"answers", {{{"question", "fever"}, {"value", "no"}}}}}));
  EXPECT_EQ(
      "Change,Address,Name,Outcome,有人发热吗？\r\n"
      "changed,3-1-101,张伟,done,answered\r\nchanged,3-1-201,李雷,\"done by phone\",\r\n",
      csv());
}

TEST_F(CensusSheets, AreRefusedForAColumnThatIsNotThere) {
  TestDrive::expect(404, save(layout({"q.nothing"})), "people.no_such_column");
  auto wrong = layout({"outcome"});
  wrong["fields"].as_array()[2].as_object()["of"].as_object()["slice"] = "nobody";
  TestDrive::expect(404, save(wrong), "people.no_such_column");
  wrong = layout({"outcome"});
  wrong["fields"].as_array()[2].as_object().erase("of");
  TestDrive::expect(422, save(wrong), "people.export_column_of");
}

TEST_F(CensusSheets, KnowTheDoorsOfABatchAndNoOther) {
  const auto known = [&](const std::vector<Uuid>& doors) {
    std::size_t found = 0;
    app.house->desk().read_as(
        routing::Desk::house(), *Uuid::parse(town.homes.community), [&](Work& work) {
          const exchange::CellsWanted wanted{
              *Uuid::parse(town.drive), {"outcome", "owner", "q.outsiders", "gone"}, {}, {}};
          const auto cells = sheet_columns().cells(work, wanted, doors);
          for (const auto& [door, row] : cells) EXPECT_EQ(4u, row.size());
          found = cells.size();
        });
    return found;
  };
  std::vector<Uuid> all;
  for (const auto& door : town.doors("?whose=all"))
    all.push_back(*Uuid::parse(std::string(door.at("place").as_string())));
  EXPECT_EQ(12u, known(all));
  EXPECT_EQ(1u, known({all.front(), *Uuid::parse(app.new_id())}));
  EXPECT_EQ(0u, known({}));
}
}  // namespace census
