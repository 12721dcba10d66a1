// SPDX-License-Identifier: Apache-2.0
#include "report/doors.hpp"

#include <algorithm>
#include <unordered_set>

namespace report {
namespace {
using place::Kind;
using place::Place;
using Above = std::unordered_map<Uuid, const Place*>;

Door door_of(const Place& place, const Above& above) {
  Door door;
  door.place = place.id;
  door.label = place.label.value_or(place.name);
  door.floor = place.floor.value_or(0);
  door.compound = place.compound_id;
  if (place.compound_id)
    if (const auto compound = above.find(*place.compound_id); compound != above.end())
      door.compound_name = compound->second->name;
  auto found = above.find(place.parent_id);
  if (place.kind == Kind::premises || found == above.end()) return door;
  door.section = found->second->id;
  if (found->second->kind == Kind::stairwell) {
    door.stairwell_name = found->second->name;
    found = above.find(found->second->parent_id);
  }
  if (found != above.end() && found->second->kind == Kind::building) {
    door.building = found->second->id;
    door.building_name = found->second->name;
  }
  return door;
}

/// Less than 0, 0 or more, as numbers in names say.
int compare(const std::string& a, const std::string& b) {
  if (place::comes_before(a, b)) return -1;
  return place::comes_before(b, a) ? 1 : 0;
}

bool is_before(const Door& a, const Door& b) {
  if (const auto by = compare(a.compound_name, b.compound_name)) return by < 0;
  if (a.section.is_nil() != b.section.is_nil()) return b.section.is_nil();
  if (const auto by = compare(a.building_name, b.building_name)) return by < 0;
  if (const auto by = compare(a.stairwell_name, b.stairwell_name)) return by < 0;
  if (a.floor != b.floor) return a.floor > b.floor;
  if (const auto by = compare(a.label, b.label)) return by < 0;
  return a.place < b.place;
}
}  // namespace

Result<std::vector<Door>> doors_within(Work& work, const Uuid& within) {
  const bool is_whole = within == work.community();
  const auto place = is_whole ? std::nullopt : place::find_place(work, within);
  if (!is_whole && !place) return refuse(No::missing, "place.no_such_place", "within");
  std::unordered_set<Uuid> only;
  if (place) {
    only.insert(place->id);
    for (const auto& id : place::dwellings_below(work, *place)) only.insert(id);
  }
  const auto is_in = [&](const Place& one) {
    return !one.is_closed && (is_whole || only.contains(one.id));
  };
  const auto map = place::DoorMap::load(work);
  Above above;
  for (const auto* list : {&map.compounds(), &map.buildings(), &map.stairwells()})
    for (const auto& one : *list) above.emplace(one.id, &one);
  std::vector<Door> doors;
  for (const auto& one : map.dwellings())
    if (is_in(one)) doors.push_back(door_of(one, above));
  for (const auto& one : place::open_premises(work))
    if (is_in(one) || (place && one.compound_id == place->id)) doors.push_back(door_of(one, above));
  std::sort(doors.begin(), doors.end(), is_before);
  return doors;
}

std::unordered_map<Uuid, Door> find_doors(Work& work, const std::vector<Uuid>& ids) {
  std::vector<std::vector<Place>> levels{place::find_places(work, ids)};
  Above above;
  while (!levels.back().empty()) {  // one statement a level: doors, stairwells, buildings, ...
    std::vector<Uuid> parents;
    for (const auto& one : levels.back())
      if (!above.contains(one.parent_id)) parents.push_back(one.parent_id);
    levels.push_back(place::find_places(work, parents));
    for (const auto& one : levels.back()) above.emplace(one.id, &one);
  }
  std::unordered_map<Uuid, Door> doors;
  for (const auto& one : levels.front())
    if (one.kind == Kind::dwelling || one.kind == Kind::premises)
      doors.emplace(one.id, door_of(one, above));
  return doors;
}

std::optional<Door> find_door(Work& work, const Uuid& id) {
  auto doors = find_doors(work, {id});
  const auto found = doors.find(id);
  if (found == doors.end()) return std::nullopt;
  return std::move(found->second);
}
}  // namespace report
