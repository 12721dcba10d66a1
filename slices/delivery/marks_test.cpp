// SPDX-License-Identifier: Apache-2.0
/// Doors to which things are brought, and the tasks that come of it.
#include "delivery/test_zone.hpp"

namespace delivery {
namespace {
class Marks : public Zone {
 protected:
  TestReply report(const bj::value& task) {
    return app.post(place + "/tasks/" + std::string(task.at("task").as_string()) + "/reports",
                    people::body({{"id", app.new_id()},
                                  {"done_at", now()},
                                  {"answers", bj::array{}},
                                  {"counts", bj::array{}},
                                  {"photos", bj::array{}}}));
  }
  std::string user_of(const std::string& token) {
    const auto before = app.token();
    app.be_again(token);
    const auto id = std::string(app.get("/session").json().at("user").at("id").as_string());
    app.be_again(before);
    return id;
  }
};
}  // namespace

TEST_F(Marks, WhatComesForAServedDoorIsOneTaskOfTheVolunteers) {
  expect(201, "", mark("3-1-101"));
  EXPECT_TRUE(tasks().empty()) << "nothing came yet";
  came("3-1-101");
  const auto meal = came("3-1-101", "meal");
  came("3-1-201");
  const auto open = tasks();
  ASSERT_EQ(1u, open.size());
  EXPECT_EQ("3-1-101", open[0].at("place").at("label").as_string());
  EXPECT_EQ("volunteer", open[0].at("owner").at("role").as_string());
  EXPECT_EQ(file(meal).at("limit_at"), open[0].at("due_at")) << "the meal is due first";
}

TEST_F(Marks, WhatWaitsAlreadyIsBroughtToo) {
  came("3-1-101");
  expect(201, "", mark("3-1-101"));
  EXPECT_EQ(1u, tasks().size());
}

TEST_F(Marks, TheTaskDoneIsTheProofThatItIsAtTheDoor) {
  mark("3-1-101");
  const auto first = came("3-1-101"), second = came("3-1-101");
  app.be_again(volunteer);
  expect(201, "", report(tasks().at(0)));
  for (const auto& item : {first, second}) EXPECT_EQ("at_door", file(item).at("state").as_string());
  EXPECT_TRUE(tasks().empty());
  EXPECT_EQ(1u, tasks("done_today").size());
}

TEST_F(Marks, OnlyWhatTheyTookIsAtTheDoorAndTheRestIsATaskAgain) {
  mark("3-1-101");
  const auto first = came("3-1-101"), second = came("3-1-101");
  app.be_again(volunteer);
  EXPECT_EQ("with_helper", step(first, "taken"));
  expect(201, "", report(tasks().at(0)));
  EXPECT_EQ("at_door", file(first).at("state").as_string());
  EXPECT_EQ("arrived", file(second).at("state").as_string());
  EXPECT_EQ(1u, tasks().size());
}

TEST_F(Marks, WhoeverTakesAllOfItHasTheTask) {
  mark("3-1-101");
  const auto item = came("3-1-101");
  app.be_again(volunteer);
  step(item, "taken");
  EXPECT_EQ(user_of(volunteer), tasks().at(0).at("owner").at("user").as_string());
  EXPECT_EQ("at_door", step(item, "at_door"));
  EXPECT_TRUE(tasks().empty());
  EXPECT_EQ(1u, tasks("done_today").size());
}

TEST_F(Marks, ATaskIsEndedWithoutHonourWhereNothingReachedTheDoor) {
  mark("3-1-101");
  step(came("3-1-101"), "sent_back");
  EXPECT_TRUE(tasks().empty());
  EXPECT_TRUE(tasks("done_today").empty());
}

TEST_F(Marks, EndBeforeTheirTimeAndTheirTasksWithThem) {
  const auto made = mark("3-1-101");
  came("3-1-101");
  const auto path =
      place + "/door-marks/" + std::string(made.json().at("mark").as_string()) + "/ends";
  app.be_again(staff);
  const auto end = [&] { return app.post(path, people::body({{"id", app.new_id()}})); };
  EXPECT_EQ(201, end().status);
  EXPECT_TRUE(tasks().empty());
  expect(409, "delivery.mark_over", end());
  EXPECT_TRUE(read("/door-marks").at("items").as_array().empty());
}

TEST_F(Marks, LastNoLongerThanThePolicyAllowsAndRunOnceADoor) {
  expect(422, "delivery.ends_too_early", mark("3-1-101", 0));
  expect(422, "delivery.too_long", mark("3-1-101", 90 * day_ms + 1));
  expect(201, "", mark("3-1-101", day_ms));
  expect(409, "delivery.mark_runs", mark("3-1-101"));
  app.clock.move(day_ms);
  staff = token_of(auth::Role::community_staff);
  guard = token_of(auth::Role::guard);
  expect(201, "", mark("3-1-101"));
}

TEST_F(Marks, HelpersSeeADoorAndNeverAReason) {
  app.be_again(staff);
  EXPECT_EQ(201,
            app.post(place + "/needs",
                     people::body({{"id", app.new_id()}, {"person", wei}, {"kind", "bed_ridden"}}))
                .status);
  const auto suggested = read("/door-marks");
  ASSERT_EQ(1, suggested.at("suggested").as_int64());
  EXPECT_EQ("3-1-101", suggested.at("suggestions").at(0).at("door").as_string());
  mark("3-1-101");
  EXPECT_EQ(0, read("/door-marks").at("suggested").as_int64());
  came("3-1-101");
  app.be_again(volunteer);
  const auto mine = app.get(place + "/my-tasks");
  EXPECT_EQ(1u, mine.json().at("items").as_array().size());
  for (const auto* word : {"bed_ridden", "张伟", "until"}) {
    EXPECT_EQ(std::string::npos, mine.body.find(word)) << word;
    EXPECT_EQ(std::string::npos, app.get(place + "/drop-zones/" + zone + "/doors").body.find(word))
        << word;
  }
}

TEST_F(Marks, AnotherSliceServesADoorAndMakesItLast) {
  const auto serve = [&](std::int64_t for_ms) {
    return app.house->desk().run_as(
        routing::Desk::house(), community, "test.serve", "{}", [&](Work& work) {
          return bring_to_door(work, *Uuid::parse(door("3-1-101")), work.now + for_ms);
        });
  };
  const auto first = serve(day_ms);
  ASSERT_TRUE(first);
  EXPECT_EQ(*first, *serve(hour_ms)) << "it lasts longer already";
  EXPECT_EQ(*first, *serve(2 * day_ms));
  EXPECT_EQ(2 * day_ms, read("/door-marks").at("items").at(0).at("until").as_int64() - now());
  EXPECT_EQ("delivery.too_long", serve(91 * day_ms).error().code);
}
}  // namespace delivery
