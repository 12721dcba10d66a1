// SPDX-License-Identifier: Apache-2.0
/// Users and what they may do: grants, their ends, who may give and manage them; over the API.
#include <set>

#include "program/test_rights.hpp"

namespace program {
TEST_F(Access, StaffGivesARoleBelowItAndTheHouseAndTheCommunityWriteItDown) {
  const auto user = be(Role::resident, here);
  be(Role::community_staff, here);
  const auto said = app.said().size();
  const auto given = give(user, "grid_worker", here, until(day_ms));
  ASSERT_EQ(201, given.status) << given.body;
  const auto grant = given.json();
  EXPECT_TRUE(grant.at("is_running").as_bool());
  EXPECT_TRUE(grant.at("may_end").as_bool());
  EXPECT_EQ("community 330109003017", grant.at("place_name").as_string());
  EXPECT_EQ((std::vector<std::string>{"auth.grant_given", "auth.grant_given"}), said_since(said));
  EXPECT_EQ(2, count("select count(*) from journal_line where act = 'auth.give_grant' and "
                     "server_time = (select max(server_time) from journal_line)"));
  expect_refused(give(user, "command", here), 403, "auth.not_yours_to_give");
  expect_refused(give(user, "guard", other), 403, "auth.not_yours_to_give");
}

TEST_F(Access, AGrantReachesASessionAtOnceAndSoDoesItsEnd) {
  const auto user = be(Role::resident, here);
  const auto token = app.token();
  EXPECT_EQ(403, app.get("/places/" + here + "/overview").status);
  be(Role::community_staff, here);
  const auto staff = app.token();
  const auto grant = give(user, "grid_worker", here).json();
  app.be_again(token);
  EXPECT_EQ(200, app.get("/places/" + here + "/gates").status);
  app.be_again(staff);
  EXPECT_EQ(204, app.erase("/grants/" + std::string(grant.at("grant").as_string())).status);
  app.be_again(token);
  EXPECT_EQ(403, app.get("/places/" + here + "/gates").status);
  app.be_again(staff);
  expect_refused(app.erase("/grants/" + std::string(grant.at("grant").as_string())), 404,
                 "auth.no_such_grant");
}

TEST_F(Access, NobodyLiftsThemselvesAndGrantsOfOthersAreNotSeen) {
  const auto staff = be(Role::community_staff, here);
  expect_refused(give(staff, "guard", here), 403, "auth.not_yourself");
  const auto administrator = be(Role::administrator, "");
  expect_refused(give(administrator, "command", here), 403, "auth.not_yourself");
  be(Role::community_staff, far);
  expect_refused(app.erase("/grants/" + known.at("grant")), 404, "auth.no_such_grant");
  expect_refused(app.get("/users/" + known.at("user")), 404, "auth.no_such_user");
  expect_refused(app.get("/users?place=" + here), 403, "auth.not_yours_to_manage");
}

TEST_F(Access, ASubstituteStandsInForWhoIsAwayForAGivenTime) {
  const auto wang = be(Role::grid_worker, here);
  const auto li = be(Role::volunteer, here);
  be(Role::community_staff, here);
  const auto stands = [&](const std::string& who) { return R"(,"stands_in_for":")" + who + '"'; };
  expect_refused(give(li, "grid_worker", here, stands(wang)), 422, "auth.substitute_needs_end");
  expect_refused(give(li, "grid_worker", here, stands(li) + until(day_ms)), 422,
                 "auth.substitute_for_itself");
  expect_refused(give(li, "carer", here, stands(wang) + until(day_ms)), 404,
                 "auth.nobody_to_stand_in_for");
  const auto given = give(li, "grid_worker", here, stands(wang) + until(day_ms));
  ASSERT_EQ(201, given.status) << given.body;
  EXPECT_TRUE(std::string(given.json().at("stands_in_for").as_string()).starts_with("user"));
}

TEST_F(Access, TheLastAdministratorCanBeNeitherEndedNorDisabled) {
  const auto first = be(Role::administrator, "");
  const auto token = app.token();
  const auto grant_of = [&](const std::string& user) {
    return std::string(app.get("/users/" + user).json().at("grants").at(0).at("grant").as_string());
  };
  const auto own = grant_of(first);
  expect_refused(app.erase("/grants/" + own), 409, "auth.last_administrator");
  // One who goes by itself is none to leave the house to.
  be(Role::administrator, "", app.clock.now() + day_ms);
  const auto passing = app.token();
  expect_refused(app.erase("/grants/" + own), 409, "auth.last_administrator");
  const auto disable = [&](const std::string& user) {
    return app.patch("/users/" + user, R"({"is_enabled":false})", "1");
  };
  expect_refused(disable(first), 409, "auth.last_administrator");
  const auto second = be(Role::administrator, "");
  EXPECT_EQ(200, disable(first).status);
  expect_out(token, "auth.device_revoked");
  app.be_again(passing);
  expect_refused(disable(second), 409, "auth.last_administrator");
}

TEST_F(Access, ADisabledUserIsOutOnEveryDeviceAndCannotSignIn) {
  const auto user = sign_in_as("wangfang", Role::volunteer, here);
  const auto token = app.token();
  ASSERT_EQ(200, app.get("/session").status);
  be(Role::community_staff, here);
  const auto staff = app.token();
  expect_refused(app.patch("/users/" + user, R"({"is_enabled":false})", "7"), 409,
                 "house.changed_meanwhile");
  const auto gone = app.patch("/users/" + user, R"({"is_enabled":false})", "1");
  EXPECT_EQ(200, gone.status) << gone.body;
  EXPECT_EQ(2, gone.json().at("revision").as_int64());
  expect_out(token, "auth.device_revoked");
  app.be_nobody();
  EXPECT_EQ(401,
            app.post("/sessions", R"({"sign_in_name":"wangfang","password":"seven quiet doors"})")
                .status);
  app.be_again(staff);
  EXPECT_EQ(200, app.patch("/users/" + user, R"({"is_enabled":true})", "2").status);
  expect_out(token, "auth.device_revoked");
  EXPECT_EQ(200, (app.be_again(sign_in("wangfang", password)), app.get("/session").status));
}

TEST_F(Access, StaffManagesNobodyWhoHoldsMoreThanItMayGive) {
  const auto user = be(Role::command, here);
  be(Role::community_staff, here);
  expect_refused(app.patch("/users/" + user, R"({"is_enabled":false})", "1"), 403,
                 "auth.not_yours_to_manage");
  expect_refused(app.post("/password_resets", R"({"user":")" + user + R"("})"), 403,
                 "auth.not_yours_to_manage");
  EXPECT_TRUE(app.get("/users/" + user).json().at("sessions").as_array().empty());
}

TEST_F(Access, TheListHoldsThoseOfOnesOwnPlacesByKeyset) {
  be(Role::volunteer, far);
  be(Role::community_staff, here);
  std::set<std::string> seen;
  std::string path = "/users?limit=2";
  for (int pages = 0; pages < 50; ++pages) {
    const auto list = app.get(path).json();
    for (const auto& item : list.at("items").as_array())
      EXPECT_TRUE(seen.insert(std::string(item.at("sign_in_name").as_string())).second);
    if (list.at("next").is_null()) break;
    path = "/users?limit=2&after=" + std::string(list.at("next").as_string());
  }
  const auto own = names_of(app.get("/users?limit=200"));
  EXPECT_EQ(static_cast<std::size_t>(std::count(own.begin(), own.end(), ' ')), seen.size());
  be(Role::administrator, "");
  const auto all = names_of(app.get("/users?limit=200"));
  EXPECT_GT(all.size(), own.size());
  EXPECT_EQ(names_of(app.get("/users?limit=200&place=" + far)).find(' '),
            names_of(app.get("/users?limit=200&place=" + far)).size() - 1);
  EXPECT_EQ("", names_of(app.get("/users?q=%25")));
  EXPECT_EQ("user1 ", names_of(app.get("/users?q=USER1&limit=1")));
}
}  // namespace program
