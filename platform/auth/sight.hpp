// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who can see what: for one user and one home, yes or no, through which right, until when.
#include "platform/auth/directory.hpp"
#include "platform/auth/homes.hpp"

namespace auth {
enum class Through { grant, emergency, nothing };
BOOST_DESCRIBE_ENUM(Through, grant, emergency, nothing)

struct SightQuery {
  Uuid viewer;
  Uuid place;                     ///< The community the home lies in.
  std::optional<Uuid> household;  ///< With neither, of the homes of the place at large.
  std::optional<Uuid> person;
};
BOOST_DESCRIBE_STRUCT(SightQuery, (), (viewer, place, household, person))

struct Sight {
  std::string viewer_name;
  bool is_allowed = false;
  Through through = Through::nothing;
  std::optional<Role> role;
  std::string place_name;        ///< Where the right was given.
  std::optional<Instant> until;  ///< None: without an end.
  std::string stands_in_for;     ///< The name of who is away, or "".
  bool is_enabled = true;        ///< False: the viewer cannot sign in at all.
  std::string door;              ///< Of the home, where the one who asks may see it.
};
BOOST_DESCRIBE_STRUCT(Sight, (),
                      (viewer_name, is_allowed, through, role, place_name, until, stands_in_for,
                       is_enabled, door))

/// Answers from the very right that the route of a household file asks, to those who decide about
/// rights at the place. Refuses place.no_such_place,
/// auth.not_yours_to_manage, auth.no_such_user, auth.no_such_home.
Result<Sight> who_may_see(Work&, const SightQuery&);
}  // namespace auth
