// SPDX-License-Identifier: Apache-2.0
#pragma once
/// One thread for what takes a tenth of a second and 64 MiB, with a short queue.
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include "platform/router/desk.hpp"

namespace routing {
class Desk::SlowLane {
 public:
  SlowLane();
  ~SlowLane() { stop(); }
  /// False when too many wait, or after stop().
  bool take(std::function<void()>);
  /// Drops what waits and lets what runs end.
  void stop();

 private:
  void work();
  static constexpr std::size_t most_waiting = 64;
  std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<std::function<void()>> waiting_;
  bool is_ending_ = false;
  std::thread thread_;
};
}  // namespace routing
