// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <unordered_map>

#include "place/changes.hpp"
#include "place/doors_given.hpp"
#include "place/inside.hpp"
#include "place/lookups.hpp"
#include "place/pages.hpp"
#include "place/place.hpp"
#include "place/plan_files.hpp"
#include "platform/app.hpp"
#include "platform/embedded.hpp"

namespace place {
namespace {
using enum auth::Role;

/// What rights see of a place: itself and everything above it.
std::optional<auth::Scope> find_scope(db::Tx& tx, const Uuid& id) {
  auto division = tx.one<Division>("where id = ?", id);
  if (!division) return std::nullopt;
  auth::Scope scope{id, {}, {}, division->code};
  if (division->level == Level::community) scope.community = id;
  while (division) {
    scope.within.push_back(division->id);
    division = division->parent_id.is_nil() ? std::nullopt
                                            : tx.one<Division>("where id = ?", division->parent_id);
  }
  return scope;
}

std::optional<std::pair<std::string, std::string>> name_of(db::Tx& tx, const Uuid& id) {
  const auto division = tx.one<Division>("where id = ?", id);
  if (!division) return name_inside(tx, id);
  return std::pair{division->name, std::string(described::name_of(division->level))};
}

/// What rights see of a place inside a community: that, the community, everything above it.
std::optional<auth::Scope> find_inside(db::Tx& tx, const Uuid& id) {
  auto scope = scope_inside(tx, id);
  const auto above = scope ? find_scope(tx, scope->community) : std::nullopt;
  if (!above) return std::nullopt;
  scope->within.insert(scope->within.end(), above->within.begin(), above->within.end());
  return scope;
}

/// A community's street is the division right above it; "" where it stands alone.
std::vector<auth::CommunityCard> cards_of(db::Tx& tx, const std::vector<Division>& communities) {
  std::vector<Uuid> parents;
  for (const auto& community : communities) parents.push_back(community.parent_id);
  std::sort(parents.begin(), parents.end());
  parents.erase(std::unique(parents.begin(), parents.end()), parents.end());
  std::unordered_map<Uuid, std::string> streets;
  if (!parents.empty())
    for (const auto& street : tx.all<Division>("where id in (?*)", parents))
      streets.emplace(street.id, street.name);
  std::vector<auth::CommunityCard> cards;
  for (const auto& community : communities) {
    const auto street = streets.find(community.parent_id);
    cards.push_back({community.id, community.code, community.name,
                     street == streets.end() ? "" : street->second});
  }
  return cards;
}

std::vector<auth::CommunityCard> cards_below(db::Tx& tx, const Uuid& id, std::size_t most) {
  return cards_of(tx, communities_below(tx, id, most));
}

std::vector<auth::CommunityCard> cards_named(db::Tx& tx, std::string_view text, std::size_t most) {
  return cards_of(tx, communities_named(tx, text, most));
}

/// Where everything of this house lies: an office that took one street's list works at that street,
/// not at the province it hangs below.
std::vector<Uuid> tops(db::Tx& tx) {
  const auto children_of = [&](const Uuid& parent) {
    return tx.all<Division>("where parent_id = ? order by code limit 100", parent);
  };
  auto found = children_of({});
  while (found.size() == 1 && found.front().level < Level::street) {
    auto below = children_of(found.front().id);
    if (below.empty()) break;
    found = std::move(below);
  }
  std::vector<Uuid> ids;
  for (const auto& division : found) ids.push_back(division.id);
  return ids;
}

/// For an office that begins without the official list; no official code begins with 00.
Uuid add_own_community(db::Tx& tx, World& world, std::string_view name) {
  const Division own{world.new_uuid(), "000000000001", Level::community, std::string(name), {}};
  tx.insert(own);
  return own.id;
}
}  // namespace

void plug(App& app) {
  app.desk.find_scopes_with(find_scope);
  app.sockets.places = {name_of,    cards_below, tops,      add_own_community,
                        find_scope, find_inside, ids_below, cards_named};
  app.sockets.doors_given.push_back(doors_below_grants);
  app.add_migrations(embedded::place_migrations());

  auto& r = app.router();
  r.get<open_place>("/places/{place}", auth::may_above(community_staff, command, grid_worker));
  r.get<list_children>("/places/{place}/children",
                       auth::may_above(community_staff, command, grid_worker));
  r.get<list_gates>("/places/{place}/gates",
                    auth::may(community_staff, command, grid_worker, guard));
  r.get<list_premises>("/places/{place}/premises",
                       auth::may(community_staff, command, grid_worker, inspector));
  r.post<add_compound>("/places/{place}/compounds", auth::may(community_staff, command));
  r.post<add_gate>("/places/{place}/gates", auth::may(community_staff, command));
  r.post<add_premises>("/places/{place}/premises", auth::may(community_staff, command));
  r.post<lay_out>("/places/{place}/patterns", auth::may(community_staff, command));
  r.get<try_pattern>("/places/{place}/patterns/trial", auth::may(community_staff, command));
  plug_changes(app);
  plug_site_plans(app);
}
}  // namespace place
