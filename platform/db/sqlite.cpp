// SPDX-License-Identifier: Apache-2.0
#include "platform/db/sqlite.hpp"

#include <cerrno>
#include <chrono>
#include <cstring>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

#include "platform/db/dialect.hpp"

namespace db::sqlite {
namespace {
constexpr int busy_wait_ms = 5'000, checkpoint_wait_ms = 50, steps_between_looks = 20'000;

/// Rows that one statement inserts where there are many: each statement opens every index anew.
constexpr std::size_t rows_in_statement = 16;

/// "insert into … values (?, …), (?, …), …" for so many rows.
const std::string& many_rows(const InsertText& text) {
  static std::mutex guard;
  static std::map<std::string, std::string> known;
  const std::scoped_lock lock(guard);
  auto& sql = known[text.one_row];
  if (sql.empty()) {
    const auto marks = text.one_row.substr(text.one_row.rfind('('));
    sql = text.one_row;
    for (std::size_t i = 1; i < rows_in_statement; ++i) sql += ", " + marks;
  }
  return sql;
}

class SteppingRow : public Row {
 public:
  explicit SteppingRow(sqlite3_stmt* statement) : statement_(statement) {}

  int columns() const override { return sqlite3_column_count(statement_); }
  bool is_null(int column) const override { return type(column) == SQLITE_NULL; }
  bool flag(int column) const override { return whole(column) != 0; }
  std::int64_t whole(int column) const override {
    expect(column, SQLITE_INTEGER);
    return sqlite3_column_int64(statement_, column);
  }
  double real(int column) const override {
    if (type(column) != SQLITE_INTEGER) expect(column, SQLITE_FLOAT);
    return sqlite3_column_double(statement_, column);
  }
  std::string_view text(int column) const override {
    expect(column, SQLITE_TEXT);
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_, column));
    return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
  }
  std::string_view bytes(int column) const override {
    expect(column, SQLITE_BLOB);
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_, column));
    if (size == 0) return "";
    return {static_cast<const char*>(sqlite3_column_blob(statement_, column)), size};
  }
  Uuid uuid(int column) const override {
    const auto found = bytes(column);
    Uuid id;
    if (found.size() != id.bytes.size()) refuse(column);
    std::memcpy(id.bytes.data(), found.data(), found.size());
    return id;
  }

 private:
  int type(int column) const {
    if (column < 0 || column >= columns()) refuse(column);
    return sqlite3_column_type(statement_, column);
  }
  void expect(int column, int wanted) const {
    if (type(column) != wanted) refuse(column);
  }
  [[noreturn]] void refuse(int column) const {
    throw Fault(Fault::Kind::broken, "column " + std::to_string(column) +
                                         " is of another type: " + sqlite3_sql(statement_));
  }
  sqlite3_stmt* statement_;
};

/// Binds one value at a place; answers the code of SQLite. Bound bytes must live until the reset.
class Binder {
 public:
  explicit Binder(sqlite3_stmt* statement) : statement_(statement) {}
  int code() const { return code_; }
  int places() const { return place_; }

  void operator()(std::monostate) { keep(sqlite3_bind_null(statement_, ++place_)); }
  void operator()(bool value) { keep(sqlite3_bind_int(statement_, ++place_, value ? 1 : 0)); }
  void operator()(std::int64_t value) { keep(sqlite3_bind_int64(statement_, ++place_, value)); }
  void operator()(double value) { keep(sqlite3_bind_double(statement_, ++place_, value)); }
  void operator()(const std::string& value) { (*this)(std::string_view(value)); }
  void operator()(std::string_view value) {
    keep(sqlite3_bind_text64(statement_, ++place_, value.empty() ? "" : value.data(), value.size(),
                             SQLITE_STATIC, SQLITE_UTF8));
  }
  void operator()(const Bytes& value) { blob(value.content.data(), value.content.size()); }
  void operator()(const Uuid& value) { blob(value.bytes.data(), value.bytes.size()); }
  template <class T>
  void operator()(const std::vector<T>& list) {
    for (const auto& element : list) (*this)(element);
    for (auto left = padded(list.size()) - list.size(); left > 0; --left) (*this)(list.back());
  }

 private:
  void blob(const void* bytes, std::size_t size) {
    keep(sqlite3_bind_blob64(statement_, ++place_, size ? bytes : "", size, SQLITE_STATIC));
  }
  void keep(int code) {
    if (code_ == SQLITE_OK) code_ = code;
  }
  sqlite3_stmt* statement_;
  int place_ = 0, code_ = SQLITE_OK;
};

/// Leaves a statement ready for the next use, whatever happened.
class Stepping {
 public:
  explicit Stepping(Statement& statement) : statement_(statement) { statement.is_stepping = true; }
  ~Stepping() {
    sqlite3_reset(statement_.handle);
    sqlite3_clear_bindings(statement_.handle);
    statement_.is_stepping = false;
  }
  Stepping(const Stepping&) = delete;
  Stepping& operator=(const Stepping&) = delete;

 private:
  Statement& statement_;
};

Fault::Kind kind_of(sqlite3* handle, int code) {
  const int error = handle ? sqlite3_system_errno(handle) : 0;
  switch (code & 0xff) {
    case SQLITE_FULL:
      return Fault::Kind::full;
    case SQLITE_IOERR:
      return error == ENOSPC || error == EDQUOT ? Fault::Kind::full : Fault::Kind::broken;
    case SQLITE_CONSTRAINT:
      return Fault::Kind::constraint;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_INTERRUPT:
      return Fault::Kind::busy;
    default:
      return Fault::Kind::broken;
  }
}
}  // namespace

Connection::Connection(const std::string& file, const OpenOptions& options) {
  // Counting memory takes a lock at each allocation of every thread, and nobody reads the count.
  [[maybe_unused]] static const int is_uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  const int access =
      options.is_reader ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  const int code = sqlite3_open_v2(file.c_str(), &handle_,
                                   access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
  try {
    if (code != SQLITE_OK) fail(code, "open");
    sqlite3_busy_timeout(handle_, busy_wait_ms);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
    sqlite3_db_config(handle_, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    run_script(
        "pragma foreign_keys = on; pragma cell_size_check = on; pragma temp_store = memory;"
        "pragma mmap_size = 0;");
    if (options.is_reader) {
      sqlite3_db_config(handle_, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
      run_script(
          "pragma wal_autocheckpoint = 0; pragma query_only = on; pragma cache_size = -2048;");
      const auto is_late = [](void* self) -> int {
        return static_cast<Connection*>(self)->is_to_interrupt();
      };
      sqlite3_progress_handler(handle_, steps_between_looks, is_late, this);
      return;
    }
    keep_write_ahead_log();
    run_script("pragma cache_size = -8192; pragma journal_size_limit = 16777216;");
    run_script(options.is_durable ? "pragma synchronous = full;" : "pragma synchronous = off;");
    const auto count_pages = [](void* self, sqlite3*, const char*, int pages) -> int {
      static_cast<Connection*>(self)->log_pages_ = pages;
      return SQLITE_OK;
    };
    sqlite3_wal_hook(handle_, count_pages, this);  // takes the place of the automatic checkpoint
  } catch (...) {
    statements_.clear();
    sqlite3_close_v2(handle_);
    throw;
  }
}

Connection::~Connection() {
  statements_.clear();
  sqlite3_close_v2(handle_);
}

void Connection::keep_write_ahead_log() {
  constexpr auto pause = std::chrono::milliseconds(5);
  const char* sql = "pragma journal_mode = wal;";
  const auto last = std::chrono::steady_clock::now() + std::chrono::milliseconds(busy_wait_ms);
  int code;
  while (((code = sqlite3_exec(handle_, sql, nullptr, nullptr, nullptr)) & 0xff) == SQLITE_BUSY &&
         std::chrono::steady_clock::now() < last)
    std::this_thread::sleep_for(pause);
  if (code != SQLITE_OK) fail(code, sql);
}

void Connection::fail(int code, std::string_view sql) {
  throw Fault(kind_of(handle_, code), std::string("sqlite: ") + sqlite3_errmsg(handle_) + " (" +
                                          std::to_string(code) +
                                          "): " + std::string(sql.substr(0, 200)));
}

std::shared_ptr<Statement> Connection::prepare(const std::string& text, unsigned flags) {
  auto statement = std::make_shared<Statement>();
  const char* rest = nullptr;
  const int code = sqlite3_prepare_v3(handle_, text.c_str(), static_cast<int>(text.size() + 1),
                                      flags, &statement->handle, &rest);
  if (code != SQLITE_OK) fail(code, text);
  if (!statement->handle) throw Fault(Fault::Kind::broken, "an empty statement");
  return statement;
}

std::shared_ptr<Statement> Connection::prepared(std::string_view sql, std::span<const Value> args) {
  std::string key;
  for (const auto& arg : args)
    if (is_list(arg)) key += ' ' + std::to_string(padded(length_of_list(arg)));
  if (!key.empty()) key.insert(0, sql);
  const auto wanted = key.empty() ? sql : std::string_view(key);
  if (const auto* found = statements_.find(wanted)) {
    if (!(*found)->is_stepping) return *found;
    // Its rows are still being read: somebody further up in this call asks the same.
    return prepare(sqlite_text(parse(sql, Dialect::sqlite), args), 0);
  }
  auto statement =
      prepare(sqlite_text(parse(sql, Dialect::sqlite), args), SQLITE_PREPARE_PERSISTENT);
  statements_.put(std::string(wanted), statement);
  return statement;
}

void Connection::bind(Statement& statement, std::span<const Value> args) {
  Binder binder(statement.handle);
  for (const auto& arg : args) {
    if (length_of_list(arg) > most_in_list)
      throw Fault(Fault::Kind::broken, "a list that is too long");
    std::visit(std::ref(binder), arg);
  }
  if (binder.places() != sqlite3_bind_parameter_count(statement.handle))
    throw Fault(Fault::Kind::broken,
                std::string("wrong number of arguments: ") + sqlite3_sql(statement.handle));
  if (binder.code() != SQLITE_OK) fail(binder.code(), sqlite3_sql(statement.handle));
}

std::int64_t Connection::run(std::string_view sql, std::span<const Value> args,
                             const RowSink* sink) {
  const auto statement = prepared(sql, args);
  const Stepping stepping(*statement);
  bind(*statement, args);
  const auto before = sqlite3_total_changes64(handle_);
  int code;
  while ((code = sqlite3_step(statement->handle)) == SQLITE_ROW)
    if (sink) (*sink)(SteppingRow(statement->handle));
  if (code != SQLITE_DONE) fail(code, sql);
  return sqlite3_total_changes64(handle_) == before ? 0 : sqlite3_changes64(handle_);
}

void Connection::insert(const InsertText& text, std::span<const Value> values) {
  const auto width = text.columns.size();
  const auto many = width * rows_in_statement;
  std::size_t at = 0;
  if (values.size() >= many) at = insert_by(many_rows(text), values, many);
  if (at < values.size()) insert_by(text.one_row, values.subspan(at), width);
}

std::size_t Connection::insert_by(const std::string& sql, std::span<const Value> values,
                                  std::size_t width) {
  const auto statement = prepared(sql, values.first(width));
  const Stepping stepping(*statement);
  std::size_t at = 0;
  for (; at + width <= values.size(); at += width) {
    bind(*statement, values.subspan(at, width));
    const int code = sqlite3_step(statement->handle);
    if (code != SQLITE_DONE) fail(code, sql);
    sqlite3_reset(statement->handle);
  }
  return at;
}

void Connection::run_script(const std::string& sql) {
  const char* rest = sql.c_str();
  const char* const end = rest + sql.size();
  while (rest < end) {
    Statement statement;
    const char* start = rest;
    int code = sqlite3_prepare_v3(handle_, start, static_cast<int>(end - start) + 1, 0,
                                  &statement.handle, &rest);
    if (code != SQLITE_OK) fail(code, start);
    if (!statement.handle) continue;
    while ((code = sqlite3_step(statement.handle)) == SQLITE_ROW) {
    }
    if (code != SQLITE_DONE) fail(code, start);
  }
}

bool Connection::checkpoint(bool is_truncating) {
  int pages = 0, moved = 0;
  sqlite3_busy_timeout(handle_, checkpoint_wait_ms);
  const int code = sqlite3_wal_checkpoint_v2(
      handle_, nullptr, is_truncating ? SQLITE_CHECKPOINT_TRUNCATE : SQLITE_CHECKPOINT_PASSIVE,
      &pages, &moved);
  sqlite3_busy_timeout(handle_, busy_wait_ms);
  const bool is_whole = code == SQLITE_OK && pages == moved;
  if (is_whole && is_truncating) log_pages_ = 0;
  return is_whole;
}
}  // namespace db::sqlite
