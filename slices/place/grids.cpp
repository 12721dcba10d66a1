// SPDX-License-Identifier: Apache-2.0
#include "place/grids.hpp"

#include <map>
#include <set>

#include "place/change_acts.hpp"
#include "place/change_rules.hpp"
#include "place/grid_rules.hpp"
#include "platform/work.hpp"

namespace place {
namespace {
GridSize size_of(std::int64_t households, const GridPolicy& policy) {
  return households < policy.least  ? GridSize::too_small
         : households > policy.most ? GridSize::too_big
                                    : GridSize::fits;
}

/// The open buildings and stairwells of a community with what lives in them.
struct Standing {
  DoorMap map;
  std::unordered_map<Uuid, const Place*> buildings, stairwells, compounds;
  /// Households by building and by stairwell: all in it, and those right inside.
  std::unordered_map<Uuid, std::int64_t> households, right_inside;
  std::unordered_map<Uuid, Uuid> grids;

  explicit Standing(Work& work) : map(DoorMap::load(work)), grids(grids_of(map)) {
    for (const auto& one : map.compounds()) compounds.emplace(one.id, &one);
    for (const auto& one : map.buildings()) buildings.emplace(one.id, &one);
    for (const auto& one : map.stairwells()) stairwells.emplace(one.id, &one);
    const auto persons = persons_behind(work);
    for (const auto& dwelling : map.dwellings()) {
      if (dwelling.is_closed || !persons.contains(dwelling.id)) continue;
      ++households[dwelling.parent_id];
      ++right_inside[dwelling.parent_id];
      if (const auto above = stairwells.find(dwelling.parent_id); above != stairwells.end())
        ++households[above->second->parent_id];
    }
  }
  std::int64_t households_in(const Uuid& id) const {
    const auto found = households.find(id);
    return found == households.end() ? 0 : found->second;
  }
  std::optional<Uuid> grid_of(const Uuid& id) const {
    const auto found = grids.find(id);
    return found == grids.end() ? std::nullopt : std::optional(found->second);
  }
};

std::vector<const Place*> in_order(const std::vector<Place>& places) {
  std::vector<const Place*> list;
  for (const auto& place : places)
    if (!place.is_closed) list.push_back(&place);
  std::sort(list.begin(), list.end(), [](const Place* a, const Place* b) {
    if (a->name != b->name) return comes_before(a->name, b->name);
    return a->id < b->id;
  });
  return list;
}

/// Buildings in the order of compounds and names; stairwells of one that is too big for a grid, or
/// whose stairwells lie in several already.
std::vector<const Place*> blocks_of(const Standing& standing, const GridPolicy& policy) {
  std::unordered_map<Uuid, std::vector<const Place*>> stairwells, buildings;
  for (const auto* one : in_order(standing.map.stairwells()))
    stairwells[one->parent_id].push_back(one);
  for (const auto* one : in_order(standing.map.buildings()))
    buildings[one->parent_id].push_back(one);
  std::vector<const Place*> blocks;
  for (const auto* compound : in_order(standing.map.compounds()))
    for (const auto* building : buildings[compound->id]) {
      const auto& own = stairwells[building->id];
      const bool is_apart = std::any_of(own.begin(), own.end(),
                                        [](const Place* one) { return one->grid_id.has_value(); });
      if (own.empty() || (!is_apart && standing.households_in(building->id) <= policy.most))
        blocks.push_back(building);
      else
        blocks.insert(blocks.end(), own.begin(), own.end());
    }
  return blocks;
}

SuggestedBlock told(const Standing& standing, const Place& block) {
  SuggestedBlock out{block.id,
                     block.revision,
                     {},
                     {},
                     {},
                     standing.households_in(block.id),
                     standing.grid_of(block.id),
                     false};
  const auto* building = &block;
  if (block.kind == Kind::stairwell) {
    out.stairwell = block.name;
    building = standing.buildings.at(block.parent_id);
  }
  out.building = building->name;
  out.compound_name = standing.compounds.at(building->parent_id)->name;
  return out;
}

Result<void> check_moves(Work& work, const NewRegridding& wanted,
                         const std::unordered_map<Uuid, Place>& subjects) {
  std::set<Uuid> grids;
  for (const auto& grid : open_grids(work)) grids.insert(grid.id);
  for (const auto& made : wanted.made) grids.insert(made.id);
  for (const auto& move : wanted.moves) {
    const auto found = subjects.find(move.subject);
    if (found == subjects.end()) return refuse(No::missing, "place.no_such_place", "moves");
    const auto& subject = found->second;
    if (subject.revision != move.revision) {
      Refusal refusal{No::conflict, "house.changed_meanwhile", "moves", {}, {}, 0};
      refusal.current = json::write(now_of(subject));
      return tl::unexpected<Refusal>(std::move(refusal));
    }
    if (subject.kind != Kind::building && subject.kind != Kind::stairwell)
      return refuse(No::invalid, "place.no_grid_of_its_own", "moves");
    if (subject.is_closed) return refuse(No::conflict, "place.is_closed", "moves");
    if (move.grid && !grids.contains(*move.grid))
      return refuse(No::missing, "place.no_such_grid", "moves");
  }
  return {};
}
}  // namespace

std::unordered_map<Uuid, Uuid> grids_of(const DoorMap& map) {
  std::unordered_map<Uuid, Uuid> grids;
  for (const auto& one : map.buildings())
    if (one.grid_id) grids.emplace(one.id, *one.grid_id);
  for (const auto& one : map.stairwells()) {
    if (one.grid_id)
      grids.emplace(one.id, *one.grid_id);
    else if (const auto above = grids.find(one.parent_id); above != grids.end())
      grids.emplace(one.id, Uuid(above->second));
  }
  return grids;
}

std::vector<Place> open_grids(Work& work) {
  auto grids =
      work.tx.all<Place>("where community_id = ? and parent_id = ? and kind = ? and is_closed = ?",
                         work.community(), work.community(), Kind::grid, false);
  std::sort(grids.begin(), grids.end(),
            [](const Place& a, const Place& b) { return comes_before(a.name, b.name); });
  return grids;
}

std::vector<Place> open_premises(Work& work) {
  auto premises = work.tx.all<Place>("where community_id = ? and kind = ? and is_closed = ?",
                                     work.community(), Kind::premises, false);
  std::sort(premises.begin(), premises.end(),
            [](const Place& a, const Place& b) { return comes_before(a.name, b.name); });
  return premises;
}

Result<GridList> list_grids(Work& work) {
  const auto& policy = grid_policy(work.today());
  const Standing standing(work);
  std::map<Uuid, GridCard> cards;
  std::map<Uuid, std::set<Uuid>> buildings;
  const Uuid nowhere;
  for (const auto& dwelling : standing.map.dwellings()) {
    if (dwelling.is_closed) continue;
    const auto grid = standing.grid_of(dwelling.parent_id).value_or(nowhere);
    const auto above = standing.stairwells.find(dwelling.parent_id);
    ++cards[grid].dwellings;
    buildings[grid].insert(above == standing.stairwells.end() ? dwelling.parent_id
                                                              : above->second->parent_id);
  }
  for (const auto& [parent, count] : standing.right_inside)
    cards[standing.grid_of(parent).value_or(nowhere)].households += count;
  GridList list;
  list.least = policy.least;
  list.most = policy.most;
  list.origin = policy.origin;
  for (const auto& grid : open_grids(work)) {
    auto card = cards[grid.id];
    card.id = grid.id;
    card.name = grid.name;
    card.revision = grid.revision;
    card.buildings = std::ssize(buildings[grid.id]);
    card.size = size_of(card.households, policy);
    list.items.push_back(std::move(card));
  }
  list.without = cards[nowhere];
  list.without.buildings = std::ssize(buildings[nowhere]);
  return list;
}

Result<GridSuggestion> suggest_grids(Work& work) {
  const auto& policy = grid_policy(work.today());
  const Standing standing(work);
  if (standing.households.empty()) return refuse(No::conflict, "place.no_households");
  const auto places = blocks_of(standing, policy);
  std::vector<Block> blocks;
  std::map<Uuid, std::int64_t> now;
  for (const auto* place : places) {
    const auto* building =
        place->kind == Kind::stairwell ? standing.buildings.at(place->parent_id) : place;
    blocks.push_back({place->id, building->parent_id, standing.households_in(place->id),
                      standing.grid_of(place->id)});
    if (blocks.back().grid) now[*blocks.back().grid] += blocks.back().households;
  }
  std::map<Uuid, std::string> names;
  for (const auto& grid : open_grids(work)) names.emplace(grid.id, grid.name);

  GridSuggestion suggestion{{}, 0, policy.least, policy.most, policy.origin};
  for (const auto& part : cut_into_grids(blocks, policy)) {
    SuggestedGrid grid;
    grid.grid = part.grid;
    if (part.grid) {
      grid.name = names[*part.grid];
      grid.households_now = now[*part.grid];
    }
    grid.households = part.households;
    grid.size = size_of(part.households, policy);
    for (auto at = part.first; at < part.end; ++at) {
      auto block = told(standing, *places[at]);
      block.moves = !part.grid || block.grid != part.grid;
      suggestion.moves += block.moves;
      grid.blocks.push_back(std::move(block));
    }
    suggestion.grids.push_back(std::move(grid));
  }
  return suggestion;
}

Result<ChangeCard> regrid(Work& work, const NewRegridding& wanted) {
  const auto& policy = change_policy(work.today());
  if (const auto may = may_date(wanted.on, work.today(), policy); !may) return refuse(may);
  if (wanted.moves.empty() && wanted.made.empty())
    return refuse(No::invalid, "place.nothing_moves", "moves");
  if (wanted.moves.size() + wanted.made.size() > policy.most_places)
    return refuse(No::invalid, "place.too_many_places", "moves");
  std::vector<Uuid> ids, made;
  for (const auto& move : wanted.moves) ids.push_back(move.subject);
  for (const auto& grid : wanted.made) made.push_back(grid.id);
  if (std::set<Uuid>(ids.begin(), ids.end()).size() != ids.size() ||
      std::set<Uuid>(made.begin(), made.end()).size() != made.size())
    return refuse(No::invalid, "place.named_twice", "moves");
  std::unordered_map<Uuid, Place> subjects;
  for (auto& place : find_places(work, ids)) subjects.emplace(place.id, std::move(place));
  if (const auto may = check_moves(work, wanted, subjects); !may) return refuse(may);
  if (!find_places(work, made).empty()) return refuse(No::conflict, "place.id_taken", "made");

  ChangeWriter rows(work);
  for (const auto& grid : wanted.made) {
    Place place;
    place.community_id = work.community();
    place.id = grid.id;
    place.kind = Kind::grid;
    place.parent_id = work.community();
    place.name = grid.name;
    rows.add(std::move(place));
  }
  for (const auto& move : wanted.moves) {
    const auto& before = subjects.at(move.subject);
    auto after = before;
    after.grid_id = move.grid;
    rows.change(before, after);
  }
  if (rows.is_empty()) return refuse(No::conflict, "place.nothing_changes", "moves");
  const auto& first = wanted.made.empty() ? wanted.moves.front().subject : wanted.made.front().id;
  return card_of(work, rows.finish(ChangeKind::regridded, wanted, first));
}
}  // namespace place
