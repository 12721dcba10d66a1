// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Teams come into being, are filled, and end: what the house does by itself.
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

/// Writes it back under its next revision.
void save_team(Work&, Team&);
bool is_needed(const Team&, TeamRole);
}  // namespace support
