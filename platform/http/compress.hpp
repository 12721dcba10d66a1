// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Content codings: which one a client takes, and bodies packed with it.
#include <string>
#include <string_view>

#include "platform/http/server.hpp"

namespace http {
enum class Coding { identity, gzip, brotli };

/// What an Accept-Encoding header gives each coding, from 0 (refused) to 1000.
struct Codings {
  int identity = 1000, gzip = 0, brotli = 0;
};
/// Reads q-values and "*"; a malformed part refuses the coding that it names.
Codings accepted_codings(std::string_view accept_encoding);
/// The best coding: brotli before gzip before none where the client is indifferent.
Coding best_coding(std::string_view accept_encoding);

/// The bytes packed; identity returns them as they are.
std::string pack(std::string_view bytes, Coding);

/// Packs `body` when it is text of more than 1 KiB, the client takes it and it gets smaller; sets
/// Content-Encoding and Vary, and weakens a strong ETag. Replies with shared or static bodies, or
/// with a Content-Encoding of their own, stay as they are. Compression runs on the calling thread.
void compress(Reply&, std::string_view accept_encoding);
}  // namespace http
