// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/utf8_census.hpp"

#include <algorithm>
#include <cstring>

#include "platform/exchange/text.hpp"

namespace exchange {
namespace {

constexpr std::uint64_t high_bits = 0x8080'8080'8080'8080u, spaces = 0x2020'2020'2020'2020u;

// Eight bytes at once: ASCII, and none below the space.
bool are_plain(const char* bytes) {
  std::uint64_t eight;
  std::memcpy(&eight, bytes, sizeof eight);
  return ((eight | (eight - spaces)) & high_bits) == 0;
}

bool goes_on(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) == 0x80; }

// How many bytes at the end of the text may be the beginning of a character.
std::size_t cut_bytes(std::string_view text) {
  for (std::size_t back = 1; back <= std::min<std::size_t>(3, text.size()); ++back) {
    const auto byte = static_cast<unsigned char>(text[text.size() - back]);
    if (byte < 0x80) return 0;
    if (byte < 0xC0) continue;
    const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2;
    return length > back ? back : 0;
  }
  return 0;
}

}  // namespace

int count_line_ends(std::string_view text, bool after_return) {
  const auto all = [&](char sign) {
    int count = 0;
    for (auto at = text.find(sign); at != std::string_view::npos; at = text.find(sign, at + 1))
      ++count;
    return count;
  };
  const int returns = all('\r');
  int ends = all('\n') + returns - (after_return && text.starts_with('\n') ? 1 : 0);
  if (returns > 0)
    for (auto at = text.find("\r\n"); at != std::string_view::npos; at = text.find("\r\n", at + 2))
      --ends;
  return ends;
}

void Utf8Census::take_control(unsigned char byte) {
  has_nul_ |= byte == 0;
  if (!(byte >= '\t' && byte <= '\r') && byte != 0x1A) ++controls_;
}

void Utf8Census::note_break(std::string_view before) {
  if (broken_++ == 0) line_ = lines_before_ + count_line_ends(before, ends_with_return_);
}

std::size_t Utf8Census::take(std::string_view text, bool is_end) {
  const auto end = text.size() - (is_end ? 0 : cut_bytes(text));
  std::size_t at = 0;
  while (at < end) {
    if (at + 8 <= end && are_plain(text.data() + at)) {
      at += 8;
      continue;
    }
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      if (byte < 0x20) take_control(byte);
      ++at;
    } else if (byte > 0xE0 && byte < 0xED && at + 2 < text.size() && goes_on(text[at + 1]) &&
               goes_on(text[at + 2])) {
      // Nearly every Chinese character.
      ++whole_;
      at += 3;
    } else {
      const auto start = at;
      if (next_code_point(text, at))
        ++whole_;
      else
        note_break(text.substr(0, start));
    }
  }
  return end;
}

void Utf8Census::add(std::string_view block) {
  bytes_ += block.size();
  std::string joined;
  if (!cut_.empty()) {
    joined = std::move(cut_);
    joined += block;
    block = joined;
    cut_.clear();
  }
  const auto used = take(block, false);
  cut_ = block.substr(used);
  const auto taken = block.substr(0, used);
  if (taken.empty()) return;
  lines_before_ += count_line_ends(taken, ends_with_return_);
  ends_with_return_ = taken.back() == '\r';
}

void Utf8Census::finish() {
  const auto left = std::move(cut_);
  take(left, true);
}

}  // namespace exchange
