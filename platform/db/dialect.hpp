// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The common dialect made into the one of a database. Quoted text and comments are left alone.
///
/// `?` is an argument, `in (?*)` and `not in (?*)` take a list, `/*sqlite: … */` stands only on
/// SQLite.
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "platform/db/value.hpp"

namespace db {
enum class Dialect { sqlite, postgres };

/// Most elements of one list argument.
constexpr std::size_t most_in_list = 30'000;

/// A statement taken apart at its arguments: text, slot, text, slot, … text.
struct Parsed {
  enum class Slot { one, in_list, not_in_list };
  std::vector<std::string> texts;
  std::vector<Slot> slots;
};

/// Takes a statement apart. Throws Fault when `?*` does not stand in `in (?*)`.
Parsed parse(std::string_view sql, Dialect);

/// With `?` for each argument and each element of a list; lists are padded to a power of two, so
/// that few texts cover all lengths. Throws Fault when arguments do not fit or a list is too long.
std::string sqlite_text(const Parsed&, std::span<const Value> args);
/// How many `?` a list of that many elements gets.
std::size_t padded(std::size_t elements);

/// With `$1`, `$2`, … and `= any($n)` or `<> all($n)` for lists.
std::string postgres_text(const Parsed&);
/// Throws Fault when the arguments are not as many as the slots, or not lists where lists must be.
void check_arguments(const Parsed&, std::span<const Value> args);

/// The text of a migration. On PostgreSQL text columns get `collate "C"`: they compare and sort by
/// code points as on SQLite, whatever the locale of the database is.
std::string migration_text(std::string_view sql, Dialect);

/// True for the three list forms.
inline bool is_list(const Value& value) { return value.index() >= 8; }
std::size_t length_of_list(const Value&);
}  // namespace db
