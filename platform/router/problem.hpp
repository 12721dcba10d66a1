// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Refusals as problem+json (RFC 9457).
#include <string>

#include "base/result.hpp"
#include "platform/http/server.hpp"

namespace routing {
int status_of(No kind);
/// `request` is the number under which a fault stands in the log, or "".
http::Reply problem(int status, const Refusal&, std::string_view request = {});
}  // namespace routing
