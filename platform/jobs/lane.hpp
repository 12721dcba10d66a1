// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A lane: one thread on which long jobs run one after another, away from requests and the writer.
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>

namespace jobs {
/// How a job learns that it should end early; jobs ask between two pieces of their work.
class Ending {
 public:
  bool is_asked() const { return is_asked_.load(std::memory_order_relaxed); }

 private:
  friend class Lane;
  std::atomic<bool> is_asked_{false};
};

enum class Taken { yes, known_already, full, ended };

/// Thread-safe. A job that throws is logged by its name and ends; the lane goes on.
class Lane {
 public:
  using Job = std::function<void(const Ending&)>;

  /// `most_waiting` jobs may wait besides the one that runs. The thread begins with the first job.
  explicit Lane(std::size_t most_waiting = 16) : most_waiting_(most_waiting) {}
  ~Lane() { stop(); }
  Lane(const Lane&) = delete;
  Lane& operator=(const Lane&) = delete;

  /// Queues a job. Not taken when a job of that name waits already (one that runs does not count:
  /// what it was told may be older), when too many wait, or after stop().
  Taken take(std::string name, Job job);
  /// Drops a waiting job, or asks the running one to end; false when there is none of that name.
  bool end(std::string_view name);
  /// Waits until no job runs or waits.
  void drain();
  /// Drops what waits, asks the running job to end and waits for it. Never called from a job.
  void stop();

 private:
  struct Named {
    std::string name;
    Job job;
  };
  void work();

  const std::size_t most_waiting_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Named> waiting_;
  std::string running_;  ///< Name of the running job; only meaningful while `ending_` is set.
  Ending* ending_ = nullptr;
  bool is_stopped_ = false;
  std::thread thread_;
};
}  // namespace jobs
