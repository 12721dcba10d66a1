// SPDX-License-Identifier: Apache-2.0
#include "platform/router/slow_lane.hpp"

namespace routing {
Desk::SlowLane::SlowLane() : thread_([this] { work(); }) {}

void Desk::SlowLane::stop() {
  std::deque<std::function<void()>> dropped;  // outside the lock: each answers as it goes
  {
    const std::lock_guard lock(mutex_);
    is_ending_ = true;
    dropped.swap(waiting_);
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

bool Desk::SlowLane::take(std::function<void()> task) {
  {
    const std::lock_guard lock(mutex_);
    if (is_ending_ || waiting_.size() >= most_waiting) return false;
    waiting_.push_back(std::move(task));
  }
  wake_.notify_one();
  return true;
}

void Desk::SlowLane::work() {
  for (;;) {
    std::function<void()> task;
    {
      std::unique_lock lock(mutex_);
      wake_.wait(lock, [this] { return is_ending_ || !waiting_.empty(); });
      if (waiting_.empty()) return;
      task = std::move(waiting_.front());
      waiting_.pop_front();
    }
    task();
  }
}
}  // namespace routing
