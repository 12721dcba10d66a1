// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What is decided on an order after it was made: a longer or shorter end, days that begin anew,
/// somebody away from home for a time, and that it is taken back.
#include "isolation/lookups.hpp"

namespace isolation {
struct NewChange {
  Uuid order;
  Whole<1, 1'000'000'000> revision;  ///< The one it was decided on.
  Uuid id;
  ChangeKind kind = ChangeKind::extended;
  ChangeReason reason = ChangeReason::authority_decision;
  std::optional<Instant> until;     ///< The new end, of an extended or shortened one.
  std::optional<Instant> start_at;  ///< Of one that begins anew; when somebody left or came back.
};
BOOST_DESCRIBE_STRUCT(NewChange, (), (order, revision, id, kind, reason, until, start_at))

/// One with a later end is to be served anew. Withdrawn (it should not have been) or freed (before
/// its end, or whatever stands against that) it is over at once. Refuses
/// isolation.no_such_order, isolation.id_taken (id), house.changed_meanwhile (with how it stands),
/// isolation.order_over (order), isolation.not_decided (kind: released and recomputed are not
/// decided by hand), isolation.reason_does_not_fit (reason), isolation.end_missing,
/// isolation.end_not_later, isolation.end_too_far, isolation.end_not_earlier (until),
/// isolation.start_missing, isolation.start_in_future, isolation.start_not_later (start_at),
/// isolation.is_paused, isolation.is_not_paused (kind), and of what the policy does not have
/// isolation.not_in_policy (reason).
Result<OrderKept> change_order(Work&, const NewChange&);

// ---- For the rest of the slice --------------------------------------------------------------

/// Whether that reason goes with that decision. Pure.
bool does_fit(ChangeKind, ChangeReason);
struct ChangeNote {
  Uuid id;
  ChangeKind kind = ChangeKind::extended;
  ChangeReason reason = ChangeReason::authority_decision;
  Instant at;
};
/// Writes the row of it, tells of it, and counts an end.
void write_change(Work&, const Order& before, const Order& after, const ChangeNote&);
/// A later end is a new restriction: it has to be served again.
void serve_anew_if_later(const Work&, const Order& before, Order& after);
/// Withdrawn or freed: over from now on. It must not be over yet.
void end_by_hand(Work&, Order&, ChangeKind, const Uuid& id, ChangeReason);
}  // namespace isolation
