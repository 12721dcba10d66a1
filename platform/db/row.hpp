// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The SQL walker: a Described struct is the row. Member name = column name; order = order of
/// members.
///
/// bool → boolean · whole numbers, Instant, Day → bigint · double → double precision · Text and
/// enums → text · Id → uuid · Private → bytea (sealed) · optional → null · lists and nested structs
/// → text (JSON).
#include <string>

#include "base/described.hpp"
#include "base/json.hpp"
#include "platform/db/value.hpp"

namespace db {
/// "id, name, on_shelf", with `prefix` before each ("p.").
template <class T>
std::string columns_of(std::string_view prefix = {}) {
  std::string list;
  described::each_member<T>([&](auto d) {
    if (!list.empty()) list += ", ";
    list += prefix;
    list += d.name;
  });
  return list;
}

/// One member as a bound argument. Text is bound as a view: keep the row alive while it is bound.
template <class T>
Value bind(const T& in) {
  using namespace described;
  if constexpr (std::is_same_v<T, Value>) {
    return in;
  } else if constexpr (is_optional<T>::value) {
    if (!in) return std::monostate{};
    return bind(*in);
  } else if constexpr (is_private<T>::value) {
    ENSURE(!in.is_plain());  // a private member reaches a row only sealed: see Work::seal
    if (in.is_empty()) return std::monostate{};
    return Bytes{in.sealed()};
  } else if constexpr (is_text<T>::value) {
    return std::string_view(in.str());
  } else if constexpr (std::is_same_v<T, bool>) {
    return in;
  } else if constexpr (std::is_same_v<T, Instant>) {
    return in.milliseconds;
  } else if constexpr (std::is_same_v<T, Day>) {
    return std::int64_t(in.days);
  } else if constexpr (std::is_same_v<T, double>) {
    return in;
  } else if constexpr (std::is_base_of_v<Uuid, T>) {
    return static_cast<const Uuid&>(in);
  } else if constexpr (Enum<T>) {
    return name_of(in);
  } else if constexpr (is_whole<T>::value || std::is_integral_v<T>) {
    return static_cast<std::int64_t>(in);
  } else if constexpr (std::is_same_v<T, Bytes>) {
    return in;
  } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
    return std::string_view(in);
  } else if constexpr (std::is_same_v<T, std::vector<Uuid>> ||
                       std::is_same_v<T, std::vector<std::int64_t>> ||
                       std::is_same_v<T, std::vector<std::string>>) {
    return in;
  } else if constexpr (is_vector<T>::value) {
    if constexpr (is_id<typename T::value_type>::value) {
      return std::vector<Uuid>(in.begin(), in.end());
    } else {
      return json::write_for_journal(in);
    }
  } else {
    static_assert(Struct<T>, "not a column type: see the list at the top of row.hpp");
    return json::write_for_journal(in);
  }
}

template <class T>
void take(const Row& row, int column, T& out) {
  using namespace described;
  if constexpr (is_optional<T>::value) {
    if (row.is_null(column)) return out.reset();
    take(row, column, out.emplace());
  } else if constexpr (is_private<T>::value) {
    if (!row.is_null(column)) out = T::from_sealed(std::string(row.bytes(column)));
  } else if constexpr (is_text<T>::value) {
    out = T(row.text(column));
  } else if constexpr (std::is_same_v<T, bool>) {
    out = row.flag(column);
  } else if constexpr (std::is_same_v<T, Instant>) {
    out.milliseconds = row.whole(column);
  } else if constexpr (std::is_same_v<T, Day>) {
    out.days = static_cast<std::int32_t>(row.whole(column));
  } else if constexpr (std::is_same_v<T, double>) {
    out = row.real(column);
  } else if constexpr (std::is_base_of_v<Uuid, T>) {
    static_cast<Uuid&>(out) = row.uuid(column);
  } else if constexpr (Enum<T>) {
    const auto found = value_of<T>(row.text(column));
    ENSURE(found.has_value());
    out = *found;
  } else if constexpr (is_whole<T>::value) {
    out = T(row.whole(column));
  } else if constexpr (std::is_integral_v<T>) {
    out = static_cast<T>(row.whole(column));
  } else if constexpr (std::is_same_v<T, Bytes>) {
    out.content = std::string(row.bytes(column));
  } else if constexpr (std::is_same_v<T, std::string>) {
    out = std::string(row.text(column));
  } else {
    static_assert(Struct<T> || is_vector<T>::value, "not a column type");
    auto read = json::read<T>(row.text(column));
    ENSURE(read.has_value());
    out = std::move(*read);
  }
}

/// A whole row by position.
template <class T>
T take_row(const Row& row) {
  T out{};
  int column = 0;
  described::each_member<T>([&](auto d) { take(row, column++, out.*d.pointer); });
  return out;
}
}  // namespace db
