// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The days as a grid: who stands where, what is open, what is broken, who carries how much.
#include "shift/fills.hpp"
#include "shift/posts.hpp"

namespace shift {
struct TurnCard {
  Uuid turn;
  std::int64_t revision = 1;
  Uuid hand, post, shift;
  std::string name;
  Day on;
  Instant from_at, until_at;
  TurnState state = TurnState::drafted;
  bool is_locked = false;
  std::string exception;
  std::optional<Instant> cannot_at;
  std::optional<Uuid> instead_of;
  std::vector<BreachFound> breaches;
};
BOOST_DESCRIBE_STRUCT(TurnCard, (),
                      (turn, revision, hand, post, shift, name, on, from_at, until_at, state,
                       is_locked, exception, cannot_at, instead_of, breaches))
struct SlotCard {
  Uuid post, shift;
  Day on;
  Instant from_at;
  std::int64_t least = 0, wanted = 0;
  std::int64_t taken = 0;  ///< Those who said that they cannot come are none.
};
BOOST_DESCRIBE_STRUCT(SlotCard, (), (post, shift, on, from_at, least, wanted, taken))
struct LoadCard {
  Uuid hand;
  std::string name;
  std::int64_t turns = 0, minutes = 0, nights = 0;
  std::int64_t minutes_before = 0;  ///< Of the four weeks before.
  std::int64_t fair_minutes = 0;    ///< What all would carry if all carried alike.
  std::vector<hands::Skill> skills;
};
BOOST_DESCRIBE_STRUCT(LoadCard, (),
                      (hand, name, turns, minutes, nights, minutes_before, fair_minutes, skills))
struct PairCard {
  Uuid hand, with_hand;
  std::string name, with_name;
  hands::TieKind kind = hands::TieKind::together;
  Day on;
};
BOOST_DESCRIBE_STRUCT(PairCard, (), (hand, with_hand, name, with_name, kind, on))

/// Two who want to settle a turn among themselves, until it is answered or begins.
struct AskedSwap {
  Uuid turn;
  std::optional<Uuid> for_turn;
  std::string name, to_name;
  Day on;
  Instant asked_at;
};
BOOST_DESCRIBE_STRUCT(AskedSwap, (), (turn, for_turn, name, to_name, on, asked_at))

struct RosterQuery {
  Day first_on;
  std::optional<Whole<1, 31>> days;  ///< 7 when absent.
};
BOOST_DESCRIBE_STRUCT(RosterQuery, (), (first_on, days))
struct RosterSheet {
  std::string community_name;
  Day first_on, today;
  std::int64_t days = 7;
  std::vector<PostCard> posts;    ///< That are open, or have a turn.
  std::vector<ShiftCard> shifts;  ///< Likewise.
  std::vector<SlotCard> slots;    ///< Where somebody is needed, by day, shift and post.
  std::vector<TurnCard> turns;    ///< By their beginning.
  std::vector<LoadCard> hands;    ///< Who helps, and whoever has a turn.
  std::vector<PairCard> pairs;    ///< Days on which two are not as they are tied.
  std::vector<AskedSwap> swaps;   ///< Of turns of these days.
  RosterCount count;
  std::int64_t drafted = 0;       ///< Turns that nobody was told of.
  std::int64_t week_minutes = 0;  ///< The most in a week.
  std::optional<FillCard> fill;   ///< The last one of these days, or the one that runs.
};
BOOST_DESCRIBE_STRUCT(RosterSheet, (),
                      (community_name, first_on, today, days, posts, shifts, slots, turns, hands,
                       pairs, swaps, count, drafted, week_minutes, fill))
/// Noted as a look.
Result<RosterSheet> open_roster(Work&, const RosterQuery&);

struct OtherCard {
  Uuid hand;
  std::string name;
  std::optional<std::int64_t> rest_before, rest_after;  ///< Minutes.
  hands::Nearness nearness = hands::Nearness::elsewhere;
  bool is_on_stand_by = false;
  hands::Free is_free = hands::Free::unknown;
  std::vector<BreachFound> breaches;
};
BOOST_DESCRIBE_STRUCT(OtherCard, (),
                      (hand, name, rest_before, rest_after, nearness, is_on_stand_by, is_free,
                       breaches))
struct CandidateQuery {
  Uuid post, shift;
  Day on;
};
BOOST_DESCRIBE_STRUCT(CandidateQuery, (), (post, shift, on))
struct CandidateList {
  std::int64_t could = 0;
  std::vector<OtherCard> items;  ///< Those who may first.
};
BOOST_DESCRIBE_STRUCT(CandidateList, (), (could, items))
/// Who could stand there; noted as a look. Refuses shift.no_such_post, shift.no_such_shift.
Result<CandidateList> list_candidates(Work&, const CandidateQuery&);

struct WhyQuery {
  Uuid turn;
};
BOOST_DESCRIBE_STRUCT(WhyQuery, (), (turn))
/// Why somebody has a turn: what speaks for and against them, and who else could take it.
struct WhyCard {
  Uuid turn;
  std::string name;
  TurnState state = TurnState::drafted;
  bool is_locked = false;
  std::string changed_by;
  Instant changed_at;
  hands::Free is_free = hands::Free::unknown;
  std::optional<Liking> wish;  ///< What they said of this shift of the day.
  std::optional<std::int64_t> rest_before, rest_after;
  std::int64_t week_minutes = 0, minutes_before = 0;
  std::int64_t could = 0;         ///< How many others may take it.
  std::vector<OtherCard> others;  ///< Those who may first; the first 40.
  std::vector<BreachFound> breaches;
};
BOOST_DESCRIBE_STRUCT(WhyCard, (),
                      (turn, name, state, is_locked, changed_by, changed_at, is_free, wish,
                       rest_before, rest_after, week_minutes, minutes_before, could, others,
                       breaches))
/// Noted as a look. Refuses shift.no_such_turn.
Result<WhyCard> explain_turn(Work&, const WhyQuery&);
}  // namespace shift
