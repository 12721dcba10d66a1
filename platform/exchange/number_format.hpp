// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "platform/exchange/cell.hpp"
#include "platform/exchange/dates.hpp"

namespace exchange {

/// What a number format makes of a number, as far as a reader must know.
struct NumberFormat {
  enum class Shape : std::uint8_t { plain, day, time };
  Shape shape = Shape::plain;
  /// Digits to fill up with zeros, of formats like 0000; 0 for none.
  std::uint8_t zeros = 0;
};

/// The format built into spreadsheets under this number, those of the Chinese edition included.
NumberFormat built_in_format(int id);

/// The meaning of a format code such as `yyyy"年"m"月"` or `000000`; only its first section counts.
NumberFormat read_format(std::string_view code);

/// Turns a stored number into the kind, text, raw and is_rounded of `cell`. A number without a day
/// in the calendar, and what is no number at all, stays as it is written.
void set_number(Cell& cell, std::string_view raw, NumberFormat format, DateSystem system);

}  // namespace exchange
