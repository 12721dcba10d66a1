// SPDX-License-Identifier: Apache-2.0
#include "platform/cose/base45.hpp"

#include <array>

namespace cose {
namespace {
constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
constexpr unsigned base = 45;

constexpr std::array<signed char, 256> digits = [] {
  std::array<signed char, 256> values{};
  values.fill(-1);
  for (std::size_t at = 0; at < alphabet.size(); ++at)
    values[static_cast<unsigned char>(alphabet[at])] = static_cast<signed char>(at);
  return values;
}();
}  // namespace

std::string to_base45(std::string_view bytes) {
  std::string text;
  text.reserve((bytes.size() * 3 + 1) / 2);
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    const bool is_pair = at + 1 < bytes.size();
    unsigned value = static_cast<unsigned char>(bytes[at]);
    if (is_pair) value = value << 8 | static_cast<unsigned char>(bytes[at + 1]);
    text += alphabet[value % base];
    text += alphabet[value / base % base];
    if (is_pair) text += alphabet[value / base / base];
  }
  return text;
}

std::optional<std::string> from_base45(std::string_view text) {
  if (text.size() % 3 == 1) return std::nullopt;
  std::string bytes;
  bytes.reserve(text.size() / 3 * 2 + 1);
  for (std::size_t at = 0; at < text.size(); at += 3) {
    const auto group = text.substr(at, 3);
    unsigned value = 0, weight = 1;
    for (const char c : group) {
      const int digit = digits[static_cast<unsigned char>(c)];
      if (digit < 0) return std::nullopt;
      value += static_cast<unsigned>(digit) * weight;
      weight *= base;
    }
    if (value > (group.size() == 3 ? 0xFFFFu : 0xFFu)) return std::nullopt;
    if (group.size() == 3) bytes += static_cast<char>(value >> 8);
    bytes += static_cast<char>(value & 0xFF);
  }
  return bytes;
}
}  // namespace cose
