// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The bytes before the body of an answer, and the answers that the transport gives by itself.
#include <ctime>
#include <string>
#include <string_view>

#include "platform/http/server.hpp"

namespace http {
struct HeadFacts {
  std::string_view date;            ///< As http_date says it.
  std::string_view common_headers;  ///< Whole lines.
  bool is_closing = false;          ///< Says `Connection: close`.
};

/// "Tue, 24 Nov 2026 02:00:00 GMT".
std::string http_date(std::time_t);
std::string_view reason_of(int status);
/// The bytes of the body that the reply carries, whichever way.
std::string_view body_of(const Reply&);
/// May an answer of that status have a body?
bool may_have_body(int status);
/// Status line, headers and the empty line. A header whose name is no token or whose value has a
/// control character is left out: nothing a handler echoes can begin a header of its own.
void write_head(std::string& out, const Reply&, const HeadFacts&);
/// The same for a stream of events; chunked unless the client speaks HTTP/1.0.
void write_stream_head(std::string& out, const std::vector<std::pair<std::string, std::string>>&,
                       bool is_chunked, const HeadFacts&);
/// What the transport itself refuses: problem+json; 503 with Retry-After.
Reply transport_problem(int status);
}  // namespace http
