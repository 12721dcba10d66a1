// SPDX-License-Identifier: Apache-2.0
#include "platform/http/words.hpp"

#include <algorithm>

namespace http {
char lower(char letter) { return letter >= 'A' && letter <= 'Z' ? char(letter + 32) : letter; }

bool is_same_word(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         std::equal(a.begin(), a.end(), b.begin(),
                    [](char left, char right) { return lower(left) == lower(right); });
}

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto end = text.find(separator);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

bool has_word(std::string_view list, std::string_view word) {
  const auto parts = split(list, ',');
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return is_same_word(trim(part), word); });
}

bool is_token_character(char letter) {
  static constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
  return (letter >= '0' && letter <= '9') || (lower(letter) >= 'a' && lower(letter) <= 'z') ||
         marks.find(letter) != std::string_view::npos;
}

void add_to_list(std::vector<std::pair<std::string, std::string>>& headers, std::string_view name,
                 std::string_view word) {
  for (auto& [known, value] : headers) {
    if (!is_same_word(known, name)) continue;
    if (!has_word(value, word)) value.append(", ").append(word);
    return;
  }
  headers.emplace_back(name, word);
}
}  // namespace http
