// SPDX-License-Identifier: Apache-2.0
#pragma once
/// board: every building as a matrix of floors by stairwells and doors, coloured by layers.
///
/// It knows no slice by name but the two it stands on: what colours a dwelling comes through the
/// socket BoardLayer. A whole compound goes out in one compact reply without a single id of a door:
/// a door is opened by its building, stairwell and number.
#include <optional>
#include <string>
#include <vector>

#include "base/described.hpp"
#include "base/result.hpp"
#include "people/people.hpp"

struct App;
struct Work;

namespace board {
/// How a state looks: its colour and shape. Colour is spent on exceptions; normal has none.
enum class Status { normal, visited, due, care, home, referred, vacant, late };
BOOST_DESCRIBE_ENUM(Status, normal, visited, due, care, home, referred, vacant, late)

struct StateCount {
  std::string state;
  Status status = Status::normal;
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(StateCount, (), (state, status, count))

/// A layer's legend: how many of `counted` are in each state.
struct Legend {
  std::string name;
  std::vector<StateCount> states;
  std::int64_t counted = 0;
};
BOOST_DESCRIBE_STRUCT(Legend, (), (name, states, counted))

struct CompoundCard {
  Uuid id;
  std::string name;
  place::CompoundKind kind = place::CompoundKind::other;
};
BOOST_DESCRIBE_STRUCT(CompoundCard, (), (id, name, kind))

/// The state of each door in one layer, as indexes into the legend's states.
struct DoorStates {
  std::string layer;
  std::vector<std::int64_t> states;
};
BOOST_DESCRIBE_STRUCT(DoorStates, (), (layer, states))

struct BoardGrid {
  Uuid id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(BoardGrid, (), (id, name))

/// One building; every list has one entry a door, in order of stairwell, floor, number.
struct BuildingCard {
  Uuid id;
  std::string name;
  std::vector<std::string> stairwells;  ///< Names; one empty name where there are none.
  std::vector<std::int64_t> grid;       ///< Of each of these, an index into the board's; -1: none.
  std::string doors;                    ///< "101 102 201 …"
  std::vector<std::int64_t> stairwell;  ///< Index into stairwells.
  std::vector<std::int64_t> floor;
  std::vector<std::int64_t> persons;
  std::vector<std::int64_t> needs;  ///< Bit n is the n-th of `need_kinds`.
  std::vector<DoorStates> layers;
};
BOOST_DESCRIBE_STRUCT(BuildingCard, (),
                      (id, name, stairwells, grid, doors, stairwell, floor, persons, needs, layers))

struct Board {
  std::vector<CompoundCard> compounds;
  std::optional<Uuid> compound;  ///< The one shown; none when the community has none.
  std::int64_t dwellings = 0;
  std::vector<BoardGrid> grids;  ///< Of the community, by name.
  std::vector<people::NeedKind> need_kinds;
  std::vector<Legend> layers;  ///< Counted over the doors shown.
  std::vector<BuildingCard> buildings;
};
BOOST_DESCRIBE_STRUCT(Board, (),
                      (compounds, compound, dwellings, grids, need_kinds, layers, buildings))

struct BoardQuery {
  std::optional<Uuid> compound;
};
BOOST_DESCRIBE_STRUCT(BoardQuery, (), (compound))

struct CommunityCard {
  Uuid id;
  std::string name;
  std::int64_t households = 0, persons = 0, dwellings = 0;
  std::int64_t complete = 0;  ///< Households whose file is complete.
};
BOOST_DESCRIBE_STRUCT(CommunityCard, (), (id, name, households, persons, dwellings, complete))

struct DayCount {
  Day day;
  std::int64_t changes = 0;
};
BOOST_DESCRIBE_STRUCT(DayCount, (), (day, changes))

/// The first page of the day: numbers with their denominators, never a count of a table.
struct Overview {
  std::int64_t households = 0, persons = 0, dwellings = 0;
  std::vector<Legend> layers;
  std::vector<people::DueNeed> needs_due;  ///< Overdue and due within 3 days, at most 20.
  std::vector<DayCount> days;              ///< The last 14.
  std::vector<CommunityCard> communities;  ///< Of a street, at most 200; empty for a community.
};
BOOST_DESCRIBE_STRUCT(Overview, (),
                      (households, persons, dwellings, layers, needs_due, days, communities))

/// Opens the board of a community's compound (its first when none is named); noted as a look.
/// Refuses place.no_such_compound.
Result<Board> open_board(Work&, const BoardQuery&);
/// A look too while it names somebody whose need is due.
Result<Overview> open_overview(Work&);

void plug(App&);
}  // namespace board
