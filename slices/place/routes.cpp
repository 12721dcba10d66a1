// SPDX-License-Identifier: Apache-2.0
#include "place/pages.hpp"
#include "place/place.hpp"
#include "platform/app.hpp"
#include "platform/embedded.hpp"

namespace place {
namespace {
using enum auth::Role;

/// What rights see of a place: itself and everything above it.
std::optional<auth::Scope> find_scope(db::Tx& tx, const Uuid& id) {
  auto division = tx.one<Division>("where id = ?", id);
  if (!division) return std::nullopt;
  auth::Scope scope{id, {}, {}};
  if (division->level == Level::community) scope.community = id;
  while (division) {
    scope.within.push_back(division->id);
    division = division->parent_id.is_nil()
                   ? std::nullopt
                   : tx.one<Division>("where id = ?", division->parent_id);
  }
  return scope;
}
}  // namespace


void plug(App& app) {
  app.desk.find_scopes_with(find_scope);
  app.add_migrations(embedded::place_migrations());

  auto& r = app.router();
  r.get<open_place>("/places/{place}", auth::may_above(community_staff, command, grid_worker));
  r.get<list_children>("/places/{place}/children", auth::may_above(community_staff, command, grid_worker));
  r.get<list_gates>("/places/{place}/gates", auth::may(community_staff, command, grid_worker, guard));
  r.get<list_premises>("/places/{place}/premises", auth::may(community_staff, command, grid_worker, inspector));
  r.post<add_compound>("/places/{place}/compounds", auth::may(community_staff, command));
  r.post<add_gate>("/places/{place}/gates", auth::may(community_staff, command));
  r.post<add_premises>("/places/{place}/premises", auth::may(community_staff, command));
  r.post<lay_out>("/places/{place}/patterns", auth::may(community_staff, command));
  r.get<try_pattern>("/places/{place}/patterns/trial", auth::may(community_staff, command));
}
}  // namespace place
