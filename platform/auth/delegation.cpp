// SPDX-License-Identifier: Apache-2.0
#include "platform/auth/delegation.hpp"

#include <algorithm>

namespace auth {
namespace {
constexpr std::uint32_t field_roles =
    mask_of({Role::guard, Role::grid_worker, Role::stairwell_lead, Role::volunteer, Role::carer});

bool lies_within(const Scope& at, const Uuid& place) {
  return std::find(at.within.begin(), at.within.end(), place) != at.within.end();
}
}  // namespace

bool is_field_role(Role role) { return field_roles >> static_cast<unsigned>(role) & 1u; }
bool is_below_staff(Role role) { return role == Role::resident || is_field_role(role); }

bool may_decide_on(const Decider& decider, Role role, const Scope& at, Instant now) {
  if (decider.is_house) return true;
  return std::any_of(decider.grants.begin(), decider.grants.end(), [&](const Grant& grant) {
    if (!grant.is_running(now)) return false;
    if (grant.role == Role::administrator)
      return grant.place.is_nil() || lies_within(at, grant.place);
    return grant.role == Role::community_staff && is_below_staff(role) && !at.community.is_nil() &&
           lies_within(at, grant.place);
  });
}

Result<void> may_give(const Decider& decider, const Terms& terms, Instant now,
                      const AccessPolicy& policy) {
  if (!may_decide_on(decider, terms.role, terms.at, now))
    return refuse(No::forbidden, "auth.not_yours_to_give", "role");
  if (!decider.is_house && terms.user == decider.user)
    return refuse(No::forbidden, "auth.not_yourself", "user");
  if (terms.at.id.is_nil() && terms.role != Role::administrator)
    return refuse(No::invalid, "auth.role_needs_place", "place");
  if (terms.until && (*terms.until <= terms.from || *terms.until <= now))
    return refuse(No::invalid, "auth.ends_before_it_begins", "until");
  if (!terms.stands_in_for) return {};
  if (*terms.stands_in_for == terms.user)
    return refuse(No::invalid, "auth.substitute_for_itself", "stands_in_for");
  if (!terms.until) return refuse(No::invalid, "auth.substitute_needs_end", "until");
  if (*terms.until > terms.from + policy.longest_substitute_ms)
    return refuse(No::invalid, "auth.substitute_too_long", "until");
  return {};
}

Result<void> may_invite(const Decider& decider, const Terms& terms, Instant now,
                        const AccessPolicy& policy) {
  if (!is_field_role(terms.role)) return refuse(No::invalid, "auth.role_needs_password", "role");
  if (terms.until && *terms.until > now + policy.longest_enrolment_ms)
    return refuse(No::invalid, "auth.enrolment_too_long", "until");
  return may_give(decider, terms, now, policy);
}

Result<void> may_end(const Decider& decider, Role role, const Scope& at,
                     std::int64_t other_administrators, Instant now) {
  if (!may_decide_on(decider, role, at, now))
    return refuse(No::forbidden, "auth.not_yours_to_give", "role");
  const bool is_of_house = role == Role::administrator && at.id.is_nil();
  if (is_of_house && other_administrators == 0)
    return refuse(No::conflict, "auth.last_administrator");
  return {};
}

Result<void> may_open_in_emergency(const std::vector<Grant>& grants, Instant now) {
  const bool serves = std::any_of(grants.begin(), grants.end(), [&](const Grant& grant) {
    return grant.is_running(now) && grant.role != Role::resident &&
           grant.role != Role::administrator;
  });
  if (!serves) return refuse(No::forbidden, "auth.no_role_yet");
  return {};
}
}  // namespace auth
