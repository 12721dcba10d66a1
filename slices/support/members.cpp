// SPDX-License-Identifier: Apache-2.0
#include "support/members.hpp"

#include "base/json.hpp"

namespace support {
namespace {
constexpr std::ptrdiff_t most_notes = 4;

/// Refuses as change_member.
Result<void> may_put_in(const Team& team, const hands::HandBrief& hand, const NewMember& wanted) {
  if (!is_needed(team, wanted.role)) return refuse(No::conflict, "support.role_not_needed", "role");
  if (!hand.is_active) return refuse(No::conflict, "support.hand_gone", "hand");
  if (!is_chosen(wanted.reason)) return refuse(No::invalid, "support.reason_not_chosen", "reason");
  if (std::ssize(wanted.notes) > most_notes)
    return refuse(No::invalid, "support.too_many_notes", "notes");
  return {};
}
}  // namespace

Result<TeamKept> change_member(Work& work, const NewMember& wanted) {
  auto team = open_team(work, wanted.household);
  if (!team) return refuse(No::missing, "support.no_such_team", "household");
  const TeamKept present{team->household_id, team->revision};
  if (const auto known = work.tx.one<MemberRow>("where community_id = ? and id = ?",
                                                work.community(), wanted.id)) {
    if (known->team_id != team->id || known->role != wanted.role || known->hand_id != wanted.hand)
      return refuse(No::conflict, "support.id_taken", "id");
    return present;
  }
  const auto briefs = hands::briefs_by_id(work, {wanted.hand});
  if (briefs.empty()) return refuse(No::missing, "hands.no_such_hand", "hand");
  if (wanted.revision != team->revision) return team_changed_meanwhile(json::write(present));
  if (const auto may = may_put_in(*team, briefs.front(), wanted); !may) return refuse(may);
  std::optional<MemberRow> before;
  auto members = members_of(work, {team->id});
  for (auto& member : members[team->id])
    if (member.role == wanted.role) before = std::move(member);
  put_in(work, *team, wanted.role, std::move(before),
         {wanted.hand, wanted.lock, wanted.reason, wanted.notes, wanted.id});
  save_team(work, *team);
  work.announce("support.changed", {team->household_id});
  std::vector<Team> teams{std::move(*team)};
  keep_alarms_of(work, Book(work, {wanted.hand}), teams);
  return TeamKept{teams.front().household_id, teams.front().revision};
}
}  // namespace support
