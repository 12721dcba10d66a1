// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/grants.hpp"

#include <algorithm>

namespace auth {
namespace {
bool is_longer(const Grant& one, const Grant& other) {
  return other.until && (!one.until || *one.until > *other.until);
}
}  // namespace

bool is_allowed(const Right& right, const std::vector<Grant>& grants, const Scope& scope,
                Instant now) {
  if (right.at == At::anywhere || right.at == At::signed_in) return true;
  return grant_that_allows(right, grants, scope, now) != nullptr;
}

const Grant* grant_that_allows(const Right& right, const std::vector<Grant>& grants,
                               const Scope& scope, Instant now) {
  if (is_at_community(right) && scope.community.is_nil()) return nullptr;
  const Grant* found = nullptr;
  for (const auto& grant : grants) {
    if (!grant.is_running(now) || !right.allows(grant.role)) continue;
    const bool is_there =
        right.at == At::house || (right.at == At::inside && grant.community == scope.community) ||
        std::find(scope.within.begin(), scope.within.end(), grant.place) != scope.within.end();
    if (is_there && (!found || is_longer(grant, *found))) found = &grant;
  }
  return found;
}

bool is_open_in_emergency(const Right& right, const std::vector<Emergency>& emergencies,
                          const Scope& scope, const Uuid& household, Instant now) {
  if (!right.is_for_emergencies || scope.community.is_nil()) return false;
  return std::any_of(emergencies.begin(), emergencies.end(), [&](const Emergency& emergency) {
    return emergency.community == scope.community && emergency.household == household &&
           now < emergency.until;
  });
}
}  // namespace auth
