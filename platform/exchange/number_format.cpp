// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/number_format.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>

#include "base/text.hpp"

namespace exchange {
namespace {

using Shape = NumberFormat::Shape;

char lower(char letter) {
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
}

// The letters that mean something: no quoted or escaped text, no padding, no colours; elapsed time
// such as [h] keeps its letters.
std::string meaning_letters(std::string_view code) {
  std::string letters;
  for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
    char letter = lower(code[at]);
    if (letter == '"') {
      at = std::min(code.find('"', at + 1), code.size());
    } else if (letter == '\\' || letter == '_' || letter == '*') {
      ++at;
    } else if (letter == '[') {
      auto end = std::min(code.find(']', at), code.size());
      auto inside = code.substr(at + 1, end - at - 1);
      bool is_elapsed =
          !inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos;
      if (is_elapsed) letters.push_back(lower(inside[0]));
      at = end;
    } else {
      letters.push_back(letter);
    }
  }
  return letters;
}

std::optional<double> read_double(std::string_view raw) {
  if (raw.empty() || raw.find_first_not_of("0123456789.eE+-") != std::string_view::npos)
    return std::nullopt;
  if (raw[0] == '+') raw.remove_prefix(1);
  double value = 0;
  auto [end, error] = std::from_chars(raw.data(), raw.data() + raw.size(), value);
  if (error != std::errc() || end != raw.data() + raw.size()) return std::nullopt;
  return value;
}

std::string two_digits(int value) {
  char text[16];
  std::snprintf(text, sizeof text, "%02d", value);
  return text;
}

// ISO text of a serial number; nullopt outside the calendar of spreadsheets.
std::optional<std::string> iso_text(double serial, Shape shape, DateSystem system) {
  constexpr double last_serial = 2958466;
  if (!(serial >= 0) || serial >= last_serial) return std::nullopt;
  int days = static_cast<int>(serial);
  int seconds = static_cast<int>(std::lround((serial - days) * 86400));
  if (seconds == 86400) ++days, seconds = 0;
  std::string time = two_digits(seconds / 3600) + ":" + two_digits(seconds / 60 % 60);
  if (seconds % 60 != 0 || shape == Shape::time) time += ":" + two_digits(seconds % 60);
  if (shape == Shape::time && days == 0) return time;
  if (days == 0 && system == DateSystem::since_1900) return std::nullopt;
  std::string day = iso_day(day_of_serial(days, system));
  return seconds == 0 ? day : day + " " + time;
}

std::string plain_text(std::string_view raw, double value, NumberFormat format) {
  bool is_whole = value == std::trunc(value);
  bool is_digits = std::all_of(raw.begin(), raw.end(), is_digit);
  std::string text(raw);
  if (!is_digits) {
    char buffer[64];
    auto end =
        is_whole
            ? std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::fixed)
            : std::to_chars(buffer, buffer + sizeof buffer, value, std::chars_format::general, 15);
    text.assign(buffer, end.ptr);
  }
  if (is_whole && value >= 0 && text.size() < format.zeros)
    text.insert(0, format.zeros - text.size(), '0');
  return text;
}

}  // namespace

NumberFormat built_in_format(int id) {
  if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 ||
      (id >= 50 && id <= 54) || id == 57 || id == 58)
    return {Shape::day};
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55 ||
      id == 56)
    return {Shape::time};
  return {};
}

NumberFormat read_format(std::string_view code) {
  std::string letters = meaning_letters(code);
  if (letters.find("general") != std::string::npos) return {};
  bool is_zeros = !letters.empty() && letters.find_first_not_of('0') == std::string::npos;
  if (is_zeros && letters.size() > 1)
    return {Shape::plain, static_cast<std::uint8_t>(std::min<std::size_t>(letters.size(), 20))};
  auto has = [&](std::string_view any) { return letters.find_first_of(any) != std::string::npos; };
  bool has_time = has("hs");
  if (has("yd") || letters.find("aaa") != std::string::npos || (has("m") && !has_time))
    return {Shape::day};
  return {has_time ? Shape::time : Shape::plain};
}

void set_number(Cell& cell, std::string_view raw, NumberFormat format, DateSystem system) {
  auto value = read_double(raw);
  if (!value) {
    set_text(cell, raw);
    return;
  }
  cell.kind = CellKind::number;
  cell.raw.assign(raw);
  auto iso = format.shape == Shape::plain ? std::nullopt : iso_text(*value, format.shape, system);
  constexpr double first_unsure = 1e15;
  if (iso) {
    cell.kind = CellKind::date;
    cell.text = std::move(*iso);
  } else if (std::abs(*value) >= first_unsure) {
    cell.is_rounded = true;
    cell.text.assign(raw);
  } else {
    cell.text = plain_text(raw, *value, format);
  }
}

}  // namespace exchange
