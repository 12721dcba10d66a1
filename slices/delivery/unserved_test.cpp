// SPDX-License-Identifier: Apache-2.0
/// Who did not get what came, and what was tried.
#include "delivery/test_zone.hpp"

namespace delivery {
namespace {
class Unserved : public Zone {
 protected:
  TestReply try_at(const std::string& label, const std::string& result) {
    app.clock.move(1);
    return app.post(
        place + "/delivery-tries",
        people::body(
            {{"id", app.new_id()}, {"dwelling", door(label)}, {"result", result}, {"at", now()}}));
  }
  static std::string doors_of(const bj::value& list) {
    std::string doors;
    for (const auto& line : list.at("items").as_array())
      doors += std::string(line.at("door").as_string()) + ' ';
    return doors;
  }
};
}  // namespace

TEST_F(Unserved, DoorsStandInTheOrderInWhichThingsCameForThem) {
  came("3-1-201");
  came("3-1-101", "meal");
  came("3-1-201", "chilled");
  const auto list = read("/unserved");
  EXPECT_EQ("3-1-201 3-1-101 ", doors_of(list));
  const auto& first = list.at("items").at(0);
  EXPECT_EQ(1, first.at("parcels").as_int64());
  EXPECT_EQ(1, first.at("chilled").as_int64());
  EXPECT_EQ("3", first.at("shelf").as_string());
  EXPECT_EQ(3, list.at("came_today").as_int64());
  EXPECT_EQ(3, list.at("waiting").as_int64());
  EXPECT_EQ(2, list.at("doors").as_int64());
}

TEST_F(Unserved, NumbersSayOfHowMany) {
  const auto one = came("3-1-101"), lost = came("3-1-301");
  came("3-1-201");
  const auto wrong = came("3-2-101");
  step(one, "collected");
  step(lost, "missing");
  step(wrong, "mistake");
  const auto list = read("/unserved");
  EXPECT_EQ(3, list.at("came_today").as_int64()) << "what was logged by mistake did not come";
  EXPECT_EQ(1, list.at("over_today").as_int64());
  EXPECT_EQ(1, list.at("waiting").as_int64());
  EXPECT_EQ(1, list.at("missing").as_int64());
  EXPECT_EQ("3-1-201 ", doors_of(list));
}

TEST_F(Unserved, WhatWaitsLongerThanItsKindMayIsLate) {
  came("3-1-101");
  came("3-1-201", "meal");
  EXPECT_EQ("", doors_of(read("/unserved?shown=late")));
  app.clock.move(hour_ms);
  EXPECT_EQ("3-1-201 ", doors_of(read("/unserved?shown=late")));
  EXPECT_EQ(1, read("/unserved").at("doors_late").as_int64());
  app.clock.move(23 * hour_ms);
  app.be(auth::Role::community_staff, homes.community);
  staff = app.token();
  EXPECT_EQ("3-1-101 3-1-201 ", doors_of(read("/unserved?shown=late")));
  EXPECT_EQ(2u, read("/deliveries?shown=late").at("items").as_array().size());
}

TEST_F(Unserved, ADoorTellsWhatWasTriedSinceItsOldestThingCame) {
  expect(201, "", try_at("3-1-101", "knocked"));
  came("3-1-101");
  expect(201, "", try_at("3-1-101", "no_answer"));
  expect(201, "", try_at("3-1-101", "reached"));
  const auto list = read("/unserved");
  const auto& tries = list.at("items").at(0).at("tries").as_array();
  ASSERT_EQ(2u, tries.size());
  EXPECT_EQ("reached", tries[0].at("result").as_string());
}

TEST_F(Unserved, ATryIsNotedOnceAndAtADoor) {
  bj::object body{
      {"id", app.new_id()}, {"dwelling", door("3-1-101")}, {"result", "knocked"}, {"at", now()}};
  const auto send = [&] { return app.post(place + "/delivery-tries", people::body(body)); };
  EXPECT_EQ(201, send().status);
  EXPECT_EQ(201, send().status);
  EXPECT_EQ(1, count("select count(*) from delivery_try"));
  body["dwelling"] = door("3-1-201");
  expect(409, "delivery.id_taken", send());
  body["dwelling"] = homes.building;
  expect(404, "delivery.no_such_door", send());
}

TEST_F(Unserved, WhoCannotSeeItOnAPhoneIsCalledTheLateOnesFirst) {
  came("3-1-201");
  came("3-1-101", "meal");
  came("3-2-201");  // nobody is listed there
  app.clock.move(2 * hour_ms);
  const auto list = read("/delivery-calls");
  ASSERT_EQ(2, list.at("all").as_int64());
  const auto& first = list.at("items").at(0);
  EXPECT_EQ("3-1-101", first.at("door").at("door").as_string());
  EXPECT_EQ("张伟", first.at("reachable").at(0).at("name").as_string());
  EXPECT_EQ(0u, list.at("items").at(1).at("reachable").as_array().size());
  EXPECT_EQ(1, count("select count(*) from journal_line where act = 'house.look' and request like "
                     "'%people.household%'"));
}

TEST_F(Unserved, TheNoticeAtAShelfHasDoorsAndNumbersAndNobodysName) {
  came("3-1-201");
  came("3-1-201");
  came("3-1-101");
  expect(201, "", mark("3-1-101"));
  const auto reply = app.get(place + "/drop-zones/" + zone + "/notices");
  ASSERT_EQ(200, reply.status) << reply.body;
  EXPECT_EQ(std::string::npos, reply.body.find("李雷"));
  const auto list = reply.json();
  ASSERT_EQ(1u, list.at("items").as_array().size());
  const auto& doors = list.at("items").at(0).at("doors").as_array();
  ASSERT_EQ(1u, doors.size()) << "what is brought to a door is not written on a wall";
  EXPECT_EQ("3-1-201", doors[0].at("door").as_string());
  EXPECT_EQ(2, doors[0].at("waiting").as_int64());
}

TEST_F(Unserved, ShelvesAreCountedForEveryZone) {
  const auto item = came("3-1-201");
  came("3-1-101", "meal");
  step(item, "collected");
  app.clock.move(hour_ms);
  const auto list = read("/drop-zones");
  ASSERT_EQ(1u, list.at("items").as_array().size());
  const auto& shelf = list.at("items").at(0).at("shelves").at(0);
  EXPECT_EQ("3", shelf.at("name").as_string());
  EXPECT_EQ(2, shelf.at("came_today").as_int64());
  EXPECT_EQ(1, shelf.at("over_today").as_int64());
  EXPECT_EQ(1, shelf.at("waiting").as_int64());
  EXPECT_EQ(1, shelf.at("late").as_int64());
}

TEST_F(Unserved, APhoneCarriesDoorsAndWhatWaitsButNoNames) {
  came("3-1-101");
  expect(201, "", mark("3-1-201"));
  const auto doors = app.get(place + "/drop-zones/" + zone + "/doors");
  const auto file = app.get(place + "/drop-zones/" + zone);
  for (const auto& reply : {doors, file}) {
    ASSERT_EQ(200, reply.status) << reply.body;
    EXPECT_EQ(std::string::npos, reply.body.find("张伟"));
  }
  EXPECT_EQ(1u, file.json().at("items").as_array().size());
  const auto list = doors.json();
  EXPECT_EQ("3", list.at("shelves").at(0).at("name").as_string());
  EXPECT_EQ(12u, list.at("items").as_array().size());
  for (const auto& one : list.at("items").as_array()) {
    EXPECT_EQ(homes.building, one.at("building").as_string());
    EXPECT_EQ(one.at("door").as_string() == "3-1-201", one.at("is_to_door").as_bool());
  }
}
}  // namespace delivery
