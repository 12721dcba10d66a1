// SPDX-License-Identifier: Apache-2.0
#include "platform/http/request_reader.hpp"

#include <algorithm>
#include <utility>

#include "platform/http/words.hpp"

namespace http {
namespace {
constexpr std::size_t most_target = 8 * 1024, most_fields = 100, most_chunk_line = 256;
constexpr std::size_t most_trailer = 4 * 1024, first_reserve = 256 * 1024;
constexpr std::string_view line_end = "\r\n", headers_end = "\r\n\r\n";

Method method_of(std::string_view word) {
  static constexpr std::pair<std::string_view, Method> methods[] = {
      {"GET", Method::get},        {"POST", Method::post},   {"HEAD", Method::head},
      {"PUT", Method::put},        {"PATCH", Method::patch}, {"DELETE", Method::erase},
      {"OPTIONS", Method::options}};
  for (const auto& [name, method] : methods)
    if (name == word) return method;
  return Method::other;
}

bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_token_character);
}

bool is_visible(char letter) { return letter > 0x20 && letter < 0x7F; }

/// Tabs, printable ASCII and bytes above it: RFC 9110, 5.5.
bool is_field_character(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return byte == '\t' || (byte >= 0x20 && byte != 0x7F);
}

int hex_digit(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  const char small = lower(digit);
  return small >= 'a' && small <= 'f' ? small - 'a' + 10 : -1;
}

bool is_host(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char letter) {
    return is_visible(letter) &&
           std::string_view("/?#@\\\"<>,").find(letter) == std::string_view::npos;
  });
}
}  // namespace

std::string_view Request::header(std::string_view name) const {
  for (const auto& [known, value] : headers)
    if (known == name) return value;
  return {};
}

RequestReader::Fed RequestReader::refuse(int status) {
  is_refused_ = true;
  status_ = status;
  return {Step::refused, 0};
}

Request RequestReader::take() {
  Request taken = std::move(request_);
  request_ = {};
  head_.clear();
  left_ = 0;
  trailer_bytes_ = empty_line_ = 0;
  content_lengths_ = transfer_codings_ = hosts_ = 0;
  part_ = Part::size_line;
  is_begun_ = is_body_ = is_chunked_ = expects_continue_ = false;
  body_limit_ = 0;
  return taken;
}

RequestReader::Fed RequestReader::feed(std::string_view bytes) {
  if (is_refused_) return {Step::refused, 0};
  if (is_body_) return feed_body(bytes);
  std::size_t skipped = 0;
  // RFC 9112, 2.2: an empty line before the request line is passed over; one is enough.
  while (!is_begun_ && !bytes.empty()) {
    const bool is_line_end = empty_line_ < line_end.size() && bytes[0] == line_end[empty_line_];
    if (!is_line_end && empty_line_ == 1) return refuse(400);
    if (is_line_end) {
      ++empty_line_;
      ++skipped;
      bytes.remove_prefix(1);
    } else {
      is_begun_ = true;
      wants_close_ = is_http10_ = false;
    }
  }
  if (!is_begun_) return {Step::more, skipped};
  // The end may lie across two reads: search again from three bytes before the new ones.
  const auto before = head_.size();
  const auto room = header_limit_ + headers_end.size() - std::min(before, header_limit_);
  head_.append(bytes.substr(0, room));
  const auto end = head_.find(headers_end, before < 3 ? 0 : before - 3);
  if (end == std::string::npos) {
    if (head_.size() > header_limit_)
      return refuse(head_.find(line_end) == std::string::npos ? 414 : 431);
    if (static_cast<unsigned char>(head_[0]) < 0x20 || head_.find('\0') != std::string::npos)
      return refuse(400);
    return {Step::more, skipped + bytes.size()};
  }
  if (end + 2 > header_limit_) return refuse(431);
  const auto taken = skipped + end + headers_end.size() - before;
  head_.resize(end + line_end.size());
  if (!read_headers()) return {Step::refused, 0};
  head_.clear();
  is_body_ = true;
  return {Step::headers, taken};
}

bool RequestReader::read_headers() {
  std::string_view rest = head_;
  const auto take_line = [&rest] {
    const auto end = rest.find(line_end);
    const auto line = rest.substr(0, end);
    rest.remove_prefix(end + line_end.size());
    return line;
  };
  status_ = 400;
  is_refused_ = !read_request_line(take_line());
  request_.headers.reserve(12);
  while (!rest.empty() && !is_refused_) is_refused_ = !read_field(take_line());
  if (!is_refused_) is_refused_ = !check_fields();
  return !is_refused_;
}

bool RequestReader::read_request_line(std::string_view line) {
  const auto first = line.find(' ');
  const auto last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) return false;
  const auto method = line.substr(0, first);
  const auto target = line.substr(first + 1, last - first - 1);
  const auto version = line.substr(last + 1);
  if (!is_token(method) || method.size() > 32 || target.empty()) return false;
  if (!std::all_of(target.begin(), target.end(), is_visible)) return false;
  if (version.size() != 8 || !version.starts_with("HTTP/") || version[6] != '.') return false;
  if (version != "HTTP/1.1" && version != "HTTP/1.0") {
    status_ = 505;
    return false;
  }
  if (target.size() > most_target) {
    status_ = 414;
    return false;
  }
  is_http10_ = version.back() == '0';
  request_.method = method_of(method);
  // A server without proxies answers the origin form, and "*" for OPTIONS (RFC 9112, 3.2).
  if (target[0] != '/' && !(target == "*" && request_.method == Method::options)) return false;
  if (target.find('#') != std::string_view::npos) return false;
  request_.target = target;
  return true;
}

bool RequestReader::read_field(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos) return false;
  const auto name = line.substr(0, colon);
  const auto value = trim(line.substr(colon + 1));
  // No token holds a space, so folded lines and "Name : value" fall here too.
  if (!is_token(name) || !std::all_of(value.begin(), value.end(), is_field_character)) return false;
  if (request_.headers.size() >= most_fields) {
    status_ = 431;
    return false;
  }
  std::string small(name);
  std::transform(small.begin(), small.end(), small.begin(), lower);
  if (small == "content-length") {
    constexpr std::size_t most_digits = 18;
    const bool is_number = !value.empty() && value.size() <= most_digits &&
                           value.find_first_not_of("0123456789") == std::string_view::npos;
    if (++content_lengths_ > 1 || !is_number) return false;
    left_ = std::stoull(std::string(value));
  } else if (small == "transfer-encoding") {
    if (++transfer_codings_ > 1) return false;
    if (!is_same_word(value, "chunked")) {
      status_ = 501;
      return false;
    }
    is_chunked_ = true;
  } else if (small == "host") {
    if (++hosts_ > 1 || !is_host(value)) return false;
  } else if (small == "connection") {
    wants_close_ = wants_close_ || has_word(value, "close");
  } else if (small == "expect") {
    if (!is_same_word(value, "100-continue")) {
      status_ = 417;
      return false;
    }
    expects_continue_ = true;
  }
  request_.headers.emplace_back(std::move(small), value);
  return true;
}

bool RequestReader::check_fields() {
  if (content_lengths_ && transfer_codings_) return false;
  if (is_http10_) {
    if (transfer_codings_) return false;
    wants_close_ = true;
    expects_continue_ = false;
    return true;
  }
  return hosts_ == 1;
}

RequestReader::Fed RequestReader::feed_body(std::string_view bytes) {
  if (is_chunked_) return feed_chunks(bytes);
  auto& body = request_.body;
  if (body.empty() && left_ > 0) {
    if (left_ > body_limit_) return refuse(413);
    body.reserve(std::min<std::uint64_t>(left_, first_reserve));
  }
  const auto taken = std::size_t(std::min<std::uint64_t>(left_, bytes.size()));
  body.append(bytes.substr(0, taken));
  left_ -= taken;
  return {left_ ? Step::more : Step::complete, taken};
}

RequestReader::Fed RequestReader::feed_chunks(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    if (part_ == Part::chunk) {
      const auto taken = std::size_t(std::min<std::uint64_t>(left_, bytes.size() - at));
      request_.body.append(bytes.substr(at, taken));
      at += taken;
      left_ -= taken;
      if (left_ == 0) part_ = Part::chunk_end;
      continue;
    }
    const char letter = bytes[at++];
    const bool is_after_return = !head_.empty() && head_.back() == '\r';
    if ((letter == '\n') != is_after_return) return refuse(400);
    head_ += letter;
    if (letter != '\n') {
      if (head_.size() > most_chunk_line) return refuse(400);
      continue;
    }
    head_.resize(head_.size() - line_end.size());
    const bool is_last = part_ == Part::trailer && head_.empty();
    if (!is_last && !take_chunk_line(head_)) return refuse(status_ ? status_ : 400);
    head_.clear();
    if (is_last) return {Step::complete, at};
  }
  return {Step::more, at};
}

bool RequestReader::take_chunk_line(std::string_view line) {
  status_ = 400;
  if (part_ == Part::chunk_end) {
    part_ = Part::size_line;
    return line.empty();
  }
  if (part_ == Part::trailer) {
    // Trailers are checked for their shape and dropped: no one may add headers after the fact.
    const auto colon = line.find(':');
    trailer_bytes_ += line.size();
    return colon != std::string_view::npos && is_token(line.substr(0, colon)) &&
           std::all_of(line.begin(), line.end(), is_field_character) &&
           trailer_bytes_ <= most_trailer;
  }
  std::uint64_t size = 0;
  std::size_t digits = 0;
  while (digits < line.size() && hex_digit(line[digits]) >= 0) {
    if (digits >= 8) return false;
    size = size * 16 + std::uint64_t(hex_digit(line[digits++]));
  }
  // Extensions after ';' are allowed and mean nothing here.
  if (digits == 0 || (digits < line.size() && line[digits] != ';')) return false;
  if (!std::all_of(line.begin(), line.end(), is_field_character)) return false;
  if (request_.body.size() + size > body_limit_) {
    status_ = 413;
    return false;
  }
  left_ = size;
  part_ = size ? Part::chunk : Part::trailer;
  return true;
}
}  // namespace http
