// SPDX-License-Identifier: Apache-2.0
/// The rows of a sheet, door by door.
#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

#include "people/export_cells.hpp"
#include "people/export_others.hpp"
#include "people/export_words.hpp"
#include "people/rows_of.hpp"

namespace people {
namespace {
constexpr std::size_t doors_at_once = 250;
enum class Reading { rows, number, marks };

bool comes_before(const Person& a, const Person& b) {
  const auto key = [](const Person& one) {
    return std::tuple(one.relation, one.born_on.value_or(Day::last), one.id);
  };
  return key(a) < key(b);
}

/// One compound with its doors, by building.
struct LoadedCompound {
  const place::Place* compound = nullptr;
  place::DoorMap map;
  std::unordered_map<Uuid, std::vector<ExportDoor>> doors;
  std::unordered_map<Uuid, Uuid> grids;  ///< Of buildings and stairwells.
};

class RowReader {
 public:
  RowReader(Work& work, const ExportView& view, Reading reading, const ExportSink& sink)
      : work_(work),
        view_(view),
        choice_(view.layout.choice),
        reading_(reading),
        sink_(sink),
        others_(work, view.layout),
        other_marks_(work, view.layout) {
    bool shows_needs = false;
    for (const auto& field : view.layout.fields)
      shows_needs |= field.column == ExportColumn::needs || field.column == ExportColumn::next_due;
    marks_ = view.since || reading == Reading::marks;
    reads_needs_ = (shows_needs && (marks_ || reading == Reading::rows)) || !choice_.needs.empty();
    cells_.resize(view.layout.fields.size());
  }

  std::int64_t read() {
    auto compounds = place::compounds_of(work_);
    std::sort(compounds.begin(), compounds.end(),
              [](const auto& a, const auto& b) { return place::comes_before(a.name, b.name); });
    if (view_.layout.sheets == SheetsBy::grid)
      read_by_grid(compounds);
    else
      for (const auto& compound : compounds) read_compound(compound);
    shown_.settle();
    if (view_.since) read_gone(view_.since->gone_in(shown_));
    return rows_;
  }
  ShownRows take_shown() { return std::move(shown_); }

 private:
  bool is_chosen(const Uuid& place) const {
    return std::find(choice_.places.begin(), choice_.places.end(), place) != choice_.places.end();
  }

  /// The last compound that was asked for stays in memory: its grids follow each other.
  LoadedCompound& load(const place::Place& compound) {
    if (loaded_.compound == &compound) return loaded_;
    loaded_ = {&compound, place::DoorMap::load(work_, compound.id), {}, {}};
    loaded_.grids = place::grids_of(loaded_.map);
    std::unordered_map<Uuid, const place::Place*> stairwells;
    for (const auto& stairwell : loaded_.map.stairwells())
      stairwells.emplace(stairwell.id, &stairwell);
    for (const auto& dwelling : loaded_.map.dwellings()) {
      const auto stairwell = stairwells.find(dwelling.parent_id);
      const bool is_inside = stairwell != stairwells.end();
      auto& door = loaded_.doors[is_inside ? stairwell->second->parent_id : dwelling.parent_id]
                       .emplace_back();
      door.dwelling = dwelling.id;
      door.block = dwelling.parent_id;
      door.compound = &compound.name;
      if (is_inside) door.stairwell = stairwell->second->name;
      door.number = dwelling.name;
      door.label = dwelling.label.value_or(dwelling.name);
    }
    for (const auto& building : loaded_.map.buildings()) {
      auto& doors = loaded_.doors[building.id];
      for (auto& door : doors) door.building = &building.name;
      std::sort(doors.begin(), doors.end(), [](const ExportDoor& a, const ExportDoor& b) {
        if (a.stairwell != b.stairwell) return place::comes_before(a.stairwell, b.stairwell);
        return place::comes_before(a.number, b.number);
      });
    }
    return loaded_;
  }

  /// Calls with the chosen buildings of the compound in their order.
  template <class Take>
  void each_building(const place::Place& compound, Take&& take) {
    auto& loaded = load(compound);
    std::vector<const place::Place*> buildings;
    for (const auto& building : loaded.map.buildings())
      if (choice_.places.empty() || is_chosen(compound.id) || is_chosen(building.id))
        buildings.push_back(&building);
    std::sort(buildings.begin(), buildings.end(),
              [](const auto* a, const auto* b) { return place::comes_before(a->name, b->name); });
    for (const auto* building : buildings) take(*building, loaded.doors[building->id]);
  }

  void read_compound(const place::Place& compound) {
    each_building(compound, [&](const place::Place& building, std::span<const ExportDoor> doors) {
      name_sheet(compound, building);
      read_building(doors);
    });
  }

  void name_sheet(const place::Place& compound, const place::Place& building) {
    sheet_.clear();
    if (view_.layout.sheets == SheetsBy::whole) return;
    sheet_ = compound.name;
    if (view_.layout.sheets == SheetsBy::building) sheet_ += ' ' + building.name;
  }

  /// A grid may reach over several compounds, and a compound hold several grids.
  void read_by_grid(const std::vector<place::Place>& compounds) {
    const auto grids = place::open_grids(work_);
    std::map<Uuid, std::vector<const place::Place*>> reached;
    for (const auto& compound : compounds)
      for (const auto& [block, grid] : load(compound).grids)
        if (auto& list = reached[grid]; list.empty() || list.back() != &compound)
          list.push_back(&compound);
    for (const auto& grid : grids) open_grids_.push_back(grid.id);
    for (const auto& grid : grids) {
      sheet_ = grid.name;
      for (const auto* compound : reached[grid.id]) read_grid(*compound, grid.id);
    }
    sheet_ = view_.language == Language::zh ? "不属网格" : "No grid";
    for (const auto& compound : compounds) read_grid(compound, std::nullopt);
  }

  void read_grid(const place::Place& compound, std::optional<Uuid> grid) {
    std::vector<ExportDoor> inside;
    each_building(compound, [&](const place::Place&, std::span<const ExportDoor> doors) {
      inside.clear();
      for (const auto& door : doors)
        if (grid_of(door.block) == grid) inside.push_back(door);
      read_building(inside);
    });
  }

  std::optional<Uuid> grid_of(const Uuid& block) const {
    const auto found = loaded_.grids.find(block);
    if (found == loaded_.grids.end() ||
        std::find(open_grids_.begin(), open_grids_.end(), found->second) == open_grids_.end())
      return std::nullopt;
    return found->second;
  }

  void read_building(std::span<const ExportDoor> doors) {
    for (std::size_t from = 0; from < doors.size(); from += doors_at_once)
      read_doors(doors.subspan(from, std::min(doors_at_once, doors.size() - from)));
  }

  void read_doors(std::span<const ExportDoor> doors) {
    std::vector<Uuid> dwellings;
    for (const auto& door : doors) dwellings.push_back(door.dwelling);
    load_households(dwellings);
    load_members();
    load_others(dwellings);
    for (const auto& door : doors) {
      const auto home = homes_.find(door.dwelling);
      if (home != homes_.end())
        read_home(door, home->second);
      else if (others_.knows(door.dwelling) && !left_out_.contains(door.dwelling))
        read_bare(door);
    }
  }

  void load_others(const std::vector<Uuid>& dwellings) {
    if (others_.is_none()) return;
    const bool is_whole = reading_ == Reading::rows && view_.private_cells == CellsShown::whole;
    others_.load(dwellings, is_whole ? exchange::CellsAs::whole : exchange::CellsAs::masked,
                 view_.language);
    if (marks_) other_marks_.load(dwellings, exchange::CellsAs::marks, view_.language);
  }

  /// No household was ever listed here, but another slice knows the door.
  void read_bare(const ExportDoor& door) {
    if (!choice_.needs.empty() || !is_wanted(Occupancy::unknown)) return;
    Household bare;
    bare.id = bare.dwelling_id = door.dwelling;
    take({door, bare});
  }

  bool is_wanted(Occupancy occupancy) const {
    const auto& wanted = choice_.occupancy;
    return wanted.empty() || std::find(wanted.begin(), wanted.end(), occupancy) != wanted.end();
  }

  void load_households(const std::vector<Uuid>& dwellings) {
    homes_.clear();
    left_out_.clear();
    for (auto& row : work_.tx.all<Household>("where community_id = ? and dwelling_id in (?*)",
                                             work_.community(), dwellings)) {
      if (is_wanted(row.occupancy))
        homes_.emplace(row.dwelling_id, std::move(row));
      else
        left_out_.insert(row.dwelling_id);
    }
  }

  void load_members() {
    members_.clear();
    needs_.clear();
    std::vector<Uuid> households, persons;
    for (const auto& [dwelling, home] : homes_) households.push_back(home.id);
    if (households.empty()) return;
    for (auto& row : work_.tx.all<Person>(
             "where community_id = ? and household_id in (?*) and standing = 'listed'",
             work_.community(), households)) {
      persons.push_back(row.id);
      members_[row.household_id].push_back(std::move(row));
    }
    if (!reads_needs_ || persons.empty()) return;
    for (auto& need : work_.tx.all<Need>(
             "where community_id = ? and person_id in (?*) and ended_at is null order by kind",
             work_.community(), persons))
      needs_[need.person_id].push_back(std::move(need));
  }

  void read_home(const ExportDoor& door, const Household& home) {
    auto& members = members_[home.id];
    std::sort(members.begin(), members.end(), comes_before);
    if (members.empty() && choice_.needs.empty()) take({door, home});
    for (const auto& person : members)
      if (has_chosen_need(person)) take({door, home, &person, &needs_[person.id]});
  }

  bool has_chosen_need(const Person& person) {
    if (choice_.needs.empty()) return true;
    const auto& needs = needs_[person.id];
    return std::any_of(needs.begin(), needs.end(), [&](const Need& need) {
      return std::find(choice_.needs.begin(), choice_.needs.end(), need.kind) !=
             choice_.needs.end();
    });
  }

  void take(const RowFacts& facts) {
    auto change = RowChange::none;
    if (marks_) {
      const ShownRow row{facts.person ? facts.person->id : facts.home.id, facts.home.id,
                         mark_of_row(view_.layout, facts, other_marks_)};
      shown_.add(row);
      if (view_.since) change = view_.since->change_to(row);
      if (view_.since && change == RowChange::none) return;
    }
    hand_out(facts, change);
  }

  void hand_out(const RowFacts& facts, RowChange change) {
    ++rows_;
    if (reading_ != Reading::rows) return;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const auto& field = view_.layout.fields[i];
      if (field.of)
        cells_[i] = others_.cell(i, facts.door.dwelling);
      else
        put_cell(work_, view_, field.column, facts, rows_, cells_[i]);
    }
    const bool is_listed = facts.home.id != facts.home.dwelling_id;
    sink_({sheet_, is_listed ? facts.home.id : Uuid{}, change, cells_});
  }

  /// Whom the sheet before had and this one has no more, where they stood then; last, on a sheet of
  /// their own when there are several.
  void read_gone(const std::vector<ShownRow>& gone) {
    if (gone.empty()) return;
    if (reading_ != Reading::rows) {
      rows_ += std::ssize(gone);
      return;
    }
    if (view_.layout.sheets != SheetsBy::whole) sheet_ = word_of(RowChange::gone, view_.language);
    loaded_ = {};
    const auto map = place::DoorMap::load(work_);
    for (std::size_t from = 0; from < gone.size(); from += doors_at_once)
      read_gone(map, std::span(gone).subspan(from, std::min(doors_at_once, gone.size() - from)));
  }

  void read_gone(const place::DoorMap& map, std::span<const ShownRow> gone) {
    std::vector<Uuid> subjects, households;
    for (const auto& row : gone) {
      subjects.push_back(row.subject);
      households.push_back(row.household);
    }
    std::unordered_map<Uuid, Household> homes;
    for (auto& row : work_.tx.all<Household>("where community_id = ? and id in (?*)",
                                             work_.community(), households))
      homes.emplace(row.id, std::move(row));
    std::unordered_map<Uuid, Person> persons;
    for (auto& row : find_persons(work_, work_.community(), subjects))
      persons.emplace(row.id, std::move(row));
    std::vector<Uuid> dwellings;
    for (const auto& [id, home] : homes) dwellings.push_back(home.dwelling_id);
    load_others(dwellings);
    for (const auto& row : gone) {
      // Where the home itself was erased, nothing can be told.
      const auto home = homes.find(row.household);
      const auto door = home == homes.end() ? std::nullopt : door_of(map, home->second.dwelling_id);
      if (!door) continue;
      const auto person = persons.find(row.subject);
      hand_out({*door, home->second, person == persons.end() ? nullptr : &person->second},
               RowChange::gone);
    }
  }

  static std::optional<ExportDoor> door_of(const place::DoorMap& map, const Uuid& dwelling) {
    static const std::string nothing;
    const auto find = [](const std::vector<place::Place>& places, const Uuid& id) {
      const auto found =
          std::find_if(places.begin(), places.end(), [&](const auto& one) { return one.id == id; });
      return found == places.end() ? nullptr : &*found;
    };
    const auto* home = find(map.dwellings(), dwelling);
    if (!home) return std::nullopt;
    const auto* stairwell = find(map.stairwells(), home->parent_id);
    const auto* building =
        find(map.buildings(), stairwell ? stairwell->parent_id : home->parent_id);
    const auto* compound = building ? find(map.compounds(), building->parent_id) : nullptr;
    return ExportDoor{dwelling,
                      home->parent_id,
                      compound ? &compound->name : &nothing,
                      building ? &building->name : &nothing,
                      stairwell ? stairwell->name : std::string(),
                      home->name,
                      home->label.value_or(home->name)};
  }

  Work& work_;
  const ExportView& view_;
  const ExportChoice& choice_;
  const Reading reading_;
  const ExportSink& sink_;
  bool reads_needs_ = false, marks_ = false;
  std::string sheet_;
  std::vector<Uuid> open_grids_;
  LoadedCompound loaded_;
  OtherCells others_, other_marks_;
  std::unordered_map<Uuid, Household> homes_;  ///< By dwelling.
  std::unordered_set<Uuid> left_out_;          ///< Doors whose household was not chosen.
  std::unordered_map<Uuid, std::vector<Person>> members_;
  std::unordered_map<Uuid, std::vector<Need>> needs_;
  std::vector<std::string> cells_;
  ShownRows shown_;
  std::int64_t rows_ = 0;
};
}  // namespace

void each_export_row(Work& work, const ExportView& view, const ExportSink& sink) {
  RowReader(work, view, Reading::rows, sink).read();
}

std::int64_t count_export_rows(Work& work, const ExportView& view) {
  const ExportSink nothing;
  return RowReader(work, view, Reading::number, nothing).read();
}

ShownRows shown_rows(Work& work, const ExportLayout& layout) {
  const ExportSink nothing;
  const ExportView view{layout};
  RowReader reader(work, view, Reading::marks, nothing);
  reader.read();
  return reader.take_shown();
}
}  // namespace people
