// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A database that takes acts: writes one after another in batches with one durable commit each,
/// reads on a pool of read-only connections. SQLite and PostgreSQL keep the same promises:
///
/// - A write is answered only after its batch is committed (SQLite: WAL, synchronous=FULL;
/// PostgreSQL:
///   SERIALIZABLE, retried on 40001/40P01). What was answered survives kill -9 and power loss.
/// - A write that is undone, or that throws, leaves nothing behind and harms no other in its batch;
/// a
///   batch that fails as a whole is run again one write at a time.
/// - Queues are bounded: `write` and `read` answer false at once when the queue is full.
#include <chrono>
#include <exception>
#include <functional>
#include <memory>
#include <span>
#include <string>

#include "platform/db/tx.hpp"

namespace db {
enum class Outcome { keep, undo };

/// One act waiting for the writer thread.
class Write {
 public:
  virtual ~Write() = default;
  /// The act itself, on the writer thread. May be called again when the batch has to be repeated.
  virtual Outcome run(Tx&) = 0;
  /// Exactly one of these two ends it, on the writer thread, after the commit (or the undo).
  virtual void done() = 0;
  virtual void failed(std::exception_ptr) = 0;
};

/// Told what the writer does with a batch, on the writer thread.
class BatchObserver {
 public:
  virtual ~BatchObserver() = default;
  virtual void begin_batch(Tx&, std::span<const std::unique_ptr<Write>>) {}
  /// What the batch as a whole has to write; before its commit.
  virtual void before_commit(Tx&) {}
  /// The commit failed or the batch is about to be repeated: forget what was learned in it.
  virtual void batch_undone() {}
  virtual void batch_committed() {}
  /// All of a batch that was committed were told their ends.
  virtual void batch_answered() {}
};

struct Migration {
  std::string name;  ///< "place/0001_tree": unique, sorted within its slice.
  std::string sql;   ///< Statements separated by ";\n". `/*sqlite: … */` stands only on SQLite.
};

struct StoreOptions {
  std::string postgres_url;  ///< Empty: SQLite.
  /// ":memory:": a private file, unflushed, gone with the store; begun as a copy of the file that
  /// is named behind.
  std::string sqlite_file;
  int readers = 2;
  std::size_t most_waiting = 4096;  ///< Of writes; the same of reads.
  std::size_t most_in_batch = 512;
  bool is_grouping = true;  ///< false: one commit for each write (for the bench).
};

class Store {
 public:
  /// Opens the database; creates the file when it is missing. Throws Fault.
  static std::unique_ptr<Store> open(const StoreOptions&, BatchObserver* = nullptr);
  virtual ~Store() = default;

  /// Applies the migrations that are missing, in order, one transaction each; safe when several
  /// processes start at once. Throws Fault when one changed since it was applied (checksum), or
  /// when the database knows one that the program does not (it is newer than the program).
  virtual void migrate(std::span<const Migration>) = 0;

  /// Queues a write; false when too many wait (the write is destroyed unanswered by the store).
  virtual bool write(std::unique_ptr<Write>) = 0;
  /// Queues a read in one read-only snapshot; false when too many wait. The function must not
  /// throw.
  virtual bool read(std::function<void(Tx&)>) = 0;

  /// The same, waiting for the end; for the command line, jobs and tests. Rethrows what was thrown.
  Outcome write_now(const std::function<Outcome(Tx&)>&);
  void read_now(const std::function<void(Tx&)>&);

  /// Answers what waits, then stops the threads and closes the database.
  virtual void stop() = 0;
  /// "sqlite 3.40.1" or "postgresql 15.8".
  virtual std::string version() const = 0;
  virtual bool is_postgres() const = 0;
  /// Counters for /metrics: commits, writes, rows per commit, waiting.
  struct Counts {
    std::uint64_t commits = 0, writes = 0, repeats = 0, reads = 0, waiting_writes = 0,
                  waiting_reads = 0;
  };
  virtual Counts counts() const = 0;
};
}  // namespace db
