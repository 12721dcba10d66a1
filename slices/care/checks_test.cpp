// SPDX-License-Identifier: Apache-2.0
#include "care/test_care.hpp"

namespace care {
namespace {
class CareChecks : public Care {};
}  // namespace

TEST_F(CareChecks, ExistOnlyFromWhenTheirTimeHasCome) {
  const auto wei_id = order(wei);
  see();
  EXPECT_EQ("", checks(wei_id)) << "it is four in the afternoon";
  see_at(15, 20);
  see();
  EXPECT_EQ("20:00 report due open; ", checks(wei_id));
  see_at(16, 8);
  EXPECT_EQ("08:00 report due open; 20:00 report call open; ", checks(wei_id))
      << "nobody was reached in the evening";
}

TEST_F(CareChecks, AReportOfTheirOwnClosesThemAndNobodyCalls) {
  const auto wei_id = order(wei);
  see_at(16, 8);
  ASSERT_EQ(201, report_own(wei_id).status);
  see_at(16, 12, 1);
  EXPECT_EQ("08:00 report due reached; ", checks(wei_id).substr(0, 26));
  EXPECT_EQ("", work());
}

TEST_F(CareChecks, AReportCountsForThePersonAndForNobodyElseAtHome) {
  const auto wei_id = order(wei), fang_id = order(fang);
  see_at(15, 20);
  ASSERT_EQ(201, report_own(wei_id).status);
  EXPECT_EQ("20:00 report due reached; ", checks(wei_id));
  EXPECT_EQ("20:00 report due open; ", checks(fang_id));
}

TEST_F(CareChecks, WhoIsNotHeardOfIsCalledVisitedAndThenADoctorGoes) {
  const auto wei_id = order(wei);
  see_at(15, 20);
  EXPECT_EQ("", work());
  see_at(15, 22);
  EXPECT_EQ("care.call; ", work());
  see_at(16, 0);
  EXPECT_EQ("care.visit; ", work()) << "the call is over";
  see_at(16, 6);
  EXPECT_EQ("care.look; ", work());
  EXPECT_EQ("20:00 report doctor open; ", checks(wei_id));
}

TEST_F(CareChecks, SkipNoStepWhenTheHouseWasAsleep) {
  const auto wei_id = order(wei);
  see_at(16, 7);  // it slept since the afternoon
  EXPECT_EQ("20:00 report call open; ", checks(wei_id)) << "called first, however late";
  see_at(16, 7, 30);
  EXPECT_EQ("20:00 report visit open; ", checks(wei_id));
  see_at(16, 8);
  EXPECT_EQ("08:00 report due open; 20:00 report doctor open; ", checks(wei_id));
}

TEST_F(CareChecks, OnePersonIsLookedForOnceNotOncePerCheck) {
  order(wei);
  see_at(15, 20);
  see_at(16, 8);
  see_at(16, 10, 1);
  EXPECT_EQ("care.visit; ", work());
  const auto all = errands();
  EXPECT_EQ(1, std::count_if(all.begin(), all.end(), [](const auto& one) {
              return one.at("kind").as_string() == "care.visit";
            }));
}

TEST_F(CareChecks, SomebodyElseWhoAnswersClosesNothingAndIsWrittenDown) {
  const auto wei_id = order(wei);
  see_at(15, 22);
  ASSERT_EQ(201, call_task("somebody_else").status);
  EXPECT_EQ("20:00 report call open; ", checks(wei_id));
  EXPECT_EQ("other_answered", file_of(wei_id).at("contacts").at(0).at("how").as_string());
  EXPECT_EQ("", work()) << "that call is made";
  wait(hour_ms);
  see();
  next_shift();
  EXPECT_EQ("care.call; ", work()) << "tried again";
  ASSERT_EQ(201, call_task("nobody").status);
  see();
  EXPECT_EQ("care.visit; ", work()) << "two in vain, and somebody goes there";
  ASSERT_EQ(201, report_task("care.visit", {answer("reached", "person"),
                                            answer("condition", "well"), answer("mood", "calm")})
                     .status);
  EXPECT_EQ("20:00 report visit reached; ", checks(wei_id));
  EXPECT_EQ("", work());
}

TEST_F(CareChecks, ALateReportOfTheirOwnEndsWhatSomebodyWasAboutToDo) {
  const auto wei_id = order(wei);
  see_at(15, 22);
  ASSERT_EQ("care.call; ", work());
  ASSERT_EQ(201, report_own(wei_id).status);
  EXPECT_EQ("", work());
  see_at(16, 1);
  EXPECT_EQ("20:00 report call reached; ", checks(wei_id));
}

TEST_F(CareChecks, WhatWaitedOnAPhoneClosesTheTimeItIsOfAndNoLaterOne) {
  const auto wei_id = order(wei);
  see_at(15, 20);
  const auto said_at = now() + 5 * minute_ms;
  see_at(16, 8, 40);
  // Its clock is a year behind, and it knows how long ago it was.
  const auto year = 365 * day_ms;
  ASSERT_EQ(201, report_own(wei_id, {{"at", said_at - year}, {"sent_at", now() - year}}).status);
  EXPECT_EQ("08:00 report due open; ", checks(wei_id).substr(0, 23));
  EXPECT_NE(std::string::npos, checks(wei_id).find("20:00 report call reached; "));
  see_at(16, 10);
  EXPECT_EQ("care.call; ", work()) << "the morning takes its turn";
}

TEST_F(CareChecks, TheSameReportTwiceIsOne) {
  const auto wei_id = order(wei);
  see_at(15, 20);
  const auto id = app.new_id();
  const auto first = report_own(wei_id, {{"id", id}});
  const auto again = report_own(wei_id, {{"id", id}});
  EXPECT_EQ(first.json(), again.json());
  EXPECT_EQ(1, count("select count(*) from care_contact"));
  const auto fang_id = order(fang);
  expect(409, "care.id_taken", report_own(fang_id, {{"id", id}}));
}

TEST_F(CareChecks, AnAlarmIsRaisedOnceAndGoesUpUntilSomebodyTakesIt) {
  order(wei);
  see_at(15, 20, 29);
  EXPECT_EQ(0, raised());
  see_at(15, 20, 30);
  see();
  EXPECT_EQ("report team; ", unreached());
  EXPECT_EQ(1, raised());
  see_at(15, 21, 30);
  EXPECT_EQ("report staff; ", unreached());
  EXPECT_EQ(201, post("/care-checks/" + first_check() + "/alarm-takings", {}).status);
  see_at(15, 22);
  see_at(16, 1);
  EXPECT_EQ("visit staff taken; ", unreached());
  EXPECT_EQ(1, raised());
}

TEST_F(CareChecks, AnAlarmNobodyTakesReachesTheStreetStepByStep) {
  order(wei);
  see_at(15, 20, 30);
  for (const auto* rung : {"staff", "head", "street", "street"}) {
    wait(hour_ms);
    see();
    see();
    next_shift();
    EXPECT_NE(std::string::npos, unreached().find(rung)) << rung;
  }
}

TEST_F(CareChecks, NobodyIsAskedWhileAwayAndTheTimesAreNotCaughtUp) {
  const auto wei_id = order(wei);
  see_at(15, 22);
  ASSERT_EQ(201, change_order(wei_id, "paused", "in_hospital", {{"start_at", now()}}).status);
  EXPECT_EQ("20:00 report call away; ", checks(wei_id));
  EXPECT_EQ("", work());
  see_at(17, 12);
  EXPECT_EQ("20:00 report call away; ", checks(wei_id));
  ASSERT_EQ(201, change_order(wei_id, "resumed", "back_home", {{"start_at", now()}}).status);
  see();
  EXPECT_EQ("20:00 report call away; ", checks(wei_id));
  see_at(17, 20);
  EXPECT_EQ("20:00 report due open; 20:00 report call away; ", checks(wei_id));
}

TEST_F(CareChecks, EndWithTheOrderAndWhatComesLaterIsKept) {
  const auto wei_id = order(wei);
  see_at(15, 22);
  ASSERT_EQ(201, change_order(wei_id, "withdrawn", "made_by_mistake").status);
  EXPECT_EQ("20:00 report call over; ", checks(wei_id));
  EXPECT_EQ("", work());
  ASSERT_EQ(201, report_own(wei_id).status);
  EXPECT_EQ(1, count("select count(*) from care_contact"));
  see_at(16, 12);
  EXPECT_EQ("20:00 report call over; ", checks(wei_id));
}

TEST_F(CareChecks, AFeverGoesToADoctorAtOnceAndIsClosedByAVerdict) {
  const auto wei_id = order(wei);
  see_at(15, 20);
  const auto kept = report_own(wei_id, {{"tenths", 385}});
  ASSERT_EQ(201, kept.status) << kept.body;
  EXPECT_TRUE(kept.json().at("is_doctor_asked").as_bool());
  EXPECT_EQ("care.look; ", work());
  EXPECT_EQ("doctor team; ", unreached()) << "noticed at once, it waits for no chore";
  EXPECT_FALSE(report_own(wei_id, {{"tenths", 386}}).json().at("is_doctor_asked").as_bool())
      << "one doctor is enough";
  ASSERT_EQ(201, contact(wei_id, "saw").status);
  EXPECT_EQ("doctor team; ", unreached()) << "seen, and not judged";
  ASSERT_EQ(201, contact(wei_id, "saw", {{"verdict", "to_hospital"}}).status);
  EXPECT_EQ("", unreached());
  EXPECT_EQ("", work());
  const auto exit =
      post("/care-subjects/" + wei_id + "/exits", {{"id", app.new_id()}, {"kind", "clinic"}});
  ASSERT_EQ(201, exit.status) << exit.body;
  EXPECT_EQ("clinic asked; ", list());
}

TEST_F(CareChecks, OfThirtySevenPointTwoNobodyIsAlarmed) {
  const auto wei_id = order(wei);
  EXPECT_FALSE(report_own(wei_id, {{"tenths", 372}}).json().at("is_doctor_asked").as_bool());
  EXPECT_TRUE(report_own(wei_id, {{"tenths", 373}}).json().at("is_doctor_asked").as_bool());
}

TEST_F(CareChecks, TellIsolationOfSymptomsWithTheReport) {
  const auto wei_id = order(wei);
  report_own(wei_id);
  report_own(wei_id, {{"symptoms", bj::array{"dry_cough"}}});
  EXPECT_EQ(2u, read("/isolation-orders/" + wei_id).at("symptoms").as_array().size());
}

TEST_F(CareChecks, AWorryAsksForSomebodyToTalkToOnceAndOnlyThatPhoneSeesIt) {
  const auto wei_id = order(wei);
  const auto id = app.new_id();
  report_own(wei_id, {{"id", id}, {"mood", "worried"}});
  report_own(wei_id, {{"id", id}, {"mood", "worried"}});
  EXPECT_EQ("talk asked; ", list());
  EXPECT_EQ("own_phone", read("/need-requests").at("items").at(0).at("sight").as_string());
  EXPECT_EQ(1, read("/care-due?side=all").at("counts").at("worried").as_int64());
  report_own(wei_id);
  EXPECT_EQ(0, read("/care-due?side=all").at("counts").at("worried").as_int64()) << "calm again";
}

TEST_F(CareChecks, AHouseholdWithoutThePageIsCalledAtTheTimeItself) {
  const auto lei_id = order(lei);
  see_at(15, 20);
  EXPECT_EQ("20:00 report call open; ", checks(lei_id));
  EXPECT_EQ("care.call; ", work());
}

TEST_F(CareChecks, ThePoliceAreAskedForWelfareByTwoAndOnlyAfterTheDoctor) {
  order(wei);
  see_at(15, 20, 30);
  const auto check = first_check();
  const auto search = [&] {
    return post("/care-checks/" + check + "/searches",
                {{"id", app.new_id()}, {"reason", "neighbours_worry"}});
  };
  expect(409, "care.doctor_first", search());
  see_at(15, 22);
  see_at(16, 0);
  see_at(16, 6);
  const auto first = search();
  ASSERT_EQ(201, first.status) << first.body;
  EXPECT_TRUE(first.json().at("agreed_at").is_null());
  expect(409, "care.second_person", search());
  app.be(auth::Role::community_staff, homes.community);
  EXPECT_FALSE(search().json().at("agreed_at").is_null());
  app.be(auth::Role::community_staff, homes.community);
  expect(409, "care.agreed_before", search());
}

TEST_F(CareChecks, ASampleIsDueOnTheDaysOfThePolicyAndNotedAsPending) {
  const auto wei_id = order(wei, {{"profile", "close_7_3"},
                                  {"suitability", bj::object{{"own_room", "yes"},
                                                             {"own_toilet", "yes"},
                                                             {"table_at_door", "yes"},
                                                             {"supplies", "yes"},
                                                             {"own_air", "yes"},
                                                             {"waste_treated", "yes"},
                                                             {"manager", "周敏"},
                                                             {"medic", "沈医生"}}}});
  see_at(17, 9);  // the fifth day
  EXPECT_NE(std::string::npos, work().find("care.swab; ")) << checks(wei_id);
  ASSERT_EQ(201, report_task("care.swab", {answer("sample", "taken")}).status);
  EXPECT_EQ(1u, read("/isolation-orders/" + wei_id).at("tests").as_array().size());
  EXPECT_NE(std::string::npos, checks(wei_id).find("09:00 swab visit reached; "));
}

TEST_F(CareChecks, TheHouseholdSeesItsTimesAndNoName) {
  const auto wei_id = order(wei);
  order(fang);
  const auto told = own_care();
  const auto text = bj::serialize(told);
  EXPECT_EQ(std::string::npos, text.find("张伟"));
  EXPECT_EQ(2u, told.at("persons").as_array().size());
  ASSERT_EQ(2u, told.at("today").as_array().size()) << "this evening, both of them";
  see_at(15, 20);
  report_own(wei_id);
  int done = 0;
  const auto after = own_care();
  for (const auto& one : after.at("today").as_array()) done += one.at("is_done").as_bool();
  EXPECT_EQ(1, done);
}

TEST_F(CareChecks, AHouseholdReportsForNobodyElsesHome) {
  const auto lei_id = order(lei);
  expect(404, "care.no_such_subject", report_own(lei_id));
}

TEST_F(CareChecks, AHouseholdObjectsOnItsPageAndSeesTheClock) {
  const auto wei_id = order(wei);
  const bj::object body{{"home_key", phone},  {"id", app.new_id()}, {"cared_for", wei_id},
                        {"objector", "self"}, {"ground", "dates"},  {"words", "那天我不在家"},
                        {"at", now()}};
  const auto made = ask_open("/own-objections", body);
  ASSERT_EQ(201, made.status) << made.body;
  EXPECT_EQ(made.json(), ask_open("/own-objections", body).json()) << "twice is once";
  EXPECT_EQ("open", own_care().at("persons").at(0).at("objection").at("answer").as_string());
  EXPECT_EQ(1, read("/isolation-orders?view=objections").at("counts").at("objections").as_int64());
  EXPECT_EQ(std::string::npos, journal().find("那天我不在家"));
}

TEST_F(CareChecks, ReadingsStandInNoJournal) {
  const auto wei_id = order(wei);
  contact(wei_id, "spoke", {{"tenths", 381}, {"symptoms", bj::array{"diarrhoea"}}});
  report_own(wei_id, {{"tenths", 382}, {"symptoms", bj::array{"loss_of_smell"}}});
  const auto lines = journal();
  for (const auto* word : {"tenths", "diarrhoea", "loss_of_smell"})
    EXPECT_EQ(std::string::npos, lines.find(word)) << word;
}

TEST_F(CareChecks, TheHouseholdsOwnWordIsNotTheTeams) {
  const auto wei_id = order(wei);
  expect(422, "care.not_by_team", contact(wei_id, "said"));
  app.be(auth::Role::grid_worker, homes.community);
  expect(403, "care.not_a_doctor", contact(wei_id, "saw", {{"verdict", "stays_home"}}));
  EXPECT_EQ(201, contact(wei_id, "saw").status);
}
}  // namespace care
