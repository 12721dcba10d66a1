// SPDX-License-Identifier: Apache-2.0
/// What other slices ask of support; see support.hpp.
#include <algorithm>

#include "support/lookups.hpp"

namespace support {
std::vector<Answering> answering(Work& work, const std::vector<Uuid>& households) {
  std::unordered_map<Uuid, Team> by_household;
  std::vector<Uuid> ids, hands;
  for (auto& team : open_teams(work, households)) {
    ids.push_back(team.id);
    by_household.emplace(team.household_id, std::move(team));
  }
  auto members = members_of(work, ids);
  for (const auto& [team, rows] : members)
    for (const auto& row : rows)
      if (row.hand_id) hands.push_back(*row.hand_id);
  const Book book(work, hands);
  std::vector<Answering> answers;
  for (const auto& household : households) {
    const auto team = by_household.find(household);
    if (team == by_household.end()) continue;
    for (const auto& member : members[team->second.id]) {
      const auto acting = book.acting(team->second.grid_id, member.role, member.hand_id);
      answers.push_back({household, member.role, acting.hand, book.user_of(acting.hand),
                         book.name_of(acting.hand), acting.is_stand_in, acting.is_off_hours});
    }
  }
  return answers;
}

std::vector<Uuid> households_of_user(Work& work, const Uuid& user) {
  const Book book(work, assigned_hands(work));
  std::vector<Uuid> households;
  const auto hand = book.hand_of(user);
  if (!hand) return households;
  constexpr std::int64_t most = 10'000;
  for (const auto& alike : alike_members(work))
    if (book.acting(alike.grid, alike.role, alike.hand).hand == hand)
      for (const auto& row : members_alike(work, alike, most))
        households.push_back(row.household_id);
  std::sort(households.begin(), households.end());
  households.erase(std::unique(households.begin(), households.end()), households.end());
  return households;
}
}  // namespace support
