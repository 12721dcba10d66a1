// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What people decide about a member of a team.
#include "support/teams.hpp"

namespace support {
struct NewMember {
  Uuid household;
  RowRevision revision;  ///< Of the team.
  Uuid id;
  TeamRole role = TeamRole::grid_worker;
  Uuid hand;
  Lock lock = Lock::open;
  Because reason = Because::other;
  std::vector<HandOverNote> notes;
};
BOOST_DESCRIBE_STRUCT(NewMember, (), (household, revision, id, role, hand, lock, reason, notes))
struct TeamKept {
  Uuid household;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(TeamKept, (), (household, revision))
/// Somebody else answers, or the same one for good. The same id twice changes once. Refuses
/// support.no_such_team (household), support.id_taken (id), hands.no_such_hand (hand),
/// house.changed_meanwhile, support.role_not_needed (role), support.hand_gone (hand),
/// support.reason_not_chosen (reason), support.too_many_notes (notes).
Result<TeamKept> change_member(Work&, const NewMember&);
}  // namespace support
