// SPDX-License-Identifier: Apache-2.0
#include "people/rules.hpp"

#include <algorithm>

namespace people {
namespace {
bool lives_here(const MemberFacts& member) { return member.residence != Residence::elsewhere; }
}  // namespace

std::int64_t persons_living(std::span<const MemberFacts> members) {
  return std::count_if(members.begin(), members.end(), lives_here);
}

Quality quality_of(Occupancy occupancy, std::span<const MemberFacts> members) {
  const auto living = persons_living(members);
  if (occupancy == Occupancy::vacant)
    return living > 0 ? Quality::contradiction : Quality::complete;
  if (living == 0)
    return occupancy == Occupancy::owner_away ? Quality::complete : Quality::nobody_listed;
  const auto any = [&](auto fits) { return std::any_of(members.begin(), members.end(), fits); };
  if (!any([](const auto& m) { return lives_here(m) && m.has_phone; })) return Quality::no_phone;
  if (any([](const auto& m) { return lives_here(m) && !m.has_id_number; }))
    return Quality::no_id_number;
  return Quality::complete;
}

NeedState need_state(std::int64_t kinds, std::optional<Day> next_due, Day today,
                     const NeedPolicy& policy) {
  if (kinds == 0) return NeedState::none;
  if (!next_due) return NeedState::needs;
  if (*next_due < today) return NeedState::overdue;
  return *next_due <= today + policy.soon_days ? NeedState::due_soon : NeedState::needs;
}

Mismatch mismatch_of(Standing standing, Residence residence, Registered registered) {
  if (standing != Standing::listed) return Mismatch::none;
  const bool lives_here = residence != Residence::elsewhere;
  if (lives_here && registered == Registered::elsewhere) return Mismatch::registered_elsewhere;
  if (!lives_here && registered == Registered::here) return Mismatch::living_elsewhere;
  return Mismatch::none;
}
}  // namespace people
