// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/dates.hpp"

#include <gtest/gtest.h>

namespace exchange {
namespace {

std::string read(std::string_view text, DateSystem system = DateSystem::since_1900) {
  auto day = parse_day(text, system);
  return day ? iso_day(*day) : day.error().code;
}

TEST(ExchangeDates, ReadsTheShapesThatLedgersHold) {
  for (const char* text :
       {"1949-12-31", "1949/12/31", "1949.12.31", "19491231", "1949年12月31日", "1949年12月31号",
        "1949年12月31", "18263", "１９４９－１２－３１", " 1949 - 12 - 31 ", "1949-12-31 00:00:00",
        "1949/12/31 8:05", "1949-12-31T00:00:00",
        "\xC2\xA0"
        "1949-12-31"})
    EXPECT_EQ(read(text), "1949-12-31") << text;
  EXPECT_EQ(read("1949-1-2"), "1949-01-02");
  EXPECT_EQ(read("1949年1月2日"), "1949-01-02");
}

TEST(ExchangeDates, RefusesYearsOfTwoDigits) {
  for (const char* text : {"49-12-31", "49/12/31", "49.1.2", "49年12月31日", "491231"})
    EXPECT_EQ(read(text), "exchange.day_two_digit_year") << text;
}

TEST(ExchangeDates, RefusesWhatHasNoDay) {
  for (const char* text :
       {"1949-12", "1949年", "1949年12月", "1949", "194912", "1949/12", "1949.12"})
    EXPECT_EQ(read(text), "exchange.day_incomplete") << text;
}

TEST(ExchangeDates, RefusesDaysThatTheCalendarLacks) {
  for (const char* text : {"1949-02-29", "1900-02-29", "2100-02-29", "1949-13-01", "1949-00-10",
                           "1949-04-31", "19490431"})
    EXPECT_EQ(read(text), "exchange.day_impossible") << text;
  EXPECT_EQ(read("1948-02-29"), "1948-02-29");
  EXPECT_EQ(read("2000-02-29"), "2000-02-29");
}

TEST(ExchangeDates, RefusesOtherCenturiesAndOtherTexts) {
  EXPECT_EQ(read("1899-12-31"), "exchange.day_out_of_range");
  EXPECT_EQ(read("2101-01-01"), "exchange.day_out_of_range");
  EXPECT_EQ(read("99999"), "exchange.day_out_of_range");
  for (const char* text : {"", "无", "31/12/1949", "1949-12.31", "1949-12-31（农历）",
                           "1949-12-31-1", "-1949-12-31", "1949--12-31", "1949年12月31日生", "1",
                           "123", "1949-123-1", "1949-1-123", "3.3E+17", "1949-12-31 早上"})
    EXPECT_EQ(read(text), "exchange.day_unreadable") << text;
}

TEST(ExchangeDates, CountsSerialNumbersFromBothStarts) {
  EXPECT_EQ(read("44625"), "2022-03-05");
  EXPECT_EQ(read("43163", DateSystem::since_1904), "2022-03-05");
  EXPECT_EQ(iso_day(day_of_serial(1, DateSystem::since_1900)), "1900-01-01");
  EXPECT_EQ(iso_day(day_of_serial(59, DateSystem::since_1900)), "1900-02-28");
  EXPECT_EQ(iso_day(day_of_serial(61, DateSystem::since_1900)), "1900-03-01");
  EXPECT_EQ(iso_day(day_of_serial(0, DateSystem::since_1904)), "1904-01-01");
}

TEST(ExchangeDates, ReadsBackEveryDayItWrites) {
  for (int serial = 61; serial < 73415; serial += 7) {
    SheetDay day = day_of_serial(serial, DateSystem::since_1900);
    auto again = parse_day(iso_day(day));
    ASSERT_TRUE(again) << serial;
    EXPECT_EQ(*again, day);
  }
}

}  // namespace
}  // namespace exchange
