// SPDX-License-Identifier: Apache-2.0
#include "support/leaves.hpp"

#include "base/json.hpp"

namespace support {
namespace {
constexpr std::int64_t most_leaves = 500;
constexpr std::ptrdiff_t most_leave_notes = 4;

bool is_own_hand(Work& work, const Uuid& hand) {
  if (work.actor.is_house || is_allowed_at(work, keeps_teams(), work.community())) return true;
  return work.tx
      .one<HandRow>("where community_id = ? and id = ? and user_id = ?", work.community(), hand,
                    work.actor.user)
      .has_value();
}

/// Refuses support.times_reversed, support.leave_over, support.leave_too_long,
/// support.leave_too_early.
Result<void> may_last(const NewLeave& wanted, Instant now) {
  const auto& policy = support_policy(Day::in_china(now));
  if (wanted.until_at <= wanted.from_at)
    return refuse(No::invalid, "support.times_reversed", "until_at");
  if (wanted.until_at <= now) return refuse(No::invalid, "support.leave_over", "until_at");
  if (wanted.from_at + policy.longest_leave_ms < wanted.until_at)
    return refuse(No::invalid, "support.leave_too_long", "until_at");
  if (now + policy.early_leave_ms < wanted.from_at)
    return refuse(No::invalid, "support.leave_too_early", "from_at");
  return {};
}

Result<void> may_hand_over(Work& work, const NewLeave& wanted) {
  if (wanted.hand == wanted.to_hand) return refuse(No::invalid, "support.to_oneself", "to_hand");
  if (const auto may = may_last(wanted, work.now); !may) return refuse(may);
  const auto other = work.tx.one<LeaveRow>(
      "where community_id = ? and hand_id = ? and until_at > ? and from_at < ?", work.community(),
      wanted.hand, wanted.from_at, wanted.until_at);
  if (other) return refuse(No::conflict, "support.leave_overlaps", "from_at");
  if (std::ssize(wanted.notes) > most_leave_notes)
    return refuse(No::invalid, "support.too_many_notes", "notes");
  return {};
}

/// Both help, and whoever asks may speak for the first.
Result<void> may_speak_for(Work& work, const NewLeave& wanted) {
  std::unordered_map<Uuid, bool> active;
  for (const auto& brief : hands::briefs_by_id(work, {wanted.hand, wanted.to_hand}))
    active.emplace(brief.hand, brief.is_active);
  if (!active.contains(wanted.hand)) return refuse(No::missing, "hands.no_such_hand", "hand");
  if (!active.contains(wanted.to_hand)) return refuse(No::missing, "hands.no_such_hand", "to_hand");
  if (!is_own_hand(work, wanted.hand)) return refuse(No::conflict, "support.not_your_hand", "hand");
  if (!active[wanted.to_hand]) return refuse(No::conflict, "support.hand_gone", "to_hand");
  return {};
}

std::optional<LeaveRow> find_leave(Work& work, const Uuid& id) {
  return work.tx.one<LeaveRow>("where community_id = ? and id = ?", work.community(), id);
}

bool is_same(const LeaveRow& row, const NewLeave& wanted) {
  return row.hand_id == wanted.hand && row.to_hand_id == wanted.to_hand;
}
}  // namespace

std::vector<LeaveCard> leave_cards(const Work& work, const Book& book,
                                   const std::vector<LeaveRow>& rows) {
  std::vector<LeaveCard> cards;
  for (const auto& row : rows)
    cards.push_back({row.id, row.revision, row.hand_id, row.to_hand_id, book.name_of(row.hand_id),
                     book.name_of(row.to_hand_id), row.from_at, row.until_at, row.notes,
                     row.from_at <= work.now && work.now < row.until_at, row.made_by});
  return cards;
}

Result<LeaveList> list_leaves(Work& work) {
  const auto rows =
      work.tx.all<LeaveRow>("where community_id = ? and until_at > ? order by from_at, id limit ?",
                            work.community(), work.now, most_leaves);
  std::vector<Uuid> hands;
  for (const auto& row : rows) {
    hands.push_back(row.hand_id);
    hands.push_back(row.to_hand_id);
  }
  return LeaveList{work.now, leave_cards(work, Book(work, hands), rows)};
}

Result<LeaveKept> add_leave(Work& work, const NewLeave& wanted) {
  if (const auto may = may_speak_for(work, wanted); !may) return refuse(may);
  if (const auto known = find_leave(work, wanted.id)) {
    if (!is_same(*known, wanted)) return refuse(No::conflict, "support.id_taken", "id");
    return LeaveKept{known->id, known->revision};
  }
  if (const auto may = may_hand_over(work, wanted); !may) return refuse(may);
  const LeaveRow row{
      work.community(), wanted.id,    wanted.hand, wanted.to_hand,      wanted.from_at,
      wanted.until_at,  wanted.notes, work.now,    name_of_actor(work), 1};
  work.tx.insert(row);
  work.announce("support.leave_changed", {wanted.hand});
  if (row.from_at <= work.now) look_after_teams(work);
  return LeaveKept{row.id, row.revision};
}

Result<LeaveKept> end_leave(Work& work, const LeaveEnd& wanted) {
  auto row = find_leave(work, wanted.leave);
  if (!row) return refuse(No::missing, "support.no_such_leave", "leave");
  if (!is_own_hand(work, row->hand_id))
    return refuse(No::conflict, "support.not_your_hand", "leave");
  const LeaveKept present{row->id, row->revision};
  if (row->revision != wanted.revision) return team_changed_meanwhile(json::write(present));
  if (row->until_at <= work.now) return refuse(No::conflict, "support.leave_is_over", "leave");
  row->until_at = work.now;
  if (row->from_at > work.now) row->from_at = work.now;  // it never began
  ++row->revision;
  work.tx.update(*row);
  work.announce("support.leave_changed", {row->hand_id});
  look_after_teams(work);
  return LeaveKept{row->id, row->revision};
}
}  // namespace support
