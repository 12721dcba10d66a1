// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>

#include "platform/exchange/sheet_error.hpp"

namespace exchange {

/// A day of the Gregorian calendar, 1900 to 2100.
struct SheetDay {
  int year = 0;
  int month = 0;
  int day = 0;

  friend bool operator==(const SheetDay&, const SheetDay&) = default;
};

/// Where a workbook starts to count its days.
enum class DateSystem { since_1900, since_1904 };

/// Reads a day written as 1949-12-31, 1949/12/31, 1949.12.31, 19491231, 1949年12月31日 (or 号), or
/// as the five-digit serial number of a spreadsheet; a time of day behind it is ignored. Full-width
/// digits and spaces are accepted. Refuses, never guesses: `exchange.day_two_digit_year`,
/// `exchange.day_incomplete` (no day, or no month), `exchange.day_impossible` (30 February),
/// `exchange.day_out_of_range` (before 1900, after 2100), `exchange.day_unreadable` (the rest).
Sheet<SheetDay> parse_day(std::string_view text, DateSystem system = DateSystem::since_1900);

/// True when the calendar has this day.
bool is_day(int year, int month, int day);

/// The day of a whole serial number; 60 since 1900 is the day that never was (29 February 1900).
SheetDay day_of_serial(int serial, DateSystem system);

/// 1949-12-31.
std::string iso_day(SheetDay day);

}  // namespace exchange
