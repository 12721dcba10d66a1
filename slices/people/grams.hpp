// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Search tokens of a person, and what a typed text asks for.
///
/// A token is a kind and a text, and is found by what it begins with. "n张小伟", "n小伟" and "n伟"
/// are what follows each character of a name, so any part of the name begins one of them;
/// "pzhangxiaowei", "pxiaowei" and "pwei" are its pinyin from each syllable on, "pzxw" and "pxw"
/// the initials. Phone tails and identity numbers are blinded; see Register.
#include <string>
#include <string_view>
#include <vector>

namespace people {
/// Sorted, each once.
std::vector<std::string> tokens_of_name(std::string_view name);

/// What tokens begin with of whoever sounds alike, or shares the first or the last two characters
/// of the name.
std::vector<std::string> tokens_of_lookalikes(std::string_view name);

/// How a token begins, as the house keeps it of whole communities: with three characters of a name
/// or ten letters of its spelling. A token that begins with some text has a head that begins with
/// the head of that text.
std::string head_of(std::string_view token);
/// Is the head as long as a head can be? Else longer ones may begin with it.
bool is_whole_head(std::string_view head);

/// The characters of a name that search goes by: small letters, no spaces and dots.
std::string searchable(std::string_view name);

enum class QueryKind { name, pinyin, phone_tail, door };

struct Query {
  QueryKind kind = QueryKind::name;
  /// name, pinyin: what a token must begin with · else empty.
  std::string token;
  std::string text;  ///< name: as typed, of which a token holds only the first eight characters ·
                     ///< phone_tail: digits · door: label "3-2-501" or its end.
};

/// What the text may mean, most likely first; empty when it means nothing. Reads at most 40
/// characters.
std::vector<Query> read_query(std::string_view text);
}  // namespace people
