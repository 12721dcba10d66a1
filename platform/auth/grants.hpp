// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Rights: a grant is a role at a place for a time. Default deny; rights follow the place tree.
#include <boost/describe.hpp>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"

namespace auth {
enum class Role {
  resident,
  guard,
  grid_worker,
  stairwell_lead,
  volunteer,
  carer,
  community_staff,
  command,
  inspector,
  administrator
};
BOOST_DESCRIBE_ENUM(Role, resident, guard, grid_worker, stairwell_lead, volunteer, carer,
                    community_staff, command, inspector, administrator)

struct Grant {
  Role role = Role::resident;
  Uuid place;
  Instant from;
  std::optional<Instant> until;
  Uuid community{};  ///< Of a place inside a community; nil of a community or a division above.
  bool is_running(Instant now) const { return from <= now && (!until || now < *until); }
};

/// A place as rights see it: itself, the community it lies in, and everything above it.
struct Scope {
  Uuid id;
  Uuid community;            ///< Nil above communities.
  std::vector<Uuid> within;  ///< Itself first, then its parents up to the root.
  std::string code{};        ///< In the official list; empty where it does not stand there.
};

/// One household opened to one person for a stated emergency, for a short time.
struct Emergency {
  Uuid community;
  Uuid household;
  Instant until;
};

/// Where a route's right is asked.
/// inside: at a community, like `community`; a role at a place inside it lets in too.
enum class At { anywhere, signed_in, house, division, community, inside };

/// What a route asks of those who call it. A route without one does not compile.
struct Right {
  At at = At::community;
  std::uint32_t roles = 0;
  bool is_for_emergencies = false;  ///< Also with an emergency about the {household} of the route.
  bool is_for_ended = false;        ///< Also with a session that has ended; see also_after_end.
  bool allows(Role role) const { return roles >> static_cast<unsigned>(role) & 1u; }
};

constexpr std::uint32_t mask_of(std::initializer_list<Role> roles) {
  std::uint32_t mask = 0;
  for (const auto role : roles) mask |= 1u << static_cast<unsigned>(role);
  return mask;
}

/// One of these roles at the community of the route, or above it.
template <class... Roles>
constexpr Right may(Roles... roles) {
  return {At::community, mask_of({roles...})};
}
/// One of these roles at the community of the route, above it, or anywhere inside it: for acts that
/// find out by themselves which doors or whose tasks that opens.
template <class... Roles>
constexpr Right may_inside(Roles... roles) {
  return {At::inside, mask_of({roles...})};
}
/// True where the route's place is a community.
constexpr bool is_at_community(const Right& right) {
  return right.at == At::community || right.at == At::inside;
}
/// One of these roles at the route's place, which may be a community or any division above.
template <class... Roles>
constexpr Right may_above(Roles... roles) {
  return {At::division, mask_of({roles...})};
}
/// One of these roles at any place: for acts on the house itself.
template <class... Roles>
constexpr Right may_in_house(Roles... roles) {
  return {At::house, mask_of({roles...})};
}
/// The same right, and for one household also those who opened it in an emergency.
constexpr Right or_in_emergency(Right right) {
  right.is_for_emergencies = true;
  return right;
}
/// The same right, also with a session that was ended from elsewhere, by what it allowed until
/// then: for acts that take what was done before and refuse what was done since (Actor::ended_at).
constexpr Right also_after_end(Right right) {
  right.is_for_ended = true;
  return right;
}
/// Anybody with a session.
constexpr Right signed_in() { return {At::signed_in, 0}; }
/// Anybody at all.
constexpr Right anyone() { return {At::anywhere, 0}; }

/// True when one of the grants that run now gives one of the right's roles at the place or above
/// it.
bool is_allowed(const Right&, const std::vector<Grant>&, const Scope&, Instant now);
/// The grant that lets in at a place, or none: of several the one that runs longest.
const Grant* grant_that_allows(const Right&, const std::vector<Grant>&, const Scope&, Instant now);
/// True when one of the emergencies that run now opens that household of the scope's community.
bool is_open_in_emergency(const Right&, const std::vector<Emergency>&, const Scope&,
                          const Uuid& household, Instant now);
}  // namespace auth
