// SPDX-License-Identifier: Apache-2.0
/// The store on an SQLite file: one connection that writes and alone checkpoints, some that read.
///
/// Only one connection may move the log into the file: SQLite before 3.51.3 can damage the file
/// when two do so at once.
#include <fcntl.h>
#include <spdlog/spdlog.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "platform/db/dialect.hpp"
#include "platform/db/migrations.hpp"
#include "platform/db/queued_store.hpp"
#include "platform/db/sqlite.hpp"
#include "platform/db/sqlite_figures.hpp"

namespace db {
namespace {
constexpr int page_size = 4096;
constexpr int pages_before_checkpoint = 16 * 1024 * 1024 / page_size;
/// A log that long is held back by readers: those older than the grace are interrupted.
constexpr int pages_too_many = 128 * 1024 * 1024 / page_size;
constexpr auto longest_read = std::chrono::seconds(30);

class SqliteWriteSession : public WriteSession {
 public:
  SqliteWriteSession(const std::string& file, bool is_durable,
                     std::shared_ptr<std::atomic<bool>> is_log_too_long)
      : connection_(file, {.is_reader = false, .is_durable = is_durable}),
        tx_(connection_),
        is_log_too_long_(std::move(is_log_too_long)) {}

  bool can_guard_each() const override { return true; }
  Tx& begin(Guard guard) override {
    guard_ = guard;
    connection_.run("begin immediate");
    return tx_;
  }
  void mark() override {
    changes_at_mark_ = connection_.changes();
    // Under a savepoint SQLite copies each page that an act touches: a fifth of a small act.
    if (guard_ == Guard::each) connection_.run("savepoint act");
  }
  void keep() override {
    if (guard_ == Guard::each) connection_.run("release act");
  }
  bool undo() noexcept override {
    // On a full disk SQLite may have rolled back everything by itself.
    if (!connection_.is_in_transaction()) return false;
    if (guard_ == Guard::none) return connection_.changes() == changes_at_mark_;
    try {
      connection_.run("rollback to act");
      connection_.run("release act");
      return true;
    } catch (...) {
      return false;
    }
  }
  void commit() override { connection_.run("commit"); }
  void rollback() noexcept override {
    if (!connection_.is_in_transaction()) return;
    try {
      connection_.run("rollback");
    } catch (const std::exception& broken) {
      spdlog::error("rollback: {}", broken.what());
    }
  }
  void after_batch() noexcept override {
    *is_log_too_long_ = connection_.log_pages() > pages_before_checkpoint &&
                        !connection_.checkpoint(false) && connection_.log_pages() > pages_too_many;
  }
  void idle() noexcept override {
    if (connection_.log_pages() > 0) connection_.checkpoint(true);
    *is_log_too_long_ = false;
  }
  sqlite::Connection& connection() { return connection_; }

 private:
  sqlite::Connection connection_;
  sqlite::ConnectionTx tx_;
  std::shared_ptr<std::atomic<bool>> is_log_too_long_;
  Guard guard_ = Guard::none;
  std::int64_t changes_at_mark_ = 0;
};

class SqliteReadSession : public ReadSession, private Tx {
 public:
  SqliteReadSession(const std::string& file, std::shared_ptr<std::atomic<bool>> is_log_too_long)
      : connection_(file, {.is_reader = true}) {
    connection_.interrupt_when(std::move(is_log_too_long), longest_read);
  }

  Tx& begin() noexcept override { return *this; }
  void end() noexcept override {
    if (!connection_.is_in_transaction()) return;
    try {
      connection_.run("commit");
    } catch (const std::exception& broken) {
      spdlog::error("end of a read: {}", broken.what());
    }
  }

 private:
  std::int64_t execute(std::string_view sql, std::span<const Value> args,
                       const RowSink* sink) override {
    if (!connection_.is_in_transaction()) {
      connection_.start_watch();
      connection_.run("begin");
    }
    return connection_.run(sql, args, sink);
  }
  void execute_later(std::string_view sql, std::span<const Value> args) override {
    execute(sql, args, nullptr);
  }
  sqlite::Connection connection_;
};

/// The folder of a file that nobody keeps; goes with the store.
class PrivateFolder {
 public:
  PrivateFolder() {
    auto pattern = (std::filesystem::temp_directory_path() / "linli-XXXXXX").string();
    if (!mkdtemp(pattern.data())) throw Fault(Fault::Kind::broken, "no temporary folder");
    path_ = pattern;
  }
  ~PrivateFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  PrivateFolder(const PrivateFolder&) = delete;
  PrivateFolder& operator=(const PrivateFolder&) = delete;
  std::string file() const { return path_ / "house.db"; }

 private:
  std::filesystem::path path_;
};

/// Creates the folder and the file when they are missing, closed to everybody else.
void prepare_file(const std::filesystem::path& file) {
  const auto folder = file.parent_path();
  std::error_code error;
  if (!folder.empty() && !std::filesystem::exists(folder)) {
    std::filesystem::create_directories(folder, error);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
  }
  const int opened = open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (opened < 0)
    throw Fault(errno == ENOSPC ? Fault::Kind::full : Fault::Kind::broken,
                "cannot open " + file.string() + ": " + std::strerror(errno));
  fchmod(opened, 0600);
  close(opened);
}

class SqliteStore : public QueuedStore {
 public:
  SqliteStore(const StoreOptions& options, std::unique_ptr<WriteSession> write_session,
              std::vector<std::unique_ptr<ReadSession>> read_sessions, BatchObserver* observer,
              std::unique_ptr<PrivateFolder> folder)
      : QueuedStore(options, std::move(write_session), std::move(read_sessions), observer),
        folder_(std::move(folder)) {}
  ~SqliteStore() override { stop(); }

  void migrate(std::span<const Migration> wanted) override {
    writer().between_batches([&](WriteSession& session) {
      auto& connection = static_cast<SqliteWriteSession&>(session).connection();
      connection.run(migration_table);
      bool is_new = sqlite::lacks_figures(connection);
      while (migrate_next(session, connection, wanted)) is_new = true;
      if (is_new) tell_figures(session, connection);
    });
  }
  std::string version() const override { return std::string("sqlite ") + sqlite3_libversion(); }
  bool is_postgres() const override { return false; }

 private:
  static void tell_figures(WriteSession& session, sqlite::Connection& connection) {
    session.begin(Guard::none);
    try {
      sqlite::write_figures(connection);
      session.commit();
    } catch (...) {
      session.rollback();
      throw;
    }
  }
  static bool migrate_next(WriteSession& session, sqlite::Connection& connection,
                           std::span<const Migration> wanted) {
    session.begin(Guard::none);
    try {
      std::map<std::string, std::string> applied;
      const RowSink keep = [&](const Row& row) { applied.emplace(row.text(0), row.text(1)); };
      connection.run(migration_rows, {}, &keep);
      const auto* next = next_migration(wanted, applied);
      if (next) {
        connection.run_script(migration_text(next->sql, Dialect::sqlite));
        const auto checksum = checksum_of(next->sql);
        const Value row[] = {std::string_view(next->name), std::string_view(checksum),
                             milliseconds_now()};
        connection.run(migration_insert, row);
      }
      session.commit();
      return next != nullptr;
    } catch (...) {
      session.rollback();
      throw;
    }
  }

  std::unique_ptr<PrivateFolder> folder_;
};
}  // namespace

std::unique_ptr<Store> open_sqlite(const StoreOptions& options, BatchObserver* observer) {
  constexpr std::string_view in_private = ":memory:";
  std::unique_ptr<PrivateFolder> folder;
  if (options.sqlite_file.starts_with(in_private)) {
    folder = std::make_unique<PrivateFolder>();
    const auto begun = options.sqlite_file.substr(in_private.size());
    if (!begun.empty()) std::filesystem::copy_file(begun, folder->file());
  }
  const auto file = folder ? folder->file() : options.sqlite_file;
  if (file.empty()) throw Fault(Fault::Kind::broken, "no database file is named");
  prepare_file(file);
  const auto is_log_too_long = std::make_shared<std::atomic<bool>>(false);
  auto write_session =
      std::make_unique<SqliteWriteSession>(file, /*is_durable=*/!folder, is_log_too_long);
  std::vector<std::unique_ptr<ReadSession>> read_sessions;
  for (int i = 0; i < std::max(options.readers, 1); ++i)
    read_sessions.push_back(std::make_unique<SqliteReadSession>(file, is_log_too_long));
  return std::make_unique<SqliteStore>(options, std::move(write_session), std::move(read_sessions),
                                       observer, std::move(folder));
}
}  // namespace db
