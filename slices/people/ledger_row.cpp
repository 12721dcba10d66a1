// SPDX-License-Identifier: Apache-2.0
/// Rows of a sheet become entries: each field read by its own rule, each row taken or refused
/// whole.
#include <algorithm>
#include <memory>

#include "people/identity.hpp"
#include "people/ledger_cells.hpp"
#include "people/ledger_row.hpp"
#include "people/ledger_words.hpp"
#include "people/phone.hpp"
#include "platform/exchange/dates.hpp"

namespace people {
namespace {
using exchange::Cell;
using exchange::Row;

/// Fields that say something of the person; a row without a name must not have them.
constexpr std::array personal_fields{Field::sex,      Field::born_on,  Field::id_number,
                                     Field::phone,    Field::relation, Field::need,
                                     Field::residence};

bool belongs_to_household(Field field) {
  switch (field) {
    case Field::compound:
    case Field::building:
    case Field::stairwell:
    case Field::door:
    case Field::address:
    case Field::occupancy:
    case Field::note:
    case Field::registered:
    case Field::registered_at:
    case Field::residence:
      return true;
    default:
      return false;
  }
}

std::optional<Day> day_of(const exchange::SheetDay& day) {
  return Day::of(day.year, static_cast<unsigned>(day.month), static_cast<unsigned>(day.day));
}

/// Reads one row after another of one sheet.
class LedgerRowReader {
 public:
  LedgerRowReader(Ledger& ledger, std::size_t sheet, Day today, const IsWanted& is_wanted)
      : ledger_(ledger),
        sheet_(ledger.sheets[sheet]),
        number_(static_cast<std::int32_t>(sheet)),
        today_(today),
        is_wanted_(is_wanted),
        cells_(ledger.sheets[sheet].headings.size()) {}

  void read(const Row& row) {
    if (!says_something(row, sheet_)) {
      ++ledger_.ignored_rows;
      return;
    }
    lay_out(row);
    is_refused_ = false;
    entry_ = {};
    entry_.sheet = number_;
    entry_.row = row.number;
    if (sheet_.community_column >= 0) entry_.community = community_of(row, sheet_);
    if (is_wanted_ && !is_wanted_(entry_.community)) return;
    ++ledger_.rows;
    read_change();
    read_door();
    read_name();
    read_number();
    read_person();
    read_household();
    if (is_refused_)
      ++ledger_.refused;
    else
      ledger_.entries.push_back(std::move(entry_));
  }

 private:
  void read_change() {
    const auto word = text_of(Field::change);
    if (word.empty() || says_nothing(word)) return;
    entry_.change = words::change(word);
    // What is to be done with the row is not guessed.
    if (!entry_.change) refuse_row(Field::change, "people.change_unknown", word);
  }

  /// Cells by column, so that each is found at once.
  void lay_out(const Row& row) {
    row_ = &row;
    std::fill(cells_.begin(), cells_.end(), nullptr);
    for (const auto& cell : row.cells)
      if (const auto at = static_cast<std::size_t>(cell.column); at < cells_.size())
        cells_[at] = &cell;
  }

  /// The cell of a column when it counts for the field: a value merged down a household is the
  /// household's, not that of every person in it.
  const Cell* cell_in(int column, Field field) {
    if (column < 0) return nullptr;
    const auto at = static_cast<std::size_t>(column);
    const auto* cell = at < cells_.size() ? cells_[at] : nullptr;
    if (!cell || cell->merge == exchange::Merge::across) return nullptr;
    if (cell->merge == exchange::Merge::down && !belongs_to_household(field)) return nullptr;
    if (cell->kind == exchange::CellKind::formula_error) {
      find(column, "people.formula_error");
      return nullptr;
    }
    if (cell->is_cut) {
      find(column, "people.cell_cut");
      return nullptr;
    }
    return cell;
  }
  const Cell* cell_of(Field field) { return cell_in(sheet_.column(field), field); }

  std::string text_of(Field field) {
    const auto* cell = cell_of(field);
    return cell ? plain_cell(cell->text) : std::string();
  }

  void find(int column, std::string_view code, std::string value = {}) {
    ledger_.findings.push_back({number_, row_->number, column, std::string(code), std::move(value),
                                false, entry_.community});
  }
  void find(Field field, std::string_view code, std::string value = {}) {
    find(sheet_.column(field), code, std::move(value));
  }
  void refuse_row(Field field, std::string_view code, std::string value = {}) {
    find(field, code, std::move(value));
    ledger_.findings.back().is_refused = true;
    is_refused_ = true;
  }

  void read_door() {
    if (is_same_door()) {
      entry_.door = *last_door_;
      return;
    }
    last_door_.reset();
    const auto part = [&](Field field) {
      auto text = text_of(field);
      return says_nothing(text) ? std::string() : text;
    };
    const place::DoorParts parts{part(Field::compound), part(Field::building),
                                 part(Field::stairwell), part(Field::door), part(Field::address)};
    const auto at = sheet_.column(Field::door) >= 0 ? Field::door : Field::address;
    if (parts.door.empty() && parts.address.empty()) return refuse_row(at, "people.no_door");
    const auto door = place::read_door(parts, sheet_.name);
    if (!door)
      return refuse_row(at, "people.door_unread", parts.door.empty() ? parts.address : parts.door);
    entry_.door = *door;
    note_door(*door);
  }

  static constexpr std::array door_fields{Field::compound, Field::building, Field::stairwell,
                                          Field::door, Field::address};
  const Cell* bare_cell(Field field) const {
    const int column = sheet_.column(field);
    return column < 0 ? nullptr : cells_[static_cast<std::size_t>(column)];
  }
  /// The members of a household stand below each other: their doors are read once.
  bool is_same_door() const {
    if (!last_door_) return false;
    for (std::size_t i = 0; i < door_fields.size(); ++i) {
      const auto* cell = bare_cell(door_fields[i]);
      if (cell ? !is_text(*cell) || cell->text != last_cells_[i] : !last_cells_[i].empty())
        return false;
    }
    return true;
  }
  void note_door(const place::DoorName& door) {
    for (std::size_t i = 0; i < door_fields.size(); ++i) {
      const auto* cell = bare_cell(door_fields[i]);
      if (cell && !is_text(*cell)) return;
      last_cells_[i] = cell ? cell->text : std::string();
    }
    last_door_ = door;
  }
  /// Nothing about the cell is to be found or left out.
  static bool is_text(const Cell& cell) {
    return cell.kind == exchange::CellKind::text && !cell.is_cut && cell.is_own();
  }

  void read_name() {
    const auto name = text_of(Field::name);
    if (!name.empty() && !says_nothing(name)) {
      if (PersonName::fits(name))
        entry_.name = name;
      else
        refuse_row(Field::name, "people.name_unread");
      return;
    }
    if (is_leaving(entry_)) return refuse_row(Field::name, "people.no_name");
    const bool is_home_only = !text_of(Field::occupancy).empty();
    for (const auto field : personal_fields) {
      const auto value = text_of(field);
      if (value.empty() || says_nothing(value)) continue;
      if (!is_home_only && field != Field::phone) return refuse_row(Field::name, "people.no_name");
      find(field, "people.number_without_name");
    }
  }

  /// The identity number first: where a column disagrees with a valid number, the number counts.
  void read_number() {
    const auto* cell = cell_of(Field::id_number);
    const auto text = cell ? plain_cell(cell->text) : std::string();
    if (entry_.name.empty() || text.empty() || says_nothing(text)) return;
    const auto kind = kind_of(text, cell->is_rounded);
    if (!kind) return;
    auto verdict = check_id_number(described::name_of(*kind), text, today_, cell->is_rounded);
    if (!verdict.ok) return refuse_row(Field::id_number, verdict.code);
    entry_.id_kind = kind;
    entry_.id_number = std::move(verdict.normalised);
    if (verdict.born)
      entry_.born_on = Day::of(verdict.born->year, verdict.born->month, verdict.born->day);
    if (verdict.sex != '?') entry_.sex = verdict.sex == 'f' ? Sex::female : Sex::male;
  }

  /// The kind that the row names; resident_id when it names none and the text has its form.
  std::optional<IdKind> kind_of(const std::string& text, bool is_rounded) {
    const auto word = text_of(Field::id_kind);
    if (!word.empty()) {
      const auto kind = words::id_kind(word);
      if (!kind) refuse_row(Field::id_kind, "people.id_kind_unknown", word);
      return kind;
    }
    const auto is_letter = [](char c) { return (c >= 'A' && c <= 'W') || (c >= 'a' && c <= 'w'); };
    if (!is_rounded && text.size() != 18 && std::any_of(text.begin(), text.end(), is_letter)) {
      refuse_row(Field::id_number, "people.id_kind_needed");
      return std::nullopt;
    }
    return IdKind::resident_id;
  }

  void read_person() {
    if (entry_.name.empty()) return;
    read_sex();
    read_birth();
    read_phone_cell();
    take_word(Field::relation, entry_.relation, words::relation);
    take_word(Field::residence, entry_.residence, words::residence);
    take_word(Field::registered, entry_.registered, words::registered);
    const auto address = text_of(Field::registered_at);
    if (!address.empty() && !says_nothing(address)) {
      if (Address::fits(address))
        entry_.registered_at = address;
      else
        find(Field::registered_at, "people.text_unread");
    }
    read_needs();
  }

  void read_sex() {
    const auto from_number = entry_.sex;
    entry_.sex.reset();
    take_word(Field::sex, entry_.sex, words::sex);
    if (from_number && entry_.sex && *entry_.sex != *from_number)
      find(Field::sex, "people.id_other_sex");
    if (from_number) entry_.sex = from_number;
  }

  std::optional<Day> read_day(int column, Field field) {
    const auto* cell = cell_in(column, field);
    const auto text = cell ? plain_cell(cell->text) : std::string();
    if (text.empty() || says_nothing(text)) return std::nullopt;
    const auto day = exchange::parse_day(text);
    if (!day) {
      find(column, day.error().code);
      return std::nullopt;
    }
    return day_of(*day);
  }

  void read_birth() {
    const auto from_number = entry_.born_on;
    auto written = read_day(sheet_.column(Field::born_on), Field::born_on);
    if (written && *written > today_) {
      find(Field::born_on, "people.born_in_future");
      written.reset();
    }
    if (from_number && written && *written != *from_number)
      find(Field::born_on, "people.id_other_birth");
    entry_.born_on = from_number ? from_number : written;
  }

  void read_phone_cell() {
    const auto* cell = cell_of(Field::phone);
    const auto text = cell ? plain_cell(cell->text) : std::string();
    if (text.empty() || says_nothing(text)) return;
    const auto verdict = read_phone(text, cell->is_rounded);
    if (verdict.ok)
      entry_.phone = verdict.normalised;
    else
      find(Field::phone, verdict.code);
  }

  template <class E>
  void take_word(Field field, std::optional<E>& member,
                 std::optional<E> (*meaning)(std::string_view)) {
    const auto* cell = cell_of(field);
    if (!cell || cell->text.empty()) return;
    const auto& [word, value] = std::get<Meanings<E>>(meanings_).of(cell->text, meaning);
    if (word.empty()) return;
    member = value;
    if (!member && !says_nothing(word)) find(field, "people.word_unknown", word);
    // "Not known" is what an empty cell says too.
    if constexpr (requires { E::unknown; })
      if (member == E::unknown) member.reset();
  }

  void read_needs() {
    const auto& due_columns = sheet_.of(Field::need_due);
    std::optional<Day> due;
    for (const int column : due_columns)
      if (const auto day = read_day(column, Field::need_due); day && (!due || *day < *due))
        due = day;
    for (const int column : sheet_.of(Field::need)) {
      const auto* cell = cell_in(column, Field::need);
      if (!cell) continue;
      for (const auto& part : parts_of(cell->text)) read_need(column, part, due);
    }
  }

  void read_need(int column, const std::string& part, std::optional<Day> due) {
    if (says_nothing(part)) return;
    const auto kind = words::need(says_yes(part) ? last_heading(column) : part);
    if (!kind) return find(column, "people.need_unknown", part);
    const auto is_known = [&](const WantedNeed& need) { return need.kind == *kind; };
    if (std::none_of(entry_.needs.begin(), entry_.needs.end(), is_known))
      entry_.needs.push_back({*kind, due});
  }

  /// 透析 of 特殊情况/透析.
  std::string last_heading(int column) const {
    const auto& heading = sheet_.headings[static_cast<std::size_t>(column)];
    return heading.substr(heading.rfind('/') + 1);
  }

  void read_household() {
    take_word(Field::occupancy, entry_.occupancy, words::occupancy);
    for (const int column : sheet_.of(Field::note)) {
      const auto* cell = cell_in(column, Field::note);
      const auto text = cell ? plain_cell(cell->text) : std::string();
      if (text.empty()) continue;
      const auto line = sheet_.headings[static_cast<std::size_t>(column)] + "：" + text;
      if (Note::fits(line))
        entry_.notes.push_back(line);
      else
        find(column, "people.text_unread");
    }
  }

  Ledger& ledger_;
  const LedgerSheet& sheet_;
  const std::int32_t number_;
  const Day today_;
  const IsWanted& is_wanted_;
  const Row* row_ = nullptr;
  std::vector<const Cell*> cells_;
  std::array<std::string, door_fields.size()> last_cells_;
  std::optional<place::DoorName> last_door_;
  std::tuple<Meanings<Sex>, Meanings<Relation>, Meanings<Residence>, Meanings<Registered>,
             Meanings<Occupancy>>
      meanings_;
  Entry entry_;
  bool is_refused_ = false;
};
}  // namespace

bool says_something(const Row& row, const LedgerSheet& sheet) {
  for (std::size_t field = 0; field < field_count; ++field) {
    if (static_cast<Field>(field) == Field::ignore) continue;
    for (const int column : sheet.columns[field]) {
      const auto* cell = row.find(column);
      if (cell && cell->is_own() && !plain_cell(cell->text).empty()) return true;
    }
  }
  return false;
}

std::string community_of(const Row& row, const LedgerSheet& sheet) {
  const auto* cell = row.find(sheet.community_column);
  return cell && cell->merge != exchange::Merge::across ? plain_cell(cell->text) : std::string();
}

ReadRow row_reader(Ledger& ledger, std::size_t sheet, Day today, const IsWanted& is_wanted) {
  return [reader = std::make_shared<LedgerRowReader>(ledger, sheet, today, is_wanted)](
             const Row& row) { reader->read(row); };
}
}  // namespace people
