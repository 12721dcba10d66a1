// SPDX-License-Identifier: Apache-2.0
#include "people/export_sheet.hpp"

#include <algorithm>
#include <unordered_map>

#include "people/export_words.hpp"
#include "people/identity.hpp"
#include "people/rows_of.hpp"
#include "platform/exchange/csv_writer.hpp"
#include "platform/exchange/workbook.hpp"

namespace people {
namespace {
constexpr std::size_t doors_at_once = 250;
enum class Reading { rows, number };

/// A door with all that names it.
struct Door {
  Uuid dwelling;
  const std::string* compound = nullptr;
  const std::string* building = nullptr;
  std::string stairwell, number, label;
};

bool is_before(const Person& a, const Person& b) {
  const auto key = [](const Person& one) {
    return std::tuple(one.relation, one.born_on.value_or(Day::last), one.id);
  };
  return key(a) < key(b);
}

class RowReader {
 public:
  RowReader(Work& work, const ExportView& view, Reading reading, const ExportSink& sink)
      : work_(work), view_(view), choice_(view.layout.choice), reading_(reading), sink_(sink) {
    for (const auto& field : view.layout.fields) {
      reads_needs_ |= field.column == ExportColumn::needs || field.column == ExportColumn::next_due;
      reads_phones_ |= field.column == ExportColumn::phone;
    }
    reads_needs_ = (reads_needs_ && reading == Reading::rows) || !choice_.needs.empty();
    reads_phones_ = reads_phones_ && reading == Reading::rows;
    cells_.resize(view.layout.fields.size());
  }

  std::int64_t read() {
    auto compounds = place::compounds_of(work_);
    std::sort(compounds.begin(), compounds.end(),
              [](const auto& a, const auto& b) { return place::comes_before(a.name, b.name); });
    for (const auto& compound : compounds) read_compound(compound);
    return rows_;
  }

 private:
  bool is_chosen(const Uuid& place) const {
    return std::find(choice_.places.begin(), choice_.places.end(), place) != choice_.places.end();
  }

  void read_compound(const place::Place& compound) {
    const auto map = place::DoorMap::load(work_, compound.id);
    std::unordered_map<Uuid, const place::Place*> stairwells;
    for (const auto& stairwell : map.stairwells()) stairwells.emplace(stairwell.id, &stairwell);
    std::unordered_map<Uuid, std::vector<Door>> doors;
    for (const auto& dwelling : map.dwellings()) {
      const auto stairwell = stairwells.find(dwelling.parent_id);
      const bool is_inside = stairwell != stairwells.end();
      auto& door =
          doors[is_inside ? stairwell->second->parent_id : dwelling.parent_id].emplace_back();
      door.dwelling = dwelling.id;
      door.compound = &compound.name;
      if (is_inside) door.stairwell = stairwell->second->name;
      door.number = dwelling.name;
      door.label = dwelling.label.value_or(dwelling.name);
    }
    std::vector<const place::Place*> buildings;
    for (const auto& building : map.buildings()) buildings.push_back(&building);
    std::sort(buildings.begin(), buildings.end(),
              [](const auto* a, const auto* b) { return place::comes_before(a->name, b->name); });
    for (const auto* building : buildings) {
      if (!choice_.places.empty() && !is_chosen(compound.id) && !is_chosen(building->id)) continue;
      name_sheet(compound, *building);
      read_building(*building, doors[building->id]);
    }
  }

  void name_sheet(const place::Place& compound, const place::Place& building) {
    sheet_.clear();
    if (view_.layout.sheets == SheetsBy::whole) return;
    sheet_ = compound.name;
    if (view_.layout.sheets == SheetsBy::building) sheet_ += ' ' + building.name;
  }

  void read_building(const place::Place& building, std::vector<Door>& doors) {
    std::sort(doors.begin(), doors.end(), [](const Door& a, const Door& b) {
      if (a.stairwell != b.stairwell) return place::comes_before(a.stairwell, b.stairwell);
      return place::comes_before(a.number, b.number);
    });
    for (auto& door : doors) door.building = &building.name;
    for (std::size_t from = 0; from < doors.size(); from += doors_at_once)
      read_doors({doors.data() + from, std::min(doors_at_once, doors.size() - from)});
  }

  void read_doors(std::span<const Door> doors) {
    std::vector<Uuid> dwellings;
    for (const auto& door : doors) dwellings.push_back(door.dwelling);
    load_households(dwellings);
    load_members();
    for (const auto& door : doors) {
      const auto home = homes_.find(door.dwelling);
      if (home != homes_.end()) read_home(door, home->second);
    }
  }

  void load_households(const std::vector<Uuid>& dwellings) {
    homes_.clear();
    for (auto& row : work_.tx.all<Household>("where community_id = ? and dwelling_id in (?*)",
                                             work_.community(), dwellings)) {
      const bool is_wanted =
          choice_.occupancy.empty() || std::find(choice_.occupancy.begin(), choice_.occupancy.end(),
                                                 row.occupancy) != choice_.occupancy.end();
      if (is_wanted) homes_.emplace(row.dwelling_id, std::move(row));
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

  void read_home(const Door& door, const Household& home) {
    auto& members = members_[home.id];
    std::sort(members.begin(), members.end(), is_before);
    if (members.empty() && choice_.needs.empty()) hand_out(door, home, nullptr);
    for (const auto& person : members)
      if (has_chosen_need(person)) hand_out(door, home, &person);
  }

  bool has_chosen_need(const Person& person) {
    if (choice_.needs.empty()) return true;
    const auto& needs = needs_[person.id];
    return std::any_of(needs.begin(), needs.end(), [&](const Need& need) {
      return std::find(choice_.needs.begin(), choice_.needs.end(), need.kind) !=
             choice_.needs.end();
    });
  }

  void hand_out(const Door& door, const Household& home, const Person* person) {
    ++rows_;
    if (reading_ == Reading::number) return;
    for (std::size_t i = 0; i < cells_.size(); ++i)
      put_cell(cells_[i], view_.layout.fields[i].column, door, home, person);
    sink_({sheet_, home.id, cells_});
  }

  void put_cell(std::string& cell, ExportColumn column, const Door& at, const Household& home,
                const Person* person) {
    using enum ExportColumn;
    switch (column) {
      case number:
        cell = std::to_string(rows_);
        return;
      case compound:
        cell = *at.compound;
        return;
      case building:
        cell = *at.building;
        return;
      case stairwell:
        cell = at.stairwell;
        return;
      case ExportColumn::door:
        cell = at.number;
        return;
      case label:
        cell = at.label;
        return;
      case occupancy:
        cell = word_of(home.occupancy, view_.language);
        return;
      default:
        cell.clear();
        if (person) put_fact(cell, column, *person);
    }
  }

  void put_fact(std::string& cell, ExportColumn column, const Person& person) {
    using enum ExportColumn;
    switch (column) {
      case name:
        cell = person.name.str();
        return;
      case sex:
        cell = word_of(person.sex, view_.language);
        return;
      case born_on:
        if (person.born_on) cell = person.born_on->text();
        return;
      case born_year:
        if (person.born_on) cell = std::to_string(person.born_on->year());
        return;
      case relation:
        cell = word_of(person.relation, view_.language);
        return;
      case residence:
        cell = word_of(person.residence, view_.language);
        return;
      case registered:
        cell = word_of(person.registered, view_.language);
        return;
      case registered_at:
        if (person.registered_at) cell = person.registered_at->str();
        return;
      case phone:
        if (person.phone) cell = phone_of_row(person);
        return;
      case needs:
        for (const auto& need : needs_[person.id]) {
          if (!cell.empty()) cell += view_.language == Language::zh ? "、" : ", ";
          cell += word_of(need.kind, view_.language);
        }
        return;
      case next_due:
        put_next_due(cell, person);
        return;
      default:
        return;
    }
  }

  std::string phone_of_row(const Person& person) const {
    const auto plain = phone_of(work_, person);
    return view_.phones == PhonesShown::whole ? plain : mask_phone(plain);
  }

  void put_next_due(std::string& cell, const Person& person) {
    std::optional<Day> first;
    for (const auto& need : needs_[person.id])
      if (need.next_due && (!first || *need.next_due < *first)) first = need.next_due;
    if (first) cell = first->text();
  }

  Work& work_;
  const ExportView& view_;
  const ExportChoice& choice_;
  const Reading reading_;
  const ExportSink& sink_;
  bool reads_needs_ = false, reads_phones_ = false;
  std::string sheet_;
  std::unordered_map<Uuid, Household> homes_;  ///< By dwelling.
  std::unordered_map<Uuid, std::vector<Person>> members_;
  std::unordered_map<Uuid, std::vector<Need>> needs_;
  std::vector<std::string> cells_;
  std::int64_t rows_ = 0;
};

/// Notes a household once: its rows come together.
void note_row(WrittenSheet& written, const ExportRow& row) {
  ++written.rows;
  if (written.households.empty() || written.households.back() != row.household)
    written.households.push_back(row.household);
}

/// One workbook, sheet by sheet.
class SheetWriter {
 public:
  SheetWriter(const ExportView& view, const std::string& mark, const std::filesystem::path& file)
      : view_(view), mark_(mark), headings_(headings_of(view.layout, view.language)), book_(file) {}

  void take(const ExportRow& row) {
    if (!is_begun_ || row.sheet != sheet_) begin(row.sheet);
    ++at_;
    for (std::size_t i = 0; i < row.cells.size(); ++i)
      if (!row.cells[i].empty()) book_.write(at_, int(i), row.cells[i]);
  }
  void finish() {
    if (!is_begun_) begin({});
    book_.finish();
  }

 private:
  void begin(std::string_view name) {
    sheet_ = name;
    is_begun_ = true;
    at_ = 0;
    book_.add_sheet(name.empty() ? (view_.language == Language::zh ? "名单" : "List") : name);
    // In constant memory, widths come before the first row.
    for (std::size_t i = 0; i < headings_.size(); ++i) book_.widen(int(i), 14);
    book_.write(++at_, 0, mark_);
    for (const auto& title : view_.layout.titles) book_.write(++at_, 0, title.str());
    ++at_;
    for (std::size_t i = 0; i < headings_.size(); ++i)
      book_.write(at_, int(i), headings_[i], exchange::Mark::heading);
    book_.freeze_below(at_);
  }

  const ExportView& view_;
  const std::string& mark_;
  const std::vector<std::string> headings_;
  exchange::WorkbookWriter book_;
  std::string sheet_;
  bool is_begun_ = false;
  int at_ = 0;
};
}  // namespace

void each_export_row(Work& work, const ExportView& view, const ExportSink& sink) {
  RowReader(work, view, Reading::rows, sink).read();
}

std::int64_t count_export_rows(Work& work, const ExportLayout& layout) {
  const ExportSink nothing;
  const ExportView view{layout};
  return RowReader(work, view, Reading::number, nothing).read();
}

std::vector<std::string> headings_of(const ExportLayout& layout, Language language) {
  std::vector<std::string> headings;
  for (const auto& field : layout.fields)
    headings.push_back(field.heading ? field.heading->str()
                                     : std::string(word_of(field.column, language)));
  return headings;
}

WrittenSheet write_xlsx(Work& work, const ExportView& view, const std::string& mark,
                        const std::filesystem::path& file) {
  WrittenSheet written;
  SheetWriter writer(view, mark, file);
  each_export_row(work, view, [&](const ExportRow& row) {
    writer.take(row);
    note_row(written, row);
  });
  writer.finish();
  return written;
}

WrittenSheet write_csv(Work& work, const ExportView& view, const std::string& mark,
                       std::string& out) {
  WrittenSheet written;
  out += exchange::csv_mark;
  out += exchange::csv_line(std::vector{mark});
  for (const auto& title : view.layout.titles) out += exchange::csv_line(std::vector{title.str()});
  out += exchange::csv_line(headings_of(view.layout, view.language));
  each_export_row(work, view, [&](const ExportRow& row) {
    out += exchange::csv_line(row.cells);
    note_row(written, row);
  });
  return written;
}
}  // namespace people
