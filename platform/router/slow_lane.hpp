// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Threads for acts that must not hold a reader or the writer: those that hash a password take a
/// tenth of a second and 64 MiB, others ask for several transactions one after another. Each slice
/// has a thread and a short queue of its own, so that a burst of sign-ins keeps no household
/// waiting that reports, and the reverse.
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "platform/router/desk.hpp"

namespace routing {
class Desk::SlowLane {
 public:
  ~SlowLane() { stop(); }
  /// Makes the lane of a slice, unless it has one; before anything is taken.
  void open(std::string_view slice);
  /// False when too many wait in the lane of that slice, or after stop().
  bool take(std::string_view slice, std::function<void()>);
  /// Drops what waits and lets what runs end.
  void stop();

 private:
  class One {
   public:
    One() : thread_([this] { work(); }) {}
    bool take(std::function<void()>);
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
  std::map<std::string, One, std::less<>> by_slice_;
};
}  // namespace routing
