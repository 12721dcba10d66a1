// SPDX-License-Identifier: Apache-2.0
/// The program with Shushan Street in it: how fast it answers first, and what it holds in memory.
#include <arpa/inet.h>
#include <sys/socket.h>

#include <boost/json.hpp>
#include <thread>

#include "bench/child.hpp"

namespace {
using namespace bench;
using namespace std::chrono_literals;

constexpr int starts = 7;
constexpr const char* password = "bench-of-shushan-street";

/// The whole answer to a request on a connection of its own; "" when nobody listens.
std::string ask(int port, const std::string& request) {
  const int peer = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(std::uint16_t(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  std::string answer;
  if (connect(peer, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
      send(peer, request.data(), request.size(), MSG_NOSIGNAL) == ssize_t(request.size())) {
    char bytes[16384];
    for (ssize_t got; (got = recv(peer, bytes, sizeof bytes, 0)) > 0;)
      answer.append(bytes, std::size_t(got));
  }
  close(peer);
  return answer;
}

std::string request(const std::string& method, const std::string& path,
                    const std::string& headers = "", const std::string& body = "") {
  auto text =
      method + ' ' + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers;
  if (!body.empty())
    text +=
        "Content-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) + "\r\n";
  return text + "\r\n" + body;
}

/// Goes through the pages of a working morning as a browser would ask for them.
void use(int port) {
  const auto signed_in = ask(
      port, request("POST", "/api/v1/sessions", "",
                    std::string(R"({"sign_in_name":"zhoumin","password":")") + password + "\"}"));
  const auto cookie_at = signed_in.find("Set-Cookie: ");
  if (cookie_at == signed_in.npos) throw std::runtime_error("sign-in failed: " + signed_in);
  const auto cookie =
      "Cookie: " +
      signed_in.substr(cookie_at + 12, signed_in.find(';', cookie_at) - cookie_at - 12) +
      "\r\nAccept-Encoding: gzip, br\r\n";
  const auto session =
      ask(port, request("GET", "/api/v1/session", cookie.substr(0, cookie.find("\r\n") + 2)));
  const auto answered = boost::json::parse(session.substr(session.find("\r\n\r\n") + 4));
  for (const auto& community : answered.at("communities").as_array()) {
    const auto place = "/api/v1/places/" + std::string(community.at("id").as_string());
    for (const auto* page : {"/overview", "/board", "/people?q=%E7%8E%8B", "/people?q=zj",
                             "/people?q=1-1-101", "/gates", "/premises", "/imports"})
      if (!ask(port, request("GET", place + page, cookie)).starts_with("HTTP/1.1 200"))
        throw std::runtime_error(std::string("refused: ") + page);
  }
}

struct Started {
  double seconds = 0, idle_mib = 0, used_mib = 0, cpu = 0;
};

Started start(const std::filesystem::path& data) {
  Started started;
  const int port = free_port();
  const auto began = std::chrono::steady_clock::now();
  Child linli(beside("linli"), {"serve", "--data", data.string(), "--http", std::to_string(port)},
              Child::Output::dropped);
  while (!ask(port, request("GET", "/api/v1/setup")).starts_with("HTTP/1.1 200")) {
    if (seconds_since(began) > 20) throw std::runtime_error("linli does not answer");
    std::this_thread::sleep_for(1ms);
  }
  started.seconds = seconds_since(began);
  std::this_thread::sleep_for(500ms);
  started.idle_mib = resident_mib(linli.id());
  use(port);
  std::this_thread::sleep_for(2500ms);
  started.used_mib = resident_mib(linli.id());
  started.cpu = linli.stop().cpu_seconds;
  return started;
}
}  // namespace

int main() {
  const Folder folder;
  const auto data = folder.path() / "shushan";
  const auto demo = run("linli", {"demo", "--data", data.string(), "--password", password});
  if (demo.code != 0) throw std::runtime_error("linli demo failed");
  std::vector<double> seconds, idle, used;
  for (int i = 0; i < starts; ++i) {
    const auto started = start(data);
    seconds.push_back(started.seconds);
    idle.push_back(started.idle_mib);
    used.push_back(started.used_mib);
  }
  Bars bars;
  bars.at_most(
      "start to the first answer from the database", median(seconds), 0.3, " s",
      words("median of %d starts, files in the cache, best %.3f s", starts, quantile(seconds, 0)));
  bars.at_most("memory with Shushan, idle", median(idle), 48, " MiB",
               "resident, shared libraries too");
  bars.at_most("memory with Shushan, idle after its pages were opened", median(used), 48, " MiB",
               "resident, shared libraries too");
  std::printf("  linli demo made it with %.2f s CPU, %.0f MiB at most\n", demo.cpu_seconds,
              demo.peak_mib);
  return bars.exit_code();
}
