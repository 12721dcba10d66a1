// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Room on the disk that is set aside while there is plenty, and given up when the disk is full: so
/// that looks can still be written down and files still be opened, while acts are refused.
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <mutex>

#include "platform/world.hpp"

namespace db {
class SpareRoom {
 public:
  /// Sets `bytes` aside in `file`; where the disk has not twice as much, nothing.
  SpareRoom(std::filesystem::path file, std::uint64_t bytes, Clock&);

  /// Gives the room up; false when none was ever set aside. Any thread.
  bool give_up();
  /// True from giving up until the disk has room again, which is looked at once a second at most.
  bool is_given_up();

 private:
  bool set_aside();

  const std::filesystem::path file_;
  const std::uint64_t bytes_;
  Clock& clock_;
  std::mutex mutex_;
  std::atomic<bool> is_given_up_{false};
  bool has_room_ = false;
  Instant looked_at_;
};
}  // namespace db
