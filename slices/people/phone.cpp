// SPDX-License-Identifier: Apache-2.0
#include "people/phone.hpp"

#include <algorithm>

#include "platform/exchange/text.hpp"

namespace people {
namespace {

/// Parts of a cell that holds several numbers.
std::vector<std::string> parts_of(std::string text) {
  for (const std::string_view sign : {"、", "，", "；", "或", "\n"})
    for (auto at = text.find(sign); at != std::string::npos; at = text.find(sign))
      text.replace(at, sign.size(), "/");
  for (auto& c : text)
    if (c == ',' || c == ';' || c == '|' || c == '\\') c = '/';
  std::vector<std::string> parts;
  std::string_view rest = text;
  while (!rest.empty()) {
    const auto part = rest.substr(0, rest.find('/'));
    if (part.find_first_not_of(' ') != std::string_view::npos) parts.emplace_back(part);
    rest.remove_prefix(std::min(rest.size(), part.size() + 1));
  }
  return parts;
}

/// Three- and four-digit area codes: 010, 02x, and 03xx to 09xx.
std::size_t area_length(std::string_view digits) {
  if (digits.size() < 3 || digits[0] != '0' || digits[1] == '0') return 0;
  return digits[1] == '1' || digits[1] == '2' ? 3 : 4;
}

/// One number, or "".
std::string one_number(std::string_view text) {
  std::string digits;
  bool is_foreign = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (is_digit(c)) {
      digits += c;
    } else if (c == '+' && digits.empty()) {
      is_foreign = true;
    } else if (c != ' ' && c != '-' && c != '(' && c != ')' && c != '.') {
      return {};
    }
  }
  if (digits.starts_with("0086")) {
    digits.erase(0, 4);
  } else if (digits.starts_with("86") && (is_foreign || digits.size() == 13)) {
    digits.erase(0, 2);
    is_foreign = false;
  }
  if (is_foreign && !digits.starts_with("86"))
    return digits.size() >= 7 && digits.size() <= 15 ? '+' + digits : std::string();
  if (digits.size() == 11 && digits[0] == '1' && digits[1] >= '3') return digits;
  const auto area = area_length(digits);
  if (area > 0 && (digits.size() == area + 7 || digits.size() == area + 8))
    return digits.substr(0, area) + '-' + digits.substr(area);
  const bool is_local = (digits.size() == 7 || digits.size() == 8) && digits[0] >= '2';
  return is_local ? digits : std::string();
}
}  // namespace

PhoneVerdict read_phone(std::string_view text, bool is_rounded) {
  PhoneVerdict verdict;
  if (!is_rounded && text.size() == 11 && std::all_of(text.begin(), text.end(), is_digit)) {
    verdict.normalised = one_number(text);
    verdict.ok = !verdict.normalised.empty();
    if (!verdict.ok) verdict.code = "people.phone_shape";
    return verdict;
  }
  const auto narrow = exchange::narrow(text);
  if (is_rounded || exchange::is_scientific(narrow)) {
    verdict.code = "people.phone_rounded";
    return verdict;
  }
  const auto parts = parts_of(narrow);
  if (!parts.empty()) verdict.normalised = one_number(parts[0]);
  for (std::size_t i = 1; i < parts.size(); ++i)
    if (auto more = one_number(parts[i]); !more.empty()) verdict.more.push_back(std::move(more));
  verdict.ok = !verdict.normalised.empty();
  if (!verdict.ok) verdict.code = "people.phone_shape";
  return verdict;
}
}  // namespace people
