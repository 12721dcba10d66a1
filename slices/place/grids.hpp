// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Grids of a community: which buildings and stairwells belong to which, and how large they are.
/// A building's grid holds for all its stairwells but those that have one of their own.
#include "place/changes.hpp"

namespace place {
enum class GridSize { fits, too_small, too_big };
BOOST_DESCRIBE_ENUM(GridSize, fits, too_small, too_big)

struct GridCard {
  Uuid id;
  std::string name;
  std::int64_t revision = 1;
  std::int64_t buildings = 0;  ///< That lie in it, or have a stairwell there.
  std::int64_t dwellings = 0, households = 0;
  GridSize size = GridSize::fits;
};
BOOST_DESCRIBE_STRUCT(GridCard, (), (id, name, revision, buildings, dwellings, households, size))
struct GridList {
  std::vector<GridCard> items;       ///< Open ones by name.
  GridCard without;                  ///< What lies in no grid.
  std::int64_t least = 0, most = 0;  ///< Households that a grid should hold.
  std::string origin;                ///< Who says so.
};
BOOST_DESCRIBE_STRUCT(GridList, (), (items, without, least, most, origin))

struct NewGrid {
  Uuid id;
  PlaceName name;
};
BOOST_DESCRIBE_STRUCT(NewGrid, (), (id, name))
struct GridMove {
  Uuid subject;  ///< A building or a stairwell.
  Revision revision;
  std::optional<Uuid> grid;  ///< None: into none of its own.
};
BOOST_DESCRIBE_STRUCT(GridMove, (), (subject, revision, grid))
/// Moves buildings and stairwells between grids, and makes the grids that are new.
struct NewRegridding : NewDecision {
  std::vector<NewGrid> made;
  std::vector<GridMove> moves;
};
BOOST_DESCRIBE_STRUCT(NewRegridding, (NewDecision), (made, moves))

struct SuggestedBlock {
  Uuid subject;
  std::int64_t revision = 1;
  std::string compound_name, building, stairwell;  ///< Stairwell "" for a whole building.
  std::int64_t households = 0;
  std::optional<Uuid> grid;  ///< Where it belongs today.
  bool moves = false;        ///< The suggestion would move it.
};
BOOST_DESCRIBE_STRUCT(SuggestedBlock, (),
                      (subject, revision, compound_name, building, stairwell, households, grid,
                       moves))
struct SuggestedGrid {
  std::optional<Uuid> grid;  ///< None: one to be made.
  std::string name;          ///< "" for one to be made.
  std::int64_t households = 0, households_now = 0;
  GridSize size = GridSize::fits;
  std::vector<SuggestedBlock> blocks;
};
BOOST_DESCRIBE_STRUCT(SuggestedGrid, (), (grid, name, households, households_now, size, blocks))
struct GridSuggestion {
  std::vector<SuggestedGrid> grids;  ///< Empty: all is well as it is.
  std::int64_t moves = 0;            ///< Blocks that would change their grid.
  std::int64_t least = 0, most = 0;
  std::string origin;
};
BOOST_DESCRIBE_STRUCT(GridSuggestion, (), (grids, moves, least, most, origin))

Result<GridList> list_grids(Work&);
/// Writes nothing. Refuses place.no_households while nobody is listed.
Result<GridSuggestion> suggest_grids(Work&);
/// Refuses place.day_in_future, place.day_too_far_back, place.nothing_moves, place.too_many_places,
/// place.named_twice, place.no_such_place, house.changed_meanwhile, place.no_grid_of_its_own (of
/// what is no building or stairwell), place.is_closed (moves), place.no_such_grid,
/// place.change_taken, place.id_taken, place.name_taken.
Result<ChangeCard> regrid(Work&, const NewRegridding&);

}  // namespace place
