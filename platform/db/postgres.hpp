// SPDX-License-Identifier: Apache-2.0
#pragma once
/// One connection to PostgreSQL, always in pipeline mode. Used by one thread at a time.
///
/// Statements go out without waiting for those before them. The first failure spoils all that
/// follow until rollback(): each call throws it again.
#include <libpq-fe.h>

#include <deque>
#include <memory>
#include <optional>

#include "platform/db/postgres_values.hpp"
#include "platform/db/recent.hpp"

namespace db::postgres {
using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;
using Handle = std::unique_ptr<PGconn, decltype(&PQfinish)>;

/// Connects, sets the session up and checks that the server can hold UTF-8. Throws Fault busy when
/// the server is not there, broken when it does not fit.
Handle connect(const std::string& url);

/// The fault that a failed result stands for. Says nothing of the values that were bound.
Fault fault_of(const PGconn*, const PGresult*);

class Connection {
 public:
  explicit Connection(const std::string& url);

  bool is_alive() const { return !is_lost_ && PQstatus(handle_.get()) == CONNECTION_OK; }
  bool has_failed() const { return failure_.has_value(); }
  /// Statements other than `select` sent so far.
  std::uint64_t changes_sent() const { return changes_sent_; }

  /// Sends what begins a transaction, e.g. "begin read only".
  void begin(const char* how);
  /// Runs a statement of the common dialect; answers the number of rows it changed.
  std::int64_t run(std::string_view sql, std::span<const Value> args, const RowSink* sink);
  /// Sends them all, then waits once.
  void ask(std::span<const Question>);
  /// Row by row as they come, for results of any size; the sink cannot run statements meanwhile.
  void stream(std::string_view sql, std::span<const Value> args, const RowSink& sink);
  /// Sends a statement; what becomes of it shows later.
  void send(std::string_view sql, std::span<const Value> args);
  /// Inserts rows in one statement by arrays; `values` has as many for each row as `columns`.
  void insert_rows(const InsertText&, std::span<const Value> values);
  /// Inserts a row together with those of its table that come right after it, or, at the end, with
  /// all of its table, unless a statement names that before. Counts as sent.
  void gather(const InsertText&, std::span<const Value> values, When);
  /// Throws Fault busy when nobody knows whether the commit stands.
  void commit();
  void rollback() noexcept;

 private:
  enum class Step { prepare, statement, question, commit, sync };
  struct Pending {
    Step step;
    std::string prepared;  ///< The key of what is prepared.
  };
  struct Prepared {
    std::string name;
    std::vector<Oid> types;
    bool is_change = false;
  };

  /// Rows of one table that wait to be inserted; they own their texts.
  struct Rows {
    const InsertText* text = nullptr;
    std::vector<Value> values;
  };
  void send_rows(Rows);
  void send_next_rows();
  void send_rows_before(std::string_view sql);
  void insert_by_arrays(const InsertText&, std::span<const Value> values);
  void send_prepared(std::string_view key, const std::string& text, const Arguments&);
  const Prepared& prepare(std::string_view key, const std::string& text, const Arguments&);
  void send_plain(const char* sql, Step);
  void send_text(std::string_view sql, std::span<const Value> args);
  void send_question(std::string_view sql, std::span<const Value> args);
  void send_sync();
  void flush();
  void expect(int is_sent);
  void throw_failure() const;
  Result next_result();
  Result next_answer();
  void note_failure(const PGresult*);
  void collect(std::size_t leave);
  void drain();
  static void take_notice(void* self, const PGresult* notice);

  Handle handle_;
  Recent<Prepared> prepared_{512};
  std::deque<Pending> pending_;
  Rows next_rows_;               ///< Go before any other statement.
  std::vector<Rows> last_rows_;  ///< Go before a statement that names their table, or the commit.
  std::optional<Fault> failure_;
  std::uint64_t names_ = 0, changes_sent_ = 0;
  bool is_committing_ = false, is_commit_doubtful_ = false, is_streaming_ = false, is_lost_ = false;
};
}  // namespace db::postgres
