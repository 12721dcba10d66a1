// SPDX-License-Identifier: Apache-2.0
#include "platform/http/request_reader.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace http {
namespace {
using Step = RequestReader::Step;

struct Read {
  std::vector<Request> requests;
  int status = 0;  ///< Of the refusal, or 0.
};

/// Reads everything, given in pieces of that size.
Read read_all(std::string_view text, std::size_t piece, std::size_t body_limit = 1'000) {
  Read read;
  RequestReader reader(2'000);
  while (!text.empty()) {
    auto bytes = text.substr(0, piece);
    text.remove_prefix(bytes.size());
    for (bool goes_on = true; goes_on;) {
      const auto fed = reader.feed(bytes);
      bytes.remove_prefix(fed.taken);
      if (fed.step == Step::refused) {
        read.status = reader.status();
        return read;
      }
      if (fed.step == Step::headers) reader.set_body_limit(body_limit);
      if (fed.step == Step::complete) read.requests.push_back(reader.take());
      goes_on = fed.step != Step::more && (fed.step == Step::headers || !bytes.empty());
    }
  }
  return read;
}

TEST(RequestReader, ReadsTheSameInPiecesOfAnySize) {
  const std::string text =
      "\r\nPOST /api/v1/a?b=c%20d HTTP/1.1\r\nHost: x:80\r\nContent-Length: 5\r\nX-Empty:\r\n"
      "X-Spaced: \t a b \t\r\n\r\nhello"
      "PUT /chunks HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
      "4;name=value\r\nWiki\r\nA\r\n0123456789\r\n0\r\nX-Trailer: t\r\n\r\n"
      "BREW / HTTP/1.1\r\nhost: x\r\n\r\n"
      "DELETE /e HTTP/1.0\r\n\r\n";
  for (std::size_t piece = 1; piece <= text.size(); ++piece) {
    const auto read = read_all(text, piece);
    ASSERT_EQ(read.status, 0) << piece;
    ASSERT_EQ(read.requests.size(), 4u) << piece;
    EXPECT_EQ(read.requests[0].method, Method::post);
    EXPECT_EQ(read.requests[0].target, "/api/v1/a?b=c%20d");
    EXPECT_EQ(read.requests[0].body, "hello");
    EXPECT_EQ(read.requests[0].header("x-spaced"), "a b");
    EXPECT_EQ(read.requests[0].header("x-empty"), "");
    EXPECT_EQ(read.requests[1].body, "Wiki0123456789");
    EXPECT_EQ(read.requests[1].header("x-trailer"), "") << "trailers never become headers";
    EXPECT_EQ(read.requests[2].method, Method::other);
    EXPECT_EQ(read.requests[3].method, Method::erase);
  }
}

struct Bad {
  int status;
  std::string text;
};

std::vector<Bad> corpus() {
  const std::string post = "POST / HTTP/1.1\r\nHost: x\r\n";
  const std::string chunked = post + "Transfer-Encoding: chunked\r\n\r\n";
  return {
      {400, "GET /\r\n\r\n"},
      {400, "GET  / HTTP/1.1\r\nHost: x\r\n\r\n"},
      {400, "GET / HTTP/1.1 \r\nHost: x\r\n\r\n"},
      {400, " GET / HTTP/1.1\r\nHost: x\r\n\r\n"},
      {400, "GET / a HTTP/1.1\r\nHost: x\r\n\r\n"},
      {400, "G\x01T / HTTP/1.1\r\nHost: x\r\n\r\n"},
      {400, "GET /\x7F HTTP/1.1\r\nHost: x\r\n\r\n"},
      {400, "GET /#part HTTP/1.1\r\nHost: x\r\n\r\n"},
      {400, "GET http://x/ HTTP/1.1\r\nHost: x\r\n\r\n"},
      {400, "CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n"},
      {400, "GET * HTTP/1.1\r\nHost: x\r\n\r\n"},
      {400, "GET / http/1.1\r\nHost: x\r\n\r\n"},
      {505, "GET / HTTP/1.2\r\nHost: x\r\n\r\n"},
      {505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"},
      {400, "GET / HTTP/1.1\r\n\r\n"},
      {400, "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n"},
      {400, "GET / HTTP/1.1\r\nHost: x/y\r\n\r\n"},
      {400, "GET / HTTP/1.1\r\nHost: u@x\r\n\r\n"},
      {400, "GET / HTTP/1.1\r\nHost: x\r\nNo colon\r\n\r\n"},
      {400, "GET / HTTP/1.1\r\nHost: x\r\n: empty\r\n\r\n"},
      {400, "GET / HTTP/1.1\r\nHost : x\r\n\r\n"},
      {400, "GET / HTTP/1.1\r\n Host: x\r\n\r\n"},
      {400, "GET / HTTP/1.1\r\nHost: x\r\nA: b\r\n folded\r\n\r\n"},
      {400, "GET / HTTP/1.1\r\nHost: x\r\nA: b\r\n\tfolded: c\r\n\r\n"},
      {400, "GET / HTTP/1.1\r\nHost: x\r\nA: b\nInjected: c\r\n\r\n"},
      {400, "GET / HTTP/1.1\r\nHost: x\r\nA: b\rInjected: c\r\n\r\n"},
      {400, std::string("GET / HTTP/1.1\r\nHost: x\r\nA: b") + '\0' + "c\r\n\r\n"},
      {400, "GET / HTTP/1.1\r\nHost: x\r\nA\x01: b\r\n\r\n"},
      {400, post + "Content-Length: 1\r\nContent-Length: 1\r\n\r\na"},
      {400, post + "Content-Length: 1, 1\r\n\r\na"},
      {400, post + "Content-Length: +1\r\n\r\na"},
      {400, post + "Content-Length: -1\r\n\r\na"},
      {400, post + "Content-Length: 0x1\r\n\r\na"},
      {400, post + "Content-Length: 1 \t1\r\n\r\na"},
      {400, post + "Content-Length:\r\n\r\na"},
      {400, post + "Content-Length: 99999999999999999999\r\n\r\na"},
      {413, post + "Content-Length: 10737418240\r\n\r\na"},
      {413, post + "Content-Length: 1001\r\n\r\n"},
      {400, post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
      {400, post + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n"},
      {400, post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
      {501, post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"},
      {501, post + "Transfer-Encoding: identity\r\n\r\n"},
      {501, post + "Transfer-Encoding: xchunked\r\n\r\n"},
      {501, post + "Transfer-Encoding: \"chunked\"\r\n\r\n"},
      {400, "POST / HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
      {417, post + "Expect: 200-ok\r\n\r\n"},
      {400, chunked + "\r\n"},
      {400, chunked + "g\r\n"},
      {400, chunked + " 1\r\na\r\n"},
      {400, chunked + "1 \r\na\r\n"},
      {400, chunked + "0x1\r\na\r\n"},
      {400, chunked + "-1\r\n"},
      {400, chunked + "1\na\n"},
      {400, chunked + "1\r\nab\r\n"},
      {400, chunked + "1\r\na\rb"},
      {400, chunked + "1\r\na\n"},
      {400, chunked + "100000000000000000\r\n"},
      {400, chunked + "1;" + std::string(300, 'e') + "\r\na\r\n"},
      {413, chunked + "3e9\r\n"},
      {413, chunked + "FFFFFFFF\r\n"},
      {400, chunked + "0\r\nNo colon\r\n\r\n"},
      {400, chunked + "0\r\nTwo words: x\r\n\r\n"},
      {431, "GET / HTTP/1.1\r\nHost: x\r\nA: " + std::string(2'000, 'a') + "\r\n\r\n"},
      {431, "GET / HTTP/1.1\r\nHost: x\r\nA: " + std::string(5'000, 'a')},
      {414, "GET /" + std::string(3'000, 'a')},
      {400, std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11)},
      {400, std::string("\0\0\0\0\0\0\0\0", 8)},
  };
}

TEST(RequestReader, RefusesTheHostileCorpusInPiecesOfAnySize) {
  ASSERT_GE(corpus().size(), 60u);
  for (const auto& bad : corpus()) {
    for (const std::size_t piece : {std::size_t(1), std::size_t(7), bad.text.size()}) {
      const auto read = read_all(bad.text, piece);
      EXPECT_EQ(read.status, bad.status) << piece << ": " << bad.text.substr(0, 120);
      EXPECT_TRUE(read.requests.empty()) << bad.text.substr(0, 120);
    }
  }
}

// Whoever cuts the bytes elsewhere must not make other requests of them.
TEST(RequestReader, ReadsSpoiltBytesTheSameHoweverTheyAreCut) {
  std::mt19937_64 random(20'220'401);
  const auto bad = corpus();
  const std::string good =
      "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
      "PUT /b HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n\r\nabcdGET / HTTP/1.1\r\nHost: "
      "x\r\n\r\n";
  static constexpr std::string_view letters = "\r\n\t :;,0a/\x01\x80";
  for (int round = 0; round < 20'000; ++round) {
    auto text = random() % 2 ? good
                             : good.substr(0, random() % good.size()) +
                                   bad[random() % bad.size()].text + good;
    for (auto spoilt = random() % 4; spoilt > 0; --spoilt) {
      const auto at = random() % text.size();
      if (random() % 3 == 0)
        text.erase(at, 1 + random() % 3);
      else if (random() % 2)
        text.insert(at, 1, letters[random() % letters.size()]);
      else
        text[at] = letters[random() % letters.size()];
    }
    const auto whole = read_all(text, text.size());
    const auto cut = read_all(text, 1 + random() % 40);
    ASSERT_EQ(whole.status == 0, cut.status == 0) << text;
    ASSERT_EQ(whole.requests.size(), cut.requests.size()) << text;
    for (std::size_t i = 0; i < whole.requests.size(); ++i) {
      ASSERT_EQ(whole.requests[i].target, cut.requests[i].target);
      ASSERT_EQ(whole.requests[i].body, cut.requests[i].body);
      ASSERT_EQ(whole.requests[i].headers, cut.requests[i].headers);
    }
  }
}

TEST(RequestReader, CountsTooManyHeaders) {
  std::string text = "GET / HTTP/1.1\r\nHost: x\r\n";
  for (int i = 0; i < 100; ++i) text += "a: b\r\n";
  EXPECT_EQ(read_all(text + "\r\n", text.size()).status, 431);
}

TEST(RequestReader, SaysWhatTheClientWants) {
  RequestReader reader(2'000);
  const std::string text =
      "POST / HTTP/1.1\r\nHost: x\r\nConnection: TE, Close\r\nExpect: 100-Continue\r\n"
      "Content-Length: 2\r\n\r\n";
  ASSERT_EQ(reader.feed(text).step, Step::headers);
  EXPECT_TRUE(reader.wants_close());
  EXPECT_TRUE(reader.expects_continue());
  EXPECT_TRUE(reader.has_body());
  reader.set_body_limit(2);
  EXPECT_EQ(reader.feed("ab").step, Step::complete);
  EXPECT_EQ(reader.take().body, "ab");
  ASSERT_EQ(reader.feed("GET / HTTP/1.1\r\nHost: x\r\n\r\n").step, Step::headers);
  EXPECT_FALSE(reader.wants_close());
  EXPECT_FALSE(reader.expects_continue());
  EXPECT_FALSE(reader.has_body());
}

TEST(RequestReader, StaysRefusedAfterARefusal) {
  RequestReader reader(2'000);
  ASSERT_EQ(reader.feed("bad\r\n\r\n").step, Step::refused);
  EXPECT_EQ(reader.feed("GET / HTTP/1.1\r\nHost: x\r\n\r\n").step, Step::refused);
  EXPECT_EQ(reader.status(), 400);
}
}  // namespace
}  // namespace http
