// SPDX-License-Identifier: Apache-2.0
#include "board/board.hpp"

#include <unordered_map>

#include "platform/app.hpp"
#include "platform/journal/journal.hpp"

namespace board {
namespace {
constexpr int most_due = 20;
constexpr int days_shown = 14;
constexpr std::size_t most_communities = 200;

/// The doors of one building in the order of the board.
struct Doors {
  const place::Place* building = nullptr;
  std::vector<std::string> stairwells;
  std::vector<std::optional<Uuid>> grids;  ///< Of each stairwell.
  std::vector<const place::Place*> dwellings;
  std::vector<std::int64_t> stairwell;
};

/// What is closed stays in the register, but not on the board.
std::vector<const place::Place*> open_ones(const std::vector<place::Place>& places) {
  std::vector<const place::Place*> list;
  for (const auto& place : places)
    if (!place.is_closed) list.push_back(&place);
  return list;
}

std::vector<const place::Place*> sorted_by_name(const std::vector<place::Place>& places) {
  auto list = open_ones(places);
  std::sort(list.begin(), list.end(),
            [](const auto* a, const auto* b) { return place::comes_before(a->name, b->name); });
  return list;
}

std::vector<Doors> doors_by_building(const place::DoorMap& map) {
  std::unordered_map<Uuid, std::vector<const place::Place*>> below;
  for (const auto* stairwell : sorted_by_name(map.stairwells()))
    below[stairwell->parent_id].push_back(stairwell);
  std::unordered_map<Uuid, std::vector<const place::Place*>> dwellings;
  for (const auto* dwelling : open_ones(map.dwellings()))
    dwellings[dwelling->parent_id].push_back(dwelling);
  for (auto& [parent, list] : dwellings)
    std::sort(list.begin(), list.end(), [](const auto* a, const auto* b) {
      if (a->floor != b->floor) return a->floor < b->floor;
      return place::comes_before(a->name, b->name);
    });

  std::vector<Doors> all;
  for (const auto* building : sorted_by_name(map.buildings())) {
    Doors doors{building, {}, {}, {}, {}};
    const auto take = [&](const Uuid& parent, const std::string& name,
                          const std::optional<Uuid>& own_grid) {
      const auto found = dwellings.find(parent);
      if (found == dwellings.end()) return;
      for (const auto* dwelling : found->second) {
        doors.dwellings.push_back(dwelling);
        doors.stairwell.push_back(std::int64_t(doors.stairwells.size()));
      }
      doors.stairwells.push_back(name);
      doors.grids.push_back(own_grid ? own_grid : building->grid_id);
    };
    take(building->id, "", {});
    for (const auto* stairwell : below[building->id])
      take(stairwell->id, stairwell->name, stairwell->grid_id);
    if (!doors.dwellings.empty()) all.push_back(std::move(doors));
  }
  return all;
}

Legend legend_of(const BoardLayer& layer) {
  Legend legend{layer.name, {}, 0};
  for (const auto& state : layer.states) {
    const auto status = described::value_of<Status>(state.status);
    ENSURE(status.has_value());
    legend.states.push_back({state.state, *status, 0});
  }
  return legend;
}

/// Colours every door by every layer, and counts what it coloured.
std::vector<std::vector<std::uint8_t>> colour(Work& work, const LayerDoors& doors,
                                              std::vector<Legend>& legends) {
  std::vector<std::vector<std::uint8_t>> states;
  for (const auto& layer : work.sockets.layers) {
    auto& mine = states.emplace_back(doors.dwellings.size());
    layer.colour(work, doors, mine);
    auto& legend = legends.emplace_back(legend_of(layer));
    for (const auto state : mine) ++legend.states.at(state).count;
    legend.counted = std::int64_t(mine.size());
  }
  return states;
}

BuildingCard card_of(const Doors& doors, std::size_t first, const people::DoorMarks& marks,
                     const std::vector<std::vector<std::uint8_t>>& states,
                     const std::vector<BoardLayer>& layers, const std::vector<BoardGrid>& grids) {
  BuildingCard card;
  card.id = doors.building->id;
  card.name = doors.building->name;
  card.stairwells = doors.stairwells;
  for (const auto& grid : doors.grids) {
    const auto found = std::find_if(grids.begin(), grids.end(),
                                    [&](const BoardGrid& one) { return one.id == grid; });
    card.grid.push_back(found == grids.end() ? -1 : found - grids.begin());
  }
  card.stairwell = doors.stairwell;
  const auto count = doors.dwellings.size();
  for (std::size_t i = 0; i < count; ++i) {
    if (i) card.doors += ' ';
    card.doors += doors.dwellings[i]->name;
    card.floor.push_back(doors.dwellings[i]->floor.value_or(1));
    card.persons.push_back(marks.persons[first + i]);
    card.needs.push_back(marks.needs[first + i]);
  }
  for (std::size_t layer = 0; layer < states.size(); ++layer) {
    DoorStates mine{layers[layer].name, {}};
    for (std::size_t i = 0; i < count; ++i) mine.states.push_back(states[layer][first + i]);
    card.layers.push_back(std::move(mine));
  }
  return card;
}

std::vector<people::NeedKind> need_kinds() {
  std::vector<people::NeedKind> kinds;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<people::NeedKind>>(
      [&](auto d) { kinds.push_back(d.value); });
  return kinds;
}

CompoundCard card_of(const place::Place& compound) {
  const auto kind = described::value_of<place::CompoundKind>(compound.detail);
  return {compound.id, compound.name, kind.value_or(place::CompoundKind::other)};
}
}  // namespace

Result<Board> open_board(Work& work, const BoardQuery& query) {
  Board board;
  board.need_kinds = need_kinds();
  for (const auto& compound : place::compounds_of(work)) {
    if (compound.is_closed) continue;
    if (query.compound ? compound.id == *query.compound : !board.compound)
      board.compound = compound.id;
    board.compounds.push_back(card_of(compound));
  }
  if (query.compound && !board.compound)
    return refuse(No::missing, "place.no_such_compound", "compound");
  if (!board.compound) return board;

  for (const auto& grid : place::open_grids(work)) board.grids.push_back({grid.id, grid.name});
  const auto map = place::DoorMap::load(work, board.compound);
  const auto buildings = doors_by_building(map);
  LayerDoors doors{work.community(), {}, {}};
  for (const auto& building : buildings)
    for (const auto* dwelling : building.dwellings) {
      doors.position.emplace(dwelling->id, std::uint32_t(doors.dwellings.size()));
      doors.dwellings.push_back(dwelling->id);
    }
  const auto states = colour(work, doors, board.layers);
  const auto marks = people::marks_of(work, doors);
  std::size_t first = 0;
  for (const auto& building : buildings) {
    board.buildings.push_back(
        card_of(building, first, marks, states, work.sockets.layers, board.grids));
    first += building.dwellings.size();
  }
  board.dwellings = std::int64_t(first);
  work.looked("board.compound", *board.compound);
  return board;
}

Result<Overview> open_overview(Work& work) {
  const auto divisions = place::communities_below(work, work.place.id);
  std::vector<Uuid> communities;
  for (const auto& division : divisions) communities.push_back(division.id);

  Overview overview;
  auto totals = people::totals_by_community(work, communities);
  auto dwellings = place::dwellings_by_community(work, communities);
  for (const auto& id : communities) {
    overview.households += totals[id].households;
    overview.persons += totals[id].persons;
    overview.dwellings += dwellings[id];
  }
  for (const auto& layer : work.sockets.layers) {
    auto& legend = overview.layers.emplace_back(legend_of(layer));
    const auto counted = layer.count(work, communities);
    for (std::size_t i = 0; i < legend.states.size(); ++i)
      legend.states[i].count = counted.counts.at(i);
    legend.counted = counted.denominator;
  }
  overview.needs_due = people::due_needs(work, communities, work.today() + 3, most_due);
  if (!overview.needs_due.empty()) work.looked("board.needs_due", work.place.id);
  for (const auto& count : journal::changes_by_day(work.tx, communities, work.now, days_shown))
    overview.days.push_back({count.day, count.changes});
  if (!work.place.community.is_nil()) return overview;
  for (const auto& division : divisions) {
    if (overview.communities.size() == most_communities) break;
    const auto& of = totals[division.id];
    overview.communities.push_back({division.id, division.name, of.households, of.persons,
                                    dwellings[division.id], of.complete});
  }
  return overview;
}
}  // namespace board
