// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Identifiers: UUIDv7 (RFC 9562), made by whoever creates the thing, also a phone without network.
#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// 16 bytes; the all-zero value means "none" and is never a valid identifier of a thing.
struct Uuid {
  std::array<std::uint8_t, 16> bytes{};

  auto operator<=>(const Uuid&) const = default;
  bool is_nil() const { return *this == Uuid{}; }
  /// 36 lower-case characters with hyphens.
  std::string text() const;
  void append_to(std::string& out) const;
  /// Reads the 36-character form, upper or lower case; nothing else.
  static std::optional<Uuid> parse(std::string_view);
  /// Version 7 from a time (UTC milliseconds) and 10 random bytes.
  static Uuid make7(std::int64_t milliseconds, const std::array<std::uint8_t, 10>& random);
};

template <>
struct std::hash<Uuid> {
  std::size_t operator()(const Uuid& id) const noexcept {
    std::uint64_t low, high;
    __builtin_memcpy(&high, id.bytes.data(), 8);
    __builtin_memcpy(&low, id.bytes.data() + 8, 8);
    return high * 0x9E3779B97F4A7C15u ^ low;
  }
};

/// The identifier of a T. Ids of different things do not mix.
template <class T>
struct Id : Uuid {
  Id() = default;
  explicit Id(const Uuid& uuid) : Uuid(uuid) {}
  // Its own comparison, so that the one it inherits does not compare ids of different things.
  auto operator<=>(const Id&) const = default;
};

template <class T>
struct std::hash<Id<T>> : std::hash<Uuid> {};
