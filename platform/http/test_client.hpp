// SPDX-License-Identifier: Apache-2.0
#pragma once
/// For tests: a client that sends exactly the bytes it is given over a real loopback socket.
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <string>
#include <string_view>
#include <utility>

namespace http {
/// How long a test waits for what is to come: a busy machine is slow, and only a failure waits it
/// out.
inline constexpr std::chrono::milliseconds patience = std::chrono::seconds(30);

class TestClient {
 public:
  /// Each wait for bytes lasts at most `wait`.
  explicit TestClient(std::uint16_t port, std::chrono::milliseconds wait = patience)
      : socket_(::socket(AF_INET, SOCK_STREAM, 0)), wait_(wait) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    is_connected_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
  }
  TestClient(TestClient&& other) noexcept
      : socket_(std::exchange(other.socket_, -1)),
        wait_(other.wait_),
        is_connected_(other.is_connected_),
        is_at_end_(other.is_at_end_),
        buffer_(std::move(other.buffer_)) {}
  ~TestClient() { hang_up(); }

  bool is_connected() const { return is_connected_; }
  int socket() const { return socket_; }
  void hang_up() {
    if (socket_ >= 0) ::close(std::exchange(socket_, -1));
  }

  /// False when the peer has closed.
  bool send(std::string_view text) {
    while (!text.empty()) {
      const auto sent = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
      if (sent <= 0) return false;
      text.remove_prefix(std::size_t(sent));
    }
    return true;
  }

  struct Got {
    int status = 0;  ///< 0: the connection closed before a whole head came.
    std::string head, body;
    bool has(std::string_view text) const { return head.find(text) != std::string::npos; }
  };

  /// One answer with the body that its Content-Length announces, unless it has none.
  Got receive(bool has_body = true) {
    Got got;
    const auto end = read_until("\r\n\r\n");
    if (end == std::string::npos) return got;
    got.head = buffer_.substr(0, end + 4);
    buffer_.erase(0, end + 4);
    got.status = std::stoi(got.head.substr(9, 3));
    const auto at = got.head.find("Content-Length: ");
    if (at == std::string::npos || !has_body) return got;
    const auto size = std::stoul(got.head.substr(at + 16));
    while (buffer_.size() < size && read_some()) continue;
    got.body = buffer_.substr(0, size);
    buffer_.erase(0, got.body.size());
    return got;
  }

  Got ask(std::string_view text) {
    send(text);
    return receive();
  }

  /// Everything up to and with that text; "" when the connection closes before.
  std::string receive_to(std::string_view end) {
    const auto at = read_until(end);
    if (at == std::string::npos) return {};
    auto text = buffer_.substr(0, at + end.size());
    buffer_.erase(0, text.size());
    return text;
  }

  /// True when the peer closes in time; what it sends before is dropped.
  bool closes() {
    const auto until = std::chrono::steady_clock::now() + wait_;
    for (;;) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
          until - std::chrono::steady_clock::now());
      if (left.count() <= 0) return false;
      if (read_some(int(left.count())) == 0 && is_at_end_) return true;
    }
  }

 private:
  std::size_t read_until(std::string_view end) {
    for (;;) {
      if (const auto at = buffer_.find(end); at != std::string::npos) return at;
      if (!read_some()) return std::string::npos;
    }
  }

  std::size_t read_some() { return read_some(int(wait_.count())); }
  std::size_t read_some(int wait_ms) {
    pollfd wanted{socket_, POLLIN, 0};
    if (::poll(&wanted, 1, wait_ms) != 1) return 0;
    char bytes[16 * 1024];
    const auto count = ::recv(socket_, bytes, sizeof bytes, 0);
    is_at_end_ = count <= 0;
    if (count <= 0) return 0;
    buffer_.append(bytes, std::size_t(count));
    return std::size_t(count);
  }

  int socket_;
  std::chrono::milliseconds wait_;
  bool is_connected_ = false, is_at_end_ = false;
  std::string buffer_;
};

/// Waits until it holds, at most that long.
template <class Condition>
bool comes_true(Condition condition, std::chrono::milliseconds most = patience) {
  const auto until = std::chrono::steady_clock::now() + most;
  while (!condition()) {
    if (std::chrono::steady_clock::now() >= until) return false;
    ::usleep(2'000);
  }
  return true;
}
}  // namespace http
