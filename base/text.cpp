// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"

namespace {
unsigned byte_at(std::string_view text, std::size_t at) {
  return at < text.size() ? static_cast<unsigned char>(text[at]) : 0u;
}

/// The code point of a character whose length character_length has told.
std::uint32_t code_point(std::string_view text, std::size_t at, std::size_t length) {
  std::uint32_t point = byte_at(text, at);
  if (length == 1) return point;
  point &= 0xFFu >> (length + 1);
  for (std::size_t i = 1; i < length; ++i) point = point << 6 | (byte_at(text, at + i) & 0x3Fu);
  return point;
}

/// False for the first bytes that no hidden character begins with: those of most Chinese text.
bool may_hide(unsigned first) { return first < 0x80 || first == 0xC2 || first == 0xE2; }

bool is_hidden(std::uint32_t point) {
  if (point < 0x20) return point != '\n';
  if (point >= 0x7F && point < 0xA0) return true;
  return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}
}  // namespace

std::size_t character_length(std::string_view text, std::size_t at) {
  const unsigned first = byte_at(text, at), second = byte_at(text, at + 1);
  const auto is_tail = [&](std::size_t i) { return (byte_at(text, i) & 0xC0u) == 0x80u; };
  if (first < 0x80) return 1;
  if (first < 0xC2 || first > 0xF4 || !is_tail(at + 1)) return 0;
  if (first < 0xE0) return 2;
  if (!is_tail(at + 2)) return 0;
  if (first < 0xF0) {
    const bool is_overlong = first == 0xE0 && second < 0xA0;
    const bool is_surrogate = first == 0xED && second >= 0xA0;
    return is_overlong || is_surrogate ? 0 : 3;
  }
  const bool is_overlong = first == 0xF0 && second < 0x90;
  const bool is_beyond = first == 0xF4 && second >= 0x90;
  return is_overlong || is_beyond || !is_tail(at + 3) ? 0 : 4;
}

TextLook look_at(std::string_view text) {
  TextLook look;
  for (std::size_t at = 0; at < text.size(); ++look.points) {
    const auto plain = skip_plain(text, at);
    const auto han = skip_han(text, plain);
    look.points += std::int64_t(plain - at + (han - plain) / 3);
    at = han;
    if (at == text.size()) break;
    const auto length = character_length(text, at);
    if (length == 0) return {-1, true};
    if (may_hide(byte_at(text, at)) && is_hidden(code_point(text, at, length)))
      look.is_hiding = true;
    at += length;
  }
  return look;
}

std::int64_t count_code_points(std::string_view text) { return look_at(text).points; }

bool has_hidden_characters(std::string_view text) { return look_at(text).is_hiding; }
