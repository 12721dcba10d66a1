// SPDX-License-Identifier: Apache-2.0
/// The first administrator, over the API.
#include <set>
#include <thread>

#include "program/test_sign_in.hpp"

namespace program {
namespace {
std::string set_up_body(const std::string& name, const std::string& with,
                        const std::string& more = "") {
  return R"({"name":"陈昕","sign_in_name":")" + name + R"(","password":")" + with + '"' + more +
         '}';
}

class SetUp : public SignIn {
 protected:
  TestReply set_up(const std::string& name, const std::string& with = password,
                   const std::string& more = "") {
    return app.post("/setup", set_up_body(name, with, more));
  }
};
}  // namespace

TEST_F(SetUp, IsOpenOnceAndOnlyOnThisMachine) {
  const auto open = app.get("/setup").json();
  EXPECT_TRUE(open.at("is_open").as_bool());
  EXPECT_TRUE(open.at("needs_community").as_bool());
  expect_refused([&] { return set_up("chenxin"); }, 403, "auth.setup_only_here");

  app.is_loopback = true;
  const auto made = set_up("ChenXin", password, R"(,"community":"曹家桥")");
  ASSERT_EQ(201, made.status) << made.body;
  const auto session = made.json();
  EXPECT_EQ("chenxin", session.at("user").at("sign_in_name").as_string());
  std::set<std::string> grants;
  for (const auto& grant : session.at("grants").as_array())
    grants.insert(std::string(grant.at("role").as_string()) + '@' +
                  std::string(grant.at("place_kind").as_string()));
  EXPECT_EQ((std::set<std::string>{"administrator@house", "command@community",
                                   "community_staff@community"}),
            grants);
  EXPECT_EQ("曹家桥", session.at("communities").at(0).at("name").as_string());
  EXPECT_EQ((std::vector<std::string>{"auth.user_added", "auth.session_begun"}), app.said());

  const auto closed = app.get("/setup").json();
  EXPECT_FALSE(closed.at("is_open").as_bool());
  EXPECT_FALSE(closed.at("is_signed_in").as_bool());
  EXPECT_FALSE(closed.at("needs_community").as_bool());
  expect_refused([&] { return set_up("second"); }, 409, "auth.setup_closed");
  EXPECT_EQ(1, count("select count(*) from auth_user"));

  app.be_again(token_of(made));
  EXPECT_EQ(200, app.get("/session").status);
  EXPECT_TRUE(app.get("/setup").json().at("is_signed_in").as_bool());
  const auto community = std::string(session.at("communities").at(0).at("id").as_string());
  EXPECT_EQ(200, app.get("/places/" + community + "/overview").status);
}

TEST_F(SetUp, WorksAtTheStreetThatWasTakenBefore) {
  (void)app.community("330109003017");
  (void)app.community("330109003019");
  app.is_loopback = true;
  const auto session = set_up("chenxin").json();
  EXPECT_EQ(2u, session.at("communities").as_array().size());
  std::set<std::string> kinds;
  for (const auto& grant : session.at("grants").as_array())
    kinds.emplace(grant.at("place_kind").as_string());
  EXPECT_EQ((std::set<std::string>{"house", "street"}), kinds);
}

TEST_F(SetUp, RefusesPasswordsThatAreGuessedFirst) {
  app.is_loopback = true;
  for (const auto* weak : {"password", "PassWord", "12345678", "88888888", "aaaaaaaaaa",
                           "qwerty123", "my-chenxin-1", "MY-CHENXIN-1"}) {
    SCOPED_TRACE(weak);
    expect_refused([&] { return set_up("chenxin", weak); }, 422, "auth.weak_password");
    EXPECT_EQ("/password auth.weak_password;", set_up("chenxin", weak).faults());
  }
  EXPECT_EQ("/password json.too_short;", set_up("chenxin", "seven77").faults());
  EXPECT_EQ("/password json.too_long;", set_up("chenxin", std::string(201, 'x')).faults());
  EXPECT_TRUE(app.get("/setup").json().at("is_open").as_bool());
  EXPECT_EQ(0, count("select count(*) from auth_user"));
}

TEST_F(SetUp, MakesOneAdministratorWhenTwoSetUpAtOnce) {
  app.is_loopback = true;
  std::array<TestReply, 3> replies;
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < replies.size(); ++i)
    threads.emplace_back([&, i] { replies[i] = set_up("admin" + std::to_string(i)); });
  for (auto& thread : threads) thread.join();
  std::multiset<int> statuses;
  for (const auto& reply : replies) statuses.insert(reply.status);
  EXPECT_EQ((std::multiset<int>{201, 409, 409}), statuses);
  EXPECT_EQ(1, count("select count(*) from auth_user"));
  EXPECT_EQ(1, count("select count(*) from auth_grant where role = 'administrator'"));
}
}  // namespace program
