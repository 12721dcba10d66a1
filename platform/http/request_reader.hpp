// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Reads one HTTP/1.1 request after another from bytes as they come; pure, without sockets.
///
/// Stricter than RFC 9112 asks, so that nothing before or behind us can read a request otherwise:
/// lines end in CR LF; no folded lines, no space before a colon, one Content-Length of digits only,
/// no Content-Length beside Transfer-Encoding, "chunked" as the only transfer coding, one Host.
#include <cstdint>
#include <string>
#include <string_view>

#include "platform/http/server.hpp"

namespace http {
class RequestReader {
 public:
  enum class Step {
    more,      ///< All bytes are taken; the request goes on.
    headers,   ///< The headers are complete: call set_body_limit, then feed what is left.
    complete,  ///< take() gives the request.
    refused,   ///< status() says why; the connection must be closed after that answer.
  };
  struct Fed {
    Step step = Step::more;
    std::size_t taken = 0;  ///< Bytes consumed; what follows belongs to the next call.
  };

  explicit RequestReader(std::size_t header_limit) : header_limit_(header_limit) {}

  /// Takes bytes up to the end of the headers or of the request.
  Fed feed(std::string_view bytes);
  /// Most bytes of body; a declared length above it makes the next feed answer refused (413).
  void set_body_limit(std::size_t bytes) { body_limit_ = bytes; }

  /// Has a first byte of the current request come?
  bool is_begun() const { return is_begun_; }
  bool is_reading_body() const { return is_body_; }
  const Request& request() const { return request_; }
  /// The request; the reader begins anew.
  Request take();
  /// 400, 413, 414, 417, 431, 501 or 505.
  int status() const { return status_; }

  // Of the request whose headers are read:
  bool is_http10() const { return is_http10_; }
  bool wants_close() const { return wants_close_; }
  /// The client waits for 100 Continue before it sends the body.
  bool expects_continue() const { return expects_continue_; }
  bool has_body() const { return is_chunked_ || left_ > 0; }

 private:
  enum class Part { size_line, chunk, chunk_end, trailer };

  Fed refuse(int status);
  bool read_headers();
  bool read_request_line(std::string_view line);
  bool read_field(std::string_view line);
  bool check_fields();
  Fed feed_body(std::string_view bytes);
  Fed feed_chunks(std::string_view bytes);
  bool take_chunk_line(std::string_view line);

  const std::size_t header_limit_;
  std::size_t body_limit_ = 0;
  Request request_;
  std::string head_;  // the header bytes so far, later the current line of a chunked body
  std::uint64_t left_ = 0;
  std::size_t trailer_bytes_ = 0, empty_line_ = 0;
  int status_ = 0;
  int content_lengths_ = 0, transfer_codings_ = 0, hosts_ = 0;
  Part part_ = Part::size_line;
  bool is_begun_ = false, is_body_ = false, is_refused_ = false, is_http10_ = false;
  bool wants_close_ = false, expects_continue_ = false;
  bool is_chunked_ = false;
};
}  // namespace http
