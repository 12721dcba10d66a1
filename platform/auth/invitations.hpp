// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Inviting a phone by a code: for roles at doors and gates, without a password, until a day.
#include "platform/auth/grant_acts.hpp"

namespace auth {
struct Invitation {
  static constexpr auto table = "auth_invitation";
  Uuid id;
  db::Bytes token_hash;
  std::optional<Uuid> user_id;  ///< Whom it is for; none: somebody new of that name.
  std::string name;
  Role role = Role::volunteer;
  Uuid place_id;
  Instant from_at;
  Instant until_at;
  std::optional<Uuid> stands_in_for;
  std::optional<Uuid> invited_by;  ///< None: the house itself.
  Instant invited_at;
  Instant expires_at;
  std::optional<Instant> used_at;
  std::optional<Uuid> device_id;
  std::optional<Instant> withdrawn_at;
  std::optional<Uuid> withdrawn_by;
  std::optional<Uuid> inside_id;  ///< Of a place inside a community.
  bool is_open(Instant now) const { return !used_at && !withdrawn_at && now < expires_at; }
};
BOOST_DESCRIBE_STRUCT(Invitation, (),
                      (id, token_hash, user_id, name, role, place_id, from_at, until_at,
                       stands_in_for, invited_by, invited_at, expires_at, used_at, device_id,
                       withdrawn_at, withdrawn_by, inside_id))

struct NewInvitation {
  Uuid id;
  std::optional<Uuid> user;  ///< Somebody who is known already.
  Text<1, 60> name;
  Role role = Role::volunteer;
  Uuid place;
  std::optional<Instant> from;
  Instant until;  ///< The phone's end, and that of its right.
  std::optional<Uuid> stands_in_for;
  std::optional<Text<8, 200>> base;  ///< "https://192.168.1.20:8443": what the phone shall open.
};
BOOST_DESCRIBE_STRUCT(NewInvitation, (),
                      (id, user, name, role, place, from, until, stands_in_for, base))

struct InvitationCard {
  Uuid invitation;
  std::string name;
  Role role = Role::volunteer;
  Uuid place;
  std::string place_name;
  Instant from;
  Instant until;
  Instant expires_at;
  std::string invited_by;  ///< "" for the house itself.
};
BOOST_DESCRIBE_STRUCT(InvitationCard, (),
                      (invitation, name, role, place, place_name, from, until, expires_at,
                       invited_by))
/// Shown once; the token in the link is kept nowhere.
struct Invited {
  static constexpr bool is_kept = false;
  InvitationCard invitation;
  std::string link;
  std::vector<std::string> code;  ///< Rows of the QR code of the link: 1 is dark.
  bool is_reachable = true;       ///< False when the link leads to this machine only.
};
BOOST_DESCRIBE_STRUCT(Invited, (), (invitation, link, code, is_reachable))
struct InvitationList {
  std::vector<InvitationCard> items;
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(InvitationList, (), (items, next))
struct InvitationQuery {
  std::optional<Text<1, 40>> after;
  std::optional<Whole<1, 200>> limit;  ///< 50 when absent.
};
BOOST_DESCRIBE_STRUCT(InvitationQuery, (), (after, limit))
struct InvitationKey {
  Uuid invitation;
};
BOOST_DESCRIBE_STRUCT(InvitationKey, (), (invitation))

/// Refuses auth.bad_base, place.no_such_place, what may_invite refuses, auth.no_such_user,
/// auth.nobody_to_stand_in_for, auth.id_taken.
Result<Invited> invite(Work&, const NewInvitation&);
/// Those that still wait for their phone, where the one who asks decides.
Result<InvitationList> list_invitations(Work&, const InvitationQuery&);
/// Refuses auth.no_such_invitation.
Result<routing::Done> withdraw_invitation(Work&, const InvitationKey&);

/// The terms an invitation offers.
Result<Terms> terms_of(Work&, const Invitation&, const Uuid& user);

/// The address a phone shall open: `base`, but where that is this machine itself, the first of
/// `addresses` in its place. None for what is no address of a server.
std::optional<std::string> base_for_phones(std::string_view base,
                                           const std::vector<std::string>& addresses);
}  // namespace auth
