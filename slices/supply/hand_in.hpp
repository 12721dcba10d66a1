// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What phones hand in, perhaps long after it was done and from a session that has ended.
#include "supply/counts.hpp"
#include "supply/moves.hpp"

namespace supply {
/// Who only moves supplies has no say in what comes from a donor, what is thrown away and what was
/// a mistake. Refuses, with the number of the move in the field, what may_hand_in refuses (at),
/// supply.for_office (kind); then as take_moves.
Result<MovesTaken> hand_in_moves(Work&, const NewMoves&);
/// Refuses, with the number of the count in the field, what may_hand_in refuses (at); then as
/// take_counts.
Result<CountsTaken> hand_in_counts(Work&, const NewCounts&);
}  // namespace supply
