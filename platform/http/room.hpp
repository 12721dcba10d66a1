// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a connection needs from the thread it lives on; the sockets behind it are in server.cpp.
#include <atomic>
#include <chrono>
#include <ctime>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "platform/http/server.hpp"
#include "platform/http/wire.hpp"

namespace http {
using Moment = std::chrono::steady_clock::time_point;

/// Says when a socket is ready; owns it. One wait in each direction at a time.
class Watch {
 public:
  enum class Way { read, write };
  virtual ~Watch() = default;
  virtual int socket() const = 0;
  /// Calls Connection::on_ready on the room's thread once the socket is ready; keeps it alive till
  /// then.
  virtual void wait(Way, std::shared_ptr<Sink::Connection>) = 0;
  /// Ends the waits and closes the socket.
  virtual void close() = 0;
};

class Feed;

/// Said to a connection from another thread.
struct Message {
  enum class Kind { answer, stream, drop, flush };
  Kind kind = Kind::answer;
  std::shared_ptr<Sink::Connection> to;
  std::uint64_t turn = 0;
  Reply reply;
  std::shared_ptr<Feed> feed;  ///< Of a stream, whose headers are in `reply`.
};

/// Counters and promises shared by all rooms of a server.
struct House {
  Options options;
  Server::Answer answer;
  std::unique_ptr<Tls> tls;
  std::atomic<std::uint64_t> requests{0}, connections{0}, refused{0}, timeouts{0};
  std::atomic<std::int64_t> open{0}, streams{0}, body_bytes{0};
  /// Told when a connection is gone, with the address it came from.
  std::function<void(const std::string& remote)> left;
};

/// One I/O thread with its connections.
class Room {
 public:
  explicit Room(std::shared_ptr<House> house) : house(std::move(house)) {}
  virtual ~Room() = default;

  /// Is the caller on this room's thread?
  virtual bool is_here() const = 0;
  /// From any thread, in order; dropped once the room is over. `self` is this room.
  void tell(const std::shared_ptr<Room>& self, Message);
  /// Has what was told under a Together delivered.
  void ring();
  /// Ends tell: what waits is dropped, so that no connection outlives its room through it.
  void end_messages();
  /// Forgets the connection, which has closed.
  virtual void forget(Sink::Connection&) = 0;
  /// The Date header of this second.
  std::string_view date();

  const std::shared_ptr<House> house;
  bool is_stopping = false;  ///< Room's thread only.

 protected:
  /// Has deliver_messages called on the room's thread.
  virtual void wake() = 0;
  void deliver_messages();

 private:
  std::mutex mutex_;
  std::vector<Message> waiting_;
  bool is_over_ = false, is_rung_ = false;
  std::time_t date_of_ = 0;
  std::string date_;
};
}  // namespace http
