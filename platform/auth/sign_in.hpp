// SPDX-License-Identifier: Apache-2.0
#pragma once
/// First set-up, signing in and out, and who am I.
#include <string>
#include <vector>

#include "platform/auth/places.hpp"
#include "platform/auth/users.hpp"
#include "platform/router/desk.hpp"

namespace auth {
struct SignIn {
  Text<1, 40> sign_in_name;
  Private<Text<1, 200>> password;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (sign_in_name, password))

/// Makes the first administrator. Where no community exists yet, `community` names the office's
/// own.
struct SetUp {
  Text<1, 60> name;
  SignInName sign_in_name;
  Private<Password> password;
  std::optional<Text<1, 60>> community;
};
BOOST_DESCRIBE_STRUCT(SetUp, (), (name, sign_in_name, password, community))

struct SetUpState {
  bool is_open = false;
  bool needs_community = false;  ///< No community is known yet: set-up asks for its name.
};
BOOST_DESCRIBE_STRUCT(SetUpState, (), (is_open, needs_community))

struct UserCard {
  Uuid id;
  std::string name;
  std::string sign_in_name;
};
BOOST_DESCRIBE_STRUCT(UserCard, (), (id, name, sign_in_name))
struct GrantCard {
  Role role;
  Uuid place;
  std::string place_name;
  std::string place_kind;
  Instant from;
  std::optional<Instant> until;
};
BOOST_DESCRIBE_STRUCT(GrantCard, (), (role, place, place_name, place_kind, from, until))
struct Session {
  UserCard user;
  std::vector<GrantCard> grants;
  std::vector<CommunityCard> communities;  ///< Those the grants reach, at most 500.
  std::string version;
};
BOOST_DESCRIBE_STRUCT(Session, (), (user, grants, communities, version))

/// Adds GET and POST /setup, POST /sessions, GET and DELETE /session.
/// Sign-in refuses auth.wrong_password (same answer and time for an unknown name) and, after 10
/// tries of a name or 50 of an address in 15 minutes, auth.too_many_tries. Set-up refuses
/// auth.setup_closed, auth.setup_only_here, auth.weak_password.
void plug(routing::Desk&, World&);
}  // namespace auth
