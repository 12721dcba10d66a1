// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a house does by itself while it is served: what its slices see to, backups as its settings
/// plan them, and each night the removal of what is over its time.
#include <condition_variable>
#include <mutex>
#include <thread>

#include "program/house.hpp"
#include "program/settings.hpp"

namespace program {
class Chores {
 public:
  Chores(House&, World&, Settings);

  /// Does what is due now. A backup that fails is logged, and tried again after an hour.
  void turn();
  /// Cuts short what takes long; from another thread.
  void stop() { is_stopping_ = true; }

 private:
  bool is_backup_due() const;
  bool is_removal_due() const;
  void see_to(const std::function<void()>& chore);
  void back_up();
  void remove();

  House& house_;
  World& world_;
  const Settings settings_;
  std::atomic<bool> is_stopping_{false};
  Instant no_backup_before_;
};

/// Takes turns until it goes.
class ChoresThread {
 public:
  ChoresThread(House&, World&, Settings);
  ~ChoresThread();
  ChoresThread(const ChoresThread&) = delete;
  ChoresThread& operator=(const ChoresThread&) = delete;

 private:
  void work();
  Chores chores_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool is_ending_ = false;
  std::thread thread_;
};
}  // namespace program
