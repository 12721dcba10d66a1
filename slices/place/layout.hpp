// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What pages read of what stands in a community, with counts and closed places too.
#include "place/changes.hpp"

namespace place {
struct CompoundLine {
  PlaceNow compound;
  std::int64_t buildings = 0, dwellings = 0, households = 0;  ///< Open ones.
};
BOOST_DESCRIBE_STRUCT(CompoundLine, (), (compound, buildings, dwellings, households))
struct CompoundLines {
  std::vector<CompoundLine> items;  ///< By name, closed ones last.
};
BOOST_DESCRIBE_STRUCT(CompoundLines, (), (items))

struct StairwellLine {
  PlaceNow stairwell;
  std::optional<Uuid> grid;  ///< Its own, or its building's.
  std::int64_t dwellings = 0, households = 0;
};
BOOST_DESCRIBE_STRUCT(StairwellLine, (), (stairwell, grid, dwellings, households))
struct BuildingLine {
  PlaceNow building;
  std::optional<Uuid> grid;
  std::vector<StairwellLine> stairwells;
  std::int64_t dwellings = 0, households = 0;  ///< Open ones, those of stairwells included.
};
BOOST_DESCRIBE_STRUCT(BuildingLine, (), (building, grid, stairwells, dwellings, households))
struct CompoundKey {
  Uuid compound;
};
BOOST_DESCRIBE_STRUCT(CompoundKey, (), (compound))
struct CompoundLayout {
  PlaceNow compound;
  std::vector<BuildingLine> buildings;
};
BOOST_DESCRIBE_STRUCT(CompoundLayout, (), (compound, buildings))

struct DoorLine {
  PlaceNow dwelling;
  std::optional<Uuid> stairwell;
  std::optional<std::int64_t> persons;  ///< None: no household.
};
BOOST_DESCRIBE_STRUCT(DoorLine, (), (dwelling, stairwell, persons))
struct BuildingKey {
  Uuid building;
};
BOOST_DESCRIBE_STRUCT(BuildingKey, (), (building))
struct DoorLines {
  PlaceNow building;
  std::vector<DoorLine> items;
};
BOOST_DESCRIBE_STRUCT(DoorLines, (), (building, items))

/// What stands in a community beside dwellings and can be added, changed and closed by list.
enum class SpotKind { gate, premises, store_room, sampling_site, drop_zone };
BOOST_DESCRIBE_ENUM(SpotKind, gate, premises, store_room, sampling_site, drop_zone)
struct NewSpot {
  Uuid id;
  SpotKind kind = SpotKind::store_room;
  PlaceName name;
  std::optional<Uuid> compound;
};
BOOST_DESCRIBE_STRUCT(NewSpot, (), (id, kind, name, compound))
struct SpotLine {
  PlaceNow spot;
  std::optional<Uuid> compound;
};
BOOST_DESCRIBE_STRUCT(SpotLine, (), (spot, compound))
struct SpotQuery {
  std::optional<SpotKind> kind;  ///< All when absent.
  std::optional<Text<1, 120>> after;
  std::optional<Whole<1, 200>> limit;  ///< 100 when absent.
};
BOOST_DESCRIBE_STRUCT(SpotQuery, (), (kind, after, limit))
struct SpotList {
  std::vector<SpotLine> items;
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(SpotList, (), (items, next))

Result<CompoundLines> list_compounds(Work&);
/// Refuses place.no_such_compound.
Result<CompoundLayout> open_compound(Work&, const CompoundKey&);
/// Refuses place.no_such_building.
Result<DoorLines> open_building(Work&, const BuildingKey&);
/// A gate begins open, premises as a shop. Refuses place.no_such_compound, place.name_taken,
/// place.id_taken.
Result<PlaceCard> add_spot(Work&, const NewSpot&);
Result<SpotList> list_spots(Work&, const SpotQuery&);
}  // namespace place
