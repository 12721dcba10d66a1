// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The headers that every answer carries, whoever made it; for Options::common_headers.
#include <string>

namespace http {
/// Trusted Types stay off until the client's registration of its service worker goes through a
/// policy: with `require-trusted-types-for` a browser refuses the plain address that it is given
/// today.
inline constexpr bool requires_trusted_types = false;

/// Whole lines. With TLS also Strict-Transport-Security for a year: not without, where a browser
/// would ignore it.
std::string security_header_lines(bool is_tls);
}  // namespace http
