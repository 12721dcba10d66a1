// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who may give and end which rights. Pure: no database, no clock.
#include "base/result.hpp"
#include "platform/auth/grants.hpp"
#include "platform/auth/policy.hpp"

namespace auth {
/// Works at doors and gates: a phone may be enrolled for it without a password. All other roles see
/// widely, or are residents, and need name and password.
bool is_field_role(Role);
/// What community staff may give inside its community.
bool is_below_staff(Role);

/// Somebody who decides about the rights of others; the house itself may decide about all.
struct Decider {
  Uuid user;
  std::vector<Grant> grants;
  bool is_house = false;
};

/// True when the decider may give and end that role there: an administrator of the house or of a
/// place above, or community staff for a role below it inside its community. A nil id in the scope
/// is the whole house.
bool may_decide_on(const Decider&, Role, const Scope& at, Instant now);

/// A role for somebody at a place for a time.
struct Terms {
  Uuid user;
  Role role = Role::resident;
  Scope at;  ///< A nil id: the whole house.
  Instant from;
  std::optional<Instant> until;
  std::optional<Uuid> stands_in_for;
  /// At a place inside a community.
  bool is_inside() const { return !at.community.is_nil() && at.community != at.id; }
};
/// Refuses, in this order: auth.not_yours_to_give; auth.not_yourself, for nobody lifts themselves;
/// auth.role_needs_place; auth.ends_before_it_begins; and of a substitute
/// auth.substitute_for_itself, auth.substitute_needs_end, auth.substitute_too_long.
Result<void> may_give(const Decider&, const Terms&, Instant now, const AccessPolicy&);

/// A phone without a password: refuses auth.role_needs_password, auth.enrolment_too_long, and what
/// may_give refuses.
Result<void> may_invite(const Decider&, const Terms&, Instant now, const AccessPolicy&);

/// Refuses auth.not_yours_to_give, and auth.last_administrator when no `other_administrators` of
/// the whole house without an end would be left.
Result<void> may_end(const Decider&, Role, const Scope& at, std::int64_t other_administrators,
                     Instant now);

/// One household in an emergency: for everybody whose running role serves people, which residents'
/// and administrators' do not (an administrator has no right to data). Refuses auth.no_role_yet.
Result<void> may_open_in_emergency(const std::vector<Grant>&, Instant now);
}  // namespace auth
