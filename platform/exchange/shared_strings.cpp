// SPDX-License-Identifier: Apache-2.0
#include "platform/exchange/shared_strings.hpp"

#include <algorithm>
#include <charconv>

#include "platform/exchange/text.hpp"

namespace exchange {
namespace {

constexpr std::size_t strings_block_bytes = 256 << 10;

class StringsReader : public XmlReader {
 public:
  StringsReader(SharedStrings& strings, const Limits& limits)
      : strings_(strings), limits_(limits), text_(limits.cell_chars) {}

  void on_open(std::string_view name, const XmlAttributes&) override {
    if (name == "si") text_.clear();
    if (name == "rPh") is_phonetic_ = true;
    is_text_ = name == "t" && !is_phonetic_;
  }
  void on_close(std::string_view name) override {
    is_text_ = false;
    if (name == "rPh") is_phonetic_ = false;
    if (name != "si") return;
    text_.resolve_escapes();
    if (!strings_.add(text_, limits_)) stop({"exchange.too_big"});
  }
  void on_text(std::string_view text) override {
    if (is_text_) text_.append(text);
  }

 private:
  SharedStrings& strings_;
  const Limits& limits_;
  CellText text_;
  bool is_text_ = false;
  bool is_phonetic_ = false;
};

}  // namespace

void CellText::append(std::string_view more) {
  if (is_cut_ || more.empty()) return;
  std::size_t bytes = bytes_of_code_points(more, limit_ - points_);
  is_cut_ = bytes < more.size();
  points_ += count_code_points(more.substr(0, bytes));
  text_.append(more.substr(0, bytes));
}

void CellText::resolve_escapes() {
  if (text_.find("_x") == std::string::npos) return;
  std::string result;
  for (std::size_t at = 0; at < text_.size();) {
    unsigned point = 0;
    bool may_be = text_.compare(at, 2, "_x") == 0 && at + 6 < text_.size() && text_[at + 6] == '_';
    const char* digits = text_.data() + at + 2;
    bool is_escape = may_be && std::from_chars(digits, digits + 4, point, 16).ptr == digits + 4;
    bool is_character = point != 0 && (point < 0xD800 || (point > 0xDFFF && point < 0xFFFE));
    if (is_escape && is_character) {
      append_utf8(result, point);
      at += 7;
    } else {
      result.push_back(text_[at++]);
    }
  }
  text_ = std::move(result);
}

bool SharedStrings::add(const CellText& text, const Limits& limits) {
  std::string_view letters = text.text();
  bytes_ += letters.size();
  if (bytes_ > limits.shared_bytes || entries_.size() >= limits.shared_count) return false;
  bool has_room = !blocks_.empty() && blocks_.back().size() + letters.size() <= strings_block_bytes;
  if (!has_room) blocks_.emplace_back().reserve(std::max(strings_block_bytes, letters.size()));
  auto& block = blocks_.back();
  auto start =
      static_cast<std::uint32_t>((blocks_.size() - 1) * strings_block_bytes + block.size());
  block.insert(block.end(), letters.begin(), letters.end());
  entries_.push_back({start, static_cast<std::uint32_t>(letters.size()), text.is_cut()});
  return true;
}

SharedStrings::Entry SharedStrings::at(std::size_t index) const {
  const Place& place = entries_[index];
  const auto& block = blocks_[place.start / strings_block_bytes];
  return {{block.data() + place.start % strings_block_bytes, place.size}, place.is_cut != 0};
}

Sheet<SharedStrings> SharedStrings::read(ZipParts& parts, const std::string& part,
                                         const Limits& limits) {
  SharedStrings strings;
  StringsReader reader(strings, limits);
  if (auto done = read_xml(parts, part, reader); !done) return refuse(done.error());
  return strings;
}

}  // namespace exchange
