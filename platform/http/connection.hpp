// SPDX-License-Identifier: Apache-2.0
#pragma once
/// One connection: reads requests one after another, has each answered before the next is read.
///
/// All but Sink's calls and Feed run on the thread of its room. Sinks and streams reach it by
/// messages.
#include "platform/http/request_reader.hpp"
#include "platform/http/room.hpp"

namespace http {
/// What waits to be sent on a stream of events; filled from any thread.
class Feed {
 public:
  enum class Added { first, more, too_much, closed };
  /// `first`: the connection must be told to send.
  Added add(std::string text);
  /// All that waits; counts as unsent until `sent` says otherwise.
  std::string take();
  void sent(std::size_t bytes);
  void close();
  bool is_open() const { return is_open_; }
  /// The peer read too slowly: what waits is lost.
  bool is_overrun() const { return is_overrun_; }

  static constexpr std::size_t most_unsent = 256 * 1024;

 private:
  std::mutex mutex_;
  std::string waiting_;
  std::size_t unsent_ = 0;
  std::atomic<bool> is_open_{true}, is_overrun_{false};
};

class Sink::Connection : public Taker, public std::enable_shared_from_this<Sink::Connection> {
 public:
  Connection(std::shared_ptr<Room>, std::unique_ptr<Watch>, std::string remote, bool is_loopback);
  ~Connection();

  // Room's thread:
  void begin();
  void on_ready(Watch::Way);
  void on_message(Message&);
  /// Closes what has waited too long; keeps streams warm.
  void tick(Moment now);
  /// Begins the graceful end: idle ones and streams close now, the rest after the answer.
  void wind_down();
  void close();

  // Any thread:
  void take(std::shared_ptr<Taker> self, std::uint64_t turn, Reply reply) override {
    answer(std::static_pointer_cast<Connection>(std::move(self)), turn, std::move(reply));
  }
  void take_nothing(std::shared_ptr<Taker> self, std::uint64_t turn) override {
    drop(std::static_pointer_cast<Connection>(std::move(self)), turn);
  }
  std::shared_ptr<Stream> open_stream(
      std::shared_ptr<Taker> self, std::uint64_t turn,
      std::vector<std::pair<std::string, std::string>> headers) override {
    return stream(std::static_pointer_cast<Connection>(std::move(self)), turn, std::move(headers));
  }
  void answer(std::shared_ptr<Connection> self, std::uint64_t turn, Reply);
  void drop(std::shared_ptr<Connection> self, std::uint64_t turn);
  std::shared_ptr<Stream> stream(std::shared_ptr<Connection> self, std::uint64_t turn,
                                 std::vector<std::pair<std::string, std::string>> headers);
  void flush_stream(std::shared_ptr<Connection> self);

 private:
  enum class Phase { greeting, handshake, reading, running, writing, streaming, lingering, closed };

  void send(Message);
  void advance();
  bool greet();
  bool shake_hands();
  bool read();
  void read_from(std::string_view bytes);
  bool take_headers();
  void run_request();
  Reply misplaced(const Request&) const;
  void deliver(std::uint64_t turn, Reply);
  void refuse(int status);
  bool write();
  void finish_answer();
  void begin_stream(Message&);
  void give_up(const std::shared_ptr<Feed>&);
  bool write_stream();
  void append_part(const std::string& text);
  void end_stream();
  bool discard();
  bool wait(Wire::Outcome);
  bool is_body_allowed();
  void release_bodies();
  void await_request();
  void set_deadline(int seconds);
  void time_out();

  const std::shared_ptr<Room> room_;
  const std::unique_ptr<Watch> watch_;
  Wire wire_;
  RequestReader reader_;
  const std::string remote_;
  std::string unread_;  // bytes after the request that runs
  std::string head_;    // being written: the head of an answer, or a part of a stream
  Reply reply_;
  std::size_t written_ = 0;
  std::size_t stream_part_ = 0;  // bytes of the feed in head_
  std::shared_ptr<Feed> feed_;
  std::uint64_t turn_ = 0;
  std::int64_t counted_bodies_ = 0;
  std::int64_t discarded_ = 0;
  Moment deadline_ = Moment::max(), part_began_, last_written_;
  Phase phase_ = Phase::greeting;
  const bool is_loopback_;
  bool is_head_request_ = false, is_closing_ = false, is_misplaced_ = false, is_advancing_ = false;
  bool is_waiting_read_ = false, is_waiting_write_ = false, has_read_ = false, is_chunked_ = false;
};
}  // namespace http
