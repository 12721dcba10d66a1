// SPDX-License-Identifier: Apache-2.0
#include "report/policy.hpp"
#include "report/test_letters.hpp"

namespace report {
namespace {
class Reports : public Letters {
 protected:
  TestReply known(const bj::object& more = {}) {
    bj::object all{{"proof", fact("张伟", "0017")}};
    for (const auto& member : more) all[member.key()] = member.value();
    return report("3-1-101", all);
  }
};
}  // namespace

TEST_F(Reports, AKnownHouseholdCorrectsItsFileAndTheDoorIsReported) {
  const auto reply =
      known({{"changes", bj::array{town.change("phone", "139****0017", "13911112222", town.wei)}},
             {"newcomers", bj::array{newcomer("王芳", "13800000001")}},
             {"answers", bj::array{answer("outsiders", "1"), answer("fever", "no")}}});
  ASSERT_EQ(201, reply.status) << reply.body;
  const auto receipt = reply.json();
  EXPECT_EQ("known", receipt.at("standing").as_string());
  EXPECT_EQ("3-1-101", receipt.at("door").as_string());
  EXPECT_EQ(1, receipt.at("changes").as_int64());
  EXPECT_EQ("self_reported", town.outcome("3-1-101"));
  EXPECT_NE(std::string::npos, members(town.zhang).find("王芳"));
  EXPECT_EQ(200, prove("3-1-101", "张伟", "2222").status);
  EXPECT_EQ(200, prove("3-1-101", "王芳", "0001").status);
}

TEST_F(Reports, TheSameReportTwiceAppliesOnce) {
  app.clock.move(1);
  const auto body = report_body(
      "3-1-101", {{"proof", fact("张伟", "0017")}, {"newcomers", bj::array{newcomer("王芳")}}});
  const auto first = ask("/reports", body);
  const auto again = ask("/reports", body);
  EXPECT_EQ(201, first.status) << first.body;
  EXPECT_EQ(201, again.status) << again.body;
  EXPECT_EQ(first.body, again.body);
  EXPECT_EQ(1, list().json().at("waiting").as_int64());
  auto foreign = body;
  foreign["code"] = codes.at("3-1-201");
  foreign.erase("proof");
  expect(409, "report.id_taken", ask("/reports", foreign));
}

TEST_F(Reports, WithoutProofNothingIsTriedOutBeyondTheLimitsOfADoor) {
  const auto send = [&](const bj::object& more) { return report("3-1-101", more); };
  const bj::object stranger{{"newcomers", bj::array{newcomer("韩梅梅")}}};
  expect(403, "report.changes_need_proof",
         send({{"newcomers", bj::array{newcomer("韩梅梅")}},
               {"changes", bj::array{town.change("name", "谁", "谁谁", app.new_id())}}}));
  const auto most = report_policy(Day::in_china(app.clock.now())).sent_of_door;
  for (std::int64_t i = 0; i < most; ++i) EXPECT_EQ(201, send(stranger).status);
  EXPECT_EQ(429, send(stranger).status);
}

TEST_F(Reports, AnUnverifiedHouseholdWritesNothingAndIsShownNothing) {
  const auto reply = report("3-1-101", {{"newcomers", bj::array{newcomer("韩梅梅", "13800000002")}},
                                        {"answers", bj::array{answer("outsiders", "9")}},
                                        {"call_back", "13800000002"},
                                        {"remark", "新搬来的"}});
  ASSERT_EQ(201, reply.status) << reply.body;
  EXPECT_EQ("unverified", reply.json().at("standing").as_string());
  EXPECT_EQ(std::string::npos, reply.body.find("张伟"));
  EXPECT_EQ("张伟 head here;", members(town.zhang));
  EXPECT_EQ("self_reported", town.outcome("3-1-101"));
  be_staff();
  EXPECT_TRUE(app.get(town.at() + "/doors/" + town.target("3-1-101"))
                  .json()
                  .at("answers")
                  .as_array()
                  .empty());
  EXPECT_EQ(std::string::npos, journal().find("韩梅梅"));
  EXPECT_EQ(std::string::npos, journal().find("13800000002"));
}

TEST_F(Reports, WhatCouldNotBeTakenLaterIsRefusedAtOnce) {
  expect(422, "people.phone_shape",
         report("3-2-101", {{"newcomers", bj::array{newcomer("韩梅梅", "123")}}}));
  expect(422, "census.bad_answer",
         report("3-2-101", {{"newcomers", bj::array{newcomer("韩梅梅")}},
                            {"answers", bj::array{answer("outsiders", "many")}}}));
  expect(422, "report.nothing_said", report("3-2-101"));
  expect(403, "report.changes_need_proof",
         report("3-1-101", {{"changes", bj::array{town.change("note", "", "我来改")}}}));
  expect(403, "report.not_proven", report("3-1-101", {{"proof", fact("张伟", "9999")}}));
  EXPECT_EQ(0, list().json().at("waiting").as_int64());
  EXPECT_EQ("none", town.outcome("3-2-101"));
}

TEST_F(Reports, OneDoorReportsSixTimesADay) {
  for (int n = 0; n < 6; ++n) EXPECT_EQ(201, known().status);
  expect(429, "report.too_many_tries", known());
  app.clock.move(day_ms + 1);
  EXPECT_EQ(201, known().status);
}

TEST_F(Reports, WhatAVisitWroteMeanwhileIsAClashThatSomebodyDecidesBeforeTheReportIsAccepted) {
  be_staff();
  ASSERT_EQ(201, town.visit("3-1-101", "answered",
                            {{"changes", bj::array{town.change("phone", "139****0017",
                                                               "13700000003", town.wei)}}})
                     .status);
  const auto sent = report(
      "3-1-101",
      {{"proof", fact("张伟", "0003")},
       {"changes", bj::array{town.change("phone", "139****0017", "13911112222", town.wei)}}});
  ASSERT_EQ(201, sent.status) << sent.body;
  const auto shown = open(id_of(sent)).json();
  ASSERT_EQ(1u, shown.at("clashes").as_array().size());
  const auto& clash = shown.at("clashes").at(0);
  EXPECT_EQ("137****0003", clash.at("present").as_string());
  EXPECT_EQ("139****2222", clash.at("brought").as_string());
  EXPECT_EQ("self_report", clash.at("source").as_string());
  expect(409, "report.clashes_wait", decide(id_of(sent), "accepted"));
  be_staff();
  const auto decided =
      app.post(town.place + "/clashes/" + std::string(clash.at("clash").as_string()) + "/decisions",
               people::body({{"keep", "brought"}}),
               {{}, std::to_string(clash.at("revision").as_int64()), {}});
  ASSERT_EQ(201, decided.status) << decided.body;
  EXPECT_EQ(201, decide(id_of(sent), "accepted").status);
  EXPECT_EQ(200, prove("3-1-101", "张伟", "2222").status);
}

TEST_F(Reports, ABelievedReportSettlesTheDoorAndListsWhoWasTaken) {
  const auto one = newcomer("韩梅梅", "13800000002"), two = newcomer("林涛");
  const auto sent = report("3-2-101", {{"newcomers", bj::array{one, two}},
                                       {"answers", bj::array{answer("outsiders", "2")}}});
  ASSERT_EQ(201, sent.status) << sent.body;
  const auto shown = open(id_of(sent)).json();
  EXPECT_EQ("韩梅梅", shown.at("newcomers").at(0).at("name").as_string());
  EXPECT_EQ("*******0002", shown.at("newcomers").at(0).at("phone_masked").as_string());
  expect(404, "report.no_such_newcomer",
         decide(id_of(sent), "accepted", {{"newcomers", bj::array{app.new_id()}}}));
  const auto done = decide(id_of(sent), "accepted",
                           {{"newcomers", bj::array{one.at("id")}}, {"checked", "by_phone"}});
  ASSERT_EQ(201, done.status) << done.body;
  EXPECT_EQ("accepted", done.json().at("state").as_string());
  EXPECT_EQ("by_phone", town.outcome("3-2-101"));
  EXPECT_EQ("韩梅梅 head here;", members(std::string(done.json().at("household").as_string())));
  EXPECT_EQ(200, prove("3-2-101", "韩梅梅", "0002").status);
  expect(409, "report.decided_already", decide(id_of(sent), "declined", {{"reason", "x"}}, "2"));
  expect(409, "house.changed_meanwhile", decide(id_of(sent), "accepted"));
}

TEST_F(Reports, ADeclinedReportCountsNoLongerAndTheDoorIsToBeVisited) {
  const auto sent = report("3-2-102", {{"newcomers", bj::array{newcomer("某某")}}});
  EXPECT_EQ("self_reported", town.outcome("3-2-102"));
  expect(422, "report.reason_needed", decide(id_of(sent), "declined"));
  EXPECT_EQ(201, decide(id_of(sent), "asking").status);
  EXPECT_EQ("asking", list("?state=asking").json().at("items").at(0).at("state").as_string());
  EXPECT_EQ(201, decide(id_of(sent), "declined", {{"reason", "没有这户"}}, "2").status);
  EXPECT_EQ("none", town.outcome("3-2-102"));
  EXPECT_EQ(1, list().json().at("declined").as_int64());
}

TEST_F(Reports, TheCallBackIsShownForAPurposeAndJournaled) {
  const auto sent =
      report("3-2-102", {{"newcomers", bj::array{newcomer("林涛")}}, {"call_back", "13800000009"}});
  EXPECT_TRUE(open(id_of(sent)).json().at("has_call_back").as_bool());
  EXPECT_EQ(std::string::npos, open(id_of(sent)).body.find("13800000009"));
  const auto shown = app.post(town.place + "/call-backs",
                              people::body({{"report", id_of(sent)}, {"purpose", "call"}}));
  EXPECT_EQ("13800000009", shown.json().at("value").as_string());
  EXPECT_NE(std::string::npos, journal().find("report.reveal_call_back"));
  EXPECT_EQ(std::string::npos, journal().find("13800000009"));
  const auto none = report("3-2-201", {{"newcomers", bj::array{newcomer("林涛")}}});
  be_staff();
  expect(404, "report.no_call_back",
         app.post(town.place + "/call-backs",
                  people::body({{"report", id_of(none)}, {"purpose", "call"}})));
}

TEST_F(Reports, ThePrivateAnswerOfAReportIsNotShownOnTheSheet) {
  const auto sent =
      report("3-2-102", {{"newcomers", bj::array{newcomer("林涛")}},
                         {"answers", bj::array{answer("fever", "yes"), answer("outsiders", "3")}}});
  const auto answers = open(id_of(sent)).json().at("answers");
  EXPECT_TRUE(answers.at(0).at("value").is_null());
  EXPECT_EQ("3", answers.at(1).at("value").as_string());
}
}  // namespace report
