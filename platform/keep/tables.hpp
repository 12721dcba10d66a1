// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Whole tables out of a database and into an empty one, the same for SQLite and PostgreSQL.
///
/// A value travels in one form whatever the database is: the bytes that PostgreSQL calls binary.
/// Rows come in the order of their primary key, compared byte by byte, so that two databases with
/// the same rows give the same sequence.
#include <boost/describe.hpp>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/store.hpp"

namespace keep {
/// whole: 8 bytes big endian, signed · flag: 1 byte · real: 8 bytes, IEEE 754 big endian · text:
/// UTF-8 · bytes · uuid: 16 bytes.
enum class Kind { whole, flag, real, text, bytes, uuid };
BOOST_DESCRIBE_ENUM(Kind, whole, flag, real, text, bytes, uuid)

struct Column {
  std::string name;
  Kind kind = Kind::text;
  bool operator==(const Column&) const = default;
};

struct Table {
  std::string name;
  std::vector<Column> columns;
  std::vector<std::string> key;  ///< Columns by which rows are ordered.
  std::string query;             ///< A `select` instead of a table of that name, when not empty.
};

/// One row; null where nothing is. Views live until the next row.
using Cells = std::vector<std::optional<std::string_view>>;
using CellSink = std::function<void(const Cells&)>;

/// The newest line of each chain of the journal, as rows like any other.
const Table& journal_heads();

/// A database as it stood at one moment, for as long as this lives. Takes no part in writing, never
/// checkpoints, and is not interrupted.
class Reading {
 public:
  virtual ~Reading() = default;
  /// Every table of the house, by name. Throws Fault for a column of a type that is not known here.
  virtual std::vector<Table> tables() = 0;
  virtual std::int64_t count(const Table&) = 0;
  /// Calls the sink with each row. Memory: one row.
  virtual void each(const Table&, const CellSink&) = 0;
  /// "sqlite 3.40.1" or "postgresql 15.8".
  virtual std::string version() = 0;
};

/// An empty database that gets tables with all their rows. Nothing of it stands until keep(); what
/// was not kept goes when this goes.
class Filling : public Reading {
 public:
  /// Makes the tables. Once, before anything else.
  virtual void make(std::span<const db::Migration>) = 0;
  /// Then for each table: begin, its rows in the order of its key, end.
  virtual void begin(const Table&) = 0;
  virtual void put(const Cells&) = 0;
  virtual void end() = 0;
  /// Makes the indexes and references that were left out while rows came. Rows can be read from
  /// now on.
  virtual void finish() = 0;
  /// Durable when it returns.
  virtual void keep() = 0;
};

/// Where the rows of a house are.
struct Place {
  std::filesystem::path sqlite_file;
  std::string postgres_url;  ///< Empty: the SQLite file.
};

/// Throws db::Fault when there is no such database.
std::unique_ptr<Reading> open_reading(const Place&);
/// Throws Unfit when something is there already; see unfit.hpp.
std::unique_ptr<Filling> open_filling(const Place&);

std::unique_ptr<Reading> read_sqlite(const std::filesystem::path& file);
std::unique_ptr<Reading> read_postgres(const std::string& url);
std::unique_ptr<Filling> fill_sqlite(const std::filesystem::path& file);
std::unique_ptr<Filling> fill_postgres(const std::string& url);

/// The kind of a column by its declared type, which both databases spell alike.
Kind kind_of(std::string_view declared, std::string_view table, std::string_view column);
/// "a", "b", "c" in quotes.
std::string quoted(const std::string& name);
std::string columns_text(const Table&);
/// What follows `from`.
std::string from_text(const Table&);
}  // namespace keep
