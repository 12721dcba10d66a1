// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The rows of decisions; see moves.hpp.
#include "people/move_rules.hpp"

namespace people {
struct Move {
  static constexpr auto table = "people_move";
  Uuid community_id;
  Uuid id;  ///< The same at both ends of a move between communities.
  MoveKind kind = MoveKind::moved;
  Day on_day;
  Source source = Source::visit;
  std::string whereabouts;
  Note note;
  std::optional<Day> back_on;
  std::optional<Uuid> from_household_id, to_household_id;  ///< Of this community.
  std::optional<Uuid> other_community_id;
  std::optional<Uuid> corrects_id;
  Uuid actor_id;
  std::string actor_name;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Move, (),
                      (community_id, id, kind, on_day, source, whereabouts, note, back_on,
                       from_household_id, to_household_id, other_community_id, corrects_id,
                       actor_id, actor_name, at))

/// A need that ended with a decision, or went along with it; a correction opens it again.
struct NeedMark {
  Uuid need;
};
BOOST_DESCRIBE_STRUCT(NeedMark, (), (need))

struct MoveStep {
  static constexpr auto table = "people_move_step";
  Uuid community_id;
  Uuid move_id;
  std::int64_t number = 0;
  Uuid person_id;
  std::optional<Stay> before;  ///< None: was not in the register of this community.
  Stay after;
  std::vector<NeedMark> needs;
};
BOOST_DESCRIBE_STRUCT(MoveStep, (),
                      (community_id, move_id, number, person_id, before, after, needs))

/// Somebody's work on premises, from a day to a day.
struct Staff {
  static constexpr auto table = "people_staff";
  Uuid community_id;
  Uuid id;
  Uuid premises_id;
  Uuid person_id;
  std::string job;
  Source source = Source::visit;
  Day from_day;
  std::optional<Day> until_day;
  Uuid actor_id;
  std::string actor_name;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(Staff, (),
                      (community_id, id, premises_id, person_id, job, source, from_day, until_day,
                       actor_id, actor_name, at))
}  // namespace people
