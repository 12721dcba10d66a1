// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: the real house on an empty database, a clock that is moved, and requests without a
/// socket.
///
///     TestApp app;
///     const auto street = app.community("330109003017");
///     EXPECT_EQ(201, app.post("/places/" + street + "/compounds", body).status);
#include <boost/json.hpp>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "platform/db/test_store.hpp"
#include "program/house.hpp"

namespace program {
struct TestReply {
  int status = 0;
  std::string body;
  std::string content_type;
  std::vector<std::pair<std::string, std::string>> headers;

  boost::json::value json() const { return boost::json::parse(body); }
  /// The stable code of a refusal, or "".
  std::string code() const;
  /// "pointer code;" of each fault.
  std::string faults() const;
  std::string header(std::string_view name) const;
};

struct TestAppOptions {
  /// The SQLite file of a house as it is served, in `folder()`, instead of one that nobody keeps.
  enum class Kept { nowhere, in_a_file } kept = Kept::nowhere;
  /// From where the first administrator may be made.
  enum class SetUp { from_anywhere, from_here } set_up = SetUp::from_anywhere;
};

class TestApp {
 public:
  explicit TestApp(TestAppOptions = {});
  ~TestApp();

  /// A community with that code (made with its street when missing); answers its id as text.
  std::string community(const std::string& code);
  /// Signs in as somebody new with that role there ("" for the house); requests go on as that one.
  /// A grant may begin later, and end.
  void be(auth::Role, const std::string& place, std::optional<Instant> until = {},
          std::optional<Instant> from = {});
  /// Goes on without a session.
  void be_nobody() { token_.clear(); }
  /// Goes on with a session that was begun before.
  void be_again(std::string token) { token_ = std::move(token); }
  const std::string& token() const { return token_; }

  struct Also {
    std::string key;       ///< Idempotency-Key; a fresh one when empty.
    std::string revision;  ///< If-Match.
    std::map<std::string, std::string> headers;
  };
  TestReply get(const std::string& path) { return send(http::Method::get, path, "", {}); }
  TestReply post(const std::string& path, const std::string& body, Also also = {}) {
    return send(http::Method::post, path, body, std::move(also));
  }
  TestReply patch(const std::string& path, const std::string& body, std::string revision) {
    return send(http::Method::patch, path, body, {{}, std::move(revision), {}});
  }
  TestReply erase(const std::string& path) { return send(http::Method::erase, path, "", {}); }
  TestReply send(http::Method, const std::string& path, const std::string& body, Also);

  std::string remote = "192.0.2.1";  ///< Where requests come from.
  bool is_loopback = false;

  std::string new_id() { return world.new_uuid().text(); }
  /// Topics announced so far.
  std::vector<std::string> said();
  /// Lines in all journals.
  std::int64_t lines();
  /// The folder of data; with the store in it when it is kept in a file.
  const std::filesystem::path& folder() const { return folder_; }

  SettableClock clock{Instant{1'800'000'000'000}};
  SystemRandom random;
  World world{clock, random};
  std::unique_ptr<House> house;

 private:
  std::filesystem::path folder_;
  std::unique_ptr<db::TestPlace> place_;
  std::string token_;
  std::mutex mutex_;
  std::vector<std::string> said_;
  int users_ = 0;
};
}  // namespace program
