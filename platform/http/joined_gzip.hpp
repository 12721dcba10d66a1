// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A large text packed once that ends many bodies, each with a short beginning of its own: one gzip
/// member (RFC 1952) from two deflated parts.
#include <cstdint>
#include <string>
#include <string_view>

namespace http {
struct GzipTail {
  std::string deflated;
  std::uint32_t check = 0;  ///< CRC-32 of the plain text.
  std::size_t length = 0;   ///< Of the plain text.
};

GzipTail deflate_tail(std::string_view text);
/// The gzip of `head` followed by what the tail was made of.
std::string gzip_joined(std::string_view head, const GzipTail&);
/// What the tail was made of.
std::string inflate_tail(const GzipTail&);
}  // namespace http
