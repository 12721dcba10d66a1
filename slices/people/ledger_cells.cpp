// SPDX-License-Identifier: Apache-2.0
#include "people/ledger_cells.hpp"

#include <algorithm>
#include <array>

#include "platform/exchange/text.hpp"

namespace people {
namespace {
bool is_space(char32_t point) {
  return point <= 0x20 || point == 0x7F || point == 0xA0 || point == 0x3000;
}

bool is_hidden(char32_t point) {
  return (point >= 0x80 && point < 0xA0) || (point >= 0x200B && point <= 0x200F) ||
         (point >= 0x202A && point <= 0x202E) || (point >= 0x2060 && point <= 0x2069) ||
         point == 0xFEFF;
}

bool is_chinese(char32_t point) {
  return (point >= 0x3400 && point <= 0x9FFF) || (point >= 0xF900 && point <= 0xFAFF) ||
         (point >= 0x20000 && point <= 0x3FFFF);
}

template <std::size_t n>
bool is_one_of(std::string_view text, const std::array<std::string_view, n>& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

}  // namespace

std::string plain_cell(std::string_view text) {
  if (exchange::is_simple(text)) return std::string(text);
  const auto narrowed = exchange::narrow(text);
  std::string out;
  bool is_apart = false;
  char32_t last = 0;
  for (std::size_t at = 0; at < narrowed.size();) {
    const auto point = exchange::next_code_point(narrowed, at);
    if (!point || is_hidden(*point)) continue;
    if (is_space(*point)) {
      is_apart = true;
      continue;
    }
    if (is_apart && last != 0 && !(is_chinese(last) && is_chinese(*point))) out += ' ';
    is_apart = false;
    last = *point;
    exchange::append_utf8(out, *point);
  }
  return out;
}

bool says_nothing(std::string_view plain) {
  constexpr std::size_t longest_word = 12;
  if (plain.size() > longest_word) return false;
  static constexpr std::array<std::string_view, 20> words{
      "无",   "否",       "没有", "无需", "不需要", "不详", "健康", "良好", "正常", "普通",
      "一般", "普通居民", "-",    "--",   "/",      "\\",   "—",    "——",   "no",   "none"};
  return is_one_of(plain, words);
}

bool says_yes(std::string_view plain) {
  static constexpr std::array<std::string_view, 10> words{"是", "有", "√", "✓",   "✔",
                                                          "1",  "Y",  "y", "yes", "○"};
  return is_one_of(plain, words);
}

std::vector<std::string> parts_of(std::string_view text) {
  static constexpr std::array<std::string_view, 9> marks{"、", ",", ";",  "/", "|",
                                                         "。", " ", "\n", "\t"};
  const auto narrowed = exchange::narrow(text);
  const std::string_view whole = narrowed;
  std::vector<std::string> parts(1);
  for (std::size_t at = 0; at < whole.size();) {
    const auto mark = std::find_if(marks.begin(), marks.end(), [&](std::string_view one) {
      return whole.substr(at).starts_with(one);
    });
    if (mark == marks.end()) {
      parts.back() += whole[at++];
    } else {
      at += mark->size();
      parts.emplace_back();
    }
  }
  for (auto& part : parts) part = plain_cell(part);
  std::erase(parts, std::string());
  return parts;
}

std::string masked_sample(std::string_view text, std::optional<Field> field) {
  const bool is_private = field == Field::id_number || field == Field::phone;
  const std::size_t shortest = is_private ? 5 : 9;
  std::string out(text);
  for (std::size_t from = 0; from < out.size();) {
    auto to = from;
    while (to < out.size() && is_digit(out[to])) ++to;
    if (to - from >= shortest)
      for (auto at = from + 3; at + 2 < to; ++at) out[at] = '*';
    from = std::max(to, from + 1);
  }
  return out;
}
}  // namespace people
