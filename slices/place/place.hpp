// SPDX-License-Identifier: Apache-2.0
#pragma once
/// place: the tree everything else stands in.
///
/// Divisions (province … street, community) have official codes and form one tree; inside a
/// community lies one tree of compounds, buildings, stairwells and dwellings, and beside them
/// gates, premises, store-rooms, sampling sites, drop zones and grids. A place is never deleted: it
/// is closed.
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/described.hpp"
#include "base/result.hpp"

namespace db {
class Tx;
}
struct Work;
struct App;

namespace place {
enum class Level { province, city, county, street, community };
BOOST_DESCRIBE_ENUM(Level, province, city, county, street, community)

struct Division {
  static constexpr auto table = "place_division";
  Uuid id;
  std::string code;  ///< 2, 4, 6, 9 or 12 digits.
  Level level = Level::community;
  std::string name;
  Uuid parent_id;  ///< Nil at the top.
};
BOOST_DESCRIBE_STRUCT(Division, (), (id, code, level, name, parent_id))

enum class Kind {
  grid,
  compound,
  building,
  stairwell,
  dwelling,
  gate,
  premises,
  store_room,
  sampling_site,
  drop_zone
};
BOOST_DESCRIBE_ENUM(Kind, grid, compound, building, stairwell, dwelling, gate, premises, store_room,
                    sampling_site, drop_zone)

/// estate: ordinary; transition and elders_transition: housing after demolition; shops stand in
/// `premises`.
enum class CompoundKind { estate, transition, elders_transition, village, other };
BOOST_DESCRIBE_ENUM(CompoundKind, estate, transition, elders_transition, village, other)

enum class GateState { open, closed, emergency_only };
BOOST_DESCRIBE_ENUM(GateState, open, closed, emergency_only)

enum class PremisesKind {
  shop,
  supermarket,
  pharmacy,
  restaurant,
  school,
  temple,
  building_site,
  activity_room,
  office,
  other
};
BOOST_DESCRIBE_ENUM(PremisesKind, shop, supermarket, pharmacy, restaurant, school, temple,
                    building_site, activity_room, office, other)

using PlaceName = Text<1, 60>;

/// A place inside a community.
struct Place {
  static constexpr auto table = "place_place";
  Uuid community_id;
  Uuid id;
  Kind kind = Kind::dwelling;
  Uuid parent_id;                     ///< The community itself for compounds.
  std::optional<Uuid> compound_id;    ///< For everything inside a compound.
  std::string name;                   ///< "3", "2", "501"; compounds and gates bear full names.
  std::string detail;                 ///< CompoundKind, GateState or PremisesKind by name, or "".
  std::optional<std::int64_t> floor;  ///< Of a dwelling.
  std::optional<std::string> label;   ///< Of a dwelling: "3-2-501", or "3-501" without stairwell.
  std::optional<std::string> label_back;  ///< The same from behind, "501-2-3": to find by its end.
  bool is_closed = false;
  std::optional<Uuid> grid_id;       ///< Of a building, or of a stairwell apart from its building.
  std::optional<Uuid> successor_id;  ///< What a merged place became part of.
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(Place, (),
                      (community_id, id, kind, parent_id, compound_id, name, detail, floor, label,
                       label_back, is_closed, grid_id, successor_id, revision))

/// A door as a ledger or a person names it; compound may be empty when the community has only one.
struct DoorName {
  std::string compound, building, stairwell, number;
  std::int64_t floor = 1;
  auto operator<=>(const DoorName&) const = default;
  /// "3-2-501", or "3-501" where the building has no stairwells.
  std::string label() const;
};

/// The columns of a ledger that name a door; any may be empty.
struct DoorParts {
  std::string compound, building, stairwell, door, address;
};
/// A door from its columns. What the door or address column says itself ("3-2-501" under 室号)
/// counts before the other columns; a sheet called after its building ("3幢") names it where no
/// column does.
std::optional<DoorName> read_door(const DoorParts&, std::string_view sheet_name = {});

/// The label or its end that a search text names: "3幢2单元501" is "3-2-501", "2-501" stays.
std::optional<std::string> label_in(std::string_view text);

/// A dwelling with everything needed to name it.
struct Dwelling {
  Uuid id;
  Uuid compound_id, building_id, stairwell_id;
  std::string building, stairwell, number;
  std::int64_t floor = 1;
};
BOOST_DESCRIBE_STRUCT(Dwelling, (),
                      (id, compound_id, building_id, stairwell_id, building, stairwell, number,
                       floor))

/// Every place of one community's compounds, for reading by door: used by imports and the board.
class DoorMap {
 public:
  /// Loads compounds, buildings, stairwells and dwellings; of one compound only when it is given.
  static DoorMap load(Work&, std::optional<Uuid> compound = {});

  const std::vector<Place>& compounds() const { return compounds_; }
  const std::vector<Place>& buildings() const { return buildings_; }
  const std::vector<Place>& stairwells() const { return stairwells_; }
  const std::vector<Place>& dwellings() const { return dwellings_; }

  /// The dwelling of that name, or none. An empty compound matches when only one compound exists.
  const Place* find(const DoorName&) const;
  /// The door as it is called now: former names of its parts are led to what bears them no more, a
  /// merged door to what it became part of. A name that somebody bears now is taken as it stands.
  DoorName present(const DoorName&) const;
  /// True when what would hold this door is closed, so that no door is to be made there.
  bool is_closed_above(const DoorName&) const;
  /// The dwelling of that name, made (with its compound, building and stairwell) where it is
  /// missing; what was made is in `made()` until `write_made` inserts it.
  const Place& find_or_make(Work&, const DoorName&);
  const std::vector<Place>& made() const { return made_; }
  /// Inserts what was made since the last call of write_made.
  void insert_made(Work&) const;
  /// The same, and forgets it.
  void write_made(Work&);

 private:
  const Place& add(Place);
  void load_aliases(Work&);
  const Place* below(const Uuid& parent, Kind kind, std::string_view name) const;
  const Place* below_as_before(const Uuid& parent, Kind kind, std::string_view name) const;
  const Place* by_id(const Uuid& id) const;
  const Place* compound_of(const DoorName&) const;
  /// The parts of a door that are there, from the compound down; by former names too.
  std::vector<const Place*> parts_of(const DoorName&) const;
  DoorName name_of(const Place& place) const;
  std::vector<Place> compounds_, buildings_, stairwells_, dwellings_, made_;
  std::unordered_map<std::string, Place> by_key_;
  std::unordered_map<std::string, Uuid> former_;     ///< By key as by_key_ has it.
  std::unordered_map<Uuid, std::string> key_by_id_;  ///< Filled when there are former names.
};

/// Natural order of names: 2 before 10, 甲 by code point.
bool comes_before(std::string_view a, std::string_view b);

/// A division by its official code, or by its id.
std::optional<Division> find_division(Work&, std::string_view code);
std::optional<Division> find_division(Work&, const Uuid& id);
/// The communities at or below a division, ordered by code.
std::vector<Division> communities_below(Work&, const Uuid& division);
/// The same, at most `most` of them, those whose code comes after `after`.
std::vector<Division> communities_below(db::Tx&, const Uuid& division, std::size_t most,
                                        std::string_view after = {});
std::optional<Place> find_place(Work&, const Uuid& id);
/// The dwelling behind a door of a building; an empty stairwell looks at doors right inside the
/// building, and in its only stairwell.
std::optional<Place> find_door(Work&, const Uuid& building, std::string_view stairwell,
                               std::string_view number);
/// Dwellings whose label begins or ends (by whole parts) with the text, at most `most`.
std::vector<Place> find_dwellings(Work&, std::string_view label, int most);
/// The dwellings of a compound, building, stairwell or grid; none of any other place.
std::vector<Uuid> dwellings_below(Work&, const Place&);
/// Those of the communities where find_dwellings would find any, in one statement.
std::unordered_set<Uuid> communities_with_dwelling(Work&, const std::vector<Uuid>& communities,
                                                   std::string_view label);
/// The labels of dwellings, or the names of other places, of several communities at once.
std::unordered_map<Uuid, std::string> labels_of(Work&, const std::vector<Uuid>& communities,
                                                const std::vector<Uuid>& dwellings);
/// How many dwellings stand in each of these communities, from a counter; absent where none stand.
std::unordered_map<Uuid, std::int64_t> dwellings_by_community(Work&,
                                                              const std::vector<Uuid>& communities);
/// The compounds of the community by name.
std::vector<Place> compounds_of(Work&);
/// Open premises of the community by name.
std::vector<Place> open_premises(Work&);
/// Open grids of the community by name.
std::vector<Place> open_grids(Work&);
/// The grid of each building and stairwell that has one, from the places' own rows.
std::unordered_map<Uuid, Uuid> grids_of(const DoorMap&);
/// Places by id, in one statement.
std::vector<Place> find_places(Work&, const std::vector<Uuid>& ids);

/// A place as those who walk there need it.
struct Stop {
  Kind kind = Kind::dwelling;
  std::string label;  ///< "3-2-501", "3-2" of a stairwell, "3" of a building, else the name.
  std::string compound_name;  ///< "" where it lies in none.
  /// To be compared byte by byte: compound, building and stairwell as people count, then the floors
  /// from the top down, then the doors.
  std::string walk;
};
/// Of these places; one that does not exist is absent.
std::unordered_map<Uuid, Stop> stops_of(Work&, const std::vector<Uuid>& places);

/// Adds divisions that are missing and renames those that changed, by code. One whose parent is
/// neither known nor in the list stands at the top until a list brings its parent. Of a code listed
/// twice the last row counts. Refuses place.bad_code and place.bad_name; then nothing is written.
struct DivisionRow {
  std::string code, name, parent_code;
};
struct DivisionCounts {
  std::int64_t created = 0, updated = 0, unchanged = 0;
};
BOOST_DESCRIBE_STRUCT(DivisionCounts, (), (created, updated, unchanged))
Result<DivisionCounts> take_divisions(Work&, const std::vector<DivisionRow>&);

/// Where the dwellings of a pattern go; see pattern.hpp for its words.
struct NewPattern {
  Uuid compound;
  Text<1, 400> pattern;
  std::vector<Text<1, 80>> exceptions;
};
BOOST_DESCRIBE_STRUCT(NewPattern, (), (compound, pattern, exceptions))
struct PatternCounts {
  std::int64_t buildings = 0, stairwells = 0, dwellings = 0;  ///< That are new.
  std::int64_t known = 0;                                     ///< Dwellings that were there before.
  std::vector<std::string> doors_sample;                      ///< The first and last labels.
};
BOOST_DESCRIBE_STRUCT(PatternCounts, (), (buildings, stairwells, dwellings, known, doors_sample))

struct NewCompound {
  Uuid id;
  PlaceName name;
  CompoundKind kind = CompoundKind::estate;
};
BOOST_DESCRIBE_STRUCT(NewCompound, (), (id, name, kind))

struct PlaceCard {
  Uuid id;
  std::string kind;
  std::optional<std::string> code;
  std::string name;
  std::string detail;
  std::optional<Uuid> compound;  ///< Of what lies in one.
};
BOOST_DESCRIBE_STRUCT(PlaceCard, (), (id, kind, code, name, detail, compound))

/// Refuses place.name_taken.
Result<PlaceCard> add_compound(Work&, const NewCompound&);
/// Creates the buildings, stairwells and dwellings of the pattern that are missing. Refuses
/// place.no_such_compound, place.pattern_unread, place.pattern_too_big.
Result<PatternCounts> lay_out(Work&, const NewPattern&);

struct NewGate {
  Uuid id;
  PlaceName name;
  std::optional<Uuid> compound;
  GateState state = GateState::open;
};
BOOST_DESCRIBE_STRUCT(NewGate, (), (id, name, compound, state))
struct NewPremises {
  Uuid id;
  PlaceName name;
  PremisesKind kind = PremisesKind::shop;
  std::optional<Uuid> compound;
};
BOOST_DESCRIBE_STRUCT(NewPremises, (), (id, name, kind, compound))
/// Refuse place.name_taken, place.no_such_compound.
Result<PlaceCard> add_gate(Work&, const NewGate&);
Result<PlaceCard> add_premises(Work&, const NewPremises&);
/// Gates of the community by name, but for those that are no place any more.
std::vector<Place> gates_of(Work&);
/// Open drop zones of the community by name.
std::vector<Place> open_drop_zones(Work&);
/// Another state of a gate, decided today; a gate that stands so already is left alone. Refuses
/// place.no_such_place (gate).
Result<void> set_gate_state(Work&, const Uuid& gate, GateState, std::string_view reason);

void plug(App&);
}  // namespace place
