// SPDX-License-Identifier: Apache-2.0
#include "platform/keep/retention.hpp"

#include <gtest/gtest.h>

#include "people/import.hpp"
#include "people/import_undo.hpp"
#include "people/test_homes.hpp"

namespace program {
namespace {
class Retention : public testing::Test {
 protected:
  Retention() : person(homes.person(homes.home("101"), "王芳")), need(app.new_id()) {
    EXPECT_EQ(201, app.post(homes.place + "/needs",
                            people::body({{"id", need}, {"person", person}, {"kind", "dialysis"}}))
                       .status);
  }

  keep::Removed apply() {
    return keep::apply_retention(app.house->desk(), app.house->app().sockets.expiring);
  }
  std::int64_t count(const char* sql) {
    std::int64_t found = 0;
    app.house->store().read_now(
        [&](db::Tx& tx) { found = tx.value<std::int64_t>(sql).value_or(0); });
    return found;
  }
  /// The reply that the journal keeps of the last run.
  boost::json::value last_line() {
    boost::json::value reply;
    app.house->store().read_now([&](db::Tx& tx) {
      tx.each(
          "select reply from journal_line where act = 'house.apply_retention' "
          "order by sequence desc limit 1",
          [&](const db::Row& row) { reply = boost::json::parse(row.text(0)); });
    });
    return reply;
  }
  void wait_days(std::int64_t days) { app.clock.move(days * day_ms); }

  TestApp app;
  people::Homes homes{app, "330109003017"};
  const std::string person, need;
};
}  // namespace

TEST_F(Retention, EveryKindOfRowsThatExpiresHasARuleWithItsSource) {
  for (const auto& one : app.house->app().sockets.expiring) {
    const auto* rule = keep::retention_rule(one.name, Day::in_china(app.clock.now()));
    ASSERT_TRUE(rule) << one.name;
    EXPECT_GT(rule->days, 0) << one.name;
    EXPECT_GE(rule->source.size(), 20u) << one.name;
  }
  for (const auto& rule : keep::retention_rules())
    EXPECT_EQ(&rule, keep::retention_rule(rule.name, rule.in_force_from));
  EXPECT_FALSE(keep::retention_rule("people.names", Day::last));
}

TEST_F(Retention, FilesOfImportsGoAfterAMonthAndTheirFindingsAfterAQuarter) {
  const auto sent = app.send(http::Method::post, homes.place + "/imports?file_name=a.csv",
                             "幢,单元,室,姓名\n3,1,102,张伟\n", {});
  ASSERT_EQ(201, sent.status) << sent.body;
  app.house->store().write_now([&](db::Tx& tx) {
    tx.run(
        "insert into people_import_finding (community_id, import_id, number, sheet, row_number, "
        "code, value, is_refused) select community_id, id, 1, '', 1, 'people.x', '', ? "
        "from people_import",
        false);
    return db::Outcome::keep;
  });
  const auto imports = count("select count(*) from people_import");
  const auto files = count("select count(*) from people_import_file");
  ASSERT_GE(files, 1);
  wait_days(30);
  EXPECT_EQ(0, apply().at("people.import_files"));
  app.clock.move(1);
  EXPECT_EQ(files, apply().at("people.import_files"));
  EXPECT_EQ(0, count("select count(*) from people_import_file"));
  EXPECT_EQ(imports, count("select count(*) from people_import_finding"));
  wait_days(60);
  EXPECT_EQ(imports, apply().at("people.import_findings"));
  EXPECT_EQ(imports, count("select count(*) from people_import")) << "what was done stays known";
}

TEST_F(Retention, NeedsGoAYearAfterTheyEndedAndOpenOnesStay) {
  const auto open = count("select count(*) from people_need where ended_at is null");
  ASSERT_GE(open, 1);
  app.house->store().write_now([&](db::Tx& tx) {
    tx.run(
        "insert into people_need (community_id, id, person_id, household_id, kind, note, since, "
        "ended_at) select community_id, ?, person_id, household_id, kind, note, since, ? "
        "from people_need where id = ?",
        app.world.new_uuid(), app.clock.now(), *Uuid::parse(need));
    return db::Outcome::keep;
  });
  wait_days(365);
  EXPECT_EQ(0, apply().at("people.closed_needs"));
  app.clock.move(1);
  EXPECT_EQ(1, apply().at("people.closed_needs"));
  EXPECT_EQ(open, count("select count(*) from people_need"));
}

TEST_F(Retention, AnImportCanBeTakenBackForHalfAYearAndThenStays) {
  const auto community = *Uuid::parse(homes.community);
  const auto report = people::import_file(
      app.house->desk(), routing::Desk::house(), community, "a.csv",
      "幢,单元,室,姓名,联系电话\n3,1,101,王芳,13900000001\n3,1,102,张伟,13900000002\n",
      people::Mode::run);
  ASSERT_TRUE(report && report->import);
  const auto kept = [&] {
    return count("select count(*) from people_import_change") +
           count("select count(*) from people_import_person");
  };
  const auto all = kept();
  ASSERT_LT(2, all);
  EXPECT_LT(0, count("select count(*) from people_import_person"));
  wait_days(183);
  EXPECT_EQ(0, apply().at("people.import_changes"));
  app.clock.move(1);
  EXPECT_EQ(all, apply().at("people.import_changes"));
  EXPECT_EQ(0, kept());
  const auto persons = count("select count(*) from people_person");
  const auto undone = app.house->desk().run_as(
      routing::Desk::house(), community, "people.start_undo", "{}",
      [&](Work& work) { return people::start_undo(work, {*report->import}); });
  ASSERT_FALSE(undone);
  EXPECT_EQ("people.nothing_to_undo", undone.error().code);
  EXPECT_EQ(persons, count("select count(*) from people_person"));
}

TEST_F(Retention, TwoWhoWereMadeOneCanBeToldApartForAYear) {
  const auto other = homes.person(homes.home("102"), "王芳", {{"phone", "13900000001"}});
  const auto merge = app.new_id();
  ASSERT_EQ(201,
            app.post(homes.place + "/merges", people::body({{"id", merge},
                                                            {"person", person},
                                                            {"other", other},
                                                            {"person_revision", 1},
                                                            {"other_revision", 1},
                                                            {"choices", boost::json::array()}}))
                .status);
  wait_days(365);
  EXPECT_EQ(0, apply().at("people.merge_copies"));
  app.clock.move(1);
  EXPECT_EQ(2, apply().at("people.merge_copies"));
  homes.enter();
  const auto path = homes.place + "/merges/" + merge;
  const auto file = app.get(path);
  ASSERT_EQ(200, file.status) << file.body;
  EXPECT_TRUE(file.json().at("is_final").as_bool());
  EXPECT_EQ("people.merge_is_final",
            app.post(path + "/separations",
                     people::body({{"id", app.new_id()}, {"assignments", boost::json::array()}}))
                .code());
}

TEST_F(Retention, JobsGoAYearAfterTheyEndedAndWhoIsAtWorkStays) {
  const auto premises = app.new_id();
  ASSERT_EQ(201, app.post(homes.place + "/premises",
                          people::body({{"id", premises}, {"name", "惠民超市"}, {"kind", "shop"}}))
                     .status);
  std::string ended;
  for (const auto* name : {"赵敏", "韩梅"}) {
    const auto newcomer = boost::json::object{{"id", app.new_id()}, {"name", name}};
    const auto reply = homes.decide("staff", {{"premises", premises}, {"newcomer", newcomer}});
    ASSERT_EQ(201, reply.status) << reply.body;
    ended = homes.last;
  }
  const auto today = Day::in_china(app.clock.now());
  const auto left =
      app.post(homes.place + "/staff/" + ended + "/ends", people::body({{"on", today.text()}}));
  ASSERT_EQ(201, left.status) << left.body;
  wait_days(365);
  EXPECT_EQ(0, apply().at("people.ended_jobs"));
  wait_days(1);
  EXPECT_EQ(1, apply().at("people.ended_jobs"));
  EXPECT_EQ(1, count("select count(*) from people_staff"));
}

TEST_F(Retention, WordsBesideADecisionGoAfterThreeYearsAndTheDecisionStays) {
  ASSERT_EQ(201, homes
                     .decide("absences", {{"persons", boost::json::array{person}},
                                          {"whereabouts", "海南省三亚市"},
                                          {"note", "去女儿家"}})
                     .status);
  wait_days(1096);
  EXPECT_EQ(0, apply().at("people.move_words"));
  app.clock.move(1);
  EXPECT_EQ(1, apply().at("people.move_words"));
  EXPECT_EQ(0, apply().at("people.move_words"));
  EXPECT_EQ(1, count("select count(*) from people_move where whereabouts = '' and note = ''"));
  EXPECT_EQ(1, count("select count(*) from people_move_step"));
}

TEST_F(Retention, WhoOpenedAHomeInAnEmergencyIsKeptThreeYears) {
  app.be(auth::Role::guard, app.community("330109003019"));
  const auto opened = app.post("/emergencies", people::body({{"id", app.new_id()},
                                                             {"place", homes.community},
                                                             {"door", "3-1-101"},
                                                             {"reason", "illness"},
                                                             {"note", "老人摔倒"}}));
  ASSERT_EQ(201, opened.status) << opened.body;
  wait_days(1096);
  EXPECT_EQ(0, apply().at("auth.emergencies"));
  wait_days(1);
  EXPECT_EQ(1, apply().at("auth.emergencies"));
}

TEST_F(Retention, SessionsGoHalfAYearAfterTheyEnded) {
  const auto sessions = count("select count(*) from auth_session");
  wait_days(183);
  EXPECT_EQ(0, apply().at("auth.sessions"));
  wait_days(1);
  EXPECT_EQ(sessions, apply().at("auth.sessions"));
}

TEST_F(Retention, TheJournalKeepsCountsAndLosesNoLine) {
  const auto lines = app.lines();
  wait_days(400);
  const auto removed = apply();
  EXPECT_EQ(lines + 1, app.lines());
  const auto said = last_line().at("removed").as_object();
  EXPECT_EQ(removed.size(), said.size());
  for (const auto& [name, count] : removed) EXPECT_EQ(count, said.at(name).as_int64()) << name;
  app.house->store().read_now([](db::Tx& tx) { EXPECT_TRUE(journal::verify(tx).breaks.empty()); });
}

TEST_F(Retention, GoesOnUntilNothingIsLeft) {
  app.house->store().write_now([&](db::Tx& tx) {
    for (int i = 0; i < 4'500; ++i)
      tx.send(
          "insert into people_need (community_id, id, person_id, household_id, kind, note, since, "
          "ended_at) select community_id, ?, person_id, household_id, kind, note, since, 1 "
          "from people_need where id = ?",
          app.world.new_uuid(), *Uuid::parse(need));
    return db::Outcome::keep;
  });
  const auto lines = app.lines();
  EXPECT_EQ(4'500, apply().at("people.closed_needs"));
  EXPECT_EQ(lines + 3, app.lines());
}
}  // namespace program
