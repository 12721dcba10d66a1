// SPDX-License-Identifier: Apache-2.0
/// Signing in and out, over the API.
#include "platform/auth/sign_in.hpp"

#include <set>

#include "platform/auth/tries.hpp"
#include "program/test_sign_in.hpp"

namespace program {
namespace {
/// Whole attributes of a cookie, "HttpOnly" and so on.
std::vector<std::string> attributes_of(const std::string& cookie) {
  std::vector<std::string> all;
  for (auto at = cookie.find("; "); at != std::string::npos; at = cookie.find("; ", at + 2))
    all.push_back(cookie.substr(at + 2, cookie.find(';', at + 2) - at - 2));
  std::sort(all.begin(), all.end());
  return all;
}
}  // namespace

TEST_F(SignIn, BeginsASessionInACookieThatOnlyThisHostSees) {
  const auto user = add("chenxin");
  const auto lines = app.lines();
  const auto reply = sign_in(" ChenXin ");
  ASSERT_EQ(201, reply.status) << reply.body;
  const auto cookie = reply.header("Set-Cookie");
  EXPECT_TRUE(cookie.starts_with("__Host-linli=")) << cookie;
  EXPECT_EQ((std::vector<std::string>{"HttpOnly", "Max-Age=43200", "Path=/", "SameSite=Strict",
                                      "Secure"}),
            attributes_of(cookie));
  EXPECT_EQ(43u, token_of(reply).size()) << "256 bits";
  EXPECT_EQ(user.text(), reply.json().at("user").at("id").as_string());
  EXPECT_EQ(lines + 1, app.lines());
  EXPECT_EQ((std::vector<std::string>{"auth.session_begun"}), app.said());
  EXPECT_EQ(
      1, count("select count(*) from journal_line where act = 'auth.sign_in' and request = '{}'"));

  app.be_again(token_of(reply));
  EXPECT_EQ(200, app.get("/session").status);
  const auto again = sign_in("chenxin");
  EXPECT_NE(token_of(reply), token_of(again)) << "the token that came along is not taken over";
  EXPECT_EQ(200, app.get("/session").status) << "and stays good";
  EXPECT_EQ(cookie.substr(cookie.find(';')), auth::cookie_for("x", true, 12 * hour_ms).substr(14));
  EXPECT_EQ("linli=x; Path=/; HttpOnly; SameSite=Strict; Max-Age=43200",
            auth::cookie_for("x", false, 12 * hour_ms));
}

TEST_F(SignIn, NeverKeepsATokenOrAPassword) {
  add("chenxin");
  const auto token = token_of(sign_in("chenxin"));
  app.house->store().read_now([&](db::Tx& tx) {
    std::string all;
    const auto take = [&](const db::Row& row) {
      all += std::string(row.text(0)) + std::string(row.text(1));
    };
    tx.each("select request, reply from journal_line", take);
    tx.each("select name, password_hash from auth_user", take);
    tx.each("select name, sign_in_name from auth_user", take);
    EXPECT_EQ(std::string::npos, all.find(token));
    EXPECT_EQ(std::string::npos, all.find(password));
    EXPECT_NE(std::string::npos, all.find("$argon2id$v=19$m=65536,t=2,p=1$"));
    EXPECT_EQ(1, tx.value<std::int64_t>("select count(*) from auth_session where token_hash = ?",
                                        db::Bytes{auth::Sessions::hash_of(token)}));
  });
}

TEST_F(SignIn, AnswersTheSameForAnUnknownNameAWrongPasswordAndADisabledUser) {
  add("chenxin");
  add("gone", [](Work& work, const auth::User& user) {
    work.tx.run("update auth_user set is_enabled = ? where id = ?", false, user.id);
  });
  const auto answer = [&](const std::string& name, const std::string& with) {
    TestReply reply;
    expect_refused([&] { return reply = sign_in(name, with); }, 401, "auth.wrong_password");
    auto all = std::to_string(reply.status) + reply.content_type + reply.body;
    for (const auto& [header, value] : reply.headers) all += header + value;
    return all;
  };
  const auto wrong = answer("chenxin", "eight quiet doors");
  EXPECT_EQ(wrong, answer("nobody", password));
  EXPECT_EQ(wrong, answer("gone", password));
  EXPECT_EQ(wrong, answer("chenxin", "SEVEN QUIET DOORS"));
  EXPECT_EQ(wrong, answer("chenxin", password + " "));
}

TEST_F(SignIn, RefusesTheEleventhTryOfANameInAQuarterOfAnHour) {
  add("chenxin");
  add("wangfang");
  for (int i = 0; i < 10; ++i) {
    EXPECT_EQ(401, sign_in("chenxin", "wrong").status);
    app.clock.move(minute_ms);
  }
  TestReply last;
  expect_refused([&] { return last = sign_in("chenxin"); }, 429, "auth.too_many_tries");
  EXPECT_EQ("300", last.header("Retry-After")) << "15 minutes after the first failure";
  app.remote = "192.0.2.2";
  expect_refused([&] { return sign_in("CHENXIN "); }, 429, "auth.too_many_tries");
  EXPECT_EQ(201, sign_in("wangfang").status);
  app.clock.move(5 * minute_ms);
  EXPECT_EQ(401, sign_in("chenxin", "wrong").status) << "one is free again";
  expect_refused([&] { return sign_in("chenxin"); }, 429, "auth.too_many_tries");
  app.clock.move(minute_ms);
  EXPECT_EQ(201, sign_in("chenxin").status);
}

TEST_F(SignIn, CountsTheFailuresOfAnUnknownNameAsThoseOfAKnownOne) {
  for (int i = 0; i < 10; ++i) EXPECT_EQ(401, sign_in("nobody", "wrong").status);
  expect_refused([&] { return sign_in("nobody", "wrong"); }, 429, "auth.too_many_tries");
}

TEST_F(SignIn, AWholeShiftSignsInFromOneAddress) {
  add("chenxin");
  const auto fail = [&](const std::string& name) {
    ASSERT_TRUE(
        auth::begin_try(app.house->desk(), {{"name", name, 10}, {"address", app.remote, 50}}));
  };
  for (int i = 0; i < 49; ++i) fail("name" + std::to_string(i));
  // What succeeds counts neither for the address nor for the name.
  for (int i = 0; i < 12; ++i) ASSERT_EQ(201, sign_in("chenxin").status) << i;
  EXPECT_EQ(2 * 49, count("select count(*) from auth_try"));
  EXPECT_EQ(401, sign_in("another", "wrong").status);
  expect_refused([&] { return sign_in("chenxin"); }, 429, "auth.too_many_tries");
  app.remote = "192.0.2.2";
  EXPECT_EQ(201, sign_in("chenxin").status) << "an address that keeps guessing stops only itself";
}

TEST_F(SignIn, KeepsNoNameAndNoAddressOfATryReadable) {
  EXPECT_EQ(401, sign_in("my secret typed here", "wrong").status);
  app.house->store().read_now([&](db::Tx& tx) {
    std::size_t keys = 0;
    tx.each("select key from auth_try", [&](const db::Row& row) {
      ++keys;
      EXPECT_EQ(16u, row.bytes(0).size());
      EXPECT_EQ(std::string_view::npos, row.bytes(0).find("secret"));
    });
    EXPECT_EQ(2u, keys);
  });
}

TEST_F(SignIn, EndsByItselfAfterAWorkingDayHoweverMuchItIsUsed) {
  app.be(Role::guard, app.community("330109003017"));
  for (int hour = 0; hour < 12; ++hour) {
    EXPECT_EQ(200, app.get("/session").status) << hour;
    app.clock.move(hour < 11 ? hour_ms : hour_ms - 1);
  }
  EXPECT_EQ(200, app.get("/session").status);
  app.clock.move(1);
  expect_refused([&] { return app.get("/session"); }, 401, "auth.sign_in_first");
}

TEST_F(SignIn, SigningOutEndsThatSessionAtOnce) {
  add("chenxin");
  const auto here = token_of(sign_in("chenxin")), elsewhere = token_of(sign_in("chenxin"));
  app.be_again(elsewhere);
  ASSERT_EQ(200, app.get("/session").status);
  app.be_again(here);
  ASSERT_EQ(200, app.get("/session").status);
  const auto said = app.said().size();
  const auto lines = app.lines();
  const auto out = app.erase("/session");
  EXPECT_EQ(204, out.status);
  std::string cookies;
  for (const auto& [name, value] : out.headers)
    if (name == "Set-Cookie") cookies += value.substr(0, value.find(';')) + ' ';
  EXPECT_EQ("linli= __Host-linli= ", cookies);
  EXPECT_NE(std::string::npos, out.header("Set-Cookie").find("Max-Age=0"));
  EXPECT_EQ("\"cache\"", out.header("Clear-Site-Data"));
  EXPECT_EQ(lines + 1, app.lines());
  EXPECT_EQ("auth.session_ended", app.said().at(said));
  expect_refused([&] { return app.get("/session"); }, 401, "auth.sign_in_first");
  expect_refused([&] { return app.erase("/session"); }, 401, "auth.sign_in_first");
  app.be_again(elsewhere);
  EXPECT_EQ(200, app.get("/session").status);
  EXPECT_EQ(1, count("select count(*) from auth_session"));
}

namespace {
/// A transaction in which something happens after its first statement.
class Meanwhile : public db::Tx {
 public:
  Meanwhile(db::Tx& inner, std::function<void()> event) : inner_(inner), event_(std::move(event)) {}

 private:
  std::int64_t execute(std::string_view sql, std::span<const db::Value> args,
                       const db::RowSink* sink) override {
    if (args.size() == 1) inner_.each(sql, *sink, args[0]);
    if (args.size() == 2) inner_.each(sql, *sink, args[0], args[1]);
    if (event_) std::exchange(event_, nullptr)();
    return 0;
  }
  void execute_later(std::string_view, std::span<const db::Value>) override {}

  db::Tx& inner_;
  std::function<void()> event_;
};
}  // namespace

TEST_F(SignIn, ASessionThatEndsWhileItIsReadIsNotRemembered) {
  add("chenxin");
  app.be_again(token_of(sign_in("chenxin")));
  auto& sessions = app.house->desk().sessions();
  const auto hash = auth::Sessions::hash_of(app.token());
  const auto sign_out = [&] { EXPECT_EQ(204, app.erase("/session").status); };
  app.house->store().read_now([&](db::Tx& tx) {
    Meanwhile meanwhile(tx, sign_out);
    EXPECT_TRUE(sessions.load(meanwhile, hash)) << "as it stood when it was asked";
  });
  EXPECT_FALSE(sessions.remembered(hash));
  EXPECT_EQ(401, app.get("/session").status);
}

TEST_F(SignIn, ShowsOnlyGrantsThatRun) {
  const auto community = *Uuid::parse(app.community("330109003017"));
  const auto other = *Uuid::parse(app.community("330109003019"));
  const auto now = app.clock.now();
  add("chenxin", [&](Work& work, const auth::User& user) {
    auth::give(work.tx, work.world, user.id, Role::guard, community, now + hour_ms);
    auth::give(work.tx, work.world, user.id, Role::volunteer, other, now + 2 * hour_ms);
    work.tx.insert(
        auth::GrantRow{work.world.new_uuid(), user.id, Role::carer, other, now + hour_ms, {}});
  });
  app.be_again(token_of(sign_in("chenxin")));
  const auto shown = [&] {
    const auto session = app.get("/session").json();
    std::set<std::string> roles;
    for (const auto& grant : session.at("grants").as_array())
      roles.emplace(grant.at("role").as_string());
    std::string all;
    for (const auto& role : roles) all += role + ' ';
    return all + std::to_string(session.at("communities").as_array().size());
  };
  EXPECT_EQ("guard volunteer 2", shown());
  app.clock.move(hour_ms);
  EXPECT_EQ("carer volunteer 1", shown());
  app.clock.move(hour_ms);
  EXPECT_EQ("carer 1", shown());
}

TEST_F(SignIn, TakesNoSessionFromAFormOfAForeignPage) {
  add("chenxin");
  const auto foreign = [&](std::map<std::string, std::string> headers) {
    return app.post("/sessions", sign_in_body("chenxin"), {{}, {}, std::move(headers)});
  };
  expect_refused(
      [&] {
        return foreign({{"origin", "https://elsewhere.example"}});
      },
      403, "auth.foreign_page");
  expect_refused(
      [&] {
        return foreign({{"sec-fetch-site", "cross-site"}});
      },
      403, "auth.foreign_page");
  expect_refused(
      [&] {
        return foreign({{"sec-fetch-site", "same-site"}});
      },
      403, "auth.foreign_page");
  EXPECT_EQ(415, foreign({{"content-type", "application/x-www-form-urlencoded"}}).status);
  EXPECT_EQ(201, foreign({{"sec-fetch-site", "same-origin"}}).status);
}
}  // namespace program
