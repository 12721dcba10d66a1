// SPDX-License-Identifier: Apache-2.0
#include "platform/db/postgres_values.hpp"

#include <bit>
#include <cmath>
#include <cstring>

#include "platform/db/dialect.hpp"

namespace db::postgres {
namespace {
template <class T>
void append_big(std::string& out, T number) {
  for (int shift = 8 * (sizeof(T) - 1); shift >= 0; shift -= 8)
    out += static_cast<char>(static_cast<std::make_unsigned_t<T>>(number) >> shift);
}

template <class T>
T big(std::string_view bytes, std::size_t at = 0) {
  std::make_unsigned_t<T> number = 0;
  for (std::size_t i = 0; i < sizeof(T); ++i)
    number = static_cast<std::make_unsigned_t<T>>(number << 8 |
                                                  static_cast<unsigned char>(bytes[at + i]));
  return static_cast<T>(number);
}

std::string_view view_of(const Uuid& id) {
  return {reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()};
}

Oid type_of(const Value& value) {
  constexpr Oid types[] = {oid::unknown, oid::boolean, oid::int8,  oid::float8,
                           oid::text,    oid::text,    oid::bytea, oid::uuid};
  return is_list(value) ? oid::unknown : types[value.index()];
}

Oid array_of(Oid element) {
  switch (element) {
    case oid::boolean:
      return 1000;
    case oid::bytea:
      return 1001;
    case oid::int8:
      return 1016;
    case oid::float8:
      return 1022;
    case oid::uuid:
      return 2951;
    default:
      return 1009;
  }
}

/// The bytes of a single value; `made` holds those that do not stand in the value itself.
std::string_view encode(const Value& value, std::string& made) {
  switch (value.index()) {
    case 1:
      made.assign(1, std::get<bool>(value) ? '\1' : '\0');
      return made;
    case 2:
      append_big(made, std::get<std::int64_t>(value));
      return made;
    case 3:
      append_big(made, std::bit_cast<std::int64_t>(std::get<double>(value)));
      return made;
    case 4:
      return std::get<std::string_view>(value);
    case 5:
      return std::get<std::string>(value);
    case 6:
      return std::get<Bytes>(value).content;
    case 7:
      return view_of(std::get<Uuid>(value));
    default:
      throw Fault(Fault::Kind::broken, "a list where one value must be");
  }
}

void append_element(std::string& out, std::string_view bytes) {
  append_big(out, static_cast<std::int32_t>(bytes.size()));
  out += bytes;
}

/// The head of a binary array of one dimension.
std::string array_head(Oid element, std::size_t size, bool has_null) {
  std::string out;
  append_big(out, std::int32_t(size ? 1 : 0));
  append_big(out, std::int32_t(has_null));
  append_big(out, static_cast<std::int32_t>(element));
  if (size == 0) return out;
  append_big(out, static_cast<std::int32_t>(size));
  append_big(out, std::int32_t(1));  // the first index
  return out;
}

std::string array_of_list(const Value& value) {
  std::string out;
  if (const auto* ids = std::get_if<std::vector<Uuid>>(&value)) {
    out = array_head(oid::uuid, ids->size(), false);
    for (const auto& id : *ids) append_element(out, view_of(id));
  } else if (const auto* numbers = std::get_if<std::vector<std::int64_t>>(&value)) {
    out = array_head(oid::int8, numbers->size(), false);
    for (const auto number : *numbers) {
      append_big(out, std::int32_t(sizeof number));
      append_big(out, number);
    }
  } else {
    const auto& texts = std::get<std::vector<std::string>>(value);
    out = array_head(oid::text, texts.size(), false);
    for (const auto& text : texts) append_element(out, text);
  }
  return out;
}

/// Digits of base 10,000 around a decimal point, as the server sends a numeric.
struct Numeric {
  std::int16_t count, weight;
  std::uint16_t sign;
  std::string_view digits;

  explicit Numeric(std::string_view raw)
      : count(big<std::int16_t>(raw)),
        weight(big<std::int16_t>(raw, 2)),
        sign(static_cast<std::uint16_t>(big<std::int16_t>(raw, 4))),
        digits(raw.substr(8)) {}
  int digit(int at) const {
    return at < count ? big<std::int16_t>(digits, static_cast<std::size_t>(at) * 2) : 0;
  }
  bool is_number() const { return sign == 0 || sign == 0x4000; }
  bool is_negative() const { return sign == 0x4000; }

  /// False when it is no whole number or too large.
  bool whole(std::int64_t& out) const {
    std::int64_t sum = 0;  // kept negative: there is one more of those
    if (!is_number() || count > weight + 1) return false;
    for (int at = 0; at <= weight; ++at)
      if (__builtin_mul_overflow(sum, std::int64_t(10'000), &sum) ||
          __builtin_sub_overflow(sum, std::int64_t(digit(at)), &sum))
        return false;
    if (!is_negative() && __builtin_sub_overflow(std::int64_t(0), sum, &sum)) return false;
    out = sum;
    return true;
  }
  double real() const {
    if (!is_number()) return std::nan("");
    double sum = 0;
    for (int at = 0; at < count; ++at) sum += digit(at) * std::pow(10'000.0, weight - at);
    return is_negative() ? -sum : sum;
  }
};
}  // namespace

Arguments::Arguments(std::span<const Value> values) {
  types_.reserve(values.size());
  values_.reserve(values.size());
  lengths_.reserve(values.size());
  for (const auto& value : values) add(value);
  formats_.assign(values.size(), 1);
}

Arguments::Arguments(std::span<const Value> values, std::size_t width,
                     const std::vector<Oid>& element_types) {
  const auto rows = values.size() / width;
  for (std::size_t column = 0; column < width; ++column) {
    const auto element = element_types[column];
    if (element == oid::unknown) continue;
    bool has_null = false;
    for (std::size_t row = 0; row < rows && !has_null; ++row)
      has_null = values[row * width + column].index() == 0;
    auto& out = made_.emplace_back(array_head(element, rows, has_null));
    std::string made;
    for (std::size_t row = 0; row < rows; ++row) {
      const auto& value = values[row * width + column];
      if (value.index() == 0) {
        append_big(out, std::int32_t(-1));
      } else {
        made.clear();
        append_element(out, encode(value, made));
      }
    }
    add(array_of(element), out.data(), out.size());
  }
  formats_.assign(types_.size(), 1);
}

bool Arguments::fits_columns(std::span<const Value> values, std::size_t width,
                             std::vector<Oid>& element_types) {
  element_types.assign(width, oid::unknown);
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (is_list(values[i])) return false;
    const auto type = type_of(values[i]);
    auto& element = element_types[i % width];
    if (element == oid::unknown) element = type;
    if (type != oid::unknown && type != element) return false;
  }
  return true;
}

void Arguments::add(Oid type, const char* bytes, std::size_t size) {
  types_.push_back(type);
  values_.push_back(bytes);
  lengths_.push_back(static_cast<int>(size));
}

void Arguments::add(const Value& value) {
  if (value.index() == 0) return add(oid::unknown, nullptr, 0);
  if (is_list(value)) {
    const Oid element = value.index() == 8 ? oid::uuid : value.index() == 9 ? oid::int8 : oid::text;
    const auto& out = made_.emplace_back(array_of_list(value));
    return add(array_of(element), out.data(), out.size());
  }
  std::string made;
  auto bytes = encode(value, made);
  if (!made.empty()) bytes = made_.emplace_back(std::move(made));
  add(type_of(value), bytes.empty() ? "" : bytes.data(), bytes.size());
}

std::string_view array_name(Oid element) {
  switch (element) {
    case oid::boolean:
      return "boolean[]";
    case oid::bytea:
      return "bytea[]";
    case oid::int8:
      return "bigint[]";
    case oid::float8:
      return "double precision[]";
    case oid::uuid:
      return "uuid[]";
    default:
      return "text[]";
  }
}

Oid ResultRow::type(int column) const {
  if (column < 0 || column >= columns()) refuse(column);
  return PQftype(result_, column);
}

bool ResultRow::is_null(int column) const {
  type(column);
  return PQgetisnull(result_, row_, column) != 0;
}

std::string_view ResultRow::raw(int column) const {
  if (is_null(column)) refuse(column);
  return {PQgetvalue(result_, row_, column),
          static_cast<std::size_t>(PQgetlength(result_, row_, column))};
}

void ResultRow::refuse(int column) const {
  throw Fault(Fault::Kind::broken, "column " + std::to_string(column) + " is of another type");
}

std::int64_t ResultRow::whole(int column) const {
  const auto found = raw(column);
  switch (type(column)) {
    case oid::int8:
      return big<std::int64_t>(found);
    case oid::int4:
      return big<std::int32_t>(found);
    case oid::int2:
      return big<std::int16_t>(found);
    case oid::boolean:
      return found[0] != 0;
    case oid::numeric: {
      std::int64_t number = 0;
      if (Numeric(found).whole(number)) return number;
      refuse(column);
    }
    default:
      refuse(column);
  }
}

double ResultRow::real(int column) const {
  const auto found = raw(column);
  switch (type(column)) {
    case oid::float8:
      return std::bit_cast<double>(big<std::int64_t>(found));
    case oid::float4:
      return std::bit_cast<float>(big<std::int32_t>(found));
    case oid::numeric:
      return Numeric(found).real();
    default:
      return static_cast<double>(whole(column));
  }
}

std::string_view ResultRow::text(int column) const {
  const auto found = raw(column);
  switch (type(column)) {
    case oid::text:
    case oid::varchar:
    case oid::bpchar:
    case oid::name:
      return found;
    default:
      refuse(column);
  }
}

std::string_view ResultRow::bytes(int column) const {
  const auto found = raw(column);
  if (type(column) != oid::bytea) refuse(column);
  return found;
}

Uuid ResultRow::uuid(int column) const {
  const auto found = raw(column);
  Uuid id;
  if (type(column) != oid::uuid || found.size() != id.bytes.size()) refuse(column);
  std::memcpy(id.bytes.data(), found.data(), found.size());
  return id;
}
}  // namespace db::postgres
