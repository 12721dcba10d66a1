// SPDX-License-Identifier: Apache-2.0
#include "platform/http/room.hpp"

#include <algorithm>

#include "platform/http/connection.hpp"
#include "platform/http/reply_head.hpp"

namespace http {
namespace {
/// Rooms that a Together of this thread will ring; none when there is no Together.
thread_local std::vector<std::shared_ptr<Room>>* rooms_to_ring = nullptr;
}  // namespace

Together::Together() {
  static thread_local std::vector<std::shared_ptr<Room>> rooms;
  rooms_to_ring = &rooms;
}

Together::~Together() {
  for (const auto& room : *rooms_to_ring) room->ring();
  rooms_to_ring->clear();
  rooms_to_ring = nullptr;
}

void Room::tell(const std::shared_ptr<Room>& self, Message message) {
  {
    const std::lock_guard lock(mutex_);
    if (is_over_) return;
    waiting_.push_back(std::move(message));
    // Whoever finds it unrung rings; the others' messages go along.
    if (is_rung_) return;
  }
  if (!rooms_to_ring) return ring();
  if (std::find(rooms_to_ring->begin(), rooms_to_ring->end(), self) == rooms_to_ring->end())
    rooms_to_ring->push_back(self);
}

void Room::ring() {
  const std::lock_guard lock(mutex_);
  if (is_over_ || is_rung_ || waiting_.empty()) return;
  is_rung_ = true;
  wake();
}

void Room::deliver_messages() {
  std::vector<Message> messages;
  {
    const std::lock_guard lock(mutex_);
    is_rung_ = false;
    messages.swap(waiting_);
  }
  for (auto& message : messages) message.to->on_message(message);
}

void Room::end_messages() {
  std::vector<Message> dropped;  // outlives the lock: what it drops may drop more
  const std::lock_guard lock(mutex_);
  is_over_ = true;
  dropped.swap(waiting_);
}

std::string_view Room::date() {
  const auto now = std::time(nullptr);
  if (now != date_of_) {
    date_of_ = now;
    date_ = http_date(now);
  }
  return date_;
}
}  // namespace http
