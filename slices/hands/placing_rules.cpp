// SPDX-License-Identifier: Apache-2.0
#include "hands/placing_rules.hpp"

#include <algorithm>

namespace hands {
bool suits(const OpenPlace& place, const Profile& profile, const std::vector<Uuid>& wishes) {
  const auto& has = profile.skills;
  const bool is_wished =
      wishes.empty() || std::find(wishes.begin(), wishes.end(), place.post) != wishes.end();
  return is_wished && std::all_of(place.skills.begin(), place.skills.end(), [&](Skill skill) {
           return std::find(has.begin(), has.end(), skill) != has.end();
         });
}

std::optional<Uuid> choose_place(std::span<const OpenPlace> places, const Profile& profile,
                                 const std::vector<Uuid>& wishes) {
  const auto take = [&](const OpenPlace& place) {
    return place.free > 0 && suits(place, profile, wishes);
  };
  if (wishes.empty()) {
    const auto found = std::find_if(places.begin(), places.end(), take);
    return found == places.end() ? std::nullopt : std::optional(found->post);
  }
  for (const auto& wish : wishes)
    for (const auto& place : places)
      if (place.post == wish && take(place)) return wish;
  return std::nullopt;
}

Nearness nearness_of(const Whereabouts& a, const Whereabouts& b) {
  const auto is_same = [](const Uuid& one, const Uuid& other) {
    return !one.is_nil() && one == other;
  };
  if (is_same(a.stairwell, b.stairwell)) return Nearness::stairwell;
  if (is_same(a.building, b.building)) return Nearness::building;
  if (is_same(a.compound, b.compound)) return Nearness::compound;
  return Nearness::community;
}
}  // namespace hands
