// SPDX-License-Identifier: Apache-2.0
#include "platform/http/security_headers.hpp"

namespace http {
std::string security_header_lines(bool is_tls) {
  std::string lines =
      "Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; "
      "style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; "
      "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; "
      "frame-ancestors 'none'";
  if (requires_trusted_types) lines += "; require-trusted-types-for 'script'";
  lines +=
      "\r\nX-Content-Type-Options: nosniff\r\n"
      "Referrer-Policy: no-referrer\r\n"
      "Permissions-Policy: camera=(self), microphone=(), geolocation=(self), payment=(), usb=()\r\n"
      "Cross-Origin-Opener-Policy: same-origin\r\n"
      "Cross-Origin-Resource-Policy: same-origin\r\n";
  if (is_tls) lines += "Strict-Transport-Security: max-age=31536000\r\n";
  return lines;
}
}  // namespace http
