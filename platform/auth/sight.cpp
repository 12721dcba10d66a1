// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/sight.hpp"

#include "platform/app.hpp"
#include "platform/auth/emergencies.hpp"

namespace auth {
namespace {
/// The row behind a grant: who is away, and the place by name.
void put_grant(Work& work, const Uuid& user, const Grant& grant, Sight& sight) {
  sight.is_allowed = true;
  sight.through = Through::grant;
  sight.role = grant.role;
  sight.until = grant.until;
  if (const auto name = work.sockets.places.name(work.tx, grant.place))
    sight.place_name = name->first;
  const auto away = work.tx.value<std::string>(
      "select u.name from auth_grant g join auth_user u on u.id = g.stands_in_for where "
      "g.user_id = ? and g.role = ? and g.place_id = ? and g.from_at = ? and g.ended_at is null",
      user, grant.role, grant.place, grant.from);
  sight.stands_in_for = away.value_or("");
}

void put_emergency(Work& work, const Scope& scope, const Uuid& viewer, const Uuid& household,
                   Sight& sight) {
  for (const auto& emergency : emergencies_of(work.tx, viewer, work.now)) {
    if (emergency.community != scope.community || emergency.household != household) continue;
    sight.is_allowed = true;
    sight.through = Through::emergency;
    sight.until = emergency.until;
  }
}
}  // namespace

Result<Sight> who_may_see(Work& work, const SightQuery& query) {
  const auto scope = work.sockets.places.scope(work.tx, query.place);
  if (!scope || scope->community.is_nil())
    return refuse(No::missing, "place.no_such_place", "place");
  if (!Directory(work).decides_at(query.place))
    return refuse(No::forbidden, "auth.not_yours_to_manage", "place");
  const auto viewer = work.tx.one<User>("where id = ?", query.viewer);
  if (!viewer) return refuse(No::missing, "auth.no_such_user", "viewer");
  const auto& homes = work.sockets.homes;
  auto there = at_place(work, *scope);
  std::optional<Home> home;
  if (query.household) home = homes.find(there, *query.household);
  if (query.person) home = homes.of_person(there, *query.person);
  if (!home && (query.household || query.person))
    return refuse(No::missing, "auth.no_such_home", query.person ? "person" : "household");

  Sight sight;
  sight.viewer_name = viewer->name;
  sight.is_enabled = viewer->is_enabled;
  if (home && is_allowed(homes.sees, work.actor.grants, *scope, work.now)) sight.door = home->door;
  if (!viewer->is_enabled) return sight;
  const auto grants = grants_of(work.tx, viewer->id);
  if (const auto* grant = grant_that_allows(homes.sees, grants, *scope, work.now)) {
    put_grant(work, viewer->id, *grant, sight);
  } else if (home) {
    put_emergency(work, *scope, viewer->id, home->household, sight);
  }
  return sight;
}
}  // namespace auth
