// SPDX-License-Identifier: Apache-2.0
#include "platform/router/problem.hpp"

#include "base/json.hpp"

namespace routing {
namespace {
std::string_view title_of(int status) {
  switch (status) {
    case 400:
      return "Bad request";
    case 401:
      return "Sign in first";
    case 403:
      return "Not allowed";
    case 404:
      return "Not found";
    case 405:
      return "Method not allowed";
    case 409:
      return "Conflict";
    case 413:
      return "Too large";
    case 415:
      return "Wrong content type";
    case 422:
      return "Invalid";
    case 429:
      return "Too many requests";
    case 503:
      return "Busy";
    case 507:
      return "Storage full";
    default:
      return "Internal error";
  }
}

void write_error(std::string& out, const Finding& finding) {
  out += "{\"pointer\":";
  json::write_text(out, finding.pointer);
  out += ",\"code\":";
  json::write_text(out, finding.code);
  if (!finding.args.empty()) {
    out += ",\"args\":{";
    bool is_first = true;
    for (const auto& [name, value] : finding.args) {
      if (!is_first) out += ',';
      is_first = false;
      json::write_text(out, name);
      out += ':';
      json::write_text(out, value);
    }
    out += '}';
  }
  out += '}';
}
}  // namespace

int status_of(No kind) {
  switch (kind) {
    case No::invalid:
      return 422;
    case No::missing:
      return 404;
    case No::forbidden:
      return 403;
    case No::conflict:
      return 409;
    case No::unauthenticated:
      return 401;
    case No::too_many:
      return 429;
  }
  return 500;
}

http::Reply problem(int status, const Refusal& refusal, std::string_view request) {
  http::Reply reply;
  reply.status = status;
  reply.content_type = "application/problem+json";
  auto& out = reply.body;
  out = "{\"type\":\"about:blank\",\"title\":";
  json::write_text(out, title_of(status));
  out += ",\"status\":" + std::to_string(status) + ",\"code\":";
  json::write_text(out, refusal.code);
  out += ",\"errors\":[";
  if (!refusal.field.empty()) write_error(out, {"/" + refusal.field, refusal.code, {}});
  for (std::size_t i = 0; i < refusal.findings.size(); ++i) {
    if (i || !refusal.field.empty()) out += ',';
    write_error(out, refusal.findings[i]);
  }
  out += ']';
  if (!request.empty()) {
    out += ",\"request\":";
    json::write_text(out, request);
  }
  if (!refusal.current.empty()) out += ",\"current\":" + refusal.current;
  out += '}';
  if (refusal.retry_after_seconds > 0)
    reply.headers.emplace_back("Retry-After", std::to_string(refusal.retry_after_seconds));
  return reply;
}
}  // namespace routing
