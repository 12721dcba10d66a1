// SPDX-License-Identifier: Apache-2.0
#include "platform/http/static_files.hpp"

#include <gtest/gtest.h>

#include "platform/http/reply_head.hpp"
#include "platform/http/security_headers.hpp"

namespace http {
namespace {
const StaticFiles& client() {
  static const StaticFiles files({{"index.html", "<page>"},
                                  {"index.html.br", "<page br>"},
                                  {"index.html.gz", "<page gz>"},
                                  {"r.html", "<own page>"},
                                  {"sw.js", "worker"},
                                  {"assets/Board-B-shJ_2w.js", "board"},
                                  {"assets/Board-B-shJ_2w.js.gz", "board gz"},
                                  {"assets/plain.js", "plain"},
                                  {"alone.gz", "no twin"},
                                  {"manifest.webmanifest", "{}"},
                                  {"engine.wasm", "wasm"},
                                  {"icon.svg", "<svg>"}});
  return files;
}

std::optional<Reply> ask(std::string target, Request request = {}) {
  request.target = std::move(target);
  return client().find(request);
}

Request with(std::string name, std::string value) {
  Request request;
  request.headers.emplace_back(std::move(name), std::move(value));
  return request;
}

std::string header_of(const Reply& reply, std::string_view name) {
  for (const auto& [known, value] : reply.headers)
    if (known == name) return value;
  return "";
}

TEST(StaticFiles, APageOfItsOwnIsFoundByItsName) {
  const auto page = with("accept", "text/html,*/*");
  EXPECT_EQ(body_of(*ask("/r", page)), "<own page>");
  EXPECT_EQ(body_of(*ask("/r.html", page)), "<own page>");
  EXPECT_EQ(body_of(*ask("/no-such", page)), "<page>");
  EXPECT_FALSE(ask("/r"));
}

TEST(StaticFiles, TellsTheContentOfAFileByItsName) {
  EXPECT_EQ(client().content_of("index.html"), "<page>");
  EXPECT_EQ(client().content_of("index.html.br"), "");
  EXPECT_EQ(client().content_of("none"), "");
}

TEST(StaticFiles, ServesFilesWithTheirTypes) {
  const std::pair<const char*, const char*> types[] = {
      {"/", "text/html; charset=utf-8"},
      {"/index.html?x=1", "text/html; charset=utf-8"},
      {"/sw.js", "text/javascript; charset=utf-8"},
      {"/manifest.webmanifest", "application/manifest+json"},
      {"/engine.wasm", "application/wasm"},
      {"/icon.svg", "image/svg+xml"},
      {"/alone.gz", "application/octet-stream"}};
  for (const auto& [path, type] : types) {
    const auto reply = ask(path);
    ASSERT_TRUE(reply) << path;
    EXPECT_EQ(reply->status, 200);
    EXPECT_EQ(reply->content_type, type);
  }
  EXPECT_EQ(body_of(*ask("/")), "<page>");
}

TEST(StaticFiles, ChoosesThePackedTwinThatTheClientPrefers) {
  const auto accept = [](const char* value) { return with("accept-encoding", value); };
  auto reply = ask("/", accept("gzip, br"));
  EXPECT_EQ(body_of(*reply), "<page br>");
  EXPECT_EQ(header_of(*reply, "Content-Encoding"), "br");
  EXPECT_EQ(header_of(*reply, "Vary"), "Accept-Encoding");
  EXPECT_EQ(reply->content_type, "text/html; charset=utf-8");
  EXPECT_EQ(body_of(*ask("/", accept("gzip, br;q=0.2"))), "<page gz>");
  EXPECT_EQ(body_of(*ask("/", accept("br;q=0, gzip;q=0"))), "<page>");
  EXPECT_EQ(body_of(*ask("/assets/Board-B-shJ_2w.js", accept("br, gzip;q=0.5"))), "board gz");
  EXPECT_EQ(header_of(*ask("/sw.js", accept("br")), "Content-Encoding"), "");
  EXPECT_FALSE(ask("/index.html.br"));
  EXPECT_FALSE(ask("/assets/Board-B-shJ_2w.js.gz"));
}

TEST(StaticFiles, LetsOnlyNamesWithAHashBeKept) {
  EXPECT_EQ(header_of(*ask("/assets/Board-B-shJ_2w.js"), "Cache-Control"),
            "public, max-age=31536000, immutable");
  for (const auto* path : {"/", "/sw.js", "/assets/plain.js"})
    EXPECT_EQ(header_of(*ask(path), "Cache-Control"), "no-cache") << path;
  EXPECT_FALSE(is_hashed_name("sw-B-shJ_2w.js"));
  EXPECT_FALSE(is_hashed_name("assets/-B-shJ_2.js"));
}

TEST(StaticFiles, AnswersNotModifiedForTheSameVariantOnly) {
  const auto whole = ask("/");
  const auto etag = header_of(*whole, "ETag");
  EXPECT_EQ(etag.size(), 34u);
  for (const auto& held : {etag, "W/" + etag, "\"x\", " + etag, std::string("*")}) {
    const auto reply = ask("/", with("if-none-match", held));
    EXPECT_EQ(reply->status, 304) << held;
    EXPECT_EQ(body_of(*reply), "");
    EXPECT_EQ(header_of(*reply, "ETag"), etag);
  }
  auto other = with("if-none-match", etag);
  other.headers.emplace_back("accept-encoding", "br");
  EXPECT_EQ(ask("/", other)->status, 200);
  EXPECT_EQ(ask("/sw.js", with("if-none-match", etag))->status, 200);
}

TEST(StaticFiles, GivesThePageForTheClientsOwnAddressesOnly) {
  const auto browser = with("accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
  EXPECT_EQ(body_of(*ask("/people/123", browser)), "<page>");
  EXPECT_FALSE(ask("/people/123"));
  EXPECT_FALSE(ask("/people/123", with("accept", "*/*")));
  EXPECT_FALSE(ask("/api/v1/none", browser));
  EXPECT_FALSE(ask("/api", browser));
  EXPECT_FALSE(ask("/assets/gone-B-shJ_2w.js", browser));
  auto posted = browser;
  posted.method = Method::post;
  EXPECT_FALSE(ask("/people/123", posted));
  EXPECT_FALSE(ask("*", browser));
  for (const auto* path : {"/../key", "/%2e%2e/key", "//etc/passwd"})
    EXPECT_FALSE(ask(path)) << path;
}

TEST(StaticFiles, RefusesOtherMethods) {
  Request posted;
  posted.method = Method::post;
  const auto reply = ask("/sw.js", posted);
  ASSERT_TRUE(reply);
  EXPECT_EQ(reply->status, 405);
  EXPECT_EQ(header_of(*reply, "Allow"), "GET, HEAD");
  posted.method = Method::head;
  EXPECT_EQ(ask("/sw.js", posted)->status, 200);
}

TEST(SecurityHeaders, AreWholeLinesAndForbidWhatIsNotOurs) {
  for (const bool is_tls : {false, true}) {
    const auto lines = security_header_lines(is_tls);
    EXPECT_TRUE(lines.ends_with("\r\n"));
    EXPECT_EQ(lines.find("\r\n\r\n"), std::string::npos);
    EXPECT_EQ(lines.find("'unsafe-inline'"), std::string::npos);
    EXPECT_EQ(lines.find("'unsafe-eval'"), std::string::npos);
    for (const auto* wanted :
         {"Content-Security-Policy: default-src 'none'; ", "frame-ancestors 'none'",
          "X-Content-Type-Options: nosniff\r\n", "Referrer-Policy: no-referrer\r\n",
          "camera=(self)", "Cross-Origin-Opener-Policy: same-origin\r\n",
          "Cross-Origin-Resource-Policy: same-origin\r\n"})
      EXPECT_NE(lines.find(wanted), std::string::npos) << wanted;
    EXPECT_EQ(lines.find("Strict-Transport-Security: max-age=31536000") != std::string::npos,
              is_tls);
  }
}

TEST(HttpDate, IsWrittenAsTheStandardSays) {
  EXPECT_EQ(http_date(784'111'777), "Sun, 06 Nov 1994 08:49:37 GMT");
  EXPECT_EQ(http_date(1'648'425'600), "Mon, 28 Mar 2022 00:00:00 GMT");
}
}  // namespace
}  // namespace http
