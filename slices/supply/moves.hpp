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
  std::optional<Uuid> bound_for;  ///< Where what is sent is to arrive.
  std::optional<Uuid> request;    ///< What is sent or issued answers it.
  /// The household that stands in the lines as named_home(). Lines of the journal stay and who got
  /// what does not: it stands there as "sealed".
  std::optional<Private<Uuid>> home;
};
BOOST_DESCRIBE_STRUCT(NewMove, (),
                      (id, kind, at, reason, counters, arrives, lines, bound_for, request, home))

struct NewMoves {
  std::vector<NewMove> moves;
};
BOOST_DESCRIBE_STRUCT(NewMoves, (), (moves))

/// Something went to a household above its limit: it happened, and is told.
struct AboveLimit {
  Uuid move, item;
  std::int64_t given = 0;  ///< In so many days, this move included.
  std::int64_t allowed = 0;
  std::int64_t days = 0;
};
BOOST_DESCRIBE_STRUCT(AboveLimit, (), (move, item, given, allowed, days))

struct MovesTaken {
  std::int64_t taken = 0;
  std::int64_t known = 0;  ///< Arrived before, or taken back before.
  std::vector<AboveLimit> above_limit;
};
BOOST_DESCRIBE_STRUCT(MovesTaken, (), (taken, known, above_limit))

/// A kit goes as its parts. Never refuses for lack of stock, nor above a limit. Refuses
/// supply.no_moves, supply.too_many_moves (moves); then of each move supply.move_twice (id),
/// supply.reason_missing (reason); of a counter-move supply.lines_of_counter (lines),
/// supply.no_such_move (counters), supply.not_countered (counters: a difference, or itself a
/// counter-move); of an arrival supply.no_such_move (arrives: nothing was sent by it) and
/// supply.has_arrived (arrives: somebody said before what came of it);
/// supply.no_such_home (home), supply.home_missing (lines: a home that the move does not name),
/// supply.no_such_request (request), supply.no_such_account (bound_for: also one that is no shelf);
/// of others supply.no_lines, supply.too_many_lines (lines) and of each line supply.no_such_account
/// (from, to), supply.no_such_item (item), supply.no_such_lot (lot), as may_go.
Result<MovesTaken> take_moves(Work&, const NewMoves&);
}  // namespace supply
