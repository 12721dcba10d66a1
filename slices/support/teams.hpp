// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Teams come into being, are filled, and end: what the house does by itself, and what people
/// decide about a member.
#include "support/lookups.hpp"

namespace support {
/// Told of a household whose orders were looked at: begins its team with the first order, follows
/// where it lives and which roles it needs, and ends it with the last. Writes nothing where nothing
/// changed.
void follow_household(Work&, const Uuid& household);

/// The same for all households at once, and where they lie by now: somebody moves, and a building
/// comes into another grid, without anybody looking at an order.
void follow_homes(Work&);
/// False where follow_homes would change anything.
bool are_homes_followed(Work&);

/// Gives every needed role of these teams somebody, where the template names anybody: replaces who
/// is gone, or is of another grid's template; raises and ends alarms of their roles.
void fill_teams(Work&, const Book&, std::vector<Team>&);

/// Raises the alarms of roles of these teams in which nobody acts, once, and ends the others.
void keep_alarms_of(Work&, const Book&, std::vector<Team>&);

/// Ends the row of who had the role and begins that of who has it now.
struct Change {
  std::optional<Uuid> hand;
  Lock lock = Lock::open;
  Because reason = Because::gap_filled;
  std::vector<HandOverNote> notes{};
  std::optional<Uuid> id{};  ///< Made by whoever decides; the house makes its own.
};
void put_in(Work&, const Team&, TeamRole, std::optional<MemberRow> before, const Change&);

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
