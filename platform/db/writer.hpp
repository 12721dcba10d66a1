// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The writer thread: takes what waits as one batch, commits it once, then answers.
///
/// No artificial linger: while one commit is flushed, the next batch gathers by itself.
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include "platform/db/store.hpp"

namespace db {
/// How the acts of a batch are kept apart.
enum class Guard {
  none,  ///< Only an act that changed nothing can be taken back alone.
  each,  ///< Any act can; the database then keeps what each page was before it.
};

/// What a database does for the writer; only the writer thread calls it. All but the noexcept ones
/// throw Fault.
class WriteSession {
 public:
  virtual ~WriteSession() = default;
  virtual bool can_guard_each() const { return false; }
  virtual Tx& begin(Guard) = 0;
  /// Before each act of a batch.
  virtual void mark() = 0;
  /// After an act that keeps what it did.
  virtual void keep() = 0;
  /// Takes back what ran since mark(); false when only a rollback of everything can do that.
  virtual bool undo() noexcept = 0;
  virtual void commit() = 0;
  virtual void rollback() noexcept = 0;
  /// After the answers of a batch.
  virtual void after_batch() noexcept {}
  /// When nothing came for a while.
  virtual void idle() noexcept {}
};

class Writer {
 public:
  struct Options {
    std::size_t most_waiting = 0, most_in_batch = 0;
  };
  Writer(Options, std::unique_ptr<WriteSession>, BatchObserver*);
  ~Writer() { stop(); }

  /// False when too many wait or the writer is stopped.
  bool take(std::unique_ptr<Write>);
  /// Runs that between two batches on the writer thread, and waits for it. Rethrows what it threw.
  void between_batches(const std::function<void(WriteSession&)>&);
  /// Answers what waits, ends the thread, and lets the session go.
  void stop();

  struct Counts {
    std::uint64_t commits = 0, writes = 0, repeats = 0, waiting = 0;
  };
  Counts counts() const;

 private:
  using Batch = std::span<const std::unique_ptr<Write>>;
  /// How a try to commit a batch ended.
  struct Try {
    enum class End { committed, undone, broken, lost } end = End::committed;
    std::exception_ptr why;
  };

  void loop();
  bool wait_for_work(std::vector<std::unique_ptr<Write>>& batch,
                     std::function<void(WriteSession&)>& call);
  void run(Batch);
  Try attempt(Batch, Guard, std::vector<std::exception_ptr>& faults);
  std::exception_ptr run_one(Tx&, Write&, std::size_t batch_size);
  void answer(Batch, std::vector<std::exception_ptr>& faults);

  const Options options_;
  std::unique_ptr<WriteSession> session_;
  BatchObserver* const observer_;
  mutable std::mutex mutex_;
  std::condition_variable something_came_;
  std::deque<std::unique_ptr<Write>> waiting_;
  std::deque<std::function<void(WriteSession&)>> calls_;
  bool is_stopping_ = false;
  std::atomic<std::uint64_t> commits_ = 0, writes_ = 0, repeats_ = 0;
  std::thread thread_;
};
}  // namespace db
