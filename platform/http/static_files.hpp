// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The web client out of the program itself: no folder, so no way out of it.
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "platform/embedded.hpp"
#include "platform/http/server.hpp"

namespace http {
/// Built once; then usable from any thread. Contents must live as long as the program.
class StaticFiles {
 public:
  /// A file "x.br" or "x.gz" beside an "x" is its packed twin and is never served under its own
  /// name.
  explicit StaticFiles(const std::vector<embedded::File>&);

  /// The answer for that path: the file, 304 when the client has it, 405 for other methods than GET
  /// and HEAD. A path without a file gets the page of its name ("/r" is r.html), else index.html,
  /// when the client asks for text/html and the path is neither below /api/ nor below /assets/: the
  /// client's own addresses. Otherwise nothing.
  std::optional<Reply> find(const Request&) const;
  std::size_t size() const { return files_.size(); }
  /// The file of that name as it was built, empty when there is none.
  std::string_view content_of(std::string_view name) const;

 private:
  struct Variant {
    std::string_view content;
    std::string etag;
  };
  struct File {
    std::string_view type;
    std::string_view cache_control;
    Variant plain;
    std::optional<Variant> gzip, brotli;
  };
  Reply serve(const File&, const Request&) const;
  std::unordered_map<std::string_view, File> files_;
};

/// By the ending of the name; application/octet-stream when unknown.
std::string_view content_type_of(std::string_view name);
/// "assets/Name-B-shJ_2w.js": a name that changes with its content.
bool is_hashed_name(std::string_view name);
}  // namespace http
