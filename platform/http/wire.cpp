// SPDX-License-Identifier: Apache-2.0
#include "platform/http/wire.hpp"

#include <openssl/err.h>
#include <sys/socket.h>
#include <sys/uio.h>

#include <cerrno>

namespace http {
namespace {
bool is_later() { return errno == EAGAIN || errno == EWOULDBLOCK; }
}  // namespace

Wire::Moved Wire::peek(char& first) const {
  ssize_t count = 0;
  do count = ::recv(socket_, &first, 1, MSG_PEEK);
  while (count < 0 && errno == EINTR);
  if (count > 0) return {Outcome::done, 1};
  return {count < 0 && is_later() ? Outcome::want_read : Outcome::closed, 0};
}

Wire::Moved Wire::tls_outcome(int result, std::size_t bytes) const {
  if (result == 1) return {Outcome::done, bytes};
  const int error = SSL_get_error(ssl_.get(), result);
  ERR_clear_error();
  if (error == SSL_ERROR_WANT_READ) return {Outcome::want_read, 0};
  if (error == SSL_ERROR_WANT_WRITE) return {Outcome::want_write, 0};
  return {Outcome::closed, 0};
}

Wire::Outcome Wire::handshake() {
  ERR_clear_error();
  return tls_outcome(SSL_do_handshake(ssl_.get()), 0).outcome;
}

Wire::Moved Wire::read(std::span<char> room) {
  if (ssl_) {
    ERR_clear_error();
    std::size_t bytes = 0;
    const int result = SSL_read_ex(ssl_.get(), room.data(), room.size(), &bytes);
    return tls_outcome(result, bytes);
  }
  ssize_t count = 0;
  do count = ::recv(socket_, room.data(), room.size(), 0);
  while (count < 0 && errno == EINTR);
  if (count > 0) return {Outcome::done, std::size_t(count)};
  return {count < 0 && is_later() ? Outcome::want_read : Outcome::closed, 0};
}

Wire::Moved Wire::write(std::string_view head, std::string_view body) {
  if (ssl_) {
    ERR_clear_error();
    const auto part = head.empty() ? body : head;
    std::size_t bytes = 0;
    if (part.empty()) return {Outcome::done, 0};
    const int result = SSL_write_ex(ssl_.get(), part.data(), part.size(), &bytes);
    return tls_outcome(result, bytes);
  }
  iovec parts[2] = {{const_cast<char*>(head.data()), head.size()},
                    {const_cast<char*>(body.data()), body.size()}};
  msghdr message{};
  message.msg_iov = head.empty() ? parts + 1 : parts;
  message.msg_iovlen = head.empty() || body.empty() ? 1 : 2;
  ssize_t count = 0;
  do count = ::sendmsg(socket_, &message, MSG_NOSIGNAL);
  while (count < 0 && errno == EINTR);
  if (count >= 0) return {Outcome::done, std::size_t(count)};
  return {is_later() ? Outcome::want_write : Outcome::closed, 0};
}

void Wire::finish() {
  if (ssl_ && SSL_is_init_finished(ssl_.get())) {
    ERR_clear_error();
    SSL_shutdown(ssl_.get());
    ERR_clear_error();
  }
  ::shutdown(socket_, SHUT_WR);
}
}  // namespace http
