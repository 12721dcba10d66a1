// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <thread>

#include "platform/http/connection.hpp"
#include "platform/http/test_client.hpp"

namespace http {
namespace {
const std::string follow = "GET /live HTTP/1.1\r\nHost: x\r\n\r\n";

/// Keeps the streams that clients open.
struct Streams {
  explicit Streams(Options options = {})
      : server(options, [this](Request&& request, Sink sink) {
          if (request.target == "/plain") return sink.answer({});
          auto stream = sink.stream({{"X-Stream", "yes"}});
          const std::lock_guard lock(mutex);
          opened.push_back(std::move(stream));
        }) {}
  ~Streams() { server.stop(); }
  std::shared_ptr<Stream> wait_for(std::size_t count) {
    comes_true([&] {
      const std::lock_guard lock(mutex);
      return opened.size() >= count;
    });
    const std::lock_guard lock(mutex);
    return opened.size() >= count ? opened[count - 1] : nullptr;
  }
  std::mutex mutex;
  std::vector<std::shared_ptr<Stream>> opened;
  Server server;
};

TEST(Streams, SendsEventsAsTheyComeFromAnyThread) {
  Streams streams;
  TestClient client(streams.server.port());
  client.send(follow);
  const auto head = client.receive_to("\r\n\r\n");
  EXPECT_NE(head.find("HTTP/1.1 200 OK"), std::string::npos);
  EXPECT_NE(head.find("Content-Type: text/event-stream\r\n"), std::string::npos);
  EXPECT_NE(head.find("X-Stream: yes\r\n"), std::string::npos);
  EXPECT_NE(head.find("Cache-Control: no-store\r\n"), std::string::npos);
  const auto stream = streams.wait_for(1);
  ASSERT_TRUE(stream);
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&] {
      for (int k = 0; k < 100; ++k) EXPECT_TRUE(stream->send("data: 1\n\n"));
    });
  for (auto& thread : threads) thread.join();
  stream->send("data: last\n\n");
  std::string all = client.receive_to("data: last\n\n");
  std::size_t events = 0;
  for (auto at = all.find("data: 1\n\n"); at != std::string::npos;
       at = all.find("data: 1\n\n", at + 1))
    ++events;
  EXPECT_EQ(events, 400u);
  stream->close();
  EXPECT_EQ(client.receive_to("0\r\n\r\n"), "\r\n0\r\n\r\n");
  EXPECT_TRUE(client.closes());
  EXPECT_FALSE(stream->send("data: late\n\n"));
}

TEST(Streams, NoticesThatThePeerHasGone) {
  Streams streams;
  auto client = std::make_unique<TestClient>(streams.server.port());
  client->send(follow);
  client->receive_to("\r\n\r\n");
  const auto stream = streams.wait_for(1);
  EXPECT_EQ(streams.server.counts().streams, 1u);
  client.reset();
  EXPECT_TRUE(comes_true([&] { return !stream->is_open(); }));
  EXPECT_TRUE(comes_true([&] { return streams.server.counts().streams == 0; }));
}

TEST(Streams, ClosesOneWhoReadsTooSlowlyAndKeepsTheOthers) {
  Streams streams;
  TestClient deaf(streams.server.port());
  deaf.send(follow);
  deaf.receive_to("\r\n\r\n");
  const auto stream = streams.wait_for(1);
  const std::string event = "data: " + std::string(60'000, 'x') + "\n\n";
  bool is_taken = true;
  for (int i = 0; i < 1'000 && is_taken; ++i) {
    is_taken = stream->send(event);
    ::usleep(200);
  }
  EXPECT_FALSE(is_taken);
  EXPECT_FALSE(stream->is_open());
  EXPECT_TRUE(comes_true([&] { return streams.server.counts().open == 0; }));
  EXPECT_EQ(TestClient(streams.server.port()).ask("GET /plain HTTP/1.1\r\nHost: x\r\n\r\n").status,
            200);
}

TEST(Streams, RefusesMoreThanItsLimit) {
  Options options;
  options.limits.streams = 2;
  Streams streams(options);
  std::vector<TestClient> clients;
  for (int i = 0; i < 2; ++i) {
    clients.emplace_back(streams.server.port());
    clients.back().send(follow);
    EXPECT_NE(clients.back().receive_to("\r\n\r\n"), "");
  }
  TestClient extra(streams.server.port());
  const auto got = extra.ask(follow);
  EXPECT_EQ(got.status, 503);
  EXPECT_TRUE(got.has("Retry-After"));
  EXPECT_FALSE(streams.wait_for(3)->is_open());
  clients.clear();
  EXPECT_TRUE(comes_true([&] { return streams.server.counts().streams == 0; }));
  TestClient next(streams.server.port());
  next.send(follow);
  EXPECT_NE(next.receive_to("\r\n\r\n").find("event-stream"), std::string::npos);
}

TEST(Streams, EndsWithTheServerAndWithItsLastHolder) {
  auto streams = std::make_unique<Streams>();
  TestClient held(streams->server.port()), dropped(streams->server.port());
  held.send(follow);
  held.receive_to("\r\n\r\n");
  ASSERT_TRUE(streams->wait_for(1));
  dropped.send(follow);
  dropped.receive_to("\r\n\r\n");
  ASSERT_TRUE(streams->wait_for(2));
  {
    const std::lock_guard lock(streams->mutex);
    streams->opened.pop_back();
  }
  EXPECT_EQ(dropped.receive_to("0\r\n\r\n"), "0\r\n\r\n");
  streams->server.stop();
  EXPECT_EQ(held.receive_to("0\r\n\r\n"), "0\r\n\r\n");
}

TEST(Streams, AnswersHeadWithoutEvents) {
  Streams streams;
  TestClient client(streams.server.port());
  client.send("HEAD /live HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(client.receive(false).status, 200);
  EXPECT_TRUE(client.closes());
}

TEST(Feed, TakesAQuarterMebibyteAndNoMore) {
  Feed feed;
  EXPECT_EQ(feed.add(std::string(200'000, 'a')), Feed::Added::first);
  EXPECT_EQ(feed.add("b"), Feed::Added::more);
  EXPECT_EQ(feed.take().size(), 200'001u);
  EXPECT_EQ(feed.add(std::string(60'000, 'c')), Feed::Added::first);
  feed.sent(200'001);
  EXPECT_EQ(feed.add(std::string(200'000, 'd')), Feed::Added::more);
  EXPECT_EQ(feed.add("e" + std::string(3'000, 'e')), Feed::Added::too_much);
  EXPECT_TRUE(feed.is_overrun());
  EXPECT_EQ(feed.add("f"), Feed::Added::closed);
}
}  // namespace
}  // namespace http
