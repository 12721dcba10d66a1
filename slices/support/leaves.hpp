// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Somebody is away for a time: one act hands all their households over to another, and back.
#include "support/alarms.hpp"

namespace support {
struct LeaveCard {
  Uuid leave;
  std::int64_t revision = 1;
  Uuid hand, to_hand;
  std::string name, to_name;
  Instant from_at, until_at;
  std::vector<HandOverNote> notes;
  bool is_running = false;
  std::string made_by;
};
BOOST_DESCRIBE_STRUCT(LeaveCard, (),
                      (leave, revision, hand, to_hand, name, to_name, from_at, until_at, notes,
                       is_running, made_by))
struct LeaveList {
  Instant now;
  std::vector<LeaveCard> items;  ///< What is not over, the earliest first; at most 500.
};
BOOST_DESCRIBE_STRUCT(LeaveList, (), (now, items))
Result<LeaveList> list_leaves(Work&);
std::vector<LeaveCard> leave_cards(const Work&, const Book&, const std::vector<LeaveRow>&);

struct NewLeave {
  Uuid id;
  Uuid hand, to_hand;
  Instant from_at, until_at;
  std::vector<HandOverNote> notes;
};
BOOST_DESCRIBE_STRUCT(NewLeave, (), (id, hand, to_hand, from_at, until_at, notes))
struct LeaveKept {
  Uuid leave;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(LeaveKept, (), (leave, revision))
/// From then until then the other one acts for all households of the hand, whichever those are by
/// then. Whoever is no staff does so for themselves only. The same id twice is one. Refuses
/// hands.no_such_hand (hand, to_hand), support.not_your_hand (hand), support.id_taken
/// (id), support.hand_gone, support.to_oneself (to_hand), support.times_reversed,
/// support.leave_over, support.leave_too_long (until_at), support.leave_too_early (from_at),
/// support.leave_overlaps (from_at: another one of theirs), support.too_many_notes (notes).
Result<LeaveKept> add_leave(Work&, const NewLeave&);

struct LeaveEnd {
  Uuid leave;
  RowRevision revision;
};
BOOST_DESCRIBE_STRUCT(LeaveEnd, (), (leave, revision))
/// Back earlier, or not away at all. Refuses support.no_such_leave (leave), support.not_your_hand
/// (leave), house.changed_meanwhile, support.leave_is_over (leave).
Result<LeaveKept> end_leave(Work&, const LeaveEnd&);
}  // namespace support
