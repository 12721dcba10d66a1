// SPDX-License-Identifier: Apache-2.0
#include "census/targets.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "census/drive_read.hpp"
#include "census/target_rules.hpp"

namespace census {
namespace {
/// A door with what decides on it.
struct Door {
  WalkKey key;
  Uuid place, stairwell;
  TargetKind kind = TargetKind::unknown;
  std::optional<Uuid> household;
};

/// The names above a door.
class Above {
 public:
  explicit Above(const place::DoorMap& map) {
    for (const auto* list : {&map.compounds(), &map.buildings(), &map.stairwells()})
      for (const auto& place : *list) by_id_.emplace(place.id, &place);
  }
  const place::Place* find(const Uuid& id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : found->second;
  }
  void put(const place::Place& door, WalkKey& key) const {
    const auto* parent = find(door.parent_id);
    if (parent && parent->kind == place::Kind::stairwell) {
      key.stairwell = parent->name;
      parent = find(parent->parent_id);
    }
    if (parent && parent->kind == place::Kind::building) key.building = parent->name;
    if (door.compound_id)
      if (const auto* compound = find(*door.compound_id)) key.compound = compound->name;
    key.floor = door.floor.value_or(0);
    key.door = door.name;
  }

 private:
  std::unordered_map<Uuid, const place::Place*> by_id_;
};

bool is_asked(const Drive& drive, TargetKind kind) {
  return std::find(drive.kinds.begin(), drive.kinds.end(), kind) != drive.kinds.end();
}

class Doors {
 public:
  Doors(Work& work, const Drive& drive)
      : work_(work), drive_(drive), map_(place::DoorMap::load(work)), above_(map_) {
    for (auto& one : people::facts_of_doors(work)) {
      const auto id = one.place;
      facts_.emplace(id, std::move(one));
    }
    const bool is_whole = drive.place_id == work.community();
    if (!is_whole) {
      const auto place = place::find_place(work, drive.place_id);
      ENSURE(place.has_value());
      within_ = place->kind == place::Kind::compound ? std::optional(place->id) : std::nullopt;
      only_.emplace();
      for (const auto& id : place::dwellings_below(work, *place)) only_->insert(id);
    }
  }

  std::vector<Door> take() {
    for (const auto& dwelling : map_.dwellings())
      if (!dwelling.is_closed && (!only_ || only_->contains(dwelling.id))) take_dwelling(dwelling);
    if (is_asked(drive_, TargetKind::shop))
      for (const auto& premises : place::open_premises(work_)) take_shop(premises);
    std::sort(doors_.begin(), doors_.end(), [](const Door& a, const Door& b) {
      if (is_before(a.key, b.key)) return true;
      return !is_before(b.key, a.key) && a.place < b.place;
    });
    return std::move(doors_);
  }

 private:
  const people::DoorFacts* facts_of(const Uuid& place) const {
    const auto found = facts_.find(place);
    return found == facts_.end() ? nullptr : &found->second;
  }
  void take_dwelling(const place::Place& dwelling) {
    const auto* facts = facts_of(dwelling.id);
    const auto kind = kind_of(facts);
    if (is_asked(drive_, kind)) add(dwelling, kind, facts);
  }
  void take_shop(const place::Place& premises) {
    const auto kind = described::value_of<place::PremisesKind>(premises.detail);
    if (!kind || !is_shop(*kind)) return;
    if (only_ && (!within_ || premises.compound_id != within_)) return;
    add(premises, TargetKind::shop, facts_of(premises.id));
  }
  void add(const place::Place& place, TargetKind kind, const people::DoorFacts* facts) {
    Door door;
    above_.put(place, door.key);
    door.place = place.id;
    door.stairwell = place.parent_id;
    door.kind = kind;
    if (facts) door.household = facts->household;
    doors_.push_back(std::move(door));
  }

  Work& work_;
  const Drive& drive_;
  const place::DoorMap map_;
  const Above above_;
  std::unordered_map<Uuid, people::DoorFacts> facts_;
  std::optional<Uuid> within_;  ///< The compound, where the drive is over one.
  std::optional<std::unordered_set<Uuid>> only_;
  std::vector<Door> doors_;
};
}  // namespace

PlaceVerdict judge_place(Work& work, const Uuid& within) {
  if (within == work.community()) return PlaceVerdict::doors;
  const auto place = place::find_place(work, within);
  if (!place) return PlaceVerdict::no_such_place;
  using enum place::Kind;
  const bool has_doors = place->kind == compound || place->kind == grid ||
                         place->kind == building || place->kind == stairwell;
  return has_doors && !place->is_closed ? PlaceVerdict::doors : PlaceVerdict::no_place_of_doors;
}

std::int64_t take_targets(Work& work, const Drive& drive) {
  std::unordered_map<Uuid, Target> before;
  for (auto& target : targets_of(work, drive.id)) {
    const auto place = target.place_id;
    before.emplace(place, std::move(target));
  }
  const auto& policy = load_policy(drive.starts_on);
  std::vector<Target> targets;
  for (const auto& door : Doors(work, drive).take()) {
    Target target;
    if (const auto known = before.find(door.place); known != before.end()) {
      target = known->second;
    } else {
      target.community_id = drive.community_id;
      target.drive_id = drive.id;
      target.id = work.world.new_uuid();
      target.place_id = door.place;
    }
    target.kind = door.kind;
    target.household_id = door.household;
    target.stairwell_id = door.stairwell;
    target.walk = std::ssize(targets);
    target.load = policy.of(door.kind);
    targets.push_back(std::move(target));
  }
  work.tx.run("delete from census_target where community_id = ? and drive_id = ?",
              drive.community_id, drive.id);
  work.tx.insert_all(targets);
  return std::ssize(targets);
}
}  // namespace census
