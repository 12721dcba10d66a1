// SPDX-License-Identifier: Apache-2.0
#include "platform/http/room.hpp"

#include "platform/http/connection.hpp"
#include "platform/http/reply_head.hpp"

namespace http {
void Room::tell(Message message) {
  const std::lock_guard lock(mutex_);
  if (is_over_) return;
  waiting_.push_back(std::move(message));
  // Whoever finds the box empty rings; the others' messages go along.
  if (waiting_.size() == 1) wake();
}

void Room::deliver_messages() {
  std::vector<Message> messages;
  {
    const std::lock_guard lock(mutex_);
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
