// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/grants.hpp"

#include <algorithm>

namespace auth {
bool is_allowed(const Right& right, const std::vector<Grant>& grants, const Scope& scope,
                Instant now) {
  if (right.at == At::anywhere || right.at == At::signed_in) return true;
  if (right.at == At::community && scope.community.is_nil()) return false;
  return std::any_of(grants.begin(), grants.end(), [&](const Grant& grant) {
    if (!grant.is_running(now) || !right.allows(grant.role)) return false;
    if (right.at == At::house) return true;
    return std::find(scope.within.begin(), scope.within.end(), grant.place) != scope.within.end();
  });
}
}  // namespace auth
