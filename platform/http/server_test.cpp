// SPDX-License-Identifier: Apache-2.0
#include "platform/http/server.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <stdexcept>
#include <thread>

#include "platform/http/test_client.hpp"

namespace http {
namespace {
const std::string get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

Reply echo(const Request& request) {
  Reply reply;
  reply.content_type = "text/plain";
  reply.body = request.target + "|" + request.body;
  return reply;
}

/// A server that echoes, in the same call.
struct Echo {
  explicit Echo(Options options = {})
      : server(options, [](Request&& request, Sink sink) { sink.answer(echo(request)); }) {}
  Server server;
};

TEST(Server, KeepsTheConnectionAndAnswersInOrder) {
  Echo echo;
  TestClient client(echo.server.port());
  for (int i = 0; i < 3; ++i) EXPECT_EQ(client.ask(get).status, 200);
  std::string many;
  for (int i = 0; i < 50; ++i) many += "GET /" + std::to_string(i) + " HTTP/1.1\r\nHost: x\r\n\r\n";
  client.send(many);
  for (int i = 0; i < 50; ++i) EXPECT_EQ(client.receive().body, "/" + std::to_string(i) + "|");
  EXPECT_EQ(echo.server.counts().requests, 53u);
  EXPECT_EQ(echo.server.counts().connections, 1u);
}

TEST(Server, RunsOneRequestOfAConnectionAtATime) {
  std::atomic<int> running{0}, most{0};
  std::vector<std::thread> threads;
  std::mutex mutex;
  {
    Server server({}, [&](Request&& request, Sink sink) {
      most = std::max<int>(most, ++running);
      const std::lock_guard lock(mutex);
      threads.emplace_back(
          [&running, request = std::move(request), sink = std::move(sink)]() mutable {
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            --running;
            sink.answer(echo(request));
          });
    });
    TestClient client(server.port());
    std::string many;
    for (int i = 0; i < 10; ++i)
      many += "POST /" + std::to_string(i) + " HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\nb";
    client.send(many);
    for (int i = 0; i < 10; ++i) EXPECT_EQ(client.receive().body, "/" + std::to_string(i) + "|b");
    EXPECT_EQ(most, 1);
  }
  for (auto& thread : threads) thread.join();
}

TEST(Server, DeliversWhatWasAnsweredTogether) {
  constexpr std::size_t crowd = 8;
  std::mutex mutex;
  std::vector<Sink> waiting;
  std::atomic<bool> is_crowd{false};
  Server server({}, [&](Request&&, Sink sink) {
    const std::lock_guard lock(mutex);
    waiting.push_back(std::move(sink));
    is_crowd = waiting.size() == crowd;
  });
  std::vector<TestClient> clients;
  for (std::size_t i = 0; i < crowd; ++i) clients.emplace_back(server.port()).send(get);
  while (!is_crowd) std::this_thread::yield();
  {
    const Together together;
    for (auto& sink : waiting) sink.answer({.body = "all"});
    // Another thread's answer does not wait for the end of the crowd's.
    std::thread([&] {
      TestClient late(server.port());
      late.send(get);
      while (is_crowd) std::this_thread::yield();
      waiting.back().answer({.body = "alone"});
      EXPECT_EQ(late.receive().body, "alone");
    }).join();
  }
  for (auto& client : clients) EXPECT_EQ(client.receive().body, "all");
}

TEST(Server, SendsItsHeadersWithEveryAnswer) {
  Options options;
  options.common_headers = "X-Common: yes\r\n";
  Server server(options, [](Request&& request, Sink sink) {
    Reply reply;
    reply.headers = {{"X-Own", "a"}, {"X-Split", "a\r\nSet-Cookie: b"}, {"Content-Length", "1"}};
    if (request.target == "/kept") reply.headers.emplace_back("Cache-Control", "no-cache");
    sink.answer(std::move(reply));
  });
  TestClient client(server.port());
  auto got = client.ask(get);
  EXPECT_TRUE(got.has("X-Common: yes\r\n"));
  EXPECT_TRUE(got.has("X-Own: a\r\n"));
  EXPECT_TRUE(got.has("\r\nDate: "));
  EXPECT_TRUE(got.has("Cache-Control: no-store\r\n"));
  EXPECT_TRUE(got.has("Content-Length: 0\r\n"));
  EXPECT_FALSE(got.has("Set-Cookie"));
  EXPECT_FALSE(got.has("Content-Length: 1"));
  EXPECT_FALSE(got.has("Server:"));
  got = client.ask("GET /kept HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_FALSE(got.has("no-store"));
  EXPECT_TRUE(client.ask("bad\r\n\r\n").has("X-Common: yes\r\n"));
}

TEST(Server, ReadsChunkedBodiesAndWaitsWithContinue) {
  Echo echo;
  TestClient client(echo.server.port());
  client.send(
      "POST /c HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
      "Expect: 100-continue\r\n\r\n");
  EXPECT_EQ(client.receive_to("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
  client.send("3\r\nabc\r\n");
  client.send("2\r\nde\r\n0\r\n\r\n");
  EXPECT_EQ(client.receive().body, "/c|abcde");
}

TEST(Server, AnswersHeadWithoutBodyAndNotModifiedWithoutLength) {
  Server server({}, [](Request&& request, Sink sink) {
    Reply reply = echo(request);
    if (request.target == "/same") reply.status = 304;
    sink.answer(std::move(reply));
  });
  TestClient client(server.port());
  client.send("HEAD /h HTTP/1.1\r\nHost: x\r\n\r\n");
  const auto head = client.receive(false);
  EXPECT_EQ(head.status, 200);
  EXPECT_TRUE(head.has("Content-Length: 3\r\n"));
  const auto same = client.ask("GET /same HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(same.status, 304);
  EXPECT_FALSE(same.has("Content-Length"));
  EXPECT_EQ(client.ask("BREW /tea HTTP/1.1\r\nHost: x\r\n\r\n").body, "/tea|");
}

TEST(Server, ClosesAfterTheAnswerWhenAskedOrForHttp10) {
  Echo echo;
  for (const std::string ask :
       {"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "GET / HTTP/1.0\r\n\r\n"}) {
    TestClient client(echo.server.port());
    const auto got = client.ask(ask);
    EXPECT_EQ(got.status, 200);
    EXPECT_TRUE(got.has("Connection: close\r\n"));
    EXPECT_TRUE(client.closes());
  }
}

TEST(Server, AnswersADroppedSinkAndAThrowingCallWith500) {
  Server server({}, [](Request&& request, Sink sink) {
    if (request.target == "/throw") throw std::runtime_error("secret");
    if (request.target == "/later") std::thread([held = std::move(sink)] {}).detach();
  });
  TestClient client(server.port());
  for (const std::string path : {"/", "/throw", "/later", "/"}) {
    const auto got = client.ask("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(got.status, 500) << path;
    EXPECT_TRUE(got.has("application/problem+json"));
    EXPECT_EQ(got.body.find("secret"), std::string::npos);
  }
}

TEST(Server, CountsOnlyTheFirstOfSeveralAnswers) {
  Server server({}, [](Request&& request, Sink sink) {
    sink.answer(echo(request));
    Reply second;
    second.body = "second";
    sink.answer(second);
    EXPECT_FALSE(sink.stream({})->is_open());
  });
  TestClient client(server.port());
  EXPECT_EQ(client.ask(get).body, "/|");
  EXPECT_EQ(client.ask("GET /2 HTTP/1.1\r\nHost: x\r\n\r\n").body, "/2|");
}

TEST(Server, SendsLargeBodiesOfEveryKindWhole) {
  static const std::string large(9'000'000, 'l');
  const auto shared = std::make_shared<const std::string>(large);
  Server server({}, [&](Request&& request, Sink sink) {
    Reply reply;
    if (request.target == "/shared") reply.shared_body = shared;
    if (request.target == "/static") reply.static_body = large;
    if (request.target == "/own") reply.body = large;
    sink.answer(std::move(reply));
  });
  TestClient client(server.port());
  for (const std::string path : {"/shared", "/static", "/own"})
    EXPECT_EQ(client.ask("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n").body, large) << path;
}

TEST(Server, TellsWhoAsks) {
  Server server({}, [](Request&& request, Sink sink) {
    Reply reply;
    reply.body = request.remote + (request.is_loopback ? " near" : " far") +
                 (request.is_tls ? " sealed" : " open");
    sink.answer(std::move(reply));
  });
  EXPECT_EQ(TestClient(server.port()).ask(get).body, "127.0.0.1 near open");
}

TEST(Server, RefusesATakenPortAndABadAddress) {
  Echo echo;
  Options taken;
  taken.port = echo.server.port();
  EXPECT_THROW(Echo{taken}, std::system_error);
  Options bad;
  bad.address = "300.1.1.1";
  EXPECT_THROW(Echo{bad}, std::system_error);
  Options six;
  six.address = "::1";
  EXPECT_NO_THROW(Echo{six});
}

TEST(Server, LetsASinkOutliveIt) {
  std::vector<Sink> held;
  std::shared_ptr<Stream> stream;
  {
    Options options;
    options.limits.drain_seconds = 0;
    Server server(options, [&](Request&& request, Sink sink) {
      if (request.target == "/stream") {
        stream = sink.stream({});
      } else {
        held.push_back(std::move(sink));
      }
    });
    TestClient client(server.port()), other(server.port());
    client.send(get);
    other.send("GET /stream HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_NE(other.receive_to("\r\n\r\n"), "");
    ASSERT_TRUE(comes_true([&] { return server.counts().requests == 2; }));
  }
  ASSERT_EQ(held.size(), 1u);
  held[0].answer({});
  EXPECT_FALSE(stream->send("late"));
}

TEST(Server, AnswersAllThatItTakesWhenItStopsUnderLoad) {
  std::atomic<int> handled{0}, answered{0};
  std::atomic<bool> is_ending{false};
  auto server = std::make_unique<Server>(Options{}, [&](Request&& request, Sink sink) {
    ++handled;
    if (handled % 3 == 0) {
      std::thread([request = std::move(request), sink = std::move(sink)]() mutable {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        sink.answer(echo(request));
      }).detach();
    } else {
      sink.answer(echo(request));
    }
  });
  std::vector<std::thread> clients;
  for (int i = 0; i < 16; ++i)
    clients.emplace_back([&] {
      TestClient client(server->port());
      while (client.ask(get).status == 200) ++answered;
      EXPECT_TRUE(is_ending);
    });
  TestClient idle(server->port());
  ASSERT_EQ(idle.ask(get).status, 200);
  ASSERT_TRUE(comes_true([&] { return answered > 500; }));
  is_ending = true;
  server->stop();
  for (auto& client : clients) client.join();
  EXPECT_EQ(handled, answered + 1);
  EXPECT_TRUE(idle.closes());
  EXPECT_EQ(server->counts().open, 0u);
}
}  // namespace
}  // namespace http
