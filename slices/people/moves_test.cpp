// SPDX-License-Identifier: Apache-2.0
#include "people/test_homes.hpp"

namespace people {
namespace {
using boost::json::array;
using boost::json::object;

class Moves : public testing::Test {
 protected:
  program::TestApp app;
  Homes here{app, "330109003017"};
};

array movers(std::initializer_list<std::pair<std::string, const char*>> list) {
  array all;
  for (const auto& [person, relation] : list)
    all.push_back(object{{"person", person}, {"relation", relation}});
  return all;
}
}  // namespace

TEST_F(Moves, ANewPersonMovesInOnADay) {
  const auto home = here.home("101");
  const auto id = app.new_id();
  auto person = boost::json::parse(Homes::body_of(id, home, "张伟", {{"phone", "13812345678"}}));
  const auto reply = here.decide(
      "arrivals", {{"kind", "moved_in"}, {"person", person}, {"whereabouts", "杭州市上城区"}});
  ASSERT_EQ(201, reply.status) << reply.body;
  const auto card = reply.json();
  EXPECT_EQ("moved_in", card.at("kind").as_string());
  EXPECT_EQ("2027-01-10", card.at("on").as_string());
  EXPECT_EQ("杭州市上城区", card.at("whereabouts").as_string());
  EXPECT_EQ("3-1-101", card.at("to_door").as_string());
  EXPECT_EQ("张伟", card.at("persons").at(0).at("name").as_string());
  EXPECT_EQ("张伟 head here;", here.members(home));
  EXPECT_EQ("张伟 listed;", here.found("5678"));
  EXPECT_EQ(1, here.counter("persons"));
  EXPECT_EQ("people.household_changed", app.said().back());
  const auto again = here.decide("arrivals", {{"kind", "moved_in"}, {"person", person}});
  EXPECT_EQ(409, again.status);
  EXPECT_EQ("/person/id people.id_taken;", again.faults());
}

TEST_F(Moves, ABirthIsADayAndAPerson) {
  const auto home = here.home("101");
  here.person(home, "张伟");
  auto child =
      boost::json::parse(Homes::body_of(app.new_id(), home, "张小宝", {{"relation", "child"}}));
  const auto reply = here.decide("arrivals", {{"kind", "born"}, {"person", child}});
  ASSERT_EQ(201, reply.status) << reply.body;
  EXPECT_EQ("2027-01-10", here.file(home).at("members").at(1).at("born_on").as_string());
  child.as_object()["id"] = app.new_id();
  child.as_object()["born_on"] = "2027-01-09";
  EXPECT_EQ("/person/born_on people.born_other_day;",
            here.decide("arrivals", {{"kind", "born"}, {"person", child}}).faults());
}

TEST_F(Moves, AFamilyMovesBehindAnotherDoorAndLeavesNobodyTwice) {
  const auto old_home = here.home("101"), new_home = here.home("201", "vacant");
  const auto father = here.person(old_home, "张伟"),
             child = here.person(old_home, "张小宝", {{"relation", "child"}});
  here.person(old_home, "王芳", {{"relation", "spouse"}});
  const auto moved = here.decide(
      "moves", {{"movers", movers({{father, "head"}, {child, "child"}})}, {"household", new_home}});
  ASSERT_EQ(201, moved.status) << moved.body;
  EXPECT_EQ("moved", moved.json().at("kind").as_string());
  EXPECT_EQ("3-1-101", moved.json().at("from_door").as_string());
  EXPECT_EQ("王芳 spouse here;", here.members(old_home));
  EXPECT_EQ("张伟 head here; 张小宝 child here;", here.members(new_home));
  EXPECT_EQ(3, here.counter("persons"));
  // Everybody moved where they live already: nothing to write.
  EXPECT_EQ("people.lives_there_already",
            here.decide("moves", {{"movers", movers({{father, "head"}})}, {"household", new_home}})
                .code());
  EXPECT_EQ("people.head_is_there",
            here.decide("moves", {{"movers", movers({{child, "head"}})}, {"household", new_home}})
                .code());
}

TEST_F(Moves, RefusesListsOfNobodyOfStrangersAndOfTheSameTwice) {
  const auto home = here.home("101"), other = here.home("201");
  const auto one = here.person(home, "张伟");
  const auto lines = app.lines();
  const auto why = [&](array list) {
    return here.decide("moves", {{"movers", std::move(list)}, {"household", other}}).code();
  };
  EXPECT_EQ("people.nobody_named", why({}));
  EXPECT_EQ("people.named_twice", why(movers({{one, "head"}, {one, "child"}})));
  EXPECT_EQ("people.no_such_person", why(movers({{app.new_id(), "head"}})));
  EXPECT_EQ("people.two_heads", why(movers({{one, "head"}, {app.new_id(), "head"}})));
  EXPECT_EQ("people.day_in_future",
            here.decide("deaths", {{"person", one}, {"on", "2027-12-31"}}).code());
  EXPECT_EQ(lines, app.lines());
}

TEST_F(Moves, WhoMovedOutCountsNoMoreButIsFoundAndComesBack) {
  const auto home = here.home("101");
  const auto person = here.person(home, "张伟", {{"phone", "13812345678"}});
  const auto need = app.new_id();
  ASSERT_EQ(201, app.post(here.place + "/needs", body({{"id", need},
                                                       {"person", person},
                                                       {"kind", "chronic"},
                                                       {"next_due", "2027-01-16"}}))
                     .status);
  ASSERT_EQ(201, here.decide("departures", {{"persons", array{person}},
                                            {"registration", "goes_along"},
                                            {"whereabouts", "上海"}})
                     .status);
  EXPECT_EQ(0, here.counter("persons"));
  EXPECT_EQ(0, here.counter("households.with_needs"));
  EXPECT_EQ(" | 张伟 moved_out;", here.members(home));
  EXPECT_EQ("张伟 moved_out;", here.found("5678"));
  EXPECT_EQ(0u, app.get(here.place + "/overview").json().at("needs_due").as_array().size());
  EXPECT_EQ("people.has_moved_out",
            here.decide("departures", {{"persons", array{person}}, {"registration", "goes_along"}})
                .code());
  const auto back =
      here.decide("moves", {{"movers", movers({{person, "head"}})}, {"household", home}});
  ASSERT_EQ(201, back.status) << back.body;
  EXPECT_EQ("moved_in", back.json().at("kind").as_string());
  EXPECT_EQ("张伟 head here;", here.members(home));
  EXPECT_EQ(1, here.counter("persons"));
}

TEST_F(Moves, BothDirectionsOfSeparateRegistrationAreCounted) {
  const auto home = here.home("101");
  const auto owner = here.person(home, "张伟"),
             tenant =
                 here.person(home, "李雷", {{"relation", "tenant"}, {"registered", "elsewhere"}});
  EXPECT_EQ(1, here.counter("registered_elsewhere"));
  ASSERT_EQ(
      201,
      here.decide("departures", {{"persons", array{owner}}, {"registration", "stays"}}).status);
  EXPECT_EQ(1, here.counter("living_elsewhere"));
  EXPECT_EQ(1, here.counter("persons"));
  ASSERT_EQ(201, here.decide("registrations",
                             {{"person", tenant}, {"registered", "here"}, {"residence", "here"}})
                     .status);
  EXPECT_EQ(0, here.counter("registered_elsewhere"));
}

TEST_F(Moves, SomebodyIsAwayUntilTheyAreBack) {
  const auto home = here.home("101");
  const auto person = here.person(home, "张伟");
  ASSERT_EQ(201, here.decide("absences", {{"persons", array{person}},
                                          {"back_on", "2027-02-01"},
                                          {"whereabouts", "海南"}})
                     .status);
  const auto away = here.file(home).at("members").at(0);
  EXPECT_EQ("away", away.at("residence").as_string());
  EXPECT_EQ("2027-02-01", away.at("back_on").as_string());
  EXPECT_EQ(1, here.counter("away"));
  EXPECT_EQ(1, here.counter("persons")) << "who is away lives here still";
  EXPECT_EQ("/back_on people.back_too_early;",
            here.decide("absences",
                        {{"persons", array{here.person(home, "王芳", {{"relation", "spouse"}})}},
                         {"back_on", "2027-01-01"}})
                .faults());
  ASSERT_EQ(201, here.decide("returns", {{"persons", array{person}}}).status);
  EXPECT_EQ(0, here.counter("away"));
  EXPECT_TRUE(here.file(home).at("members").at(0).at("back_on").is_null());
}

TEST_F(Moves, ADeathEndsEverythingButTheMemory) {
  const auto home = here.home("101");
  const auto person = here.person(home, "张伟");
  ASSERT_EQ(201, here.decide("deaths", {{"person", person}}).status);
  EXPECT_EQ(" | 张伟 dead;", here.members(home));
  EXPECT_EQ("张伟 dead;", here.found("zw"));
  EXPECT_EQ("people.is_dead", here.decide("deaths", {{"person", person}}).code());
  EXPECT_EQ(
      "people.is_dead",
      here.decide("moves", {{"movers", movers({{person, "head"}})}, {"household", home}}).code());
}

TEST_F(Moves, AnotherHeadTurnsTheRelationsRound) {
  const auto home = here.home("101");
  here.person(home, "张伟");
  const auto wife = here.person(home, "王芳", {{"relation", "spouse"}}),
             child = here.person(home, "张小宝", {{"relation", "child"}});
  const auto led =
      here.decide("heads", {{"person", child}, {"relations", movers({{wife, "parent"}})}});
  ASSERT_EQ(201, led.status) << led.body;
  const auto decision = here.last;
  EXPECT_EQ("张小宝 head here; 张伟 parent here; 王芳 parent here;", here.members(home));
  EXPECT_EQ("people.is_head_already",
            here.decide("heads", {{"person", child}, {"relations", array()}}).code());
  EXPECT_EQ(
      "people.two_heads",
      here.decide("heads", {{"person", wife}, {"relations", movers({{child, "head"}})}}).code());
  const auto stranger = here.person(here.home("102"), "李雷");
  EXPECT_EQ("people.not_in_household",
            here.decide("heads", {{"person", wife}, {"relations", movers({{stranger, "child"}})}})
                .code());
  ASSERT_EQ(201, here.correct(decision).status);
  EXPECT_EQ("张伟 head here; 王芳 spouse here; 张小宝 child here;", here.members(home));
}

TEST_F(Moves, AHouseholdPartsAndOpensAnotherHome) {
  const auto home = here.home("101");
  here.person(home, "张伟");
  const auto son = here.person(home, "张小宝", {{"relation", "child"}});
  const auto part = [&](const char* door, array list) {
    return here.decide("splits", {{"household", home},
                                  {"movers", std::move(list)},
                                  {"building", here.building},
                                  {"stairwell", "2"},
                                  {"door", door}});
  };
  EXPECT_EQ("place.no_such_door", part("909", movers({{son, "head"}})).code());
  const auto parted = part("301", movers({{son, "head"}}));
  ASSERT_EQ(201, parted.status) << parted.body;
  EXPECT_EQ("3-2-301", parted.json().at("to_door").as_string());
  const auto new_home = std::string(parted.json().at("to_household").as_string());
  EXPECT_EQ("张小宝 head here;", here.members(new_home));
  EXPECT_EQ("张伟 head here;", here.members(home));
  EXPECT_EQ(2, here.counter("households"));
  EXPECT_EQ("people.not_in_household", part("302", movers({{son, "head"}})).code());
  const auto other = here.person(home, "王芳", {{"relation", "spouse"}});
  EXPECT_EQ("people.door_is_lived_in", part("301", movers({{other, "spouse"}})).code());
}

TEST_F(Moves, AMistakeIsTakenBackByAContraryDecision) {
  const auto home = here.home("101"), other = here.home("201");
  const auto person = here.person(home, "张伟");
  ASSERT_EQ(201, app.post(here.place + "/needs", body({{"id", app.new_id()},
                                                       {"person", person},
                                                       {"kind", "chronic"},
                                                       {"next_due", "2027-01-16"}}))
                     .status);
  ASSERT_EQ(201, here.decide("deaths", {{"person", person}}).status);
  const auto death = here.last;
  const auto taken_back = here.correct(death);
  ASSERT_EQ(201, taken_back.status) << taken_back.body;
  EXPECT_EQ(death, taken_back.json().at("corrects").as_string());
  EXPECT_EQ("张伟 head here;", here.members(home));
  EXPECT_EQ(1u, here.file(home).at("members").at(0).at("needs").as_array().size());
  EXPECT_EQ("people.corrected_already", here.correct(death).code());
  EXPECT_EQ("people.is_correction",
            here.correct(std::string(taken_back.json().at("move").as_string())).code());
  EXPECT_EQ("people.no_such_move", here.correct(app.new_id()).code());

  ASSERT_EQ(
      201,
      here.decide("moves", {{"movers", movers({{person, "head"}})}, {"household", other}}).status);
  const auto moved = here.last;
  ASSERT_EQ(201, here.decide("absences", {{"persons", array{person}}}).status);
  EXPECT_EQ("people.moved_since", here.correct(moved).code());
  ASSERT_EQ(201, here.correct(here.last).status);
  ASSERT_EQ(201, here.correct(moved).status);
  EXPECT_EQ("张伟 head here;", here.members(home));
}

TEST_F(Moves, WhoArrivedByMistakeIsStruckAndTheirNumberIsFree) {
  const auto home = here.home("101");
  const std::string number = "11010519491231002X";
  const auto wrong = boost::json::parse(Homes::body_of(
      app.new_id(), home, "张炜", {{"phone", "13812345678"}, {"id_number", number}}));
  ASSERT_EQ(201, here.decide("arrivals", {{"kind", "moved_in"}, {"person", wrong}}).status);
  ASSERT_EQ(201, here.correct(here.last).status);
  EXPECT_EQ("", here.members(home));
  EXPECT_EQ("", here.found("5678"));
  EXPECT_EQ(0, here.counter("persons"));
  here.person(home, "张伟", {{"id_number", number}});
  EXPECT_EQ(409, app.patch(here.place + "/persons/" + std::string(wrong.at("id").as_string()),
                           R"({"name":"x"})", "2")
                     .status);
}

TEST_F(Moves, TheFileTellsTheLifeOfTheHousehold) {
  const auto home = here.home("101");
  const auto person = here.person(home, "张伟");
  app.clock.move(minute_ms);
  ASSERT_EQ(201,
            here.decide("absences", {{"persons", array{person}}, {"note", "去女儿家"}}).status);
  app.clock.move(minute_ms);
  ASSERT_EQ(201, here.correct(here.last).status);
  const auto history = here.file(home).at("history");
  ASSERT_LE(4u, history.as_array().size());
  EXPECT_EQ("went_away", history.at(0).at("move").at("kind").as_string());
  EXPECT_EQ(here.last, history.at(0).at("move").at("corrects").as_string());
  EXPECT_EQ("去女儿家", history.at(1).at("move").at("note").as_string());
  EXPECT_TRUE(history.at(1).at("move").at("is_corrected").as_bool());
  EXPECT_EQ("people.add_person", history.at(2).at("act").as_string());
  EXPECT_TRUE(history.at(2).at("move").is_null());
  std::int64_t told = 0;
  for (const auto& event : history.as_array())
    told += event.at("act").as_string() == "people.note_absence";
  EXPECT_EQ(0, told) << "the decision stands for its line";

  const auto all = app.get(here.place + "/moves?person=" + person + "&limit=1").json();
  EXPECT_EQ(1u, all.at("items").as_array().size());
  const auto rest = app.get(here.place + "/moves?person=" + person +
                            "&after=" + std::string(all.at("next").as_string()))
                        .json();
  EXPECT_EQ(here.last, rest.at("items").at(0).at("move").as_string());
  EXPECT_TRUE(rest.at("next").is_null());
  EXPECT_EQ(2u,
            app.get(here.place + "/moves?household=" + home).json().at("items").as_array().size());
  EXPECT_EQ(2u, app.get(here.place + "/moves").json().at("items").as_array().size());
  EXPECT_EQ("people.no_such_household",
            app.get(here.place + "/moves?household=" + app.new_id()).code());
}

TEST_F(Moves, ListsBothDirectionsAndWhoIsAwayByPage) {
  const auto home = here.home("101"), other = here.home("102");
  for (const auto* name : {"李雷", "韩梅", "王强"})
    here.person(
        home, name,
        {{"relation", "tenant"}, {"registered", "elsewhere"}, {"registered_at", "安徽省合肥市"}});
  const auto owner = here.person(other, "张伟");
  ASSERT_EQ(
      201,
      here.decide("departures", {{"persons", array{owner}}, {"registration", "stays"}}).status);
  const auto of = here.place + "/whereabouts?of=";
  const auto first = app.get(of + "registered_elsewhere&limit=2").json();
  EXPECT_EQ(3, first.at("total").as_int64());
  EXPECT_EQ("李雷", first.at("items").at(0).at("name").as_string());
  EXPECT_EQ("3-1-101", first.at("items").at(0).at("door").as_string());
  EXPECT_EQ("安徽省合肥市", first.at("items").at(0).at("registered_at").as_string());
  const auto rest = app.get(of + "registered_elsewhere&limit=2&after=" +
                            std::string(first.at("next").as_string()))
                        .json();
  EXPECT_EQ("王强", rest.at("items").at(0).at("name").as_string());
  EXPECT_TRUE(rest.at("next").is_null());
  EXPECT_EQ("张伟",
            app.get(of + "living_elsewhere").json().at("items").at(0).at("name").as_string());
  EXPECT_EQ(0u, app.get(of + "away").json().at("items").as_array().size());

  app.community("330109003019");
  app.be(auth::Role::command, app.house->find_place("330109003")->text());
  const auto street = "/places/" + app.house->find_place("330109003")->text();
  const auto counts = app.get(street + "/whereabouts/counts").json().at("items");
  EXPECT_EQ(here.community, counts.at(0).at("community").as_string());
  EXPECT_EQ(3, counts.at(0).at("registered_elsewhere").as_int64());
  EXPECT_EQ(1, counts.at(0).at("living_elsewhere").as_int64());
  EXPECT_EQ(0, counts.at(1).at("persons").as_int64());
  const auto paged = app.get(street + "/whereabouts/counts?limit=1").json();
  EXPECT_EQ("330109003017", paged.at("next").as_string());
  EXPECT_EQ("330109003019", app.get(street + "/whereabouts/counts?after=330109003017")
                                .json()
                                .at("items")
                                .at(0)
                                .at("code")
                                .as_string());
}

TEST_F(Moves, APersonIsOpenedByTheirIdAlsoAfterTheyLeft) {
  const auto home = here.home("101");
  const auto person = here.person(home, "张伟");
  ASSERT_EQ(201, here.decide("deaths", {{"person", person}}).status);
  const auto lines = app.lines();
  const auto opened = app.get(here.place + "/persons/" + person).json();
  EXPECT_EQ("dead", opened.at("card").at("standing").as_string());
  EXPECT_EQ("3-1-101", opened.at("door").as_string());
  EXPECT_EQ("died", opened.at("moves").at(0).at("kind").as_string());
  EXPECT_EQ(lines + 1, app.lines()) << "somebody looked";
  EXPECT_EQ(404, app.get(here.place + "/persons/" + app.new_id()).status);
}
}  // namespace people
