// SPDX-License-Identifier: Apache-2.0
#include "census/stair_names.hpp"

#include <unordered_set>

namespace census {
namespace {
using ById = std::unordered_map<Uuid, place::Place>;

ById by_id(Work& work, const std::vector<Uuid>& ids) {
  ById found;
  for (auto& place : place::find_places(work, ids)) {
    const auto id = place.id;
    found.emplace(id, std::move(place));
  }
  return found;
}

const place::Place* find(const ById& places, const Uuid& id) {
  const auto found = places.find(id);
  return found == places.end() ? nullptr : &found->second;
}
}  // namespace

StairNames::StairNames(Work& work, const std::vector<Uuid>& stairwells) {
  const auto own = by_id(work, stairwells);
  std::vector<Uuid> parents, compounds;
  for (const auto& [id, place] : own) {
    if (place.kind == place::Kind::stairwell) parents.push_back(place.parent_id);
    if (place.compound_id) compounds.push_back(*place.compound_id);
    if (place.kind == place::Kind::compound) compounds.push_back(id);
  }
  const auto buildings = by_id(work, parents);
  const auto tops = by_id(work, compounds);
  for (const auto& [id, place] : own) {
    StairName name;
    const auto* building = place.kind == place::Kind::building    ? &place
                           : place.kind == place::Kind::stairwell ? find(buildings, place.parent_id)
                                                                  : nullptr;
    if (building) {
      name.building = building->id;
      name.building_name = building->name;
      name.name = building->name;
      name.grid = place.grid_id ? place.grid_id : building->grid_id;
    }
    if (place.kind == place::Kind::stairwell) {
      name.stairwell_name = place.name;
      name.name += '-' + place.name;
    }
    name.compound = place.kind == place::Kind::compound ? std::optional(id) : place.compound_id;
    if (name.compound)
      if (const auto* top = find(tops, *name.compound)) name.compound_name = top->name;
    if (name.name.empty()) name.name = name.compound_name;
    names_.emplace(id, std::move(name));
  }
}

const StairName& StairNames::of(const Uuid& stairwell) const {
  const auto found = names_.find(stairwell);
  return found == names_.end() ? none_ : found->second;
}

std::vector<Uuid> stairwells_of(const std::vector<Target>& targets) {
  std::vector<Uuid> ids;
  std::unordered_set<Uuid> known;
  for (const auto& target : targets)
    if (known.insert(target.stairwell_id).second) ids.push_back(target.stairwell_id);
  return ids;
}
}  // namespace census
