// SPDX-License-Identifier: Apache-2.0
#include "task/test_tasks.hpp"

namespace task {
namespace {
using auth::Role;
class HandOvers : public Tasks {};
}  // namespace

TEST_F(HandOvers, MoveATaskAndStandInItsLife) {
  const auto first = be(Role::volunteer), second = be(Role::guard);
  const auto seconds_token = app.token();
  const auto task = give(round({first, {}}, "3-1-101"));
  be(Role::community_staff);
  const auto reply = hand_over(task, {{"user", second.text()}});
  EXPECT_EQ(201, reply.status) << reply.body;
  EXPECT_EQ(second.text(), reply.json().at("owner").at("user").as_string());
  const auto life = open(task).at("hand_overs");
  ASSERT_EQ(1u, life.as_array().size());
  EXPECT_EQ(first.text(), life.at(0).at("from").at("user").as_string());
  EXPECT_EQ("user2", life.at(0).at("from").at("name").as_string());
  EXPECT_EQ(second.text(), life.at(0).at("to").at("user").as_string());
  EXPECT_EQ("shift_ends", life.at(0).at("reason").as_string());
  EXPECT_EQ("user4", life.at(0).at("by").as_string());
  app.be_again(seconds_token);
  EXPECT_EQ("3-1-101 open;", listed());
}

TEST_F(HandOvers, StandInTheJournal) {
  const auto task = give(round({be(Role::volunteer), {}}));
  const auto before = app.lines();
  hand_over(task, {{"role", "guard"}});
  EXPECT_EQ(before + 1, app.lines());
  EXPECT_EQ("task.changed", app.said().back());
}

TEST_F(HandOvers, AreMadeByTheOwner) {
  const auto task = give(round({be(Role::volunteer), {}}));
  EXPECT_EQ(201, hand_over(task, {{"role", "guard"}}).status);
  EXPECT_EQ("task.not_yours", hand_over(task, {{"role", "volunteer"}}, 2).code());
}

TEST_F(HandOvers, GoToSomebodyWhoMayDoIt) {
  const auto carer = be(Role::carer);
  app.be(Role::volunteer, app.community("330109003019"));
  const auto stranger = std::string(app.get("/session").json().at("user").at("id").as_string());
  const auto task = give(round({be(Role::volunteer), {}}));
  EXPECT_EQ("task.not_for_owner", hand_over(task, {{"user", carer.text()}}).code());
  EXPECT_EQ("auth.no_such_user", hand_over(task, {{"user", stranger}}).code());
  EXPECT_EQ("task.not_for_owner", hand_over(task, {{"role", "carer"}}).code());
  EXPECT_EQ("task.one_owner", hand_over(task, {}).code());
}

TEST_F(HandOvers, MeetTheTaskAsItStands) {
  const auto task = give(round({be(Role::volunteer), {}}));
  be(Role::command);
  EXPECT_EQ(201, hand_over(task, {{"role", "guard"}}).status);
  const auto late = hand_over(task, {{"role", "volunteer"}});
  EXPECT_EQ("house.changed_meanwhile", late.code());
  EXPECT_EQ("guard", late.json().at("current").at("owner").at("role").as_string());
  EXPECT_EQ("task.same_owner", hand_over(task, {{"role", "guard"}}, 2).code());
}

TEST_F(HandOvers, EndWithTheTask) {
  const auto task = give(round({be(Role::volunteer), {}}));
  send_report(task);
  EXPECT_EQ("task.is_over", hand_over(task, {{"role", "guard"}}, 2).code());
}

TEST_F(HandOvers, OfferThoseWhoMayDoIt) {
  be(Role::carer);
  be(Role::guard);
  const auto task = give(round({be(Role::volunteer), {}}));
  const auto reply = app.get(place + "/tasks/" + task.text() + "/candidates").json();
  std::string roles;
  for (const auto& role : reply.at("roles").as_array())
    roles += std::string(role.as_string()) + ' ';
  EXPECT_EQ("guard grid_worker stairwell_lead volunteer community_staff ", roles);
  std::string users;
  for (const auto& user : reply.at("users").as_array())
    users += std::string(user.at("name").as_string()) + ' ' +
             std::string(user.at("role").as_string()) + ';';
  EXPECT_EQ("user1 community_staff;user3 guard;user4 volunteer;", users);
}

TEST_F(HandOvers, OfferThoseAboveTheCommunityAndNobodyWhoIsOut) {
  app.be(Role::guard, app.house->find_place("330109003")->text());
  be(Role::guard);
  const auto out = be(Role::guard);
  app.house->store().write_now([&](db::Tx& tx) {
    tx.run("update auth_user set is_enabled = ? where id = ?", false, out);
    return db::Outcome::keep;
  });
  const auto ended = be(Role::guard);
  app.house->store().write_now([&](db::Tx& tx) {
    tx.run("update auth_grant set ended_at = ? where user_id = ?", app.clock.now(), ended);
    return db::Outcome::keep;
  });
  app.be(Role::guard, homes.community, app.clock.now() + minute_ms);
  app.be(Role::guard, homes.community, {}, app.clock.now() + hour_ms);
  app.clock.move(minute_ms);
  be(Role::command);
  const auto task = give(round({{}, Role::volunteer}));
  const auto reply = app.get(place + "/tasks/" + task.text() + "/candidates").json();
  std::string users;
  for (const auto& user : reply.at("users").as_array())
    users += std::string(user.at("name").as_string()) + ' ';
  EXPECT_EQ("user1 user2 user3 ", users);
}

TEST_F(HandOvers, ByASliceSayThatWorkWasReorganised) {
  const auto task = give(round({be(Role::volunteer), {}}));
  ASSERT_TRUE(as_slice(app, community, [&](Work& work) {
    return give_to(work, task, {{}, Role::guard});
  }));
  be(Role::guard);
  EXPECT_EQ("reorganised", open(task).at("hand_overs").at(0).at("reason").as_string());
}
}  // namespace task
