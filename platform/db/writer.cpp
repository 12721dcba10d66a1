// SPDX-License-Identifier: Apache-2.0
#include "platform/db/writer.hpp"

#include <spdlog/spdlog.h>

#include <random>

#include "platform/db/awaited.hpp"

namespace db {
namespace {
constexpr auto quiet_time = std::chrono::seconds(2);
constexpr int most_tries_alone = 8, most_tries_together = 2;

/// Only a rollback of the whole batch can take back what an act did. `why` is null for an undo.
struct NeedsRollback {
  std::exception_ptr why;
};

std::optional<Fault::Kind> kind_of(const std::exception_ptr& why) {
  try {
    if (why) std::rethrow_exception(why);
  } catch (const Fault& fault) {
    return fault.kind;
  } catch (...) {
  }
  return std::nullopt;
}

/// A fault of its own for each who asked: they end on different threads.
std::exception_ptr copy_of(const std::exception_ptr& why) {
  try {
    std::rethrow_exception(why);
  } catch (const Fault& fault) {
    return std::make_exception_ptr(Fault(fault.kind, std::string(fault.what())));
  } catch (...) {
    return std::current_exception();
  }
}

void back_off(int tries) {
  thread_local std::minstd_rand random(std::random_device{}());
  const int most = 1 << std::min(tries, 6);
  std::this_thread::sleep_for(
      std::chrono::milliseconds(std::uniform_int_distribution<int>(1, most)(random)));
}

/// Answers must not throw; one that does must not take the writer with it.
template <class F>
void guarded(const F& answer) noexcept {
  try {
    answer();
  } catch (const std::exception& bug) {
    spdlog::critical("the answer to a write threw: {}", bug.what());
  } catch (...) {
    spdlog::critical("the answer to a write threw");
  }
}
}  // namespace

Writer::Writer(Options options, std::unique_ptr<WriteSession> session, BatchObserver* observer)
    : options_(options),
      session_(std::move(session)),
      observer_(observer),
      thread_([this] { loop(); }) {}

bool Writer::take(std::unique_ptr<Write> write) {
  const std::lock_guard lock(mutex_);
  if (is_stopping_ || waiting_.size() >= options_.most_waiting) return false;
  waiting_.push_back(std::move(write));
  something_came_.notify_one();
  return true;
}

void Writer::between_batches(const std::function<void(WriteSession&)>& call) {
  Awaited ended;
  {
    const std::lock_guard lock(mutex_);
    if (is_stopping_) throw Fault(Fault::Kind::busy, "the database is closing");
    calls_.push_back([&](WriteSession& session) { ended.end(thrown_by([&] { call(session); })); });
    something_came_.notify_one();
  }
  ended.wait();
}

void Writer::stop() {
  {
    const std::lock_guard lock(mutex_);
    is_stopping_ = true;
    something_came_.notify_one();
  }
  if (thread_.joinable()) thread_.join();
  session_.reset();
}

Writer::Counts Writer::counts() const {
  const std::lock_guard lock(mutex_);
  return {commits_, writes_, repeats_, waiting_.size()};
}

bool Writer::wait_for_work(std::vector<std::unique_ptr<Write>>& batch,
                           std::function<void(WriteSession&)>& call) {
  const auto is_awake = [this] { return is_stopping_ || !waiting_.empty() || !calls_.empty(); };
  std::unique_lock lock(mutex_);
  if (!something_came_.wait_for(lock, quiet_time, is_awake)) {
    lock.unlock();
    session_->idle();
    lock.lock();
    something_came_.wait(lock, is_awake);
  }
  if (!calls_.empty()) {
    call = std::move(calls_.front());
    calls_.pop_front();
    return true;
  }
  const auto many = std::min(waiting_.size(), options_.most_in_batch);
  for (std::size_t i = 0; i < many; ++i) {
    batch.push_back(std::move(waiting_.front()));
    waiting_.pop_front();
  }
  return !batch.empty();
}

void Writer::loop() {
  std::vector<std::unique_ptr<Write>> batch;
  std::function<void(WriteSession&)> call;
  while (wait_for_work(batch, call)) {
    if (call) {
      call(*session_);
      call = nullptr;
    } else {
      run(batch);
      session_->after_batch();
      batch.clear();
    }
  }
}

void Writer::run(Batch batch) {
  std::vector<std::exception_ptr> faults(batch.size());
  auto guard = Guard::none;
  for (int tries = 1;; ++tries) {
    auto ended = attempt(batch, guard, faults);
    if (ended.end == Try::End::committed) {
      answer(batch, faults);
      if (observer_) observer_->batch_answered();
      return;
    }
    ++repeats_;
    const bool is_alone = batch.size() == 1;
    if (is_alone && ended.end == Try::End::undone) return answer(batch, faults);
    // Nobody knows whether a lost commit stands: only who asked may ask again.
    if (ended.end == Try::End::lost) {
      for (auto& fault : faults) fault = copy_of(ended.why);
      return answer(batch, faults);
    }
    if (kind_of(ended.why) == Fault::Kind::conflict &&
        tries < (is_alone ? most_tries_alone : most_tries_together)) {
      back_off(tries);
      continue;
    }
    if (is_alone) {
      faults[0] = std::move(ended.why);
      return answer(batch, faults);
    }
    if (guard == Guard::none && session_->can_guard_each()) {
      guard = Guard::each;
      continue;
    }
    for (std::size_t i = 0; i < batch.size(); ++i) run(batch.subspan(i, 1));
    return;
  }
}

Writer::Try Writer::attempt(Batch batch, Guard guard, std::vector<std::exception_ptr>& faults) {
  Try ended;
  try {
    auto& tx = session_->begin(guard);
    if (observer_) observer_->begin_batch(tx, batch);
    for (std::size_t i = 0; i < batch.size(); ++i) faults[i] = run_one(tx, *batch[i], batch.size());
    if (observer_) observer_->before_commit(tx);
    session_->commit();
    ++commits_;
    if (observer_) observer_->batch_committed();
    return ended;
  } catch (const NeedsRollback& needed) {
    ended = {needed.why ? Try::End::broken : Try::End::undone, needed.why};
  } catch (const Fault& fault) {
    const bool is_lost = fault.kind == Fault::Kind::busy;
    ended = {is_lost ? Try::End::lost : Try::End::broken, std::current_exception()};
  } catch (...) {
    ended = {Try::End::broken, std::current_exception()};
  }
  session_->rollback();
  if (observer_) observer_->batch_undone();
  return ended;
}

std::exception_ptr Writer::run_one(Tx& tx, Write& write, std::size_t batch_size) {
  session_->mark();
  std::exception_ptr fault;
  bool is_disk_broken = false;
  try {
    if (write.run(tx) == Outcome::keep) {
      session_->keep();
      return nullptr;
    }
  } catch (const Fault& broken) {
    fault = std::current_exception();
    is_disk_broken = broken.kind == Fault::Kind::full || broken.kind == Fault::Kind::broken;
  } catch (...) {
    fault = std::current_exception();
  }
  // What a broken disk left of the batch is not worth a guess.
  if ((is_disk_broken && batch_size > 1) || !session_->undo()) throw NeedsRollback{fault};
  return fault;
}

void Writer::answer(Batch batch, std::vector<std::exception_ptr>& faults) {
  for (std::size_t i = 0; i < batch.size(); ++i) {
    ++writes_;
    guarded([&] {
      if (faults[i]) {
        batch[i]->failed(std::move(faults[i]));
      } else {
        batch[i]->done();
      }
    });
  }
}
}  // namespace db
