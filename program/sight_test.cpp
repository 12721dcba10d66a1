// SPDX-License-Identifier: Apache-2.0
/// Emergencies, and who may see whom, over the API.
#include "program/test_rights.hpp"

namespace program {
TEST_F(Access, AnEmergencyOpensOneHomeForAnHourAndItsCommunitySeesIt) {
  be(Role::guard, far);
  const auto guard = app.token();
  const auto home = "/places/" + here + "/households/" + known.at("household");
  expect_refused(app.get(home), 403, "auth.not_yours");
  const auto said = app.said().size();
  const auto body = [&](const std::string& door, const std::string& place) {
    return R"({"id":")" + app.new_id() + R"(","place":")" + place + R"(","door":")" + door +
           R"(","reason":"fire","note":"厨房冒烟"})";
  };
  const auto opened = app.post("/emergencies", body(door, here));
  ASSERT_EQ(201, opened.status) << opened.body;
  EXPECT_EQ(known.at("household"), opened.json().at("household").as_string());
  EXPECT_EQ((std::vector<std::string>{"auth.emergency_begun", "auth.emergency_begun"}),
            said_since(said));
  EXPECT_EQ(200, app.get(home).status);
  EXPECT_EQ(403, app.get("/places/" + here + "/people?q=x").status) << "only that home";
  EXPECT_EQ(403, app.get("/places/" + here + "/households/" + app.new_id()).status);
  EXPECT_EQ(1u, app.get("/emergencies").json().at("items").as_array().size());
  expect_refused(app.post("/emergencies", body("9-9-999", here)), 404, "auth.no_such_home");

  be(Role::community_staff, here);
  const auto staff = app.token();
  const auto list = app.get("/places/" + here + "/emergencies").json();
  const auto& latest = list.at("items").at(0);
  EXPECT_EQ("厨房冒烟", latest.at("note").as_string());
  EXPECT_EQ(door, latest.at("door").as_string());
  EXPECT_TRUE(latest.at("is_running").as_bool());
  expect_refused(app.post("/emergencies", body(door, here)), 409, "auth.needs_no_emergency");
  const auto history = app.get(home).json().at("history").as_array();
  EXPECT_TRUE(std::any_of(history.begin(), history.end(), [](const auto& event) {
    return event.at("act").as_string() == "auth.open_emergency";
  })) << "it stands in the life of the home";

  app.be_again(guard);
  app.clock.move(hour_ms);
  EXPECT_EQ(403, app.get(home).status) << "over by itself";
  EXPECT_EQ(201, app.post("/emergencies", body(door, here)).status);
  EXPECT_EQ(200, app.get(home).status);
  app.be_again(staff);
  const auto running = std::string(app.get("/places/" + here + "/emergencies")
                                       .json()
                                       .at("items")
                                       .at(0)
                                       .at("emergency")
                                       .as_string());
  for (int twice = 0; twice < 2; ++twice)
    EXPECT_EQ(204, app.erase("/places/" + here + "/emergencies/" + running).status);
  app.be_again(guard);
  EXPECT_EQ(403, app.get(home).status) << "closed by the community";
}

TEST_F(Access, AnEmergencyIsForThoseWhoServeAndNamesOneHome) {
  const auto body = R"({"id":")" + app.new_id() + R"(","place":")" + here +
                    R"(","door":"3","reason":"other","note":"有人呼救"})";
  be(Role::administrator, "");
  expect_refused(app.post("/emergencies", body), 403, "auth.no_role_yet");
  be(Role::resident, far);
  expect_refused(app.post("/emergencies", body), 403, "auth.no_role_yet");
}

TEST_F(Access, SaysOfAnyTwoWhoMaySeeWhomAndThroughWhat) {
  const auto worker = be(Role::grid_worker, here, app.clock.now() + day_ms);
  const auto guard = be(Role::guard, far);
  const auto guard_token = app.token();
  be(Role::administrator, "");
  const auto asks = [&](const std::string& viewer) {
    return app.get("/sight?viewer=" + viewer + "&place=" + here +
                   "&household=" + known.at("household"));
  };
  auto sight = asks(worker).json();
  EXPECT_TRUE(sight.at("is_allowed").as_bool());
  EXPECT_EQ("grant", sight.at("through").as_string());
  EXPECT_EQ("grid_worker", sight.at("role").as_string());
  EXPECT_EQ((app.clock.now() + day_ms).milliseconds, sight.at("until").as_int64());
  EXPECT_EQ("", sight.at("door").as_string()) << "an administrator does not see homes";
  sight = asks(guard).json();
  EXPECT_FALSE(sight.at("is_allowed").as_bool());
  EXPECT_EQ("nothing", sight.at("through").as_string());

  const auto administrator = app.token();
  app.be_again(guard_token);
  ASSERT_EQ(201, app.post("/emergencies", R"({"id":")" + app.new_id() + R"(","place":")" + here +
                                              R"(","door":")" + door +
                                              R"(","reason":"fire","note":"厨房冒烟"})")
                     .status);
  app.be_again(administrator);
  EXPECT_EQ("emergency", asks(guard).json().at("through").as_string());
  expect_refused(asks(app.new_id()), 404, "auth.no_such_user");
  const auto person =
      app.get("/sight?viewer=" + worker + "&place=" + here + "&person=" + known.at("person"));
  EXPECT_TRUE(person.json().at("is_allowed").as_bool());
  be(Role::community_staff, here);
  EXPECT_EQ(door, asks(worker).json().at("door").as_string());
  be(Role::community_staff, far);
  expect_refused(asks(worker), 403, "auth.not_yours_to_manage");
}

TEST_F(Access, TheAnswerIsWhatTheRouteItselfSays) {
  const auto home = "/places/" + here + "/households/" + known.at("household");
  std::vector<std::pair<std::string, int>> seen;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Role>>([&](auto role) {
    for (const auto& place : {here, other, app.house->find_place("330109003")->text()}) {
      const auto user = be(role.value, place);
      seen.emplace_back(user, app.get(home).status);
    }
  });
  be(Role::administrator, "");
  for (const auto& [user, status] : seen) {
    const auto sight =
        app.get("/sight?viewer=" + user + "&place=" + here + "&household=" + known.at("household"));
    EXPECT_EQ(status == 200, sight.json().at("is_allowed").as_bool()) << sight.body;
  }
}

TEST_F(Access, CommunitiesAreFoundByNameOrCode) {
  be(Role::volunteer, far);
  EXPECT_EQ(1u, app.get("/communities?q=330109003019").json().at("items").as_array().size());
  EXPECT_EQ(2u, app.get("/communities?q=y%20330109003").json().at("items").as_array().size());
  EXPECT_EQ(0u, app.get("/communities?q=%25%25").json().at("items").as_array().size());
}
}  // namespace program
