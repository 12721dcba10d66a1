// SPDX-License-Identifier: Apache-2.0
#include "delivery/lookups.hpp"

namespace delivery {
namespace {
using enum auth::Role;

std::unordered_map<Uuid, place::Place> by_id(std::vector<place::Place> places) {
  std::unordered_map<Uuid, place::Place> found;
  for (auto& place : places) found.emplace(place.id, std::move(place));
  return found;
}
}  // namespace

auth::Right keeps_zones() { return auth::may(guard, volunteer, community_staff); }
auth::Right oversees_deliveries() { return auth::may(community_staff, command); }

Result<place::Place> zone_of(Work& work, const Uuid& id) {
  auto zone = place::find_place(work, id);
  if (!zone || zone->kind != place::Kind::drop_zone || zone->is_closed)
    return refuse(No::missing, "delivery.no_such_zone", "zone");
  return std::move(*zone);
}

std::unordered_map<Uuid, Door> doors_of(Work& work, const std::vector<Uuid>& places) {
  std::unordered_map<Uuid, Door> doors;
  if (places.empty()) return doors;
  std::vector<Uuid> above;
  for (const auto& place : place::find_places(work, places)) {
    if (place.kind != place::Kind::dwelling || place.is_closed) continue;
    doors.emplace(place.id, Door{place.id, place.parent_id, place.compound_id,
                                 place.label.value_or(place.name)});
    above.push_back(place.parent_id);
  }
  if (above.empty()) return doors;
  // A door lies in a stairwell of a building, or right in the building.
  const auto parents = by_id(place::find_places(work, above));
  for (auto& [id, door] : doors)
    if (const auto found = parents.find(door.building);
        found != parents.end() && found->second.kind == place::Kind::stairwell)
      door.building = found->second.parent_id;
  return doors;
}

std::unordered_map<Uuid, Mark> running_marks(Work& work) {
  std::unordered_map<Uuid, Mark> running;
  for (auto& mark : work.tx.all<Mark>(
           "where community_id = ? and from_at <= ? and until_at > ? and ended_at is null",
           work.community(), work.now, work.now))
    running.emplace(mark.door_id, std::move(mark));
  return running;
}

std::optional<Item> find_item(Work& work, const Uuid& id) {
  return work.tx.one<Item>("where community_id = ? and id = ?", work.community(), id);
}

std::vector<Item> items_by_id(Work& work, const std::vector<Uuid>& ids) {
  if (ids.empty()) return {};
  return work.tx.all<Item>("where community_id = ? and id in (?*)", work.community(), ids);
}

std::vector<Item> open_items(Work& work) {
  return work.tx.all<Item>(
      "where community_id = ? and state in ('arrived', 'shelved', 'with_helper', 'missing') "
      "order by arrived_at, id",
      work.community());
}

std::vector<Item> open_items_of_zone(Work& work, const Uuid& zone) {
  return work.tx.all<Item>(
      "where community_id = ? and zone_id = ? and state in ('arrived', 'shelved', 'with_helper', "
      "'missing') order by arrived_at, id",
      work.community(), zone);
}

std::vector<Item> open_items_of_doors(Work& work, const std::vector<Uuid>& doors) {
  if (doors.empty()) return {};
  return work.tx.all<Item>(
      "where community_id = ? and door_id in (?*) and state in ('arrived', 'shelved', "
      "'with_helper', 'missing') order by arrived_at, id",
      work.community(), doors);
}

Labels::Labels(Work& work, const std::vector<Uuid>& places)
    : stops_(place::stops_of(work, places)) {}

std::string Labels::of(const Uuid& place) const {
  const auto found = stops_.find(place);
  return found == stops_.end() ? std::string() : found->second.label;
}

std::string Labels::compound_of(const Uuid& place) const {
  const auto found = stops_.find(place);
  return found == stops_.end() ? std::string() : found->second.compound_name;
}

void count(Work& work, const Item& item, std::int64_t number) {
  work.tx.add(Count{item.community_id, item.zone_id, item.building_id,
                    Day::in_china(item.arrived_at), item.kind, item.state, number});
}

void save(Work& work, Item& item, const Custody& custody) {
  if (item.state != custody.state) {
    count(work, item, -1);
    item.state = custody.state;
    count(work, item, 1);
  }
  item.state_at = custody.since;
  item.had_by = custody.had_by;
  item.had_last = custody.had_last;
  item.beside = std::ssize(custody.beside);
  work.tx.update(item);
}
}  // namespace delivery
