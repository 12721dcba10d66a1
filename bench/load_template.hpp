// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Texts with marks that are filled anew for each request; README.md lists the marks.
#include <chrono>
#include <cstdint>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace load {
inline std::vector<std::string> split(std::string_view text, std::string_view at) {
  std::vector<std::string> parts;
  for (;;) {
    const auto end = text.find(at);
    parts.emplace_back(text.substr(0, end));
    if (end == text.npos) return parts;
    text.remove_prefix(end + at.size());
  }
}

/// What the marks of one request are filled from.
class Filling {
 public:
  Filling(std::uint64_t seed, std::vector<std::vector<std::string>> lines)
      : random_(seed), lines_(std::move(lines)) {}

  /// Turns to the next request.
  void next() { ++count_; }
  std::uint64_t count() const { return count_; }
  std::uint64_t below(std::uint64_t end) { return random_() % end; }
  /// A column of this request's line, from 1.
  const std::string& column(std::size_t number) const {
    static const std::string none;
    if (lines_.empty()) return none;
    const auto& line = lines_[(count_ - 1) % lines_.size()];
    return number >= 1 && number <= line.size() ? line[number - 1] : none;
  }
  /// A UUIDv7 that nobody had before.
  void append_uuid(std::string& out) {
    using namespace std::chrono;
    const auto now =
        std::uint64_t(duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count());
    const std::uint64_t high = now << 16 | 0x7000 | (random_() & 0xfff);
    const std::uint64_t low = (random_() & 0x3fff'ffff'ffff'ffff) | 0x8000'0000'0000'0000;
    static constexpr char digits[] = "0123456789abcdef";
    for (int i = 0; i < 32; ++i) {
      if (i == 8 || i == 12 || i == 16 || i == 20) out += '-';
      out += digits[(i < 16 ? high >> (60 - 4 * i) : low >> (124 - 4 * i)) & 15];
    }
  }

 private:
  std::mt19937_64 random_;
  std::vector<std::vector<std::string>> lines_;
  std::uint64_t count_ = 0;
};

class Template {
 public:
  /// Throws std::runtime_error for a mark that it does not know.
  explicit Template(std::string_view text) {
    for (;;) {
      const auto begin = text.find("{{");
      parts_.push_back({Kind::text, 0, 0, {std::string(text.substr(0, begin))}});
      if (begin == text.npos) return;
      const auto end = text.find("}}", begin);
      if (end == text.npos) throw std::runtime_error("a mark without its end");
      parts_.push_back(mark_of(text.substr(begin + 2, end - begin - 2)));
      text.remove_prefix(end + 2);
    }
  }

  void append(std::string& out, Filling& filling) const {
    for (const auto& part : parts_) {
      switch (part.kind) {
        case Kind::text:
          out += part.words[0];
          break;
        case Kind::uuid:
          filling.append_uuid(out);
          break;
        case Kind::count:
          out += std::to_string(filling.count());
          break;
        case Kind::number:
          out += std::to_string(part.from + filling.below(part.to - part.from + 1));
          break;
        case Kind::word:
          out += part.words[filling.below(part.words.size())];
          break;
        case Kind::column:
          out += filling.column(part.from);
          break;
      }
    }
  }

 private:
  enum class Kind { text, uuid, count, number, word, column };
  struct Part {
    Kind kind = Kind::text;
    std::uint64_t from = 0, to = 0;
    std::vector<std::string> words;
  };

  static Part mark_of(std::string_view mark) {
    const auto is_digits = [](std::string_view text) {
      return !text.empty() && text.size() < 19 && text.find_first_not_of("0123456789") == text.npos;
    };
    const auto number = [](std::string_view text) { return std::stoull(std::string(text)); };
    if (mark == "uuid") return {Kind::uuid, 0, 0, {}};
    if (mark == "count") return {Kind::count, 0, 0, {}};
    if (mark.starts_with('$') && is_digits(mark.substr(1)))
      return {Kind::column, number(mark.substr(1)), 0, {}};
    if (mark.find('|') != mark.npos) return {Kind::word, 0, 0, split(mark, "|")};
    const auto range = split(mark, "..");
    if (range.size() == 2 && is_digits(range[0]) && is_digits(range[1]) &&
        number(range[0]) <= number(range[1]))
      return {Kind::number, number(range[0]), number(range[1]), {}};
    throw std::runtime_error("an unknown mark: {{" + std::string(mark) + "}}");
  }

  std::vector<Part> parts_;
};
}  // namespace load
