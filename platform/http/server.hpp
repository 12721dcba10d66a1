// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The HTTP and TLS transport behind a header without Asio: requests in, one answer each out.
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace http {
enum class Method { get, head, post, put, patch, erase, options, other };

/// One request, wholly read, within the limits of Limits.
struct Request {
  Method method = Method::get;
  std::string target;  ///< As sent: path and query.
  std::string body;
  std::string remote;  ///< Address of the peer, without port.
  bool is_loopback = false;
  bool is_tls = false;
  std::vector<std::pair<std::string, std::string>> headers;  ///< Names in lower case.
  /// The first header of that lower-case name, or "".
  std::string_view header(std::string_view name) const;
};

struct Reply {
  int status = 200;
  std::string content_type = "application/json";
  std::string body;
  std::shared_ptr<const std::string> shared_body;  ///< Instead of body, for static files.
  std::string_view static_body;                    ///< Instead of body: bytes that live for ever.
  std::vector<std::pair<std::string, std::string>> headers;
};

/// A stream of server-sent events; closed when the peer goes. Usable from any thread.
class Stream {
 public:
  virtual ~Stream() = default;
  /// Queues text (whole events); false once closed or when the peer reads too slowly (then it is
  /// closed).
  virtual bool send(std::string text) = 0;
  virtual bool is_open() const = 0;
  virtual void close() = 0;
};

/// What takes answers: a connection of the server, or a test. `self` is the pointer it is called
/// by.
class Taker {
 public:
  virtual ~Taker() = default;
  virtual void take(std::shared_ptr<Taker> self, std::uint64_t turn, Reply) = 0;
  /// Nobody will answer this turn.
  virtual void take_nothing(std::shared_ptr<Taker> self, std::uint64_t turn) = 0;
  virtual std::shared_ptr<Stream> open_stream(
      std::shared_ptr<Taker> self, std::uint64_t turn,
      std::vector<std::pair<std::string, std::string>> headers) = 0;
};

/// Where the answer goes. Exactly one of the calls counts, from any thread; one that is dropped
/// unanswered answers 500 by itself.
class Sink {
 public:
  class Connection;
  explicit Sink(std::shared_ptr<Taker> taker, std::uint64_t turn);
  Sink(Sink&&) noexcept;
  Sink& operator=(Sink&&) noexcept;
  ~Sink();
  void answer(Reply);
  /// Answers 200 text/event-stream and keeps the connection open. Over Limits::streams it answers
  /// 503 and the stream is closed from the start.
  std::shared_ptr<Stream> stream(std::vector<std::pair<std::string, std::string>> headers);

 private:
  std::shared_ptr<Taker> taker_;
  std::uint64_t turn_ = 0;
};

/// While one stands, answers given on its thread gather; at its end each I/O thread is woken once
/// for all of them. For a crowd of answers that are ready, not for waiting. One on a thread at a
/// time.
class Together {
 public:
  Together();
  ~Together();
  Together(const Together&) = delete;
  Together& operator=(const Together&) = delete;
};

struct Limits {
  std::size_t header_bytes = 16 * 1024;
  std::size_t body_bytes = 1024 * 1024;
  std::size_t large_body_bytes = 10 * 1024 * 1024;  ///< Where `takes_large_body` says yes.
  std::size_t all_bodies_bytes = 64 * 1024 * 1024;  ///< Of all requests not yet answered; then 503.
  int connections = 4096;
  int connections_per_address = 512;  ///< Loopback is exempt.
  int streams = 2048;
  int header_seconds = 10;  ///< From the first byte to the end of the headers.
  int body_seconds = 60;    ///< For each body_bytes begun; and at least 512 bytes a second.
  int idle_seconds = 60;
  int write_seconds = 30;  ///< For each MiB of an answer begun.
  int drain_seconds = 5;   ///< For what runs when stop() is called.
};

struct Options {
  std::string address = "127.0.0.1";
  std::uint16_t port = 0;  ///< 0: any free port; see Server::port().
  bool is_tls = false;
  std::string certificate_file, key_file;  ///< PEM, with TLS.
  int threads = 2;
  /// Header lines for every answer, each ended by CR LF; see security_headers.hpp. An answer
  /// without a Cache-Control of its own gets `no-store`.
  std::string common_headers;
  Limits limits;
  /// Said of a request whose headers are read: may its body be large?
  std::function<bool(Method, std::string_view target)> takes_large_body;
};

class Server {
 public:
  /// Called on an I/O thread with each request; must not block.
  using Answer = std::function<void(Request&&, Sink)>;

  /// Listens at once; throws std::system_error when the address is taken or no address,
  /// std::runtime_error when certificate or key cannot be used.
  Server(Options, Answer);
  ~Server();
  std::uint16_t port() const;
  /// Stops listening, closes idle connections, gives running ones drain_seconds, then returns.
  void stop();

  struct Counts {
    std::uint64_t requests = 0, connections = 0, open = 0, streams = 0, refused = 0, timeouts = 0;
  };
  Counts counts() const;

 private:
  class Rooms;
  std::unique_ptr<Rooms> rooms_;
};
}  // namespace http
