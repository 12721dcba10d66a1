// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <atomic>
#include <thread>

#include "platform/http/server.hpp"
#include "platform/http/test_client.hpp"

namespace http {
namespace {

const std::string get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";
const std::string post = "POST / HTTP/1.1\r\nHost: x\r\n";

Options quick() {
  Options options;
  options.limits.header_seconds = options.limits.body_seconds = 1;
  options.limits.idle_seconds = options.limits.write_seconds = 1;
  return options;
}

void answer_size(Request&& request, Sink sink) {
  Reply reply;
  reply.body = std::to_string(request.body.size());
  sink.answer(std::move(reply));
}

TEST(ServerLimits, RefusesHostileRequestsWithOneAnswerAndCloses) {
  std::atomic<int> handled{0};
  Server server({}, [&](Request&&, Sink sink) {
    ++handled;
    sink.answer({});
  });
  const std::pair<int, std::string> corpus[] = {
      {400, post + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + get},
      {400, post + "Content-Length: 0\r\nContent-Length: 40\r\n\r\n" + get},
      {400, post + "Content-Length: 0, 40\r\n\r\n" + get},
      {400, post + "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" + get},
      {501, post + "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" + get},
      {400, post + "X: a\r\n Transfer-Encoding: chunked\r\n\r\n" + get},
      {400, "GET / HTTP/1.1\nHost: x\n\n" + get},
      {431, "GET / HTTP/1.1\r\nHost: x\r\nA: " + std::string(20'000, 'a') + "\r\n\r\n"},
      {414, "GET /" + std::string(20'000, 'a')},
      {413, post + "Content-Length: 10737418240\r\n\r\n"}};
  for (const auto& [status, text] : corpus) {
    TestClient client(server.port());
    client.send(text);
    const auto got = client.receive();
    EXPECT_EQ(got.status, status) << text.substr(0, 100);
    EXPECT_TRUE(got.has("application/problem+json")) << text.substr(0, 100);
    EXPECT_TRUE(got.has("Connection: close")) << text.substr(0, 100);
    EXPECT_EQ(client.receive().status, 0) << "the rest must not be read as a request";
  }
  EXPECT_EQ(handled, 0);
  EXPECT_EQ(server.counts().refused, std::size(corpus));
}

TEST(ServerLimits, AnswersTooLargeEvenWhileTheClientStillSends) {
  Server server({}, answer_size);
  TestClient client(server.port());
  client.send(post + "Content-Length: 2000000\r\n\r\n");
  client.send(std::string(2'000'000, 'b'));
  EXPECT_EQ(client.receive().status, 413);
  TestClient chunked(server.port());
  chunked.send(post + "Transfer-Encoding: chunked\r\n\r\n");
  const auto chunk = "10000\r\n" + std::string(65'536, 'c') + "\r\n";
  for (int i = 0; i < 20; ++i) chunked.send(chunk);
  EXPECT_EQ(chunked.receive().status, 413);
}

TEST(ServerLimits, TakesLargeBodiesOnlyWhereToldAndNotTooManyAtOnce) {
  Options options;
  options.limits.all_bodies_bytes = 3'000'000;
  options.takes_large_body = [](Method method, std::string_view target) {
    return method == Method::post && target == "/import";
  };
  Server server(options, answer_size);
  const auto body = std::string(2'000'000, 'b');
  const auto import = "POST /import HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n\r\n";
  TestClient first(server.port()), second(server.port());
  EXPECT_EQ(first.ask(import + body).body, "2000000");
  first.send(import + body.substr(1));
  ::usleep(1'000'000);
  EXPECT_EQ(second.ask(import + body).status, 503);
  EXPECT_EQ(first.ask("b").body, "2000000");
  EXPECT_EQ(TestClient(server.port()).ask(import + body).body, "2000000");
}

TEST(ServerLimits, EndsSlowHeadersThatDripAndIdleConnections) {
  Server server(quick(), answer_size);
  TestClient silent(server.port()), idle(server.port()), dripping(server.port());
  EXPECT_EQ(idle.ask(get).status, 200);
  std::thread drip([&] {
    dripping.send("GET / HTTP/1.1\r\nHost: x\r\n");
    for (int i = 0; i < 40 && dripping.send("a"); ++i) ::usleep(100'000);
  });
  EXPECT_EQ(dripping.receive().status, 408);
  EXPECT_TRUE(silent.closes());
  EXPECT_TRUE(idle.closes());
  drip.join();
  EXPECT_EQ(server.counts().timeouts, 1u) << "idle connections end without blame";
}

TEST(ServerLimits, EndsSlowBodiesAndSlowReaders) {
  static const std::string large(64'000'000, 'l');
  Server server(quick(), [](Request&&, Sink sink) {
    Reply reply;
    reply.static_body = large;
    sink.answer(std::move(reply));
  });
  TestClient slow(server.port()), deaf(server.port());
  slow.send(post + "Content-Length: 100\r\n\r\nabc");
  deaf.send(get);
  EXPECT_EQ(slow.receive().status, 408);
  EXPECT_TRUE(comes_true([&] { return server.counts().timeouts == 2; }));
  EXPECT_TRUE(comes_true([&] { return server.counts().open <= 1; }));
}

TEST(ServerLimits, DoesNotLimitARequestThatRuns) {
  Server server(quick(), [](Request&& request, Sink sink) {
    std::thread([request = std::move(request), sink = std::move(sink)]() mutable {
      ::usleep(2'000'000);
      answer_size(std::move(request), std::move(sink));
    }).detach();
  });
  EXPECT_EQ(TestClient(server.port()).ask(get).status, 200);
}

TEST(ServerLimits, TurnsAwayWhatIsTooManyAndTakesTheNextWhenOneLeaves) {
  Options options;
  options.limits.connections = 8;
  Server server(options, answer_size);
  std::vector<TestClient> clients;
  for (int i = 0; i < 8; ++i) {
    clients.emplace_back(server.port());
    EXPECT_EQ(clients.back().ask(get).status, 200);
  }
  TestClient extra(server.port());
  const auto got = extra.receive();
  EXPECT_EQ(got.status, 503);
  EXPECT_TRUE(got.has("Retry-After: 1\r\n"));
  EXPECT_TRUE(extra.closes());
  clients.pop_back();
  EXPECT_TRUE(comes_true([&] { return TestClient(server.port()).ask(get).status == 200; }));
  EXPECT_EQ(clients[0].ask(get).status, 200);
}

TEST(ServerLimits, RecoversFromClientsThatSendAndHangUp) {
  std::atomic<int> handled{0};
  Server server({}, [&](Request&& request, Sink sink) {
    ++handled;
    std::thread([request = std::move(request), sink = std::move(sink)]() mutable {
      ::usleep(20'000);
      answer_size(std::move(request), std::move(sink));
    }).detach();
  });
  for (int round = 0; round < 3; ++round) {
    const auto before = handled.load();
    std::vector<TestClient> clients;
    for (int i = 0; i < 64; ++i) {
      clients.emplace_back(server.port());
      clients.back().send(post + "Content-Length: 5\r\n\r\nhello" + get);
    }
    clients.clear();
    EXPECT_TRUE(comes_true([&] { return handled >= before + 64 && server.counts().open == 0; }));
    EXPECT_EQ(TestClient(server.port()).ask(get).status, 200);
  }
}

TEST(ServerLimits, RefusesNewAndKeepsOldWithoutDescriptorsThenRecovers) {
  Server server({}, answer_size);
  TestClient old(server.port());
  ASSERT_EQ(old.ask(get).status, 200);
  rlimit before{};
  ASSERT_EQ(::getrlimit(RLIMIT_NOFILE, &before), 0);
  std::vector<int> sockets;
  for (int i = 0; i < 8; ++i) sockets.push_back(::socket(AF_INET, SOCK_STREAM, 0));
  // No descriptor above the last one used is free any more.
  rlimit tight = before;
  tight.rlim_cur = rlim_t(sockets.back() + 1);
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &tight), 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(server.port());
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  for (const int socket : sockets)
    EXPECT_EQ(::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  EXPECT_TRUE(comes_true([&] { return server.counts().refused >= 1; }));
  EXPECT_EQ(old.ask(get).status, 200);
  ASSERT_EQ(::setrlimit(RLIMIT_NOFILE, &before), 0);
  for (const int socket : sockets) ::close(socket);
  EXPECT_EQ(TestClient(server.port()).ask(get).status, 200);
}
}  // namespace
}  // namespace http
