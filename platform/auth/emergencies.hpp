// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Emergency access: somebody with a role elsewhere in the house opens one household, states why,
/// and everybody of its community sees it at once. It asks nobody first.
#include <optional>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "platform/auth/homes.hpp"
#include "platform/auth/places.hpp"
#include "platform/db/tx.hpp"
#include "platform/router/route.hpp"

namespace auth {
enum class EmergencyReason { illness, fire, violence, child_alone, missing_person, other };
BOOST_DESCRIBE_ENUM(EmergencyReason, illness, fire, violence, child_alone, missing_person, other)

struct EmergencyRow {
  static constexpr auto table = "auth_emergency";
  Uuid community_id;
  Uuid id;
  Uuid user_id;
  Uuid household_id;
  EmergencyReason reason = EmergencyReason::other;
  std::string note;
  Instant begun_at;
  Instant ends_at;
  std::optional<Instant> closed_at;
  std::optional<Uuid> closed_by;
  bool is_running(Instant now) const { return !closed_at && now < ends_at; }
};
BOOST_DESCRIBE_STRUCT(EmergencyRow, (),
                      (community_id, id, user_id, household_id, reason, note, begun_at, ends_at,
                       closed_at, closed_by))

/// What the user may open now.
std::vector<Emergency> emergencies_of(db::Tx&, const Uuid& user, Instant now);

struct NewEmergency {
  Uuid id;
  Uuid place;                           ///< The community.
  Text<1, 40> door;                     ///< "3-2-501", "3幢2单元501".
  std::optional<Text<1, 60>> compound;  ///< Where several compounds have such a door.
  EmergencyReason reason = EmergencyReason::other;
  Text<3, 200> note;  ///< What has happened, in words.
};
BOOST_DESCRIBE_STRUCT(NewEmergency, (), (id, place, door, compound, reason, note))

struct EmergencyCard {
  Uuid emergency;
  Uuid place;
  std::string place_name;
  Uuid household;
  std::string door;
  std::string compound_name;
  std::string user_name;
  EmergencyReason reason = EmergencyReason::other;
  std::string note;
  Instant begun_at;
  Instant ends_at;
  bool is_running = false;
  std::optional<Instant> closed_at;
  std::string closed_by;
};
BOOST_DESCRIBE_STRUCT(EmergencyCard, (),
                      (emergency, place, place_name, household, door, compound_name, user_name,
                       reason, note, begun_at, ends_at, is_running, closed_at, closed_by))
struct EmergencyList {
  std::vector<EmergencyCard> items;
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(EmergencyList, (), (items, next))
struct EmergencyQuery {
  std::optional<Text<1, 40>> after;
  std::optional<Whole<1, 100>> limit;  ///< 20 when absent.
};
BOOST_DESCRIBE_STRUCT(EmergencyQuery, (), (after, limit))
struct EmergencyKey {
  Uuid emergency;
};
BOOST_DESCRIBE_STRUCT(EmergencyKey, (), (emergency))

/// Opens the household behind that door to the one who asks, for as long as the policy says.
/// Refuses auth.no_role_yet, place.no_such_place, auth.no_such_home, auth.several_homes,
/// auth.needs_no_emergency (it is open to them anyhow), auth.id_taken; nothing else stops it.
Result<EmergencyCard> open_emergency(Work&, const NewEmergency&);
/// Those of the one who asks that run now.
Result<EmergencyList> own_emergencies(Work&);
/// Those of the community, newest first.
Result<EmergencyList> list_emergencies(Work&, const EmergencyQuery&);
/// Seen by the community: ends it where it still runs, and puts it away. Twice is the same as once.
/// Refuses auth.no_such_emergency.
Result<routing::Done> close_emergency(Work&, const EmergencyKey&);

struct CommunityQuery {
  Text<1, 60> q;  ///< Part of a name, or the beginning of a code.
};
BOOST_DESCRIBE_STRUCT(CommunityQuery, (), (q))
struct CommunityList {
  std::vector<CommunityCard> items;
};
BOOST_DESCRIBE_STRUCT(CommunityList, (), (items))
/// At most 20 communities of the house by name; that they exist is public.
Result<CommunityList> find_communities(Work&, const CommunityQuery&);

/// The same act in another community; with everything of the first but its place.
Work at_place(const Work&, Scope);
}  // namespace auth
