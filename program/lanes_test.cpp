// SPDX-License-Identifier: Apache-2.0
/// Slow acts of one slice do not keep those of another waiting.
#include <gtest/gtest.h>

#include <future>
#include <latch>

#include "program/test_app.hpp"

namespace program {
namespace {
/// A connection that is answered later.
class Later : public http::Taker {
 public:
  void take(std::shared_ptr<Taker>, std::uint64_t, http::Reply reply) override {
    status_.set_value(reply.status);
  }
  void take_nothing(std::shared_ptr<Taker>, std::uint64_t) override { status_.set_value(0); }
  std::shared_ptr<http::Stream> open_stream(
      std::shared_ptr<Taker>, std::uint64_t,
      std::vector<std::pair<std::string, std::string>>) override {
    return nullptr;
  }
  std::future<int> status() { return status_.get_future(); }

 private:
  std::promise<int> status_;
};

/// Fills the lane of a slice: one act that does not end, and as many behind it as may wait.
class Burst {
 public:
  Burst(TestApp& app, const std::string& slice) : app_(app), path_("/held-" + slice) {
    routing::Route route;
    route.method = http::Method::post;
    route.pattern = path_;
    route.right = auth::anyone();
    route.act = slice + ".hold";
    app.house->desk().add_slow(std::move(route), [this](routing::SlowWork&, const http::Request&) {
      if (!has_begun_.try_wait()) has_begun_.count_down();
      may_end_.wait();
      return Result<routing::Answered>(routing::Answered{200, "{}"});
    });
    send();
    has_begun_.wait();
    for (int n = 0; n < 64; ++n) send();
  }
  ~Burst() { end(); }
  void end() {
    if (!may_end_.try_wait()) may_end_.count_down();
    for (auto& one : sent_) EXPECT_EQ(200, one.get());
    sent_.clear();
  }

 private:
  void send() {
    http::Request request;
    request.method = http::Method::post;
    request.target = "/api/v1" + path_;
    request.remote = app_.remote;
    request.headers.emplace_back("idempotency-key", app_.new_id());
    auto connection = std::make_shared<Later>();
    sent_.push_back(connection->status());
    app_.house->desk().handle(std::move(request), http::Sink(connection, 1));
  }

  TestApp& app_;
  const std::string path_;
  std::latch has_begun_{1}, may_end_{1};
  std::vector<std::future<int>> sent_;
};

class Lanes : public testing::Test {
 protected:
  int sign_in() {
    return app.post("/sessions", R"({"sign_in_name":"nobody","password":"seven quiet doors"})")
        .status;
  }
  /// A code that is on no letter: what is asked here is only whether somebody answers.
  int scan() { return app.post("/letter-doors", R"({"code":"1234567890123452"})").status; }

  TestApp app;
};

TEST_F(Lanes, AHouseholdIsAnsweredWhileSignInsFillTheirLane) {
  const int before = scan();
  ASSERT_NE(503, before);
  Burst burst(app, "auth");
  EXPECT_EQ(503, sign_in());
  EXPECT_EQ(before, scan());
}

TEST_F(Lanes, StaffSignInWhileHouseholdsFillTheirLane) {
  ASSERT_EQ(401, sign_in());
  Burst burst(app, "report");
  EXPECT_EQ(503, scan());
  EXPECT_EQ(401, sign_in());
}

TEST_F(Lanes, WhoComesAfterABurstIsAnswered) {
  const int before = scan();
  Burst burst(app, "report");
  EXPECT_EQ(503, scan());
  burst.end();
  EXPECT_EQ(before, scan());
}
}  // namespace
}  // namespace program
