// SPDX-License-Identifier: Apache-2.0
#include "place/layout.hpp"

#include "place/change_acts.hpp"
#include "place/grids.hpp"
#include "place/plan.hpp"
#include "platform/page.hpp"
#include "platform/work.hpp"

namespace place {
namespace {

template <class Line>
void order(std::vector<Line>& lines, PlaceNow Line::*place) {
  std::sort(lines.begin(), lines.end(), [&](const Line& a, const Line& b) {
    const auto& one = a.*place;
    const auto& other = b.*place;
    if (one.is_closed != other.is_closed) return other.is_closed;
    return comes_before(one.name, other.name);
  });
}

std::optional<Uuid> grid_in(const std::unordered_map<Uuid, Uuid>& grids, const Uuid& id) {
  const auto found = grids.find(id);
  return found == grids.end() ? std::nullopt : std::optional(found->second);
}
}  // namespace

Result<CompoundLines> list_compounds(Work& work) {
  const auto map = DoorMap::load(work);
  const auto persons = persons_behind(work);
  CompoundLines lines;
  std::unordered_map<Uuid, std::size_t> at;
  for (const auto& compound : map.compounds()) {
    at.emplace(compound.id, lines.items.size());
    lines.items.push_back({now_of(compound), 0, 0, 0});
  }
  for (const auto& building : map.buildings())
    lines.items[at.at(building.parent_id)].buildings += !building.is_closed;
  for (const auto& dwelling : map.dwellings()) {
    if (dwelling.is_closed) continue;
    auto& line = lines.items[at.at(dwelling.compound_id.value())];
    ++line.dwellings;
    line.households += persons.contains(dwelling.id);
  }
  order(lines.items, &CompoundLine::compound);
  return lines;
}

Result<CompoundLayout> open_compound(Work& work, const CompoundKey& key) {
  const auto compound = find_place(work, key.compound);
  if (!compound || compound->kind != Kind::compound)
    return refuse(No::missing, "place.no_such_compound", "compound");
  const auto map = DoorMap::load(work, compound->id);
  const auto grids = grids_of(map);
  const auto persons = persons_behind(work);
  std::unordered_map<Uuid, std::pair<std::int64_t, std::int64_t>> inside;
  for (const auto& dwelling : map.dwellings()) {
    if (dwelling.is_closed) continue;
    auto& [dwellings, households] = inside[dwelling.parent_id];
    ++dwellings;
    households += persons.contains(dwelling.id);
  }
  std::unordered_map<Uuid, std::vector<StairwellLine>> stairwells;
  for (const auto& one : map.stairwells()) {
    const auto [dwellings, households] = inside[one.id];
    stairwells[one.parent_id].push_back(
        {now_of(one), grid_in(grids, one.id), dwellings, households});
  }
  CompoundLayout layout{now_of(*compound), {}};
  for (const auto& one : map.buildings()) {
    const auto [dwellings, households] = inside[one.id];
    BuildingLine line{now_of(one), grid_in(grids, one.id), std::move(stairwells[one.id]), dwellings,
                      households};
    for (const auto& stairwell : line.stairwells) {
      line.dwellings += stairwell.dwellings;
      line.households += stairwell.households;
    }
    order(line.stairwells, &StairwellLine::stairwell);
    layout.buildings.push_back(std::move(line));
  }
  order(layout.buildings, &BuildingLine::building);
  return layout;
}

Result<DoorLines> open_building(Work& work, const BuildingKey& key) {
  const auto building = find_place(work, key.building);
  if (!building || building->kind != Kind::building)
    return refuse(No::missing, "place.no_such_building", "building");
  const auto persons = persons_behind(work);
  DoorLines lines{now_of(*building), {}};
  for (const auto& one : inside_of(work, {building->id})) {
    if (one.kind != Kind::dwelling) continue;
    DoorLine line{now_of(one), {}, {}};
    if (one.parent_id != building->id) line.stairwell = one.parent_id;
    if (const auto found = persons.find(one.id); found != persons.end())
      line.persons = found->second;
    lines.items.push_back(std::move(line));
  }
  std::sort(lines.items.begin(), lines.items.end(), [](const DoorLine& a, const DoorLine& b) {
    if (a.dwelling.is_closed != b.dwelling.is_closed) return b.dwelling.is_closed;
    return comes_before(a.dwelling.label.value_or(""), b.dwelling.label.value_or(""));
  });
  return lines;
}

Result<PlaceCard> add_spot(Work& work, const NewSpot& wanted) {
  const auto kind = described::value_of<Kind>(described::name_of(wanted.kind));
  ENSURE(kind.has_value());
  const std::string_view detail = *kind == Kind::gate       ? described::name_of(GateState::open)
                                  : *kind == Kind::premises ? described::name_of(PremisesKind::shop)
                                                            : "";
  return add_place(work, wanted.id, *kind, wanted.name, detail, wanted.compound);
}

Result<SpotList> list_spots(Work& work, const SpotQuery& query) {
  Uuid last;
  if (query.after) {
    const auto id = Uuid::parse(query.after->str());
    if (!id) return refuse(No::invalid, "json.bad_cursor", "after");
    last = *id;
  }
  const auto limit = limit_of(query.limit, 100);
  const auto places =
      query.kind
          ? work.tx.all<Place>("where community_id = ? and kind = ? and id > ? order by id limit ?",
                               work.community(), *query.kind, last, limit + 1)
          : work.tx.all<Place>(
                "where community_id = ? and kind in ('gate', 'premises', 'store_room', "
                "'sampling_site', 'drop_zone') and id > ? order by id limit ?",
                work.community(), last, limit + 1);
  SpotList list;
  for (const auto& place : places) {
    if (std::ssize(list.items) == limit) {
      list.next = list.items.back().spot.id.text();
      break;
    }
    list.items.push_back({now_of(place), place.compound_id});
  }
  return list;
}
}  // namespace place
