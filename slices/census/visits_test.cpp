// SPDX-License-Identifier: Apache-2.0
/// Visits over the API: what phones bring, once, in whatever order, and who may bring it.
#include "census/test_drive.hpp"
#include "platform/auth/users.hpp"

namespace census {
namespace {
class CensusVisit : public Census {
 protected:
  CensusVisit() { town.run(); }
  std::int64_t rows(const char* sql) {
    std::int64_t number = 0;
    app.house->store().read_now(
        [&](db::Tx& tx) { number = tx.value<std::int64_t>(sql).value_or(0); });
    return number;
  }
};
}  // namespace

TEST_F(CensusVisit, TheSameVisitTwiceAppliesOnce) {
  auto visit = town.visit_body("3-1-101", "answered");
  visit["newcomers"] = bj::array{bj::object{{"id", app.new_id()},
                                            {"name", "王芳"},
                                            {"sex", "female"},
                                            {"relation", "spouse"},
                                            {"residence", "here"},
                                            {"registered", "here"}}};
  const auto first = town.send(visit);
  TestDrive::expect(201, first);
  const auto again = town.send(visit);
  TestDrive::expect(201, again);
  EXPECT_EQ(first.json().at("received_at"), again.json().at("received_at"));
  EXPECT_EQ(1, rows("select count(*) from census_visit"));
  EXPECT_EQ("张伟 head here; 王芳 spouse here;", town.homes.members(town.zhang));
  visit["target"] = town.target("3-1-102");
  EXPECT_EQ("census.id_taken", town.send(visit).code());
}

TEST_F(CensusVisit, AnAbsenceTakesNoAnswerBackWhateverArrivesFirst) {
  auto absent = town.visit_body("3-1-101", "absent");
  const auto answered = town.visit_body("3-1-101", "answered");
  TestDrive::expect(201, town.send(answered));
  EXPECT_EQ("answered", town.send(absent).json().at("stands").as_string());
  absent["id"] = app.new_id();
  absent["at"] = app.clock.now().milliseconds;
  absent["revisit_at"] = app.clock.now().milliseconds + hour_ms;
  EXPECT_EQ("answered", town.send(absent).json().at("stands").as_string());
  EXPECT_EQ("answered", town.outcome("3-1-101"));
  const auto sheet = app.get(town.at() + "/doors/" + town.target("3-1-101")).json();
  EXPECT_EQ(3u, sheet.at("visits").as_array().size());
  EXPECT_TRUE(sheet.at("door").at("revisit_at").is_null());
}

TEST_F(CensusVisit, TwoPhonesThatEditTheSameHouseholdMergeByField) {
  TestDrive::expect(
      201, town.visit("3-1-101", "answered",
                      {{"changes", {TestDrive::change("residence", "here", "away", town.wei)}}}));
  const auto second =
      town.visit("3-1-101", "answered",
                 {{"changes",
                   {TestDrive::change("phone", "139****0017", "13900000018", town.wei),
                    TestDrive::change("occupancy", "occupied", "rented")}}});
  TestDrive::expect(201, second);
  EXPECT_EQ(2, second.json().at("changes").as_int64());
  EXPECT_TRUE(second.json().at("clashes").as_array().empty());
  const auto file = town.homes.file(town.zhang);
  EXPECT_EQ("rented", file.at("occupancy").as_string());
  EXPECT_EQ("away", file.at("members").at(0).at("residence").as_string());
  EXPECT_EQ("139****0018", file.at("members").at(0).at("phone_masked").as_string());
}

TEST_F(CensusVisit, WhereTheSameFieldClashesBothAreKeptUntilSomebodyDecides) {
  const auto edit = [&](const char* now) {
    return town.visit("3-1-101", "answered",
                      {{"changes", {TestDrive::change("residence", "here", now, town.wei)}}});
  };
  TestDrive::expect(201, edit("away"));
  const auto second = edit("elsewhere");
  ASSERT_EQ(1u, second.json().at("clashes").as_array().size());
  TestDrive::expect(201, edit("elsewhere"));
  const auto clashes = town.clashes();
  ASSERT_EQ(1u, clashes.as_array().size()) << "the same value is kept once";
  const auto& clash = clashes.at(0);
  EXPECT_EQ("away", clash.at("present").as_string());
  EXPECT_EQ("elsewhere", clash.at("brought").as_string());
  EXPECT_EQ("张伟", clash.at("person_name").as_string());
  EXPECT_EQ("away", town.homes.file(town.zhang).at("members").at(0).at("residence").as_string());

  const auto path =
      town.place + "/clashes/" + std::string(clash.at("clash").as_string()) + "/decisions";
  const auto decide = [&](const std::string& keep, std::int64_t revision) {
    return app.post(path, R"({"keep":")" + keep + "\"}", {{}, std::to_string(revision), {}});
  };
  EXPECT_EQ("house.changed_meanwhile", decide("brought", 1).code());
  TestDrive::expect(201, decide("brought", clash.at("revision").as_int64()));
  EXPECT_EQ("elsewhere",
            town.homes.file(town.zhang).at("members").at(0).at("residence").as_string());
  EXPECT_EQ("people.decided_already", decide("brought", 3).code());
  EXPECT_TRUE(town.clashes().as_array().empty());
}

TEST_F(CensusVisit, WhatContradictsTheIdentityNumberIsNotWritten) {
  const auto person = town.homes.person(
      town.zhang, "王芳", {{"relation", "spouse"}, {"id_number", "11010519491231002X"}});
  const auto reply =
      town.visit("3-1-101", "answered",
                 {{"changes", {TestDrive::change("born_on", "1949-12-31", "1950-01-01", person)}}});
  EXPECT_EQ(1u, reply.json().at("clashes").as_array().size()) << reply.body;
}

TEST_F(CensusVisit, MakesAHouseholdBehindADoorWhereNobodyWasListed) {
  const auto reply =
      town.visit("3-2-201", "answered",
                 {{"newcomers",
                   {bj::object{{"id", app.new_id()},
                               {"name", "赵敏"},
                               {"sex", "unknown"},
                               {"relation", "tenant"},
                               {"residence", "here"},
                               {"registered", "elsewhere"},
                               {"phone", "13900000099"}}}},
                  {"changes", {TestDrive::change("occupancy", "unknown", "rented")}}});
  TestDrive::expect(201, reply);
  const std::string household(reply.json().at("household").as_string());
  EXPECT_EQ("赵敏 tenant here;", town.homes.members(household));
  EXPECT_EQ("rented", town.homes.file(household).at("occupancy").as_string());
}

TEST_F(CensusVisit, AVisitWithAFaultBringsNothing) {
  auto visit = town.visit_body("3-1-101", "answered");
  visit["changes"] = bj::array{TestDrive::change("residence", "here", "away", town.wei)};
  visit["newcomers"] = bj::array{bj::object{{"id", app.new_id()},
                                            {"name", "王芳"},
                                            {"sex", "female"},
                                            {"relation", "spouse"},
                                            {"residence", "here"},
                                            {"registered", "here"},
                                            {"phone", "1390000001"}}};
  const auto reply = town.send(visit);
  EXPECT_EQ(422, reply.status);
  EXPECT_EQ("people.phone_shape", reply.code());
  EXPECT_EQ("/newcomers/0/phone people.phone_shape;", reply.faults());
  EXPECT_EQ(0, rows("select count(*) from census_visit"));
  EXPECT_EQ("here", town.homes.file(town.zhang).at("members").at(0).at("residence").as_string());
  EXPECT_EQ("none", town.outcome("3-1-101"));
}

TEST_F(CensusVisit, KeepsAnswersAndShowsPrivateOnesOnlyForAPurpose) {
  const auto visit = [&](const char* key, const char* value) {
    return town.visit("3-1-101", "answered",
                      {{"answers", {bj::object{{"question", key}, {"value", value}}}}});
  };
  TestDrive::expect(201, visit("outsiders", "2"));
  TestDrive::expect(201, visit("outsiders", "03"));
  TestDrive::expect(201, visit("fever", "yes"));
  EXPECT_EQ("census.bad_answer", visit("fever", "maybe").code());
  EXPECT_EQ("census.bad_answer", visit("outsiders", "-1").code());
  EXPECT_EQ("census.no_such_question", visit("dogs", "1").code());
  const auto target = town.target("3-1-101");
  const auto sheet = app.get(town.at() + "/doors/" + target).json();
  EXPECT_EQ("3", sheet.at("answers").at(0).at("value").as_string());
  EXPECT_TRUE(sheet.at("answers").at(1).at("value").is_null());
  const auto reveal =
      app.post(town.at() + "/answer-reveals",
               people::body({{"target", target}, {"question", "fever"}, {"purpose", "medical"}}));
  EXPECT_EQ("yes", reveal.json().at("value").as_string()) << reveal.body;
  EXPECT_EQ(0, rows("select count(*) from journal_line where reply like '%\"value\":\"yes\"%' or "
                    "request like '%\"value\":\"yes\"%'"));
  EXPECT_EQ(1, rows("select count(*) from journal_line where act = 'census.reveal_answer'"));
  EXPECT_EQ(1,
            rows("select count(*) from census_answer where sealed is not null and value is null"));
}

TEST_F(CensusVisit, AChiefSeesAndVisitsOnlyTheirOwnDoors) {
  app.be_again(town.one_token);
  EXPECT_EQ(6u, town.doors("").size());
  EXPECT_EQ(6u, town.doors("?whose=mine").size());
  const auto own = town.target("3-1-101"), other = town.target("3-2-101");
  EXPECT_EQ(200, app.get(town.at() + "/doors/" + own).status);
  const auto refused = app.get(town.at() + "/doors/" + other);
  TestDrive::expect(403, refused, "census.not_your_door");
  TestDrive::expect(201, town.visit("3-1-101", "answered"));
  TestDrive::expect(403, town.visit("3-2-101", "answered"), "census.not_your_door");
  const auto number = [&](const std::string& target, const std::string& person) {
    return app.post(town.at() + "/number-reveals",
                    people::body({{"target", target}, {"person", person}}));
  };
  EXPECT_EQ("13900000017", number(own, town.wei).json().at("value").as_string());
  EXPECT_EQ("census.not_behind_door", number(own, town.lei).code());
  EXPECT_EQ("people.no_such_person", number(own, app.new_id()).code());
  EXPECT_EQ("census.not_your_door", number(other, town.wei).code());
  EXPECT_EQ(403, app.get(town.at() + "/coverage").status);
}

TEST_F(CensusVisit, AChiefWithAGrantForAStairwellSeesItsDoorsAndNoOther) {
  const std::string second(town.doors("?whose=all").at(11).at("stairwell").as_string());
  const auto chief = town.be_new(auth::Role::stairwell_lead);
  EXPECT_EQ(0u, app.get(town.at() + "/doors?whose=all").json().at("items").as_array().size());
  const auto given = app.house->desk().run_as(
      routing::Desk::house(), {}, "test.give", "{}", [&](Work& work) -> Result<int> {
        auth::give(work.tx, work.world, *Uuid::parse(chief), auth::Role::stairwell_lead,
                   *Uuid::parse(second));
        work.announce("auth.user_changed", {});
        return 1;
      });
  ASSERT_TRUE(given);
  EXPECT_EQ(6u, app.get(town.at() + "/doors?whose=all").json().at("items").as_array().size());
  EXPECT_EQ(0u, app.get(town.at() + "/doors").json().at("items").as_array().size());
}

TEST_F(CensusVisit, ADoorGivenToSomebodyElseIsClosedFromThenOnButWhatWasDoneBeforeIsTaken) {
  app.be_again(town.one_token);
  const auto before = town.visit_body("3-1-101", "answered");
  app.be_again(town.staff);
  app.clock.move(1);
  TestDrive::expect(
      201, app.post(town.at() + "/handovers",
                    people::body({{"owner", town.two}, {"targets", {town.target("3-1-101")}}})));
  app.be_again(town.one_token);
  EXPECT_EQ("census.not_your_door", app.get(town.at() + "/doors/" + town.target("3-1-101")).code());
  TestDrive::expect(201, town.send(before));
  TestDrive::expect(403, town.visit("3-1-101", "answered"), "census.not_your_door");
}

TEST_F(CensusVisit, OneMadeBeforeTheDriveClosedIsTakenWhenItArrives) {
  app.be_again(town.one_token);
  const auto late = town.visit_body("3-1-101", "answered");
  app.be_again(town.staff);
  app.clock.move(1);
  for (const auto& door : town.doors("?whose=all")) {
    const auto outcome = door.at("door").as_string() == "3-1-101" ? "refused" : "vacant";
    TestDrive::expect(201, town.visit(std::string(door.at("door").as_string()), outcome));
  }
  town.step("closing");
  app.be_again(town.one_token);
  EXPECT_EQ("answered", town.send(late).json().at("stands").as_string());
  EXPECT_EQ("census.is_closed", town.visit("3-1-101", "answered").code());
}

TEST_F(CensusVisit, OnlyAnAbsenceHasATimeToComeAgain) {
  const auto later = app.clock.now().milliseconds + day_ms;
  TestDrive::expect(201, town.visit("3-1-101", "absent", {{"revisit_at", later}}));
  TestDrive::expect(422, town.visit("3-1-101", "answered", {{"revisit_at", later}}),
                    "census.revisit_of_absence");
  TestDrive::expect(422, town.visit("3-1-101", "absent", {{"revisit_at", 1}}),
                    "census.revisit_of_absence");
  TestDrive::expect(422, town.visit("3-1-101", "none"), "census.not_an_outcome");
  TestDrive::expect(422, town.visit("3-1-101", "self_reported"), "census.not_an_outcome");
  TestDrive::expect(422, town.visit("3-1-101", "self_reported", {{"source", "self_report"}}),
                    "census.not_an_outcome");
}

TEST_F(CensusVisit, TheClockOfAPhoneThatRunsAheadIsHeldBack) {
  const auto ahead = app.clock.now().milliseconds + 30 * day_ms;
  TestDrive::expect(201, town.visit("3-1-101", "vacant", {{"at", ahead}}));
  TestDrive::expect(201, town.visit("3-1-101", "answered"));
  EXPECT_EQ("answered", town.outcome("3-1-101")) << "the later one stands";
}

TEST_F(CensusVisit, TellsWhoIsDoneAndWhoIsLeft) {
  TestDrive::expect(201, town.visit("3-1-101", "answered"));
  TestDrive::expect(201, town.visit("3-1-102", "absent"));
  TestDrive::expect(201, town.visit("3-1-201", "refused"));
  const auto coverage = app.get(town.at() + "/coverage").json();
  const auto& counts = coverage.at("counts");
  EXPECT_EQ(12, counts.at("doors").as_int64());
  EXPECT_EQ(1, counts.at("done").as_int64());
  EXPECT_EQ(1, counts.at("absent").as_int64());
  EXPECT_EQ(1, counts.at("refused").as_int64());
  EXPECT_EQ(9, counts.at("not_yet").as_int64());
  std::string rows;
  for (const auto& row : coverage.at("rows").as_array())
    rows += std::string(row.at("level").as_string()) + ' ' +
            std::string(row.at("name").as_string()) + ' ' +
            std::to_string(row.at("counts").at("done").as_int64()) + '/' +
            std::to_string(row.at("counts").at("doors").as_int64()) + "; ";
  EXPECT_EQ("grid  1/12; building 3 1/12; stairwell 3-2 0/6; stairwell 3-1 1/6; ", rows);
  EXPECT_EQ(town.two, coverage.at("owners").at(0).at("owner").as_string()) << "the worst first";
  EXPECT_EQ(2, coverage.at("today").as_int64());
  const auto figures = app.get(town.at() + "/figures").json();
  const std::string zh(figures.at("zh").as_string());
  EXPECT_NE(std::string::npos, zh.find("应访 12 户，已完成 1 户（8%），今日新增 2 户。")) << zh;
  EXPECT_NE(std::string::npos, figures.at("en").as_string().find("1 of 12 doors done (8%)"));
}

TEST_F(CensusVisit, TheFollowUpListHasAbsentDoorsWithMaskedNumbers) {
  TestDrive::expect(201, town.visit("3-1-201", "absent"));
  TestDrive::expect(201, town.visit("3-1-101", "absent",
                                    {{"revisit_at", app.clock.now().milliseconds + hour_ms}}));
  app.clock.move(2 * hour_ms);
  auto list = app.get(town.at() + "/calls").json();
  EXPECT_EQ(2, list.at("all").as_int64());
  EXPECT_EQ("3-1-101", list.at("items").at(0).at("door").at("door").as_string()) << "it is due";
  EXPECT_EQ("139****0017",
            list.at("items").at(0).at("reachable").at(0).at("phone_masked").as_string());
  TestDrive::expect(201,
                    town.visit("3-1-201", "absent", {{"source", "phone"}, {"call", "no_answer"}}));
  TestDrive::expect(201,
                    town.visit("3-1-101", "by_phone", {{"source", "phone"}, {"call", "reached"}}));
  list = app.get(town.at() + "/calls").json();
  EXPECT_EQ(1, list.at("all").as_int64());
  EXPECT_EQ("no_answer", list.at("items").at(0).at("last_call").as_string());
}

TEST_F(CensusVisit, ColoursTheBoardWhileTheDriveRuns) {
  TestDrive::expect(201, town.visit("3-1-101", "answered"));
  const auto board = app.get(town.place + "/board").json();
  for (const auto& legend : board.at("layers").as_array())
    if (legend.at("name").as_string() == "census") {
      EXPECT_EQ(11, legend.at("states").at(1).at("count").as_int64());
      EXPECT_EQ(1, legend.at("states").at(5).at("count").as_int64());
      return;
    }
  FAIL() << "no layer";
}
}  // namespace census
