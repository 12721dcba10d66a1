// SPDX-License-Identifier: Apache-2.0
#include "program/chores.hpp"

#include <spdlog/spdlog.h>

#include <fstream>

#include "platform/keep/retention.hpp"
#include "platform/keep/shelf.hpp"
#include "program/hexadecimal.hpp"

namespace program {
namespace {
constexpr auto between_turns = std::chrono::seconds(20);
constexpr std::int64_t after_failure_ms = hour_ms;
/// When a neighbourhood sleeps.
constexpr std::int64_t removal_hour = 3;

struct Stopped : std::exception {};

/// The day whose night was seen to last, in a file of its own: each data folder has its turn.
std::filesystem::path removal_file(const std::filesystem::path& data) {
  return data / "last_retention";
}
}  // namespace

Chores::Chores(House& house, World& world, Settings settings)
    : house_(house), world_(world), settings_(std::move(settings)) {}

bool Chores::is_backup_due() const {
  if (!settings_.backup || world_.clock.now() < no_backup_before_) return false;
  const auto last = keep::last_backup(house_.options().data);
  const auto every = static_cast<std::int64_t>(settings_.backup->every_hours * hour_ms);
  return !last || world_.clock.now() >= last->at + every;
}

void Chores::back_up() {
  const auto& plan = *settings_.backup;
  const keep::Home home{house_.options().data, house_.options().postgres_url};
  const auto go_on = [this](std::int64_t, std::int64_t) {
    if (is_stopping_) throw Stopped();
  };
  std::filesystem::create_directories(plan.to);
  const auto shelved =
      keep::shelve(home, {plan.to, plan.most}, keep::Lock::key_file(plan.key_file), world_, go_on);
  const auto& kept = shelved.kept;
  spdlog::info("backup {}: {} rows in {} bytes", shelved.file.string(), kept.rows(), kept.bytes);
  struct Noted {};
  const auto noted = house_.desk().run_as(
      routing::Desk::house(), {}, "house.back_up", "{}", [&](Work& work) -> Result<Noted> {
        work.kept_reply =
            boost::json::serialize(boost::json::object{{"rows", kept.rows()},
                                                       {"bytes", kept.bytes},
                                                       {"chains", kept.heads().rows},
                                                       {"heads", hex_of(kept.heads().digest)},
                                                       {"removed", shelved.removed.size()}});
        return Noted{};
      });
  ENSURE(noted.has_value());
}

bool Chores::is_removal_due() const {
  const auto now = world_.clock.now();
  const auto hour = minute_in_china(now) / 60;
  std::ifstream in(removal_file(house_.options().data));
  std::string last;
  in >> last;
  const auto today = Day::in_china(now);
  const auto done = Day::parse(last);
  // A machine that is off at night does it when it can.
  return !done || *done + 1 < today || (*done < today && hour >= removal_hour);
}

void Chores::remove() {
  const auto removed = keep::apply_retention(house_.desk(), house_.app().sockets.expiring);
  for (const auto& [name, count] : removed)
    if (count > 0) spdlog::info("retention: {} of {} removed", count, name);
  std::ofstream(removal_file(house_.options().data), std::ios::trunc)
      << Day::in_china(world_.clock.now()).text() << '\n';
}

void Chores::see_to(const std::function<void()>& chore) {
  try {
    chore();
  } catch (const std::exception& fault) {
    spdlog::error("chore: {}", fault.what());
  }
}

void Chores::turn() {
  for (const auto& chore : house_.app().chores)
    if (!is_stopping_) see_to(chore);
  try {
    if (is_removal_due()) remove();
  } catch (const std::exception& fault) {
    spdlog::error("retention: {}", fault.what());
  }
  try {
    if (!is_stopping_ && is_backup_due()) back_up();
  } catch (const Stopped&) {
    spdlog::info("backup: cut short, the program stops");
  } catch (const std::exception& fault) {
    no_backup_before_ = world_.clock.now() + after_failure_ms;
    spdlog::error("backup: {}", fault.what());
  }
}

ChoresThread::ChoresThread(House& house, World& world, Settings settings)
    : chores_(house, world, std::move(settings)), thread_([this] { work(); }) {}

ChoresThread::~ChoresThread() {
  chores_.stop();
  {
    const std::lock_guard lock(mutex_);
    is_ending_ = true;
  }
  wake_.notify_all();
  thread_.join();
}

void ChoresThread::work() {
  std::unique_lock lock(mutex_);
  // The first turn waits too: a house that has just started has other things to do.
  while (!wake_.wait_for(lock, between_turns, [this] { return is_ending_; })) {
    lock.unlock();
    chores_.turn();
    lock.lock();
  }
}
}  // namespace program
