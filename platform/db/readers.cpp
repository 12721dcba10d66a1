// SPDX-License-Identifier: Apache-2.0
#include "platform/db/readers.hpp"

#include <spdlog/spdlog.h>

namespace db {
Readers::Readers(std::size_t most_waiting, std::vector<std::unique_ptr<ReadSession>> sessions)
    : most_waiting_(most_waiting), sessions_(std::move(sessions)) {
  for (auto& session : sessions_)
    threads_.emplace_back([this, reader = session.get()] { loop(*reader); });
}

bool Readers::take(std::function<void(Tx&)> read) {
  const std::lock_guard lock(mutex_);
  if (is_stopping_ || waiting_.size() >= most_waiting_) return false;
  waiting_.push_back(std::move(read));
  something_came_.notify_one();
  return true;
}

void Readers::stop() {
  {
    const std::lock_guard lock(mutex_);
    is_stopping_ = true;
    something_came_.notify_all();
  }
  for (auto& thread : threads_) thread.join();
  threads_.clear();
  sessions_.clear();
}

std::size_t Readers::waiting() const {
  const std::lock_guard lock(mutex_);
  return waiting_.size();
}

void Readers::loop(ReadSession& session) {
  std::unique_lock lock(mutex_);
  for (;;) {
    something_came_.wait(lock, [this] { return is_stopping_ || !waiting_.empty(); });
    if (waiting_.empty()) return;
    const auto read = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    ++reads_;
    try {
      read(session.begin());
    } catch (const std::exception& bug) {
      spdlog::critical("a read threw: {}", bug.what());
    } catch (...) {
      spdlog::critical("a read threw");
    }
    session.end();
    lock.lock();
  }
}
}  // namespace db
