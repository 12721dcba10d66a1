// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The end of something that another thread does.
#include <condition_variable>
#include <exception>
#include <mutex>
#include <utility>

namespace db {
/// Unlike a promise it may stand on the stack of who waits, and the thrown thing changes hands as a
/// whole: the other thread keeps no hold of it.
class Awaited {
 public:
  /// Once, by who does it. `why` is what it threw, or null.
  void end(std::exception_ptr why = nullptr) {
    const std::lock_guard lock(mutex_);
    why_ = std::move(why);
    has_ended_ = true;
    ended_.notify_all();
  }
  /// Waits for the end; rethrows what was thrown.
  void wait() {
    std::unique_lock lock(mutex_);
    ended_.wait(lock, [this] { return has_ended_; });
    if (why_) std::rethrow_exception(std::move(why_));
  }

 private:
  std::mutex mutex_;
  std::condition_variable ended_;
  std::exception_ptr why_;
  bool has_ended_ = false;
};

/// Runs it; answers what it threw, or null.
template <class F>
std::exception_ptr thrown_by(const F& run) {
  try {
    run();
    return nullptr;
  } catch (...) {
    return std::current_exception();
  }
}
}  // namespace db
