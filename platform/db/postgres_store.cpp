// SPDX-License-Identifier: Apache-2.0
/// The store on PostgreSQL: one connection that writes, in pipeline mode, and some that read.
#include <spdlog/spdlog.h>

#include "platform/db/dialect.hpp"
#include "platform/db/migrations.hpp"
#include "platform/db/postgres.hpp"
#include "platform/db/queued_store.hpp"

namespace db {
namespace {
using postgres::Connection;

/// A connection that comes back when it is lost; tries again after a pause that grows.
class Line {
 public:
  explicit Line(std::string url) : url_(std::move(url)) {}

  /// Throws Fault busy at once while it is too early for another try.
  Connection& get() {
    if (connection_ && connection_->is_alive()) return *connection_;
    connection_.reset();
    const auto now = Clock::now();
    if (now < not_before_) throw Fault(Fault::Kind::busy, "postgresql: not reachable");
    try {
      connection_ = std::make_unique<Connection>(url_);
      pause_ = shortest_pause;
    } catch (const Fault& fault) {
      not_before_ = Clock::now() + pause_;
      pause_ = std::min(pause_ * 2, longest_pause);
      spdlog::error("{}", fault.what());
      throw;
    }
    return *connection_;
  }
  /// Null while there is none.
  Connection* now() { return connection_.get(); }

 private:
  using Clock = std::chrono::steady_clock;
  static constexpr Clock::duration shortest_pause = std::chrono::milliseconds(100),
                                   longest_pause = std::chrono::seconds(5);
  std::string url_;
  std::unique_ptr<Connection> connection_;
  Clock::time_point not_before_{};
  Clock::duration pause_ = shortest_pause;
};

class PostgresWriteSession : public WriteSession, private Tx {
 public:
  explicit PostgresWriteSession(const std::string& url) : line_(url) { line_.get(); }

  Tx& begin(Guard) override {
    connection_ = &line_.get();
    connection_->begin("begin isolation level serializable");
    return *this;
  }
  void mark() override { changes_at_mark_ = connection_->changes_sent(); }
  void keep() override {}
  bool undo() noexcept override {
    return !connection_->has_failed() && connection_->changes_sent() == changes_at_mark_;
  }
  void commit() override { connection_->commit(); }
  void rollback() noexcept override {
    if (connection_) connection_->rollback();
  }

 private:
  std::int64_t execute(std::string_view sql, std::span<const Value> args,
                       const RowSink* sink) override {
    return connection_->run(sql, args, sink);
  }
  void execute_later(std::string_view sql, std::span<const Value> args) override {
    connection_->send(sql, args);
  }
  void execute_streaming(std::string_view sql, std::span<const Value> args,
                         const RowSink& sink) override {
    connection_->stream(sql, args, sink);
  }
  void execute_together(std::span<const Question> questions) override {
    connection_->ask(questions);
  }
  void insert_row(const InsertText& text, std::span<const Value> values, When when) override {
    connection_->gather(text, values, when);
  }
  void insert_rows(const InsertText& text, std::span<const Value> values) override {
    connection_->insert_rows(text, values);
  }

  Line line_;
  Connection* connection_ = nullptr;
  std::uint64_t changes_at_mark_ = 0;
};

class PostgresReadSession : public ReadSession, private Tx {
 public:
  explicit PostgresReadSession(const std::string& url) : line_(url) {}

  Tx& begin() noexcept override { return *this; }
  void end() noexcept override {
    if (!connection_) return;
    try {
      connection_->commit();
    } catch (const std::exception&) {
      connection_->rollback();
    }
    connection_ = nullptr;
  }

 private:
  /// Nothing was read yet in this snapshot, so a connection that turns out to be lost may be
  /// replaced.
  template <class Ask>
  auto ask(const Ask& ask) {
    if (connection_) return ask(*connection_);
    for (bool is_second = false;; is_second = true) {
      connection_ = &line_.get();
      try {
        connection_->begin("begin isolation level repeatable read read only");
        return ask(*connection_);
      } catch (const Fault&) {
        if (is_second || connection_->is_alive()) throw;
        connection_ = nullptr;
      }
    }
  }
  std::int64_t execute(std::string_view sql, std::span<const Value> args,
                       const RowSink* sink) override {
    return ask([&](Connection& connection) { return connection.run(sql, args, sink); });
  }
  void execute_later(std::string_view sql, std::span<const Value> args) override {
    execute(sql, args, nullptr);
  }
  void execute_together(std::span<const Question> questions) override {
    ask([&](Connection& connection) { connection.ask(questions); });
  }
  void execute_streaming(std::string_view sql, std::span<const Value> args,
                         const RowSink& sink) override {
    // Rows that were given out cannot be taken back, so the connection proves itself first.
    execute("select 1", {}, nullptr);
    connection_->stream(sql, args, sink);
  }

  Line line_;
  Connection* connection_ = nullptr;
};

/// A plain connection, for migrations: their text has many statements.
class MigrationConnection {
 public:
  explicit MigrationConnection(const std::string& url) : handle_(postgres::connect(url)) {}

  postgres::Result run(const std::string& sql) {
    return expect(PQexec(handle_.get(), sql.c_str()));
  }
  postgres::Result run(const char* sql, const std::vector<std::string>& args) {
    std::vector<const char*> values;
    for (const auto& arg : args) values.push_back(arg.c_str());
    return expect(PQexecParams(handle_.get(), sql, static_cast<int>(values.size()), nullptr,
                               values.data(), nullptr, nullptr, 0));
  }

 private:
  postgres::Result expect(PGresult* raw) {
    postgres::Result result(raw, PQclear);
    const auto status = PQresultStatus(raw);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
      throw postgres::fault_of(handle_.get(), raw);
    return result;
  }
  postgres::Handle handle_;
};

class PostgresStore : public QueuedStore {
 public:
  PostgresStore(const StoreOptions& options, std::string version,
                std::unique_ptr<WriteSession> write_session,
                std::vector<std::unique_ptr<ReadSession>> read_sessions, BatchObserver* observer)
      : QueuedStore(options, std::move(write_session), std::move(read_sessions), observer),
        url_(options.postgres_url),
        version_(std::move(version)) {}
  ~PostgresStore() override { stop(); }

  void migrate(std::span<const Migration> wanted) override {
    // The lock goes with the connection, also when this program is killed.
    MigrationConnection connection(url_);
    connection.run("select pg_advisory_lock(" + std::to_string(migration_lock) + ")");
    connection.run(migration_table);
    std::map<std::string, std::string> applied;
    const auto rows = connection.run(migration_rows);
    for (int row = 0; row < PQntuples(rows.get()); ++row)
      applied[PQgetvalue(rows.get(), row, 0)] = PQgetvalue(rows.get(), row, 1);
    while (const auto* next = next_migration(wanted, applied)) {
      const auto checksum = checksum_of(next->sql);
      connection.run("begin");
      connection.run(migration_text(next->sql, Dialect::postgres));
      connection.run(postgres_text(parse(migration_insert, Dialect::postgres)).c_str(),
                     {next->name, checksum, std::to_string(milliseconds_now())});
      connection.run("commit");
      applied[next->name] = checksum;
    }
    tell_figures(connection);
  }
  std::string version() const override { return version_; }
  bool is_postgres() const override { return true; }

 private:
  /// Tables that hold rows and were never looked at by the server: a house that was just filled, by
  /// an import or a move to PostgreSQL, would choose its indexes blindly until the server's own
  /// round comes by.
  static void tell_figures(MigrationConnection& connection) {
    const auto blind = connection.run(
        "select c.oid::regclass from pg_class c where c.relkind = 'r' and c.reltuples < 0 and "
        "c.relnamespace = current_schema()::regnamespace and pg_relation_size(c.oid) > 0");
    for (int row = 0; row < PQntuples(blind.get()); ++row)
      connection.run(std::string("analyze ") + PQgetvalue(blind.get(), row, 0));
  }
  const std::string url_, version_;
};

std::string version_of(const std::string& url) {
  const auto handle = postgres::connect(url);
  const std::string_view words = PQparameterStatus(handle.get(), "server_version");
  return "postgresql " + std::string(words.substr(0, words.find(' ')));
}
}  // namespace

std::unique_ptr<Store> open_postgres(const StoreOptions& options, BatchObserver* observer) {
  auto version = version_of(options.postgres_url);
  auto write_session = std::make_unique<PostgresWriteSession>(options.postgres_url);
  std::vector<std::unique_ptr<ReadSession>> read_sessions;
  for (int i = 0; i < std::max(options.readers, 1); ++i)
    read_sessions.push_back(std::make_unique<PostgresReadSession>(options.postgres_url));
  return std::make_unique<PostgresStore>(options, std::move(version), std::move(write_session),
                                         std::move(read_sessions), observer);
}
}  // namespace db
