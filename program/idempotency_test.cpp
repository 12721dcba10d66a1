// SPDX-License-Identifier: Apache-2.0
/// The same request again: applied once, answered the same; on every route that writes, by itself.
#include <gtest/gtest.h>

#include <set>
#include <thread>

#include "people/ledger_sample.hpp"
#include "program/test_routes.hpp"

namespace program {
namespace {
class Idempotency : public testing::Test {
 protected:
  Idempotency() : known(furnish(app, book, app.community("330109003017"))) {
    place = "/places/" + known.at("place");
  }

  TestReply send_with(const RouteCall& call, const std::string& key) {
    return app.send(call.route->method, target_of(call), call.body, {key, call.revision, {}});
  }
  std::int64_t lines_of(const std::string& key) {
    std::int64_t lines = 0;
    app.house->store().read_now([&](db::Tx& tx) {
      lines = *tx.value<std::int64_t>("select count(*) from journal_line where id = ?",
                                      *Uuid::parse(key));
    });
    return lines;
  }
  void be_staff() { app.be(auth::Role::community_staff, known.at("place")); }
  std::string compound(const std::string& name) {
    return R"({"id":")" + app.new_id() + R"(","name":")" + name + R"(","kind":"estate"})";
  }

  TestApp app;
  const RouteBook book{app.house->desk().router()};
  Known known;
  std::string place;
};
}  // namespace

TEST_F(Idempotency, EveryWriteSentFiveTimesAppliesOnceAndAnswersTheSame) {
  known["name"] = "天润苑";
  known["door"] = "202";
  auto newcomer = known;
  newcomer["id_number"] = people::sample_number(1980, 1, 1, 7);
  newcomer["born_on"] = "1980-01-01";
  int applied = 0;
  std::set<std::string> not_kept;
  for (const auto& route : book.routes()) {
    if (!route->is_write() || !auth::is_at_community(route->right)) continue;
    SCOPED_TRACE(name_of(*route));
    app.be(*first_role(*route), known.at("place"));
    const auto key = app.new_id();
    const auto call = book.call(*route, route->method == http::Method::post ? newcomer : known);
    const auto first = send_with(call, key);
    EXPECT_LT(first.status, 500) << first.body;
    if (first.status >= 400) {
      EXPECT_EQ(0, lines_of(key)) << "a refusal is no line, and may be tried again";
      continue;
    }
    // What an earlier call began may go on and tell of its progress.
    const auto acts_told = [&] {
      const auto said = app.said();
      return std::ssize(said) - std::count(said.begin(), said.end(), "exchange.progress");
    };
    const auto said = acts_told();
    const bool is_going_on = first.status == 202;
    ++applied;
    for (int again = 0; again < 4; ++again) {
      const auto reply = send_with(call, key);
      if (reply.code() == "house.answered_before") {
        EXPECT_EQ(409, reply.status);
        not_kept.insert(name_of(*route));
        continue;
      }
      EXPECT_EQ(first.status, reply.status) << reply.body;
      EXPECT_EQ(first.body, reply.body);
      EXPECT_EQ(first.content_type, reply.content_type);
      EXPECT_EQ(first.header("ETag"), reply.header("ETag"));
    }
    EXPECT_EQ(1, lines_of(key));
    EXPECT_TRUE(is_going_on || said == acts_told());
  }
  EXPECT_GE(applied, 10);
  // Nothing but what reveals something is kept from being said twice.
  const std::set<std::string> revealing{
      "post /places/{place}/call-backs",  "post /places/{place}/drives/{drive}/number-reveals",
      "post /places/{place}/hand-phones", "post /places/{place}/passage-histories",
      "post /places/{place}/reveals",     "post /places/{place}/sign-up-phones"};
  EXPECT_EQ(revealing, not_kept);
}

TEST_F(Idempotency, AKeyBelongsToOneActOfOnePersonInOneCommunity) {
  be_staff();
  const auto key = app.new_id();
  const auto body = compound("天润苑");
  const auto first = app.post(place + "/compounds", body, {key, {}, {}});
  ASSERT_EQ(201, first.status);
  const auto lines = app.lines();
  const auto said = app.said();
  const auto expect_reused = [&](const TestReply& reply) {
    EXPECT_EQ(409, reply.status) << reply.body;
    EXPECT_EQ("house.key_reused", reply.code());
  };
  expect_reused(app.post(place + "/compounds", compound("桃源里"), {key, {}, {}}));
  expect_reused(
      app.post(place + "/gates",
               R"({"id":")" + app.new_id() + R"(","name":"西门","compound":null,"state":"open"})",
               {key, {}, {}}));
  const auto token = app.token();
  be_staff();
  const auto own_lines = app.lines() - lines;
  expect_reused(app.post(place + "/compounds", compound("天润苑"), {key, {}, {}}));
  EXPECT_EQ(lines + own_lines, app.lines());
  EXPECT_EQ(said, app.said());

  const auto other = app.community("330109003019");
  app.be(auth::Role::community_staff, other);
  EXPECT_EQ(201,
            app.post("/places/" + other + "/compounds", compound("桃源"), {key, {}, {}}).status);
  EXPECT_EQ(2, lines_of(key));
  app.be_again(token);
  auto shouted = key;
  for (auto& c : shouted) c = static_cast<char>(std::toupper(c));
  EXPECT_EQ(first.body, app.post(place + "/compounds", body, {shouted, {}, {}}).body);
}

TEST_F(Idempotency, TheJournalKeepsWhatTheDeviceTookForItsTime) {
  be_staff();
  const auto key = app.new_id();
  const auto done_at = app.clock.now().milliseconds - 3 * 3'600'000;
  const auto reply = app.post(place + "/compounds", compound("天润苑"),
                              {key, {}, {{"device-time", std::to_string(done_at)}}});
  ASSERT_EQ(201, reply.status) << reply.body;
  app.house->store().read_now([&](db::Tx& tx) {
    EXPECT_EQ(done_at, tx.value<std::int64_t>("select device_time from journal_line where id = ?",
                                              *Uuid::parse(key)));
  });
}

TEST_F(Idempotency, RightsAreAskedAgainBeforeAnAnswerIsRepeated) {
  app.be(auth::Role::community_staff, known.at("place"), app.clock.now() + minute_ms);
  const auto key = app.new_id();
  const auto body = compound("天润苑");
  ASSERT_EQ(201, app.post(place + "/compounds", body, {key, {}, {}}).status);
  app.clock.move(minute_ms);
  EXPECT_EQ("auth.not_yours", app.post(place + "/compounds", body, {key, {}, {}}).code());
  app.be_nobody();
  EXPECT_EQ(401, app.post(place + "/compounds", body, {key, {}, {}}).status);
  EXPECT_EQ(1, lines_of(key));
}

TEST_F(Idempotency, ARefusedRequestMayBeMendedAndSentAgain) {
  be_staff();
  const auto key = app.new_id();
  EXPECT_EQ("place.name_taken",
            app.post(place + "/compounds", compound("山水苑"), {key, {}, {}}).code());
  EXPECT_EQ(422, app.post(place + "/compounds", compound(""), {key, {}, {}}).status);
  EXPECT_EQ(201, app.post(place + "/compounds", compound("天润苑"), {key, {}, {}}).status);
  EXPECT_EQ(1, lines_of(key));
}

TEST_F(Idempotency, ARevealedValueIsShownOnceAndNeverKept) {
  be_staff();
  const auto key = app.new_id();
  const auto body =
      R"({"person":")" + known.at("person") + R"(","field":"phone","purpose":"visit"})";
  const auto shown = app.post(place + "/reveals", body, {key, {}, {}});
  ASSERT_EQ(201, shown.status);
  EXPECT_EQ(R"({"value":"13900000017"})", shown.body);
  EXPECT_EQ("house.answered_before", app.post(place + "/reveals", body, {key, {}, {}}).code());
  app.house->store().read_now([&](db::Tx& tx) {
    tx.each(
        "select request, reply, status from journal_line where id = ?",
        [&](const db::Row& row) {
          EXPECT_EQ(body, row.text(0));
          EXPECT_EQ("", row.text(1));
          EXPECT_EQ(201, row.whole(2));
        },
        *Uuid::parse(key));
  });
  EXPECT_EQ(1, lines_of(key));
}

TEST_F(Idempotency, TheSameRequestFromFiveThreadsAtOnceAppliesOnce) {
  be_staff();
  const auto key = app.new_id(), body = compound("天润苑");
  const auto lines = app.lines();
  std::array<TestReply, 5> replies;
  std::vector<std::thread> threads;
  for (auto& reply : replies)
    threads.emplace_back([&] { reply = app.post(place + "/compounds", body, {key, {}, {}}); });
  for (auto& thread : threads) thread.join();
  for (const auto& reply : replies) {
    EXPECT_EQ(201, reply.status) << reply.body;
    EXPECT_EQ(replies[0].body, reply.body);
  }
  EXPECT_EQ(lines + 1, app.lines());
  EXPECT_EQ(1, lines_of(key));
}

TEST_F(Idempotency, TheChainHoldsAfterAllOfIt) {
  be_staff();
  for (int i = 0; i < 3; ++i) {
    const auto key = app.new_id(), body = compound("小区" + std::to_string(i));
    for (int again = 0; again < 2; ++again)
      EXPECT_EQ(201, app.post(place + "/compounds", body, {key, {}, {}}).status);
  }
  app.house->store().read_now([&](db::Tx& tx) {
    const auto verdict = journal::verify(tx);
    EXPECT_TRUE(verdict.breaks.empty());
    EXPECT_EQ(2, verdict.chains);
    EXPECT_EQ(app.lines(), verdict.lines);
  });
}
}  // namespace program
