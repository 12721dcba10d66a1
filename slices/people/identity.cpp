// SPDX-License-Identifier: Apache-2.0
#include "people/identity.hpp"

#include <algorithm>
#include <array>

#include "platform/exchange/text.hpp"

namespace people {
namespace {
bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool are_digits(std::string_view text) { return std::all_of(text.begin(), text.end(), is_digit); }

/// Narrow, upper case, without the spaces and hyphens people type between groups.
std::string normalised(std::string_view text) {
  std::string out;
  if (text.size() == 18 && are_digits(text)) return std::string(text);
  for (char c : exchange::narrow(text)) {
    if (c == ' ' || c == '-' || c == '\t') continue;
    out += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  return out;
}

/// First two digits of the regions in GB/T 2260, and 81 to 83 for residence permits of people from
/// Hong Kong, Macau and Taiwan (in use since 2018).
bool is_region(std::string_view code) {
  static constexpr std::array regions = {11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34,
                                         35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52,
                                         53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83};
  const int number = (code[0] - '0') * 10 + (code[1] - '0');
  return std::find(regions.begin(), regions.end(), number) != regions.end();
}

int number_of(std::string_view digits) {
  int number = 0;
  for (const char c : digits) number = number * 10 + (c - '0');
  return number;
}

std::optional<BirthDate> birth_in(std::string_view eight, Day today) {
  const BirthDate born{number_of(eight.substr(0, 4)), unsigned(number_of(eight.substr(4, 2))),
                       unsigned(number_of(eight.substr(6, 2)))};
  const auto day = Day::of(born.year, born.month, born.day);
  if (born.year < 1850 || !day || *day > today) return std::nullopt;
  return born;
}

/// 18 digits with region, birth date and check digit.
std::string fault_of_18(IdVerdict& verdict, Day today, bool is_foreign) {
  const std::string_view id = verdict.normalised;
  if (!are_digits(id.substr(0, 17)) || (!is_digit(id[17]) && id[17] != 'X'))
    return "people.id_shape";
  if (is_foreign ? id[0] != '9' : !is_region(id)) return "people.id_region";
  verdict.born = birth_in(id.substr(6, 8), today);
  if (!verdict.born) return "people.id_birth_date";
  if (check_digit_of(id.substr(0, 17)) != id[17]) return "people.id_check_digit";
  verdict.sex = (id[16] - '0') % 2 ? 'm' : 'f';
  return {};
}

std::string fault_of_resident_id(IdVerdict& verdict, Day today) {
  const auto length = verdict.normalised.size();
  if (length == 15 && are_digits(verdict.normalised)) return "people.id_old_15";
  if (length != 18) return "people.id_length";
  return fault_of_18(verdict, today, false);
}

std::string fault_of_passport(std::string_view id) {
  if (id.size() < 5 || id.size() > 17) return "people.id_length";
  const bool is_plain =
      std::all_of(id.begin(), id.end(), [](char c) { return is_digit(c) || is_capital(c); });
  const bool has_digit = std::any_of(id.begin(), id.end(), is_digit);
  return is_plain && has_digit ? "" : "people.id_shape";
}

/// Mainland travel permit: H or M and 8 digits, or 10 with the count of renewals.
std::string fault_of_hk_macau(std::string_view id) {
  if (id.size() != 9 && id.size() != 11) return "people.id_length";
  return (id[0] == 'H' || id[0] == 'M') && are_digits(id.substr(1)) ? "" : "people.id_shape";
}

std::string fault_of_taiwan(std::string_view id) {
  if (id.size() != 8 && id.size() != 10) return "people.id_length";
  return are_digits(id) ? "" : "people.id_shape";
}

/// Permanent residence: 3 letters and 12 digits (before 2023), or 18 digits that begin with 9.
std::string fault_of_residence(IdVerdict& verdict, Day today) {
  const std::string_view id = verdict.normalised;
  if (id.size() == 15)
    return std::all_of(id.begin(), id.begin() + 3, is_capital) && are_digits(id.substr(3))
               ? ""
               : "people.id_shape";
  if (id.size() != 18) return "people.id_length";
  return fault_of_18(verdict, today, id[0] == '9');
}
}  // namespace

char check_digit_of(std::string_view digits) {
  static constexpr int weights[17] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  int sum = 0;
  for (std::size_t i = 0; i < 17; ++i) sum += weights[i] * (digits[i] - '0');
  return "10X98765432"[sum % 11];
}

IdVerdict check_id_number(std::string_view kind, std::string_view text, std::string_view today,
                          bool is_rounded) {
  return check_id_number(kind, text, Day::parse(today).value_or(Day{}), is_rounded);
}

IdVerdict check_id_number(std::string_view kind, std::string_view text, Day today,
                          bool is_rounded) {
  IdVerdict verdict;
  verdict.normalised = normalised(text);
  const bool is_scientific = exchange::is_scientific(verdict.normalised);
  if (is_rounded || is_scientific) {
    verdict.code = "people.id_rounded";
  } else if (kind == "resident_id") {
    verdict.code = fault_of_resident_id(verdict, today);
  } else if (kind == "passport") {
    verdict.code = fault_of_passport(verdict.normalised);
  } else if (kind == "hk_macau_permit") {
    verdict.code = fault_of_hk_macau(verdict.normalised);
  } else if (kind == "taiwan_permit") {
    verdict.code = fault_of_taiwan(verdict.normalised);
  } else {
    verdict.code = fault_of_residence(verdict, today);
  }
  verdict.ok = verdict.code.empty();
  return verdict;
}

std::string mask_id(std::string_view number) {
  if (number.size() < 9) return mask_phone(number);
  return std::string(number.substr(0, 4)) + std::string(number.size() - 8, '*') +
         std::string(number.substr(number.size() - 4));
}

std::string mask_phone(std::string_view phone) {
  if (phone.size() >= 11)
    return std::string(phone.substr(0, 3)) + std::string(phone.size() - 7, '*') +
           std::string(phone.substr(phone.size() - 4));
  const auto kept = phone.size() < 6 ? std::min<std::size_t>(phone.size(), 2) : 4;
  return std::string(phone.size() - kept, '*') + std::string(phone.substr(phone.size() - kept));
}
}  // namespace people
