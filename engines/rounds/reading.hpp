// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Words that the readers of the public formats share.
#include <charconv>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace rounds {
/// What is wrong with a file, and where.
struct Fault {
  int line = 0;
  std::string words;
};

namespace reading {
constexpr int most_stops = 50'000;
constexpr double most_coordinate = 1e6, most_time = 20'000;
constexpr int most_amount = 1'000'000;

/// Thrown inside a reader alone, so that each line reads as what it wants.
struct Wrong {
  std::string words;
};

/// A text line by line, each as its words.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {}
  /// The next line that is not blank; false at the end.
  bool next() {
    while (!text_.empty()) {
      const auto end = text_.find('\n');
      whole_ = text_.substr(0, end);
      text_.remove_prefix(end == std::string_view::npos ? text_.size() : end + 1);
      ++number_;
      split();
      if (!words_.empty()) return true;
    }
    return false;
  }
  void want(const char* what) {
    if (!next()) throw Wrong{std::string("the file ends where ") + what + " is expected"};
  }
  int number() const { return number_; }
  std::string_view whole() const { return whole_; }
  const std::vector<std::string_view>& words() const { return words_; }

 private:
  void split() {
    words_.clear();
    constexpr std::string_view blanks = " \t\r\v\f";
    for (std::size_t at = whole_.find_first_not_of(blanks); at != std::string_view::npos;) {
      const auto end = std::min(whole_.find_first_of(blanks, at), whole_.size());
      words_.push_back(whole_.substr(at, end - at));
      at = whole_.find_first_not_of(blanks, end);
    }
  }
  std::string_view text_, whole_;
  std::vector<std::string_view> words_;
  int number_ = 0;
};

inline double real_of(std::string_view text, double least, double most) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  // NaN is in no range.
  if (error != std::errc() || end != text.data() + text.size() ||
      !(number >= least && number <= most))
    throw Wrong{"expected a number from " + std::to_string(std::int64_t(least)) + " to " +
                std::to_string(std::int64_t(most)) + ", not '" + std::string(text.substr(0, 40)) +
                "'"};
  return number;
}
inline int whole_of(std::string_view text, int least, int most) {
  const double number = real_of(text, least, most);
  if (number != std::floor(number))
    throw Wrong{"expected a whole number, not '" + std::string(text.substr(0, 40)) + "'"};
  return int(number);
}
}  // namespace reading
}  // namespace rounds
