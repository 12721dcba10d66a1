// SPDX-License-Identifier: Apache-2.0
/// What the first page of the day lists and counts over time.
#include <gtest/gtest.h>

#include "board/board.hpp"
#include "program/test_routes.hpp"

namespace board {
namespace {
class OverviewApi : public testing::Test {
 protected:
  OverviewApi() : known(furnish(app, book, app.community("330109003017"))) {
    place = "/places/" + known.at("place");
    be_staff();
  }

  void be_staff() { app.be(auth::Role::community_staff, known.at("place")); }
  boost::json::value overview() {
    const auto reply = app.get(place + "/overview");
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json();
  }
  std::string add_need(const std::string& kind, int days) {
    const auto id = app.new_id();
    const auto due = Day::in_china(app.clock.now()) + days;
    const auto reply = app.post(place + "/needs", R"({"id":")" + id + R"(","person":")" +
                                                      known.at("person") + R"(","kind":")" + kind +
                                                      R"(","next_due":")" + due.text() + R"("})");
    EXPECT_EQ(201, reply.status) << reply.body;
    return id;
  }
  void end_need(const std::string& need) {
    const auto reply = app.patch(place + "/needs/" + need, R"({"ended":true})", "");
    EXPECT_EQ(200, reply.status) << reply.body;
  }
  /// The need that came with the town, which one of its decisions may have ended already.
  void end_first_need() {
    const auto reply = app.patch(place + "/needs/" + known.at("need"), R"({"ended":true})", "");
    EXPECT_TRUE(reply.status == 200 || reply.code() == "people.need_has_ended") << reply.body;
  }
  std::vector<std::string> due() {
    std::vector<std::string> ids;
    const auto shown = overview();
    for (const auto& need : shown.at("needs_due").as_array())
      ids.emplace_back(need.at("need").as_string());
    return ids;
  }
  std::vector<std::int64_t> days() {
    std::vector<std::int64_t> changes;
    const auto shown = overview();
    for (const auto& day : shown.at("days").as_array())
      changes.push_back(day.at("changes").as_int64());
    return changes;
  }
  std::int64_t lines_of_community() {
    std::int64_t lines = 0;
    app.house->store().read_now([&](db::Tx& tx) {
      lines = *tx.value<std::int64_t>(
          "select count(*) from journal_line where community_id = ? and changed <> '[]'",
          *Uuid::parse(known.at("place")));
    });
    return lines;
  }

  program::TestApp app;
  const program::RouteBook book{app.house->desk().router()};
  program::Known known;
  std::string place;
};
}  // namespace

TEST_F(OverviewApi, ListsWhatIsDueEarliestFirstUntilItEnds) {
  end_first_need();
  EXPECT_TRUE(due().empty());
  const auto soon = add_need("chronic", 3), overdue = add_need("dialysis", -400);
  add_need("infant", 4);
  EXPECT_EQ((std::vector<std::string>{overdue, soon}), due());
  const auto first = overview();
  const auto& need = first.at("needs_due").at(0);
  EXPECT_EQ(known.at("person"), need.at("person").as_string());
  EXPECT_EQ(known.at("household"), need.at("household").as_string());
  EXPECT_EQ("dialysis", need.at("kind").as_string());
  EXPECT_EQ("3-1-101", need.at("door").as_string());
  app.clock.move(day_ms);
  be_staff();
  EXPECT_EQ(3u, due().size()) << "what was due in four days is due in three";
  end_need(soon);
  EXPECT_EQ(2u, due().size());
}

TEST_F(OverviewApi, ListsNoMoreThanTwenty) {
  const auto overdue = add_need("dialysis", -1);
  for (int i = 0; i < 25; ++i) add_need("maternity", 1);
  EXPECT_EQ(20u, due().size());
  EXPECT_EQ(overdue, due().front());
}

TEST_F(OverviewApi, CountsTheChangesOfFourteenDaysInChina) {
  std::vector<std::int64_t> expected(14);
  expected.back() = lines_of_community();
  EXPECT_GE(expected.back(), 7);
  EXPECT_EQ(expected, days());
  app.clock.move(13 * day_ms);
  be_staff();
  expected.front() = std::exchange(expected.back(), 0);
  EXPECT_EQ(expected, days());
  app.clock.move(day_ms);
  be_staff();
  expected.front() = 0;
  EXPECT_EQ(expected, days());
  const auto shown = overview();
  EXPECT_EQ(Day::in_china(app.clock.now()).text(), shown.at("days").at(13).at("day").as_string());
}

TEST_F(OverviewApi, IsALookOnlyWhileItNamesSomebody) {
  end_first_need();
  const auto lines = app.lines();
  overview();
  EXPECT_EQ(lines, app.lines());
  add_need("dialysis", 0);
  overview();
  overview();
  EXPECT_EQ(lines + 2, app.lines()) << "the need, and one look in ten minutes";
  std::string last;
  app.house->store().read_now([&](db::Tx& tx) {
    last = *tx.value<std::string>(
        "select request from journal_line where act = 'house.look' order by sequence desc limit 1");
  });
  EXPECT_EQ(R"([{"subject":"board.needs_due","id":")" + known.at("place") + R"("}])", last);
}

TEST_F(OverviewApi, OfAPlaceThatIsNeitherCommunityNorDivisionIsNotFound) {
  EXPECT_EQ(404, app.get("/places/" + known.at("compound") + "/overview").status);
}
TEST_F(OverviewApi, OfManyCommunitiesListsTheSameAsOfFew) {
  end_first_need();
  const auto soon = add_need("chronic", 3), overdue = add_need("dialysis", -400);
  add_need("infant", 9);
  std::vector<Uuid> few{Uuid::parse(known.at("place")).value()}, many = few;
  while (many.size() < 60) many.push_back(Uuid::parse(app.new_id()).value());
  const auto ids = [&](const std::vector<Uuid>& communities, int most) {
    std::vector<std::string> found;
    app.house->desk().read_as(routing::Desk::house(), {}, [&](Work& work) {
      for (const auto& need : people::due_needs(work, communities, work.today() + 3, most))
        found.push_back(need.need.text() + ' ' + need.name + ' ' + need.door);
    });
    return found;
  };
  EXPECT_EQ(2u, ids(many, 20).size());
  EXPECT_EQ(ids(few, 20), ids(many, 20));
  EXPECT_EQ(ids(few, 1), ids(many, 1));
  many.erase(many.begin());
  EXPECT_TRUE(ids(many, 20).empty()) << "no need of a community that was not asked about";
}
}  // namespace board
