// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests of set-up and of signing in and out: users with a password.
#include <gtest/gtest.h>

#include "platform/auth/sign_in.hpp"
#include "program/test_access.hpp"

namespace program {
using auth::Role;

inline const std::string password = "seven quiet doors";
/// Made once: a tenth of a second each.
inline const std::string& hash() {
  static const auto made = auth::hash_password(password);
  return made;
}

inline std::string sign_in_body(const std::string& name, const std::string& with = password) {
  return R"({"sign_in_name":")" + name + R"(","password":")" + with + R"("})";
}

class SignIn : public testing::Test {
 protected:
  /// A user with the password of all tests.
  Uuid add(const std::string& name, std::function<void(Work&, const auth::User&)> also = {}) {
    const auto made = app.house->desk().run_as(
        routing::Desk::house(), {}, "test.add_user", "{}", [&](Work& work) -> Result<auth::User> {
          auto user = auth::add_user(work.tx, work.world, name, name, hash());
          if (user && also) also(work, *user);
          return user;
        });
    return made->id;
  }
  TestReply sign_in(const std::string& name, const std::string& with = password) {
    return app.post("/sessions", sign_in_body(name, with));
  }
  std::int64_t count(const char* sql) {
    std::int64_t number = 0;
    app.house->store().read_now(
        [&](db::Tx& tx) { number = tx.value<std::int64_t>(sql).value_or(0); });
    return number;
  }
  /// One refusal, and nothing else: no cookie, no line, no word.
  void expect_refused(const std::function<TestReply()>& ask, int status, const std::string& code) {
    const auto lines = app.lines();
    const auto said = app.said();
    const auto reply = ask();
    EXPECT_EQ(status, reply.status) << reply.body;
    EXPECT_EQ(code, reply.code());
    EXPECT_EQ("", reply.header("Set-Cookie"));
    EXPECT_EQ(lines, app.lines());
    EXPECT_EQ(said, app.said());
  }

  TestApp app{{.set_up = TestAppOptions::SetUp::from_here}};
};
}  // namespace program
