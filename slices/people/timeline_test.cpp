// SPDX-License-Identifier: Apache-2.0
/// The life of a household, page by page.
#include "people/test_homes.hpp"

namespace people {
namespace {
using boost::json::array;
using boost::json::object;
using boost::json::value;

class Timeline : public testing::Test {
 protected:
  std::string life(const std::string& household) {
    return here.place + "/households/" + household + "/life";
  }
  /// "died 张伟" of a decision, "people.add_person 张伟" of an act.
  static std::string words_of(const value& event) {
    const bool is_move = !event.at("move").is_null();
    std::string words(is_move ? event.at("move").at("kind").as_string()
                              : event.at("act").as_string());
    for (const auto& person : (is_move ? event.at("move") : event).at("persons").as_array())
      words += ' ' + std::string(person.at("name").as_string());
    return words;
  }
  std::vector<std::string> events_of(const value& page) {
    std::vector<std::string> all;
    for (const auto& event : page.at("items").as_array()) all.push_back(words_of(event));
    return all;
  }
  /// All pages of that size, one after the other.
  std::vector<std::string> read_by(const std::string& household, int size) {
    std::vector<std::string> all;
    std::string after;
    do {
      const auto page = app.get(life(household) + "?limit=" + std::to_string(size) + after).json();
      EXPECT_GE(size, std::ssize(page.at("items").as_array()));
      for (auto& words : events_of(page)) all.push_back(std::move(words));
      after = page.at("next").is_null() ? "" : "&after=" + std::string(page.at("next").as_string());
    } while (!after.empty() && all.size() < 100);
    return all;
  }
  void decide(const std::string& noun, const object& members) {
    app.clock.move(minute_ms);
    const auto reply = here.decide(noun, members);
    EXPECT_EQ(201, reply.status) << reply.body;
  }

  program::TestApp app;
  Homes here{app, "330109003017"};
};
}  // namespace

TEST_F(Timeline, TellsEveryDecisionAndActOnceWhateverTheSizeOfAPage) {
  const auto home = here.home("101"), other = here.home("102");
  const auto zhang = here.person(home, "张伟");
  const auto li = here.person(home, "李娜", {{"relation", "spouse"}});
  decide("absences", {{"persons", array{zhang}}, {"back_on", "2027-03-01"}});
  decide("returns", {{"persons", array{zhang}}});
  decide("moves",
         {{"movers", array{object{{"person", li}, {"relation", "head"}}}}, {"household", other}});
  decide("deaths", {{"person", zhang}});
  const std::vector<std::string> told{"died 张伟",
                                      "moved 李娜",
                                      "came_back 张伟",
                                      "went_away 张伟",
                                      "people.add_person 李娜",
                                      "people.add_person 张伟",
                                      "people.add_household"};
  for (const int size : {1, 2, 3, 50}) EXPECT_EQ(told, read_by(home, size)) << size;
  EXPECT_EQ((std::vector<std::string>{"moved 李娜", "people.add_household"}), read_by(other, 50));
}

TEST_F(Timeline, IsALookAtTheHouseholdAndTellsNoLooks) {
  const auto home = here.home("101");
  here.person(home, "张伟");
  here.enter(auth::Role::grid_worker);
  const auto lines = app.lines();
  const auto page = app.get(life(home)).json();
  EXPECT_EQ(lines + 1, app.lines());
  EXPECT_EQ(events_of(page), events_of(app.get(life(home)).json()));
  for (const auto& words : events_of(page)) EXPECT_NE("house.look", words);
}

TEST_F(Timeline, IsRefusedToWhoMayNotOpenTheFile) {
  const auto home = here.home("101");
  EXPECT_EQ(404, app.get(life(app.new_id())).status);
  EXPECT_EQ("json.bad_cursor", app.get(life(home) + "?after=x").code());
  EXPECT_EQ("json.bad_cursor", app.get(life(home) + "?after=" + home + "~x").code());
  here.enter(auth::Role::guard);
  EXPECT_EQ(403, app.get(life(home)).status);
}
}  // namespace people
