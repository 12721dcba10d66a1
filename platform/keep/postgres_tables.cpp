// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstring>

#include "platform/db/dialect.hpp"
#include "platform/db/migrations.hpp"
#include "platform/db/postgres.hpp"
#include "platform/keep/tables.hpp"
#include "platform/keep/unfit.hpp"

namespace keep {
namespace {
using db::postgres::Handle;
using Answer = db::postgres::Result;

constexpr std::string_view copy_signature("PGCOPY\n\377\r\n\0", 11);
constexpr std::string_view here = "(select oid from pg_namespace where nspname = current_schema())";
constexpr std::size_t copied_at_once = 64 * 1024;

template <class T>
void append_big(std::string& out, T number) {
  for (int shift = 8 * (sizeof(T) - 1); shift >= 0; shift -= 8)
    out += static_cast<char>(static_cast<std::make_unsigned_t<T>>(number) >> shift);
}

/// Walks through what a binary COPY sends.
class CopyReader {
 public:
  explicit CopyReader(std::string_view bytes) : left_(bytes) {}
  bool is_at_end() const { return left_.empty(); }
  std::string_view take(std::size_t size) {
    if (left_.size() < size) throw db::Fault(db::Fault::Kind::broken, "postgresql: a cut copy");
    const auto found = left_.substr(0, size);
    left_.remove_prefix(size);
    return found;
  }
  template <class T>
  T number() {
    std::make_unsigned_t<T> found = 0;
    for (const char c : take(sizeof(T)))
      found = static_cast<std::make_unsigned_t<T>>(found << 8 | static_cast<unsigned char>(c));
    return static_cast<T>(found);
  }

 private:
  std::string_view left_;
};

/// A plain connection in a transaction of its own.
class Session {
 public:
  explicit Session(const std::string& url) : handle_(db::postgres::connect(url)) {}

  Answer run(const std::string& sql) { return expect(PQexec(handle_.get(), sql.c_str())); }
  std::vector<std::vector<std::string>> rows(const std::string& sql) {
    const auto result = run(sql);
    std::vector<std::vector<std::string>> found(static_cast<std::size_t>(PQntuples(result.get())));
    for (int row = 0; row < PQntuples(result.get()); ++row)
      for (int column = 0; column < PQnfields(result.get()); ++column)
        found[static_cast<std::size_t>(row)].emplace_back(PQgetvalue(result.get(), row, column));
    return found;
  }

  std::vector<Table> tables() {
    std::vector<Table> found;
    for (const auto& row : rows("select relname, oid from pg_class where relkind in ('r', 'p') and "
                                "relnamespace = " +
                                std::string(here) +
                                " "
                                "and not relispartition order by relname collate \"C\""))
      found.push_back(table_of(row[0], row[1]));
    return found;
  }
  std::int64_t count(const Table& table) {
    return std::stoll(rows("select count(*) from " + from_text(table)).at(0).at(0));
  }

  void each(const Table& table, const CellSink& sink) {
    std::string order;
    for (const auto& name : table.key) {
      order += (order.empty() ? "" : ", ") + quoted(name);
      const auto column = std::find_if(table.columns.begin(), table.columns.end(),
                                       [&](const Column& one) { return one.name == name; });
      // Text sorts by its bytes, whatever the database thinks of it.
      if (column != table.columns.end() && column->kind == Kind::text) order += " collate \"C\"";
    }
    const auto result = run("copy (select " + columns_text(table) + " from " + from_text(table) +
                            " order by " + order + ") to stdout (format binary)");
    bool is_first = true;
    Cells cells(table.columns.size());
    char* bytes = nullptr;
    int size;
    while ((size = PQgetCopyData(handle_.get(), &bytes, 0)) > 0) {
      const std::unique_ptr<char, decltype(&PQfreemem)> owner(bytes, PQfreemem);
      CopyReader reader({bytes, static_cast<std::size_t>(size)});
      if (is_first) skip_head(reader);
      is_first = false;
      while (!reader.is_at_end() && read_row(reader, cells)) sink(cells);
    }
    if (size == -2) throw db::postgres::fault_of(handle_.get(), nullptr);
    end_copy();
  }

  void begin_copy(const Table& table) {
    const auto result = run("copy " + quoted(table.name) + " (" + columns_text(table) +
                            ") from stdin (format binary)");
    out_.assign(copy_signature);
    append_big(out_, std::int32_t(0));  // flags
    append_big(out_, std::int32_t(0));  // no more head
  }
  void put(const Cells& cells) {
    append_big(out_, static_cast<std::int16_t>(cells.size()));
    for (const auto& cell : cells) {
      append_big(out_, cell ? static_cast<std::int32_t>(cell->size()) : std::int32_t(-1));
      if (cell) out_ += *cell;
    }
    if (out_.size() >= copied_at_once) send();
  }
  void finish_copy() {
    append_big(out_, std::int16_t(-1));
    send();
    if (PQputCopyEnd(handle_.get(), nullptr) != 1)
      throw db::postgres::fault_of(handle_.get(), nullptr);
    end_copy();
  }
  std::string version() {
    const std::string_view words = PQparameterStatus(handle_.get(), "server_version");
    return "postgresql " + std::string(words.substr(0, words.find(' ')));
  }

 private:
  Answer expect(PGresult* raw) {
    Answer result(raw, PQclear);
    switch (PQresultStatus(raw)) {
      case PGRES_COMMAND_OK:
      case PGRES_TUPLES_OK:
      case PGRES_COPY_OUT:
      case PGRES_COPY_IN:
        return result;
      default:
        throw db::postgres::fault_of(handle_.get(), raw);
    }
  }
  void end_copy() {
    while (PGresult* raw = PQgetResult(handle_.get())) expect(raw);
  }
  void send() {
    if (PQputCopyData(handle_.get(), out_.data(), static_cast<int>(out_.size())) != 1)
      throw db::postgres::fault_of(handle_.get(), nullptr);
    out_.clear();
  }

  Table table_of(const std::string& name, const std::string& oid) {
    Table table{name, {}, {}, {}};
    for (const auto& row :
         rows("select attname, format_type(atttypid, atttypmod) from pg_attribute "
              "where attrelid = " +
              oid + " and attnum > 0 and not attisdropped order by attnum"))
      table.columns.push_back({row[0], kind_of(row[1], name, row[0])});
    for (const auto& row :
         rows("select a.attname from pg_index i "
              "cross join unnest(i.indkey) with ordinality k (attnum, place) "
              "join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum "
              "where i.indisprimary and i.indrelid = " +
              oid + " order by k.place"))
      table.key.push_back(row[0]);
    if (table.key.empty())
      throw db::Fault(db::Fault::Kind::broken, "table " + name + " has no primary key");
    return table;
  }

  static void skip_head(CopyReader& reader) {
    if (reader.take(copy_signature.size()) != copy_signature)
      throw db::Fault(db::Fault::Kind::broken, "postgresql: not a binary copy");
    reader.number<std::int32_t>();
    const auto more = reader.number<std::int32_t>();
    reader.take(static_cast<std::size_t>(std::max(more, 0)));
  }
  /// False at the end of the copy.
  static bool read_row(CopyReader& reader, Cells& cells) {
    const auto columns = reader.number<std::int16_t>();
    if (columns < 0) return false;
    if (static_cast<std::size_t>(columns) != cells.size())
      throw db::Fault(db::Fault::Kind::broken, "postgresql: a row of another width");
    for (auto& cell : cells) {
      const auto size = reader.number<std::int32_t>();
      if (size < 0)
        cell.reset();
      else
        cell = reader.take(static_cast<std::size_t>(size));
    }
    return true;
  }

  Handle handle_;
  std::string out_;
};

class PostgresReading : public Reading {
 public:
  explicit PostgresReading(const std::string& url) : session_(url) {
    session_.run("begin isolation level repeatable read read only; set local work_mem = '64MB'");
    session_.run("select 1");  // the snapshot is taken by the first statement
  }
  std::vector<Table> tables() override { return session_.tables(); }
  std::int64_t count(const Table& table) override { return session_.count(table); }
  void each(const Table& table, const CellSink& sink) override { session_.each(table, sink); }
  std::string version() override { return session_.version(); }

 private:
  Session session_;
};

/// Everything in one transaction, tables and all: it stands whole, or the database is as it was.
class PostgresFilling : public Filling {
 public:
  explicit PostgresFilling(const std::string& url) : session_(url) {
    session_.run("begin; set local work_mem = '64MB'; set local maintenance_work_mem = '256MB'");
    // A program that starts on this database meanwhile waits with its migrations.
    session_.run("select pg_advisory_xact_lock(" + std::to_string(db::migration_lock) + ")");
    if (!session_
             .rows("select 1 from pg_class where "
                   "relnamespace = " +
                   std::string(here) + " limit 1")
             .empty())
      throw Unfit(Why::not_empty, "the PostgreSQL database has tables already");
  }

  void make(std::span<const db::Migration> migrations) override {
    session_.run(db::migration_table);
    for (const auto& migration : migrations)
      session_.run(db::migration_text(migration.sql, db::Dialect::postgres));
    leave_out(
        "select 'alter table ' || conrelid::regclass || ' drop constraint ' || "
        "quote_ident(conname), 'alter table ' || conrelid::regclass || ' add constraint ' || "
        "quote_ident(conname) || ' ' || pg_get_constraintdef(oid) from pg_constraint where "
        "contype = 'f' and connamespace = " +
            std::string(here),
        references_);
    leave_out(
        "select 'drop index ' || indexrelid::regclass, pg_get_indexdef(indexrelid) "
        "from pg_index where indrelid in (select oid from pg_class where relnamespace = " +
            std::string(here) +
            ") and not exists (select 1 from pg_constraint c where c.conindid = indexrelid)",
        indexes_);
    // A migration may have put rows in; those of the backup count.
    for (const auto& table : tables()) session_.run("delete from " + quoted(table.name));
  }
  void begin(const Table& table) override { session_.begin_copy(table); }
  void put(const Cells& cells) override { session_.put(cells); }
  void end() override { session_.finish_copy(); }
  void finish() override {
    for (const auto& text : indexes_) session_.run(text);
    for (const auto& text : references_) session_.run(text);
    for (const auto& table : tables()) session_.run("analyze " + quoted(table.name));
  }
  void keep() override { session_.run("commit"); }

  std::vector<Table> tables() override { return session_.tables(); }
  std::int64_t count(const Table& table) override { return session_.count(table); }
  void each(const Table& table, const CellSink& sink) override { session_.each(table, sink); }
  std::string version() override { return session_.version(); }

 private:
  /// Runs the first text of each row, and keeps the second for finish().
  void leave_out(const std::string& sql, std::vector<std::string>& kept) {
    for (const auto& row : session_.rows(sql)) {
      session_.run(row[0]);
      kept.push_back(row[1]);
    }
  }

  Session session_;
  std::vector<std::string> references_, indexes_;
};
}  // namespace

std::unique_ptr<Reading> read_postgres(const std::string& url) {
  return std::make_unique<PostgresReading>(url);
}

std::unique_ptr<Filling> fill_postgres(const std::string& url) {
  return std::make_unique<PostgresFilling>(url);
}
}  // namespace keep
