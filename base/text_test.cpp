// SPDX-License-Identifier: Apache-2.0
#include "base/text.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace {
/// The plain encoding of a code point, also of surrogates, which no decoder may take.
std::string utf8(std::uint32_t point) {
  const auto tail = [&](int shift) { return static_cast<char>(0x80 | ((point >> shift) & 0x3F)); };
  if (point < 0x80) return {static_cast<char>(point)};
  if (point < 0x800) return {static_cast<char>(0xC0 | point >> 6), tail(0)};
  if (point < 0x10000) return {static_cast<char>(0xE0 | point >> 12), tail(6), tail(0)};
  return {static_cast<char>(0xF0 | point >> 18), tail(12), tail(6), tail(0)};
}
}  // namespace

TEST(CodePoints, AreCountedNotBytes) {
  EXPECT_EQ(count_code_points(""), 0);
  EXPECT_EQ(count_code_points("abc"), 3);
  EXPECT_EQ(count_code_points("邻里"), 2);
  EXPECT_EQ(count_code_points("𠮷野家"), 3);
  EXPECT_EQ(count_code_points("e\xCC\x81"), 2);
}

TEST(CodePoints, OfEveryScalarValueAreReadAndSurrogatesRefused) {
  for (std::uint32_t point = 0; point <= 0x110FFF; ++point) {
    const bool is_scalar = point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
    const auto text = utf8(point);
    ASSERT_EQ(count_code_points(text), is_scalar ? 1 : -1) << std::hex << point;
    ASSERT_EQ(character_length(text, 0), is_scalar ? text.size() : 0) << std::hex << point;
  }
}

TEST(CodePoints, OfMalformedTextAreMinusOne) {
  for (const std::string_view bad : {"\x80",
                                     "\xBF",
                                     "a\xC3",
                                     "\xC3(",
                                     "\xE9\x82",
                                     "\xE9\x82(",
                                     "\xF0\xA0\xAE",
                                     "\xF0\xA0\xAE(",
                                     "\xC0\x80",
                                     "\xC0\xAF",
                                     "\xC1\xBF",
                                     "\xE0\x80\xAF",
                                     "\xE0\x9F\xBF",
                                     "\xF0\x80\x80\xAF",
                                     "\xF0\x8F\xBF\xBF",
                                     "\xED\xA0\x80",
                                     "\xED\xBF\xBF",
                                     "\xF4\x90\x80\x80",
                                     "\xF5\x80\x80\x80",
                                     "\xF8\x88\x80\x80\x80",
                                     "\xFE",
                                     "\xFF",
                                     "ok\xFF",
                                     "\xED\xA1\x82\xED\xB0\x80"}) {
    EXPECT_EQ(count_code_points(bad), -1) << bad;
    EXPECT_TRUE(has_hidden_characters(bad));
  }
}

TEST(HiddenCharacters, AreControlsAndBidirectionalOverrides) {
  for (std::uint32_t point = 0; point <= 0x3000; ++point) {
    const bool is_control = point < 0x20 || (point >= 0x7F && point <= 0x9F);
    const bool is_bidi =
        (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    EXPECT_EQ(has_hidden_characters("a" + utf8(point) + "b"),
              (is_control && point != '\n') || is_bidi)
        << std::hex << point;
  }
}

TEST(HiddenCharacters, AreFoundAtAnyPlaceOfALongText) {
  for (const std::string filling : {"a", "邻", "a邻", "邻里é", "𠮷bb"}) {
    std::string text;
    while (text.size() < 40) text += filling;
    const auto points = count_code_points(text);
    ASSERT_FALSE(has_hidden_characters(text));
    for (std::size_t at = 0; at < text.size(); ++at) {
      if ((static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) continue;
      for (const std::uint32_t point : {0x00u, 0x1Fu, 0x7Fu, 0x80u, 0x9Fu, 0x202Eu, 0x2066u})
        EXPECT_TRUE(has_hidden_characters(std::string(text).insert(at, utf8(point))))
            << at << point;
      for (const std::uint32_t point :
           {0x0Au, 0x20u, 0x22u, 0x5Cu, 0x7Eu, 0xA0u, 0x4000u, 0x9FFFu}) {
        const auto more = std::string(text).insert(at, utf8(point));
        EXPECT_FALSE(has_hidden_characters(more)) << at << ' ' << point;
        EXPECT_EQ(count_code_points(more), points + 1) << at << ' ' << point;
      }
      EXPECT_EQ(count_code_points(std::string(text).insert(at, "\xE9")), -1) << at;
      EXPECT_EQ(count_code_points(std::string(text).insert(at, "\x80")), -1) << at;
    }
    for (std::size_t end = 1; end < text.size(); ++end) {
      const bool is_whole = (static_cast<unsigned char>(text[end]) & 0xC0) != 0x80;
      EXPECT_EQ(count_code_points(text.substr(0, end)) >= 0, is_whole) << end;
    }
  }
}

TEST(Text, IsMadeFromWhatFitsOnly) {
  EXPECT_EQ((Text<1, 2>::from("邻里").value().str()), "邻里");
  EXPECT_FALSE((Text<1, 2>::from("")));
  EXPECT_FALSE((Text<1, 2>::from("abc")));
  EXPECT_FALSE((Text<1, 2>::from("a\xFF")));
}

TEST(Text, HoldsItsLimitsInCodePoints) {
  using Name = Text<2, 4>;
  EXPECT_FALSE(Name::fits("一"));
  EXPECT_TRUE(Name::fits("一二"));
  EXPECT_TRUE(Name::fits("一二三四"));
  EXPECT_FALSE(Name::fits("一二三四五"));
  EXPECT_FALSE(Name::fits("a\tb"));
  EXPECT_TRUE(Name::fits("a\nb"));
  EXPECT_FALSE(Name::fits(std::string_view("a\0b", 3)));
  EXPECT_FALSE(Name::fits("ab\xFF"));
  EXPECT_TRUE((Text<0, 0>::fits("")));
}

TEST(Text, ThrowsWhenCodeBuildsOneThatDoesNotFit) {
  EXPECT_THROW((Text<1, 2>("")), std::length_error);
  EXPECT_THROW((Text<1, 2>("abc")), std::length_error);
  EXPECT_THROW((Text<1, 2>(std::string("\x80"))), std::length_error);
  EXPECT_EQ((Text<1, 2>(std::string_view("ab")).str()), "ab");
}

TEST(Text, ComparesWithLiteralsStringsAndOtherTexts) {
  const Text<1, 2> text("ab");
  EXPECT_TRUE(text == "ab");
  EXPECT_TRUE("ab" == text);
  EXPECT_TRUE(text == std::string("ab"));
  EXPECT_TRUE(text == std::string_view("ab"));
  EXPECT_TRUE(text == (Text<1, 2>("ab")));
  EXPECT_TRUE(text == (Text<0, 9>("ab")));
  EXPECT_TRUE(text != "abc");
}

TEST(Whole, HoldsItsLimits) {
  using Percent = Whole<-1, 100>;
  EXPECT_EQ(Percent(), -1);
  EXPECT_EQ(Percent(100), 100);
  EXPECT_THROW(Percent(101), std::out_of_range);
  EXPECT_THROW(Percent(-2), std::out_of_range);
  constexpr auto least = std::numeric_limits<std::int64_t>::min();
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ((Whole<least, most>(least)), least);
  EXPECT_EQ((Whole<least, most>(most)), most);
}
