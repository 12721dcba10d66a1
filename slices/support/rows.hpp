// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The tables of support. Only this slice reads or writes them.
#include "duty/duty.hpp"
#include "platform/db/value.hpp"
#include "support/balance_rules.hpp"

namespace support {
/// Hands in the order in which they act.
struct Ranked {
  std::vector<Uuid> hands;
};
BOOST_DESCRIBE_STRUCT(Ranked, (), (hands))

struct TemplateRow {
  static constexpr auto table = "support_template";
  Uuid community_id;
  Uuid id;
  Uuid grid_id;  ///< The community's own id: for homes of no grid, and grids that name nobody.
  TeamRole role = TeamRole::grid_worker;
  Ranked ranked;
  Instant changed_at;
  std::string changed_by;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(TemplateRow, (),
                      (community_id, id, grid_id, role, ranked, changed_at, changed_by, revision))

/// Whether households may see somebody's telephone. unasked: of whoever works here they may, by
/// office; of a neighbour who helps they may not.
enum class Consent { unasked, given, withheld };
BOOST_DESCRIBE_ENUM(Consent, unasked, given, withheld)

struct HandRow {
  static constexpr auto table = "support_hand";
  Uuid community_id;
  Uuid id;  ///< The hand.
  std::optional<Uuid> user_id;
  Consent consent = Consent::unasked;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(HandRow, (), (community_id, id, user_id, consent, revision))

struct LoadRow {
  static constexpr auto table = "support_load";
  Uuid community_id;
  Uuid hand_id;
  std::int64_t households = 0, persons = 0;
};
BOOST_DESCRIBE_STRUCT(LoadRow, (), (community_id, hand_id, households, persons))

struct Team {
  static constexpr auto table = "support_team";
  Uuid community_id;
  Uuid id;
  Uuid household_id, door_id, building_id, grid_id;
  db::Bytes walk;            ///< place::Stop::walk when it was looked at last.
  std::int64_t persons = 1;  ///< Who have to stay at home there.
  std::vector<TeamRole> roles;
  std::int64_t vacant = 0;
  std::optional<Day> shown_on;
  Instant begun_at;
  std::optional<Instant> ended_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(Team, (),
                      (community_id, id, household_id, door_id, building_id, grid_id, walk, persons,
                       roles, vacant, shown_on, begun_at, ended_at, revision))

/// locked: no balancing moves it.
enum class Lock { open, locked };
BOOST_DESCRIBE_ENUM(Lock, open, locked)

/// Why somebody has a role. The first ones are the house's own; people choose among the others.
enum class Because {
  team_began,
  gap_filled,
  balanced,
  household_moved,
  hand_left,
  household_asked,
  member_asked,
  unwell,
  other_work,
  lives_nearer,
  too_much,
  other
};
BOOST_DESCRIBE_ENUM(Because, team_began, gap_filled, balanced, household_moved, hand_left,
                    household_asked, member_asked, unwell, other_work, lives_nearer, too_much,
                    other)
constexpr bool is_chosen(Because because) { return because >= Because::household_asked; }

/// What who comes next has to know; never of somebody's health.
enum class HandOverNote {
  all_in_order,
  call_soon,
  bring_soon,
  trip_planned,
  hard_to_reach,
  upset,
  speaks_little_mandarin,
  small_children,
  lives_alone,
  pet
};
BOOST_DESCRIBE_ENUM(HandOverNote, all_in_order, call_soon, bring_soon, trip_planned, hard_to_reach,
                    upset, speaks_little_mandarin, small_children, lives_alone, pet)

struct MemberRow {
  static constexpr auto table = "support_member";
  Uuid community_id;
  Uuid id;
  Uuid team_id, household_id, grid_id;
  TeamRole role = TeamRole::grid_worker;
  std::optional<Uuid> hand_id;
  Lock lock = Lock::open;
  Because reason = Because::team_began;
  std::vector<HandOverNote> notes;  ///< From who had it before.
  Instant since_at;
  std::string by_name;  ///< "" by the house itself.
  std::optional<Instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(MemberRow, (),
                      (community_id, id, team_id, household_id, grid_id, role, hand_id, lock,
                       reason, notes, since_at, by_name, ended_at))

struct LeaveRow {
  static constexpr auto table = "support_leave";
  Uuid community_id;
  Uuid id;
  Uuid hand_id, to_hand_id;
  Instant from_at, until_at;
  std::vector<HandOverNote> notes;
  Instant made_at;
  std::string made_by;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(LeaveRow, (),
                      (community_id, id, hand_id, to_hand_id, from_at, until_at, notes, made_at,
                       made_by, revision))

struct AlarmRow {
  static constexpr auto table = "support_alarm";
  Uuid community_id;
  Uuid id;
  Uuid team_id, household_id;
  TeamRole role = TeamRole::grid_worker;
  Instant raised_at;
  duty::Rung rung = duty::Rung::staff;
  Instant rung_at;
  std::optional<Instant> taken_at;
  std::string taken_by;
  std::optional<Instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(AlarmRow, (),
                      (community_id, id, team_id, household_id, role, raised_at, rung, rung_at,
                       taken_at, taken_by, ended_at))

struct WatchRow {
  static constexpr auto table = "support_watch";
  Uuid community_id;
  Instant look_at;
};
BOOST_DESCRIBE_STRUCT(WatchRow, (), (community_id, look_at))
}  // namespace support
