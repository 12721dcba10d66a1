// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Follows the rights that other processes on the same data change: another server of a city, or a
/// command typed while the server runs.
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "platform/router/desk.hpp"

namespace auth {
class Watch {
 public:
  using Told = std::function<void(const std::vector<Uuid>& changed)>;

  /// Looks once, then every so many milliseconds on a thread of its own; never with 0. `told` hears
  /// whose rights changed, also of what this process changed itself.
  Watch(routing::Desk&, World&, Told, int every_ms);
  ~Watch();
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;

  /// One look: forgets what others changed, and once a minute writes when sessions were seen and
  /// clears away what is long over. Called by one thread at a time.
  void look();

 private:
  void work(int every_ms);
  void follow();
  void note_seen();
  void clear_away();

  routing::Desk& desk_;
  World& world_;
  Told told_;
  std::int64_t turn_ = -1;
  Instant noted_at_, cleared_at_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool is_ending_ = false;
  std::thread thread_;
};
}  // namespace auth
