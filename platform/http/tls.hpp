// SPDX-License-Identifier: Apache-2.0
#pragma once
/// TLS as this house speaks it: 1.2 and 1.3, forward secrecy only, tickets whose keys change.
#include <openssl/ssl.h>

#include <memory>
#include <string>

namespace http {
struct FreeSsl {
  void operator()(SSL* ssl) const { SSL_free(ssl); }
  void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
};
using Ssl = std::unique_ptr<SSL, FreeSsl>;

/// One for each server; usable from any thread.
class Tls {
 public:
  /// Throws std::runtime_error when certificate or key cannot be read or do not fit each other.
  Tls(const std::string& certificate_file, const std::string& key_file);
  ~Tls();
  /// A server side for that connected socket, which it does not own.
  Ssl session(int socket) const;

 private:
  class TicketKeys;
  std::unique_ptr<TicketKeys> ticket_keys_;
  std::unique_ptr<SSL_CTX, FreeSsl> context_;
};
}  // namespace http
