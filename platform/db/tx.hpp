// SPDX-License-Identifier: Apache-2.0
#pragma once
/// One transaction on SQLite or PostgreSQL. SQL is written once, in the common dialect, with `?`
/// for arguments and `in (?*)` for a list; it is always a literal, never built from input.
#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/row.hpp"

namespace db {
/// The database broke (disk, network, constraint): a fault, never caught by a slice.
class Fault : public std::runtime_error {
 public:
  enum class Kind { broken, full, conflict, constraint, busy };
  Fault(Kind kind, const std::string& what) : std::runtime_error(what), kind(kind) {}
  Kind kind;
};

using RowSink = std::function<void(const Row&)>;

/// How rows of a table are inserted: its name, its columns, and the statement for a single row.
struct InsertText {
  std::string table;
  std::vector<std::string> columns;
  std::string one_row;
};

/// When a row is inserted: before whatever follows, or at the end of the transaction.
enum class When { in_order, at_end };

class Tx {
 public:
  virtual ~Tx() = default;

  /// Runs a statement and waits for it; answers the number of rows it changed.
  template <class... Args>
  std::int64_t run(std::string_view sql, const Args&... args) {
    const std::array<Value, sizeof...(Args)> values{bind(args)...};
    return execute(sql, values, nullptr);
  }

  /// Runs a statement whose answer nobody needs. PostgreSQL sends it without waiting (pipeline); a
  /// failure shows at the next statement that waits, or at commit, and fails the transaction.
  template <class... Args>
  void send(std::string_view sql, const Args&... args) {
    const std::array<Value, sizeof...(Args)> values{bind(args)...};
    execute_later(sql, values);
  }

  /// Calls `sink` with each row.
  template <class... Args>
  void each(std::string_view sql, const RowSink& sink, const Args&... args) {
    const std::array<Value, sizeof...(Args)> values{bind(args)...};
    execute(sql, values, &sink);
  }

  /// The same for a result of any size, which never stands in memory as a whole. On PostgreSQL
  /// `sink` cannot run statements meanwhile.
  template <class... Args>
  void stream(std::string_view sql, const RowSink& sink, const Args&... args) {
    const std::array<Value, sizeof...(Args)> values{bind(args)...};
    execute_streaming(sql, values, sink);
  }

  /// Rows of a whole statement as Described structs by position; columns must match the members.
  template <class T, class... Args>
  std::vector<T> query(std::string_view sql, const Args&... args) {
    std::vector<T> rows;
    each(
        sql, [&](const Row& row) { rows.push_back(take_row<T>(row)); }, args...);
    return rows;
  }

  /// Rows of T::table: `tail` is what follows `select … from table`, e.g. "where id = ?".
  template <class T, class... Args>
  std::vector<T> all(std::string_view tail, const Args&... args) {
    return query<T>(select<T>(tail), args...);
  }

  /// The first row of T::table, or none.
  template <class T, class... Args>
  std::optional<T> one(std::string_view tail, const Args&... args) {
    std::optional<T> found;
    each(
        select<T>(tail),
        [&](const Row& row) {
          if (!found) found = take_row<T>(row);
        },
        args...);
    return found;
  }

  /// A single value, e.g. a count; none when there is no row or it is null.
  template <class V, class... Args>
  std::optional<V> value(std::string_view sql, const Args&... args) {
    std::optional<V> found;
    each(
        sql,
        [&](const Row& row) {
          if (!found && !row.is_null(0)) take(row, 0, found.emplace());
        },
        args...);
    return found;
  }

  /// Inserts the row; the answer is not awaited on PostgreSQL, where rows of one table that follow
  /// one another, also those of several acts, go in one statement.
  template <class T>
  void insert(const T& row) {
    insert_row(insert_text<T>(), values_of(row), When::in_order);
  }

  /// The same for a row that nothing refers to and that refers to nothing: nobody may look for it
  /// in this transaction, at whose end PostgreSQL gets all of its table in one statement.
  template <class T>
  void insert_at_end(const T& row) {
    insert_row(insert_text<T>(), values_of(row), When::at_end);
  }

  /// Inserts many rows in few statements, likewise not awaited.
  template <class T>
  void insert_all(const std::vector<T>& rows) {
    constexpr std::size_t most_at_once = 1'000;
    std::vector<Value> values;
    for (std::size_t at = 0; at < rows.size(); at += most_at_once) {
      values.clear();
      const auto end = std::min(rows.size(), at + most_at_once);
      for (auto row = at; row < end; ++row) append_values(values, rows[row]);
      insert_rows(insert_text<T>(), values);
    }
  }

  /// Writes every member of a row back by its `id` (and `community_id` where it has one). Answers
  /// the number of rows found (0 or 1).
  template <class T>
  std::int64_t update(const T& row) {
    static const std::string sql = update_sql<T>();
    std::vector<Value> values;
    described::each_member<T>([&](auto d) { values.push_back(bind(row.*d.pointer)); });
    const auto& key = key_of(row);
    values.insert(values.end(), key.begin(), key.end());
    return execute(sql, values, nullptr);
  }

 protected:
  virtual std::int64_t execute(std::string_view sql, std::span<const Value> args,
                               const RowSink* sink) = 0;
  virtual void execute_later(std::string_view sql, std::span<const Value> args) = 0;
  virtual void execute_streaming(std::string_view sql, std::span<const Value> args,
                                 const RowSink& sink) {
    execute(sql, args, &sink);
  }
  virtual void insert_row(const InsertText& text, std::span<const Value> values, When) {
    execute_later(text.one_row, values);
  }
  /// `values` has those of one row after those of another.
  virtual void insert_rows(const InsertText& text, std::span<const Value> values) {
    const auto width = text.columns.size();
    for (std::size_t at = 0; at < values.size(); at += width)
      execute_later(text.one_row, values.subspan(at, width));
  }

 private:
  template <class T>
  static std::string select(std::string_view tail) {
    static const std::string head = "select " + columns_of<T>() + " from " + T::table + ' ';
    return head + std::string(tail);
  }
  template <class T>
  static const InsertText& insert_text() {
    static const InsertText text = [] {
      InsertText made{T::table, {}, {}};
      std::string marks;
      described::each_member<T>([&](auto d) {
        made.columns.emplace_back(d.name);
        marks += marks.empty() ? "?" : ", ?";
      });
      made.one_row =
          "insert into " + made.table + " (" + columns_of<T>() + ") values (" + marks + ")";
      return made;
    }();
    return text;
  }
  template <class T>
  static std::vector<Value> values_of(const T& row) {
    std::vector<Value> values;
    values.reserve(described::count<T>);
    append_values(values, row);
    return values;
  }
  template <class T>
  static void append_values(std::vector<Value>& values, const T& row) {
    described::each_member<T>([&](auto d) { values.push_back(bind(row.*d.pointer)); });
  }
  template <class T>
  static constexpr bool has_community = requires(T row) {
    row.community_id;
  };
  template <class T>
  static std::string update_sql() {
    std::string set;
    described::each_member<T>([&](auto d) {
      if (!set.empty()) set += ", ";
      set += std::string(d.name) + " = ?";
    });
    return std::string("update ") + T::table + " set " + set + " where " +
           (has_community<T> ? "community_id = ? and id = ?" : "id = ?");
  }
  template <class T>
  static std::vector<Value> key_of(const T& row) {
    if constexpr (has_community<T>)
      return {bind(row.community_id), bind(row.id)};
    else
      return {bind(row.id)};
  }
};
}  // namespace db
