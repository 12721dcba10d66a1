// SPDX-License-Identifier: Apache-2.0
#include "isolation/orders.hpp"

#include "isolation/test_isolation.hpp"

namespace isolation {
namespace {
class IsolationOrders : public IsolationHouse {};
}  // namespace

TEST_F(IsolationOrders, HaveADayOnWhichTheyEndAndTestsUntilThen) {
  const auto id = order(wei);
  const auto opened = file(id);
  EXPECT_EQ(at(20), opened.at("ends_at").as_int64()) << "day 7 is over at midnight";
  EXPECT_EQ(5u, opened.at("test_days").as_array().size());
  EXPECT_EQ("2027-01-19", opened.at("test_days").at(4).as_string());
  EXPECT_EQ("running", opened.at("state").as_string());
  EXPECT_EQ("close_contact", opened.at("reason").as_string());
  EXPECT_EQ("流调 2027-15", opened.at("reference").as_string());
  EXPECT_EQ("3-1-101", opened.at("door").as_string());
  EXPECT_EQ(1, said("isolation.began"));
  EXPECT_EQ(1, shown("in_force"));
  EXPECT_EQ(1, shown("unserved"));
}

TEST_F(IsolationOrders, SentTwiceAreMadeOnce) {
  const auto wanted = body(wei);
  ASSERT_EQ(201, post("/isolation-orders", wanted).status);
  ASSERT_EQ(201, post("/isolation-orders", wanted).status);
  EXPECT_EQ(1, said("isolation.began"));
  auto other = wanted;
  other["person"] = lei;
  expect(409, "isolation.id_taken", post("/isolation-orders", other));
}

TEST_F(IsolationOrders, RestrictAPersonOnce) {
  order(wei);
  expect(409, "isolation.person_has_order", post("/isolation-orders", body(wei)));
  const auto first = order(lei);
  ASSERT_EQ(201, change(first, "withdrawn", "made_by_mistake").status);
  order(lei);
}

TEST_F(IsolationOrders, WithoutGroundAuthorityOrEndAreNone) {
  for (const auto* part : {"ground_reference", "authority_name", "authority_phone", "profile"}) {
    auto wanted = body(wei);
    wanted[part] = "";
    EXPECT_EQ(422, post("/isolation-orders", wanted).status) << part;
    wanted.erase(part);
    EXPECT_EQ(422, post("/isolation-orders", wanted).status) << part;
  }
  for (const auto* part : {"legal_ground", "grounds", "start_at", "authority"}) {
    auto wanted = body(wei);
    wanted.erase(part);
    EXPECT_EQ(422, post("/isolation-orders", wanted).status) << part;
  }
  expect(404, "isolation.no_such_policy",
         post("/isolation-orders", body(wei, {{"profile", "no_such"}})));
  expect(403, "isolation.authority_may_not",
         post("/isolation-orders", body(wei, {{"authority", "community"}})));
  EXPECT_EQ(0, shown("in_force"));
}

TEST_F(IsolationOrders, BeginWhenSomethingHappenedAndNotOtherwise) {
  expect(422, "isolation.start_not_taken",
         post("/isolation-orders", body(wei, {{"start_event", "symptoms_end"}})));
  expect(422, "isolation.start_in_future",
         post("/isolation-orders", body(wei, {{"start_at", at(16)}})));
  expect(422, "isolation.over_already",
         post("/isolation-orders", body(wei, {{"start_at", at(7, 23, 59)}})));
  expect(422, "isolation.start_long_ago",
         post("/isolation-orders",
              body(wei, {{"start_at", at(1) - 60 * day_ms}, {"profile", "measles"}})));
}

TEST_F(IsolationOrders, AHomeWithOneNoIsNoneAndAFacilityIsTheWayOut) {
  for (const auto* part :
       {"own_room", "own_toilet", "table_at_door", "supplies", "own_air", "waste_treated"}) {
    const auto reply = post("/isolation-orders", body(wei, {{"suitability", fit({{part, "no"}})}}));
    expect(409, "isolation.home_unfit", reply);
    EXPECT_NE(std::string::npos, reply.body.find(std::string("suitability/") + part));
  }
  expect(422, "isolation.suitability_missing",
         post("/isolation-orders", body(wei, {{"suitability", nullptr}})));
  EXPECT_EQ(422,
            post("/isolation-orders", body(wei, {{"suitability", fit({{"medic", ""}})}})).status)
      << "two sign it";
}

TEST_F(IsolationOrders, WhoIsolatesTooHasAnOrderOfTheirOwn) {
  const auto with = app.new_id();
  const auto id = order(
      wei, {{"co_residents",
             bj::array{bj::object{{"person", fang}, {"choice", "isolates"}, {"order", with}}}}});
  const auto own = file(with);
  EXPECT_EQ(fang, own.at("person").as_string());
  EXPECT_EQ("lives_together", own.at("reason").as_string());
  EXPECT_EQ(id, own.at("with_order").as_string());
  EXPECT_EQ(ends(id), ends(with));
  EXPECT_EQ("isolates", file(id).at("co_residents").at(0).at("choice").as_string());
  EXPECT_EQ(2, shown("in_force"));
}

TEST_F(IsolationOrders, CoResidentsAreTakenOnceAndFromTheHousehold) {
  const auto one = [&](const std::string& person) {
    return bj::object{{"person", person}, {"choice", "leaves"}, {"order", app.new_id()}};
  };
  expect(422, "isolation.person_twice",
         post("/isolation-orders", body(wei, {{"co_residents", bj::array{one(fang), one(fang)}}})));
  expect(409, "isolation.not_of_household",
         post("/isolation-orders", body(wei, {{"co_residents", bj::array{one(lei)}}})));
  expect(404, "isolation.no_such_person",
         post("/isolation-orders", body(wei, {{"co_residents", bj::array{one(app.new_id())}}})));
  EXPECT_EQ(0, shown("in_force")) << "nothing is half made";
}

TEST_F(IsolationOrders, WhoNobodyDecidedForIsShownAndDecidedLater) {
  const auto id = order(wei);
  EXPECT_TRUE(file(id).at("co_residents").at(0).at("choice").is_null());
  const auto with = app.new_id();
  const bj::object wanted{{"person", fang}, {"choice", "isolates"}, {"id", with}};
  ASSERT_EQ(201, post(of(id) + "/co-residents", wanted).status);
  ASSERT_EQ(201, post(of(id) + "/co-residents", wanted).status) << "twice is once";
  EXPECT_EQ(with, file(id).at("co_residents").at(0).at("order").as_string());
}

TEST_F(IsolationOrders, GoAlongWithAPersonWhoMovesInTheCommunity) {
  const auto id = order(wei);
  const auto moved = homes.decide(
      "moves", {{"movers", bj::array{bj::object{{"person", wei}, {"relation", "other"}}}},
                {"household", li}});
  ASSERT_EQ(201, moved.status) << moved.body;
  EXPECT_EQ("3-1-201", file(id).at("door").as_string());
  ask([&](Work& work) {
    EXPECT_EQ(1u, orders_of_household(work, *Uuid::parse(li)).size());
    EXPECT_TRUE(orders_of_household(work, *Uuid::parse(zhang)).empty());
  });
}

TEST_F(IsolationOrders, TellOthersWhatTheyNeedAndNoReason) {
  const auto id = order(wei);
  ask([&](Work& work) {
    const auto all = orders_in_force(work);
    ASSERT_EQ(1u, all.size());
    EXPECT_EQ(id, all[0].order.text());
    EXPECT_EQ(2u, all[0].terms->check_ins.size());
    EXPECT_EQ(5u, all[0].terms->team.size());
    EXPECT_EQ(5u, all[0].test_days.size());
    EXPECT_FALSE(all[0].is_served);
    const auto home = *Uuid::parse(zhang);
    EXPECT_FALSE(is_isolated(work, home, *Day::of(2027, 1, 11)));
    EXPECT_TRUE(is_isolated(work, home, *Day::of(2027, 1, 12)));
    EXPECT_TRUE(is_isolated(work, home, *Day::of(2027, 1, 19)));
    EXPECT_FALSE(is_isolated(work, *Uuid::parse(li), *Day::of(2027, 1, 15)));
  });
}

TEST_F(IsolationOrders, AreServedByBothClocksAndTheFirstCounts) {
  const auto id = order(wei);
  const auto early = now().milliseconds - hour_ms;
  ASSERT_EQ(201, serve(id, {{"at", early}}).status);
  ASSERT_EQ(201, serve(id, {{"way", "by_phone"}}).status) << "by somebody who did not know";
  const auto opened = file(id);
  EXPECT_EQ(early, opened.at("served_at").as_int64());
  EXPECT_EQ(2u, opened.at("servings").as_array().size());
  EXPECT_EQ(0, shown("unserved"));
}

TEST_F(IsolationOrders, APhoneWhoseClockIsAheadMovesNothing) {
  const auto id = order(wei);
  ASSERT_EQ(201, serve(id, {{"at", at(30)}}).status);
  EXPECT_LE(file(id).at("served_at").as_int64(), now().milliseconds);
}

TEST_F(IsolationOrders, ASignatureIsKeptSealedAndShownOnlyByALook) {
  const auto id = order(wei);
  const auto signature = app.new_id();
  const auto send = [&](const std::string& bytes) {
    return app.send(http::Method::post,
                    place + of(id) + "/signatures?id=" + signature + "&sort=person", bytes,
                    {{}, {}, {{"Content-Type", "application/octet-stream"}}});
  };
  const auto png = picture::made::png(40, 20);
  ASSERT_EQ(201, send(png).status);
  ASSERT_EQ(201, send(png).status);
  EXPECT_EQ(1u, file(id).at("signatures").as_array().size());
  const auto lines = app.lines();
  const auto shown = app.get(place + of(id) + "/signatures/" + signature);
  EXPECT_EQ(png, shown.body);
  EXPECT_EQ("image/png", shown.content_type);
  EXPECT_LE(lines, app.lines());
  EXPECT_EQ(0, count("select count(*) from isolation_signature where content = 'PNG'"));
}

TEST_F(IsolationOrders, ThePaperHasEveryFieldAndSaysWhoLooked) {
  const auto id = order(wei);
  const auto paper = post(of(id) + "/papers", {{"paper", "notice"}, {"purpose", "visit"}});
  ASSERT_EQ(200, paper.status) << paper.body;
  const auto text = paper.json();
  EXPECT_EQ("张伟", text.at("name").as_string());
  EXPECT_EQ("male", text.at("sex").as_string());
  EXPECT_EQ("13900000017", text.at("phone").as_string());
  EXPECT_EQ("3-1-101", text.at("door").as_string());
  EXPECT_EQ("82700000", text.at("authority_phone").as_string());
  expect(409, "isolation.not_over",
         post(of(id) + "/papers", {{"paper", "release"}, {"purpose", "visit"}}));
  ASSERT_EQ(201, change(id, "freed", "doctor_decision").status);
  EXPECT_EQ(200, post(of(id) + "/papers", {{"paper", "release"}, {"purpose", "visit"}}).status);
  expect(409, "isolation.order_over",
         post(of(id) + "/papers", {{"paper", "notice"}, {"purpose", "visit"}}));
}

TEST_F(IsolationOrders, AreNothingForGuardsVolunteersChiefsAndTheCommand) {
  const auto id = order(wei);
  using enum auth::Role;
  for (const auto role : {guard, volunteer, stairwell_lead, grid_worker, command, inspector}) {
    homes.enter(role);
    EXPECT_EQ(403, app.get(place + of(id)).status);
    EXPECT_EQ(403, app.get(place + "/isolation-orders?view=in_force").status);
  }
  homes.enter(carer);
  EXPECT_EQ(200, app.get(place + of(id)).status);
}

TEST_F(IsolationOrders, LeaveNoWordOnHealthInTheJournal) {
  const auto id = order(wei);
  test(id, "2027-01-15", "positive");
  felt(id, "some");
  object(id);
  std::string journal;
  app.house->store().read_now([&](db::Tx& tx) {
    tx.each("select request, reply from journal_line where act like 'isolation.%'",
            [&](const db::Row& row) {
              journal += std::string(row.text(0)) + std::string(row.text(1)) + '\n';
            });
  });
  EXPECT_NE(std::string::npos, journal.find("\"grounds\":\"sealed\""));
  for (const auto* word : {"close_contact", "positive", "流调", "那天我不在家", "own_room"})
    EXPECT_EQ(std::string::npos, journal.find(word)) << word;
  EXPECT_EQ(std::string::npos, journal.find(wei)) << "not even who";
}
}  // namespace isolation
