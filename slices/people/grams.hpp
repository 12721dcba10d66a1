// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Search tokens of a person, and what a typed text asks for.
///
/// A token is a kind and a text: "n伟" and "n张伟" are one and two characters of a name in a row,
/// "pzhangwei" and "pzw" pinyin and initials from the start of the name or of the given name. Phone
/// tails are blinded and made by Register.
#include <string>
#include <string_view>
#include <vector>

namespace people {
/// Sorted, each once.
std::vector<std::string> tokens_of_name(std::string_view name);

enum class QueryKind { name, pinyin, phone_tail, door };

struct Query {
  QueryKind kind = QueryKind::name;
  /// name: grams that must all be there · pinyin: token prefixes, any of which fits · else empty.
  std::vector<std::string> tokens;
  std::string text;  ///< name: as typed · phone_tail: digits · door: label "3-2-501" or its end.
};

/// What the text may mean, most likely first; empty when it means nothing. Reads at most 40
/// characters.
std::vector<Query> read_query(std::string_view text);
}  // namespace people
