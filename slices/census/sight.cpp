// SPDX-License-Identifier: Apache-2.0
#include "census/sight.hpp"

#include <algorithm>

#include "platform/app.hpp"

namespace census {
namespace {
using enum auth::Role;

bool is_within(const auth::Scope& scope, const Uuid& place) {
  return std::find(scope.within.begin(), scope.within.end(), place) != scope.within.end();
}
}  // namespace

Sight::Sight(Work& work) : user_(work.actor.user), is_of_all_(work.actor.is_house) {
  if (is_of_all_) return;
  const auto community = work.sockets.places.scope(work.tx, work.community());
  ENSURE(community.has_value());
  for (const auto& grant : work.actor.grants) {
    if (!grant.is_running(work.actor.allowed_at(work.now))) continue;
    const bool is_door_role = grant.role == grid_worker || grant.role == stairwell_lead;
    const bool is_whole_role =
        grant.role == community_staff || grant.role == command || grant.role == grid_worker;
    if (is_whole_role && is_within(*community, grant.place)) {
      is_of_all_ = true;
      return;
    }
    if (!is_door_role || is_within(*community, grant.place)) continue;
    if (const auto place = place::find_place(work, grant.place))
      for (const auto& door : place::dwellings_below(work, *place)) below_.insert(door);
  }
}

auth::Right sees_doors() {
  return auth::may_inside(community_staff, command, grid_worker, stairwell_lead, volunteer);
}
auth::Right runs_drives() { return auth::may(community_staff); }
auth::Right sees_coverage() { return auth::may(community_staff, command, grid_worker); }
}  // namespace census
