// SPDX-License-Identifier: Apache-2.0
#include <fcntl.h>
#include <unistd.h>

#include <bit>
#include <cerrno>
#include <cstring>

#include "platform/db/dialect.hpp"
#include "platform/db/migrations.hpp"
#include "platform/db/sqlite.hpp"
#include "platform/keep/tables.hpp"
#include "platform/keep/unfit.hpp"

namespace keep {
namespace {
using db::Value;

void append_big(std::string& out, std::uint64_t number) {
  for (int shift = 56; shift >= 0; shift -= 8) out += static_cast<char>(number >> shift);
}

std::uint64_t from_big(std::string_view bytes) {
  ENSURE(bytes.size() == 8);
  std::uint64_t number = 0;
  for (const char c : bytes) number = number << 8 | static_cast<unsigned char>(c);
  return number;
}

/// Rows of SQLite as cells. Views into the row, or into bytes made for it.
class CellReader {
 public:
  explicit CellReader(const Table& table) : table_(table), cells_(table.columns.size()) {
    made_.reserve(16 * table.columns.size());
  }

  const Cells& read(const db::Row& row) {
    made_.clear();  // keeps its room: views into it stay good within the row
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const int column = static_cast<int>(i);
      if (row.is_null(column))
        cells_[i].reset();
      else
        cells_[i] = cell(row, column, table_.columns[i].kind);
    }
    return cells_;
  }

 private:
  std::string_view cell(const db::Row& row, int column, Kind kind) {
    const auto from = made_.size();
    switch (kind) {
      case Kind::text:
        return row.text(column);
      case Kind::bytes:
        return row.bytes(column);
      case Kind::uuid: {
        const auto found = row.bytes(column);
        if (found.size() != 16) throw db::Fault(db::Fault::Kind::broken, "an id of another size");
        return found;
      }
      case Kind::whole:
        append_big(made_, static_cast<std::uint64_t>(row.whole(column)));
        break;
      case Kind::real:
        append_big(made_, std::bit_cast<std::uint64_t>(row.real(column)));
        break;
      case Kind::flag:
        made_ += row.flag(column) ? '\1' : '\0';
    }
    return std::string_view(made_).substr(from);
  }

  const Table& table_;
  Cells cells_;
  std::string made_;
};

std::vector<std::string> texts(db::sqlite::Connection& connection, const char* sql) {
  std::vector<std::string> found;
  const db::RowSink take = [&](const db::Row& row) { found.emplace_back(row.text(0)); };
  connection.run(sql, {}, &take);
  return found;
}

Table table_of(db::sqlite::Connection& connection, const std::string& name) {
  Table table{name, {}, {}, {}};
  std::vector<std::pair<std::int64_t, std::string>> key;
  const db::RowSink take = [&](const db::Row& row) {
    const std::string column(row.text(0));
    table.columns.push_back({column, kind_of(row.text(1), name, column)});
    if (row.whole(2) > 0) key.emplace_back(row.whole(2), column);
  };
  const Value args[] = {std::string_view(name)};
  connection.run("select name, lower(type), pk from pragma_table_info(?) order by cid", args,
                 &take);
  std::sort(key.begin(), key.end());
  for (auto& [place, column] : key) table.key.push_back(std::move(column));
  if (table.key.empty())
    throw db::Fault(db::Fault::Kind::broken, "table " + name + " has no primary key");
  return table;
}

class SqliteReading : public Reading {
 public:
  explicit SqliteReading(const std::filesystem::path& file)
      : connection_(file.string(), {.is_reader = true}) {
    connection_.run("begin");
    connection_.run("select count(*) from sqlite_master");  // from here on nothing moves
  }

  std::vector<Table> tables() override { return tables_of(connection_); }
  std::int64_t count(const Table& table) override { return count_of(connection_, table); }
  void each(const Table& table, const CellSink& sink) override {
    each_of(connection_, table, sink);
  }
  std::string version() override { return std::string("sqlite ") + sqlite3_libversion(); }

  static std::vector<Table> tables_of(db::sqlite::Connection& connection) {
    std::vector<Table> found;
    for (const auto& name : texts(connection,
                                  "select name from sqlite_master where type = 'table' "
                                  "and name not like 'sqlite!_%' escape '!' order by name"))
      found.push_back(table_of(connection, name));
    return found;
  }
  static std::int64_t count_of(db::sqlite::Connection& connection, const Table& table) {
    std::int64_t count = 0;
    const db::RowSink take = [&](const db::Row& row) { count = row.whole(0); };
    connection.run("select count(*) from " + from_text(table), {}, &take);
    return count;
  }
  static void each_of(db::sqlite::Connection& connection, const Table& table,
                      const CellSink& sink) {
    std::string order;
    for (const auto& column : table.key) order += (order.empty() ? "" : ", ") + quoted(column);
    CellReader reader(table);
    const db::RowSink take = [&](const db::Row& row) { sink(reader.read(row)); };
    connection.run(
        "select " + columns_text(table) + " from " + from_text(table) + " order by " + order, {},
        &take);
  }

 private:
  db::sqlite::Connection connection_;
};

/// Rows go into a file of its own in one transaction; indexes are made when all rows are there.
class SqliteFilling : public Filling {
 public:
  explicit SqliteFilling(std::filesystem::path file) : file_(std::move(file)) {
    if (std::filesystem::exists(file_))
      throw Unfit(Why::not_empty, file_.string() + " is there already");
    const int made = ::open(file_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (made < 0)
      throw db::Fault(db::Fault::Kind::broken, file_.string() + ": " + std::strerror(errno));
    ::close(made);
    connection_ = std::make_unique<db::sqlite::Connection>(
        file_.string(), db::sqlite::OpenOptions{.is_reader = false, .is_durable = false});
    // Nobody else opens it, and until it is kept nobody misses it.
    connection_->run_script(
        "pragma journal_mode = memory; pragma locking_mode = exclusive; pragma foreign_keys = off;"
        "pragma cache_size = -65536; pragma temp_store = file; pragma threads = 1;");
  }
  ~SqliteFilling() override {
    connection_.reset();
    if (!is_kept_) remove();
  }

  void make(std::span<const db::Migration> migrations) override {
    connection_->run("begin");
    connection_->run(db::migration_table);
    for (const auto& migration : migrations)
      connection_->run_script(db::migration_text(migration.sql, db::Dialect::sqlite));
    const db::RowSink take = [&](const db::Row& row) {
      indexes_.emplace_back(row.text(0), row.text(1));
    };
    connection_->run("select name, sql from sqlite_master where type = 'index' and sql is not null",
                     {}, &take);
    for (const auto& [name, sql] : indexes_) connection_->run("drop index " + quoted(name));
    // A migration may have put rows in; those of the backup count.
    for (const auto& table : tables()) connection_->run("delete from " + quoted(table.name));
  }

  void begin(const Table& table) override {
    table_ = table;
    std::string marks;
    for (std::size_t i = 0; i < table.columns.size(); ++i) marks += i ? ", ?" : "?";
    insert_ = "insert into " + quoted(table.name) + " (" + columns_text(table) + ") values (" +
              marks + ")";
    values_.resize(table.columns.size());
  }
  void put(const Cells& cells) override {
    for (std::size_t i = 0; i < cells.size(); ++i) take(values_[i], cells[i], table_.columns[i]);
    connection_->run(insert_, values_);
  }
  void end() override { values_.clear(); }

  void finish() override {
    for (const auto& [name, sql] : indexes_) connection_->run(sql);
    connection_->run("commit");
  }

  void keep() override {
    connection_.reset();
    const int made = ::open(file_.c_str(), O_RDWR | O_CLOEXEC);
    const bool is_there = made >= 0 && ::fsync(made) == 0;
    if (made >= 0) ::close(made);
    if (!is_there)
      throw db::Fault(db::Fault::Kind::broken, file_.string() + ": " + std::strerror(errno));
    is_kept_ = true;
  }

  std::vector<Table> tables() override { return SqliteReading::tables_of(*connection_); }
  std::int64_t count(const Table& table) override {
    return SqliteReading::count_of(*connection_, table);
  }
  void each(const Table& table, const CellSink& sink) override {
    SqliteReading::each_of(*connection_, table, sink);
  }
  std::string version() override { return std::string("sqlite ") + sqlite3_libversion(); }

 private:
  static void take(Value& value, const std::optional<std::string_view>& cell,
                   const Column& column) {
    if (!cell) {
      value = std::monostate{};
      return;
    }
    switch (column.kind) {
      case Kind::text:
        value = *cell;
        return;
      case Kind::bytes:
        value = db::Bytes{std::string(*cell)};
        return;
      case Kind::uuid: {
        Uuid id;
        ENSURE(cell->size() == id.bytes.size());
        std::memcpy(id.bytes.data(), cell->data(), id.bytes.size());
        value = id;
        return;
      }
      case Kind::whole:
        value = static_cast<std::int64_t>(from_big(*cell));
        return;
      case Kind::real:
        value = std::bit_cast<double>(from_big(*cell));
        return;
      case Kind::flag:
        ENSURE(cell->size() == 1);
        value = (*cell)[0] != 0;
        return;
    }
  }
  void remove() noexcept {
    std::error_code ignored;
    for (const char* tail : {"", "-wal", "-shm", "-journal"})
      std::filesystem::remove(file_.string() + tail, ignored);
  }

  const std::filesystem::path file_;
  std::unique_ptr<db::sqlite::Connection> connection_;
  std::vector<std::pair<std::string, std::string>> indexes_;
  Table table_;
  std::string insert_;
  std::vector<Value> values_;
  bool is_kept_ = false;
};
}  // namespace

std::unique_ptr<Reading> read_sqlite(const std::filesystem::path& file) {
  if (!std::filesystem::exists(file))
    throw db::Fault(db::Fault::Kind::broken, "there is no database " + file.string());
  return std::make_unique<SqliteReading>(file);
}

std::unique_ptr<Filling> fill_sqlite(const std::filesystem::path& file) {
  return std::make_unique<SqliteFilling>(file);
}
}  // namespace keep
