// SPDX-License-Identifier: Apache-2.0
#pragma once
/// First set-up, signing in and out, and who am I.
#include <string>
#include <vector>

#include "platform/auth/places.hpp"
#include "platform/auth/users.hpp"
#include "platform/router/desk.hpp"

struct App;

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
  bool is_signed_in = false;     ///< Who asks has a session.
};
BOOST_DESCRIBE_STRUCT(SetUpState, (), (is_open, needs_community, is_signed_in))

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
  std::optional<Uuid> community;  ///< Of a place inside one.
};
BOOST_DESCRIBE_STRUCT(GrantCard, (), (role, place, place_name, place_kind, from, until, community))
struct Session {
  UserCard user;
  std::vector<GrantCard> grants;
  std::vector<CommunityCard> communities;  ///< Those the grants reach, at most 500.
  std::string version;
  bool must_change_password = false;  ///< Nothing else is answered before.
  std::string device_name;            ///< Of an enrolled phone; "" after a password.
};
BOOST_DESCRIBE_STRUCT(Session, (),
                      (user, grants, communities, version, must_change_password, device_name))

Result<SetUpState> open_set_up(Work&);
Result<Session> open_session(Work&);
/// Ends the session; that of an enrolled phone ends the phone.
Result<routing::Done> sign_out(Work&);
/// Refuses auth.wrong_password, with the same answer in the same time for an unknown name, and
/// after as many failures of a name or an address as the policy says auth.too_many_tries. Slow.
Result<routing::Answered> sign_in(routing::SlowWork&, const http::Request&);
/// Refuses auth.setup_closed, auth.setup_only_here, auth.weak_password. Slow.
Result<routing::Answered> set_up(routing::SlowWork&, const http::Request&, bool is_anywhere);

/// What a session shows of itself.
Session session_of(Work&, const User&, const std::vector<Grant>&);

/// Adds all routes of access; see routes.cpp.
void plug(App&);
}  // namespace auth
