// SPDX-License-Identifier: Apache-2.0
#include "platform/db/spare_room.hpp"

#include <fcntl.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

namespace db {
namespace {
constexpr std::int64_t between_looks_ms = 1'000;
/// As much again must be left to the acts, or the room would be given up at once.
constexpr std::uint64_t times_free = 2;

std::uint64_t available_beside(const std::filesystem::path& file) {
  std::error_code fault;
  const auto space = std::filesystem::space(file.parent_path(), fault);
  return fault ? 0 : space.available;
}
}  // namespace

SpareRoom::SpareRoom(std::filesystem::path file, std::uint64_t bytes, Clock& clock)
    : file_(std::move(file)), bytes_(bytes), clock_(clock) {
  has_room_ = set_aside();
}

bool SpareRoom::set_aside() {
  std::error_code fault;
  std::filesystem::remove(file_, fault);
  if (available_beside(file_) / times_free < bytes_) return false;
  const int out = ::open(file_.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  if (out < 0) return false;
  const bool is_kept = ::posix_fallocate(out, 0, static_cast<off_t>(bytes_)) == 0;
  ::close(out);
  if (!is_kept) std::filesystem::remove(file_, fault);
  return is_kept;
}

bool SpareRoom::give_up() {
  const std::lock_guard lock(mutex_);
  if (!has_room_) return is_given_up_;
  std::error_code fault;
  has_room_ = false;
  is_given_up_ = std::filesystem::remove(file_, fault);
  looked_at_ = clock_.now();
  spdlog::error("the disk is full: acts are refused, looks use the spare room");
  return is_given_up_;
}

bool SpareRoom::is_given_up() {
  if (!is_given_up_) return false;
  const std::lock_guard lock(mutex_);
  const auto now = clock_.now();
  if (!is_given_up_ || now < looked_at_ + between_looks_ms) return is_given_up_;
  looked_at_ = now;
  has_room_ = set_aside();
  // Too little to set aside may still be enough to act.
  is_given_up_ = !has_room_ && available_beside(file_) < bytes_;
  if (!is_given_up_) spdlog::info("the disk has room again");
  return is_given_up_;
}
}  // namespace db
