// SPDX-License-Identifier: Apache-2.0
/// The threads and sockets of the server: the only place that knows Boost.Asio.
#include "platform/http/server.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <condition_variable>
#include <system_error>
#include <thread>
#include <unordered_map>
#include <utility>

#include "platform/http/connection.hpp"
#include "platform/http/reply_head.hpp"

namespace http {
namespace {
namespace asio = boost::asio;
using asio::ip::tcp;

constexpr auto tick_every = std::chrono::milliseconds(250);
constexpr auto accept_pause = std::chrono::milliseconds(100);
constexpr int kept_descriptors = 64;  // of the process's limit: for the database, files, the log
constexpr int accepted_in_a_row = 64;

thread_local const Room* current_room = nullptr;

/// A descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  ~Descriptor() { reset(); }
  int get() const { return number_; }
  int release() { return std::exchange(number_, -1); }
  void reset() {
    if (number_ >= 0) ::close(std::exchange(number_, -1));
  }

 private:
  int number_;
};

class SocketWatch : public Watch {
 public:
  explicit SocketWatch(tcp::socket socket) : socket_(std::move(socket)) {}
  int socket() const override { return handle(); }
  void wait(Way way, std::shared_ptr<Sink::Connection> connection) override {
    const auto what = way == Way::read ? tcp::socket::wait_read : tcp::socket::wait_write;
    socket_.async_wait(what, [connection = std::move(connection), way](auto error) {
      if (error != asio::error::operation_aborted) connection->on_ready(way);
    });
  }
  void close() override {
    boost::system::error_code ignored;
    socket_.close(ignored);
  }

 private:
  int handle() const { return const_cast<tcp::socket&>(socket_).native_handle(); }
  tcp::socket socket_;
};

class SocketRoom : public Room, public std::enable_shared_from_this<SocketRoom> {
 public:
  explicit SocketRoom(std::shared_ptr<House> house)
      : Room(std::move(house)), ticker_(io), work_(io.get_executor()) {}

  bool is_here() const override { return current_room == this; }
  void forget(Sink::Connection& connection) override { connections_.erase(&connection); }

  void run() {
    current_room = this;
    io.run();
    current_room = nullptr;
  }

  void add(Descriptor accepted, const tcp& protocol, std::string remote, bool is_loopback) {
    boost::system::error_code error;
    tcp::socket socket(io);
    socket.assign(protocol, accepted.get(), error);
    if (error || is_stopping) {
      if (!error) accepted.release();  // the socket owns it now
      return house->left(remote);
    }
    accepted.release();
    const int one = 1;
    ::setsockopt(socket.native_handle(), IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    auto watch = std::make_unique<SocketWatch>(std::move(socket));
    auto connection = std::make_shared<Sink::Connection>(shared_from_this(), std::move(watch),
                                                         std::move(remote), is_loopback);
    connections_.emplace(connection.get(), connection);
    connection->begin();
    if (!is_ticking_) tick();
  }

  void wind_down() {
    is_stopping = true;
    for (const auto& connection : all()) connection->wind_down();
  }

  void end() {
    is_stopping = true;
    for (const auto& connection : all()) connection->close();
    ticker_.cancel();
    work_.reset();
  }

  asio::io_context io{1};

 private:
  std::vector<std::shared_ptr<Sink::Connection>> all() const {
    std::vector<std::shared_ptr<Sink::Connection>> found;
    found.reserve(connections_.size());
    for (const auto& [address, connection] : connections_) found.push_back(connection);
    return found;
  }

  void wake() override {
    asio::post(io, [this] { deliver_messages(); });
  }

  void tick() {
    is_ticking_ = !connections_.empty();
    if (!is_ticking_) return;
    ticker_.expires_after(tick_every);
    ticker_.async_wait([this](auto error) {
      if (error) return;
      const auto now = std::chrono::steady_clock::now();
      for (const auto& connection : all()) connection->tick(now);
      tick();
    });
  }

  asio::steady_timer ticker_;
  asio::executor_work_guard<asio::io_context::executor_type> work_;
  std::unordered_map<Sink::Connection*, std::shared_ptr<Sink::Connection>> connections_;
  bool is_ticking_ = false;
};

/// The network that a peer counts under: its IPv4 address, or the first 64 bits of its IPv6
/// address, which one household or host holds alone.
std::string network_of(const std::string& remote) {
  in6_addr address{};
  if (::inet_pton(AF_INET6, remote.c_str(), &address) != 1) return remote;
  return std::string(reinterpret_cast<const char*>(address.s6_addr), 8);
}

/// Says 503 to one that has no room, without waiting for anything.
void turn_away(Descriptor accepted, const House& house) {
  if (house.tls) return;
  std::string text;
  const auto problem = transport_problem(503);
  write_head(text, problem, {http_date(std::time(nullptr)), house.options.common_headers, true});
  text += problem.body;
  ::send(accepted.get(), text.data(), text.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
  ::shutdown(accepted.get(), SHUT_WR);
  std::array<char, 4096> unread;
  ::recv(accepted.get(), unread.data(), unread.size(), MSG_DONTWAIT);
}

int most_connections(const Limits& limits) {
  rlimit files{};
  if (::getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur == RLIM_INFINITY)
    return limits.connections;
  const auto usable = std::max<std::int64_t>(1, std::int64_t(files.rlim_cur) - kept_descriptors);
  return int(std::min<std::int64_t>(limits.connections, usable));
}
}  // namespace

class Server::Rooms {
 public:
  Rooms(Options options, Answer answer) : house_(std::make_shared<House>()) {
    if (options.is_tls)
      house_->tls = std::make_unique<Tls>(options.certificate_file, options.key_file);
    house_->options = std::move(options);
    house_->answer = std::move(answer);
    house_->left = [this](const std::string& remote) { leave(remote); };
    most_ = most_connections(house_->options.limits);
    const int count = std::max(1, house_->options.threads);
    for (int i = 0; i < count; ++i) rooms_.push_back(std::make_shared<SocketRoom>(house_));
    listen();
    start_threads();
  }

  ~Rooms() { stop(); }

  void stop() {
    if (std::exchange(is_stopped_, true)) return;
    asio::post(rooms_[0]->io, [this] {
      boost::system::error_code ignored;
      acceptor_->close(ignored);
      accept_timer_->cancel();
    });
    for (const auto& room : rooms_) asio::post(room->io, [room] { room->wind_down(); });
    {
      std::unique_lock lock(mutex_);
      const auto drain = std::chrono::seconds(house_->options.limits.drain_seconds);
      all_left_.wait_for(lock, drain, [this] { return house_->open == 0; });
    }
    for (const auto& room : rooms_) asio::post(room->io, [room] { room->end(); });
    for (auto& thread : threads_) thread.join();
    for (const auto& room : rooms_) room->end_messages();
  }

  const House& house() const { return *house_; }
  std::uint16_t port() const { return port_; }

 private:
  void listen() {
    boost::system::error_code error;
    const auto address = asio::ip::make_address(house_->options.address, error);
    if (error) throw std::system_error(error, "not an address: " + house_->options.address);
    const tcp::endpoint wanted(address, house_->options.port);
    acceptor_ = std::make_unique<tcp::acceptor>(rooms_[0]->io);
    accept_timer_ = std::make_unique<asio::steady_timer>(rooms_[0]->io);
    const auto check = [&] {
      if (error)
        throw std::system_error(error, "cannot listen on " + house_->options.address + " port " +
                                           std::to_string(house_->options.port));
    };
    acceptor_->open(wanted.protocol(), error), check();
    acceptor_->set_option(tcp::acceptor::reuse_address(true), error), check();
    if (address.is_v6()) acceptor_->set_option(asio::ip::v6_only(false), error), check();
    acceptor_->bind(wanted, error), check();
    acceptor_->listen(SOMAXCONN, error), check();
    acceptor_->native_non_blocking(true, error), check();
    port_ = acceptor_->local_endpoint().port();
    spare_ = Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    wait_for_peer();
  }

  /// Signals stay with the threads of the program; broken pipes are met as errors.
  void start_threads() {
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    for (const auto& room : rooms_) threads_.emplace_back([room] { room->run(); });
    pthread_sigmask(SIG_SETMASK, &before, nullptr);
  }

  void wait_for_peer() {
    acceptor_->async_wait(tcp::acceptor::wait_read, [this](auto error) {
      if (error || !acceptor_->is_open()) return;
      if (accept_some()) return wait_for_peer();
      accept_timer_->expires_after(accept_pause);
      accept_timer_->async_wait([this](auto stopped) {
        if (!stopped) wait_for_peer();
      });
    });
  }

  /// False when accepting should pause: descriptors or memory are gone.
  bool accept_some() {
    for (int i = 0; i < accepted_in_a_row; ++i) {
      sockaddr_storage address{};
      socklen_t size = sizeof address;
      Descriptor accepted(::accept4(acceptor_->native_handle(),
                                    reinterpret_cast<sockaddr*>(&address), &size,
                                    SOCK_NONBLOCK | SOCK_CLOEXEC));
      if (accepted.get() >= 0) {
        admit(std::move(accepted), address);
      } else if (errno == EMFILE || errno == ENFILE) {
        return turn_one_away();
      } else if (errno == ENOBUFS || errno == ENOMEM) {
        return false;
      } else if (errno != EINTR && errno != ECONNABORTED) {
        return true;
      }
    }
    return true;
  }

  /// Out of descriptors: the spare one serves to refuse the next in the queue. Pauses in any case.
  bool turn_one_away() {
    spare_.reset();
    Descriptor refused(
        ::accept4(acceptor_->native_handle(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (refused.get() >= 0) {
      turn_away(std::move(refused), *house_);
      ++house_->refused;
    }
    spare_ = Descriptor(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    return false;
  }

  void admit(Descriptor accepted, const sockaddr_storage& peer) {
    const auto [remote, is_loopback, protocol] = describe(peer);
    ++house_->connections;
    if (!enter(remote, is_loopback)) {
      ++house_->refused;
      return turn_away(std::move(accepted), *house_);
    }
    const auto& room = rooms_[next_room_++ % rooms_.size()];
    asio::post(room->io, [room, accepted = std::move(accepted), remote = remote,
                          is_loopback = is_loopback, protocol = protocol]() mutable {
      room->add(std::move(accepted), protocol, std::move(remote), is_loopback);
    });
  }

  struct Peer {
    std::string remote;
    bool is_loopback;
    tcp protocol;
  };
  static Peer describe(const sockaddr_storage& peer) {
    if (peer.ss_family == AF_INET) {
      const auto& v4 = reinterpret_cast<const sockaddr_in&>(peer);
      const asio::ip::address_v4 address(ntohl(v4.sin_addr.s_addr));
      return {address.to_string(), address.is_loopback(), tcp::v4()};
    }
    const auto& v6 = reinterpret_cast<const sockaddr_in6&>(peer);
    asio::ip::address_v6::bytes_type bytes;
    std::copy(std::begin(v6.sin6_addr.s6_addr), std::end(v6.sin6_addr.s6_addr), bytes.begin());
    const asio::ip::address_v6 address(bytes);
    if (address.is_v4_mapped()) {
      const auto inner = asio::ip::make_address_v4(asio::ip::v4_mapped, address);
      return {inner.to_string(), inner.is_loopback(), tcp::v6()};
    }
    return {address.to_string(), address.is_loopback(), tcp::v6()};
  }

  bool enter(const std::string& remote, bool is_loopback) {
    const std::lock_guard lock(mutex_);
    if (house_->open >= most_) return false;
    auto& count = by_network_[network_of(remote)];
    if (!is_loopback && count >= house_->options.limits.connections_per_address) return false;
    ++count;
    ++house_->open;
    return true;
  }

  void leave(const std::string& remote) {
    const std::lock_guard lock(mutex_);
    const auto found = by_network_.find(network_of(remote));
    if (found != by_network_.end() && --found->second <= 0) by_network_.erase(found);
    if (--house_->open == 0) all_left_.notify_all();
  }

  const std::shared_ptr<House> house_;
  std::vector<std::shared_ptr<SocketRoom>> rooms_;
  std::unique_ptr<tcp::acceptor> acceptor_;
  std::unique_ptr<asio::steady_timer> accept_timer_;
  std::vector<std::thread> threads_;
  std::mutex mutex_;
  std::condition_variable all_left_;
  std::unordered_map<std::string, int> by_network_;
  Descriptor spare_;
  std::size_t next_room_ = 0;
  int most_ = 0;
  std::uint16_t port_ = 0;
  bool is_stopped_ = false;
};

Server::Server(Options options, Answer answer)
    : rooms_(std::make_unique<Rooms>(std::move(options), std::move(answer))) {}
Server::~Server() = default;
std::uint16_t Server::port() const { return rooms_->port(); }
void Server::stop() { rooms_->stop(); }

Server::Counts Server::counts() const {
  const auto& house = rooms_->house();
  return {house.requests,
          house.connections,
          std::uint64_t(std::max<std::int64_t>(0, house.open)),
          std::uint64_t(std::max<std::int64_t>(0, house.streams)),
          house.refused,
          house.timeouts};
}
}  // namespace http
