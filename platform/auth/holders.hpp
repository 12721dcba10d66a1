// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who holds a role at a place: those a task may be given to.
#include <string>
#include <vector>

#include "platform/auth/grants.hpp"
#include "platform/db/tx.hpp"

namespace auth {
struct Holder {
  Uuid user;
  std::string name;
  Role role = Role::resident;
};
/// The users who may sign in and hold one of the right's roles at the place or above it now: a line
/// for each of a user's roles, by name. Of one user only where it is given.
std::vector<Holder> holders_of(db::Tx&, const Right&, const Scope&, Instant now,
                               const std::optional<Uuid>& user = {});
/// The right's roles that these grants give at the place now, in the order of Role.
std::vector<Role> roles_at(const Right&, const std::vector<Grant>&, const Scope&, Instant now);
/// Names of users, also of those who may no longer sign in; one who does not exist is absent.
std::vector<std::pair<Uuid, std::string>> names_of_users(db::Tx&, const std::vector<Uuid>& users);
}  // namespace auth
