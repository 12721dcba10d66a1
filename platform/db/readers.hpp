// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Threads that read, each on a connection of its own, each read in one snapshot.
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "platform/db/tx.hpp"

namespace db {
/// A connection that reads. Only its thread calls it.
class ReadSession {
 public:
  virtual ~ReadSession() = default;
  /// The snapshot is taken at the first statement, which throws Fault when the database is away.
  virtual Tx& begin() noexcept = 0;
  virtual void end() noexcept = 0;
};

class Readers {
 public:
  Readers(std::size_t most_waiting, std::vector<std::unique_ptr<ReadSession>>);
  ~Readers() { stop(); }

  /// False when too many wait or the readers are stopped. The function must not throw.
  bool take(std::function<void(Tx&)>);
  /// Runs what waits, ends the threads, and closes the connections.
  void stop();

  std::uint64_t reads() const { return reads_; }
  std::size_t waiting() const;

 private:
  void loop(ReadSession&);

  const std::size_t most_waiting_;
  std::vector<std::unique_ptr<ReadSession>> sessions_;
  mutable std::mutex mutex_;
  std::condition_variable something_came_;
  std::deque<std::function<void(Tx&)>> waiting_;
  bool is_stopping_ = false;
  std::atomic<std::uint64_t> reads_ = 0;
  std::vector<std::thread> threads_;
};
}  // namespace db
