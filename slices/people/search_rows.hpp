// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The tables of the search index. Only SearchIndex reads or writes them.
#include "base/bytes.hpp"
#include "base/described.hpp"

namespace people {
/// An entry that stands alone; see grams.hpp for its token.
struct Token {
  static constexpr auto table = "people_token";
  Uuid community_id;  ///< Nil: in the index of the house.
  std::string token;
  Uuid found_id;
};
BOOST_DESCRIBE_STRUCT(Token, (), (community_id, token, found_id))

/// A run of entries; token and id are those of the first that it had when it was written.
struct TokenRun {
  static constexpr auto table = "people_run";
  Uuid community_id;
  std::int64_t layer = 0;
  std::string token;
  Uuid found_id;
  Bytes entries;
};
BOOST_DESCRIBE_STRUCT(TokenRun, (), (community_id, layer, token, found_id, entries))

struct TokenLayer {
  static constexpr auto table = "people_layer";
  Uuid community_id;
  std::int64_t layer = 0;
  std::int64_t size = 0;  ///< Entries when it was written.
};
BOOST_DESCRIBE_STRUCT(TokenLayer, (), (community_id, layer, size))
}  // namespace people
