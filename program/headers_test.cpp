// SPDX-License-Identifier: Apache-2.0
/// The headers of every answer that leaves the house, over a real socket: routes, refusals, files,
/// and what the transport says by itself.
#include <gtest/gtest.h>

#include "platform/http/security_headers.hpp"
#include "platform/http/test_client.hpp"
#include "program/front.hpp"
#include "program/test_routes.hpp"

namespace program {
namespace {
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find("\r\n", at);
    lines.push_back(text.substr(at, end - at));
    at = end + 2;
  }
  return lines;
}

std::string name_in(const std::string& line) {
  auto name = line.substr(0, line.find(':'));
  for (auto& c : name) c = static_cast<char>(std::tolower(c));
  return name;
}

int times(const std::vector<std::string>& lines, std::string_view name) {
  return static_cast<int>(std::count_if(lines.begin(), lines.end(),
                                        [&](const auto& line) { return name_in(line) == name; }));
}

class Headers : public testing::Test {
 protected:
  http::Options options() {
    http::Options options;
    options.common_headers = http::security_header_lines(false);
    options.takes_large_body = takes_ledger;
    return options;
  }

  http::TestClient::Got ask(const std::string& request) {
    return http::TestClient(server.port()).ask(request);
  }

  static std::string request(const std::string& method, const std::string& target,
                             const std::string& more = {}, const std::string& body = {}) {
    return method + ' ' + target +
           " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n" + more + "\r\n" + body;
  }

  /// The request of a route as a client sends it.
  http::TestClient::Got send(const RouteCall& call, const std::string& more = {}) {
    std::string method(routing::text_of(call.route->method));
    for (auto& c : method) c = static_cast<char>(std::toupper(c));
    auto headers = more;
    if (!app.token().empty()) headers += "Cookie: linli=" + app.token() + "\r\n";
    if (!call.revision.empty()) headers += "If-Match: \"" + call.revision + "\"\r\n";
    if (!call.body.empty()) headers += "Content-Type: application/json\r\n";
    return ask(request(method, "/api/v1" + target_of(call), headers, call.body));
  }

  /// Every security header once, one word on caching, nothing of what the program is made of.
  void expect_guarded(const http::TestClient::Got& got, const std::string& what) {
    ASSERT_NE(0, got.status) << what;
    const auto lines = lines_of(got.head);
    for (const auto& wanted : lines_of(http::security_header_lines(false))) {
      EXPECT_EQ(1, std::count(lines.begin(), lines.end(), wanted)) << what << ": " << wanted;
      EXPECT_EQ(1, times(lines, name_in(wanted))) << what << ": " << wanted;
    }
    EXPECT_EQ(1, times(lines, "cache-control")) << what;
    EXPECT_EQ(1, times(lines, "date")) << what;
    for (const auto* never : {"server", "x-powered-by", "access-control-allow-origin"})
      EXPECT_EQ(0, times(lines, never)) << what;
  }
  void expect_unkept(const http::TestClient::Got& got, const std::string& what) {
    expect_guarded(got, what);
    EXPECT_TRUE(got.has("\r\nCache-Control: no-store\r\n")) << what << got.head;
  }

  TestApp app;
  const RouteBook book{app.house->desk().router()};
  Front front{*app.house, {}};
  http::Server server{options(), [this](http::Request&& request, http::Sink sink) {
                        front.answer(std::move(request), std::move(sink));
                      }};
};
}  // namespace

TEST_F(Headers, StandOnEveryRouteHoweverItAnswers) {
  const auto known = furnish(app, book, app.community("330109003017"));
  std::set<int> met;
  const auto walk = [&](const std::string& who, const Known& ids, const std::string& more = {}) {
    for (const auto& route : book.routes()) {
      const auto got = send(book.call(*route, ids), more);
      expect_unkept(got, who + ": " + name_of(*route));
      met.insert(got.status);
      if (route->right.at == auth::At::signed_in && route->is_write())
        app.be(auth::Role::community_staff, known.at("place"));
    }
  };
  app.be(auth::Role::community_staff, known.at("place"));
  auto ids = known;
  ids["name"] = "天润苑";
  ids["door"] = "201";
  walk("staff", ids);
  ids["place"] = app.community("330109003019");
  walk("staff elsewhere", ids);
  ids["place"] = app.new_id();
  walk("staff nowhere", ids);
  app.be_nobody();
  walk("nobody", known);
  walk("a foreign page", known, "Origin: https://elsewhere.example\r\n");
  for (const int status : {200, 201, 204, 401, 403, 404, 409})
    EXPECT_TRUE(met.contains(status)) << status;
}

TEST_F(Headers, StandOnRefusalsOfTheDoor) {
  expect_unkept(ask(request("GET", "/api/v1/no/such/route")), "no route");
  expect_unkept(ask(request("PUT", "/api/v1/setup")), "wrong method");
  expect_unkept(ask(request("OPTIONS", "/api/v1/setup")), "options");
  expect_unkept(ask(request("POST", "/api/v1/sessions", "Content-Type: application/json\r\n", "{")),
                "no JSON");
  expect_unkept(ask(request("POST", "/api/v1/sessions", "Content-Type: text/plain\r\n", "{}")),
                "no JSON type");
  expect_unkept(ask("GET / HTTP/1.1\r\n\r\n"), "no host");
  expect_unkept(ask("GARBAGE\r\n\r\n"), "garbage");
  expect_unkept(ask("GET / HTTP/3.0\r\nHost: x\r\n\r\n"), "version");
  expect_unkept(ask("GET /" + std::string(20'000, 'x') + " HTTP/1.1\r\nHost: x\r\n\r\n"),
                "long target");
  expect_unkept(ask(request("GET", "/", "X: " + std::string(20'000, 'x') + "\r\n")), "long header");
  expect_unkept(
      ask("POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n"),
      "large body");
}

TEST_F(Headers, StandOnEveryFileAndPage) {
  for (const auto& file : embedded::web_dist())
    expect_guarded(ask(request("GET", '/' + std::string(file.name))), std::string(file.name));
  for (const auto* page : {"/", "/board", "/no/such/file.js", "/healthz", "/metrics",
                           "/authority.crt", "/../etc/passwd", "/%2e%2e/key", "/.git/config"})
    expect_guarded(ask(request("GET", page, "Accept: text/html\r\n")), page);
  const auto etag = ask(request("GET", "/", "Accept: text/html\r\n"));
  const auto at = etag.head.find("ETag: ");
  if (at == std::string::npos) return;  // built without the client
  const auto held = etag.head.substr(at + 6, etag.head.find("\r\n", at) - at - 6);
  const auto same =
      ask(request("GET", "/", "Accept: text/html\r\nIf-None-Match: " + held + "\r\n"));
  EXPECT_EQ(304, same.status);
  expect_guarded(same, "304");
}

TEST_F(Headers, PromiseTlsForAYearOnlyOverTls) {
  const std::string promise = "Strict-Transport-Security: max-age=31536000\r\n";
  EXPECT_NE(std::string::npos, http::security_header_lines(true).find(promise));
  EXPECT_EQ(std::string::npos, http::security_header_lines(false).find("Strict-Transport"));
}
}  // namespace program
