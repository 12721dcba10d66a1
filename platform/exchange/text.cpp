// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/text.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace exchange {
namespace {

bool is_trimmed(char32_t point) {
  return point <= 0x20 || point == 0x7F || point == 0x85 || point == 0xA0 || point == 0x1680 ||
         (point >= 0x2000 && point <= 0x200F) || (point >= 0x2028 && point <= 0x202F) ||
         (point >= 0x205F && point <= 0x206F) || point == 0x3000 || point == 0xFEFF;
}

char32_t narrowed(char32_t point) {
  if (point >= 0xFF01 && point <= 0xFF5E) return point - 0xFEE0;
  switch (point) {
    case 0x3000:
      return 0x20;
    case 0xFFE0:
      return 0xA2;
    case 0xFFE1:
      return 0xA3;
    case 0xFFE5:
      return 0xA5;
    default:
      return point;
  }
}

// Bytes of simple texts: ASCII signs, and the characters of several bytes among which no white
// space, full-width form or invisible mark is. Those begin with C2, E1, E2, E3 and EF.
constexpr std::array<bool, 256> simple_bytes = [] {
  std::array<bool, 256> is_simple{};
  for (unsigned byte = 0x21; byte < 0xF5; ++byte)
    is_simple[byte] =
        byte != 0x7F && byte != 0xC2 && !(byte >= 0xE1 && byte <= 0xE3) && byte != 0xEF;
  return is_simple;
}();

}  // namespace

bool is_simple(std::string_view text) {
  for (const char byte : text)
    if (!simple_bytes[static_cast<unsigned char>(byte)]) return false;
  return true;
}

std::optional<char32_t> next_code_point(std::string_view text, std::size_t& at) {
  auto byte = [&](std::size_t index) { return static_cast<unsigned char>(text[index]); };
  unsigned first = byte(at++);
  if (first < 0x80) return first;
  int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1;
  if (first < 0xC2 || first > 0xF4 || at + more > text.size()) return std::nullopt;
  char32_t point = first & (0x3F >> more);
  for (int index = 0; index < more; ++index) {
    unsigned next = byte(at + index);
    if ((next & 0xC0) != 0x80) return std::nullopt;
    point = point << 6 | (next & 0x3F);
  }
  static constexpr char32_t least[] = {0, 0x80, 0x800, 0x10000};
  if (point < least[more] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF))
    return std::nullopt;
  at += more;
  return point;
}

void append_utf8(std::string& text, char32_t point) {
  auto add = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (point < 0x80) {
    add(point);
  } else if (point < 0x800) {
    add(0xC0 | point >> 6), add(0x80 | (point & 0x3F));
  } else if (point < 0x10000) {
    add(0xE0 | point >> 12), add(0x80 | (point >> 6 & 0x3F)), add(0x80 | (point & 0x3F));
  } else {
    add(0xF0 | point >> 18), add(0x80 | (point >> 12 & 0x3F));
    add(0x80 | (point >> 6 & 0x3F)), add(0x80 | (point & 0x3F));
  }
}

std::string narrow(std::string_view text) {
  if (is_simple(text)) return std::string(text);
  std::string result;
  result.reserve(text.size());
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t start = at;
    auto point = next_code_point(text, at);
    if (point && is_trimmed(*point) && result.empty()) continue;
    if (point)
      append_utf8(result, narrowed(*point));
    else
      result.append(text.substr(start, at - start));
    if (!point || !is_trimmed(*point)) kept = result.size();
  }
  result.resize(kept);
  return result;
}

bool is_blank(std::string_view text) {
  if (!text.empty() && simple_bytes[static_cast<unsigned char>(text[0])]) return false;
  for (std::size_t at = 0; at < text.size();) {
    auto point = next_code_point(text, at);
    if (!point || !is_trimmed(*point)) return false;
  }
  return true;
}

std::size_t count_code_points(std::string_view text) {
  return std::count_if(text.begin(), text.end(),
                       [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; });
}

std::size_t bytes_of_code_points(std::string_view text, std::size_t limit) {
  if (text.size() <= limit) return text.size();
  std::size_t points = 0;
  for (std::size_t at = 0; at < text.size(); ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && points++ == limit) return at;
  return text.size();
}

bool is_scientific(std::string_view text) {
  if (text.size() < 5 || static_cast<unsigned char>(text[0]) > '9') return false;
  std::size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  auto digits = [&] {
    std::size_t start = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    return at - start;
  };
  if (digits() != 1) return false;
  if (at < text.size() && text[at] == '.' && (++at, digits() == 0)) return false;
  if (at + 1 >= text.size() || (text[at] != 'E' && text[at] != 'e')) return false;
  if (text[at + 1] != '+' && text[at + 1] != '-') return false;
  at += 2;
  return digits() >= 2 && at == text.size();
}

bool could_be_calculated(std::string_view text) {
  using namespace std::string_view_literals;
  if (text.empty()) return false;
  if ("\t\r\0"sv.find(text[0]) != std::string_view::npos) return true;
  std::string start = narrow(text.substr(0, bytes_of_code_points(text, 64)));
  return !start.empty() && "=+-@"sv.find(start[0]) != std::string_view::npos;
}

}  // namespace exchange
