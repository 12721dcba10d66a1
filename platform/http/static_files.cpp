// SPDX-License-Identifier: Apache-2.0
#include "platform/http/static_files.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "platform/http/compress.hpp"
#include "platform/http/words.hpp"

namespace http {
namespace {
constexpr std::string_view assets = "assets/";
constexpr std::string_view for_ever = "public, max-age=31536000, immutable", ask_again = "no-cache";

/// BLAKE2b of 128 bits in quotation marks.
std::string etag_of(std::string_view content) {
  std::array<unsigned char, 16> hash;
  crypto_generichash(hash.data(), hash.size(),
                     reinterpret_cast<const unsigned char*>(content.data()), content.size(),
                     nullptr, 0);
  std::array<char, 2 * hash.size() + 1> hex;
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  return '"' + std::string(hex.data()) + '"';
}

bool is_held(std::string_view if_none_match, std::string_view etag) {
  for (const auto part : split(if_none_match, ',')) {
    auto held = trim(part);
    if (held.starts_with("W/")) held.remove_prefix(2);
    if (held == etag || held == "*") return true;
  }
  return false;
}

/// Does the client name text/html itself? "*/*" alone is no browser that opens a page.
bool wants_page(std::string_view accept) {
  const auto parts = split(accept, ',');
  return std::any_of(parts.begin(), parts.end(), [](std::string_view part) {
    return is_same_word(trim(part.substr(0, part.find(';'))), "text/html");
  });
}
}  // namespace

std::string_view content_type_of(std::string_view name) {
  static constexpr std::pair<std::string_view, std::string_view> types[] = {
      {".html", "text/html; charset=utf-8"},
      {".js", "text/javascript; charset=utf-8"},
      {".mjs", "text/javascript; charset=utf-8"},
      {".css", "text/css; charset=utf-8"},
      {".json", "application/json"},
      {".webmanifest", "application/manifest+json"},
      {".svg", "image/svg+xml"},
      {".png", "image/png"},
      {".jpg", "image/jpeg"},
      {".webp", "image/webp"},
      {".ico", "image/x-icon"},
      {".woff2", "font/woff2"},
      {".wasm", "application/wasm"},
      {".txt", "text/plain; charset=utf-8"},
      {".map", "application/json"}};
  for (const auto& [ending, type] : types)
    if (name.ends_with(ending)) return type;
  return "application/octet-stream";
}

bool is_hashed_name(std::string_view name) {
  constexpr std::size_t hash_length = 8;
  const auto point = name.rfind('.');
  if (!name.starts_with(assets) || point == std::string_view::npos) return false;
  const auto stem = name.substr(assets.size(), point - assets.size());
  if (stem.size() < hash_length + 2 || stem[stem.size() - hash_length - 1] != '-') return false;
  const auto hash = stem.substr(stem.size() - hash_length);
  return std::all_of(hash.begin(), hash.end(), [](char letter) {
    return (letter >= '0' && letter <= '9') || (lower(letter) >= 'a' && lower(letter) <= 'z') ||
           letter == '-' || letter == '_';
  });
}

StaticFiles::StaticFiles(const std::vector<embedded::File>& files) {
  for (const auto& [name, content] : files)
    files_[name] = {content_type_of(name),
                    is_hashed_name(name) ? for_ever : ask_again,
                    {content, etag_of(content)},
                    {},
                    {}};
  for (const auto& [name, content] : files) {
    const bool is_brotli = name.ends_with(".br");
    if (!is_brotli && !name.ends_with(".gz")) continue;
    const auto whole = files_.find(name.substr(0, name.size() - 3));
    if (whole == files_.end()) continue;
    (is_brotli ? whole->second.brotli : whole->second.gzip) = Variant{content, etag_of(content)};
    files_.erase(name);
  }
}

std::optional<Reply> StaticFiles::find(const Request& request) const {
  std::string_view path = request.target;
  path = path.substr(0, path.find('?'));
  if (!path.starts_with('/')) return {};
  path.remove_prefix(1);
  const bool is_reading = request.method == Method::get || request.method == Method::head;
  auto found = files_.find(path.empty() ? "index.html" : path);
  if (found == files_.end()) {
    const bool is_page = is_reading && !path.starts_with("api/") && path != "api" &&
                         !path.starts_with(assets) && wants_page(request.header("accept"));
    // A page that is an entry of its own, "/r", or one of the client's own addresses.
    if (is_page) found = files_.find(std::string(path) + ".html");
    if (is_page && found == files_.end()) found = files_.find("index.html");
  }
  if (found == files_.end()) return {};
  if (is_reading) return serve(found->second, request);
  Reply refused;
  refused.status = 405;
  refused.content_type = "text/plain; charset=utf-8";
  refused.headers = {{"Allow", "GET, HEAD"}};
  return refused;
}

std::string_view StaticFiles::content_of(std::string_view name) const {
  const auto found = files_.find(name);
  return found == files_.end() ? std::string_view() : found->second.plain.content;
}

Reply StaticFiles::serve(const File& file, const Request& request) const {
  auto codings = accepted_codings(request.header("accept-encoding"));
  if (!file.brotli) codings.brotli = 0;
  if (!file.gzip) codings.gzip = 0;
  const Variant* chosen = &file.plain;
  std::string_view coding;
  if (codings.brotli > 0 && codings.brotli >= std::max(codings.gzip, codings.identity)) {
    chosen = &*file.brotli;
    coding = "br";
  } else if (codings.gzip > 0 && codings.gzip >= codings.identity) {
    chosen = &*file.gzip;
    coding = "gzip";
  }
  Reply reply;
  reply.headers = {{"ETag", chosen->etag}, {"Cache-Control", std::string(file.cache_control)}};
  if (file.brotli || file.gzip) reply.headers.emplace_back("Vary", "Accept-Encoding");
  if (is_held(request.header("if-none-match"), chosen->etag)) {
    reply.status = 304;
    return reply;
  }
  reply.content_type = file.type;
  reply.static_body = chosen->content;
  if (!coding.empty()) reply.headers.emplace_back("Content-Encoding", coding);
  return reply;
}
}  // namespace http
