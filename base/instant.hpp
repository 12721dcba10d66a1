// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Time as a value: an Instant on the clock, a Day on the calendar.
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// UTC milliseconds since 1970-01-01; JSON and SQL hold the number.
struct Instant {
  std::int64_t milliseconds = 0;
  auto operator<=>(const Instant&) const = default;
  Instant operator+(std::int64_t more) const { return {milliseconds + more}; }
};

constexpr std::int64_t second_ms = 1'000, minute_ms = 60'000, hour_ms = 3'600'000,
                       day_ms = 86'400'000;

/// The instants whose day in China is on the calendar below; the reader refuses others.
constexpr Instant earliest_instant{-62'135'625'600'000}, latest_instant{253'402'271'999'999};

/// A calendar day, 0001-01-01 to 9999-12-31; JSON "2026-11-24", SQL the days since 1970-01-01.
struct Day {
  std::int32_t days = 0;  ///< Since 1970-01-01.

  auto operator<=>(const Day&) const = default;
  Day operator+(std::int32_t more) const { return {days + more}; }
  std::string text() const;
  int year() const;
  /// Reads "2026-11-24"; refuses days that do not exist.
  static std::optional<Day> parse(std::string_view);
  static std::optional<Day> of(int year, unsigned month, unsigned day);
  /// The day it is in China at that instant, by UTC+8: China keeps no daylight saving since 1991.
  /// Instants off the calendar give its first or last day.
  static Day in_china(Instant);
  /// When it begins in China.
  Instant begin_in_china() const;
  static const Day first, last;  ///< 0001-01-01 and 9999-12-31.
};
/// Minutes since midnight in China, 0 to 1,439.
std::int64_t minute_in_china(Instant);
/// "2026-11-24 10:15", as a clock in China shows it.
std::string text_in_china(Instant);
inline constexpr Day Day::first{-719'162}, Day::last{2'932'896};
