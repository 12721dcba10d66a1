// SPDX-License-Identifier: Apache-2.0
#include "platform/cose/cbor.hpp"

#include <cbor.h>

#include <array>
#include <limits>

namespace cose {
namespace {
constexpr std::size_t longest_head = 9;

/// The bytes of the shortest head for that number.
std::size_t head_size(std::uint64_t number) {
  if (number < 24) return 1;
  if (number <= 0xFF) return 2;
  if (number <= 0xFFFF) return 3;
  return number <= 0xFFFF'FFFF ? 5 : 9;
}
}  // namespace

template <class Encode, class Value>
CborWriter& CborWriter::head(Encode encode, Value value) {
  std::array<unsigned char, longest_head> room;
  const auto size = encode(value, room.data(), room.size());
  out_.append(reinterpret_cast<const char*>(room.data()), size);
  return *this;
}

CborWriter& CborWriter::whole(std::int64_t value) {
  if (value < 0) return head(cbor_encode_negint, static_cast<std::uint64_t>(-1 - value));
  return head(cbor_encode_uint, static_cast<std::uint64_t>(value));
}
CborWriter& CborWriter::bytes(std::string_view content) {
  head(cbor_encode_bytestring_start, content.size()).out_.append(content);
  return *this;
}
CborWriter& CborWriter::text(std::string_view content) {
  head(cbor_encode_string_start, content.size()).out_.append(content);
  return *this;
}
CborWriter& CborWriter::flag(bool value) { return head(cbor_encode_bool, value); }
CborWriter& CborWriter::array(std::size_t items) { return head(cbor_encode_array_start, items); }
CborWriter& CborWriter::map(std::size_t pairs) { return head(cbor_encode_map_start, pairs); }
CborWriter& CborWriter::tag(std::uint64_t value) { return head(cbor_encode_tag, value); }

/// What libcbor tells of the next item. Callbacks that are not set here leave the item at `none`:
/// indefinite lengths, floating point, null and undefined.
struct CborCallbacks {
  using Item = CborReader::Item;
  using Kind = CborReader::Kind;

  static Item& item(void* context) { return *static_cast<Item*>(context); }
  template <class Number>
  static void whole(void* context, Number number) {
    item(context) = {Kind::whole, number};
  }
  template <class Number>
  static void negative(void* context, Number number) {
    item(context) = {Kind::whole, number, true};
  }
  template <Kind kind>
  static void content(void* context, cbor_data data, std::size_t size) {
    item(context) = {kind, size, false, {reinterpret_cast<const char*>(data), size}};
  }
  template <Kind kind, class Number>
  static void count(void* context, Number number) {
    item(context) = {kind, number};
  }
  static void flag(void* context, bool value) { item(context) = {Kind::flag, value}; }

  static cbor_callbacks all() {
    auto made = cbor_empty_callbacks;
    made.uint8 = whole<std::uint8_t>;
    made.uint16 = whole<std::uint16_t>;
    made.uint32 = whole<std::uint32_t>;
    made.uint64 = whole<std::uint64_t>;
    made.negint8 = negative<std::uint8_t>;
    made.negint16 = negative<std::uint16_t>;
    made.negint32 = negative<std::uint32_t>;
    made.negint64 = negative<std::uint64_t>;
    made.byte_string = content<Kind::bytes>;
    made.string = content<Kind::text>;
    made.array_start = count<Kind::array, std::size_t>;
    made.map_start = count<Kind::map, std::size_t>;
    made.boolean = flag;
    return made;
  }
};

std::optional<CborReader::Item> CborReader::next(Kind wanted) {
  static const auto callbacks = CborCallbacks::all();
  Item item;
  if (!failed_ && !left_.empty()) {
    const auto told = cbor_stream_decode(reinterpret_cast<cbor_data>(left_.data()), left_.size(),
                                         &callbacks, &item);
    const auto size = (item.kind == Kind::flag ? 1 : head_size(item.number)) + item.content.size();
    // A longer head than needed would be a second way to write the same.
    if (told.status == CBOR_DECODER_FINISHED && item.kind == wanted && told.read == size) {
      left_.remove_prefix(size);
      return item;
    }
  }
  failed_ = true;
  return std::nullopt;
}

std::optional<std::int64_t> CborReader::whole() {
  const auto item = next(Kind::whole);
  if (!item) return std::nullopt;
  if (item->number > std::uint64_t(std::numeric_limits<std::int64_t>::max())) {
    failed_ = true;
    return std::nullopt;
  }
  const auto number = static_cast<std::int64_t>(item->number);
  return item->is_negative ? -1 - number : number;
}

std::optional<std::string_view> CborReader::bytes() {
  const auto item = next(Kind::bytes);
  if (!item) return std::nullopt;
  return item->content;
}

std::optional<std::string_view> CborReader::text() {
  const auto item = next(Kind::text);
  if (!item) return std::nullopt;
  return item->content;
}

std::optional<bool> CborReader::flag() {
  const auto item = next(Kind::flag);
  if (!item) return std::nullopt;
  return item->number == 1;
}

std::optional<std::size_t> CborReader::array() {
  const auto item = next(Kind::array);
  if (!item) return std::nullopt;
  return item->number;
}

std::optional<std::size_t> CborReader::map() {
  const auto item = next(Kind::map);
  if (!item) return std::nullopt;
  return item->number;
}

// libcbor 0.8 takes the tags from 6 to 20 for malformed, which 18 (COSE_Sign1) is among.
bool CborReader::tag(std::uint64_t wanted) {
  const auto head = CborWriter().tag(wanted).out();
  failed_ = failed_ || !left_.starts_with(head);
  if (!failed_) left_.remove_prefix(head.size());
  return !failed_;
}

std::optional<std::int64_t> CborReader::key(std::string_view& before) {
  const auto from = left_;
  const auto number = whole();
  if (!number) return std::nullopt;
  const auto encoded = from.substr(0, from.size() - left_.size());
  if (encoded <= before) {
    failed_ = true;
    return std::nullopt;
  }
  before = encoded;
  return number;
}
}  // namespace cose
