// SPDX-License-Identifier: Apache-2.0
#include "supply/hand_in.hpp"

#include "platform/app.hpp"
#include "platform/auth/hand_in.hpp"
#include "supply/lookups.hpp"

namespace supply {
namespace {
bool is_for_office(MoveKind kind) {
  return kind == MoveKind::receive || kind == MoveKind::dispose || kind == MoveKind::counter;
}

/// By the grants of the moment at which it counts what somebody may: of a session that has ended,
/// its last.
bool keeps_here(const Work& work) {
  if (work.actor.is_house) return true;
  return auth::is_allowed(keeps_supplies(), work.actor.grants, work.place,
                          work.actor.allowed_at(work.now));
}
}  // namespace

Result<MovesTaken> hand_in_moves(Work& work, const NewMoves& wanted) {
  const bool is_office = keeps_here(work);
  for (std::size_t i = 0; i < wanted.moves.size(); ++i) {
    const auto& one = wanted.moves[i];
    const auto at = item_of("moves", i);
    if (const auto may = auth::may_hand_in(work, one.at, at + "/at"); !may) return refuse(may);
    if (!is_office && is_for_office(one.kind))
      return refuse(No::forbidden, "supply.for_office", at + "/kind");
  }
  return take_moves(work, wanted);
}

Result<CountsTaken> hand_in_counts(Work& work, const NewCounts& wanted) {
  for (std::size_t i = 0; i < wanted.counts.size(); ++i)
    if (const auto may = auth::may_hand_in(work, wanted.counts[i].at, item_of("counts", i) + "/at");
        !may)
      return refuse(may);
  return take_counts(work, wanted);
}
}  // namespace supply
