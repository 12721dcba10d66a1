// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How often something may be tried without a session: counted in the database, so that every
/// process on it counts the same and a restart forgives nothing.
#include <span>
#include <string>
#include <string_view>

#include "platform/work.hpp"

/// Where a slice counts: a table (key, at, id), and the code that it refuses with.
struct TryTable {
  std::string_view name;     ///< Begins the blind index, so that no two slices share one.
  std::string_view newest;   ///< select at … where key = ? and at > ? order by at desc limit ?
  std::string_view insert;   ///< insert … (key, at, id) values (?, ?, ?)
  std::string_view refusal;  ///< "report.too_many_tries"
};

struct Counted {
  std::string_view kind;  ///< What is tried: "code", "sent"; may be empty.
  std::string text;       ///< The address or what is tried there; kept as a blind index only.
  std::int64_t most = 0;
  std::int64_t within_ms = 0;
};

/// Refuses with the table's refusal and the seconds to wait.
Result<void> may_try(Work&, const TryTable&, std::span<const Counted>);
/// Counts one try under each.
void count_tries(Work&, const TryTable&, std::span<const Counted>);
