// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Text and numbers that carry their limits in their type, so that the schema knows them too.
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>

/// Unicode code points in valid UTF-8; -1 when it is not valid UTF-8.
std::int64_t count_code_points(std::string_view);

/// True when the text has a control character other than line feed, or a bidirectional override.
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
  friend bool operator==(const Text& a, std::string_view b) { return a.text_ == b; }

  static bool fits(std::string_view text) {
    const auto points = count_code_points(text);
    return points >= std::int64_t(Min) && points <= std::int64_t(Max) &&
           !has_hidden_characters(text);
  }

 private:
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
