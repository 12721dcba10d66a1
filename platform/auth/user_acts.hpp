// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Adding, changing and disabling users.
#include "platform/auth/directory.hpp"
#include "platform/auth/grant_acts.hpp"
#include "platform/router/desk.hpp"

namespace auth {
struct NewUser {
  Uuid id;
  Text<1, 60> name;
  SignInName sign_in_name;
  Role role = Role::resident;
  std::optional<Uuid> place;  ///< None: the whole house, for an administrator.
  std::optional<Instant> from;
  std::optional<Instant> until;
};
BOOST_DESCRIBE_STRUCT(NewUser, (), (id, name, sign_in_name, role, place, from, until))

/// A password that the program made up: shown once, good for a short time, to be changed first.
struct OneTimePassword {
  static constexpr bool is_kept = false;
  Uuid user;
  std::string name;
  std::string sign_in_name;
  std::string password;
  Instant until;
};
BOOST_DESCRIBE_STRUCT(OneTimePassword, (), (user, name, sign_in_name, password, until))

struct UserEdit {
  Uuid user;
  Edit<Text<1, 60>> name;
  Edit<bool> is_enabled;  ///< false: out at once, on every device.
  Whole<1, 9'007'199'254'740'991> revision;
};
BOOST_DESCRIBE_STRUCT(UserEdit, (), (user, name, is_enabled, revision))

/// Refuses what may_give refuses for the first role, auth.name_taken, auth.id_taken. Slow.
Result<routing::Answered> add_user(routing::SlowWork&, const http::Request&);
/// Refuses auth.no_such_user, auth.not_yourself, auth.not_yours_to_manage,
/// house.changed_meanwhile, auth.last_administrator.
Result<UserEntry> change_user(Work&, const UserEdit&);

/// Puts a new user in; `password_until` is set for a password that somebody else made up.
Result<User> insert_user(Work&, const Uuid& id, const std::string& sign_in_name,
                         const std::string& name, std::string password_hash,
                         std::optional<Instant> password_until);
/// Refuses auth.no_such_user, auth.not_yourself, auth.not_yours_to_manage.
Result<User> find_managed(Work&, const Uuid& user);
}  // namespace auth
