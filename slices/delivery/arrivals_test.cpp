// SPDX-License-Identifier: Apache-2.0
#include "delivery/test_zone.hpp"

namespace delivery {
namespace {
using Arrivals = Zone;
}  // namespace

TEST_F(Arrivals, AThingIsLoggedForADoorAndWaitsOnTheShelfOfItsBuilding) {
  const auto item = came("3-1-101");
  const auto shown = file(item);
  EXPECT_EQ("3-1-101", shown.at("door").as_string());
  EXPECT_EQ("3", shown.at("shelf").as_string());
  EXPECT_EQ("南门配送点", shown.at("zone_name").as_string());
  EXPECT_EQ("arrived", shown.at("state").as_string());
  EXPECT_EQ(24 * hour_ms, shown.at("limit_at").as_int64() - shown.at("arrived_at").as_int64());
  EXPECT_EQ("shelved", step(item, "shelved"));
  EXPECT_EQ("collected", step(item, "collected"));
  const auto steps = file(item).at("steps").as_array();
  ASSERT_EQ(3u, steps.size());
  EXPECT_EQ("collected", steps[2].at("step").as_string());
}

TEST_F(Arrivals, AMealMayWaitForAnHour) {
  const auto meal = file(came("3-1-101", "meal"));
  EXPECT_EQ(hour_ms, meal.at("limit_at").as_int64() - meal.at("arrived_at").as_int64());
}

TEST_F(Arrivals, ThatCameTwiceFromAPhoneAreLoggedOnce) {
  const auto one = arrival("3-1-101");
  EXPECT_EQ(1, log({one}).json().at("taken").as_int64());
  const auto again = log({one, arrival("3-1-201")});
  EXPECT_EQ(1, again.json().at("taken").as_int64());
  EXPECT_EQ(1, again.json().at("known").as_int64());
  EXPECT_EQ(2, count("select count(*) from delivery_item"));
  EXPECT_EQ(2, count("select count(*) from delivery_step"));
  EXPECT_EQ(2, count("select sum(number) from delivery_count"));
}

TEST_F(Arrivals, SayWhatIsWrongWithABatchAndLogNothingOfIt) {
  const auto good = arrival("3-1-101");
  expect(422, "delivery.no_items", log({}));
  expect(422, "delivery.too_many_items", log(bj::array(51, good)));
  expect(404, "delivery.no_such_zone", log({good}, homes.building));
  auto reply = log({good, good});
  expect(422, "delivery.item_twice", reply);
  EXPECT_EQ("/items/1/id delivery.item_twice;", reply.faults());
  auto elsewhere = arrival("3-1-101");
  elsewhere["dwelling"] = homes.building;
  reply = log({good, elsewhere});
  expect(404, "delivery.no_such_door", reply);
  EXPECT_EQ("/items/1/dwelling delivery.no_such_door;", reply.faults());
  EXPECT_EQ(0, count("select count(*) from delivery_item"));
  EXPECT_EQ(201, log({good}).status);
  auto other = good;
  other["dwelling"] = door("3-1-201");
  expect(409, "delivery.id_taken", log({other}));
}

TEST_F(Arrivals, NeedAZoneOfTheirOwnCompound) {
  app.be_again(staff);
  const auto compound = app.new_id();
  EXPECT_EQ(201, app.post(place + "/compounds",
                          people::body({{"id", compound}, {"name", "北苑"}, {"kind", "estate"}}))
                     .status);
  const auto north = add_zone("北苑配送点", compound);
  const auto all = add_zone("社区配送点", std::nullopt);
  app.be_again(guard);
  expect(422, "delivery.no_shelf", log({arrival("3-1-101")}, north));
  EXPECT_EQ(201, log({arrival("3-1-101")}, all).status) << "one without a compound serves them all";
}

TEST_F(Arrivals, LeaveTheDoorSealedInTheJournal) {
  came("3-1-101");
  std::string kept;
  app.house->store().read_now([&](db::Tx& tx) {
    tx.each(
        "select request, reply from journal_line where act = 'delivery.log_items'",
        [&](const db::Row& row) { kept += std::string(row.text(0)) + std::string(row.text(1)); });
  });
  EXPECT_NE(std::string::npos, kept.find("\"dwelling\":\"sealed\"")) << kept;
  EXPECT_EQ(std::string::npos, kept.find(door("3-1-101"))) << kept;
}

TEST_F(Arrivals, StepsOfAPhoneAreTakenOnceAndThoseThatDoNotFollowAreKeptBeside) {
  const auto item = came("3-1-101");
  const auto hand_out = step_body(item, "collected");
  EXPECT_EQ(1, send({hand_out}).json().at("taken").as_int64());
  const auto again = send({hand_out});
  EXPECT_EQ(0, again.json().at("taken").as_int64());
  EXPECT_EQ(1, again.json().at("known").as_int64());
  EXPECT_FALSE(again.json().at("items").at(0).at("is_beside").as_bool());
  app.be_again(volunteer);
  EXPECT_EQ("collected beside", step(item, "collected"));
  const auto shown = file(item);
  EXPECT_EQ(1, shown.at("beside").as_int64());
  EXPECT_TRUE(shown.at("steps").at(2).at("is_beside").as_bool());
  EXPECT_EQ(1u, read("/deliveries?shown=beside").at("items").as_array().size());
}

TEST_F(Arrivals, StepsNeedAnItemAndAnItemArrivesByBeingLogged) {
  const auto item = came("3-1-101");
  expect(422, "delivery.no_steps", send({}));
  EXPECT_EQ("delivery.not_by_hand /steps/0/step delivery.not_by_hand;", step(item, "arrived"));
  EXPECT_EQ("delivery.no_such_item /steps/0/item delivery.no_such_item;",
            step(app.new_id(), "collected"));
  const auto one = step_body(item, "shelved");
  expect(422, "delivery.step_twice", send({one, one}));
  send({one});
  auto other = one;
  other["item"] = came("3-1-201");
  expect(409, "delivery.id_taken", send({other}));
}

TEST_F(Arrivals, WhatIsMissingSaysWhoHadItLast) {
  const auto item = came("3-1-101");
  app.be_again(volunteer);
  EXPECT_EQ("with_helper", step(item, "taken"));
  const auto name = app.get("/session").json().at("user").at("name").as_string();
  app.be_again(guard);
  EXPECT_EQ("missing", step(item, "missing"));
  const auto list = read("/deliveries?shown=missing").at("items").as_array();
  ASSERT_EQ(1u, list.size());
  EXPECT_EQ(name, list[0].at("had_last").as_string());
}

TEST_F(Arrivals, ListsGoPageByPageInTheOrderOfTheirArrival) {
  std::vector<std::string> ids;
  for (const auto* label : {"3-1-101", "3-1-201", "3-1-301", "3-2-101"}) ids.push_back(came(label));
  step(ids[1], "collected");
  std::vector<std::string> found;
  std::string after;
  do {
    const auto page = read("/deliveries?limit=2" + after);
    for (const auto& one : page.at("items").as_array())
      found.emplace_back(one.at("item").as_string());
    after = page.at("next").is_null() ? "" : "&after=" + std::string(page.at("next").as_string());
  } while (!after.empty());
  EXPECT_EQ((std::vector{ids[0], ids[2], ids[3]}), found);
  EXPECT_EQ(1u, read("/deliveries?shown=over").at("items").as_array().size());
  EXPECT_EQ(1u, read("/deliveries?dwelling=" + door("3-2-101")).at("items").as_array().size());
  app.be_again(staff);
  expect(422, "json.bad_cursor", app.get(place + "/deliveries?after=nothing"));
  expect(404, "place.no_such_place", app.get(place + "/deliveries?zone=" + app.new_id()));
}

TEST_F(Arrivals, AreKeptByGuardsAndVolunteersAndListedForTheOffice) {
  EXPECT_EQ(200, app.get(place + "/drop-zones/" + zone).status);
  for (const auto* path : {"/deliveries", "/unserved", "/door-marks", "/delivery-calls"})
    expect(403, "auth.not_yours", app.get(place + path));
  app.be_again(token_of(auth::Role::grid_worker));
  expect(403, "auth.not_yours", app.get(place + "/drop-zones/" + zone));
}
}  // namespace delivery
