// SPDX-License-Identifier: Apache-2.0
/// Invitations, the phones they enrol, and sessions that are seen and ended; over the API.
#include "program/test_rights.hpp"

namespace program {
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
}  // namespace program
