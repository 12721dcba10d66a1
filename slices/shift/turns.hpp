// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Turns: added, moved, locked, dropped by those who plan.
#include "shift/lookups.hpp"

namespace shift {
using TurnRevision = Whole<1, 1'000'000'000>;

/// What acts answer: the journal outlives whoever is named in a card.
struct TurnKept {
  Uuid turn;
  std::int64_t revision = 1;
  Uuid hand, post, shift;
  Day on;
  TurnState state = TurnState::drafted;
  bool is_locked = false;
};
BOOST_DESCRIBE_STRUCT(TurnKept, (), (turn, revision, hand, post, shift, on, state, is_locked))

struct NewTurn {
  Uuid id;
  Uuid hand, post, shift;
  Day on;
  std::optional<Reason> exception;  ///< Why it stands although a rule is broken.
};
BOOST_DESCRIBE_STRUCT(NewTurn, (), (id, hand, post, shift, on, exception))
/// A drafted turn. Refuses hands.no_such_hand, shift.no_such_post, shift.no_such_shift,
/// shift.is_over (on), shift.rule_<breach> (hand) as may_stand, shift.id_taken.
Result<TurnKept> add_turn(Work&, const NewTurn&);

struct TurnEdit {
  Uuid turn;
  TurnRevision revision;
  Uuid hand, post, shift;
  Day on;
  std::optional<Reason> exception;
};
BOOST_DESCRIBE_STRUCT(TurnEdit, (), (turn, revision, hand, post, shift, on, exception))
/// Elsewhere, at another time, or another hand: then it is dropped, and the answer is the other
/// hand's own. What was told stays told. Refuses shift.no_such_turn, hands.no_such_hand,
/// shift.no_such_post, shift.no_such_shift, house.changed_meanwhile (with the present one),
/// shift.turn_dropped, shift.is_over (on), shift.rule_<breach> (hand).
Result<TurnKept> move_turn(Work&, const TurnEdit&);

struct TurnLock {
  Uuid turn;
  TurnRevision revision;
  bool is_locked = true;
};
BOOST_DESCRIBE_STRUCT(TurnLock, (), (turn, revision, is_locked))
/// No fill takes a locked turn away. Refuses shift.no_such_turn, house.changed_meanwhile,
/// shift.turn_dropped.
Result<TurnKept> lock_turn(Work&, const TurnLock&);

struct TurnEnd {
  Uuid turn;
  TurnRevision revision;
};
BOOST_DESCRIBE_STRUCT(TurnEnd, (), (turn, revision))
/// Refuses as lock_turn.
Result<TurnKept> drop_turn(Work&, const TurnEnd&);

/// As who_could, also of a place that nobody has.
std::vector<Candidate> candidates_for(Work&, const Post&, const Span&, const TurnRow* in_place_of);

TurnKept kept_of(const TurnRow&);
/// Inserts the turn, and says false where its hand has another turn at that time: the guard is in
/// the statement.
bool insert_guarded(Work&, const TurnRow&);
/// The same for one that is there already.
bool update_guarded(Work&, TurnRow&);
void drop(Work&, TurnRow&, DroppedFor, std::string_view by);
/// Another hand's turn in place of this one: hand, post, time and exception as in `wanted`, the
/// rest anew, told where this one was told. `before` is dropped. False where the other hand has
/// another turn at that time.
bool put_in_place(Work&, TurnRow& before, DroppedFor, const TurnRow& wanted, TurnRow& after,
                  std::string_view by);
}  // namespace shift
