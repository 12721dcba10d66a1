// SPDX-License-Identifier: Apache-2.0
/// Sinks, and what becomes of a connection that turns into a stream of events.
#include <array>
#include <charconv>
#include <utility>

#include "platform/http/connection.hpp"
#include "platform/http/reply_head.hpp"

namespace http {
namespace {
/// The end of a stream that someone holds; closes when it is let go.
class LiveStream : public Stream {
 public:
  LiveStream(std::shared_ptr<Sink::Connection> connection, std::shared_ptr<Feed> feed)
      : connection_(std::move(connection)), feed_(std::move(feed)) {}
  ~LiveStream() override { LiveStream::close(); }

  bool send(std::string text) override {
    const auto added = feed_->add(std::move(text));
    if (added == Feed::Added::first || added == Feed::Added::too_much)
      connection_->flush_stream(connection_);
    return added == Feed::Added::first || added == Feed::Added::more;
  }
  bool is_open() const override { return feed_->is_open(); }
  void close() override {
    if (!feed_->is_open()) return;
    feed_->close();
    connection_->flush_stream(connection_);
  }

 private:
  const std::shared_ptr<Sink::Connection> connection_;
  const std::shared_ptr<Feed> feed_;
};
}  // namespace

Feed::Added Feed::add(std::string text) {
  const std::lock_guard lock(mutex_);
  if (!is_open_) return Added::closed;
  if (unsent_ + text.size() > most_unsent) {
    is_open_ = false;
    is_overrun_ = true;
    return Added::too_much;
  }
  const bool is_first = waiting_.empty();
  unsent_ += text.size();
  if (is_first) {
    waiting_ = std::move(text);
  } else {
    waiting_ += text;
  }
  return is_first ? Added::first : Added::more;
}

std::string Feed::take() {
  const std::lock_guard lock(mutex_);
  return std::exchange(waiting_, {});
}

void Feed::sent(std::size_t bytes) {
  const std::lock_guard lock(mutex_);
  unsent_ -= bytes;
}

void Feed::close() {
  const std::lock_guard lock(mutex_);
  is_open_ = false;
}

Sink::Sink(std::shared_ptr<Taker> taker, std::uint64_t turn)
    : taker_(std::move(taker)), turn_(turn) {}
Sink::Sink(Sink&&) noexcept = default;

Sink& Sink::operator=(Sink&& other) noexcept {
  if (this == &other) return *this;
  if (const auto left = std::exchange(taker_, std::move(other.taker_)))
    left->take_nothing(left, turn_);
  turn_ = other.turn_;
  return *this;
}

Sink::~Sink() {
  if (const auto left = std::move(taker_)) left->take_nothing(left, turn_);
}

void Sink::answer(Reply reply) {
  if (const auto to = std::move(taker_)) to->take(to, turn_, std::move(reply));
}

std::shared_ptr<Stream> Sink::stream(std::vector<std::pair<std::string, std::string>> headers) {
  const auto to = std::move(taker_);
  if (to) return to->open_stream(to, turn_, std::move(headers));
  auto closed = std::make_shared<Feed>();
  closed->close();
  return std::make_shared<LiveStream>(nullptr, std::move(closed));
}

void Sink::Connection::send(Message message) {
  if (room_->is_here()) {
    message.to->on_message(message);
  } else {
    room_->tell(room_, std::move(message));
  }
}

void Sink::Connection::answer(std::shared_ptr<Connection> self, std::uint64_t turn, Reply reply) {
  send({Message::Kind::answer, std::move(self), turn, std::move(reply)});
}

void Sink::Connection::drop(std::shared_ptr<Connection> self, std::uint64_t turn) {
  send({Message::Kind::drop, std::move(self), turn, {}});
}

void Sink::Connection::flush_stream(std::shared_ptr<Connection> self) {
  send({Message::Kind::flush, std::move(self), 0, {}});
}

std::shared_ptr<Stream> Sink::Connection::stream(
    std::shared_ptr<Connection> self, std::uint64_t turn,
    std::vector<std::pair<std::string, std::string>> headers) {
  auto& house = *room_->house;
  auto feed = std::make_shared<Feed>();
  if (++house.streams > house.options.limits.streams) {
    --house.streams;
    feed->close();
    answer(self, turn, transport_problem(503));
    return std::make_shared<LiveStream>(std::move(self), std::move(feed));
  }
  Message message{Message::Kind::stream, self, turn, {}, feed};
  message.reply.headers = std::move(headers);
  send(std::move(message));
  return std::make_shared<LiveStream>(std::move(self), std::move(feed));
}

void Sink::Connection::give_up(const std::shared_ptr<Feed>& feed) {
  feed->close();
  --room_->house->streams;
}

void Sink::Connection::begin_stream(Message& message) {
  if (message.turn != turn_ || phase_ != Phase::running) return give_up(message.feed);
  release_bodies();
  feed_ = std::move(message.feed);
  is_closing_ = true;
  head_.clear();
  written_ = stream_part_ = 0;
  write_stream_head(head_, message.reply.headers, is_chunked_,
                    {room_->date(), room_->house->options.common_headers, true});
  phase_ = Phase::streaming;
  set_deadline(room_->house->options.limits.write_seconds);
  if (is_head_request_ || room_->is_stopping) return end_stream();
  wait(Wire::Outcome::want_read);
  advance();
}

void Sink::Connection::append_part(const std::string& text) {
  if (text.empty()) return;
  if (!is_chunked_) {
    head_ += text;
    return;
  }
  std::array<char, 16> digits;
  const auto end = std::to_chars(digits.begin(), digits.end(), text.size(), 16).ptr;
  head_.append(digits.begin(), end).append("\r\n").append(text).append("\r\n");
}

bool Sink::Connection::write_stream() {
  for (;;) {
    if (feed_->is_overrun()) {
      close();
      return false;
    }
    while (written_ < head_.size()) {
      const auto moved = wire_.write(std::string_view(head_).substr(written_), {});
      if (moved.outcome != Wire::Outcome::done) return wait(moved.outcome);
      written_ += moved.bytes;
      last_written_ = std::chrono::steady_clock::now();
      set_deadline(room_->house->options.limits.write_seconds);
    }
    feed_->sent(std::exchange(stream_part_, 0));
    written_ = 0;
    deadline_ = Moment::max();
    head_ = {};
    const auto text = feed_->take();
    if (text.empty()) {
      if (feed_->is_open()) return false;
      end_stream();
      return true;
    }
    stream_part_ = text.size();
    append_part(text);
    set_deadline(room_->house->options.limits.write_seconds);
  }
}

/// Sends what waits and the end; the rest of the way is that of an answer.
void Sink::Connection::end_stream() {
  feed_->close();
  if (!is_head_request_) {
    append_part(feed_->take());
    if (is_chunked_) head_.append("0\r\n\r\n");
  }
  reply_ = {};
  phase_ = Phase::writing;
  set_deadline(room_->house->options.limits.write_seconds);
  advance();
}
}  // namespace http
