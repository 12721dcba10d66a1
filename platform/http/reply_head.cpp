// SPDX-License-Identifier: Apache-2.0
#include "platform/http/reply_head.hpp"

#include <algorithm>

#include "platform/http/words.hpp"

namespace http {
namespace {
bool is_safe(std::string_view name, std::string_view value) {
  const auto is_control = [](char letter) {
    const auto byte = static_cast<unsigned char>(letter);
    return (byte < 0x20 && byte != '\t') || byte == 0x7F;
  };
  return !name.empty() && std::all_of(name.begin(), name.end(), is_token_character) &&
         std::none_of(value.begin(), value.end(), is_control);
}

void write_status(std::string& out, int status, const HeadFacts& facts) {
  out.append("HTTP/1.1 ").append(std::to_string(status)).append(" ").append(reason_of(status));
  out.append("\r\nDate: ").append(facts.date).append("\r\n");
}

void write_line(std::string& out, std::string_view name, std::string_view value) {
  if (is_safe(name, value)) out.append(name).append(": ").append(value).append("\r\n");
}

/// Writes the headers; true when one of them is Cache-Control.
bool write_headers(std::string& out,
                   const std::vector<std::pair<std::string, std::string>>& headers) {
  bool has_cache_control = false;
  for (const auto& [name, value] : headers) {
    // The transport alone decides where a message ends.
    if (is_same_word(name, "content-length") || is_same_word(name, "transfer-encoding") ||
        is_same_word(name, "connection"))
      continue;
    has_cache_control = has_cache_control || is_same_word(name, "cache-control");
    write_line(out, name, value);
  }
  return has_cache_control;
}

std::string_view code_of(int status) {
  switch (status) {
    case 408:
      return "http.too_slow";
    case 413:
      return "http.too_large";
    case 414:
      return "http.target_too_long";
    case 417:
      return "http.unknown_expectation";
    case 431:
      return "http.headers_too_large";
    case 500:
      return "house.broken";
    case 501:
      return "http.unknown_coding";
    case 503:
      return "house.busy";
    case 505:
      return "http.unknown_version";
    default:
      return "http.malformed";
  }
}
}  // namespace

std::string http_date(std::time_t seconds) {
  // Not strftime: names of days and months must not follow the locale.
  static constexpr const char* days[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                           "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  const auto two = [](int number) {
    return std::string{char('0' + number / 10 % 10), char('0' + number % 10)};
  };
  std::string text = days[parts.tm_wday];
  text.append(", ").append(two(parts.tm_mday)).append(" ").append(months[parts.tm_mon]);
  text.append(" ").append(std::to_string(parts.tm_year + 1900)).append(" ");
  text.append(two(parts.tm_hour)).append(":").append(two(parts.tm_min)).append(":");
  return text.append(two(parts.tm_sec)).append(" GMT");
}

std::string_view reason_of(int status) {
  switch (status) {
    case 200:
      return "OK";
    case 201:
      return "Created";
    case 202:
      return "Accepted";
    case 204:
      return "No Content";
    case 206:
      return "Partial Content";
    case 303:
      return "See Other";
    case 304:
      return "Not Modified";
    case 308:
      return "Permanent Redirect";
    case 400:
      return "Bad Request";
    case 401:
      return "Unauthorized";
    case 403:
      return "Forbidden";
    case 404:
      return "Not Found";
    case 405:
      return "Method Not Allowed";
    case 406:
      return "Not Acceptable";
    case 408:
      return "Request Timeout";
    case 409:
      return "Conflict";
    case 412:
      return "Precondition Failed";
    case 413:
      return "Content Too Large";
    case 414:
      return "URI Too Long";
    case 415:
      return "Unsupported Media Type";
    case 417:
      return "Expectation Failed";
    case 421:
      return "Misdirected Request";
    case 422:
      return "Unprocessable Content";
    case 428:
      return "Precondition Required";
    case 429:
      return "Too Many Requests";
    case 431:
      return "Request Header Fields Too Large";
    case 500:
      return "Internal Server Error";
    case 501:
      return "Not Implemented";
    case 503:
      return "Service Unavailable";
    case 505:
      return "HTTP Version Not Supported";
    case 507:
      return "Insufficient Storage";
    default:
      return "Answer";
  }
}

std::string_view body_of(const Reply& reply) {
  if (reply.shared_body) return *reply.shared_body;
  return reply.static_body.empty() ? std::string_view(reply.body) : reply.static_body;
}

bool may_have_body(int status) { return status >= 200 && status != 204 && status != 304; }

void write_head(std::string& out, const Reply& reply, const HeadFacts& facts) {
  out.reserve(out.size() + 256 + facts.common_headers.size());
  write_status(out, reply.status, facts);
  if (may_have_body(reply.status)) {
    if (!reply.content_type.empty()) write_line(out, "Content-Type", reply.content_type);
    out.append("Content-Length: ").append(std::to_string(body_of(reply).size())).append("\r\n");
  }
  if (!write_headers(out, reply.headers)) out.append("Cache-Control: no-store\r\n");
  out.append(facts.common_headers);
  out.append(facts.is_closing ? "Connection: close\r\n\r\n" : "\r\n");
}

void write_stream_head(std::string& out,
                       const std::vector<std::pair<std::string, std::string>>& headers,
                       bool is_chunked, const HeadFacts& facts) {
  write_status(out, 200, facts);
  out.append("Content-Type: text/event-stream\r\n");
  if (is_chunked) out.append("Transfer-Encoding: chunked\r\n");
  if (!write_headers(out, headers)) out.append("Cache-Control: no-store\r\n");
  out.append(facts.common_headers).append("Connection: close\r\n\r\n");
}

Reply transport_problem(int status) {
  Reply reply;
  reply.status = status;
  reply.content_type = "application/problem+json";
  reply.body = "{\"type\":\"about:blank\",\"title\":\"";
  reply.body.append(reason_of(status)).append("\",\"status\":").append(std::to_string(status));
  reply.body.append(",\"code\":\"").append(code_of(status)).append("\",\"errors\":[]}");
  if (status == 503) reply.headers.emplace_back("Retry-After", "1");
  return reply;
}
}  // namespace http
