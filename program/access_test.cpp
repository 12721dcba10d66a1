// SPDX-License-Identifier: Apache-2.0
/// Users, rights, invitations, devices, sight and emergencies, over the API.
#include <gtest/gtest.h>

#include <set>

#include "platform/auth/passwords.hpp"
#include "program/test_access.hpp"

namespace program {
namespace {
using auth::Role;

class Access : public testing::Test {
 protected:
  Access() : known(furnish(app, book, app.community("330109003017"))), here(known.at("place")) {
    door = door_of(app, known.at("household"));
    app.clock.move(second_ms);
    other = app.community("330109003019");
    far = app.community("330109004001");
  }

  /// Signs in as somebody new; answers who that is.
  std::string be(Role role, const std::string& place, std::optional<Instant> until = {}) {
    app.be(role, place, until);
    return std::string(app.get("/session").json().at("user").at("id").as_string());
  }
  std::string grant_body(const std::string& user, const std::string& role, const std::string& place,
                         const std::string& more = "") {
    return R"({"id":")" + app.new_id() + R"(","user":")" + user + R"(","role":")" + role + '"' +
           (place.empty() ? "" : R"(,"place":")" + place + '"') + more + '}';
  }
  TestReply give(const std::string& user, const std::string& role, const std::string& place,
                 const std::string& more = "") {
    return app.post("/grants", grant_body(user, role, place, more));
  }
  std::string until(std::int64_t ms) {
    return R"(,"until":)" + std::to_string((app.clock.now() + ms).milliseconds);
  }
  std::string enrolled(const std::string& token) {
    app.be_nobody();
    const auto reply = app.post("/enrolments", enrolment(token));
    EXPECT_EQ(201, reply.status) << reply.body;
    return token_of(reply);
  }
  /// A user with a password, who signed in; the password of all tests.
  std::string sign_in_as(const std::string& name, Role role, const std::string& place) {
    static const auto hash = auth::hash_password(password);
    const auto made = app.house->desk().run_as(
        routing::Desk::house(), {}, "test.add_user", "{}", [&](Work& work) -> Result<auth::User> {
          auto user = auth::add_user(work.tx, work.world, name, name, hash);
          if (user)
            auth::give(work.tx, work.world, user->id, role,
                       place.empty() ? Uuid{} : *Uuid::parse(place));
          return user;
        });
    app.be_again(sign_in(name, password));
    return made->id.text();
  }
  std::string sign_in(const std::string& name, const std::string& with) {
    app.be_nobody();
    const auto reply =
        app.post("/sessions", R"({"sign_in_name":")" + name + R"(","password":")" + with + R"("})");
    EXPECT_EQ(201, reply.status) << reply.body;
    return token_of(reply);
  }
  /// One refusal; nothing is written and nothing said.
  void expect_refused(const TestReply& reply, int status, const std::string& code) {
    EXPECT_EQ(status, reply.status) << reply.body;
    EXPECT_EQ(code, reply.code()) << reply.body;
  }
  void expect_out(const std::string& token, const std::string& code) {
    app.be_again(token);
    expect_refused(app.get("/session"), 401, code);
  }
  std::string names_of(const TestReply& list) {
    std::string all;
    const auto body = list.json();
    for (const auto& item : body.at("items").as_array())
      all += std::string(item.at("sign_in_name").as_string()) + ' ';
    return all;
  }
  std::vector<std::string> said_since(std::size_t before) {
    auto all = app.said();
    all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(before));
    return all;
  }
  std::int64_t count(const char* sql) {
    std::int64_t number = 0;
    app.house->store().read_now(
        [&](db::Tx& tx) { number = tx.value<std::int64_t>(sql).value_or(0); });
    return number;
  }

  const std::string password = "seven quiet doors";
  TestApp app;
  const RouteBook book{app.house->desk().router()};
  Known known;
  std::string here, other, far, door;
};
}  // namespace

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

TEST_F(Access, ANewUserGetsAPasswordOnceAndMustChangeItFirst) {
  be(Role::community_staff, here);
  const auto body = R"({"id":")" + app.new_id() +
                    R"(","name":"赵敏","sign_in_name":"ZhaoMin","role":"grid_worker","place":")" +
                    here + R"("})";
  const auto added = app.post("/users", body);
  ASSERT_EQ(201, added.status) << added.body;
  const std::string made_up(added.json().at("password").as_string());
  EXPECT_EQ(0, count("select count(*) from journal_line where reply like '%password%'"));
  expect_refused(app.post("/users", body), 409, "auth.id_taken");

  app.be_again(sign_in("zhaomin", made_up));
  EXPECT_TRUE(app.get("/session").json().at("must_change_password").as_bool());
  expect_refused(app.get("/places/" + here + "/gates"), 403, "auth.change_password_first");
  const auto change = [&](const std::string& from, const std::string& to) {
    return app.post("/passwords", R"({"current":")" + from + R"(","password":")" + to + R"("})");
  };
  expect_refused(change("wrong", "ten quiet windows"), 403, "auth.wrong_current");
  expect_refused(change(made_up, "my zhaomin 1"), 422, "auth.weak_password");
  expect_refused(change(made_up, made_up), 422, "auth.same_password");
  EXPECT_EQ(204, change(made_up, "ten quiet windows").status);
  EXPECT_EQ(200, app.get("/places/" + here + "/gates").status);
  app.be_again(sign_in("zhaomin", "ten quiet windows"));
}

TEST_F(Access, AMadeUpPasswordEndsByItself) {
  be(Role::community_staff, here);
  const auto user = sign_in_as("wangfang", Role::volunteer, here);
  be(Role::community_staff, here);
  const auto reset = app.post("/password_resets", R"({"user":")" + user + R"("})");
  ASSERT_EQ(201, reset.status) << reset.body;
  const auto body = R"({"sign_in_name":"wangfang","password":")" +
                    std::string(reset.json().at("password").as_string()) + R"("})";
  app.be_nobody();
  EXPECT_EQ(201, app.post("/sessions", body).status);
  app.clock.move(3 * day_ms);
  expect_refused(app.post("/sessions", body), 401, "auth.wrong_password");
}

TEST_F(Access, ChangingThePasswordEndsTheOtherSessions) {
  sign_in_as("wangfang", Role::volunteer, here);
  const auto one = app.token(), two = sign_in("wangfang", password);
  app.be_again(one);
  EXPECT_EQ(204, app.post("/passwords",
                          R"({"current":"seven quiet doors","password":"ten quiet windows"})")
                     .status);
  EXPECT_EQ(200, app.get("/session").status);
  expect_out(two, "auth.device_revoked");
}

TEST_F(Access, GuessingTheOldPasswordCountsAsGuessingAtTheDoor) {
  sign_in_as("wangfang", Role::volunteer, here);
  const auto guess = R"({"current":"wrong","password":"ten quiet windows"})";
  for (int i = 0; i < 10; ++i) EXPECT_EQ(403, app.post("/passwords", guess).status);
  expect_refused(app.post("/passwords", guess), 429, "auth.too_many_tries");
  app.be_nobody();
  expect_refused(
      app.post("/sessions", R"({"sign_in_name":"wangfang","password":"seven quiet doors"})"), 429,
      "auth.too_many_tries");
}

TEST_F(Access, AnInvitationEnrolsOnePhoneUntilItsRightEnds) {
  be(Role::community_staff, here);
  const auto offered = offer(app, here, 2 * day_ms);
  app.be_nobody();
  const auto reply = app.post("/enrolments", enrolment(offered.token));
  ASSERT_EQ(201, reply.status) << reply.body;
  EXPECT_EQ("门口的手机", reply.json().at("device_name").as_string());
  EXPECT_NE(std::string::npos, reply.header("Set-Cookie").find("Max-Age=172800"));
  expect_refused(app.post("/enrolments", enrolment(offered.token)), 404, "auth.invitation_over");

  app.be_again(token_of(reply));
  const auto session = app.get("/session").json();
  EXPECT_EQ(1u, session.at("grants").as_array().size());
  EXPECT_EQ("volunteer", session.at("grants").at(0).at("role").as_string());
  expect_refused(app.post("/passwords", R"({"current":"-","password":"ten quiet windows"})"), 403,
                 "auth.no_password_here");
  app.clock.move(2 * day_ms - 1);
  EXPECT_EQ(200, app.get("/session").status);
  app.clock.move(1);
  expect_refused(app.get("/session"), 401, "auth.device_revoked");
}

TEST_F(Access, ATokenStandsNowhereButInTheLink) {
  be(Role::community_staff, here);
  const auto offered = offer(app, here);
  enrolled(offered.token);
  app.house->store().read_now([&](db::Tx& tx) {
    std::string all;
    tx.each("select request, reply, changed from journal_line", [&](const db::Row& row) {
      for (int i = 0; i < 3; ++i) all += std::string(row.text(i));
    });
    EXPECT_EQ(std::string::npos, all.find(offered.token));
    EXPECT_NE(std::string::npos, all.find("\"token\":\"sealed\""));
    EXPECT_EQ(1, tx.value<std::int64_t>("select count(*) from auth_invitation where token_hash = ?",
                                        db::Bytes{auth::Sessions::hash_of(offered.token)}));
  });
}

TEST_F(Access, AnInvitationWaitsADayAndCanBeWithdrawn) {
  be(Role::community_staff, here);
  const auto late = offer(app, here), withdrawn = offer(app, here);
  EXPECT_EQ(204, app.erase("/invitations/" + withdrawn.invitation).status);
  expect_refused(app.erase("/invitations/" + withdrawn.invitation), 404, "auth.no_such_invitation");
  const auto open = app.get("/invitations").json();
  std::string ids;
  for (const auto& item : open.at("items").as_array())
    ids += std::string(item.at("invitation").as_string());
  EXPECT_NE(std::string::npos, ids.find(late.invitation));
  EXPECT_EQ(std::string::npos, ids.find(withdrawn.invitation));
  app.be_nobody();
  expect_refused(app.post("/enrolments", enrolment(withdrawn.token)), 404, "auth.invitation_over");
  app.clock.move(day_ms);
  expect_refused(app.post("/enrolments", enrolment(late.token)), 404, "auth.invitation_over");
}

TEST_F(Access, AnInvitationOfSomebodyWhoMayNoLongerGiveItIsOver) {
  be(Role::community_staff, here, app.clock.now() + hour_ms);
  const auto offered = offer(app, here);
  app.clock.move(hour_ms);
  app.be_nobody();
  expect_refused(app.post("/enrolments", enrolment(offered.token)), 404, "auth.invitation_over");
}

TEST_F(Access, TokensCannotBeGuessedQuickly) {
  app.be_nobody();
  const auto guess = enrolment("no-such-token-no-such-token-no-such-token-x");
  for (int i = 0; i < 50; ++i) EXPECT_EQ(404, app.post("/enrolments", guess).status);
  expect_refused(app.post("/enrolments", guess), 429, "auth.too_many_tries");
}

TEST_F(Access, APhoneHoldsItsOneRightEvenOfSomebodyWithMore) {
  const auto staff = be(Role::community_staff, here);
  be(Role::administrator, "");
  const auto until_then = (app.clock.now() + day_ms).milliseconds;
  const auto invited =
      app.post("/invitations", R"({"id":")" + app.new_id() + R"(","user":")" + staff +
                                   R"(","name":"陈昕","role":"guard","place":")" + here +
                                   R"(","until":)" + std::to_string(until_then) + "}");
  ASSERT_EQ(201, invited.status) << invited.body;
  const std::string link(invited.json().at("link").as_string());
  app.be_again(enrolled(link.substr(link.find('#') + 1)));
  EXPECT_EQ(200, app.get("/places/" + here + "/gates").status) << "as a guard";
  EXPECT_EQ(403, app.get("/places/" + here + "/people?q=x").status) << "not as staff";
}

TEST_F(Access, ALostPhoneIsOutAtOnceAndIsToldToForget) {
  be(Role::community_staff, here);
  const auto staff = app.token();
  const auto phone = enrolled(offer(app, here).token);
  app.be_again(phone);
  const auto session = app.get("/session");
  ASSERT_EQ(200, session.status);
  const auto user = std::string(session.json().at("user").at("id").as_string());
  app.be_again(staff);
  const auto file = app.get("/users/" + user).json();
  ASSERT_EQ(1u, file.at("sessions").as_array().size());
  const auto device = std::string(file.at("sessions").at(0).at("device").as_string());
  be(Role::community_staff, far);
  expect_refused(app.erase("/devices/" + device), 404, "auth.no_such_device");
  app.be_again(staff);
  EXPECT_EQ(204, app.erase("/devices/" + device).status);
  expect_out(phone, "auth.device_revoked");
  expect_refused(app.post("/emergencies", "{"), 401, "auth.device_revoked");
  app.be_again(staff);
  expect_refused(app.erase("/devices/" + device), 404, "auth.no_such_device");
  EXPECT_EQ(0, app.get("/users/" + user).json().at("phones").as_int64());
}

TEST_F(Access, OnesOwnSessionsAreSeenAndEnded) {
  sign_in_as("wangfang", Role::volunteer, here);
  const auto one = app.token(), two = sign_in("wangfang", password);
  app.be_again(one);
  const auto list = app.get("/sessions").json();
  ASSERT_EQ(2u, list.at("items").as_array().size());
  std::string elsewhere;
  for (const auto& item : list.at("items").as_array())
    if (!item.at("is_here").as_bool()) elsewhere = item.at("session").as_string();
  be(Role::volunteer, here);
  expect_refused(app.erase("/sessions/" + elsewhere), 404, "auth.no_such_session");
  app.be_again(one);
  EXPECT_EQ(204, app.erase("/sessions/" + elsewhere).status);
  expect_out(two, "auth.device_revoked");
  app.be_again(one);
  EXPECT_EQ(1u, app.get("/sessions").json().at("items").as_array().size());
}

TEST_F(Access, SigningOutOfAPhoneEndsIt) {
  be(Role::community_staff, here);
  const auto phone = enrolled(offer(app, here).token);
  app.be_again(phone);
  EXPECT_EQ(204, app.erase("/session").status);
  expect_refused(app.get("/session"), 401, "auth.device_revoked");
}

TEST_F(Access, AnotherProcessForgetsAtItsNextLook) {
  be(Role::community_staff, here);
  const auto staff = app.token();
  const auto phone = enrolled(offer(app, here).token);
  app.be_again(phone);
  ASSERT_EQ(200, app.get("/session").status);
  app.be_again(staff);
  const auto devices = count("select count(*) from auth_device where ended_at is null");
  // What another process does: the same rows, but nobody tells this one.
  app.house->store().write_now([&](db::Tx& tx) {
    tx.run("update auth_session set ended_at = 1 where device_id is not null");
    tx.run("update auth_turn set turn = turn + 1 where id = 1");
    tx.run("insert into auth_change (turn, subject_id) select turn, ? from auth_turn",
           app.world.new_uuid());
    return db::Outcome::keep;
  });
  EXPECT_GT(devices, 0);
  app.be_again(phone);
  EXPECT_EQ(200, app.get("/session").status) << "remembered";
  app.house->watch().look();
  expect_refused(app.get("/session"), 401, "auth.device_revoked");
}

TEST_F(Access, WhenASessionWasSeenIsWrittenOnceAMinute) {
  sign_in_as("wangfang", Role::volunteer, here);
  app.clock.move(10 * minute_ms);
  EXPECT_EQ(200, app.get("/session").status);
  const auto lines = app.lines();
  app.house->watch().look();
  const auto seen = app.get("/sessions").json().at("items").at(0).at("seen_at").as_int64();
  EXPECT_EQ(app.clock.now().milliseconds, seen);
  EXPECT_EQ(lines, app.lines()) << "no act, no line";
}

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
