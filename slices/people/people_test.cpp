// SPDX-License-Identifier: Apache-2.0
#include "people/people.hpp"

#include <gtest/gtest.h>

#include "program/test_app.hpp"

namespace people {
namespace {
using program::TestApp;

/// A community with one compound of one building: 2 stairwells × 3 floors × 2 doors.
class PeopleApi : public testing::Test {
 protected:
  PeopleApi() {
    place = "/places/" + (community = app.community("330109003017"));
    app.be(auth::Role::community_staff, community);
    compound = app.new_id();
    EXPECT_EQ(201, app.post(place + "/compounds",
                            R"({"id":")" + compound + R"(","name":"山水苑","kind":"estate"})")
                       .status);
    EXPECT_EQ(201, app.post(place + "/patterns",
                            R"({"compound":")" + compound +
                                R"(","pattern":"3-3幢×2单元×3层×2户","exceptions":[]})")
                       .status);
    building =
        std::string(app.get(place + "/board").json().at("buildings").at(0).at("id").as_string());
  }

  std::string add_household(const std::string& door, const std::string& occupancy = "occupied") {
    const auto id = app.new_id();
    const auto reply =
        app.post(place + "/households", R"({"id":")" + id + R"(","building":")" + building +
                                            R"(","stairwell":"1","door":")" + door +
                                            R"(","occupancy":")" + occupancy + R"("})");
    EXPECT_EQ(201, reply.status) << reply.body;
    return id;
  }
  program::TestReply add_person(const std::string& household, const std::string& name,
                                const std::string& more = "") {
    app.clock.move(1);  // ids of one moment have no order
    last_person = app.new_id();
    return app.post(
        place + "/persons",
        R"({"id":")" + last_person + R"(","household":")" + household + R"(","name":")" + name +
            R"(","sex":"unknown","relation":"head","residence":"here","registered":"here")" + more +
            "}");
  }
  boost::json::value file(const std::string& household) {
    return app.get(place + "/households/" + household).json();
  }
  std::string found(const std::string& q) {
    const auto reply = app.get(place + "/people?q=" + q);
    if (reply.status != 200) return reply.body;
    std::string names;
    const auto body = reply.json();
    for (const auto& item : body.at("items").as_array())
      names += std::string(item.at("name").as_string()) + ' ';
    return names;
  }

  TestApp app;
  std::string community, place, compound, building, last_person;
};
}  // namespace

TEST_F(PeopleApi, OpensAHouseholdWithItsMembersMasked) {
  const auto household = add_household("101");
  ASSERT_EQ(
      201,
      add_person(
          household, "张伟",
          R"(,"phone":"138 1234 5678","id_kind":"resident_id","id_number":"11010519491231002X")")
          .status);
  const auto opened = file(household);
  EXPECT_EQ("3-1-101", opened.at("door").as_string());
  EXPECT_EQ("山水苑", opened.at("compound_name").as_string());
  const auto& member = opened.at("members").at(0);
  EXPECT_EQ("138****5678", member.at("phone_masked").as_string());
  EXPECT_EQ(1949, member.at("born_year").as_int64());
  EXPECT_EQ("female", member.at("sex").as_string());
  const auto text = boost::json::serialize(opened);
  EXPECT_EQ(std::string::npos, text.find("13812345678"));
  EXPECT_EQ(std::string::npos, text.find("11010519491231002X"));
  EXPECT_EQ("complete", opened.at("quality").as_string());
}

TEST_F(PeopleApi, RefusesABadIdentityNumberOrPhoneAndWritesNothing) {
  const auto household = add_household("101");
  const auto lines = app.lines();
  const auto reply = add_person(household, "张伟", R"(,"id_number":"110105194912310021")");
  EXPECT_EQ(422, reply.status);
  EXPECT_EQ("people.id_check_digit", reply.code());
  EXPECT_EQ("/id_number people.id_check_digit;", reply.faults());
  EXPECT_EQ("/phone people.phone_shape;",
            add_person(household, "张伟", R"(,"phone":"12")").faults());
  EXPECT_EQ(
      "people.id_other_birth",
      add_person(household, "张伟", R"(,"born_on":"1950-01-01","id_number":"11010519491231002X")")
          .code());
  EXPECT_EQ(0u, file(household).at("members").as_array().size());
  EXPECT_EQ(lines + 1, app.lines());  // the look at the file
}

TEST_F(PeopleApi, ListsAPersonOnce) {
  const auto one = add_household("101"), two = add_household("102");
  const std::string id = R"(,"id_number":"11010519491231002X")";
  ASSERT_EQ(201, add_person(one, "张伟", id).status);
  const auto again = add_person(two, "张炜", id);
  EXPECT_EQ(409, again.status);
  EXPECT_EQ("people.known_already", again.code());
}

TEST_F(PeopleApi, FindsByCharactersPinyinInitialsPhoneTailAndDoor) {
  const auto household = add_household("201");
  ASSERT_EQ(201, add_person(household, "单国强", R"(,"phone":"13812345678")").status);
  ASSERT_EQ(201, add_person(household, "王芳").status);
  for (const auto* q :
       {"%E5%8D%95", "%E5%9B%BD%E5%BC%BA", "%E5%8D%95%E5%9B%BD%E5%BC%BA", "%E5%BC%BA", "shan",
        "shanguoqiang", "sgq", "guoqiang", "5678", "13812345678"})
    EXPECT_EQ("单国强 ", found(q)) << q;
  EXPECT_EQ("单国强 王芳  ", found("201")) << "and the empty door of the other stairwell";
  for (const auto* q : {"3-1-201", "1-201", "3%E5%B9%A21%E5%8D%95%E5%85%83201"})
    EXPECT_EQ("单国强 王芳 ", found(q)) << q;
  for (const auto* q : {"%E5%9B%BD%E5%8D%95", "zgq", "5679", "dan"}) EXPECT_EQ("", found(q)) << q;
}

TEST_F(PeopleApi, ForgetsTheOldNameAndPhoneInSearch) {
  const auto household = add_household("201");
  ASSERT_EQ(201, add_person(household, "张伟", R"(,"phone":"13812345678")").status);
  ASSERT_EQ(
      200,
      app.patch(place + "/persons/" + last_person, R"({"name":"李雷","phone":null})", "1").status);
  EXPECT_EQ("", found("zhang"));
  EXPECT_EQ("", found("5678"));
  EXPECT_EQ("李雷 ", found("ll"));
}

TEST_F(PeopleApi, RefusesAnEditMadeOnAnOlderRevisionAndShowsTheNewer) {
  const auto household = add_household("101");
  ASSERT_EQ(
      200, app.patch(place + "/households/" + household, R"({"note":"钥匙在邻居家"})", "1").status);
  const auto late = app.patch(place + "/households/" + household, R"({"occupancy":"vacant"})", "1");
  EXPECT_EQ(409, late.status);
  EXPECT_EQ("house.changed_meanwhile", late.code());
  EXPECT_EQ("钥匙在邻居家", late.json().at("current").at("note").as_string());
  EXPECT_EQ("occupied", file(household).at("occupancy").as_string());
  const auto without = app.patch(place + "/households/" + household, R"({"note":"x"})", "");
  EXPECT_EQ("/revision json.required;", without.faults());
}

TEST_F(PeopleApi, RefusesAnIdThatIsTaken) {
  const auto household = add_household("101");
  ASSERT_EQ(201, add_person(household, "张伟").status);
  const auto person = last_person, need = app.new_id();
  const auto a_need = R"({"id":")" + need + R"(","person":")" + person + R"(","kind":"chronic"})";
  ASSERT_EQ(201, app.post(place + "/needs", a_need).status);
  const auto lines = app.lines();
  const auto said = app.said();
  const auto expect_taken = [](const program::TestReply& reply) {
    EXPECT_EQ(409, reply.status);
    EXPECT_EQ("/id people.id_taken;", reply.faults());
  };
  expect_taken(app.post(place + "/needs", a_need));
  expect_taken(app.post(
      place + "/persons",
      R"({"id":")" + person + R"(","household":")" + household +
          R"(","name":"李雷","sex":"unknown","relation":"head","residence":"here","registered":"here"})"));
  expect_taken(app.post(place + "/households",
                        R"({"id":")" + household + R"(","building":")" + building +
                            R"(","stairwell":"1","door":"102","occupancy":"vacant"})"));
  ASSERT_EQ(200, app.patch(place + "/needs/" + need, R"({"ended":true})", "").status);
  expect_taken(app.post(place + "/needs", a_need));
  EXPECT_EQ(lines + 1, app.lines());
  EXPECT_EQ(said.size() + 1, app.said().size());
}

TEST_F(PeopleApi, AppliesARequestSentFiveTimesOnce) {
  const auto id = app.new_id(), key = app.new_id();
  const auto body = R"({"id":")" + id + R"(","building":")" + building +
                    R"(","stairwell":"1","door":"101","occupancy":"vacant"})";
  const auto first = app.post(place + "/households", body, {key, {}, {}});
  ASSERT_EQ(201, first.status);
  const auto lines = app.lines();
  for (int i = 0; i < 4; ++i) {
    const auto again = app.post(place + "/households", body, {key, {}, {}});
    EXPECT_EQ(201, again.status);
    EXPECT_EQ(first.body, again.body);
  }
  EXPECT_EQ(lines, app.lines());
  EXPECT_EQ(
      "house.key_reused",
      app.post(place + "/needs",
               R"({"id":")" + id + R"(","person":")" + id + R"(","kind":"chronic"})", {key, {}, {}})
          .code());
}

TEST_F(PeopleApi, RevealsOneFieldForAPurposeAndKeepsItOutOfTheJournal) {
  const auto household = add_household("101");
  ASSERT_EQ(201, add_person(household, "张伟", R"(,"phone":"13812345678")").status);
  const auto person = last_person;
  const auto shown = app.post(place + "/reveals",
                              R"({"person":")" + person + R"(","field":"phone","purpose":"call"})");
  EXPECT_EQ(201, shown.status);
  EXPECT_EQ("13812345678", shown.json().at("value").as_string());
  EXPECT_EQ("people.nothing_there",
            app.post(place + "/reveals",
                     R"({"person":")" + person + R"(","field":"id_number","purpose":"call"})")
                .code());
  std::int64_t leaks = 0, kept = 0;
  app.house->store().read_now([&](db::Tx& tx) {
    leaks = *tx.value<std::int64_t>(
        "select count(*) from journal_line where reply like '%13812345678%' "
        "or request like '%13812345678%'");
    kept = *tx.value<std::int64_t>(
        "select count(*) from journal_line where act = 'people.reveal' and "
        "request like '%\"purpose\":\"call\"%'");
  });
  EXPECT_EQ(0, leaks);
  EXPECT_EQ(1, kept);
}

TEST_F(PeopleApi, JournalsALookOnceInTenMinutes) {
  const auto household = add_household("101");
  const auto before = app.lines();
  (void)file(household);
  (void)file(household);
  EXPECT_EQ(before + 1, app.lines());
  app.clock.move(11 * minute_ms);
  (void)file(household);
  EXPECT_EQ(before + 2, app.lines());
}

TEST_F(PeopleApi, KeepsSummariesAndCountersTrue) {
  const auto household = add_household("101");
  ASSERT_EQ(201, add_person(household, "张伟").status);
  const auto person = last_person, need = app.new_id();
  const auto due = Day::in_china(app.clock.now()).text();
  ASSERT_EQ(201,
            app.post(place + "/needs", R"({"id":")" + need + R"(","person":")" + person +
                                           R"(","kind":"dialysis","next_due":")" + due + R"("})")
                .status);
  const auto seen = app.get(place + "/overview").json();
  EXPECT_EQ(1, seen.at("households").as_int64());
  EXPECT_EQ(1, seen.at("persons").as_int64());
  EXPECT_EQ(12, seen.at("dwellings").as_int64());
  EXPECT_EQ("张伟", seen.at("needs_due").at(0).at("name").as_string());
  EXPECT_EQ("3-1-101", seen.at("needs_due").at(0).at("door").as_string());
  const auto& needs = seen.at("layers").at(1);
  EXPECT_EQ("special_needs", needs.at("name").as_string());
  EXPECT_EQ(1, needs.at("states").at(2).at("count").as_int64());  // due_soon
  ASSERT_EQ(200, app.patch(place + "/needs/" + need, R"({"ended":true})", "").status);
  ASSERT_EQ(200,
            app.patch(place + "/persons/" + person, R"({"residence":"elsewhere"})", "1").status);
  const auto later = app.get(place + "/overview").json();
  EXPECT_EQ(0, later.at("persons").as_int64());
  EXPECT_EQ(0, later.at("needs_due").as_array().size());
  EXPECT_EQ(1, later.at("layers").at(1).at("states").at(0).at("count").as_int64());
}

TEST_F(PeopleApi, AnotherCommunitySeesNothing) {
  const auto household = add_household("101");
  app.be(auth::Role::community_staff, app.community("330109003019"));
  EXPECT_EQ(403, app.get(place + "/households/" + household).status);
  EXPECT_EQ(403, app.get(place + "/people?q=101").status);
  EXPECT_EQ(
      404, app.get("/places/" + app.community("330109003019") + "/households/" + household).status);
  app.be_nobody();
  EXPECT_EQ(401, app.get(place + "/people?q=101").status);
}

TEST_F(PeopleApi, TheBoardColoursDoorsAndCountsThem) {
  const auto household = add_household("201", "vacant");
  (void)add_household("302", "rented");
  const auto board = app.get(place + "/board").json();
  EXPECT_EQ(12, board.at("dwellings").as_int64());
  const auto& building = board.at("buildings").at(0);
  EXPECT_EQ("101 102 201 202 301 302 101 102 201 202 301 302", building.at("doors").as_string());
  const auto& occupancy = building.at("layers").at(0);
  EXPECT_EQ("occupancy", occupancy.at("layer").as_string());
  EXPECT_EQ(3, occupancy.at("states").at(2).as_int64());  // vacant
  EXPECT_EQ(2, occupancy.at("states").at(5).as_int64());  // rented
  EXPECT_EQ(10, board.at("layers").at(0).at("states").at(0).at("count").as_int64());
  EXPECT_EQ(12, board.at("layers").at(0).at("counted").as_int64());
  const auto opened =
      app.get(place + "/households?building=" + building.at("id").as_string().c_str() +
              "&stairwell=1&door=201");
  EXPECT_EQ(household, opened.json().at("household").as_string());
  EXPECT_EQ("place.no_such_door",
            app.get(place + "/households?building=" + building.at("id").as_string().c_str() +
                    "&stairwell=9&door=201")
                .code());
}
}  // namespace people
