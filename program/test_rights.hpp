// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests of users, rights, phones and emergencies: people who sign in, and what they were told.
#include <gtest/gtest.h>

#include "platform/auth/passwords.hpp"
#include "program/test_access.hpp"

namespace program {
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
}  // namespace program
