// SPDX-License-Identifier: Apache-2.0
#pragma once
/// One connection to an SQLite file, with its prepared statements. Used by one thread at a time.
#include <sqlite3.h>

#include <atomic>
#include <chrono>
#include <memory>

#include "platform/db/recent.hpp"
#include "platform/db/tx.hpp"

namespace db::sqlite {
/// A prepared statement; `is_stepping` while somebody still reads its rows.
struct Statement {
  sqlite3_stmt* handle = nullptr;
  bool is_stepping = false;

  Statement() = default;
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;
  ~Statement() { sqlite3_finalize(handle); }
};

struct OpenOptions {
  bool is_reader = false;
  bool is_durable = true;  ///< false: no flush to disk, for files that nobody keeps.
};

class Connection {
 public:
  using Clock = std::chrono::steady_clock;

  /// Opens the file and sets it up. Throws Fault.
  Connection(const std::string& file, const OpenOptions&);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Runs one statement of the common dialect; answers the number of rows it changed. Throws Fault.
  std::int64_t run(std::string_view sql, std::span<const Value> args = {},
                   const RowSink* sink = nullptr);
  /// Inserts rows, whose values stand one after another, some at a time. Throws Fault.
  void insert(const InsertText&, std::span<const Value> values);
  /// Runs the statements of a text that is already SQLite's own, one after another.
  void run_script(const std::string& sql);

  /// False after SQLite rolled a transaction back by itself.
  bool is_in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }
  /// While the flag stands, what runs since longer than the grace is interrupted: Fault busy.
  void interrupt_when(std::shared_ptr<const std::atomic<bool>> flag, Clock::duration grace) {
    interrupt_flag_ = std::move(flag);
    interrupt_grace_ = grace;
  }
  /// Rows changed since it was opened; a statement that failed changed none.
  std::int64_t changes() const { return sqlite3_total_changes64(handle_); }
  /// From now on the grace runs.
  void start_watch() { watched_since_ = Clock::now(); }

  /// Pages in the write-ahead log after the last commit of this connection.
  int log_pages() const { return log_pages_; }
  /// Moves the log into the file: `is_truncating` waits shortly for readers and empties the log,
  /// otherwise as much as can be moved without waiting. Answers true when all of it was moved.
  bool checkpoint(bool is_truncating);

 private:
  /// As many whole statements of `width` values as there are; answers how many values they took.
  std::size_t insert_by(const std::string& sql, std::span<const Value> values, std::size_t width);
  std::shared_ptr<Statement> prepared(std::string_view sql, std::span<const Value> args);
  std::shared_ptr<Statement> prepare(const std::string& text, unsigned flags);
  void bind(Statement&, std::span<const Value> args);
  bool is_to_interrupt() const {
    return interrupt_flag_ && *interrupt_flag_ && Clock::now() > watched_since_ + interrupt_grace_;
  }
  [[noreturn]] void fail(int code, std::string_view sql);
  /// Two programs that make a file at once each hold what the other waits for: SQLite does not wait
  /// then, so both ask again until one has done it.
  void keep_write_ahead_log();

  sqlite3* handle_ = nullptr;
  Recent<std::shared_ptr<Statement>> statements_{512};
  std::shared_ptr<const std::atomic<bool>> interrupt_flag_;
  Clock::duration interrupt_grace_{};
  Clock::time_point watched_since_ = Clock::now();
  int log_pages_ = 0;
};

/// A transaction that somebody else begins and ends.
class ConnectionTx : public Tx {
 public:
  explicit ConnectionTx(Connection& connection) : connection_(connection) {}

 protected:
  std::int64_t execute(std::string_view sql, std::span<const Value> args,
                       const RowSink* sink) override {
    return connection_.run(sql, args, sink);
  }
  void execute_later(std::string_view sql, std::span<const Value> args) override {
    connection_.run(sql, args);
  }
  void insert_rows(const InsertText& text, std::span<const Value> values) override {
    connection_.insert(text, values);
  }

 private:
  Connection& connection_;
};
}  // namespace db::sqlite
