// SPDX-License-Identifier: Apache-2.0
/// Passwords that are made up, changed and guessed, over the API.
#include "program/test_rights.hpp"

namespace program {
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
}  // namespace program
