// SPDX-License-Identifier: Apache-2.0
#include "shift/calendar_rules.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace shift {
namespace {
CalendarEvent event() {
  CalendarEvent one;
  one.id = *Uuid::parse("018f0000-0000-7000-8000-000000000001");
  one.from = Day::of(2026, 11, 27)->begin_in_china() + 23 * hour_ms;
  one.until = one.from + 8 * hour_ms;
  one.changed_at = Day::of(2026, 11, 26)->begin_in_china() + 9 * hour_ms;
  one.sequence = 2;
  one.summary = "南大门 · 夜班";
  one.location = "山水苑, 南大门; 岗亭";
  return one;
}
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}
bool has(const std::string& text, const std::string& line) {
  return text.find("\r\n" + line + "\r\n") != std::string::npos;
}
}  // namespace

TEST(CalendarRules, TellATurnByTheClockInShanghaiOverMidnight) {
  const auto text = calendar_text("山水苑社区", {event()});
  EXPECT_TRUE(has(text, "DTSTART;TZID=Asia/Shanghai:20261127T230000"));
  EXPECT_TRUE(has(text, "DTEND;TZID=Asia/Shanghai:20261128T070000"));
  EXPECT_TRUE(has(text, "DTSTAMP:20261126T010000Z"));
  EXPECT_TRUE(has(text, "UID:018f0000-0000-7000-8000-000000000001@linli"));
  EXPECT_TRUE(has(text, "SEQUENCE:2"));
  EXPECT_TRUE(has(text, "STATUS:CONFIRMED"));
  EXPECT_TRUE(has(text, "LOCATION:山水苑\\, 南大门\\; 岗亭"));
  EXPECT_TRUE(has(text, "TZID:Asia/Shanghai"));
}

TEST(CalendarRules, ADroppedTurnIsCancelledAndTakesNoTime) {
  auto one = event();
  one.state = CalendarEvent::State::cancelled;
  const auto text = calendar_text("x", {one});
  EXPECT_TRUE(has(text, "STATUS:CANCELLED"));
  EXPECT_TRUE(has(text, "TRANSP:TRANSPARENT"));
}

TEST(CalendarRules, LinesAreFoldedBetweenLettersAndUnfoldToTheSame) {
  auto one = event();
  one.summary.clear();
  for (int i = 0; i < 60; ++i) one.summary += i % 2 ? "南" : "a";
  const auto text = calendar_text("x", {one});
  for (const auto& line : lines_of(text)) {
    ASSERT_TRUE(line.ends_with('\r'));
    EXPECT_LE(line.size() - 1, 75u) << line;
    EXPECT_NE(0x80, static_cast<unsigned char>(line[0]) & 0xC0) << line;
  }
  auto unfolded = text;
  for (auto at = unfolded.find("\r\n "); at != std::string::npos; at = unfolded.find("\r\n "))
    unfolded.erase(at, 3);
  EXPECT_TRUE(has(unfolded, "SUMMARY:" + one.summary));
}
}  // namespace shift
