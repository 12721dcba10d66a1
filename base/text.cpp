// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"

namespace {
/// Reads one code point at `at` and moves past it; -1 on malformed, overlong or surrogate input.
std::int32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0u;
  };
  const auto is_tail = [&](std::size_t i) { return (byte(i) & 0xC0u) == 0x80u; };
  const unsigned first = byte(at);
  if (first < 0x80) return static_cast<std::int32_t>(text[at++]);
  const int length = first >= 0xF0 && first <= 0xF4   ? 4
                     : first >= 0xE0 && first < 0xF0  ? 3
                     : first >= 0xC2 && first <= 0xDF ? 2
                                                      : 0;
  if (length == 0) return -1;
  unsigned point = first & (0xFFu >> (length + 1));
  for (int i = 1; i < length; ++i) {
    if (!is_tail(at + i)) return -1;
    point = point << 6 | (byte(at + i) & 0x3Fu);
  }
  static constexpr unsigned least[] = {0, 0, 0x80, 0x800, 0x10000};
  if (point < least[length] || point > 0x10FFFF || (point >= 0xD800 && point <= 0xDFFF)) return -1;
  at += length;
  return static_cast<std::int32_t>(point);
}
}  // namespace

std::int64_t count_code_points(std::string_view text) {
  std::int64_t points = 0;
  for (std::size_t at = 0; at < text.size(); ++points)
    if (next_code_point(text, at) < 0) return -1;
  return points;
}

bool has_hidden_characters(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto point = next_code_point(text, at);
    if (point < 0) return true;
    if ((point < 0x20 && point != '\n') || (point >= 0x7F && point < 0xA0)) return true;
    if ((point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069)) return true;
  }
  return false;
}
