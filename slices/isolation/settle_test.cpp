// SPDX-License-Identifier: Apache-2.0
#include "isolation/settle.hpp"

#include "isolation/test_isolation.hpp"

namespace isolation {
namespace {
class IsolationSettle : public IsolationHouse {
 protected:
  /// Day 7 tested and nobody ill: what close_7_3 asks for.
  void all_well(const std::string& order) {
    go(19, 20);
    ASSERT_EQ(201, test(order, "2027-01-19", "negative").status);
    ASSERT_EQ(201, felt(order, "none").status);
  }
};
}  // namespace

TEST_F(IsolationSettle, AnOrderEndsByItselfAtMidnightOfItsLastDay) {
  const auto id = order(wei);
  serve(id);
  all_well(id);
  go(19, 23, 59);
  look();
  EXPECT_EQ("running", state(id));
  go(20);
  look();
  const auto opened = file(id);
  EXPECT_EQ("released", opened.at("state").as_string());
  EXPECT_EQ(at(20), opened.at("ended_at").as_int64());
  EXPECT_EQ(1, said("isolation.ended"));
  EXPECT_EQ(0, said("isolation.alarm_raised"));
  EXPECT_EQ(1, shown("over"));
  EXPECT_EQ(1, count("select number from isolation_count where outcome = 'released'"));
}

TEST_F(IsolationSettle, AHouseThatWasAwayEndsItFromTheMomentItWasOver) {
  const auto id = order(wei);
  all_well(id);
  go(23, 9);
  look();
  EXPECT_EQ(at(20), file(id).at("ended_at").as_int64());
}

TEST_F(IsolationSettle, WhatIsNotDueLeavesNoLine) {
  order(wei);
  const auto lines = app.lines();
  look();
  look();
  EXPECT_EQ(lines, app.lines());
}

TEST_F(IsolationSettle, AMissingAnswerIsAnAlarmAndNeverAnExtension) {
  const auto id = order(wei);
  serve(id);
  go(20);
  look();
  EXPECT_EQ("running", state(id));
  EXPECT_EQ(at(20), ends(id)) << "its end stands where it stood";
  EXPECT_EQ("release_overdue 0; ", alarms(id));
  EXPECT_EQ("days_over met; tests_negative unanswered; no_symptoms unanswered; ", conditions(id));
  EXPECT_EQ(1, shown("overdue"));
  look();
  EXPECT_EQ(1, said("isolation.alarm_raised")) << "once";
}

TEST_F(IsolationSettle, TheAlarmGoesUpUntilSomebodyTakesItAndStaysUntilItIsOver) {
  const auto id = order(wei);
  serve(id);
  go(20);
  look();
  go(20, 0, 59);
  look();
  EXPECT_EQ("release_overdue 0; ", alarms(id));
  go(20, 1, 1);
  look();
  EXPECT_EQ("release_overdue 1; ", alarms(id));
  ASSERT_EQ(201, post(of(id) + "/acknowledgements", {{"kind", "release_overdue"}}).status);
  expect(409, "isolation.taken_before",
         post(of(id) + "/acknowledgements", {{"kind", "release_overdue"}}));
  go(20, 9);
  look();
  EXPECT_EQ("release_overdue 1 taken; ", alarms(id));
  ASSERT_EQ(201, test(id, "2027-01-20", "negative").status);
  ASSERT_EQ(201, felt(id, "none").status);
  EXPECT_EQ("released", state(id)) << "the last answer ends it, nobody has to press anything";
  EXPECT_EQ("", alarms(id));
  EXPECT_EQ(1, said("isolation.alarm_ended"));
}

TEST_F(IsolationSettle, WhatSomebodyHasTakenGoesNoFurther) {
  const auto id = order(wei);
  serve(id);
  go(20);
  look();
  post(of(id) + "/acknowledgements", {{"kind", "release_overdue"}});
  go(20, 5);
  look();
  EXPECT_EQ("release_overdue 0 taken; ", alarms(id));
}

TEST_F(IsolationSettle, ALongerOneTakesItsAlarmBackAndIsServedAnew) {
  const auto id = order(wei);
  serve(id);
  go(20);
  look();
  ASSERT_EQ(201, change(id, "extended", "missing_test", {{"until", at(21)}}).status);
  EXPECT_EQ("", alarms(id));
  const auto opened = file(id);
  EXPECT_TRUE(opened.at("served_at").is_null());
  EXPECT_EQ(at(21), opened.at("ends_at").as_int64());
  EXPECT_EQ("set", opened.at("end_set").as_string());
  go(21);
  look();
  EXPECT_NE(std::string::npos, alarms(id).find("release_overdue 0"));
}

TEST_F(IsolationSettle, AnOrderThatNobodyServesIsAnAlarm) {
  const auto id = order(wei);
  go(16);
  look();
  EXPECT_EQ("", alarms(id));
  go(16, 0, 1);
  look();
  EXPECT_EQ("unserved 0; ", alarms(id));
  ASSERT_EQ(201, serve(id).status);
  EXPECT_EQ("", alarms(id));
}

TEST_F(IsolationSettle, ASampleWithoutAResultForADayIsAnAlarm) {
  const auto id = order(wei);
  serve(id);
  go(16, 9);
  test(id, "2027-01-16", "pending");
  go(17, 9);
  look();
  EXPECT_EQ("", alarms(id));
  go(17, 9, 1);
  look();
  EXPECT_EQ("result_late 0; ", alarms(id));
  go(17, 10);
  test(id, "2027-01-17", "negative");
  EXPECT_EQ("result_late 0; ", alarms(id)) << "that of another day";
  test(id, "2027-01-16", "invalid");
  EXPECT_EQ("", alarms(id)) << "somebody has to take another";
  go(17, 11);
  test(id, "2027-01-16", "pending");
  go(18, 11, 1);
  look();
  EXPECT_EQ("result_late 0; ", alarms(id)) << "that other";
  test(id, "2027-01-16", "negative");
  EXPECT_EQ("", alarms(id));
}

TEST_F(IsolationSettle, AnObjectionHasADayAndThenIsAnAlarm) {
  const auto id = order(wei);
  serve(id);
  const auto made = object(id).json();
  EXPECT_EQ(1, shown("objections"));
  go(16, 11, 59);
  look();
  EXPECT_EQ("", alarms(id));
  go(16, 12, 1);
  look();
  EXPECT_EQ("objection_late 0; ", alarms(id));
  const std::string objection(made.at("objection").as_string());
  ASSERT_EQ(201, answer(objection, "kept").status);
  EXPECT_EQ("", alarms(id));
  EXPECT_EQ("running", state(id));
  expect(409, "isolation.answered_before", answer(objection, "upheld"));
  EXPECT_EQ("调查组复核", file(id).at("objections").at(0).at("reasons").as_string());
}

TEST_F(IsolationSettle, AnObjectionThatIsRightEndsTheOrderAtOnce) {
  const auto id = order(wei);
  const std::string objection(object(id).json().at("objection").as_string());
  ASSERT_EQ(201, answer(objection, "upheld").status);
  EXPECT_EQ("withdrawn", state(id));
  EXPECT_EQ(1, count("select number from isolation_count where outcome = 'withdrawn'"));
  ask([&](Work& work) {
    EXPECT_FALSE(is_isolated(work, *Uuid::parse(zhang), *Day::of(2027, 1, 15)));
  });
}

TEST_F(IsolationSettle, AnObjectionDoesNotHoldUpTheEnd) {
  const auto id = order(wei);
  all_well(id);
  object(id);
  go(20);
  look();
  EXPECT_EQ("released", state(id));
}

TEST_F(IsolationSettle, HoursEndByTheHour) {
  const auto id = short_order(wei);
  go(17, 8, 30);
  felt(id, "none");
  go(17, 8, 59);
  look();
  EXPECT_EQ("running", state(id));
  go(17, 9);
  look();
  EXPECT_EQ("released", state(id));
  EXPECT_EQ(at(17, 9), file(id).at("ended_at").as_int64());
}

TEST_F(IsolationSettle, TimeAloneBringsTheEndWhereOnlyTimeIsMissing) {
  const auto id = order(wei, {{"profile", "sealed_10"}, {"contact_gone_at", at(20, 6)}});
  go(20, 7);
  serve(id);
  go(22, 20);
  test(id, "2027-01-22", "negative");
  felt(id, "none");
  go(23);
  look();
  EXPECT_EQ("running", state(id)) << "the contact is gone for less than four days";
  go(24, 5, 59);
  look();
  EXPECT_EQ("running", state(id));
  go(24, 6);
  look();
  EXPECT_EQ("released", state(id));
  EXPECT_EQ(at(24, 6), file(id).at("ended_at").as_int64());
}

TEST_F(IsolationSettle, WhoHasDiedIsRestrictedNoMoreAndNobodyIsCalledLate) {
  const auto id = order(wei), other = order(fang);
  serve(other);
  ASSERT_EQ(201, homes.decide("deaths", {{"person", wei}}).status);
  look();
  EXPECT_EQ("released", state(id));
  EXPECT_EQ("running", state(other));
  const auto changes = file(id).at("changes").as_array();
  ASSERT_EQ(1u, changes.size());
  EXPECT_EQ("died", changes.front().at("reason").as_string());
  EXPECT_EQ("isolation.reason_does_not_fit", change(other, "freed", "died").code());
  go(28);
  look();
  EXPECT_EQ("", alarms(id)) << "it was never served, and need not be any more";
}

TEST_F(IsolationSettle, ATestSentTwiceCountsOnceAndTwoDifferentOnesTwice) {
  const auto id = order(wei, {{"profile", "close_14_7"}});
  go(26, 20);
  const bj::object wanted{{"id", app.new_id()},
                          {"on", "2027-01-26"},
                          {"result", "negative"},
                          {"at", now().milliseconds}};
  ASSERT_EQ(201, post(of(id) + "/tests", wanted).status);
  ASSERT_EQ(201, post(of(id) + "/tests", wanted).status);
  felt(id, "none");
  go(27);
  look();
  EXPECT_EQ("running", state(id));
  test(id, "2027-01-26", "negative");
  EXPECT_EQ("released", state(id));
}

TEST_F(IsolationSettle, WhatArrivesAfterTheEndIsKeptAndChangesNothing) {
  const auto id = order(wei);
  ASSERT_EQ(201, change(id, "freed", "doctor_decision").status);
  ASSERT_EQ(201, felt(id, "some").status);
  ASSERT_EQ(201, serve(id).status);
  EXPECT_EQ("released", state(id));
  EXPECT_EQ(1u, file(id).at("symptoms").as_array().size());
}

TEST_F(IsolationSettle, ManyThatAreDueEndInTurnsAndOnlyTheyAreTouched) {
  const auto id = short_order(wei);
  const auto other = order(lei);
  serve(other);
  go(17, 8, 30);
  felt(id, "none");
  const auto before = revision(other);
  go(17, 9);
  look();
  EXPECT_EQ("released", state(id));
  EXPECT_EQ(before, revision(other));
}
}  // namespace isolation
