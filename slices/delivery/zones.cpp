// SPDX-License-Identifier: Apache-2.0
#include "delivery/zones.hpp"

#include <algorithm>
#include <map>
#include <unordered_set>

#include "base/json.hpp"
#include "delivery/lookups.hpp"
#include "pass/pass.hpp"
#include "people/people.hpp"

namespace delivery {
namespace {
/// Grows whenever records of the pack take another form.
constexpr std::string_view pack_form = "1";

struct Numbers {
  std::int64_t came = 0, over = 0;
};
using Shelf = std::pair<Uuid, Uuid>;  ///< Zone and building.

/// What came today, by shelf, from the counters.
std::map<Shelf, Numbers> today_by_shelf(Work& work) {
  std::map<Shelf, Numbers> numbers;
  for (const auto& row : work.tx.all<Count>("where community_id = ? and day = ? and number > 0",
                                            work.community(), work.today())) {
    if (row.state == State::mistaken) continue;
    auto& of = numbers[{row.zone_id, row.building_id}];
    of.came += row.number;
    if (!is_open(row.state)) of.over += row.number;
  }
  return numbers;
}

std::vector<place::Place> by_name(std::vector<place::Place> places) {
  std::sort(places.begin(), places.end(), [](const place::Place& a, const place::Place& b) {
    return place::comes_before(a.name, b.name);
  });
  return places;
}

std::unordered_map<Uuid, std::string> names_of(const std::vector<place::Place>& places) {
  std::unordered_map<Uuid, std::string> names;
  for (const auto& place : places) names.emplace(place.id, place.name);
  return names;
}

std::string compound_of(const std::unordered_map<Uuid, std::string>& compounds,
                        const place::Place& place) {
  const auto found = place.compound_id ? compounds.find(*place.compound_id) : compounds.end();
  return found == compounds.end() ? std::string() : found->second;
}

/// The doors with a shelf in the zone, as people count.
ZoneDoors doors_at(Work& work, const place::Place& zone) {
  const auto map = place::DoorMap::load(work, zone.compound_id);
  const auto compounds = names_of(map.compounds());
  std::unordered_map<Uuid, Uuid> building_of;
  for (const auto& stairwell : map.stairwells())
    building_of.emplace(stairwell.id, stairwell.parent_id);
  const auto marks = running_marks(work);
  auto doors = map.dwellings();
  std::erase_if(doors, [](const place::Place& door) { return door.is_closed; });
  std::sort(doors.begin(), doors.end(), [](const place::Place& a, const place::Place& b) {
    return place::comes_before(a.label.value_or(a.name), b.label.value_or(b.name));
  });
  ZoneDoors list{zone.id, {}, {}};
  for (const auto& building : by_name(map.buildings()))
    if (!building.is_closed)
      list.shelves.push_back({building.id, building.name, compound_of(compounds, building)});
  for (const auto& door : doors) {
    const auto above = building_of.find(door.parent_id);
    list.items.push_back({door.id, door.label.value_or(door.name), compound_of(compounds, door),
                          above == building_of.end() ? door.parent_id : above->second,
                          marks.contains(door.id)});
  }
  return list;
}

/// Passes of those who live behind these doors today, in an order that does not change by itself.
std::vector<ZoneHolder> holders_at(Work& work, const std::vector<ZoneDoor>& doors) {
  std::unordered_set<Uuid> here;
  for (const auto& door : doors) here.insert(door.id);
  auto passes = pass::all_holders(work);
  std::erase_if(passes, [](const pass::Holder& one) {
    return one.kind != pass::PassKind::resident || !one.person;
  });
  std::vector<Uuid> persons;
  for (const auto& one : passes) persons.push_back(*one.person);
  const auto members = people::find_members(work, persons);
  std::vector<ZoneHolder> holders;
  for (const auto& one : passes) {
    const auto member = members.find(*one.person);
    if (member == members.end() || member->second.standing != people::Standing::listed) continue;
    if (here.contains(member->second.place)) holders.push_back({one.pass, member->second.place});
  }
  std::sort(holders.begin(), holders.end(),
            [](const ZoneHolder& a, const ZoneHolder& b) { return a.id < b.id; });
  return holders;
}

void note(ShelfCard& shelf, const Item& item, Instant now) {
  if (item.state == State::missing) {
    ++shelf.missing;
    return;
  }
  ++shelf.waiting;
  shelf.late += item.is_late(now);
  shelf.since_at = std::min(shelf.since_at.value_or(item.arrived_at), item.arrived_at);
}
}  // namespace

Result<ZoneList> list_zones(Work& work) {
  const auto zones = place::open_drop_zones(work);
  std::map<Shelf, ShelfCard> shelves;
  for (const auto& item : open_items(work))
    note(shelves[{item.zone_id, item.building_id}], item, work.now);
  for (const auto& [key, numbers] : today_by_shelf(work)) {
    shelves[key].came_today = numbers.came;
    shelves[key].over_today = numbers.over;
  }
  std::vector<Uuid> places;
  for (const auto& [key, shelf] : shelves) places.push_back(key.second);
  for (const auto& zone : zones) places.push_back(zone.id);
  const auto stops = place::stops_of(work, places);
  ZoneList list;
  for (const auto& zone : zones) {
    ZoneCard card{zone.id, zone.name, {}, {}};
    if (const auto found = stops.find(zone.id); found != stops.end())
      card.compound_name = found->second.compound_name;
    std::map<std::string, ShelfCard> in_order;
    for (auto& [key, shelf] : shelves) {
      if (key.first != zone.id || !stops.contains(key.second)) continue;
      shelf.building = key.second;
      shelf.name = stops.at(key.second).label;
      in_order.emplace(stops.at(key.second).walk, shelf);
    }
    for (auto& [walk, shelf] : in_order) card.shelves.push_back(std::move(shelf));
    list.items.push_back(std::move(card));
  }
  return list;
}

Result<ZoneDoors> list_doors(Work& work, const ZoneKey& key) {
  const auto zone = zone_of(work, key.zone);
  if (!zone) return refuse(zone);
  work.looked("delivery.zone", zone->id);
  return doors_at(work, *zone);
}

Result<ZonePack> open_zone_pack(Work& work, const ZonePackQuery& query) {
  const auto zone = zone_of(work, query.zone);
  if (!zone) return refuse(zone);
  ZonePack told;
  told.lease = pack::lease_of_shift(work, keeps_zones());
  auto doors = doors_at(work, *zone);
  ZoneCarried all{std::move(doors.shelves), std::move(doors.items), {}};
  all.holders = holders_at(work, all.doors);
  told.cursor = pack::digest_of(pack_form, json::write(all));
  if (query.since && query.since->str() == told.cursor) return told;
  told.lease.share = pack::fresh_share(work);
  told.all = std::move(all);
  work.looked("delivery.zone", zone->id);
  return told;
}

Result<ZoneFile> open_zone(Work& work, const ZoneKey& key) {
  const auto zone = zone_of(work, key.zone);
  if (!zone) return refuse(zone);
  ZoneFile file{zone->id, zone->name, work.now, {}};
  for (const auto& item : open_items_of_zone(work, zone->id))
    file.items.push_back({item.id, item.door_id, item.kind, item.state, item.arrived_at,
                          item.limit_at, item.state_at, item.had_last});
  work.looked("delivery.zone", zone->id);
  return file;
}

Result<ShelfNotices> list_notices(Work& work, const ZoneKey& key) {
  const auto zone = zone_of(work, key.zone);
  if (!zone) return refuse(zone);
  const auto marks = running_marks(work);
  auto items = open_items_of_zone(work, zone->id);
  std::erase_if(items, [&](const Item& item) {
    return !is_waiting(item.state) || marks.contains(item.door_id);
  });
  std::vector<Uuid> places;
  for (const auto& item : items) {
    places.push_back(item.door_id);
    places.push_back(item.building_id);
  }
  const auto stops = place::stops_of(work, places);
  std::map<std::string, ShelfNotice> shelves;
  std::map<std::string, NoticeLine> lines;
  std::map<std::string, std::string> shelf_of;
  for (const auto& item : items) {
    const auto door = stops.find(item.door_id), building = stops.find(item.building_id);
    if (door == stops.end() || building == stops.end()) continue;
    auto& shelf = shelves[building->second.walk];
    shelf.building = item.building_id;
    shelf.name = building->second.label;
    shelf.compound_name = building->second.compound_name;
    shelf_of[door->second.walk] = building->second.walk;
    auto& line = lines[door->second.walk];
    if (line.waiting++ == 0) {
      line.door = door->second.label;
      line.since_at = item.arrived_at;  // the oldest comes first
    }
  }
  for (auto& [walk, line] : lines) shelves.at(shelf_of.at(walk)).doors.push_back(std::move(line));
  ShelfNotices notices{zone->name, work.now, {}};
  for (auto& [walk, shelf] : shelves) notices.items.push_back(std::move(shelf));
  work.looked("delivery.notices", zone->id);
  return notices;
}
}  // namespace delivery
