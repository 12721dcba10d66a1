// SPDX-License-Identifier: Apache-2.0
#include "duty/alarms.hpp"

#include "duty/test_duty.hpp"

namespace duty {
namespace {
class DutyAlarms : public DutyHouse {
 protected:
  std::int64_t raised() {
    std::int64_t found = 0;
    for (const auto& topic : app.said()) found += topic == "duty.alarm_raised";
    return found;
  }
  std::string holder() {
    const auto board = read("/duty");
    const auto& alarm = board.at("alarms").at(0).at("holder");
    return alarm.is_null() ? "nobody" : std::string(alarm.at("name").as_string());
  }
};
}  // namespace

TEST_F(DutyAlarms, WhoIsMissingIsNoticedFiveMinutesLaterAndOnce) {
  at(5);
  app.clock.move(-1);
  watch();
  EXPECT_EQ("", alarms());
  EXPECT_EQ("张伟 late; ", who(south));
  app.clock.move(1);
  watch();
  EXPECT_EQ("张伟 open 0; ", alarms());
  EXPECT_EQ("张伟 missing; ", who(south));
  at(30);
  watch();
  watch();
  EXPECT_EQ(1, raised()) << "never twice for one turn";
  EXPECT_EQ(1, count("select count(*) from journal_line where act = 'duty.watch_turns'"))
      << "what changes nothing leaves no line";
}

TEST_F(DutyAlarms, WhoIsHereOrOnStandByRaisesNone) {
  const auto home = new_post("备班", "stand_by");
  tell(li_lei, home);
  at(0);
  check(zhang_wei, "in");
  at(60);
  watch();
  EXPECT_EQ("", alarms());
}

TEST_F(DutyAlarms, AHouseThatWasAwayNoticesWhenItIsBack) {
  at(3 * 60);
  watch();
  EXPECT_EQ("张伟 open 0; ", alarms());
}

TEST_F(DutyAlarms, ATurnThatIsOverRaisesNone) {
  at(8 * 60);
  watch();
  EXPECT_EQ("", alarms());
}

TEST_F(DutyAlarms, WhoComesAfterAllEndsIt) {
  at(6);
  watch();
  at(10);
  check(zhang_wei, "in");
  EXPECT_EQ("张伟 came 0; ", alarms());
  expect(409, "duty.alarm_over", on_alarm("/acknowledgements", {}, "2"));
  const auto list = read("/duty-alarms");
  EXPECT_EQ(1, list.at("counts").at("came").as_int64());
  EXPECT_EQ(0, list.at("counts").at("acknowledged").as_int64()) << "nobody had taken it";
}

TEST_F(DutyAlarms, ItGoesAlongTheChainUntilSomebodyTakesIt) {
  at(0);
  ASSERT_EQ(201, on_call(wang_fang, 1).status);
  ASSERT_EQ(201, on_call(li_lei, 2).status);
  at(5);
  watch();
  EXPECT_EQ("王芳", holder());
  at(9);
  watch();
  EXPECT_EQ("王芳", holder());
  at(10);
  watch();
  EXPECT_EQ("李雷", holder());
  at(15);
  watch();
  EXPECT_EQ("张伟 open 1; ", alarms()) << "the last one keeps it";
  expect(409, "house.changed_meanwhile", on_alarm("/acknowledgements"));
  ASSERT_EQ(201, on_alarm("/acknowledgements", {}, "2").status);
  EXPECT_EQ(1, read("/duty-alarms").at("counts").at("acknowledged").as_int64());
}

TEST_F(DutyAlarms, WhatSomebodyHasTakenGoesNoFurther) {
  at(0);
  on_call(wang_fang, 1);
  on_call(li_lei, 2);
  at(5);
  watch();
  ASSERT_EQ(201, on_alarm("/acknowledgements").status);
  at(30);
  watch();
  EXPECT_EQ("王芳", holder());
}

TEST_F(DutyAlarms, OnePressPutsInTheFirstOfThoseWhoCould) {
  const auto home = new_post("备班", "stand_by");
  tell(li_lei, home);
  at(5);
  watch();
  const auto reply = app.post(place + "/duty-alarms/" + turn + "/candidates",
                              bj::serialize(bj::object{{"hand", zhang_wei}}));
  ASSERT_EQ(200, reply.status) << reply.body;
  const auto shown = reply.json();
  const auto& first = shown.at("items").at(0);
  EXPECT_EQ(li_lei, first.at("hand").as_string());
  EXPECT_TRUE(first.at("is_on_stand_by").as_bool());
  const auto put = on_alarm("/stand-ins", {{"stand_in", first.at("hand")}, {"reason", ""}});
  ASSERT_EQ(201, put.status) << put.body;
  EXPECT_EQ("张伟 stood_in 0; ", alarms());
  EXPECT_EQ("李雷 expected; ", who(south)) << "the turn is theirs now";
  const auto list = read("/duty-alarms");
  EXPECT_EQ("李雷", list.at("items").at(0).at("stand_in_name").as_string());
  EXPECT_EQ(1, list.at("counts").at("acknowledged").as_int64());
}

TEST_F(DutyAlarms, AStandInHasTimeToComeAndThenIsMissedToo) {
  at(5);
  watch();
  ASSERT_EQ(201, on_alarm("/stand-ins", {{"stand_in", li_lei}, {"reason", ""}}).status);
  at(30);
  watch();
  EXPECT_EQ("李雷 late; ", who(south));
  EXPECT_EQ(1, raised());
  at(36);
  watch();
  EXPECT_EQ(2, raised());
  EXPECT_EQ("李雷 missing; ", who(south));
}

TEST_F(DutyAlarms, WhatTheRosterSettledMeanwhileIsOver) {
  at(5);
  watch();
  ASSERT_EQ(201, post("/turns/" + turn + "/ends", {}, "2").status);
  watch();
  EXPECT_EQ("张伟 excused 0; ", alarms());
}

TEST_F(DutyAlarms, NobodyCameIsAnOutcomeToo) {
  at(5);
  watch();
  ASSERT_EQ(201, on_alarm("/ends", {{"outcome", "uncovered"}, {"reason", "无人可派"}}).status);
  EXPECT_EQ("张伟 uncovered 0; ", alarms());
  expect(404, "duty.no_such_alarm",
         on_alarm("/ends", {{"hand", li_lei}, {"outcome", "excused"}, {"reason", "病假"}}));
}

TEST_F(DutyAlarms, OneThatNobodyTookEndsWithItsTurn) {
  at(5);
  watch();
  at(8 * 60 + 1);
  watch();
  EXPECT_EQ("张伟 uncovered 0; ", alarms());
  EXPECT_EQ(0, read("/duty-alarms").at("counts").at("acknowledged").as_int64());
}
}  // namespace duty
