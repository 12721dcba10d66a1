// SPDX-License-Identifier: Apache-2.0
#include "platform/journal/pages.hpp"

#include "people/test_homes.hpp"

namespace program {
namespace {
namespace bj = boost::json;

class JournalPages : public testing::Test {
 protected:
  JournalPages() : household(homes.home("101")), person(homes.person(household, "王芳")) {}

  bj::value page(const std::string& query = "") {
    const auto reply = app.get(homes.place + "/journal" + query);
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json();
  }
  /// "act act …" of the lines of a page.
  static std::string acts_of(const bj::value& page) {
    std::string all;
    for (const auto& line : page.at("items").as_array())
      all += (all.empty() ? "" : " ") + std::string(line.at("act").as_string());
    return all;
  }
  std::string acts(const std::string& query) { return acts_of(page(query)); }
  static std::int64_t sequence(const bj::value& page, std::size_t at) {
    return page.at("items").at(at).at("sequence").as_int64();
  }
  bj::value looks(const std::string& of) {
    const auto reply = app.get(homes.place + "/looks?person=" + of);
    EXPECT_EQ(200, reply.status) << reply.body;
    return reply.json();
  }
  void add_lines(int count, const char* act) {
    for (int i = 0; i < count; ++i) {
      struct Nothing {};
      const auto made =
          app.house->desk().run_as(routing::Desk::house(), *Uuid::parse(homes.community), act, "{}",
                                   [](Work&) -> Result<Nothing> { return Nothing{}; });
      ASSERT_TRUE(made);
    }
  }

  TestApp app;
  people::Homes homes{app, "330109003017"};
  const std::string household, person;
};
}  // namespace

TEST_F(JournalPages, ShowWhoDidWhatNewestFirst) {
  const auto all = page();
  EXPECT_EQ(0u, acts_of(all).find("people.add_person people.add_household "));
  const auto& line = all.at("items").at(0);
  EXPECT_EQ(0u, std::string(line.at("user_name").as_string()).find("user"));
  EXPECT_EQ("people.household_changed", line.at("topics").at(0).as_string());
  EXPECT_TRUE(all.at("next").is_null());
  EXPECT_EQ(std::string::npos, bj::serialize(all).find("王芳")) << "a page has no texts";
}

TEST_F(JournalPages, GoOnWhereTheLastOneEnded) {
  const auto whole = acts("");
  std::string joined;
  bj::value next;
  for (int pages = 0; pages < 20; ++pages) {
    const auto some = page("?limit=2" + (next.is_null() ? "" : "&before=" + bj::serialize(next)));
    joined += (joined.empty() || acts_of(some).empty() ? "" : " ") + acts_of(some);
    next = some.at("next");
    if (next.is_null()) break;
  }
  EXPECT_EQ(whole, joined);
}

TEST_F(JournalPages, AreFilteredByActRecordUserAndDay) {
  EXPECT_EQ("people.add_person", acts("?act=people.add_person"));
  EXPECT_EQ("people.add_person people.add_household", acts("?act=people."));
  EXPECT_EQ("", acts("?act=people"));
  EXPECT_EQ("people.add_person", acts("?record=" + person));
  EXPECT_EQ("people.add_person people.add_household", acts("?record=" + household));

  const auto first = page();
  const std::string user(first.at("items").at(0).at("user").as_string());
  const auto before = acts_of(first);
  homes.enter();
  homes.person(household, "李雷");
  EXPECT_EQ(before, acts("?user=" + user)) << "not what somebody else did";

  app.clock.move(day_ms);
  homes.enter();
  homes.person(household, "韩梅梅");
  EXPECT_EQ("people.add_person", acts("?day=2027-01-16"));
  EXPECT_EQ("people.add_person " + before, acts("?day=2027-01-15"));
  EXPECT_EQ("", acts("?day=2027-01-14"));
  EXPECT_EQ("", acts("?day=2027-01-17"));
}

TEST_F(JournalPages, FindADayWithNothingButLooks) {
  app.clock.move(3 * day_ms);
  homes.enter();
  homes.file(household);
  EXPECT_EQ("house.look", acts("?day=2027-01-18"));
}

TEST_F(JournalPages, TellLinesThatOvertookEachOtherAtMidnightByTheirTime) {
  add_lines(1, "test.one");
  app.house->store().write_now([&](db::Tx& tx) {
    // A line of the day before, written after the first of the next day.
    tx.run(
        "insert into journal_line (community_id, sequence, id, actor_id, device_id, server_time, "
        "act, request, reply, status, changed, previous, hash) "
        "select community_id, sequence + 1, ?, actor_id, device_id, server_time - 86400000, "
        "'test.late', request, reply, status, changed, hash, hash from journal_line "
        "where act = 'test.one'",
        app.world.new_uuid());
    tx.run(
        "insert into journal_day (community_id, day, changes, first_sequence) "
        "select community_id, day - 1, 0, 1 from journal_day where community_id = ?",
        *Uuid::parse(homes.community));
    return db::Outcome::keep;
  });
  EXPECT_EQ("test.late", acts("?day=2027-01-14"));
  EXPECT_EQ(0u, acts("?day=2027-01-15").find("test.one people.add_person"));
}

TEST_F(JournalPages, LookThroughSoManyLinesAtOnceAndSayHowFar) {
  add_lines(2'100, "test.other");
  const auto first = page("?act=people.add_person");
  EXPECT_EQ("", acts_of(first));
  ASSERT_FALSE(first.at("next").is_null());
  EXPECT_FALSE(first.at("looked_back_to").is_null());
  const auto second = page("?act=people.add_person&before=" + bj::serialize(first.at("next")));
  EXPECT_EQ("people.add_person", acts_of(second));
  EXPECT_TRUE(second.at("next").is_null());
}

TEST_F(JournalPages, RefuseWhatNeverStoodHere) {
  EXPECT_EQ("house.no_such_record",
            app.get(homes.place + "/journal?record=" + app.new_id()).code());
  EXPECT_EQ("auth.no_such_user", app.get(homes.place + "/journal?user=" + app.new_id()).code());
  EXPECT_EQ("house.no_such_line", app.get(homes.place + "/journal/1000000").code());
  EXPECT_EQ("house.no_such_record", app.get(homes.place + "/looks?person=" + app.new_id()).code());
  people::Homes there(app, "330109003018");
  EXPECT_EQ("house.no_such_record", app.get(there.place + "/journal?record=" + person).code());
  EXPECT_EQ("house.no_such_record", app.get(there.place + "/looks?person=" + person).code());
}

TEST_F(JournalPages, OpenOneLineWithItsTextsAndSayWhetherItHolds) {
  const auto number = std::to_string(sequence(page(), 0));
  const auto line = app.get(homes.place + "/journal/" + number).json();
  EXPECT_NE(std::string::npos, line.at("request").as_string().find("王芳"));
  EXPECT_TRUE(line.at("is_sound").as_bool());
  EXPECT_EQ(64u, line.at("hash").as_string().size());
  EXPECT_EQ("house.look", acts("?record=" + person + "&limit=1")) << "it was a look at her";
  app.house->store().write_now([&](db::Tx& tx) {
    tx.run("update journal_line set request = '{}' where act = 'people.add_person'");
    return db::Outcome::keep;
  });
  EXPECT_FALSE(app.get(homes.place + "/journal/" + number).json().at("is_sound").as_bool());
}

TEST_F(JournalPages, ShowAnInspectorActsButNoTexts) {
  homes.enter(auth::Role::inspector);
  EXPECT_EQ(0u, acts("").find("people.add_person"));
  EXPECT_EQ(403, app.get(homes.place + "/journal/1").status);
  EXPECT_EQ(403, app.get(homes.place + "/looks?person=" + person).status);
}

TEST_F(JournalPages, SayWhoLookedAtSomebodyAndWhy) {
  const auto other = homes.person(homes.home("102"), "李雷", {{"phone", "13900000018"}});
  EXPECT_EQ(0u, looks(other).at("items").as_array().size());
  app.clock.move(11 * minute_ms);
  homes.enter(auth::Role::grid_worker);
  EXPECT_EQ(201,
            app.post(homes.place + "/reveals",
                     people::body({{"person", other}, {"field", "phone"}, {"purpose", "visit"}}))
                .status);
  homes.enter();
  const auto found = looks(other).at("items").as_array();
  ASSERT_EQ(1u, found.size());
  EXPECT_EQ("people.reveal", found.at(0).at("act").as_string());
  EXPECT_EQ("visit", found.at(0).at("purpose").as_string());
  EXPECT_EQ("phone", found.at(0).at("field").as_string());
  EXPECT_EQ(0u, looks(person).at("items").as_array().size());
  homes.file(household);
  EXPECT_EQ("house.look", looks(person).at("items").at(0).at("act").as_string())
      << "whoever opened the household saw her";
}
}  // namespace program
