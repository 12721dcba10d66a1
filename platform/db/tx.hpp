// SPDX-License-Identifier: Apache-2.0
#pragma once
/// One transaction on SQLite or PostgreSQL. SQL is written once, in the common dialect, with `?`
/// for arguments and `in (?*)` for a list; it is always a literal, never built from input.
#include <algorithm>
#include <array>
#include <concepts>
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

/// What becomes of a row whose like is there already, or comes twice.
enum class Like {
  refused,  ///< The constraint fails.
  kept,     ///< The one that is there stays as it is.
  added     ///< The last column is added to; the others are the key.
};

/// How rows of a table are inserted: its name, its columns, and the statement for a single row.
struct InsertText {
  std::string table;
  std::vector<std::string> columns;
  Like like = Like::refused;
  std::string ending;  ///< What follows the values.
  std::string one_row;
};

/// When a row is inserted: before whatever follows, or at the end of the transaction.
enum class When { in_order, at_end };

/// A read that is asked together with others; see Tx::ask. Texts among its arguments are views.
struct Question {
  std::string sql;
  RowSink sink;
  std::vector<Value> args;
};

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

  /// For `ask`: calls `sink` with each row.
  template <class... Args>
  static Question question(std::string sql, RowSink sink, const Args&... args) {
    return {std::move(sql), std::move(sink), {bind(args)...}};
  }
  /// For `ask`: the first row of T::table, or none.
  template <class T, class... Args>
  static Question into(std::optional<T>& found, std::string_view tail, const Args&... args) {
    const auto take_first = [&found](const Row& row) {
      if (!found) found = take_row<T>(row);
    };
    return question(select<T>(tail), take_first, args...);
  }
  /// For `ask`: adds the rows of T::table to `rows`.
  template <class T, class... Args>
  static Question into(std::vector<T>& rows, std::string_view tail, const Args&... args) {
    return question(
        select<T>(tail), [&rows](const Row& row) { rows.push_back(take_row<T>(row)); }, args...);
  }
  /// Reads that do not depend on one another: PostgreSQL is asked them all before the first answer
  /// is waited for. Rows are handed out in the order asked.
  template <std::same_as<Question>... Questions>
  void ask(Questions... questions) {
    const std::array<Question, sizeof...(Questions)> all{std::move(questions)...};
    execute_together(all);
  }
  void ask(const std::vector<Question>& questions) { execute_together(questions); }

  /// Inserts the row; the answer is not awaited on PostgreSQL, where rows of one table that follow
  /// one another, also those of several acts, go in one statement.
  template <class T>
  void insert(const T& row) {
    insert_row(insert_text<T>(), values_of(row), When::in_order);
  }

  /// The same for a row that nothing refers to and that refers to nothing: on PostgreSQL all of its
  /// table go in one statement, at the end of the transaction or before a statement that names the
  /// table.
  template <class T>
  void insert_at_end(const T& row) {
    insert_row(insert_text<T>(), values_of(row), When::at_end);
  }

  /// The same for a row that may be there already; then it stays as it is.
  template <class T>
  void insert_missing(const T& row) {
    static const auto text = make_insert_text<T>(Like::kept);
    insert_row(text, values_of(row), When::at_end);
  }

  /// The same for a number under a key, which are all members before it: adds it to what stands
  /// there.
  template <class T>
  void add(const T& row) {
    static const auto text = make_insert_text<T>(Like::added);
    insert_row(text, values_of(row), When::at_end);
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
  virtual void execute_together(std::span<const Question> questions) {
    for (const auto& question : questions) execute(question.sql, question.args, &question.sink);
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
    static const auto text = make_insert_text<T>(Like::refused);
    return text;
  }
  template <class T>
  static InsertText make_insert_text(Like like) {
    InsertText made{T::table, {}, like, {}, {}};
    std::string marks;
    described::each_member<T>([&](auto d) {
      made.columns.emplace_back(d.name);
      marks += marks.empty() ? "?" : ", ?";
    });
    made.ending = ending_of(made);
    made.one_row = "insert into " + made.table + " (" + columns_of<T>() + ") values (" + marks +
                   ")" + made.ending;
    return made;
  }
  static std::string ending_of(const InsertText& text) {
    if (text.like == Like::refused) return {};
    if (text.like == Like::kept) return " on conflict do nothing";
    std::string key;
    for (const auto& column : std::span(text.columns).first(text.columns.size() - 1))
      key += (key.empty() ? "" : ", ") + column;
    const auto& number = text.columns.back();
    return " on conflict (" + key + ") do update set " + number + " = " + text.table + '.' +
           number + " + excluded." + number;
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
