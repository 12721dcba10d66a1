// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/heading.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "platform/exchange/text.hpp"

namespace exchange {
namespace {

constexpr std::size_t longest_heading = 60;

bool is_punctuation(char32_t point) {
  bool is_ascii_letter = (point >= '0' && point <= '9') || (point >= 'a' && point <= 'z');
  if (point < 0x80) return !is_ascii_letter;
  return point == 0xB7 || point == 0xA0 || (point >= 0x2000 && point <= 0x206F) ||
         (point >= 0x3000 && point <= 0x3003) || (point >= 0x3008 && point <= 0x3020) ||
         point == 0x2605 || point == 0x2606 || point == 0x203B || point == 0xFEFF;
}

char32_t closing_of(char32_t open) {
  static constexpr std::array<std::pair<char32_t, char32_t>, 8> pairs{{{'(', ')'},
                                                                       {'[', ']'},
                                                                       {'{', '}'},
                                                                       {'<', '>'},
                                                                       {0x3010, 0x3011},
                                                                       {0x300A, 0x300B},
                                                                       {0x3014, 0x3015},
                                                                       {0x300C, 0x300D}}};
  for (auto [left, right] : pairs)
    if (left == open) return right;
  return 0;
}

enum class Brackets { dropped, kept };

std::string plain(std::string_view narrowed, Brackets brackets) {
  std::string result;
  char32_t closing = 0;
  for (std::size_t at = 0; at < narrowed.size();) {
    auto point = next_code_point(narrowed, at);
    if (!point) continue;
    if (closing != 0) {
      if (*point == closing) closing = 0;
      continue;
    }
    char32_t letter = *point >= 'A' && *point <= 'Z' ? *point + 32 : *point;
    char32_t end = brackets == Brackets::dropped ? closing_of(letter) : 0;
    // A bracket that is never closed is a slip of the pen, not a remark.
    std::string end_text;
    if (end) append_utf8(end_text, end);
    if (end && narrowed.find(end_text, at) != std::string_view::npos)
      closing = end;
    else if (!is_punctuation(letter))
      append_utf8(result, letter);
  }
  return result;
}

// Values, not headings, bear telephone numbers and the like.
bool has_many_digits(std::string_view text) {
  return std::count_if(text.begin(), text.end(),
                       [](char letter) { return letter >= '0' && letter <= '9'; }) >= 5;
}

bool may_be_contained(std::string_view word) {
  bool is_ascii = std::all_of(word.begin(), word.end(), [](char letter) {
    return static_cast<unsigned char>(letter) < 0x80;
  });
  return count_code_points(word) >= (is_ascii ? 4u : 2u);
}

// From best to worst: the whole heading, its lower part, a word in the whole, a word in the lower
// part.
constexpr int exact_whole = 4000, exact_child = 3000, in_whole = 100, in_child = 200;

int weight_of(const std::string& whole, const std::string& child, const std::string& word) {
  if (whole == word) return exact_whole;
  if (child == word) return exact_child;
  int length = static_cast<int>(count_code_points(word));
  if (!may_be_contained(word)) return 0;
  if (child.find(word) != std::string::npos) return in_child + length;
  if (whole.find(word) != std::string::npos) return in_whole + length;
  return 0;
}

// Only digits, small letters and the common Chinese characters.
bool is_plain_already(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte < 0x80) return (byte >= '0' && byte <= '9') || (byte >= 'a' && byte <= 'z');
    return byte < 0xC0 || (byte >= 0xE4 && byte <= 0xE9);
  });
}

}  // namespace

std::string plain_heading(std::string_view heading) {
  // Values are asked about far more often than headings, and most of them are as plain as can be.
  if (is_plain_already(heading)) return std::string(heading);
  std::string narrowed = narrow(heading);
  std::string result = plain(narrowed, Brackets::dropped);
  return result.empty() ? plain(narrowed, Brackets::kept) : result;
}

bool is_plain_form(std::string_view plain, std::string_view heading) {
  // Marks only ever make a heading longer.
  if (heading.size() < plain.size()) return false;
  if (heading.size() == plain.size() && heading == plain) return true;
  return !is_plain_already(heading) && plain_heading(heading) == plain;
}

HeadingWords::HeadingWords(std::span<const FieldWords> dictionary) {
  for (const auto& entry : dictionary) {
    Field& field = fields_.emplace_back(Field{entry.field, {}, entry.is_repeatable});
    for (const auto& word : entry.words)
      if (auto plain_word = plain_heading(word); !plain_word.empty())
        field.words.push_back(plain_word);
  }
}

std::vector<HeadingMatch> HeadingWords::matches(const ColumnHeading& heading) const {
  std::vector<HeadingMatch> found;
  std::string child = plain_heading(heading.child);
  std::string whole = plain_heading(heading.parent) + child;
  if (child.empty()) child = whole;
  if (whole.empty() || count_code_points(whole) > longest_heading || has_many_digits(whole))
    return found;
  for (std::size_t index = 0; index < fields_.size(); ++index) {
    int best = 0;
    for (const auto& word : fields_[index].words)
      best = std::max(best, weight_of(whole, child, word));
    if (best > 0) found.push_back({index, best, best >= exact_child});
  }
  return found;
}

std::vector<std::optional<HeadingMatch>> HeadingWords::assign(
    std::span<const ColumnHeading> headings) const {
  struct Offer {
    HeadingMatch match;
    std::size_t column;
  };
  std::vector<Offer> offers;
  for (std::size_t column = 0; column < headings.size(); ++column)
    for (const auto& match : matches(headings[column])) offers.push_back({match, column});
  std::stable_sort(offers.begin(), offers.end(), [](const Offer& left, const Offer& right) {
    return left.match.weight > right.match.weight;
  });
  std::vector<std::optional<HeadingMatch>> given(headings.size());
  std::vector<bool> is_taken(fields_.size());
  for (const auto& [match, column] : offers) {
    if (given[column] || (is_taken[match.field] && !fields_[match.field].is_repeatable)) continue;
    given[column] = match;
    is_taken[match.field] = true;
  }
  return given;
}

}  // namespace exchange
