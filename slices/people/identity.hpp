// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Identity numbers: which are well formed, what they say of birth and sex, and how they are
/// masked.
#include <optional>
#include <string>
#include <string_view>

#include "base/instant.hpp"

namespace people {
struct BirthDate {
  int year = 0;
  unsigned month = 0, day = 0;
  bool operator==(const BirthDate&) const = default;
};

struct IdVerdict {
  bool ok = false;
  std::string normalised;  ///< Narrow, upper case, without spaces.
  std::optional<BirthDate> born;
  char sex = '?';    ///< 'f', 'm' or '?'.
  std::string code;  ///< Why not ok: people.id_…, see check_id_number.
};

/// Checks a number of one of the kinds resident_id, passport, hk_macau_permit, taiwan_permit,
/// residence_permit; `today` is "2026-11-24". Resident numbers follow GB 11643-1999: region (2
/// digits of a province), birth date, check digit. Refuses, in this order: people.id_rounded (the
/// sheet kept only 15 digits), people.id_old_15 (the form before 1999), people.id_length,
/// people.id_shape, people.id_region, people.id_birth_date, people.id_check_digit.
IdVerdict check_id_number(std::string_view kind, std::string_view text, Day today,
                          bool is_rounded = false);
IdVerdict check_id_number(std::string_view kind, std::string_view text, std::string_view today,
                          bool is_rounded = false);

/// "1101**********002X": region and tail stay.
std::string mask_id(std::string_view number);
/// "138****5678"; of short numbers only the last two signs stay.
std::string mask_phone(std::string_view phone);
/// The check digit of the first 17 digits of a resident number.
char check_digit_of(std::string_view digits17);
}  // namespace people
