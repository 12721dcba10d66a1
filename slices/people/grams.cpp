// SPDX-License-Identifier: Apache-2.0
#include "people/grams.hpp"

#include <algorithm>

#include "people/pinyin.hpp"
#include "place/place.hpp"
#include "platform/exchange/text.hpp"

namespace people {
namespace {
constexpr std::size_t most_characters = 40;

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The characters of a name that count in search: no spaces, no dots between names, lower case.
std::vector<std::string> characters_of(std::string_view text) {
  std::vector<std::string> out;
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

Query name_query(const std::vector<std::string>& characters) {
  Query query{QueryKind::name, {}, {}};
  for (const auto& character : characters) query.text += character;
  if (characters.size() == 1) query.tokens.push_back('n' + characters[0]);
  for (std::size_t i = 0; i + 1 < characters.size(); ++i)
    query.tokens.push_back('n' + characters[i] + characters[i + 1]);
  return query;
}
}  // namespace

std::vector<std::string> tokens_of_name(std::string_view name) {
  std::vector<std::string> tokens;
  const auto characters = characters_of(name);
  for (std::size_t i = 0; i < characters.size(); ++i) {
    tokens.push_back('n' + characters[i]);
    if (i + 1 < characters.size()) tokens.push_back('n' + characters[i] + characters[i + 1]);
  }
  const auto pinyin = pinyin_of(name);
  std::string full, initials;
  for (std::size_t from = 0; from < pinyin.syllables.size(); ++from) {
    full.clear();
    initials.clear();
    for (std::size_t i = from; i < pinyin.syllables.size(); ++i) {
      full += pinyin.syllables[i];
      initials += pinyin.syllables[i][0];
    }
    tokens.push_back('p' + full);
    if (initials.size() > 1) tokens.push_back('p' + initials);
  }
  std::sort(tokens.begin(), tokens.end());
  tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
  return tokens;
}

std::vector<Query> read_query(std::string_view typed) {
  const auto text = exchange::narrow(typed);
  std::vector<Query> queries;
  if (text.empty()) return queries;
  if (is_pinyin_text(text)) {
    auto letters = letters_of(text);
    if (!letters.empty()) queries.push_back({QueryKind::pinyin, {'p' + letters}, letters});
    const auto characters = characters_of(text);
    // A name in Latin letters is found by its pairs of letters as well.
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
