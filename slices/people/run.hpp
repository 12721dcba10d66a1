// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Runs: search tokens packed some hundred to a row, in their order.
///
/// A million people have nine million tokens. As rows of their own they would cost more than all
/// else that an import writes.
#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"

namespace people {
/// A token and whom it finds: a person, or in the index of the house a community.
struct TokenEntry {
  std::string token;
  Uuid id;
  auto operator<=>(const TokenEntry&) const = default;
};

/// Longest token that a run takes, in bytes.
constexpr std::size_t longest_token = 60;

/// A run under its first entry.
struct Run {
  TokenEntry first;
  std::string entries;
  std::int64_t size = 0;  ///< How many entries.
};

/// Packs entries, which come in their order and each once, into runs of at most `most` bytes: two
/// of the usual ones fill a page of SQLite, four one of PostgreSQL, which would take longer ones
/// out of their row.
class RunPacker {
 public:
  using Take = std::function<void(Run)>;
  explicit RunPacker(Take take, std::size_t most = 1'890) : take_(std::move(take)), most_(most) {}

  void add(std::string_view token, const Uuid& id);
  /// Hands out the last run.
  void finish();

 private:
  Take take_;
  const std::size_t most_;
  Run run_;
  std::string last_;
  Uuid last_id_;
};

/// Reads a run entry by entry. Throws std::runtime_error when its bytes are no run.
class RunReader {
 public:
  explicit RunReader(std::string_view entries) : rest_(entries) {}

  /// Moves to the next entry; false at the end.
  bool next();
  const std::string& token() const { return token_; }
  const Uuid& id() const { return id_; }

 private:
  std::string_view rest_;
  std::string token_;
  Uuid id_;
  bool is_first_ = true;
};

/// The entries of a run.
std::vector<TokenEntry> unpacked(std::string_view entries);
}  // namespace people
