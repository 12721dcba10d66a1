// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/watch.hpp"

#include <spdlog/spdlog.h>

#include "platform/auth/told.hpp"

namespace auth {
namespace {
/// How long an ended session is still known, so that its device can be told to forget.
constexpr std::int64_t remembered_ms = 30 * day_ms;
/// Far more turns than happen while a process does not look.
constexpr std::int64_t kept_turns = 10'000;
}  // namespace

Watch::Watch(routing::Desk& desk, World& world, Told told, int every_ms)
    : desk_(desk), world_(world), told_(std::move(told)) {
  noted_at_ = cleared_at_ = world_.clock.now();
  follow();
  if (every_ms > 0) thread_ = std::thread([this, every_ms] { work(every_ms); });
}

Watch::~Watch() {
  {
    const std::lock_guard lock(mutex_);
    is_ending_ = true;
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

void Watch::work(int every_ms) {
  const auto pause = std::chrono::milliseconds(every_ms);
  std::unique_lock lock(mutex_);
  while (!wake_.wait_for(lock, pause, [this] { return is_ending_; })) {
    lock.unlock();
    try {
      look();
    } catch (const std::exception& fault) {
      // The database is away for a while; whatever changed meanwhile is seen by the next look.
      spdlog::warn("rights of other processes: {}", fault.what());
    }
    lock.lock();
  }
}

void Watch::look() {
  follow();
  const auto now = world_.clock.now();
  if (now >= noted_at_ + minute_ms) {
    noted_at_ = now;
    note_seen();
  }
  if (now >= cleared_at_ + hour_ms) {
    cleared_at_ = now;
    clear_away();
  }
}

void Watch::follow() {
  Turn turn;
  desk_.read_as(routing::Desk::house(), {},
                [&](Work& work) { turn = turn_after(work.tx, std::max<std::int64_t>(turn_, 0)); });
  const bool is_first = turn_ < 0;
  if (turn.number == turn_) return;
  // A turn that went back is a database that was restored: nothing remembered holds.
  turn_ = turn.number;
  if (is_first) return;
  desk_.sessions().forget();
  told_(turn.changed);
}

void Watch::note_seen() {
  const auto seen = desk_.sessions().take_seen();
  if (seen.empty()) return;
  desk_.note([&](Work& work) {
    for (const auto& [session, at] : seen)
      work.tx.send("update auth_session set seen_at = ? where id = ? and seen_at < ?", at, session,
                   at);
  });
}

void Watch::clear_away() {
  const auto long_ago = world_.clock.now() + -remembered_ms;
  desk_.note([&](Work& work) {
    work.tx.run("delete from auth_session where ends_at < ?", long_ago);
    work.tx.run("delete from auth_change where turn < ?", turn_ - kept_turns);
  });
}
}  // namespace auth
