// SPDX-License-Identifier: Apache-2.0
/// Doors by the names they bore before.
#include "place/door_key.hpp"
#include "platform/work.hpp"

namespace place {
void DoorMap::load_aliases(Work& work) {
  std::vector<std::pair<std::string, Uuid>> labels;
  // Ordered by id, that is by time: of a name that several bore, the latest bearer counts.
  work.tx.each(
      "select parent_id, kind, name, place_id, label from place_alias where community_id = ? "
      "order by id",
      [&](const db::Row& row) {
        Kind kind{};
        db::take(row, 1, kind);
        former_[key_of(row.uuid(0), kind, row.text(2))] = row.uuid(3);
        if (!row.is_null(4)) labels.emplace_back(row.text(4), row.uuid(3));
      },
      work.community());
  const bool has_merged = std::any_of(by_key_.begin(), by_key_.end(), [](const auto& one) {
    return one.second.successor_id.has_value();
  });
  if (former_.empty() && !has_merged) return;
  for (const auto& [key, place] : by_key_) key_by_id_.emplace(place.id, key);
  // A whole label is found under its compound, where no dwelling stands by its name alone.
  for (const auto& [label, id] : labels)
    if (const auto* door = by_id(id); door && door->compound_id)
      former_[key_of(*door->compound_id, Kind::dwelling, label)] = id;
}

const Place* DoorMap::by_id(const Uuid& id) const {
  const auto key = key_by_id_.find(id);
  return key == key_by_id_.end() ? nullptr : &by_key_.at(key->second);
}

const Place* DoorMap::below_as_before(const Uuid& parent, Kind kind, std::string_view name) const {
  if (const auto* now = below(parent, kind, name)) return now;
  const auto former = former_.find(key_of(parent, kind, name));
  return former == former_.end() ? nullptr : by_id(former->second);
}

std::vector<const Place*> DoorMap::parts_of(const DoorName& door) const {
  std::vector<const Place*> parts;
  const auto* at = compound_of(door);
  if (!at && !compounds_.empty() && !door.compound.empty())
    at = below_as_before(compounds_.front().parent_id, Kind::compound, door.compound);
  const auto go = [&](Kind kind, const std::string& name) {
    if (at && !name.empty()) at = below_as_before(at->id, kind, name);
    if (at && at != parts.back()) parts.push_back(at);
  };
  if (!at) return parts;
  parts.push_back(at);
  go(Kind::building, door.building);
  go(Kind::stairwell, door.stairwell);
  go(Kind::dwelling, door.number);
  return parts;
}

DoorName DoorMap::name_of(const Place& place) const {
  DoorName name;
  for (const auto* at = &place; at; at = by_id(at->parent_id)) {
    if (at->kind == Kind::compound) name.compound = at->name;
    if (at->kind == Kind::building) name.building = at->name;
    if (at->kind == Kind::stairwell) name.stairwell = at->name;
    if (at->kind == Kind::dwelling) name.number = at->name;
  }
  return name;
}

DoorName DoorMap::present(const DoorName& door) const {
  if (key_by_id_.empty()) return door;
  const auto parts = parts_of(door);
  if (parts.empty()) return door;
  const auto* last = parts.back();
  // The names may be borne by others now, but not all the way down to a door.
  if (last->kind != Kind::dwelling)
    if (const auto* labelled = below_as_before(parts.front()->id, Kind::dwelling, door.label()))
      last = labelled;
  while (last->successor_id && last->kind == Kind::dwelling) last = by_id(*last->successor_id);
  auto now = name_of(*last);
  now.floor = door.floor;
  if (door.compound.empty()) now.compound.clear();
  if (last->kind != Kind::dwelling) now.number = door.number;
  if (last->kind == Kind::building || last->kind == Kind::compound) now.stairwell = door.stairwell;
  if (last->kind == Kind::compound) now.building = door.building;
  return now;
}

bool DoorMap::is_closed_above(const DoorName& door) const {
  const auto parts = parts_of(door);
  return !parts.empty() && parts.back()->kind != Kind::dwelling && parts.back()->is_closed;
}
}  // namespace place
