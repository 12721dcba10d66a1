// SPDX-License-Identifier: Apache-2.0
/// Who lives or is registered elsewhere, and who is away: by place, and in the order of return.
#include "people/test_homes.hpp"

namespace people {
namespace {
using boost::json::array;
using boost::json::object;
using boost::json::value;

class WhereaboutsTest : public testing::Test {
 protected:
  value list(const std::string& query) {
    const auto reply = app.get(here.place + "/whereabouts?of=" + query);
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json();
  }
  static std::string names(const value& list) {
    std::string all;
    for (const auto& line : list.at("items").as_array())
      all += std::string(line.at("name").as_string()) + ' ';
    return all;
  }
  void away(const std::string& household, const std::string& name, const std::string& back_on) {
    const auto person = here.person(household, name, {{"relation", "other_kin"}});
    object absence{{"persons", array{person}}};
    if (!back_on.empty()) absence["back_on"] = back_on;
    const auto reply = here.decide("absences", absence);
    EXPECT_EQ(201, reply.status) << reply.body;
  }
  void regrid(array made, array moves) {
    const auto reply =
        app.post(here.place + "/changes/grids", body({{"id", app.new_id()},
                                                      {"on", Day::in_china(app.clock.now()).text()},
                                                      {"reason", "划入网格"},
                                                      {"made", std::move(made)},
                                                      {"moves", std::move(moves)}}));
    EXPECT_EQ(201, reply.status) << reply.body;
  }
  std::string only(const std::string& noun, const char* id) {
    const auto reply = app.get(here.place + "/" + noun).json();
    return std::string(reply.at("items").at(0).at(id).at("id").as_string());
  }

  program::TestApp app;
  Homes here{app, "330109003017"};
};
}  // namespace

TEST_F(WhereaboutsTest, WhoIsOverdueStandsFirstAndWhoHasNoDayLast) {
  const auto home = here.home("101");
  const auto today = Day::in_china(app.clock.now());
  away(home, "没说", "");
  away(home, "还早", (today + 30).text());
  away(home, "该回", (today + -1).text());
  away(home, "早该回", (today + -4).text());
  away(home, "今天回", today.text());
  const auto all = list("away");
  EXPECT_EQ("早该回 该回 今天回 还早 没说 ", names(all));
  EXPECT_EQ(5, all.at("total").as_int64());
  EXPECT_EQ(2, all.at("overdue").as_int64());
  EXPECT_EQ(today.text(), all.at("today").as_string());
  std::string paged, after;
  for (int page = 0; page < 9; ++page) {
    const auto some = list("away&limit=2" + after);
    paged += names(some);
    if (some.at("next").is_null()) break;
    after = "&after=" + std::string(some.at("next").as_string());
  }
  EXPECT_EQ(names(all), paged);
  EXPECT_EQ("json.bad_cursor",
            app.get(here.place + "/whereabouts?of=away&after=" + app.new_id()).code());
}

TEST_F(WhereaboutsTest, AreReadWithinAPlace) {
  const auto today = Day::in_china(app.clock.now());
  const auto home = here.home("101");
  here.person(home, "李雷", {{"registered", "elsewhere"}});
  here.person(home, "张伟", {{"relation", "child"}, {"residence", "elsewhere"}});
  away(home, "王芳", (today + -1).text());
  const auto compound = only("compounds", "compound");
  const auto opened = app.get(here.place + "/compounds/" + compound).json();
  const auto& line = opened.at("buildings").at(0);
  const auto stairwell = [&](std::size_t at) {
    return std::string(line.at("stairwells").at(at).at("stairwell").at("id").as_string());
  };
  EXPECT_EQ("", names(list("away&within=" + stairwell(1))));
  for (const auto& place : {compound, here.building, stairwell(0)}) {
    const auto within = "&within=" + place;
    EXPECT_EQ("李雷 ", names(list("registered_elsewhere" + within)));
    EXPECT_EQ("张伟 ", names(list("living_elsewhere" + within)));
    const auto gone = list("away" + within);
    EXPECT_EQ("王芳 ", names(gone));
    EXPECT_EQ(1, gone.at("total").as_int64());
    EXPECT_EQ(1, gone.at("overdue").as_int64());
  }
  const auto grid = app.new_id();
  regrid(array{object{{"id", grid}, {"name", "第1网格"}}}, {});
  const auto empty = list("away&within=" + grid);
  EXPECT_EQ("", names(empty));
  EXPECT_EQ(0, empty.at("total").as_int64());
  EXPECT_EQ(0, empty.at("overdue").as_int64());
  const auto& building = line.at("building");
  regrid({},
         array{object{
             {"subject", here.building}, {"revision", building.at("revision")}, {"grid", grid}}});
  EXPECT_EQ("王芳 ", names(list("away&within=" + grid)));
  EXPECT_EQ("李雷 ", names(list("registered_elsewhere&within=" + grid)));
  EXPECT_EQ("place.no_such_place",
            app.get(here.place + "/whereabouts?of=away&within=" + app.new_id()).code());
}
}  // namespace people
