// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "platform/exchange/limits.hpp"
#include "platform/exchange/xml_reader.hpp"

namespace exchange {

/// Gathers the text of a cell up to a number of characters; what is beyond is dropped and
/// remembered.
class CellText {
 public:
  explicit CellText(std::size_t limit) : limit_(limit) {}
  void clear() { text_.clear(), points_ = 0, is_cut_ = false; }
  void append(std::string_view more);
  std::string_view text() const { return text_; }
  bool is_cut() const { return is_cut_; }
  /// Resolves the _x000D_ form, by which workbooks write characters that XML forbids.
  void resolve_escapes();

 private:
  std::size_t limit_;
  std::size_t points_ = 0;
  std::string text_;
  bool is_cut_ = false;
};

/// The texts that the cells of a workbook share: runs of rich text joined, phonetic guides left
/// out.
class SharedStrings {
 public:
  /// Refuses `exchange.too_big` above the limits, and what `read_xml` refuses.
  static Sheet<SharedStrings> read(ZipParts& parts, const std::string& part, const Limits& limits);

  struct Entry {
    std::string_view text;
    bool is_cut = false;
  };
  std::size_t size() const { return entries_.size(); }
  Entry at(std::size_t index) const;
  /// False when there is no room for it.
  bool add(const CellText& text, const Limits& limits);

 private:
  struct Place {
    std::uint32_t start;
    std::uint32_t size : 31;
    std::uint32_t is_cut : 1;
  };
  // Blocks never move and deques never double, so a full table costs its bytes once.
  std::deque<std::vector<char>> blocks_;
  std::deque<Place> entries_;
  std::size_t bytes_ = 0;
};

}  // namespace exchange
