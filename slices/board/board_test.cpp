// SPDX-License-Identifier: Apache-2.0
#include "board/board.hpp"

#include <gtest/gtest.h>

#include "platform/app.hpp"
#include "program/test_app.hpp"

namespace board {
namespace {
using auth::Role;
using program::TestApp;

/// Whole numbers of a JSON list.
std::vector<std::int64_t> numbers(const boost::json::value& list) {
  std::vector<std::int64_t> all;
  for (const auto& item : list.as_array()) all.push_back(item.as_int64());
  return all;
}

std::string text(const boost::json::value& value) { return std::string(value.as_string()); }

class BoardApi : public testing::Test {
 protected:
  BoardApi() { go_to(app.community("330109003017")); }

  void go_to(const std::string& id) {
    community = id;
    place = "/places/" + id;
    app.be(Role::community_staff, id);
  }
  std::string add_compound(const std::string& name, const std::string& pattern,
                           const std::string& exceptions = "") {
    const auto id = app.new_id();
    EXPECT_EQ(201, app.post(place + "/compounds",
                            R"({"id":")" + id + R"(","name":")" + name + R"(","kind":"estate"})")
                       .status);
    if (pattern.empty()) return id;
    const auto laid =
        app.post(place + "/patterns", R"({"compound":")" + id + R"(","pattern":")" + pattern +
                                          R"(","exceptions":[)" + exceptions + "]}");
    EXPECT_EQ(201, laid.status) << laid.body;
    return id;
  }
  boost::json::value board(const std::string& query = "") {
    const auto reply = app.get(place + "/board" + query);
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json();
  }
  std::string building(const std::string& name) {
    const auto shown = board();
    for (const auto& card : shown.at("buildings").as_array())
      if (card.at("name").as_string() == name) return text(card.at("id"));
    return {};
  }
  std::string add_household(const std::string& building, const std::string& stairwell,
                            const std::string& door, const std::string& occupancy) {
    const auto id = app.new_id();
    const auto reply =
        app.post(place + "/households", R"({"id":")" + id + R"(","building":")" + building +
                                            R"(","stairwell":")" + stairwell + R"(","door":")" +
                                            door + R"(","occupancy":")" + occupancy + R"("})");
    EXPECT_EQ(201, reply.status) << reply.body;
    return id;
  }
  std::string add_person(const std::string& household, const std::string& more = "") {
    const auto id = app.new_id();
    const auto reply = app.post(
        place + "/persons",
        R"({"id":")" + id + R"(","household":")" + household +
            R"(","name":"王芳","sex":"unknown","relation":"head","residence":"here","registered":"here")" +
            more + "}");
    EXPECT_EQ(201, reply.status) << reply.body;
    return id;
  }
  std::string add_need(const std::string& person, const std::string& kind, int days) {
    const auto id = app.new_id();
    const auto due = Day::in_china(app.clock.now()) + days;
    const auto reply = app.post(place + "/needs", R"({"id":")" + id + R"(","person":")" + person +
                                                      R"(","kind":")" + kind + R"(","next_due":")" +
                                                      due.text() + R"("})");
    EXPECT_EQ(201, reply.status) << reply.body;
    return id;
  }
  void read(const std::function<void(Work&)>& body) {
    app.house->desk().read_as(routing::Desk::house(), *Uuid::parse(community), body);
  }
  void close(const std::function<bool(const place::Place&)>& is_meant) {
    const auto done =
        app.house->desk().run_as(routing::Desk::house(), *Uuid::parse(community), "test.close",
                                 "{}", [&](Work& work) -> Result<int> {
                                   const auto map = place::DoorMap::load(work);
                                   for (const auto* list : {&map.compounds(), &map.buildings(),
                                                            &map.stairwells(), &map.dwellings()})
                                     for (auto one : *list)
                                       if (is_meant(one)) {
                                         one.is_closed = true;
                                         work.tx.update(one);
                                       }
                                   return 1;
                                 });
    ASSERT_TRUE(done);
  }

  TestApp app;
  std::string community, place;
};

/// Of each layer "name: state count, …; counted".
std::string legends(const boost::json::value& shown) {
  std::string all;
  for (const auto& layer : shown.at("layers").as_array()) {
    all += text(layer.at("name")) + ':';
    for (const auto& state : layer.at("states").as_array())
      if (state.at("count").as_int64() != 0)
        all += ' ' + text(state.at("state")) + ' ' + std::to_string(state.at("count").as_int64());
    all += " of " + std::to_string(layer.at("counted").as_int64()) + '\n';
  }
  return all;
}

/// Every list has one entry a door, every index points somewhere, and every legend counts exactly
/// the doors that are shown.
void expect_sound(const boost::json::value& shown) {
  const auto& layers = shown.at("layers").as_array();
  std::vector<std::vector<std::int64_t>> counted;
  for (const auto& layer : layers) counted.emplace_back(layer.at("states").as_array().size());
  std::int64_t doors = 0;
  for (const auto& card : shown.at("buildings").as_array()) {
    const auto names = text(card.at("doors"));
    const auto here = 1 + std::count(names.begin(), names.end(), ' ');
    doors += here;
    for (const auto* list : {"stairwell", "floor", "persons", "needs"})
      EXPECT_EQ(here, std::ssize(numbers(card.at(list)))) << list;
    for (const auto at : numbers(card.at("stairwell")))
      EXPECT_LT(at, std::ssize(card.at("stairwells").as_array()));
    ASSERT_EQ(layers.size(), card.at("layers").as_array().size());
    for (std::size_t i = 0; i < layers.size(); ++i) {
      const auto& layer = card.at("layers").at(i);
      EXPECT_EQ(layers[i].at("name"), layer.at("layer"));
      const auto states = numbers(layer.at("states"));
      EXPECT_EQ(here, std::ssize(states));
      for (const auto state : states) ++counted[i].at(static_cast<std::size_t>(state));
    }
  }
  EXPECT_EQ(doors, shown.at("dwellings").as_int64());
  for (std::size_t i = 0; i < layers.size(); ++i) {
    EXPECT_EQ(doors, layers[i].at("counted").as_int64());
    for (std::size_t state = 0; state < counted[i].size(); ++state)
      EXPECT_EQ(counted[i][state], layers[i].at("states").at(state).at("count").as_int64())
          << layers[i].at("name") << state;
  }
}
}  // namespace

TEST_F(BoardApi, CountsInItsLegendsExactlyTheDoorsItShows) {
  add_compound("山水苑", "2幢×2单元×3层×2户");
  const auto one = building("1"), two = building("2");
  add_household(one, "1", "101", "vacant");
  const auto away = add_household(one, "2", "302", "owner_away");
  const auto home = add_household(two, "1", "201", "occupied");
  const auto rented = add_household(two, "2", "102", "rented");
  const auto first = add_person(home, R"(,"phone":"13812345678","id_number":"11010519491231002X")");
  add_person(home);
  add_person(home, R"(,"residence":"elsewhere")");
  const auto tenant = add_person(rented);
  add_need(first, "dialysis", -1);
  add_need(first, "lives_alone", 30);
  add_need(tenant, "infant", 3);

  const auto shown = board();
  expect_sound(shown);
  EXPECT_EQ(
      "occupancy: unknown 20 occupied 1 rented 1 vacant 1 owner_away 1 of 24\n"
      "special_needs: none 22 due_soon 1 overdue 1 of 24\n"
      "data_quality: complete 2 no_phone 1 no_id_number 1 nobody_listed 20 of 24\n"
      "census: not_asked 24 of 24\nisolation: none 24 of 24\nasked: nothing 24 of 24\n"
      "support: none 24 of 24\nreached: nobody_due 24 of 24\n",
      legends(shown));
  // Door 2-1-201 is the third of building 2; 2-2-102 the eighth.
  const auto& second = shown.at("buildings").at(1);
  EXPECT_EQ(2, numbers(second.at("persons")).at(2)) << "who lives elsewhere is not counted";
  EXPECT_EQ(1, numbers(second.at("persons")).at(7));
  const auto bits = numbers(second.at("needs"));
  std::string kinds;
  for (std::size_t bit = 0; bit < shown.at("need_kinds").as_array().size(); ++bit)
    if (bits.at(2) >> bit & 1) kinds += text(shown.at("need_kinds").at(bit)) + ' ';
  EXPECT_EQ("lives_alone dialysis ", kinds);
  EXPECT_EQ(0, bits.at(3));

  const auto overview = app.get(place + "/overview").json();
  EXPECT_EQ(24, overview.at("dwellings").as_int64());
  EXPECT_EQ(4, overview.at("households").as_int64());
  EXPECT_EQ(3, overview.at("persons").as_int64());
  EXPECT_EQ(
      "occupancy: occupied 1 rented 1 vacant 1 owner_away 1 of 4\n"
      "special_needs: none 2 due_soon 1 overdue 1 of 4\n"
      "data_quality: complete 2 no_phone 1 no_id_number 1 of 4\n"
      "census: of 0\nisolation: of 0\nasked: nothing 4 of 4\nsupport: of 0\n"
      "reached: nobody_due 4 of 4\n",
      legends(overview));
  EXPECT_NE(away, home);
}

TEST_F(BoardApi, StandsInTheOrderThatPeopleCountIn) {
  add_compound("山水苑", "10,2,A幢×10,2单元×2层×11户",
               R"("+2-2-B01","+2-2-B02","+2-10-1001","+2-10-901")");
  const auto shown = board();
  expect_sound(shown);
  std::string buildings;
  for (const auto& card : shown.at("buildings").as_array())
    buildings += text(card.at("name")) + ' ';
  EXPECT_EQ("2 10 A ", buildings);
  const auto& card = shown.at("buildings").at(0);
  EXPECT_EQ(R"(["2","10"])", boost::json::serialize(card.at("stairwells")));
  EXPECT_EQ(
      "B01 B02 101 102 103 104 105 106 107 108 109 110 111 "
      "201 202 203 204 205 206 207 208 209 210 211 "
      "101 102 103 104 105 106 107 108 109 110 111 "
      "201 202 203 204 205 206 207 208 209 210 211 901 1001",
      text(card.at("doors")));
  const auto floors = numbers(card.at("floor"));
  EXPECT_EQ(-1, floors.front());
  EXPECT_EQ(10, floors.back());
  const auto stairwells = numbers(card.at("stairwell"));
  EXPECT_TRUE(std::is_sorted(stairwells.begin(), stairwells.end()));
  EXPECT_EQ(24, std::count(stairwells.begin(), stairwells.end(), 0));
}

TEST_F(BoardApi, ShowsABuildingWithoutStairwellsAsOneWithoutAName) {
  add_compound("山水苑", "1幢×3层×2户", R"("+1-2-101")");
  const auto shown = board();
  const auto& card = shown.at("buildings").at(0);
  EXPECT_EQ(R"(["","2"])", boost::json::serialize(card.at("stairwells")));
  EXPECT_EQ("101 102 201 202 301 302 101", text(card.at("doors")));
  EXPECT_EQ((std::vector<std::int64_t>{0, 0, 0, 0, 0, 0, 1}), numbers(card.at("stairwell")));
  const auto query = "?building=" + text(card.at("id"));
  EXPECT_EQ("1-101", text(app.get(place + "/households" + query + "&door=101").json().at("door")));
  EXPECT_EQ(
      "1-2-101",
      text(app.get(place + "/households" + query + "&stairwell=2&door=101").json().at("door")));
}

TEST_F(BoardApi, ShowsTheFirstCompoundUntilAnotherIsChosen) {
  const auto ten = add_compound("10号院", "1幢×1单元×1层×3户");
  const auto two = add_compound("2号院", "1幢×1单元×1层×2户");
  const auto empty = add_compound("空院", "");
  const auto first = board();
  EXPECT_EQ(two, text(first.at("compound")));
  EXPECT_EQ(2, first.at("dwellings").as_int64());
  std::string names;
  for (const auto& card : first.at("compounds").as_array()) names += text(card.at("name")) + ' ';
  EXPECT_EQ("2号院 10号院 空院 ", names);
  EXPECT_EQ("estate", text(first.at("compounds").at(0).at("kind")));
  const auto chosen = board("?compound=" + ten);
  EXPECT_EQ(ten, text(chosen.at("compound")));
  EXPECT_EQ(3, chosen.at("dwellings").as_int64());
  EXPECT_EQ(3u, chosen.at("compounds").as_array().size());
  const auto nothing = board("?compound=" + empty);
  EXPECT_EQ(0, nothing.at("dwellings").as_int64());
  EXPECT_TRUE(nothing.at("buildings").as_array().empty());
  expect_sound(nothing);
  const auto lines = app.lines();
  for (const auto& wrong : {app.new_id(), text(chosen.at("buildings").at(0).at("id")), community}) {
    const auto reply = app.get(place + "/board?compound=" + wrong);
    EXPECT_EQ(404, reply.status);
    EXPECT_EQ("/compound place.no_such_compound;", reply.faults());
  }
  EXPECT_EQ(lines, app.lines()) << "what is refused was not looked at";
}

TEST_F(BoardApi, IsEmptyAndNoLookWhereThereIsNoCompound) {
  const auto lines = app.lines();
  const auto shown = board();
  EXPECT_TRUE(shown.at("compound").is_null());
  EXPECT_EQ(0, shown.at("dwellings").as_int64());
  EXPECT_TRUE(shown.at("buildings").as_array().empty());
  EXPECT_EQ(15u, shown.at("need_kinds").as_array().size());
  EXPECT_EQ(lines, app.lines());
  const auto overview = app.get(place + "/overview").json();
  EXPECT_EQ(0, overview.at("dwellings").as_int64());
  EXPECT_EQ(
      "occupancy: of 0\nspecial_needs: of 0\ndata_quality: of 0\ncensus: of 0\nisolation: of 0\n"
      "asked: of 0\nsupport: of 0\nreached: of 0\n",
      legends(overview));
}

TEST_F(BoardApi, LeavesOutWhatIsClosed) {
  add_compound("山水苑", "3幢×2单元×2层×2户");
  add_compound("旧院", "1幢×1单元×1层×1户");
  const auto before = board();
  EXPECT_EQ(24, before.at("dwellings").as_int64());
  add_household(building("1"), "1", "101", "vacant");
  close([](const place::Place& one) {
    return one.label == "1-1-101" || one.name == "旧院" ||
           (one.kind == place::Kind::building && one.name == "2");
  });
  const auto shown = board();
  expect_sound(shown);
  EXPECT_EQ(15, shown.at("dwellings").as_int64());
  std::string buildings;
  for (const auto& card : shown.at("buildings").as_array())
    buildings += text(card.at("name")) + ' ';
  EXPECT_EQ("1 3 ", buildings);
  EXPECT_EQ("102 201 202 101 102 201 202", text(shown.at("buildings").at(0).at("doors")));
  EXPECT_EQ(1u, shown.at("compounds").as_array().size());
  EXPECT_EQ(15, shown.at("layers").at(0).at("states").at(0).at("count").as_int64());
}

TEST_F(BoardApi, HoldsNoIdOfADoorAndCostsFewBytesADoor) {
  add_compound("山水苑", "2幢×4单元×11层×4户");
  const auto reply = app.get(place + "/board");
  const auto shown = reply.json();
  expect_sound(shown);
  EXPECT_EQ(352, shown.at("dwellings").as_int64());
  std::size_t doors = 0;
  read([&](Work& work) {
    const auto map = place::DoorMap::load(work);
    for (const auto& dwelling : map.dwellings()) {
      ++doors;
      EXPECT_EQ(std::string::npos, reply.body.find(dwelling.id.text()));
    }
    for (const auto& stairwell : map.stairwells())
      EXPECT_EQ(std::string::npos, reply.body.find(stairwell.id.text()));
  });
  EXPECT_EQ(352u, doors);
  EXPECT_LT(reply.body.size(), 352 * 39u) << "before compression";
}

TEST_F(BoardApi, IsALookThatStandsInTheJournalOnceInTenMinutes) {
  const auto compound = add_compound("山水苑", "1幢×1单元×1层×1户");
  const auto lines = app.lines();
  const auto said = app.said();
  board();
  board();
  board("?compound=" + compound);
  EXPECT_EQ(lines + 1, app.lines());
  EXPECT_EQ(said, app.said()) << "nobody is told that somebody looked";
  app.clock.move(10 * minute_ms);
  board();
  EXPECT_EQ(lines + 2, app.lines());
  std::string last;
  app.house->store().read_now([&](db::Tx& tx) {
    last = *tx.value<std::string>(
        "select request from journal_line where act = 'house.look' "
        "order by sequence desc limit 1");
  });
  EXPECT_EQ(R"([{"subject":"board.compound","id":")" + compound + R"("}])", last);
}

TEST_F(BoardApi, OfTwoCommunitiesShowsEachItsOwn) {
  const auto here = community, there = app.community("330109003019");
  add_compound("山水苑", "1幢×1单元×2层×2户");
  add_need(add_person(add_household(building("1"), "1", "101", "occupied")), "infant", 0);
  go_to(there);
  add_compound("山水苑", "1幢×1单元×1层×3户");
  add_household(building("1"), "1", "101", "vacant");
  const auto shown = board();
  expect_sound(shown);
  EXPECT_EQ(3, shown.at("dwellings").as_int64());
  EXPECT_EQ(
      "occupancy: unknown 2 vacant 1 of 3\nspecial_needs: none 3 of 3\n"
      "data_quality: complete 1 nobody_listed 2 of 3\ncensus: not_asked 3 of 3\nisolation: none 3 "
      "of 3\nasked: nothing 3 of 3\nsupport: none 3 of 3\nreached: nobody_due 3 of 3\n",
      legends(shown));
  const auto own = app.get(place + "/overview").json();
  EXPECT_EQ(1, own.at("households").as_int64());
  EXPECT_EQ(0u, own.at("needs_due").as_array().size());
  EXPECT_EQ(0u, own.at("communities").as_array().size());
  EXPECT_EQ(403, app.get("/places/" + here + "/board").status);
  EXPECT_EQ(403, app.get("/places/" + here + "/overview").status);

  app.be(Role::command, app.house->find_place("330109003")->text());
  const auto street = app.house->find_place("330109003")->text();
  EXPECT_EQ(403, app.get("/places/" + street + "/board").status) << "a street has no board";
  EXPECT_EQ(4, app.get("/places/" + here + "/board").json().at("dwellings").as_int64());
  const auto all = app.get("/places/" + street + "/overview").json();
  EXPECT_EQ(7, all.at("dwellings").as_int64());
  EXPECT_EQ(2, all.at("households").as_int64());
  EXPECT_EQ(1, all.at("persons").as_int64());
  EXPECT_EQ(
      "occupancy: occupied 1 vacant 1 of 2\nspecial_needs: none 1 due_soon 1 of 2\n"
      "data_quality: complete 1 no_phone 1 of 2\ncensus: of 0\nisolation: of 0\nasked: nothing 2 "
      "of 2\nsupport: of 0\nreached: nobody_due 2 of 2\n",
      legends(all));
  std::string cards;
  for (const auto& card : all.at("communities").as_array())
    for (const auto* member : {"households", "persons", "dwellings", "complete"})
      cards += std::to_string(card.at(member).as_int64()) + (member[0] == 'c' ? "; " : " ");
  EXPECT_EQ("1 1 4 0; 1 0 3 1; ", cards);
  EXPECT_EQ("1-1-101", text(all.at("needs_due").at(0).at("door")));
}
}  // namespace board
