// SPDX-License-Identifier: Apache-2.0
/// Sends the same kind of request to any HTTP server over many connections, and counts the answers.
/// One thread, no TLS; README.md says how to drive other servers with it.
#include <arpa/inet.h>
#include <netdb.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>

#include <CLI/CLI.hpp>
#include <boost/json.hpp>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>

#include "bench/load_answer.hpp"
#include "bench/load_template.hpp"
#include "bench/measure.hpp"

namespace {
using Clock = std::chrono::steady_clock;
using namespace load;

constexpr int most_connections = 2000, most_broken = 1000;
constexpr double longest_drain = 10;

struct Wanted {
  std::string url, method, body, body_file, lines_file;
  std::vector<std::string> headers;
  int connections = 64;
  double seconds = 3, warm_up = 0.3;
  std::uint64_t most_requests = 0, seed = 1;
  bool is_json = false;
};

struct Counted {
  std::uint64_t requests = 0, failed = 0, broken = 0, in_time = 0;
  double bytes = 0;
  std::vector<double> milliseconds;
  std::map<int, std::uint64_t> statuses;
};

std::string read_file(const std::string& name) {
  std::ifstream in(name, std::ios::binary);
  if (!in) throw std::runtime_error(name + " cannot be read");
  return {std::istreambuf_iterator<char>(in), {}};
}

struct Target {
  std::string host, port = "80", path = "/";
  sockaddr_storage address{};
  socklen_t size = 0;
};

Target target_of(std::string_view url) {
  constexpr std::string_view scheme = "http://";
  if (!url.starts_with(scheme)) throw std::runtime_error("the url must begin with http://");
  url.remove_prefix(scheme.size());
  Target target;
  const auto slash = url.find('/');
  if (slash != url.npos) target.path = url.substr(slash);
  const auto place = url.substr(0, slash);
  target.host = place.substr(0, place.rfind(':'));
  if (target.host.size() < place.size()) target.port = place.substr(target.host.size() + 1);
  addrinfo hints{}, *found = nullptr;
  hints.ai_socktype = SOCK_STREAM;
  if (getaddrinfo(target.host.c_str(), target.port.c_str(), &hints, &found) != 0)
    throw std::runtime_error("no such host: " + target.host);
  std::copy_n(reinterpret_cast<const char*>(found->ai_addr), found->ai_addrlen,
              reinterpret_cast<char*>(&target.address));
  target.size = found->ai_addrlen;
  freeaddrinfo(found);
  return target;
}

/// Writes the requests.
class Writer {
 public:
  Writer(const Wanted& wanted, const Target& target)
      : filling_(wanted.seed, lines_of(wanted.lines_file)),
        head_(head_of(wanted, target)),
        body_(wanted.body_file.empty() ? wanted.body : read_file(wanted.body_file)),
        has_body_(wanted.method != "GET") {}

  void write(std::string& out) {
    filling_.next();
    head_.append(out, filling_);
    if (has_body_) {
      text_.clear();
      body_.append(text_, filling_);
      out += "Content-Length: " + std::to_string(text_.size()) + "\r\n\r\n" + text_;
    } else {
      out += "\r\n";
    }
  }

 private:
  static Template head_of(const Wanted& wanted, const Target& target) {
    std::string head = wanted.method + ' ' + target.path + " HTTP/1.1\r\nHost: " + target.host +
                       ':' + target.port + "\r\n";
    for (const auto& header : wanted.headers) head += header + "\r\n";
    return Template(head);
  }
  static std::vector<std::vector<std::string>> lines_of(const std::string& file) {
    std::vector<std::vector<std::string>> lines;
    if (file.empty()) return lines;
    for (const auto& line : split(read_file(file), "\n"))
      if (!line.empty()) lines.push_back(split(line, "\t"));
    return lines;
  }

  Filling filling_;
  Template head_, body_;
  std::string text_;
  bool has_body_;
};

struct Connection {
  int socket = -1;
  bool is_asking = false;
  Clock::time_point asked;
  std::string out;
  Answer answer;
};

class Generator {
 public:
  explicit Generator(const Wanted& wanted)
      : wanted_(wanted), target_(target_of(wanted.url)), writer_(wanted, target_) {}
  ~Generator() {
    for (const auto& connection : connections_) close(connection.socket);
    close(poll_);
  }

  Counted run() {
    poll_ = epoll_create1(EPOLL_CLOEXEC);
    connections_.resize(std::size_t(wanted_.connections));
    began_ = Clock::now();
    for (auto& connection : connections_) connect(connection);
    for (auto& connection : connections_) ask(connection);
    std::vector<epoll_event> events(256);
    while (asking_ > 0 && seconds() < wanted_.warm_up + wanted_.seconds + longest_drain) {
      const int ready = epoll_wait(poll_, events.data(), int(events.size()), 200);
      for (int i = 0; i < ready; ++i)
        advance(*static_cast<Connection*>(events[std::size_t(i)].data.ptr));
    }
    counted_.failed += std::uint64_t(asking_);  // never answered
    return std::move(counted_);
  }

 private:
  double seconds() const { return bench::seconds_since(began_); }
  bool is_over() const {
    return (wanted_.most_requests && sent_ >= wanted_.most_requests) ||
           seconds() >= wanted_.warm_up + wanted_.seconds || counted_.broken > most_broken;
  }

  void connect(Connection& connection) {
    connection.socket = socket(target_.address.ss_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int one = 1;
    setsockopt(connection.socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (::connect(connection.socket, reinterpret_cast<const sockaddr*>(&target_.address),
                  target_.size) != 0)
      throw std::runtime_error("cannot connect to " + wanted_.url);
    fcntl(connection.socket, F_SETFL, O_NONBLOCK);
    epoll_event event{EPOLLIN, {&connection}};
    epoll_ctl(poll_, EPOLL_CTL_ADD, connection.socket, &event);
    connection.answer = Answer();
  }

  void ask(Connection& connection) {
    if (is_over()) return;
    ++sent_;
    ++asking_;
    connection.is_asking = true;
    connection.asked = Clock::now();
    connection.out.clear();
    writer_.write(connection.out);
    send_rest(connection);
  }

  void send_rest(Connection& connection) {
    auto& out = connection.out;
    const auto sent = send(connection.socket, out.data(), out.size(), MSG_NOSIGNAL);
    out.erase(0, std::size_t(std::max<ssize_t>(sent, 0)));
    if (out.empty()) return;
    epoll_event event{EPOLLIN | EPOLLOUT, {&connection}};
    epoll_ctl(poll_, EPOLL_CTL_MOD, connection.socket, &event);
    is_partly_sent_ = true;
  }

  void advance(Connection& connection) {
    if (is_partly_sent_ && !connection.out.empty()) {
      epoll_event event{EPOLLIN, {&connection}};
      epoll_ctl(poll_, EPOLL_CTL_MOD, connection.socket, &event);
      send_rest(connection);
    }
    const auto got = recv(connection.socket, buffer_.data(), buffer_.size(), 0);
    if (got < 0 && (errno == EAGAIN || errno == EINTR)) return;
    const auto step =
        got > 0 ? connection.answer.feed({buffer_.data(), std::size_t(got)}) : Answer::Step::broken;
    if (step == Answer::Step::more) return;
    if (step == Answer::Step::complete && connection.is_asking) {
      count(connection);
    } else {
      ++counted_.broken;
      counted_.failed += connection.is_asking;
    }
    asking_ -= connection.is_asking;
    connection.is_asking = false;
    if (step == Answer::Step::broken || connection.answer.is_last()) {
      close(connection.socket);
      connection.socket = -1;
      if (is_over()) return;
      connect(connection);
    }
    connection.answer.reset();
    ask(connection);
  }

  void count(const Connection& connection) {
    ++counted_.requests;
    const int status = connection.answer.status();
    ++counted_.statuses[status];
    if (status < 200 || status >= 400) ++counted_.failed;
    counted_.bytes += double(connection.answer.bytes());
    const auto at = seconds();
    if (at < wanted_.warm_up || at >= wanted_.warm_up + wanted_.seconds) return;
    ++counted_.in_time;
    counted_.milliseconds.push_back(bench::seconds_since(connection.asked) * 1e3);
  }

  const Wanted& wanted_;
  const Target target_;
  Writer writer_;
  Counted counted_;
  std::vector<Connection> connections_;
  std::vector<char> buffer_ = std::vector<char>(256 * 1024);
  Clock::time_point began_;
  std::uint64_t sent_ = 0;
  std::int64_t asking_ = 0;
  bool is_partly_sent_ = false;
  int poll_ = -1;
};

void print(const Wanted& wanted, const Counted& counted) {
  const double rate = double(counted.in_time) / wanted.seconds;
  const double bytes = counted.bytes / double(std::max<std::uint64_t>(1, counted.requests));
  const double usual = bench::median(counted.milliseconds);
  const double p99 = bench::quantile(counted.milliseconds, 0.99);
  if (wanted.is_json) {
    boost::json::object statuses;
    for (const auto& [status, count] : counted.statuses) statuses[std::to_string(status)] = count;
    const boost::json::object all{{"requests", counted.requests},
                                  {"failed", counted.failed},
                                  {"rate", rate},
                                  {"p50_ms", usual},
                                  {"p99_ms", p99},
                                  {"bytes", bytes},
                                  {"cpu_seconds", bench::cpu_seconds()},
                                  {"statuses", statuses}};
    std::cout << boost::json::serialize(all) << '\n';
    return;
  }
  std::printf(
      "%.0f answers/s (%llu in all, %llu failed), p50 %.2f ms, p99 %.2f ms, %.0f bytes each\n",
      rate, static_cast<unsigned long long>(counted.requests),
      static_cast<unsigned long long>(counted.failed), usual, p99, bytes);
  for (const auto& [status, count] : counted.statuses)
    std::printf("  status %d: %llu\n", status, static_cast<unsigned long long>(count));
}
}  // namespace

int main(int count, char** words) {
  Wanted wanted;
  CLI::App program("Drives an HTTP server with one kind of request");
  program.add_option("--url", wanted.url, "http://HOST:PORT/PATH")->required();
  program.add_option("--method", wanted.method, "POST when there is a body, else GET");
  program.add_option("--body-template", wanted.body_file, "File with the body and its marks");
  program.add_option("--body", wanted.body, "The same, as a word");
  program.add_option("--header", wanted.headers, "'Name: text'; marks are filled here too");
  program.add_option("--lines", wanted.lines_file, "File with tab-separated columns for {{$1}}, …");
  program.add_option("--connections", wanted.connections)->check(CLI::Range(1, most_connections));
  program.add_option("--seconds", wanted.seconds)->check(CLI::Range(0.1, 600.0));
  program.add_option("--warm-up", wanted.warm_up, "Seconds before counting")
      ->check(CLI::Range(0.0, 60.0));
  program.add_option("--requests", wanted.most_requests, "Stop after so many");
  program.add_option("--seed", wanted.seed);
  program.add_flag("--json", wanted.is_json, "Print one line of JSON");
  CLI11_PARSE(program, count, words);
  const bool has_body = !wanted.body.empty() || !wanted.body_file.empty();
  if (wanted.method.empty()) wanted.method = has_body ? "POST" : "GET";
  try {
    const auto counted = Generator(wanted).run();
    print(wanted, counted);
    return counted.failed == 0 && counted.requests > 0 ? 0 : 1;
  } catch (const std::exception& fault) {
    std::cerr << "bench_load: " << fault.what() << '\n';
    return 2;
  }
}
