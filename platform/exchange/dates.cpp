// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/dates.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

#include "base/text.hpp"
#include "platform/exchange/text.hpp"

namespace exchange {
namespace {

bool are_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

int number(std::string_view digits) {
  int value = 0;
  for (char digit : digits) value = value * 10 + (digit - '0');
  return value;
}

// The parts of 1949-12-31 and 1949年12月31日: runs of digits, each with what follows it.
struct Piece {
  std::string_view digits;
  std::string separator;
};

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  std::size_t at = 0;
  while (at < text.size() && pieces.size() < 4) {
    std::size_t start = at;
    while (at < text.size() && is_digit(text[at])) ++at;
    if (at == start) return {};
    Piece piece{text.substr(start, at - start), {}};
    while (at < text.size() && !is_digit(text[at])) {
      if (text[at] != ' ') piece.separator.push_back(text[at]);
      ++at;
    }
    pieces.push_back(std::move(piece));
  }
  return at == text.size() ? pieces : std::vector<Piece>{};
}

bool is_one_of(std::string_view separator, std::initializer_list<std::string_view> allowed) {
  return std::find(allowed.begin(), allowed.end(), separator) != allowed.end();
}

// A time of day, as databases write it behind a day that needs none.
std::string_view without_time(std::string_view text) {
  auto colon = text.find(':');
  if (colon == std::string_view::npos) return text;
  auto gap = text.find_last_of(" T", colon);
  if (gap == std::string_view::npos || gap < 8) return text;
  auto time = text.substr(gap + 1);
  bool is_time = std::all_of(time.begin(), time.end(), [](char letter) {
    return is_digit(letter) || letter == ':' || letter == '.';
  });
  if (!is_time || time.size() < 4) return text;
  while (gap > 0 && text[gap - 1] == ' ') --gap;
  return text.substr(0, gap);
}

Sheet<SheetDay> checked(int year, int month, int day) {
  if (year < 1900 || year > 2100) return refuse("exchange.day_out_of_range");
  if (!is_day(year, month, day)) return refuse("exchange.day_impossible");
  return SheetDay{year, month, day};
}

Sheet<SheetDay> parse_plain(std::string_view digits, DateSystem system) {
  switch (digits.size()) {
    case 8:
      return checked(number(digits.substr(0, 4)), number(digits.substr(4, 2)),
                     number(digits.substr(6)));
    case 6: {
      int year = number(digits.substr(0, 4)), month = number(digits.substr(4));
      bool is_month = year >= 1900 && year <= 2100 && month >= 1 && month <= 12;
      return refuse(is_month ? "exchange.day_incomplete" : "exchange.day_two_digit_year");
    }
    case 5: {
      SheetDay day = day_of_serial(number(digits), system);
      return checked(day.year, day.month, day.day);
    }
    case 4:
      return refuse("exchange.day_incomplete");
    default:
      return refuse("exchange.day_unreadable");
  }
}

// Left of the first separator stands the year; the separators must agree with each other.
Sheet<SheetDay> parse_pieces(const std::vector<Piece>& pieces) {
  if (pieces.empty() || pieces.size() > 3) return refuse("exchange.day_unreadable");
  const auto& first = pieces[0].separator;
  bool is_chinese = first == "年";
  if (!is_chinese && !is_one_of(first, {"-", "/", "."})) return refuse("exchange.day_unreadable");
  bool has_day = pieces.size() == 3;
  if (pieces.size() >= 2) {
    const auto& second = pieces[1].separator;
    bool agrees = is_chinese ? second == "月" || (!has_day && second.empty())
                             : second == (has_day ? first : "");
    if (!agrees || pieces[1].digits.size() > 2) return refuse("exchange.day_unreadable");
  }
  if (has_day) {
    bool ends =
        pieces[2].separator.empty() || (is_chinese && is_one_of(pieces[2].separator, {"日", "号"}));
    if (!ends) return refuse("exchange.day_unreadable");
  }
  auto year = pieces[0].digits;
  bool may_be_last = has_day && pieces[2].digits.size() == 4;
  if (year.size() != 4) {
    return refuse(year.size() <= 2 && !may_be_last ? "exchange.day_two_digit_year"
                                                   : "exchange.day_unreadable");
  }
  if (!has_day) return refuse("exchange.day_incomplete");
  if (pieces[2].digits.size() > 2) return refuse("exchange.day_unreadable");
  return checked(number(year), number(pieces[1].digits), number(pieces[2].digits));
}

}  // namespace

bool is_day(int year, int month, int day) {
  namespace chrono = std::chrono;
  if (month < 1 || month > 12 || day < 1 || day > 31) return false;
  return chrono::year_month_day(chrono::year(year), chrono::month(month), chrono::day(day)).ok();
}

SheetDay day_of_serial(int serial, DateSystem system) {
  namespace chrono = std::chrono;
  if (system == DateSystem::since_1900 && serial == 60) return {1900, 2, 29};
  chrono::sys_days start = chrono::year(1904) / 1 / 1;
  // Spreadsheets count a 29 February 1900, so the days behind it stand one off.
  if (system == DateSystem::since_1900)
    start = serial < 60 ? chrono::sys_days(chrono::year(1899) / 12 / 31)
                        : chrono::sys_days(chrono::year(1899) / 12 / 30);
  chrono::year_month_day day(start + chrono::days(serial));
  return {int(day.year()), int(unsigned(day.month())), int(unsigned(day.day()))};
}

std::string iso_day(SheetDay day) {
  char text[40];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", day.year, day.month, day.day);
  return text;
}

Sheet<SheetDay> parse_day(std::string_view text, DateSystem system) {
  if (text.size() == 10 && text[4] == '-' && text[7] == '-' && are_digits(text.substr(0, 4)) &&
      are_digits(text.substr(5, 2)) && are_digits(text.substr(8)))
    return checked(number(text.substr(0, 4)), number(text.substr(5, 2)), number(text.substr(8)));
  if (text.size() > 200) return refuse("exchange.day_unreadable");
  std::string narrowed = narrow(text);
  std::string_view rest = without_time(narrowed);
  return are_digits(rest) ? parse_plain(rest, system) : parse_pieces(pieces_of(rest));
}

}  // namespace exchange
