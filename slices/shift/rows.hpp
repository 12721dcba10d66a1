// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The tables of shift. Only this slice reads or writes them.
#include "platform/db/value.hpp"
#include "shift/shift.hpp"

namespace shift {
struct Post {
  static constexpr auto table = "shift_post";
  Uuid community_id;
  Uuid id;
  std::int64_t position = 0;
  PostKind kind = PostKind::gate;
  std::string name, where_at;
  std::optional<Uuid> gate_id;
  std::vector<hands::Skill> skills;  ///< All of which are needed.
  std::optional<Instant> closed_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(Post, (),
                      (community_id, id, position, kind, name, where_at, gate_id, skills, closed_at,
                       revision))

struct Shift {
  static constexpr auto table = "shift_shift";
  Uuid community_id;
  Uuid id;
  std::string name;
  std::int64_t begins = 0;  ///< Minute of the day in China.
  std::int64_t minutes = 0;
  std::optional<Instant> closed_at;
  std::int64_t revision = 1;

  Instant from_on(Day day) const { return day.begin_in_china() + begins * minute_ms; }
  Instant until_on(Day day) const { return from_on(day) + minutes * minute_ms; }
};
BOOST_DESCRIBE_STRUCT(Shift, (), (community_id, id, name, begins, minutes, closed_at, revision))

struct Weekdays {
  std::vector<Whole<1, 7>> on;  ///< 1 is Monday; none: every day.
};
BOOST_DESCRIBE_STRUCT(Weekdays, (), (on))

struct Need {
  static constexpr auto table = "shift_need";
  Uuid community_id;
  Uuid id;
  Uuid post_id, shift_id;
  Weekdays weekdays;
  Day starts_on;
  std::optional<Day> ends_on;  ///< Included.
  std::int64_t least = 1, wanted = 1;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(Need, (),
                      (community_id, id, post_id, shift_id, weekdays, starts_on, ends_on, least,
                       wanted, revision))

enum class Liking { liked, disliked };
BOOST_DESCRIBE_ENUM(Liking, liked, disliked)
struct Wish {
  static constexpr auto table = "shift_wish";
  Uuid community_id;
  Uuid hand_id;
  Day on_day;
  Uuid shift_id;
  Liking liking = Liking::liked;
  Instant said_at;
};
BOOST_DESCRIBE_STRUCT(Wish, (), (community_id, hand_id, on_day, shift_id, liking, said_at))

/// Why a turn was dropped. called_in: from stand-by to a post. stood_in: another has it. swapped:
/// against another turn.
enum class DroppedFor { nothing, office, planned_anew, stood_in, called_in, swapped, moved };
BOOST_DESCRIBE_ENUM(DroppedFor, nothing, office, planned_anew, stood_in, called_in, swapped, moved)

struct TurnRow {
  static constexpr auto table = "shift_turn";
  Uuid community_id;
  Uuid id;
  Uuid hand_id, post_id, shift_id;
  Day on_day;
  Instant from_at, until_at;
  TurnState state = TurnState::drafted;
  bool is_locked = false;  ///< No fill takes it away.
  std::string exception;   ///< Why it stands although a rule is broken; "" for none.
  std::optional<Uuid> instead_of_id;
  std::optional<Instant> cannot_at, told_at, dropped_at;
  DroppedFor dropped_for = DroppedFor::nothing;
  std::int64_t sequence = 0;  ///< How often it was changed since it was told.
  Instant changed_at;
  std::string changed_by;
  std::int64_t revision = 1;

  std::int64_t minutes() const {
    return (until_at.milliseconds - from_at.milliseconds) / minute_ms;
  }
  bool is_standing() const { return state != TurnState::dropped; }
  bool touches(Instant from, Instant until) const { return from_at < until && from < until_at; }
};
BOOST_DESCRIBE_STRUCT(TurnRow, (),
                      (community_id, id, hand_id, post_id, shift_id, on_day, from_at, until_at,
                       state, is_locked, exception, instead_of_id, cannot_at, told_at, dropped_at,
                       dropped_for, sequence, changed_at, changed_by, revision))

enum class SwapState { asked, taken, declined, withdrawn };
BOOST_DESCRIBE_ENUM(SwapState, asked, taken, declined, withdrawn)
struct Swap {
  static constexpr auto table = "shift_swap";
  Uuid community_id;
  Uuid id;
  Uuid turn_id;
  Uuid from_hand_id, to_hand_id;
  std::optional<Uuid> for_turn_id;  ///< None: the other only stands in.
  SwapState state = SwapState::asked;
  Instant asked_at;
  std::optional<Instant> answered_at;
};
BOOST_DESCRIBE_STRUCT(Swap, (),
                      (community_id, id, turn_id, from_hand_id, to_hand_id, for_turn_id, state,
                       asked_at, answered_at))

struct Link {
  static constexpr auto table = "shift_link";
  Uuid community_id;
  Uuid hand_id;
  std::int64_t round = 1;
  db::Bytes code_hash, feed_hash;
  Instant made_at;
  std::string made_by;
};
BOOST_DESCRIBE_STRUCT(Link, (),
                      (community_id, hand_id, round, code_hash, feed_hash, made_at, made_by))

enum class FillSort { fill, what_if };
BOOST_DESCRIBE_ENUM(FillSort, fill, what_if)
enum class FillState { running, done, stopped, failed };
BOOST_DESCRIBE_ENUM(FillState, running, done, stopped, failed)

using Count = Whole<0, 1'000'000'000'000'000>;
/// What a roster comes to.
struct RosterCount {
  Count cost;
  std::optional<Count> bound;  ///< No roster costs less.
  Count places, taken;         ///< Wanted in all, and filled.
  Count empty;                 ///< People missing below what is needed at least.
  Count missing;               ///< People missing below what is wanted.
  Count hands;                 ///< That have a turn.
  Count most_minutes;          ///< Of the hand that has most.
};
BOOST_DESCRIBE_STRUCT(RosterCount, (),
                      (cost, bound, places, taken, empty, missing, hands, most_minutes))
struct FillReport {
  RosterCount before, after;
  Count milliseconds, steps;
};
BOOST_DESCRIBE_STRUCT(FillReport, (), (before, after, milliseconds, steps))

struct Fill {
  static constexpr auto table = "shift_fill";
  Uuid community_id;
  Uuid id;
  Day first_on;
  std::int64_t days = 7, seconds = 2;
  FillSort sort = FillSort::fill;
  std::optional<Uuid> without_id;
  FillState state = FillState::running;
  std::string failure;
  FillReport report;
  Instant started_at;
  std::string started_by;
  std::optional<Instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(Fill, (),
                      (community_id, id, first_on, days, seconds, sort, without_id, state, failure,
                       report, started_at, started_by, ended_at))
}  // namespace shift
