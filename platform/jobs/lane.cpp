// SPDX-License-Identifier: Apache-2.0
#include "platform/jobs/lane.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

namespace jobs {
Taken Lane::take(std::string name, Job job) {
  const std::lock_guard lock(mutex_);
  if (is_stopped_) return Taken::ended;
  if (std::any_of(waiting_.begin(), waiting_.end(),
                  [&](const Named& waiting) { return waiting.name == name; }))
    return Taken::known_already;
  if (waiting_.size() >= most_waiting_) return Taken::full;
  waiting_.push_back({std::move(name), std::move(job)});
  if (!thread_.joinable()) thread_ = std::thread([this] { work(); });
  changed_.notify_all();
  return Taken::yes;
}

bool Lane::end(std::string_view name) {
  const std::lock_guard lock(mutex_);
  const auto dropped =
      std::erase_if(waiting_, [&](const Named& waiting) { return waiting.name == name; });
  const bool is_running = ending_ && running_ == name;
  if (is_running) ending_->is_asked_ = true;
  changed_.notify_all();
  return dropped > 0 || is_running;
}

void Lane::drain() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [this] { return waiting_.empty() && !ending_; });
}

void Lane::stop() {
  std::thread ended;
  {
    const std::lock_guard lock(mutex_);
    is_stopped_ = true;
    waiting_.clear();
    if (ending_) ending_->is_asked_ = true;
    ended.swap(thread_);
    changed_.notify_all();
  }
  if (ended.joinable()) ended.join();
}

void Lane::work() {
  for (;;) {
    Named next;
    Ending ending;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return is_stopped_ || !waiting_.empty(); });
      if (is_stopped_) return;
      next = std::move(waiting_.front());
      waiting_.pop_front();
      running_ = next.name;
      ending_ = &ending;
    }
    try {
      next.job(ending);
    } catch (const std::exception& fault) {
      spdlog::error("job {}: {}", next.name, fault.what());
    }
    const std::lock_guard lock(mutex_);
    ending_ = nullptr;
    changed_.notify_all();
  }
}
}  // namespace jobs
