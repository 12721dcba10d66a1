// SPDX-License-Identifier: Apache-2.0
#include "platform/digit_code.hpp"

#include "platform/exchange/text.hpp"

namespace digit_code {
namespace {
constexpr std::size_t code_digits = 16, group_digits = 4;
constexpr std::uint64_t codes = 10'000'000'000'000'000;
}  // namespace

std::string of(const Keys& keys, std::string_view purpose, std::string_view subject) {
  std::uint64_t number = 0;
  for (const char byte : keys.blind(purpose, subject).substr(0, 8))
    number = number << 8 | static_cast<unsigned char>(byte);
  const auto digits = std::to_string(number % codes);
  return std::string(code_digits - digits.size(), '0') + digits;
}

std::string in_groups(std::string_view code) {
  std::string out;
  for (std::size_t at = 0; at < code.size(); ++at) {
    if (at && at % group_digits == 0) out += ' ';
    out += code[at];
  }
  return out;
}

std::optional<std::string> read(std::string_view text) {
  std::string digits;
  for (const char c : exchange::narrow(text)) {
    if (c >= '0' && c <= '9') {
      digits += c;
    } else if (c != ' ' && c != '-') {
      return std::nullopt;
    }
  }
  if (digits.size() != code_digits) return std::nullopt;
  return digits;
}
}  // namespace digit_code
