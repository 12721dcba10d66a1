// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Goods go from account to account; what a phone did without network arrives here in batches.
#include "platform/work.hpp"
#include "supply/rows.hpp"

namespace supply {
using ReasonText = Text<0, 200>;
using Amount = Whole<1, 1'000'000'000>;

struct NewLine {
  Uuid from, to, item;
  std::optional<Uuid> lot;
  Amount amount;
};
BOOST_DESCRIBE_STRUCT(NewLine, (), (from, to, item, lot, amount))

struct NewMove {
  Uuid id;  ///< The same twice applies once.
  MoveKind kind = MoveKind::receive;
  Instant at;  ///< By the clock of the phone.
  ReasonText reason;
  std::optional<Uuid> counters;  ///< The move that a counter-move takes back; it has no lines.
  std::optional<Uuid> arrives;   ///< The move whose goods arrive.
  std::vector<NewLine> lines;
};
BOOST_DESCRIBE_STRUCT(NewMove, (), (id, kind, at, reason, counters, arrives, lines))

struct NewMoves {
  std::vector<NewMove> moves;
};
BOOST_DESCRIBE_STRUCT(NewMoves, (), (moves))

struct MovesTaken {
  std::int64_t taken = 0;
  std::int64_t known = 0;  ///< Arrived before, or taken back before.
};
BOOST_DESCRIBE_STRUCT(MovesTaken, (), (taken, known))

/// Never refuses for lack of stock. Refuses supply.no_moves, supply.too_many_moves (moves); then of
/// each move supply.move_twice (id), supply.reason_missing (reason); of a counter-move
/// supply.lines_of_counter (lines), supply.no_such_move (counters), supply.not_countered
/// (counters: a difference, or itself a counter-move); of an arrival supply.no_such_move (arrives:
/// nothing was sent by it); of others supply.no_lines, supply.too_many_lines (lines) and of each
/// line supply.no_such_account (from, to), supply.no_such_item (item), supply.no_such_lot (lot),
/// as may_go.
Result<MovesTaken> take_moves(Work&, const NewMoves&);
}  // namespace supply
