// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The JSON walker: Described structs in and out, with a JSON pointer for every fault.
///
/// Reading is strict: a missing member, an unknown one, a wrong type, a value outside its limits
/// each give a Finding; up to 20 are collected so that a form can show them all at once. Of a
/// member given twice the last one counts. Writing goes straight to text and always gives valid
/// JSON. A struct with a Private member can be read but does not compile as a reply.
#include <algorithm>
#include <array>
#include <boost/json.hpp>
#include <concepts>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/described.hpp"
#include "base/result.hpp"

namespace json {
constexpr std::size_t most_findings = 20;
constexpr std::size_t most_items = 10'000;  ///< In one list of a request.
constexpr std::size_t most_depth = 32;
constexpr std::size_t most_name = 200;  ///< Bytes of an unknown name that a pointer repeats.

/// Where the reader stands; becomes a JSON pointer only when something is wrong.
struct Path {
  const Path* above = nullptr;
  std::string_view name;
  std::size_t index = 0;
  std::string pointer() const;
};

/// Collects what is wrong with a request.
class Findings {
 public:
  void add(const Path& path, std::string_view code, std::map<std::string, std::string> args = {});
  bool is_full() const { return found_.size() >= most_findings; }
  bool empty() const { return found_.empty(); }
  std::vector<Finding> take() { return std::move(found_); }

 private:
  std::vector<Finding> found_;
};

/// Appends `text` as a JSON string; each byte that is no UTF-8 becomes U+FFFD.
void write_text(std::string& out, std::string_view text);
void write_number(std::string& out, std::int64_t number);
void write_number(std::string& out, std::uint64_t number);
/// The shortest text that reads back as the same number; `null` for infinities and NaN.
void write_number(std::string& out, double number);

/// `text` parsed, or Refusal json.malformed.
Result<boost::json::value> parse(std::string_view text, boost::json::storage_ptr storage = {});

namespace detail {
using boost::json::value;
using namespace described;

/// Says why a value is no text within these limits.
void refuse_text(const value&, const Path&, Findings&, std::size_t least, std::size_t most);
/// A member by name; `number` is where it stands when the sender keeps our order, as most do.
const value* find(const boost::json::object&, std::string_view name, std::size_t number);
bool read_whole(const value&, const Path&, Findings&, std::int64_t least, std::int64_t most,
                std::int64_t& out);
bool read_uuid(const value&, const Path&, Findings&, Uuid& out);
bool read_day(const value&, const Path&, Findings&, Day& out);
bool read_bool(const value&, const Path&, Findings&, bool& out);
bool read_real(const value&, const Path&, Findings&, double& out);
const boost::json::object* read_object(const value&, const Path&, Findings&);
const boost::json::array* read_list(const value&, const Path&, Findings&);
void refuse_unknown(const boost::json::object&, std::span<const std::string_view> known,
                    const Path&, Findings&);

template <class T>
void read(const value& in, const Path& path, Findings& findings, T& out);

template <class T>
void read_struct(const value& in, const Path& path, Findings& findings, T& out) {
  const auto* object = read_object(in, path, findings);
  if (!object) return;
  std::array<std::string_view, count<T>> known;
  std::size_t number = 0, present = 0;
  each_member<T>([&](auto d) {
    known[number++] = d.name;
    auto& member = out.*d.pointer;
    using Member = std::remove_cvref_t<decltype(member)>;
    const Path here{&path, d.name};
    const auto* found = find(*object, d.name, present);
    if (found) {
      ++present;
      return read(*found, here, findings, member);
    }
    if constexpr (!is_optional<Member>::value && !is_edit<Member>::value)
      findings.add(here, "json.required");
  });
  if (present < object->size()) refuse_unknown(*object, known, path, findings);
}

template <class T>
void read(const value& in, const Path& path, Findings& findings, T& out) {
  if (findings.is_full()) return;
  if constexpr (is_private<T>::value) {
    typename T::value_type plain{};
    read(in, path, findings, plain);
    out = T(std::move(plain));
  } else if constexpr (is_optional<T>::value) {
    if (in.is_null()) return out.reset();
    read(in, path, findings, out.emplace());
  } else if constexpr (is_edit<T>::value) {
    out.is_given = true;
    read(in, path, findings, out.value);
  } else if constexpr (is_text<T>::value) {
    if (auto text = in.is_string() ? T::from(in.get_string()) : std::nullopt) {
      out = std::move(*text);
    } else {
      refuse_text(in, path, findings, T::least, T::most);
    }
  } else if constexpr (is_whole<T>::value) {
    std::int64_t number = 0;
    if (read_whole(in, path, findings, T::least, T::most, number)) out = T(number);
  } else if constexpr (std::is_same_v<T, Instant>) {
    read_whole(in, path, findings, earliest_instant.milliseconds, latest_instant.milliseconds,
               out.milliseconds);
  } else if constexpr (std::is_same_v<T, Day>) {
    read_day(in, path, findings, out);
  } else if constexpr (std::is_base_of_v<Uuid, T>) {
    read_uuid(in, path, findings, out);
  } else if constexpr (std::is_same_v<T, bool>) {
    read_bool(in, path, findings, out);
  } else if constexpr (std::is_same_v<T, double>) {
    read_real(in, path, findings, out);
  } else if constexpr (Enum<T>) {
    if (!in.is_string()) return findings.add(path, "json.expected_text");
    const auto found = value_of<T>(in.get_string());
    if (!found) return findings.add(path, "json.not_in_list", {{"list", names_of<T>()}});
    out = *found;
  } else if constexpr (is_vector<T>::value) {
    const auto* list = read_list(in, path, findings);
    if (!list) return;
    out.clear();
    out.reserve(list->size());
    for (std::size_t i = 0; i < list->size() && !findings.is_full(); ++i) {
      typename T::value_type item{};
      read((*list)[i], Path{&path, {}, i}, findings, item);
      out.push_back(std::move(item));
    }
  } else if constexpr (Struct<T>) {
    read_struct(in, path, findings, out);
  } else {
    static_assert(never<T>,
                  "a request member must be a vocabulary type of base/ or a Described "
                  "struct (std::string and int have no limits: use Text and Whole)");
  }
}

template <class T>
void write(std::string& out, const T& in) {
  if constexpr (is_private<T>::value) {
    out += "\"sealed\"";
  } else if constexpr (is_optional<T>::value) {
    if (in) return write(out, *in);
    out += "null";
  } else if constexpr (is_edit<T>::value) {
    write(out, in.value);
  } else if constexpr (is_text<T>::value) {
    write_text(out, in.str());
  } else if constexpr (std::is_convertible_v<T, std::string_view>) {
    write_text(out, in);
  } else if constexpr (std::is_same_v<T, Instant>) {
    write_number(out, in.milliseconds);
  } else if constexpr (std::is_same_v<T, Day>) {
    out += '"' + in.text() + '"';
  } else if constexpr (std::is_base_of_v<Uuid, T>) {
    out += '"';
    in.append_to(out);
    out += '"';
  } else if constexpr (std::is_same_v<T, bool>) {
    out += in ? "true" : "false";
  } else if constexpr (std::is_same_v<T, double>) {
    write_number(out, in);
  } else if constexpr (is_whole<T>::value || std::signed_integral<T>) {
    write_number(out, static_cast<std::int64_t>(in));
  } else if constexpr (std::unsigned_integral<T>) {
    write_number(out, static_cast<std::uint64_t>(in));
  } else if constexpr (Enum<T>) {
    const auto name = name_of(in);
    ENSURE(!name.empty());
    write_text(out, name);
  } else if constexpr (is_vector<T>::value) {
    out += '[';
    for (std::size_t i = 0; i < in.size(); ++i) {
      if (i) out += ',';
      write<typename T::value_type>(out, in[i]);
    }
    out += ']';
  } else if constexpr (Struct<T>) {
    bool is_first = true;
    out += '{';
    each_member<T>([&](auto d) {
      using Member = std::remove_cvref_t<decltype(in.*d.pointer)>;
      if constexpr (is_edit<Member>::value)
        if (!(in.*d.pointer).is_given) return;
      if (!is_first) out += ',';
      is_first = false;
      out += '"';
      out += d.name;
      out += "\":";
      write(out, in.*d.pointer);
    });
    out += '}';
  } else {
    static_assert(never<T>,
                  "a reply member must be a vocabulary type, a std::string, a number or a "
                  "Described struct");
  }
}
}  // namespace detail

/// Reads a T; refuses json.invalid with the findings, json.malformed when it is no JSON at all.
template <class T>
Result<T> read(const boost::json::value& in) {
  Findings findings;
  T out{};
  detail::read(in, Path{}, findings, out);
  if (findings.empty()) return out;
  return tl::unexpected<Refusal>(Refusal{No::invalid, "json.invalid", {}, findings.take(), {}, 0});
}

template <class T>
Result<T> read(std::string_view text) {
  boost::json::monotonic_resource memory;
  auto value = parse(text, &memory);
  if (!value) return refuse(value);
  return read<T>(*value);
}

template <class T>
Result<T> read(const char* text) {
  return read<T>(std::string_view(text));
}

/// The JSON text of a reply.
template <class T>
std::string write(const T& reply) {
  static_assert(!described::holds_private<T>(),
                "a reply has a Private member: write a view struct without it");
  std::string out;
  detail::write(out, reply);
  return out;
}

template <class T>
void write(std::string& out, const T& reply) {
  static_assert(!described::holds_private<T>(),
                "a reply has a Private member: write a view struct without it");
  detail::write(out, reply);
}

/// The JSON text of a request as the journal keeps it: every private member reads "sealed".
template <class T>
std::string write_for_journal(const T& request) {
  std::string out;
  detail::write(out, request);
  return out;
}

/// A text from a path or a query string as the JSON value that a member of type T expects; a text
/// that does not fit stays a string, so that the reader names the fault.
template <class T>
boost::json::value from_text(std::string_view text);
/// A whole number in decimal; one beyond 64 bits becomes the largest, which no member allows.
boost::json::value number_from_text(std::string_view text);
boost::json::value real_from_text(std::string_view text);

template <class T>
boost::json::value from_text(std::string_view text) {
  using namespace described;
  if constexpr (is_optional<T>::value || is_private<T>::value) {
    return from_text<typename T::value_type>(text);
  } else if constexpr (is_edit<T>::value) {
    return from_text<decltype(T::value)>(text);
  } else if constexpr (is_whole<T>::value || std::is_same_v<T, Instant>) {
    return number_from_text(text);
  } else if constexpr (std::is_same_v<T, double>) {
    return real_from_text(text);
  } else if constexpr (std::is_same_v<T, bool>) {
    if (text == "true") return true;
    if (text == "false") return false;
    return boost::json::string(text);
  } else {
    return boost::json::string(text);
  }
}
}  // namespace json
