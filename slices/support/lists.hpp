// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Teams one by one and together: vacant ones first, then in walking order; and one's own
/// households.
#include "support/leaves.hpp"
#include "support/loads.hpp"

namespace support {
struct AlarmNote {
  Instant raised_at;
  duty::Rung rung = duty::Rung::staff;
  std::optional<Instant> taken_at;
  std::string taken_by;
};
BOOST_DESCRIBE_STRUCT(AlarmNote, (), (raised_at, rung, taken_at, taken_by))
struct RoleCard {
  TeamRole role = TeamRole::grid_worker;
  std::optional<Uuid> assigned, acting;
  std::string assigned_name, acting_name;  ///< "" where nobody is.
  bool is_stand_in = false, is_off_hours = false;
  Lock lock = Lock::open;
  Because reason = Because::team_began;
  std::vector<HandOverNote> notes;
  Instant since_at;
  std::optional<AlarmNote> alarm;
};
BOOST_DESCRIBE_STRUCT(RoleCard, (),
                      (role, assigned, acting, assigned_name, acting_name, is_stand_in,
                       is_off_hours, lock, reason, notes, since_at, alarm))
struct TeamCard {
  Uuid household, team, dwelling;
  std::int64_t revision = 1;
  std::string door, compound_name, grid_name;
  std::int64_t persons = 1;
  Instant begun_at;
  std::vector<RoleCard> roles;
};
BOOST_DESCRIBE_STRUCT(TeamCard, (),
                      (household, team, dwelling, revision, door, compound_name, grid_name, persons,
                       begun_at, roles))

enum class Side { all, vacant, mine };
BOOST_DESCRIBE_ENUM(Side, all, vacant, mine)
struct TeamQuery {
  std::optional<Side> side;            ///< all when absent.
  std::optional<Text<1, 40>> after;    ///< A household of the page before.
  std::optional<Whole<1, 200>> limit;  ///< 100 when absent.
};
BOOST_DESCRIBE_STRUCT(TeamQuery, (), (side, after, limit))
struct TeamCounts {
  std::int64_t households = 0, persons = 0;
  std::int64_t full = 0;          ///< Somebody acts in every role.
  std::int64_t vacant_roles = 0;  ///< Of all households together.
  std::int64_t locked = 0;        ///< Members that no balancing moves.
};
BOOST_DESCRIBE_STRUCT(TeamCounts, (), (households, persons, full, vacant_roles, locked))
struct TeamList {
  Instant now;
  TeamCounts counts;
  std::vector<TeamCard> items;
  std::optional<std::string> next;
  std::vector<HandChoice> loads;  ///< Whoever is named in a template or has households; no look.
};
BOOST_DESCRIBE_STRUCT(TeamList, (), (now, counts, items, next, loads))
/// Noted as a look. Refuses json.bad_cursor (after).
Result<TeamList> list_teams(Work&, const TeamQuery&);

struct TeamKey {
  Uuid household;
};
BOOST_DESCRIBE_STRUCT(TeamKey, (), (household))
/// Who had a role before.
struct FormerMember {
  TeamRole role = TeamRole::grid_worker;
  std::string name;
  Instant since_at, ended_at;
  Because reason = Because::team_began;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(FormerMember, (), (role, name, since_at, ended_at, reason, by_name))
struct TeamFile {
  Instant now;
  TeamCard card;
  std::vector<FormerMember> former;  ///< The latest first; at most 50.
  std::vector<HandChoice> hands;     ///< Who may be put in.
  bool may_change = false;
};
BOOST_DESCRIBE_STRUCT(TeamFile, (), (now, card, former, hands, may_change))
/// A look. Refuses support.no_such_team (household).
Result<TeamFile> open_team_file(Work&, const TeamKey&);

struct OwnHousehold {
  Uuid household, dwelling;
  std::string door, compound_name;
  std::vector<TeamRole> roles;
  std::string instead_of;           ///< Whom somebody stands in for; "" where it is theirs.
  std::vector<HandOverNote> notes;  ///< From who had it before.
};
BOOST_DESCRIBE_STRUCT(OwnHousehold, (),
                      (household, dwelling, door, compound_name, roles, instead_of, notes))
struct OwnHouseholds {
  Instant now;
  std::optional<Uuid> hand;  ///< None: the office has not said which hand this account is.
  std::string name;
  std::vector<OwnHousehold> items;  ///< In walking order; at most 500.
  std::vector<LeaveCard> leaves;    ///< Of the hand, what is not over.
  std::vector<HandChoice> hands;    ///< To whom they may hand over: those of their roles.
};
BOOST_DESCRIBE_STRUCT(OwnHouseholds, (), (now, hand, name, items, leaves, hands))
/// Households that whoever asks answers for at this moment; a look at each.
Result<OwnHouseholds> list_own_households(Work&);

/// For indicators, by community.
std::unordered_map<Uuid, TeamCounts> team_counts(Work&, const std::vector<Uuid>& communities);
}  // namespace support
