// SPDX-License-Identifier: Apache-2.0
#include "base/json.hpp"

#include <charconv>
#include <cmath>
#include <limits>

namespace json {
std::string Path::pointer() const {
  if (!above) return {};
  std::string text = above->pointer() + '/';
  if (name.data() == nullptr) return text + std::to_string(index);
  for (const char c : name) {
    if (c == '~') {
      text += "~0";
    } else if (c == '/') {
      text += "~1";
    } else {
      text += c;
    }
  }
  return text;
}

void Findings::add(const Path& path, std::string_view code,
                   std::map<std::string, std::string> args) {
  if (!is_full()) found_.push_back({path.pointer(), std::string(code), std::move(args)});
}

namespace {
constexpr bool is_plain(unsigned char c) { return c >= 0x20 && c < 0x80 && c != '"' && c != '\\'; }

void write_escaped(std::string& out, unsigned char c) {
  static constexpr char digits[] = "0123456789abcdef";
  switch (c) {
    case '"':
      out += "\\\"";
      break;
    case '\\':
      out += "\\\\";
      break;
    case '\n':
      out += "\\n";
      break;
    case '\r':
      out += "\\r";
      break;
    case '\t':
      out += "\\t";
      break;
    default:
      out += "\\u00";
      out += digits[c >> 4];
      out += digits[c & 15];
  }
}
}  // namespace

void write_text(std::string& out, std::string_view text) {
  out += '"';
  std::size_t from = 0, at = 0;
  while ((at = skip_han(text, skip_plain(text, at))) < text.size()) {
    const auto c = static_cast<unsigned char>(text[at]);
    const auto length = is_plain(c) ? 1 : c < 0x80 ? 0 : character_length(text, at);
    if (length > 0) {
      at += length;
      continue;
    }
    out.append(text.substr(from, at - from));
    if (c < 0x80) {
      write_escaped(out, c);
    } else {
      out += "\xEF\xBF\xBD";
    }
    from = ++at;
  }
  out.append(text.substr(from));
  out += '"';
}

void write_number(std::string& out, std::int64_t number) {
  char text[24];
  const auto end = std::to_chars(text, text + sizeof text, number).ptr;
  out.append(text, end);
}

void write_number(std::string& out, std::uint64_t number) {
  char text[24];
  const auto end = std::to_chars(text, text + sizeof text, number).ptr;
  out.append(text, end);
}

void write_number(std::string& out, double number) {
  if (!std::isfinite(number)) {
    out += "null";
    return;
  }
  char text[40];
  const auto end = std::to_chars(text, text + sizeof text, number).ptr;
  out.append(text, end);
}

Result<boost::json::value> parse(std::string_view text, boost::json::storage_ptr storage) {
  boost::json::parse_options options;
  options.max_depth = most_depth;
  boost::system::error_code error;
  auto value = boost::json::parse(boost::json::string_view(text.data(), text.size()), error,
                                  std::move(storage), options);
  if (error) return refuse(No::invalid, "json.malformed");
  return value;
}

boost::json::value number_from_text(std::string_view text) {
  std::int64_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || read.ptr != text.data() + text.size()) return boost::json::string(text);
  if (read.ec == std::errc::result_out_of_range) return std::numeric_limits<std::uint64_t>::max();
  if (read.ec != std::errc{}) return boost::json::string(text);
  return number;
}

boost::json::value real_from_text(std::string_view text) {
  double number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_whole_text = read.ptr == text.data() + text.size();
  if (text.empty() || !is_whole_text || read.ec != std::errc{} || !std::isfinite(number))
    return boost::json::string(text);
  return number;
}

namespace detail {
void refuse_text(const value& in, const Path& path, Findings& findings, std::size_t least,
                 std::size_t most) {
  if (!in.is_string()) return findings.add(path, "json.expected_text");
  const auto look = look_at(in.get_string());
  if (look.is_hiding) return findings.add(path, "json.hidden_characters");
  if (look.points > std::int64_t(most))
    return findings.add(path, "json.too_long", {{"most", std::to_string(most)}});
  findings.add(path, look.points == 0 ? "json.empty" : "json.too_short",
               {{"least", std::to_string(least)}});
}

const value* find(const boost::json::object& object, std::string_view name, std::size_t number) {
  if (number < object.size()) {
    const auto& guess = *(object.begin() + number);
    if (guess.key() == name) return &guess.value();
  }
  return object.if_contains(name);
}

bool read_whole(const value& in, const Path& path, Findings& findings, std::int64_t least,
                std::int64_t most, std::int64_t& out) {
  boost::system::error_code error;
  const bool is_number = in.is_int64() || in.is_uint64();
  const auto number = is_number ? in.to_number<std::int64_t>(error) : 0;
  if (!is_number) {
    findings.add(path, "json.expected_whole");
    return false;
  }
  if (error || number < least || number > most) {
    findings.add(path, "json.out_of_range",
                 {{"least", std::to_string(least)}, {"most", std::to_string(most)}});
    return false;
  }
  out = number;
  return true;
}

bool read_uuid(const value& in, const Path& path, Findings& findings, Uuid& out) {
  const auto found = in.is_string() ? Uuid::parse(in.get_string()) : std::nullopt;
  if (!found || found->is_nil()) {
    findings.add(path, "json.expected_id");
    return false;
  }
  out = *found;
  return true;
}

bool read_day(const value& in, const Path& path, Findings& findings, Day& out) {
  const auto found = in.is_string() ? Day::parse(in.get_string()) : std::nullopt;
  if (!found) {
    findings.add(path, "json.expected_day");
    return false;
  }
  out = *found;
  return true;
}

bool read_bool(const value& in, const Path& path, Findings& findings, bool& out) {
  if (!in.is_bool()) {
    findings.add(path, "json.expected_yes_or_no");
    return false;
  }
  out = in.get_bool();
  return true;
}

bool read_real(const value& in, const Path& path, Findings& findings, double& out) {
  if (!in.is_number()) {
    findings.add(path, "json.expected_number");
    return false;
  }
  const auto number = in.to_number<double>();
  if (!std::isfinite(number)) {
    findings.add(path, "json.out_of_range");
    return false;
  }
  out = number;
  return true;
}

const boost::json::object* read_object(const value& in, const Path& path, Findings& findings) {
  if (const auto* object = in.if_object()) return object;
  findings.add(path, "json.expected_object");
  return nullptr;
}

const boost::json::array* read_list(const value& in, const Path& path, Findings& findings) {
  const auto* list = in.if_array();
  if (!list) {
    findings.add(path, "json.expected_list");
    return nullptr;
  }
  if (list->size() > most_items) {
    findings.add(path, "json.too_many_items", {{"most", std::to_string(most_items)}});
    return nullptr;
  }
  return list;
}

void refuse_unknown(const boost::json::object& object, std::span<const std::string_view> known,
                    const Path& path, Findings& findings) {
  for (const auto& member : object) {
    if (findings.is_full()) return;
    const std::string_view name = member.key();
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const Path here{&path, name};
    findings.add(name.size() <= most_name ? here : path, "json.unknown_field");
  }
}
}  // namespace detail
}  // namespace json
