// SPDX-License-Identifier: Apache-2.0
#pragma once
/// CBOR (RFC 8949) in its deterministic form (section 4.2.1) and nothing else: shortest lengths, no
/// indefinite ones, map keys in rising order and each once. What is written here is read here, and
/// whatever is read would be written as the same bytes.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cose {
class CborWriter {
 public:
  CborWriter& whole(std::int64_t);
  CborWriter& bytes(std::string_view);
  CborWriter& text(std::string_view);
  CborWriter& flag(bool);
  CborWriter& array(std::size_t items);
  CborWriter& map(std::size_t pairs);
  CborWriter& tag(std::uint64_t);
  const std::string& out() const { return out_; }

 private:
  template <class Encode, class Value>
  CborWriter& head(Encode encode, Value value);
  std::string out_;
};

/// Reads one item after the other. Whatever is not there as asked for makes it fail for good; a
/// failed reader answers none and zero. Views live as long as the bytes.
class CborReader {
 public:
  explicit CborReader(std::string_view bytes) : left_(bytes) {}

  std::optional<std::int64_t> whole();
  std::optional<std::string_view> bytes();
  std::optional<std::string_view> text();
  std::optional<bool> flag();
  /// How many items follow.
  std::optional<std::size_t> array();
  /// How many pairs follow, each begun with `key`.
  std::optional<std::size_t> map();
  /// False when it is another one, or none.
  bool tag(std::uint64_t wanted);
  /// A whole number that comes after `before`, the key before it; "" for the first. `before` is
  /// set.
  std::optional<std::int64_t> key(std::string_view& before);

  /// Nothing failed and nothing is left.
  bool is_done() const { return !failed_ && left_.empty(); }

 private:
  enum class Kind { none, whole, bytes, text, flag, array, map };
  struct Item {
    Kind kind = Kind::none;
    std::uint64_t number = 0;  ///< A length, a count, or what a whole number is made of.
    bool is_negative = false;
    std::string_view content{};
  };
  friend struct CborCallbacks;
  std::optional<Item> next(Kind);

  std::string_view left_;
  bool failed_ = false;
};
}  // namespace cose
