// SPDX-License-Identifier: Apache-2.0
#include <thread>

#include "care/test_care.hpp"
#include "platform/keep/retention.hpp"

namespace care {
namespace {
class CarePlans : public Care {
 protected:
  keep::Removed apply() {
    return keep::apply_retention(app.house->desk(), app.house->app().sockets.expiring);
  }
  std::string planned(const std::string& person, const std::string& kind,
                      const bj::object& more = {}) {
    return id_of(plan(need_of(person, kind), more), "care_plan");
  }
};
}  // namespace

TEST_F(CarePlans, SomebodyVisitsOnTheFirstDayAndCallsEverySecondOne) {
  const auto id = planned(lei, "lives_alone");
  see();
  EXPECT_EQ("10:00 visit visit open; ", checks(id)) << "a plan of the afternoon begins today";
  ASSERT_EQ(201, contact(id, "saw").status);
  see_at(16, 12);
  EXPECT_EQ("10:00 visit visit reached; ", checks(id));
  see_at(17, 10);
  EXPECT_EQ("10:00 call call open; 10:00 visit visit reached; ", checks(id));
  EXPECT_EQ("care.call; ", work());
  ASSERT_EQ(201, call_task("person").status);
  EXPECT_EQ("", work());
}

TEST_F(CarePlans, WhoAnswersTheTelephoneNotTwiceIsVisited) {
  const auto id = planned(lei, "lives_alone");
  see();
  contact(id, "saw");
  see_at(17, 10);
  call_task("nobody");
  see_at(17, 11, 1);
  ASSERT_EQ("care.call; ", work());
  call_task("somebody_else");
  see();
  EXPECT_EQ("care.visit; ", work());
}

TEST_F(CarePlans, WhoHasTheKeyIsSealedAndShownWithTheFile) {
  const auto id = planned(lei, "care_dependent",
                          {{"key_with", "对门 402 周阿姨"}, {"at_any_hour", "女儿 13900000088"}});
  const auto file = file_of(id);
  EXPECT_EQ("对门 402 周阿姨", file.at("key_with").as_string());
  EXPECT_EQ("女儿 13900000088", file.at("at_any_hour").as_string());
  EXPECT_EQ(std::string::npos, journal().find("周阿姨"));
  EXPECT_TRUE(read("/care-plans").at("items").at(0).at("has_key").as_bool());
}

TEST_F(CarePlans, ANeedHasOnePlanAndWithoutOneItIsShown) {
  const auto need = need_of(lei, "dialysis");
  EXPECT_EQ(1u, read("/care-plans").at("unplanned").as_array().size());
  const auto id = app.new_id();
  EXPECT_EQ(201, plan(need, {{"id", id}}).status);
  EXPECT_EQ(201, plan(need, {{"id", id}}).status) << "twice is once";
  expect(409, "care.planned_already", plan(need));
  EXPECT_EQ(0u, read("/care-plans").at("unplanned").as_array().size());
  EXPECT_EQ(1u, read("/care-plans").at("items").as_array().size());
  expect(404, "care.no_such_need", plan(app.new_id()));
}

TEST_F(CarePlans, TwoAtOnceMakeOneSubjectAndOneCheck) {
  const auto wei_id = order(wei);
  see_at(15, 20);
  const bj::object body{
      {"home_key", phone},       {"id", app.new_id()}, {"cared_for", wei_id}, {"how", "said"},
      {"symptoms", bj::array{}}, {"mood", "worried"},  {"tenths", 390},       {"at", now()}};
  app.be_nobody();
  const auto text = bj::serialize(body);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] { EXPECT_EQ(201, app.post("/own-care-reports", text).status); });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(1, count("select count(*) from care_contact"));
  EXPECT_EQ(1, count("select count(*) from care_check where kind = 'doctor'"));
  next_shift();
  EXPECT_EQ("talk asked; ", list());
}

TEST_F(CarePlans, TwoHousesLookingAtOnceOpenATimeOnce) {
  order(wei);
  order(lei);
  at_clock(15, 20, 30);
  std::vector<std::thread> threads;
  for (int i = 0; i < 3; ++i) threads.emplace_back([&] { see(); });
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(2, count("select count(*) from care_check"));
  EXPECT_EQ(1, raised());
}

TEST_F(CarePlans, EndWhenTheyAreEndedAndWhenThePersonIsListedNowhere) {
  const auto id = planned(lei, "aged_90");
  see();
  const auto ended = post("/care-plans/" + id + "/ends", {}, "1");
  ASSERT_EQ(201, ended.status) << ended.body;
  EXPECT_EQ("10:00 visit visit over; ", checks(id));
  const auto other = planned(fang, "aged_90");
  app.clock.move(1);
  ASSERT_EQ(201, homes.decide("deaths", {{"person", fang}}).status);
  see();
  EXPECT_EQ("", checks(other)) << "nobody rings there";
  EXPECT_EQ("ended", file_of(other).at("state").as_string());
}

TEST_F(CarePlans, ReadingsGoSixtyDaysAfterTheEndAndTheRestHalfAYearAfter) {
  const auto wei_id = order(wei);
  contact(wei_id, "spoke", {{"tenths", 381}});
  ASSERT_EQ(201, change_order(wei_id, "withdrawn", "made_by_mistake").status);
  wait(60 * day_ms + minute_ms);
  EXPECT_EQ(1, apply().at("care.readings"));
  EXPECT_EQ(0, apply().at("care.readings"));
  next_shift();
  EXPECT_TRUE(file_of(wei_id).at("contacts").at(0).at("reading").is_null());
  wait(124 * day_ms);
  EXPECT_EQ(1, apply().at("care.subjects"));
  for (const auto* table : {"care_subject", "care_check", "care_contact"})
    EXPECT_EQ(0, count("select count(*) from " + std::string(table))) << table;
}
}  // namespace care
