// SPDX-License-Identifier: Apache-2.0
#include "program/test_app.hpp"

#include <future>

#include "place/division_list.hpp"
#include "platform/auth/users.hpp"

namespace program {
namespace {
/// A stream whose reader has gone.
class ClosedStream : public http::Stream {
 public:
  bool send(std::string) override { return false; }
  bool is_open() const override { return false; }
  void close() override {}
};

/// A connection that keeps what it is answered.
class Kept : public http::Taker {
 public:
  void take(std::shared_ptr<Taker>, std::uint64_t, http::Reply reply) override {
    reply_.set_value(std::move(reply));
  }
  void take_nothing(std::shared_ptr<Taker>, std::uint64_t) override {
    reply_.set_value({.status = 500, .body = "dropped"});
  }
  std::shared_ptr<http::Stream> open_stream(
      std::shared_ptr<Taker>, std::uint64_t,
      std::vector<std::pair<std::string, std::string>> headers) override {
    http::Reply reply;
    reply.content_type = "text/event-stream";
    reply.headers = std::move(headers);
    reply_.set_value(std::move(reply));
    return std::make_shared<ClosedStream>();
  }
  http::Reply wait() { return reply_.get_future().get(); }

 private:
  std::promise<http::Reply> reply_;
};

/// A file with all tables and nothing in them, made once: making them takes longer than most tests.
const std::string& empty_house() {
  static const db::TestPlace place;
  static const std::string file = [] {
    const auto options = place.options();
    db::Store::open(options)->migrate(all_migrations());
    return options.sqlite_file;
  }();
  return file;
}
}  // namespace

std::string TestReply::code() const {
  if (body.empty() || body[0] != '{') return {};
  const auto value = json();
  const auto* found = value.as_object().if_contains("code");
  return found && found->is_string() ? std::string(found->as_string()) : std::string();
}

std::string TestReply::faults() const {
  std::string all;
  const auto value = json();
  for (const auto& error : value.at("errors").as_array())
    all += std::string(error.at("pointer").as_string()) + ' ' +
           std::string(error.at("code").as_string()) + ';';
  return all;
}

std::string TestReply::header(std::string_view name) const {
  for (const auto& [known, value] : headers)
    if (known == name) return value;
  return {};
}

TestApp::TestApp(TestAppOptions wanted) {
  auto name = (std::filesystem::temp_directory_path() / "linli-app-XXXXXX").string();
  folder_ = mkdtemp(name.data());
  HouseOptions options;
  options.data = folder_;
  options.watch_every_ms = 0;
  options.is_setup_anywhere = wanted.set_up == TestAppOptions::SetUp::from_anywhere;
  if (db::test_postgres_url().empty()) {
    if (wanted.kept == TestAppOptions::Kept::nowhere)
      options.sqlite_file = ":memory:" + empty_house();
  } else {
    place_ = std::make_unique<db::TestPlace>(all_migrations);
    options.postgres_url = place_->options().postgres_url;
  }
  house = std::make_unique<House>(options, world);
  house->desk().tell([this](const Uuid&, std::int64_t, const Announcement& announcement) {
    const std::lock_guard lock(mutex_);
    said_.push_back(announcement.topic);
  });
}

TestApp::~TestApp() {
  house.reset();
  std::filesystem::remove_all(folder_);
}

std::string TestApp::community(const std::string& code) {
  if (const auto known = house->find_place(code)) return known->text();
  const std::vector<place::DivisionRow> rows{{code.substr(0, 9), "street " + code.substr(0, 9), ""},
                                             {code, "community " + code, code.substr(0, 9)}};
  const auto taken =
      house->desk().run_as(routing::Desk::house(), {}, "place.take_divisions", "{}",
                           [&](Work& work) { return place::take_divisions(work, rows); });
  ENSURE(taken.has_value());
  return house->find_place(code)->text();
}

void TestApp::be(auth::Role role, const std::string& place, std::optional<Instant> until,
                 std::optional<Instant> from) {
  const auto at = place.empty() ? Uuid{} : Uuid::parse(place).value();
  const auto name = "user" + std::to_string(++users_);
  const auto made = house->desk().run_as(
      routing::Desk::house(), {}, "test.be", "{}", [&](Work& work) -> Result<auth::Sessions::Made> {
        auto user = auth::add_user(work.tx, work.world, name, name, "-");
        if (!user) return refuse(user);
        auth::GrantRow grant{work.world.new_uuid(),   user->id, role, at,
                             from.value_or(work.now), until};
        if (const auto inside = work.sockets.places.inside(work.tx, at))
          grant.inside_id = inside->community;
        work.tx.insert(grant);
        auto session = house->desk().sessions().make(user->id);
        work.tx.insert(session.row);
        return session;
      });
  ENSURE(made.has_value());
  token_ = made->token;
}

TestReply TestApp::send(http::Method method, const std::string& path, const std::string& body,
                        Also also) {
  http::Request request;
  request.method = method;
  request.target = "/api/v1" + path;
  request.body = body;
  request.remote = remote;
  request.is_loopback = is_loopback;
  request.is_tls = true;
  if (!body.empty()) request.headers.emplace_back("content-type", "application/json");
  if (!token_.empty()) request.headers.emplace_back("cookie", "__Host-linli=" + token_);
  if (method != http::Method::get)
    request.headers.emplace_back("idempotency-key", also.key.empty() ? new_id() : also.key);
  if (!also.revision.empty()) request.headers.emplace_back("if-match", '"' + also.revision + '"');
  for (const auto& [name, value] : also.headers) {
    std::erase_if(request.headers, [&](const auto& header) { return header.first == name; });
    request.headers.emplace_back(name, value);
  }
  auto connection = std::make_shared<Kept>();
  house->desk().handle(std::move(request), http::Sink(connection, 1));
  auto reply = connection->wait();
  return {reply.status, std::move(reply.body), std::move(reply.content_type),
          std::move(reply.headers)};
}

std::vector<std::string> TestApp::said() {
  const std::lock_guard lock(mutex_);
  return said_;
}

std::int64_t TestApp::lines() {
  std::int64_t count = 0;
  house->store().read_now([&](db::Tx& tx) {
    count = tx.value<std::int64_t>("select count(*) from journal_line").value_or(0);
  });
  return count;
}
}  // namespace program
