// SPDX-License-Identifier: Apache-2.0
#include "support/teams.hpp"

#include "platform/keep/retention.hpp"
#include "support/test_support.hpp"

namespace support {
namespace {
class SupportTeams : public SupportHouse {
 protected:
  SupportTeams() { rank_all(); }
  /// What other slices are told: "committee 周敏; …" in the order asked.
  std::string told(const std::vector<std::string>& households) {
    std::vector<Uuid> ids;
    for (const auto& one : households) ids.push_back(*Uuid::parse(one));
    std::string all;
    app.house->desk().read_as(routing::Desk::house(), community, [&](Work& work) {
      all.clear();
      for (const auto& one : answering(work, ids))
        all += std::string(described::name_of(one.role)) + ' ' + one.name + "; ";
    });
    return all;
  }
};
}  // namespace

TEST_F(SupportTeams, ATeamComesIntoBeingWhenAnOrderBegins) {
  EXPECT_EQ(404, app.get(place + "/support-teams/" + zhang).status);
  order(wei);
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 陈新; ", who(zhang));
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 陈新; ", told({li, zhang}));
  EXPECT_EQ(1, said("support.team_began"));
  EXPECT_EQ(0, alarms());
  expect_loads_true();
}

TEST_F(SupportTeams, ItBelongsToTheHouseholdNotToAnOrder) {
  const auto first = order(wei), second = order(fang);
  EXPECT_EQ(1, said("support.team_began"));
  EXPECT_EQ(2, team(zhang).at("persons").as_int64());
  expect_loads_true();
  ASSERT_EQ(201, withdraw(first).status);
  EXPECT_EQ(1, team(zhang).at("persons").as_int64());
  EXPECT_EQ(0, said("support.team_ended"));
  ASSERT_EQ(201, withdraw(second).status);
  EXPECT_EQ(404, app.get(place + "/support-teams/" + zhang).status);
  EXPECT_EQ(1, said("support.team_ended"));
  EXPECT_EQ(0, count("select count(*) from support_member where ended_at is null"));
  expect_loads_true();
}

TEST_F(SupportTeams, ALookAtAnOrderThatChangesNothingWritesNothing) {
  order(wei);
  const auto before = count("select count(*) from support_member");
  const auto revision = team(zhang).at("revision").as_int64();
  const auto looked = app.house->desk().run_as(routing::Desk::house(), community, "test.look", "{}",
                                               [&](Work& work) -> Result<int> {
                                                 follow_household(work, *Uuid::parse(zhang));
                                                 follow_household(work, *Uuid::parse(li));
                                                 EXPECT_TRUE(work.announced.empty());
                                                 return 0;
                                               });
  EXPECT_TRUE(looked);
  EXPECT_EQ(before, count("select count(*) from support_member"));
  EXPECT_EQ(revision, team(zhang).at("revision").as_int64());
}

TEST_F(SupportTeams, RolesFollowTheTermsOfTheOrders) {
  order(wei, {{"profile", "norovirus"}, {"start_event", "symptoms_end"}});
  EXPECT_EQ("doctor 沈医生; grid_worker 陈新; ", who(zhang));
  order(fang);
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 陈新; ", who(zhang));
  expect_loads_true();
}

TEST_F(SupportTeams, WhoHasLeastIsAssigned) {
  const auto second = lent("胡刚");
  ASSERT_EQ(201, rank("grid_worker", {worker, second}).status);
  order(wei);
  order(lei);
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 陈新; ", who(zhang));
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 胡刚; ", who(li));
}

TEST_F(SupportTeams, WhoIsAwayIsNotGivenAnother) {
  const auto second = lent("胡刚");
  ASSERT_EQ(201, rank("grid_worker", {worker, second}).status);
  send_away(worker, today(), today());
  order(wei);
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 胡刚; ", who(zhang));
}

TEST_F(SupportTeams, AGridsTemplateComesBeforeTheCommunitys) {
  const auto grid = app.new_id();
  const auto own = lent("郑萍");
  const auto moved = post(
      "/changes/grids",
      {{"id", app.new_id()},
       {"on", today().text()},
       {"reason", "网格调整"},
       {"made", bj::array{bj::object{{"id", grid}, {"name", "第一网格"}}}},
       {"moves", bj::array{bj::object{{"subject", building()}, {"revision", 1}, {"grid", grid}}}}});
  ASSERT_EQ(201, moved.status) << moved.body;
  ASSERT_EQ(201, rank("grid_worker", {own}, grid).status);
  order(wei);
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 郑萍; ", who(zhang))
      << "and for roles that the grid does not name, the community's";
  EXPECT_EQ("第一网格", team(zhang).at("grid_name").as_string());
}

TEST_F(SupportTeams, AHouseholdThatComesIntoAnotherGridGetsItsPeople) {
  order(wei);
  const auto grid = app.new_id();
  const auto own = lent("郑萍");
  ASSERT_EQ(201, post("/changes/grids",
                      {{"id", app.new_id()},
                       {"on", today().text()},
                       {"reason", "网格调整"},
                       {"made", bj::array{bj::object{{"id", grid}, {"name", "第一网格"}}}},
                       {"moves", bj::array{bj::object{
                                     {"subject", building()}, {"revision", 1}, {"grid", grid}}}}})
                     .status);
  ASSERT_EQ(201, rank("grid_worker", {own}, grid).status);
  watch();
  wait(hour_ms);
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 郑萍; ", who(zhang));
  expect_loads_true();
}

TEST_F(SupportTeams, WhoMovesOutTakesTheTeamAlong) {
  order(wei);
  const auto wang = homes.home("301");
  homes.person(wang, "王老");
  const auto moved = homes.decide(
      "moves", {{"movers", bj::array{bj::object{{"person", wei}, {"relation", "other_kin"}}}},
                {"household", wang},
                {"on", today().text()}});
  ASSERT_EQ(201, moved.status) << moved.body;
  wait(hour_ms);
  EXPECT_EQ(404, app.get(place + "/support-teams/" + zhang).status);
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 陈新; ", who(wang));
  expect_loads_true();
}

TEST_F(SupportTeams, AnotherOneIsPutInWithAReason) {
  order(wei);
  const auto other = lent("胡刚");
  expect(422, "support.reason_not_chosen",
         put_in(zhang, "grid_worker", other, {{"reason", "balanced"}}));
  expect(409, "support.role_not_needed", put_in(zhang, "police", other));
  expect(404, "hands.no_such_hand", put_in(zhang, "grid_worker", app.new_id()));
  ASSERT_EQ(201,
            put_in(zhang, "grid_worker", other, {{"notes", bj::array{"hard_to_reach"}}}).status);
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 胡刚; ", who(zhang));
  const auto file = read("/support-teams/" + zhang);
  EXPECT_EQ("陈新", file.at("former").at(0).at("name").as_string());
  EXPECT_EQ("hard_to_reach", file.at("card").at("roles").at(2).at("notes").at(0).as_string());
  expect_loads_true();
}

TEST_F(SupportTeams, TheSameChangeTwiceIsOne) {
  order(wei);
  const auto other = lent("胡刚");
  const auto id = app.new_id();
  const auto first = put_in(zhang, "grid_worker", other, {{"id", id}});
  ASSERT_EQ(201, first.status) << first.body;
  const auto second = put_in(zhang, "grid_worker", other, {{"id", id}});
  EXPECT_EQ(first.body, second.body);
  expect(409, "support.id_taken", put_in(zhang, "doctor", other, {{"id", id}}));
  EXPECT_EQ(1, count("select count(*) from support_member where role = 'grid_worker' and ended_at "
                     "is not null"));
}

TEST_F(SupportTeams, OfTwoWhoChangeATeamAtOnceOneIsTold) {
  order(wei);
  const auto revision = std::to_string(team(zhang).at("revision").as_int64());
  const auto other = lent("胡刚");
  const auto change = [&](const std::string& role) {
    return post("/support-teams/" + zhang + "/members",
                {{"id", app.new_id()},
                 {"role", role},
                 {"hand", other},
                 {"reason", "member_asked"},
                 {"lock", "open"},
                 {"notes", bj::array{}}},
                revision);
  };
  EXPECT_EQ(201, change("doctor").status);
  expect(409, "house.changed_meanwhile", change("grid_worker"));
}

TEST_F(SupportTeams, WhoHelpsNoMoreIsReplaced) {
  const auto second = lent("胡刚");
  order(wei);
  ASSERT_EQ(201, rank("grid_worker", {worker, second}).status);
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 陈新; ", who(zhang));
  const auto card = read("/hands/" + worker);
  ASSERT_EQ(201,
            post("/hands/" + worker + "/ends", {}, std::to_string(card.at("revision").as_int64()))
                .status);
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 胡刚~; ", who(zhang))
      << "at once, before anybody has looked";
  wait(6 * minute_ms);
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 胡刚; ", who(zhang));
  expect_loads_true();
}

TEST_F(SupportTeams, BalancingProposesFirstAndLocksStay) {
  const auto second = lent("胡刚");
  order(wei);
  order(lei);
  ASSERT_EQ(201, rank("grid_worker", {worker, second}).status);
  ASSERT_EQ(201, put_in(zhang, "grid_worker", worker, {{"lock", "locked"}}).status);
  const auto proposal = read("/support-proposals");
  ASSERT_EQ(1, proposal.at("changes").as_int64());
  EXPECT_EQ("胡刚", proposal.at("moves").at(0).at("to_name").as_string());
  EXPECT_EQ(li, proposal.at("moves").at(0).at("household").as_string());
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 陈新; ", who(li)) << "nothing is done yet";
  const bj::object wanted{{"proposal", proposal.at("proposal")}};
  ASSERT_EQ(201, post("/support-balances", wanted).status);
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 胡刚; ", who(li));
  EXPECT_EQ("committee 周敏; doctor 沈医生; grid_worker 陈新; ", who(zhang));
  expect(409, "support.proposal_changed", post("/support-balances", wanted));
  expect_loads_true();
}

TEST_F(SupportTeams, WhatIsOverGoesAfterSixtyDays) {
  ASSERT_EQ(201, withdraw(order(wei)).status);
  const auto apply = [&] {
    keep::apply_retention(app.house->desk(), app.house->app().sockets.expiring);
  };
  app.clock.move(59 * day_ms);
  apply();
  EXPECT_EQ(1, count("select count(*) from support_team"));
  app.clock.move(2 * day_ms);
  apply();
  EXPECT_EQ(0, count("select count(*) from support_team"));
  EXPECT_EQ(0, count("select count(*) from support_member"));
}
}  // namespace support
