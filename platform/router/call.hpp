// SPDX-License-Identifier: Apache-2.0
#pragma once
/// One request on its way through the desk.
#include "platform/router/desk.hpp"

namespace routing {
struct Desk::Call {
  http::Request http;
  http::Sink sink;
  std::string number;  ///< Under which a fault stands in the log.
  const Route* route = nullptr;
  Pairs path, query;
  Result<Prepared> prepared = Prepared{};
  std::string token_hash;  ///< Empty: no session was shown.
  std::shared_ptr<const Actor> actor;
  Uuid place_id;
  auth::Scope scope;
  Uuid request_id;
  std::optional<Instant> device_time;
  Instant since;

  /// Whose journal: the community of the route, or the house.
  Uuid chain() const { return scope.community; }
};

/// What was announced, as the journal and the live stream keep it.
std::string changed_json(const std::vector<Announcement>&);
/// Every id that was announced or looked at, once.
std::vector<Uuid> subjects_of(const std::vector<Announcement>&, const std::vector<Look>&);
}  // namespace routing
