// SPDX-License-Identifier: Apache-2.0
#include "platform/router/slow_lane.hpp"

namespace routing {
void Desk::SlowLane::open(std::string_view slice) { by_slice_.try_emplace(std::string(slice)); }

bool Desk::SlowLane::take(std::string_view slice, std::function<void()> task) {
  return by_slice_.find(slice)->second.take(std::move(task));
}

void Desk::SlowLane::stop() {
  for (auto& [slice, lane] : by_slice_) lane.stop();
}

void Desk::SlowLane::One::stop() {
  std::deque<std::function<void()>> dropped;  // outside the lock: each answers as it goes
  {
    const std::lock_guard lock(mutex_);
    is_ending_ = true;
    dropped.swap(waiting_);
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

bool Desk::SlowLane::One::take(std::function<void()> task) {
  {
    const std::lock_guard lock(mutex_);
    if (is_ending_ || waiting_.size() >= most_waiting) return false;
    waiting_.push_back(std::move(task));
  }
  wake_.notify_one();
  return true;
}

void Desk::SlowLane::One::work() {
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
