// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Giving and ending rights.
#include "platform/auth/directory.hpp"
#include "platform/router/route.hpp"

namespace auth {
struct NewGrant {
  Uuid id;
  Uuid user;
  Role role = Role::resident;
  std::optional<Uuid> place;    ///< None: the whole house, for an administrator.
  std::optional<Instant> from;  ///< Now when absent.
  std::optional<Instant> until;
  std::optional<Uuid> stands_in_for;  ///< Who is away; then `until` must be there.
};
BOOST_DESCRIBE_STRUCT(NewGrant, (), (id, user, role, place, from, until, stands_in_for))
struct GrantKey {
  Uuid grant;
};
BOOST_DESCRIBE_STRUCT(GrantKey, (), (grant))

/// Refuses auth.no_such_user, place.no_such_place, what may_give refuses,
/// auth.nobody_to_stand_in_for (who is away holds no such role there), auth.id_taken.
Result<GrantEntry> give_grant(Work&, const NewGrant&);
/// Ends it now, with the phones that hold it. Refuses auth.no_such_grant and what may_end refuses.
Result<routing::Done> end_grant(Work&, const GrantKey&);

/// The terms of a wish, with its place looked up. Refuses place.no_such_place.
Result<Terms> terms_of(Work&, const Uuid& user, Role, const std::optional<Uuid>& place,
                       std::optional<Instant> from, std::optional<Instant> until,
                       std::optional<Uuid> stands_in_for);
/// Refuses auth.nobody_to_stand_in_for, unless the one who is away holds the role at the place or
/// above it.
Result<void> may_stand_in(Work&, const Terms&);
/// Inserts the grant and answers it; the caller has asked the rules, and tells of it.
GrantRow insert_grant(Work&, const Uuid& id, const Terms&, const std::optional<Uuid>& given_by);
}  // namespace auth
