// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What to do when somebody drops out: shown first, taken after.
#include "shift/rows.hpp"

namespace shift {
struct RepairQuery {
  Uuid hand;
  Day first_on;
  Whole<1, 14> days;  ///< On which the hand cannot come.
};
BOOST_DESCRIBE_STRUCT(RepairQuery, (), (hand, first_on, days))

struct RepairDrop {
  Uuid turn;
  std::int64_t revision = 1;
  Uuid hand, post, shift;
  std::string name;
  Day on;
};
BOOST_DESCRIBE_STRUCT(RepairDrop, (), (turn, revision, hand, post, shift, name, on))
struct RepairPut {
  Uuid hand, post, shift;
  std::string name;
  Day on;
};
BOOST_DESCRIBE_STRUCT(RepairPut, (), (hand, post, shift, name, on))
struct RepairPlan {
  std::vector<RepairDrop> drops;
  std::vector<RepairPut> puts;
  std::int64_t touched = 0;      ///< Others who have other days than before.
  std::int64_t still_empty = 0;  ///< People missing below the least, after it.
  std::int64_t milliseconds = 0;
};
BOOST_DESCRIBE_STRUCT(RepairPlan, (), (drops, puts, touched, still_empty, milliseconds))
/// The least that has to change; nothing is kept. Refuses hands.no_such_hand, shift.is_over
/// (first_on), shift.nothing_to_repair where the hand has no turn on these days.
Result<RepairPlan> propose_repair(Work&, const RepairQuery&);

struct TakenDrop {
  Uuid turn;
  Whole<1, 1'000'000'000> revision;
};
BOOST_DESCRIBE_STRUCT(TakenDrop, (), (turn, revision))
struct TakenPut {
  Uuid hand, post, shift;
  Day on;
};
BOOST_DESCRIBE_STRUCT(TakenPut, (), (hand, post, shift, on))
struct NewRepair {
  std::vector<TakenDrop> drops;
  std::vector<TakenPut> puts;
};
BOOST_DESCRIBE_STRUCT(NewRepair, (), (drops, puts))
struct RepairKept {
  std::int64_t dropped = 0, put = 0;
};
BOOST_DESCRIBE_STRUCT(RepairKept, (), (dropped, put))
/// All of it or nothing; whoever comes in somebody's told place is told. Refuses
/// shift.nothing_to_repair (drops), shift.no_such_turn (drops/n/turn), house.changed_meanwhile,
/// shift.no_such_post and shift.no_such_shift and hands.no_such_hand (puts/n/…),
/// shift.rule_<breach> (puts/n/hand).
Result<RepairKept> take_repair(Work&, const NewRepair&);
}  // namespace shift
