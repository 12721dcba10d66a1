// SPDX-License-Identifier: Apache-2.0
#include "support/alarms.hpp"

#include "platform/keep/person.hpp"
#include "support/test_support.hpp"

namespace support {
namespace {
class SupportVacant : public SupportHouse {
 protected:
  /// "doctor staff; doctor head taken;" of a household.
  std::string rungs(const std::string& household) {
    std::string all;
    const auto card = team(household);
    for (const auto& one : card.at("roles").as_array())
      if (const auto& alarm = one.at("alarm"); !alarm.is_null())
        all += std::string(one.at("role").as_string()) + ' ' +
               std::string(alarm.at("rung").as_string()) +
               (alarm.at("taken_at").is_null() ? "; " : " taken; ");
    return all;
  }
  std::string side(const std::string& name) {
    std::string all;
    const auto list = read("/support-teams?side=" + name);
    for (const auto& one : list.at("items").as_array())
      all += std::string(one.at("door").as_string()) + ' ';
    return all;
  }
};
}  // namespace

TEST_F(SupportVacant, ARoleThatNobodyFillsIsAnAlarmOnceForEachHousehold) {
  rank_all();
  ASSERT_EQ(201, rank("doctor", {}).status);
  order(wei);
  EXPECT_EQ("committee 周敏; doctor -; grid_worker 陈新; ", who(zhang));
  EXPECT_EQ(1, said("support.alarm_raised"));
  for (int i = 0; i < 3; ++i) wait(6 * minute_ms);
  EXPECT_EQ(1, said("support.alarm_raised"));
  EXPECT_EQ(1, alarms());
  order(lei);
  EXPECT_EQ(2, alarms());
}

TEST_F(SupportVacant, ASecondRoleThatFallsVacantIsAnAlarmOfItsOwn) {
  rank_all();
  ASSERT_EQ(201, rank("doctor", {}).status);
  order(wei);
  send_away(worker, today() + 1, today() + 1);
  set_hour(0);
  watch();
  enter();
  EXPECT_EQ("doctor head; grid_worker staff; ", rungs(zhang));
  EXPECT_EQ(2, alarms());
}

TEST_F(SupportVacant, ItClimbsUntilSomebodyTakesIt) {
  rank_all();
  ASSERT_EQ(201, rank("doctor", {}).status);
  order(wei);
  EXPECT_EQ("doctor staff; ", rungs(zhang));
  wait(9 * minute_ms);
  EXPECT_EQ("doctor staff; ", rungs(zhang));
  wait(minute_ms);
  EXPECT_EQ("doctor head; ", rungs(zhang));
  wait(10 * minute_ms);
  EXPECT_EQ("doctor street; ", rungs(zhang));
  wait(10 * minute_ms);
  EXPECT_EQ("doctor street; ", rungs(zhang));
  EXPECT_EQ(2, said("support.alarm_passed_on"));
}

TEST_F(SupportVacant, WhatSomebodyHasTakenGoesNoFurther) {
  rank_all();
  ASSERT_EQ(201, rank("doctor", {}).status);
  order(wei);
  ASSERT_EQ(201, post("/support-teams/" + zhang + "/alarm-takings", {}).status);
  wait(30 * minute_ms);
  EXPECT_EQ("doctor staff taken; ", rungs(zhang));
}

TEST_F(SupportVacant, ATemplateThatNamesSomebodyFillsAndEndsIt) {
  rank_all();
  ASSERT_EQ(201, rank("doctor", {}).status);
  order(wei);
  order(lei);
  ASSERT_EQ(201, rank("doctor", {doctor}).status);
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 陈新; ", who(zhang));
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 陈新; ", who(li));
  EXPECT_EQ(0, alarms());
  EXPECT_EQ(2, said("support.alarm_ended"));
  expect_loads_true();
}

TEST_F(SupportVacant, SomebodyWhoIsAwayIsStoodInForFromMidnightToMidnight) {
  rank_all();
  const auto second = lent("胡刚");
  ASSERT_EQ(201, rank("grid_worker", {worker, second}).status);
  order(wei);
  send_away(worker, today() + 1, today() + 1);
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 陈新; ", who(zhang));
  set_hour(0);
  enter();
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 胡刚~; ", who(zhang))
      << "the day begins at midnight in China, and no act is needed";
  app.clock.move(day_ms - 1);
  enter();
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 胡刚~; ", who(zhang));
  app.clock.move(1);
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 陈新; ", who(zhang));
  EXPECT_EQ(0, alarms());
}

TEST_F(SupportVacant, ADayOnWhichEverybodyIsAwayIsAnAlarmAndEndsWithIt) {
  rank_all();
  order(wei);
  send_away(worker, today() + 1, today() + 1);
  watch();
  EXPECT_EQ(0, alarms());
  set_hour(0);
  watch();
  enter();
  EXPECT_EQ("grid_worker staff; ", rungs(zhang));
  EXPECT_EQ("3-1-101 ", side("vacant"));
  set_hour(0);
  watch();
  enter();
  EXPECT_EQ("", rungs(zhang));
  EXPECT_EQ(1, count("select count(*) from support_alarm where ended_at is not null"));
}

TEST_F(SupportVacant, OutsideOfHoursWhoeverIsThereActs) {
  rank_all();
  bj::array days;
  for (int day = 1; day <= 7; ++day)
    days.emplace_back(bj::object{{"weekday", day}, {"from_minute", 480}, {"until_minute", 1020}});
  const auto by_day = lent("胡刚", "staff", {{"hours", days}}), any = lent("盛援");
  ASSERT_EQ(201, rank("grid_worker", {by_day}).status);
  order(wei);
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 胡刚; ", who(zhang));
  set_hour(22);
  enter();
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 胡刚*; ", who(zhang));
  ASSERT_EQ(201, rank("grid_worker", {by_day, any}).status);
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 盛援~; ", who(zhang));
  set_hour(8);
  enter();
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 胡刚; ", who(zhang));
  EXPECT_EQ(0, alarms());
}

TEST_F(SupportVacant, OneActHandsAllHouseholdsOverAndBack) {
  rank_all();
  const auto second = lent("胡刚");
  order(wei);
  order(lei);
  ASSERT_EQ(201, leave(worker, second, now(), now() + 3 * day_ms).status);
  for (const auto& home : {zhang, li})
    EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 胡刚~; ", who(home));
  app.clock.move(3 * day_ms);
  enter();
  for (const auto& home : {zhang, li})
    EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 陈新; ", who(home));
}

TEST_F(SupportVacant, ALeaveThatEndsEarlierGivesThemBackAtOnce) {
  rank_all();
  const auto second = lent("胡刚");
  order(wei);
  const auto made = leave(worker, second, now(), now() + 3 * day_ms);
  ASSERT_EQ(201, made.status) << made.body;
  const std::string id(made.json().at("leave").as_string());
  expect(409, "house.changed_meanwhile", post("/support-leaves/" + id + "/ends", {}, "7"));
  ASSERT_EQ(201, post("/support-leaves/" + id + "/ends", {}, "1").status);
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 陈新; ", who(zhang));
  expect(409, "support.leave_is_over", post("/support-leaves/" + id + "/ends", {}, "2"));
}

TEST_F(SupportVacant, ALeaveIsRefusedWithItsReason) {
  rank_all();
  const auto second = lent("胡刚");
  expect(422, "support.to_oneself", leave(worker, worker, now(), now() + day_ms));
  expect(422, "support.times_reversed", leave(worker, second, now() + day_ms, now()));
  expect(422, "support.leave_over", leave(worker, second, now() - day_ms, now() - hour_ms));
  expect(422, "support.leave_too_long", leave(worker, second, now(), now() + 61 * day_ms));
  expect(422, "support.leave_too_early",
         leave(worker, second, now() + 91 * day_ms, now() + 92 * day_ms));
  ASSERT_EQ(201, leave(worker, second, now(), now() + day_ms).status);
  expect(409, "support.leave_overlaps", leave(worker, second, now() + hour_ms, now() + 2 * day_ms));
  app.be(auth::Role::carer, homes.community);
  expect(409, "support.not_your_hand", leave(second, worker, now(), now() + day_ms));
}

TEST_F(SupportVacant, WhoIsErasedLeavesTheirRoleVacantUntilTheNextLook) {
  rank_all();
  const auto neighbour = hand_of(lei);
  ASSERT_EQ(201, rank("grid_worker", {neighbour}).status);
  order(wei);
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 李雷; ", who(zhang));
  keep::erase_person(app.house->desk(), app.house->app().sockets, *Uuid::parse(lei), "本人要求");
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker -; ", who(zhang));
  wait(6 * minute_ms);
  EXPECT_EQ("grid_worker staff; ", rungs(zhang));
  ASSERT_EQ(201, rank("grid_worker", {worker}).status);
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 陈新; ", who(zhang));
  expect_loads_true();
}

TEST_F(SupportVacant, WhatNothingChangesLeavesNoLine) {
  rank_all();
  order(wei);
  for (int i = 0; i < 5; ++i) wait(6 * minute_ms);
  EXPECT_EQ(0, count("select count(*) from journal_line where act = 'support.watch_teams'"));
}

TEST_F(SupportVacant, ACommunityWithoutTeamsIsNotLookedAt) {
  rank_all();
  const auto id = order(wei);
  EXPECT_EQ(1, count("select count(*) from support_watch"));
  ASSERT_EQ(201, withdraw(id).status);
  wait(6 * minute_ms);
  EXPECT_EQ(0, count("select count(*) from support_watch"));
}
}  // namespace support
