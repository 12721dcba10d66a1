// SPDX-License-Identifier: Apache-2.0
#include "base/instant.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdio>

namespace {
constexpr std::int64_t china_offset_ms = 8 * hour_ms;

std::chrono::year_month_day civil(std::int32_t days) {
  return std::chrono::sys_days(std::chrono::days(days));
}
}  // namespace

std::string Day::text() const {
  const auto date = civil(days);
  const auto year = static_cast<int>(date.year());
  if (year < 0 || year > 9999) return "off the calendar";
  char out[] = "0000-00-00";
  const auto put = [&](std::size_t end, unsigned number) {
    for (; number > 0; number /= 10) out[--end] = static_cast<char>('0' + number % 10);
  };
  put(4, static_cast<unsigned>(year));
  put(7, static_cast<unsigned>(date.month()));
  put(10, static_cast<unsigned>(date.day()));
  return out;
}

int Day::year() const { return static_cast<int>(civil(days).year()); }

std::optional<Day> Day::of(int year, unsigned month, unsigned day) {
  using namespace std::chrono;
  if (year < 1 || year > 9999 || month > 12 || day > 31) return std::nullopt;
  const year_month_day date{std::chrono::year(year), std::chrono::month(month),
                            std::chrono::day(day)};
  if (!date.ok()) return std::nullopt;
  return Day{static_cast<std::int32_t>(sys_days(date).time_since_epoch().count())};
}

std::optional<Day> Day::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto number = [&](std::size_t at, std::size_t length) {
    int value = -1;
    const auto* end = text.data() + at + length;
    const auto read = std::from_chars(text.data() + at, end, value);
    return read.ec == std::errc{} && read.ptr == end ? value : -1;
  };
  const int year = number(0, 4), month = number(5, 2), day = number(8, 2);
  if (year < 0 || month < 0 || day < 0) return std::nullopt;
  return of(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

Day Day::in_china(Instant now) {
  now = std::clamp(now, earliest_instant, latest_instant);
  const std::int64_t local = now.milliseconds + china_offset_ms;
  return {static_cast<std::int32_t>((local >= 0 ? local : local - day_ms + 1) / day_ms)};
}

Instant Day::begin_in_china() const { return {days * day_ms - china_offset_ms}; }

std::int64_t minute_in_china(Instant now) {
  const auto in_day = (now.milliseconds + china_offset_ms) % day_ms;
  return (in_day + day_ms) % day_ms / minute_ms;
}

std::string text_in_china(Instant at) {
  const auto minute = minute_in_china(at);
  std::array<char, 8> time{};
  std::snprintf(time.data(), time.size(), " %02d:%02d", int(minute / 60), int(minute % 60));
  return Day::in_china(at).text() + time.data();
}
