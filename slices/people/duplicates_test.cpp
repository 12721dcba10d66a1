// SPDX-License-Identifier: Apache-2.0
#include "people/duplicates.hpp"

#include <set>
#include <thread>

#include "people/duplicate_search.hpp"
#include "people/test_homes.hpp"

namespace people {
namespace {
using boost::json::array;
using boost::json::object;

class Duplicates : public testing::Test {
 protected:
  /// Searches to the end, as the lane would.
  void search(const std::string& place) {
    const auto id = *Uuid::parse(place);
    auto& desk = app.house->desk();
    const auto begun =
        desk.run_as(routing::Desk::house(), id, "people.start_search", "{}", start_search);
    ASSERT_TRUE(begun) << begun.error().code;
    const jobs::Ending never;
    search_through(desk, routing::Desk::house(), id, never);
  }
  boost::json::value list(const std::string& place, const std::string& query = "") {
    const auto reply = app.get("/places/" + place + "/duplicates" + query);
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json();
  }
  /// "张伟=张玮 same_sound+same_birth_day;" in the order of the list.
  std::string pairs(const std::string& place) {
    std::string text;
    const auto shown = list(place);
    for (const auto& item : shown.at("items").as_array()) {
      std::set<std::string> names;
      for (const auto* side : {"one", "other"})
        names.insert(std::string(item.at(side).at("name").as_string()));
      for (const auto& name : names) text += (text.empty() || text.back() == ' ' ? "" : "=") + name;
      for (const auto& reason : item.at("reasons").as_array())
        text += ' ' + std::string(reason.as_string());
      text += "; ";
    }
    return text;
  }
  std::string street() { return app.house->find_place("330109003")->text(); }

  program::TestApp app;
  Homes here{app, "330109003017"};
};
}  // namespace

TEST_F(Duplicates, AreListedWithTheirReasonsTheLikeliestFirst) {
  const auto home = here.home("101"), other = here.home("202");
  here.person(home, "张伟", {{"born_on", "1960-03-05"}, {"phone", "13812345678"}});
  here.person(home, "王芳", {{"relation", "spouse"}, {"born_on", "1961-05-05"}});
  here.person(other, "张伟", {{"born_on", "1960-01-01"}});
  here.person(here.home("301"), "章玮", {{"born_on", "1960-03-05"}, {"phone", "13812345678"}});
  EXPECT_TRUE(list(here.community).at("search").is_null());
  search(here.community);
  EXPECT_EQ(
      "张伟=章玮 same_sound same_birth_day same_phone; "
      "张伟 same_name same_birth_year; ",
      pairs(here.community));
  const auto found = list(here.community);
  EXPECT_EQ("done", found.at("search").at("state").as_string());
  EXPECT_EQ(4, found.at("search").at("persons").as_int64());
  const auto& side = found.at("items").at(0).at("one");
  EXPECT_EQ("3-1-101", side.at("door").as_string());
  EXPECT_EQ("138****5678", side.at("phone_masked").as_string());
}

TEST_F(Duplicates, ThePageGoesOnWhereTheOneBeforeEnded) {
  for (const auto* door : {"101", "202", "301"})
    here.person(here.home(door), "张伟", {{"born_on", "1960-03-05"}});
  search(here.community);
  const auto first = list(here.community, "?limit=2");
  EXPECT_EQ(2u, first.at("items").as_array().size());
  const auto rest =
      list(here.community, "?limit=2&after=" + std::to_string(first.at("next").as_int64()));
  EXPECT_EQ(1u, rest.at("items").as_array().size());
  EXPECT_TRUE(rest.at("next").is_null());
}

TEST_F(Duplicates, AreListedByOneReason) {
  here.person(here.home("101"), "张伟", {{"born_on", "1960-03-05"}});
  here.person(here.home("202"), "张伟", {{"born_on", "1960-01-01"}});
  here.person(here.home("301"), "章玮", {{"born_on", "1960-03-05"}});
  search(here.community);
  EXPECT_EQ(2u, list(here.community).at("items").as_array().size());
  const auto by = [&](const std::string& reason) {
    return list(here.community, "?limit=1&reason=" + reason).at("items").as_array().size();
  };
  EXPECT_EQ(1u, by("same_sound"));
  EXPECT_EQ(1u, by("same_birth_year"));
  EXPECT_EQ(0u, by("same_phone"));
  EXPECT_EQ("/reason json.not_in_list;",
            app.get(here.place + "/duplicates?reason=a_hunch").faults());
}

TEST_F(Duplicates, WhoWasToldApartIsListedAtBothOfTheirCommunities) {
  Homes there(app, "330109003019");
  const auto other = there.person(there.home("101"), "张玮");
  here.enter();
  const auto one = here.person(here.home("101"), "张伟"),
             near = here.person(here.home("202"), "章伟");
  const auto tell = [&](const std::string& whom, const char* note, const Homes* elsewhere) {
    object request{{"id", app.new_id()}, {"person", one}, {"other", whom}, {"note", note}};
    if (elsewhere) request["community"] = elsewhere->community;
    ASSERT_EQ(201, app.post(here.place + "/differences", body(request)).status);
    app.clock.move(1);
  };
  const auto notes = [&](const std::string& place, const std::string& query = "") {
    std::string text;
    const auto shown = app.get(place + "/differences" + query).json();
    for (const auto& item : shown.at("items").as_array())
      text += std::string(item.at("note").as_string()) + ' ';
    return text;
  };
  tell(near, "near", nullptr);
  app.be(auth::Role::community_staff, street());
  tell(other, "far", &there);
  EXPECT_EQ("far near ", notes(here.place));
  EXPECT_EQ("far ", notes(there.place));
  const auto first = app.get(here.place + "/differences?limit=1").json();
  EXPECT_EQ("near ", notes(here.place, "?after=" + std::string(first.at("next").as_string())));
  const auto& line = first.at("items").at(0);
  std::set<std::string> names;
  for (const auto* side : {"one", "other"})
    names.insert(std::string(line.at(side).at("name").as_string()));
  EXPECT_EQ((std::set<std::string>{"张伟", "张玮"}), names);
  here.enter();
  EXPECT_EQ("near ", notes(here.place)) << "who lives elsewhere is not shown to who may not look";
}

TEST_F(Duplicates, WhoWasToldApartIsRememberedUntilItIsWithdrawn) {
  const auto one = here.person(here.home("101"), "张伟", {{"born_on", "1960-03-05"}}),
             other = here.person(here.home("202"), "张伟", {{"born_on", "1960-03-05"}});
  search(here.community);
  const auto id = app.new_id();
  const auto apart =
      app.post(here.place + "/differences",
               body({{"id", id}, {"person", one}, {"other", other}, {"note", "父子"}}));
  ASSERT_EQ(201, apart.status) << apart.body;
  EXPECT_EQ("", pairs(here.community)) << "at once";
  search(here.community);
  EXPECT_EQ("", pairs(here.community)) << "and in the next search";
  EXPECT_EQ(0, list(here.community).at("search").at("pairs").as_int64());
  EXPECT_EQ("people.told_apart_already",
            app.post(here.place + "/differences",
                     body({{"id", app.new_id()}, {"person", other}, {"other", one}}))
                .code());
  EXPECT_EQ(
      id,
      app.get(here.place + "/differences").json().at("items").at(0).at("difference").as_string());
  const auto withdrawals = here.place + "/differences/" + id + "/withdrawals";
  ASSERT_EQ(201, app.post(withdrawals, body({{"person", one}, {"other", other}})).status);
  EXPECT_EQ(0u, app.get(here.place + "/differences").json().at("items").as_array().size());
  EXPECT_EQ("people.no_such_difference",
            app.post(withdrawals, body({{"person", one}, {"other", other}})).code());
  search(here.community);
  EXPECT_EQ("张伟 same_name same_birth_day; ", pairs(here.community));
  EXPECT_EQ("people.same_person",
            app.post(here.place + "/differences",
                     body({{"id", app.new_id()}, {"person", one}, {"other", one}}))
                .code());
}

TEST_F(Duplicates, AreFoundAcrossCommunitiesByWhoMaySeeThemAll) {
  Homes there(app, "330109003019");
  const auto number = "11010519491231002X";
  const auto other = there.person(there.home("101"), "张玮", {{"id_number", number}});
  here.enter();
  const auto one = here.person(here.home("101"), "张伟", {{"id_number", number}});
  search(here.community);
  EXPECT_EQ("", pairs(here.community));
  search(street());
  EXPECT_EQ(403, app.get("/places/" + street() + "/duplicates").status);
  app.be(auth::Role::command, street());
  EXPECT_EQ("张伟=张玮 same_id_number same_sound same_birth_day; ", pairs(street()));
  const auto difference = body(
      {{"id", app.new_id()}, {"person", one}, {"other", other}, {"community", there.community}});
  here.enter();
  EXPECT_EQ(403, app.post(here.place + "/differences", difference).status);
  app.be(auth::Role::community_staff, street());
  EXPECT_EQ(201, app.post(here.place + "/differences", difference).status);
}

TEST_F(Duplicates, TheOldListStandsUntilTheNewOneIsDone) {
  here.person(here.home("101"), "张伟", {{"born_on", "1960-03-05"}});
  here.person(here.home("202"), "张伟", {{"born_on", "1960-03-05"}});
  search(here.community);
  auto& desk = app.house->desk();
  const auto place = *Uuid::parse(here.community);
  ASSERT_TRUE(
      desk.run_as(routing::Desk::house(), place, "people.start_search", "{}", start_search));
  EXPECT_EQ("running", list(here.community).at("search").at("state").as_string());
  EXPECT_EQ(1u, list(here.community).at("items").as_array().size());
  EXPECT_EQ("people.search_busy", app.post(here.place + "/duplicate-searches", "{}").code());
  // It was cut off, by a restart.
  app.clock.move(hour_ms);
  EXPECT_EQ("exchange.interrupted", list(here.community).at("search").at("failure").as_string());
  search(here.community);
  EXPECT_EQ("done", list(here.community).at("search").at("state").as_string());
}

TEST_F(Duplicates, ASearchGoesOnAfterTheAnswer) {
  here.person(here.home("101"), "张伟", {{"born_on", "1960-03-05"}});
  here.person(here.home("202"), "张伟", {{"born_on", "1960-03-05"}});
  const auto begun = app.post(here.place + "/duplicate-searches", "{}");
  ASSERT_EQ(202, begun.status) << begun.body;
  while (list(here.community).at("search").at("state").as_string() == "running")
    std::this_thread::yield();
  EXPECT_EQ("张伟 same_name same_birth_day; ", pairs(here.community));
}

TEST_F(Duplicates, WhoIsTypedIsHeldAgainstTheRegister) {
  const auto home = here.home("101");
  here.person(home, "张伟", {{"born_on", "1960-03-05"}, {"phone", "13812345678"}});
  here.person(home, "张国富", {{"relation", "child"}});
  const auto look = [&](const object& typed) {
    std::string text;
    const auto reply = app.post(here.place + "/lookalikes", body(typed));
    if (reply.status != 200) return reply.body;
    const auto found = reply.json();
    for (const auto& item : found.at("items").as_array()) {
      text += std::string(item.at("name").as_string());
      for (const auto& reason : item.at("reasons").as_array())
        text += ' ' + std::string(reason.as_string());
      text += "; ";
    }
    return text;
  };
  EXPECT_EQ("", look({}));
  EXPECT_EQ("", look({{"name", "张"}})) << "half a name";
  const auto lines = app.lines();
  EXPECT_EQ("张伟 same_name; ", look({{"name", "张伟"}}));
  EXPECT_EQ("张伟 same_name same_birth_year; ", look({{"name", "张伟"}, {"born_year", 1960}}));
  EXPECT_EQ("", look({{"name", "章玮"}}));
  EXPECT_EQ("张伟 same_sound same_birth_year; ", look({{"name", "章玮"}, {"born_year", 1960}}));
  EXPECT_EQ("张国富 near_name same_door; ", look({{"name", "张国强"}, {"household", home}}));
  EXPECT_EQ(lines, app.lines()) << "a name tells no secret";
  EXPECT_EQ("张伟 same_sound same_phone; ", look({{"name", "章玮"}, {"phone", "138 1234 5678"}}));
  EXPECT_EQ(lines + 1, app.lines()) << "whose phone was typed has been looked up";
  EXPECT_EQ("/phone json.expected_text;",
            app.post(here.place + "/lookalikes", R"({"phone":13812345678})").faults());
  EXPECT_EQ(404, app.post(here.place + "/lookalikes", body({{"household", app.new_id()}})).status);
  EXPECT_EQ(405, app.get(here.place + "/lookalikes").status) << "no number travels in an address";
}

TEST_F(Duplicates, AWholeNumberTellsInWhichCommunityItsBearerIsAndNoMore) {
  Homes there(app, "330109003019");
  there.person(there.home("101"), "张玮",
               {{"id_number", "11010519491231002X"}, {"phone", "13812345678"}});
  here.enter();
  const auto lines = app.lines();
  const auto look = [&](const char* member, const char* typed) {
    return app.post(here.place + "/lookalikes", body({{member, typed}})).json().at("items");
  };
  const auto found = look("id_number", "11010519491231002X");
  ASSERT_EQ(1u, found.as_array().size());
  EXPECT_FALSE(found.at(0).at("community_name").as_string().empty());
  EXPECT_EQ("", found.at(0).at("name").as_string());
  EXPECT_TRUE(found.at(0).at("person").is_null());
  EXPECT_TRUE(found.at(0).at("phone_masked").is_null());
  EXPECT_EQ(lines + 1, app.lines()) << "and it is written down that somebody asked";
  EXPECT_EQ(0u, look("phone", "13812345678").as_array().size());
  app.be(auth::Role::community_staff, street());
  EXPECT_EQ("张玮", look("id_number", "11010519491231002X").at(0).at("name").as_string());
}
}  // namespace people
