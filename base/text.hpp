// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Text and numbers that carry their limits in their type, so that the schema knows them too.
#include <concepts>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

/// An ASCII digit.
constexpr bool is_digit(char letter) { return letter >= '0' && letter <= '9'; }

/// What one pass over a text finds.
struct TextLook {
  std::int64_t points = 0;  ///< Unicode code points; -1 when the text is not valid UTF-8.
  bool is_hiding = false;   ///< See has_hidden_characters.
};
TextLook look_at(std::string_view);

/// Bytes of the UTF-8 character that begins at `at` (below the size of the text): 1 to 4, or 0 when
/// what stands there is malformed, overlong, a surrogate or beyond U+10FFFF.
std::size_t character_length(std::string_view text, std::size_t at);

/// The end of a run of eight-byte steps from `at` in which each byte is printable ASCII, neither a
/// quotation mark nor a backslash: what both the reader and the writer may pass over quickly.
inline std::size_t skip_plain(std::string_view text, std::size_t at) {
  constexpr std::uint64_t ones = 0x0101'0101'0101'0101, tops = ones * 0x80;
  const auto has_zero = [](std::uint64_t word) { return (word - ones) & ~word & tops; };
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t word = 0;
    __builtin_memcpy(&word, text.data() + at, 8);
    const auto is_low = (word - ones * 0x20) & ~word & tops;
    const auto is_delete = has_zero(word ^ ones * 0x7F);
    if ((word & tops) | is_low | is_delete | has_zero(word ^ ones * '"') |
        has_zero(word ^ ones * '\\'))
      break;
  }
  return at;
}

/// The end of a run of characters from U+4000 to U+9FFF, nearly all of Chinese: three bytes each,
/// and none of them is malformed or hidden.
inline std::size_t skip_han(std::string_view text, std::size_t at) {
  for (; at + 3 <= text.size(); at += 3) {
    std::uint8_t bytes[3];
    __builtin_memcpy(bytes, text.data() + at, 3);
    const bool is_han = bytes[0] >= 0xE4 && bytes[0] <= 0xE9;
    if (!is_han || (bytes[1] & 0xC0) != 0x80 || (bytes[2] & 0xC0) != 0x80) break;
  }
  return at;
}

/// Unicode code points in valid UTF-8; -1 when it is not valid UTF-8.
std::int64_t count_code_points(std::string_view);

/// True when the text has a control character (C0 or C1) other than line feed, a bidirectional
/// override or isolate, or is not valid UTF-8.
bool has_hidden_characters(std::string_view);

/// UTF-8 of Min to Max code points (not bytes), without control characters other than line feeds.
/// The walker refuses what does not fit; building one from code that does not fit throws.
template <std::size_t Min, std::size_t Max>
class Text {
 public:
  static constexpr std::size_t least = Min, most = Max;

  Text() = default;
  Text(std::string text) : text_(std::move(text)) { check(); }
  Text(std::string_view text) : Text(std::string(text)) {}
  Text(const char* text) : Text(std::string(text)) {}

  const std::string& str() const { return text_; }
  operator const std::string&() const { return text_; }
  operator std::string_view() const { return text_; }
  bool empty() const { return text_.empty(); }
  friend bool operator==(const Text& a, const Text& b) { return a.text_ == b.text_; }
  /// Also literals, strings and texts with other limits.
  template <std::convertible_to<std::string_view> Other>
  requires(!std::is_same_v<Other, Text>) friend bool operator==(const Text& a, const Other& b) {
    return a.text_ == std::string_view(b);
  }

  /// The text, or nothing when it does not fit.
  static std::optional<Text> from(std::string_view text) {
    std::optional<Text> made;
    if (fits(text)) made.emplace(Text(text, Checked{}));
    return made;
  }

  static bool fits(std::string_view text) {
    const auto look = look_at(text);
    return look.points >= std::int64_t(Min) && look.points <= std::int64_t(Max) && !look.is_hiding;
  }

 private:
  struct Checked {};
  Text(std::string_view text, Checked) : text_(text) {}
  void check() const {
    if (!fits(text_)) throw std::length_error("text outside its limits");
  }
  std::string text_;
};

/// A whole number from Min to Max.
template <std::int64_t Min, std::int64_t Max>
class Whole {
 public:
  static constexpr std::int64_t least = Min, most = Max;

  constexpr Whole() = default;
  constexpr Whole(std::int64_t value) : value_(value) {
    if (value < Min || value > Max) throw std::out_of_range("number outside its limits");
  }
  constexpr operator std::int64_t() const { return value_; }

 private:
  std::int64_t value_ = Min;
};
