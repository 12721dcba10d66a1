// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The doors of a community that get letters, in the order in which somebody walks past them.
#include <unordered_map>

#include "place/place.hpp"
#include "platform/work.hpp"

namespace report {
struct Door {
  Uuid place;  ///< The dwelling or the premises.
  std::string label;
  Uuid section;  ///< The stairwell, or the building it lies right in; nil for premises.
  Uuid building;
  std::optional<Uuid> compound;
  std::string compound_name, building_name, stairwell_name;
  std::int64_t floor = 0;
};

/// Open dwellings and premises at or in a place of the community; top floors first, premises last.
/// Refuses place.no_such_place.
Result<std::vector<Door>> doors_within(Work&, const Uuid& within);
/// Those of the places that are doors, by id, in as many statements as the tree has levels.
std::unordered_map<Uuid, Door> find_doors(Work&, const std::vector<Uuid>& places);
/// One door, or none when that is no door.
std::optional<Door> find_door(Work&, const Uuid& place);
}  // namespace report
