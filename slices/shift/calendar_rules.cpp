// SPDX-License-Identifier: Apache-2.0
#include "shift/calendar_rules.hpp"

namespace shift {
namespace {
constexpr std::size_t most_bytes_of_line = 75;

/// Continuation bytes of UTF-8 stay with the first one.
bool is_inside_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

void add_line(std::string& text, const std::string& line) {
  std::size_t room = most_bytes_of_line;
  for (std::size_t at = 0; at < line.size();) {
    auto end = std::min(line.size(), at + room);
    while (end < line.size() && is_inside_letter(line[end])) --end;
    text.append(line, at, end - at);
    text += "\r\n";
    at = end;
    if (at < line.size()) text += ' ';
    room = most_bytes_of_line - 1;  // the space counts
  }
}

std::string escaped(const std::string& words) {
  std::string text;
  for (const char c : words) {
    if (c == '\n') {
      text += "\\n";
      continue;
    }
    if (c == '\\' || c == ';' || c == ',') text += '\\';
    text += c;
  }
  return text;
}

std::string two(std::int64_t number) {
  return {char('0' + number / 10 % 10), char('0' + number % 10)};
}

/// "20261127T070000", as a clock eight hours ahead shows it, or at Greenwich.
std::string time_text(Instant at, std::int64_t offset_ms) {
  const auto local = at.milliseconds + offset_ms;
  const auto days = (local - ((local % day_ms) + day_ms) % day_ms) / day_ms;
  const auto seconds = (local - days * day_ms) / second_ms;
  auto day = Day{std::int32_t(days)}.text();
  std::erase(day, '-');
  return day + 'T' + two(seconds / 3600) + two(seconds / 60 % 60) + two(seconds % 60);
}
std::string in_shanghai(Instant at) { return time_text(at, 8 * hour_ms); }
std::string at_greenwich(Instant at) { return time_text(at, 0) + 'Z'; }

void add_event(std::string& text, const CalendarEvent& event) {
  const bool is_cancelled = event.state == CalendarEvent::State::cancelled;
  add_line(text, "BEGIN:VEVENT");
  add_line(text, "UID:" + event.id.text() + "@linli");
  add_line(text, "DTSTAMP:" + at_greenwich(event.changed_at));
  add_line(text, "LAST-MODIFIED:" + at_greenwich(event.changed_at));
  add_line(text, "SEQUENCE:" + std::to_string(event.sequence));
  add_line(text, "DTSTART;TZID=Asia/Shanghai:" + in_shanghai(event.from));
  add_line(text, "DTEND;TZID=Asia/Shanghai:" + in_shanghai(event.until));
  add_line(text, "SUMMARY:" + escaped(event.summary));
  if (!event.location.empty()) add_line(text, "LOCATION:" + escaped(event.location));
  add_line(text, is_cancelled ? "STATUS:CANCELLED" : "STATUS:CONFIRMED");
  const bool is_busy = event.busy == CalendarEvent::Busy::yes && !is_cancelled;
  add_line(text, is_busy ? "TRANSP:OPAQUE" : "TRANSP:TRANSPARENT");
  add_line(text, "END:VEVENT");
}
}  // namespace

std::string calendar_text(const std::string& name, const std::vector<CalendarEvent>& events) {
  std::string text;
  for (const auto* line :
       {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Linli//Shift//EN", "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH", "REFRESH-INTERVAL;VALUE=DURATION:PT30M", "X-PUBLISHED-TTL:PT30M"})
    add_line(text, line);
  add_line(text, "X-WR-CALNAME:" + escaped(name));
  // China has kept no daylight saving since 1991.
  for (const auto* line :
       {"BEGIN:VTIMEZONE", "TZID:Asia/Shanghai", "BEGIN:STANDARD", "DTSTART:19910915T010000",
        "TZOFFSETFROM:+0800", "TZOFFSETTO:+0800", "TZNAME:CST", "END:STANDARD", "END:VTIMEZONE"})
    add_line(text, line);
  for (const auto& event : events) add_event(text, event);
  add_line(text, "END:VCALENDAR");
  return text;
}
}  // namespace shift
