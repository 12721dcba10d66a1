// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The index that search looks tokens up in: one for each community, which finds persons, and one
/// of the house (under the nil community), which finds communities.
///
/// Entries that come one by one stand as rows. Those that come in great numbers are packed into
/// runs, a layer for each time; layers of about one size become one when there are eight of them,
/// so that few are looked at and each entry is packed again only a few times.
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "people/entry_heap.hpp"
#include "people/search_rows.hpp"
#include "platform/db/tx.hpp"

namespace people {
class SearchIndex {
 public:
  SearchIndex(db::Tx& tx, const Uuid& community) : tx_(tx), community_(community) {}

  /// Adds one entry; its answer is not awaited. One that stands there already stays.
  void add(const TokenEntry&);
  /// Adds many, in any order and perhaps twice, as a layer; each token with the ending.
  void add_many(const EntryHeap&, std::string_view ending = {});
  void add_many(const std::vector<TokenEntry>&, std::string_view ending = {});
  /// The same for what comes in its order and each once: `hand_out` is given what takes it.
  void add_sorted(const std::function<void(const EntryHeap::TakeEntry&)>& hand_out);
  /// Removes the entries of that id with these tokens from wherever they stand.
  void remove(std::vector<std::string> tokens, const Uuid& id);
  /// Removes all entries.
  void clear();

  /// The first `most` entries after `after` whose token is less than `end`, in their order, each
  /// once. No entry has the nil id, so all of a token come after it with that.
  std::vector<TokenEntry> find(const TokenEntry& after, std::string_view end, std::size_t most);
  /// The same of several communities at once; absent where there are none.
  static std::unordered_map<Uuid, std::vector<TokenEntry>> find_each(
      db::Tx&, const std::vector<Uuid>& communities, const TokenEntry& after, std::string_view end,
      std::size_t most);

 private:
  struct Layer {
    std::int64_t number = 0, size = 0;
  };
  class LayerReader;
  const std::vector<Layer>& layers();
  class Take;
  void find_in_layer(std::int64_t layer, Take&);
  /// The runs that hold these entries if any does, each once.
  std::vector<TokenRun> runs_around(const std::vector<std::string>& tokens, const Uuid& id);
  /// `tokens` are sorted.
  void remove_from(const TokenRun&, const std::vector<std::string>& tokens, const Uuid& id);
  void settle_layers();
  void merge(const std::vector<Layer>&);

  db::Tx& tx_;
  const Uuid community_;
  std::vector<Layer> layers_;
  bool are_layers_known_ = false;
};

/// Between the head of a token and the code of a community, in the index of the house.
constexpr char before_code = '\x1f';
inline std::string house_token(std::string_view head, std::string_view code) {
  return std::string(head) + before_code + std::string(code);
}
/// The code in a token of the house.
inline std::string_view code_in(std::string_view token) {
  return token.substr(token.find(before_code) + 1);
}

/// What all tokens that begin with the prefix are less than.
inline std::string end_of_prefix(std::string_view prefix) {
  return std::string(prefix) + "\xf4\x8f\xbf\xbf";
}
}  // namespace people
