// SPDX-License-Identifier: Apache-2.0
#include "people/grams.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "people/pinyin.hpp"
#include "place/place.hpp"
#include "platform/exchange/text.hpp"

namespace people {
namespace {
constexpr std::size_t most_characters = 40, most_in_token = 8, most_in_head = 3;
constexpr std::size_t most_letters = 40, letters_in_head = 10, tail_in_head = 12;

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The characters of a name that count in search: no spaces, no dots between names, lower case.
std::vector<std::string> characters_of(std::string_view text) {
  std::vector<std::string> out;
  out.reserve(std::min(most_characters, text.size() / 3 + 1));
  for (std::size_t at = 0; at < text.size() && out.size() < most_characters;) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    std::string one(text.substr(at, length));
    at += length;
    if (one == " " || one == "·" || one == "." || one == "•" || one == "-") continue;
    if (one[0] >= 'A' && one[0] <= 'Z') one[0] = static_cast<char>(one[0] - 'A' + 'a');
    out.push_back(std::move(one));
  }
  return out;
}

bool is_pinyin_text(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return is_ascii_letter(c) || c == ' ' || c == '\''; });
}

std::string letters_of(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (is_ascii_letter(c)) out += c >= 'a' ? c : static_cast<char>(c - 'A' + 'a');
  return out;
}

/// The first `most` characters from `from` on, behind the kind.
std::string token_of(const std::vector<std::string>& characters, std::size_t from,
                     std::size_t most) {
  std::string token = "n";
  for (std::size_t i = from; i < characters.size() && i < from + most; ++i) token += characters[i];
  return token;
}

Query name_query(const std::vector<std::string>& characters) {
  Query query{QueryKind::name, token_of(characters, 0, most_in_token), {}};
  for (const auto& character : characters) query.text += character;
  return query;
}

void sort_once(std::vector<std::string>& tokens) {
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
}

/// Pinyin and initials from a syllable on.
struct Spelling {
  std::string full = "p", initials = "p";
};
Spelling spelling_from(const Pinyin& pinyin, std::size_t from) {
  Spelling spelling;
  for (std::size_t i = from; i < pinyin.syllables.size(); ++i) {
    spelling.full += pinyin.syllables[i];
    spelling.initials += pinyin.syllables[i][0];
  }
  if (spelling.full.size() > most_letters + 1) spelling.full.resize(most_letters + 1);
  return spelling;
}
}  // namespace

std::vector<std::string> tokens_of_name(std::string_view name) {
  std::vector<std::string> tokens;
  const auto characters = characters_of(name);
  const auto pinyin = pinyin_of(name);
  tokens.reserve(characters.size() + 2 * pinyin.syllables.size() + 1);
  for (std::size_t from = 0; from < characters.size(); ++from)
    tokens.push_back(token_of(characters, from, most_in_token));
  for (std::size_t from = 0; from < pinyin.syllables.size(); ++from) {
    auto spelling = spelling_from(pinyin, from);
    tokens.push_back(std::move(spelling.full));
    if (spelling.initials.size() > 2) tokens.push_back(std::move(spelling.initials));
  }
  sort_once(tokens);
  return tokens;
}

std::vector<std::string> tokens_of_lookalikes(std::string_view name) {
  std::vector<std::string> tokens;
  if (auto spelling = spelling_from(pinyin_of(name), 0); spelling.full.size() > 1)
    tokens.push_back(std::move(spelling.full));
  const auto characters = characters_of(name);
  if (!characters.empty()) tokens.push_back(token_of(characters, 0, 2));
  if (characters.size() > 2) tokens.push_back(token_of(characters, characters.size() - 2, 2));
  sort_once(tokens);
  return tokens;
}

std::string searchable(std::string_view name) {
  std::string text;
  for (const auto& character : characters_of(name)) text += character;
  return text;
}

std::string head_of(std::string_view token) {
  if (token.starts_with('p')) return std::string(token.substr(0, 1 + letters_in_head));
  if (token.starts_with('n'))
    return std::string(
        token.substr(0, 1 + exchange::bytes_of_code_points(token.substr(1), most_in_head)));
  return std::string(token);
}

bool is_whole_head(std::string_view head) {
  if (head.starts_with('n')) return count_code_points(head) == std::int64_t(1 + most_in_head);
  if (head.starts_with('t')) return head.size() == 1 + tail_in_head;
  return !head.starts_with('p') || head.size() == 1 + letters_in_head;
}

std::vector<Query> read_query(std::string_view typed) {
  const auto text = exchange::narrow(typed);
  std::vector<Query> queries;
  if (text.empty()) return queries;
  if (is_pinyin_text(text)) {
    auto letters = letters_of(text);
    if (!letters.empty()) queries.push_back({QueryKind::pinyin, 'p' + letters, letters});
    const auto characters = characters_of(text);
    // A name in Latin letters is found by any part of it as well.
    if (characters.size() > 1) queries.push_back(name_query(characters));
    return queries;
  }
  std::string digits;
  for (const char c : text)
    if (is_digit(c)) digits += c;
  const bool is_number = digits.size() == text.size();
  if (is_number && digits.size() >= 3 && digits.size() <= 4)
    queries.push_back({QueryKind::door, {}, digits});
  if (is_number && digits.size() >= 4 && digits.size() <= 15)
    queries.push_back({QueryKind::phone_tail, {}, digits});
  if (is_number) {
    if (queries.empty()) queries.push_back({QueryKind::door, {}, digits});
    return queries;
  }
  if (!digits.empty())
    if (auto label = place::label_in(text)) queries.push_back({QueryKind::door, {}, *label});
  const auto characters = characters_of(text);
  if (!characters.empty() && queries.empty()) queries.push_back(name_query(characters));
  return queries;
}
}  // namespace people
