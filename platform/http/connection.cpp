// SPDX-License-Identifier: Apache-2.0
#include "platform/http/connection.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "platform/http/reply_head.hpp"

namespace http {
namespace {
using std::chrono::seconds;

constexpr auto warm_stream_after = seconds(20);
constexpr int linger_seconds = 2;
constexpr std::int64_t most_discarded = 16 * 1024 * 1024;
constexpr std::int64_t least_bytes_per_second = 512;
constexpr auto slow_body_grace = seconds(5);
constexpr std::size_t one_record = 16 * 1024, write_step = 1024 * 1024;

Moment now() { return std::chrono::steady_clock::now(); }
}  // namespace

Sink::Connection::Connection(std::shared_ptr<Room> room, std::unique_ptr<Watch> watch,
                             std::string remote, bool is_loopback)
    : room_(std::move(room)),
      watch_(std::move(watch)),
      wire_(watch_->socket()),
      reader_(room_->house->options.limits.header_bytes),
      remote_(std::move(remote)),
      is_loopback_(is_loopback) {}

Sink::Connection::~Connection() = default;

void Sink::Connection::begin() {
  const auto& limits = room_->house->options.limits;
  phase_ = room_->house->tls ? Phase::greeting : Phase::reading;
  set_deadline(std::min(limits.header_seconds, limits.idle_seconds));
  wait(Wire::Outcome::want_read);
}

void Sink::Connection::on_ready(Watch::Way way) {
  (way == Watch::Way::read ? is_waiting_read_ : is_waiting_write_) = false;
  if (phase_ == Phase::closed) return;
  if (way == Watch::Way::read) has_read_ = false;
  if (phase_ == Phase::streaming && way == Watch::Way::read) {
    // A client has nothing to say on a stream: what comes is its end.
    char byte = 0;
    const auto moved = wire_.read({&byte, 1});
    if (moved.outcome == Wire::Outcome::want_read) {
      wait(Wire::Outcome::want_read);
      return;
    }
    return close();
  }
  advance();
}

void Sink::Connection::on_message(Message& message) {
  if (phase_ == Phase::closed) {
    if (message.kind == Message::Kind::stream) give_up(message.feed);
    return;
  }
  switch (message.kind) {
    case Message::Kind::answer:
      return deliver(message.turn, std::move(message.reply));
    case Message::Kind::drop:
      return deliver(message.turn, transport_problem(500));
    case Message::Kind::stream:
      return begin_stream(message);
    case Message::Kind::flush:
      if (phase_ == Phase::streaming) advance();
  }
}

/// Goes on until it has to wait for the peer or for an answer.
void Sink::Connection::advance() {
  if (is_advancing_) return;
  const auto self = shared_from_this();
  is_advancing_ = true;
  for (bool goes_on = true; goes_on;) {
    switch (phase_) {
      case Phase::greeting:
        goes_on = greet();
        break;
      case Phase::handshake:
        goes_on = shake_hands();
        break;
      case Phase::reading:
        goes_on = read();
        break;
      case Phase::writing:
        goes_on = write();
        break;
      case Phase::streaming:
        goes_on = write_stream();
        break;
      case Phase::lingering:
        goes_on = discard();
        break;
      case Phase::running:
      case Phase::closed:
        goes_on = false;
    }
  }
  is_advancing_ = false;
}

/// Tells a TLS client from one that speaks plain HTTP to the wrong port.
bool Sink::Connection::greet() {
  constexpr char tls_handshake = 0x16;
  char first = 0;
  const auto moved = wire_.peek(first);
  if (moved.outcome != Wire::Outcome::done) return wait(moved.outcome);
  is_misplaced_ = first != tls_handshake;
  if (!is_misplaced_) wire_.begin_tls(*room_->house->tls);
  phase_ = is_misplaced_ ? Phase::reading : Phase::handshake;
  return true;
}

bool Sink::Connection::shake_hands() {
  const auto outcome = wire_.handshake();
  if (outcome != Wire::Outcome::done) return wait(outcome);
  await_request();
  return true;
}

void Sink::Connection::await_request() {
  phase_ = Phase::reading;
  if (unread_.empty()) set_deadline(room_->house->options.limits.idle_seconds);
}

bool Sink::Connection::read() {
  if (!unread_.empty()) {
    const auto bytes = std::exchange(unread_, {});
    read_from(bytes);
    return true;
  }
  // One read for each readiness, so that a client that never stops sending leaves room for others.
  if (has_read_ && !wire_.has_unread()) return wait(Wire::Outcome::want_read);
  static thread_local std::array<char, 64 * 1024> buffer;
  const auto moved = wire_.read(buffer);
  has_read_ = true;
  if (moved.outcome != Wire::Outcome::done) return wait(moved.outcome);
  read_from({buffer.data(), moved.bytes});
  return true;
}

void Sink::Connection::read_from(std::string_view bytes) {
  const bool was_begun = reader_.is_begun();
  for (;;) {
    const auto fed = reader_.feed(bytes);
    bytes.remove_prefix(fed.taken);
    if (!was_begun && reader_.is_begun() && !reader_.is_reading_body())
      set_deadline(room_->house->options.limits.header_seconds);
    if (fed.step == RequestReader::Step::refused) return refuse(reader_.status());
    if (fed.step == RequestReader::Step::headers) {
      if (!take_headers()) return;
      continue;
    }
    if (!is_body_allowed()) return;
    if (fed.step == RequestReader::Step::complete) {
      unread_ = bytes;
      run_request();
    }
    return;
  }
}

/// Called between headers and body; false when the request is refused.
bool Sink::Connection::take_headers() {
  const auto& options = room_->house->options;
  const auto& request = reader_.request();
  part_began_ = now();
  set_deadline(options.limits.body_seconds);
  if (!reader_.has_body()) return true;
  const bool is_large =
      options.takes_large_body && options.takes_large_body(request.method, request.target);
  reader_.set_body_limit(is_large ? options.limits.large_body_bytes : options.limits.body_bytes);
  if (reader_.feed({}).step == RequestReader::Step::refused) {
    refuse(reader_.status());
    return false;
  }
  if (reader_.expects_continue()) {
    // A few bytes into an empty send buffer: what does not go out at once is not waited for.
    wire_.write("HTTP/1.1 100 Continue\r\n\r\n", {});
  }
  return true;
}

/// Counts the body so far among all bodies; false when there are too many and the request is
/// refused.
bool Sink::Connection::is_body_allowed() {
  auto& house = *room_->house;
  const auto size = std::int64_t(reader_.request().body.size());
  house.body_bytes += size - counted_bodies_;
  counted_bodies_ = size;
  if (size == 0 || house.body_bytes <= std::int64_t(house.options.limits.all_bodies_bytes))
    return true;
  refuse(503);
  return false;
}

void Sink::Connection::release_bodies() {
  room_->house->body_bytes -= std::exchange(counted_bodies_, 0);
}

void Sink::Connection::run_request() {
  auto& house = *room_->house;
  is_closing_ = is_closing_ || reader_.wants_close();
  is_chunked_ = !reader_.is_http10();
  auto request = reader_.take();
  request.remote = remote_;
  request.is_loopback = is_loopback_;
  request.is_tls = wire_.is_tls();
  is_head_request_ = request.method == Method::head;
  phase_ = Phase::running;
  deadline_ = Moment::max();
  ++turn_;
  if (is_misplaced_) return deliver(turn_, misplaced(request));
  house.requests.fetch_add(1, std::memory_order_relaxed);
  try {
    house.answer(std::move(request), Sink(shared_from_this(), turn_));
  } catch (...) {
    // The Sink has answered 500 as it went; what was thrown is a bug of the caller's, not a reason
    // to end the thread that serves everyone.
    ++house.refused;
  }
}

/// For a client that speaks plain HTTP to the TLS port: where to go instead.
Reply Sink::Connection::misplaced(const Request& request) const {
  const auto host = request.header("host");
  Reply reply;
  reply.status = host.empty() ? 400 : 308;
  reply.content_type = "text/plain; charset=utf-8";
  reply.body = "This port speaks HTTPS only: begin the address with https://\n";
  if (!host.empty())
    reply.headers.emplace_back("Location", "https://" + std::string(host) + request.target);
  return reply;
}

void Sink::Connection::deliver(std::uint64_t turn, Reply reply) {
  if (turn != turn_ || phase_ != Phase::running) return;
  release_bodies();
  is_closing_ = is_closing_ || room_->is_stopping || is_misplaced_;
  reply_ = std::move(reply);
  head_.clear();
  written_ = 0;
  write_head(head_, reply_, {room_->date(), room_->house->options.common_headers, is_closing_});
  const bool has_body = !is_head_request_ && may_have_body(reply_.status);
  if (!has_body) {
    reply_ = {};
  } else if (wire_.is_tls() && body_of(reply_).size() <= one_record) {
    head_.append(body_of(reply_));
    reply_ = {};
  }
  phase_ = Phase::writing;
  set_deadline(room_->house->options.limits.write_seconds);
  advance();
}

/// Answers what the transport itself refuses, then closes.
void Sink::Connection::refuse(int status) {
  ++room_->house->refused;
  is_closing_ = true;
  is_head_request_ = false;
  phase_ = Phase::running;
  deliver(++turn_, transport_problem(status));
}

bool Sink::Connection::write() {
  const auto body = body_of(reply_);
  const auto size = head_.size() + body.size();
  while (written_ < size) {
    const auto from_head = std::string_view(head_).substr(std::min(written_, head_.size()));
    const auto from_body = body.substr(written_ > head_.size() ? written_ - head_.size() : 0);
    const auto moved = wire_.write(from_head, from_body);
    if (moved.outcome != Wire::Outcome::done) return wait(moved.outcome);
    // Each further MiB earns its own time.
    const auto steps = (written_ + moved.bytes) / write_step - written_ / write_step;
    deadline_ += seconds(room_->house->options.limits.write_seconds) * steps;
    written_ += moved.bytes;
  }
  finish_answer();
  return true;
}

void Sink::Connection::finish_answer() {
  reply_ = {};
  if (head_.capacity() > 4096) head_ = {};
  head_.clear();
  if (!is_closing_) return await_request();
  wire_.finish();
  // A client that still sends would lose the answer if the socket closed under it.
  phase_ = Phase::lingering;
  set_deadline(room_->is_stopping ? 0 : linger_seconds);
}

bool Sink::Connection::discard() {
  // What TLS would decrypt is of no use any more; the raw bytes are dropped as well.
  static thread_local std::array<char, 64 * 1024> dropped;
  Wire raw(watch_->socket());
  const auto moved = raw.read(dropped);
  discarded_ += std::int64_t(moved.bytes);
  if (moved.outcome == Wire::Outcome::closed || discarded_ > most_discarded) {
    close();
    return false;
  }
  return wait(Wire::Outcome::want_read);
}

/// False, so that advance() stops.
bool Sink::Connection::wait(Wire::Outcome outcome) {
  if (outcome == Wire::Outcome::closed) {
    close();
  } else if (outcome == Wire::Outcome::want_read && !is_waiting_read_) {
    is_waiting_read_ = true;
    watch_->wait(Watch::Way::read, shared_from_this());
  } else if (outcome == Wire::Outcome::want_write && !is_waiting_write_) {
    is_waiting_write_ = true;
    watch_->wait(Watch::Way::write, shared_from_this());
  }
  return false;
}

void Sink::Connection::set_deadline(int wanted) { deadline_ = now() + seconds(wanted); }

void Sink::Connection::tick(Moment moment) {
  if (phase_ == Phase::closed) return;
  const auto& limits = room_->house->options.limits;
  if (phase_ == Phase::streaming && head_.empty() && moment - last_written_ >= warm_stream_after) {
    if (feed_->add(":\n\n") == Feed::Added::first) advance();
    return;
  }
  if (phase_ == Phase::reading && reader_.is_reading_body()) {
    const auto size = std::int64_t(reader_.request().body.size());
    const auto lasted = std::chrono::duration_cast<seconds>(moment - part_began_);
    const auto earned = 1 + size / std::int64_t(std::max<std::size_t>(1, limits.body_bytes));
    const bool is_crawling =
        lasted >= slow_body_grace && size < lasted.count() * least_bytes_per_second;
    if (is_crawling || lasted >= seconds(limits.body_seconds) * earned) return time_out();
    return;
  }
  if (moment >= deadline_) time_out();
}

void Sink::Connection::time_out() {
  const bool is_half_read = phase_ == Phase::reading && reader_.is_begun();
  if (phase_ != Phase::lingering && (phase_ != Phase::reading || is_half_read))
    ++room_->house->timeouts;
  if (is_half_read) {
    refuse(408);
  } else {
    close();
  }
}

void Sink::Connection::wind_down() {
  is_closing_ = true;
  const bool is_idle = phase_ == Phase::greeting || phase_ == Phase::handshake ||
                       (phase_ == Phase::reading && !reader_.is_begun());
  if (phase_ == Phase::streaming) {
    end_stream();
  } else if (is_idle) {
    wire_.finish();
    close();
  } else if (phase_ == Phase::lingering) {
    set_deadline(0);
  }
}

void Sink::Connection::close() {
  if (phase_ == Phase::closed) return;
  const auto self = shared_from_this();
  phase_ = Phase::closed;
  release_bodies();
  if (feed_) {
    feed_->close();
    --room_->house->streams;
  }
  wire_ = Wire(-1);
  watch_->close();
  room_->house->left(remote_);
  room_->forget(*this);
}
}  // namespace http
