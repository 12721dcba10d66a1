// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Bytes over one connected, non-blocking socket, in the clear or through TLS.
#include <span>
#include <string_view>

#include "platform/http/tls.hpp"

namespace http {
class Wire {
 public:
  enum class Outcome { done, want_read, want_write, closed };
  struct Moved {
    Outcome outcome = Outcome::done;
    std::size_t bytes = 0;
  };

  /// Does not own the socket.
  explicit Wire(int socket) : socket_(socket) {}

  /// The first byte that the peer sent, left where it is; outcome want_read when there is none.
  Moved peek(char& first) const;
  void begin_tls(const Tls& tls) { ssl_ = tls.session(socket_); }
  bool is_tls() const { return ssl_ != nullptr; }
  Outcome handshake();
  Moved read(std::span<char>);
  /// Are there bytes that no readiness of the socket will announce?
  bool has_unread() const { return ssl_ && SSL_has_pending(ssl_.get()) == 1; }
  /// Writes what goes out at once of head, then body.
  Moved write(std::string_view head, std::string_view body);
  /// Says that nothing more will be written.
  void finish();

 private:
  Moved tls_outcome(int result, std::size_t bytes) const;
  int socket_;
  Ssl ssl_;
};
}  // namespace http
