// SPDX-License-Identifier: Apache-2.0
#include "place/rename_sheet.hpp"

#include <array>
#include <unordered_map>

#include "place/change_acts.hpp"
#include "place/change_rules.hpp"
#include "place/door_key.hpp"
#include "place/doors.hpp"
#include "platform/exchange/header.hpp"
#include "platform/exchange/text.hpp"

namespace place {
namespace {
constexpr std::size_t most_findings = 200;
constexpr std::size_t levels = 4;  // compound, building, stairwell, dwelling
constexpr std::array kinds{Kind::compound, Kind::building, Kind::stairwell, Kind::dwelling};

const std::vector<exchange::FieldWords>& dictionary() {
  static const std::vector<exchange::FieldWords> words{
      {"compound", {"小区", "原小区", "compound", "old compound"}},
      {"building", {"幢", "楼幢", "楼栋", "原幢", "原幢号", "原楼栋", "building", "old building"}},
      {"stairwell", {"单元", "原单元", "原单元号", "stairwell", "old stairwell"}},
      {"dwelling", {"室", "室号", "房号", "门牌", "原室号", "原房号", "door", "old door"}},
      {"new_compound", {"新小区", "新小区名", "new compound"}},
      {"new_building", {"新幢", "新幢号", "新楼栋", "new building"}},
      {"new_stairwell", {"新单元", "新单元号", "new stairwell"}},
      {"new_dwelling", {"新室", "新室号", "新房号", "新门牌", "new door"}}};
  return words;
}

std::string plain_name(Kind kind, std::string_view text) {
  switch (kind) {
    case Kind::building:
      return building_name(text);
    case Kind::stairwell:
      return stairwell_name(text);
    case Kind::dwelling:
      return door_number(text);
    default:
      return exchange::narrow(text);
  }
}

/// What one sheet file asks for, put together over all its rows.
class SheetReading {
 public:
  explicit SheetReading(Work& work) : map_(DoorMap::load(work)), community_(work.community()) {
    for (const auto* list :
         {&map_.compounds(), &map_.buildings(), &map_.stairwells(), &map_.dwellings()})
      for (const auto& one : *list)
        by_key_.emplace(key_of(one.parent_id, one.kind, one.name), &one);
  }

  Result<void> read(const routing::Upload& upload) {
    const auto file = exchange::open(std::as_bytes(std::span(upload.bytes)));
    if (!file) return refuse(No::invalid, file.error().code, "file_name");
    bool has_header = false;
    for (std::size_t at = 0; at < file->sheets().size(); ++at) {
      const auto header = exchange::find_header(*file, at, dictionary());
      if (!header) continue;
      has_header = true;
      sheet_ = file->sheets()[at].name;
      note_columns(*header);
      const auto done = file->visit(at, [&](const exchange::Row& row) {
        if (row.number > header->last_row &&
            exchange::use_of(row, *header) == exchange::RowUse::entry)
          take(row);
        return exchange::Visit::go_on;
      });
      if (!done) return refuse(No::invalid, done.error().code, "file_name");
    }
    if (!has_header) return refuse(No::invalid, "exchange.no_header", "file_name");
    return {};
  }

  /// Puts the renamings into the writer and what is still wrong into the report.
  void put(ChangeWriter& rows) {
    for (const auto& [before, name] : renamed_) {
      if (before->name == name) continue;
      auto after = *before;
      after.name = name;
      if (before->floor == floor_of(before->name)) after.floor = floor_of(name);
      rows.change(*before, after);
      ++report.renamed;
      report.compounds += before->kind == Kind::compound;
      report.buildings += before->kind == Kind::building;
      report.stairwells += before->kind == Kind::stairwell;
      report.dwellings += before->kind == Kind::dwelling;
    }
    sheet_.clear();
    if (const auto taken = rows.find_taken()) find(0, taken->code, taken->name);
  }

  SheetReport report;

 private:
  void find(int row, std::string code, std::string value) {
    if (report.findings.size() < most_findings)
      report.findings.push_back({sheet_, row, std::move(code), std::move(value)});
  }

  void note_columns(const exchange::Header& header) {
    columns_.clear();
    for (const auto& column : header.columns)
      if (column.field) columns_.emplace(*column.field, column.column);
  }

  std::string text_of(const exchange::Row& row, const std::string& field, Kind kind) const {
    const auto column = columns_.find(field);
    if (column == columns_.end()) return {};
    const auto* cell = row.find(column->second);
    return cell ? plain_name(kind, cell->text) : std::string();
  }

  void take(const exchange::Row& row) {
    std::array<std::string, levels> old, fresh;
    bool says_something = false;
    for (std::size_t at = 0; at < levels; ++at) {
      const std::string field(described::name_of(kinds[at]));
      old[at] = text_of(row, field, kinds[at]);
      fresh[at] = text_of(row, "new_" + field, kinds[at]);
      says_something |= !fresh[at].empty();
    }
    if (!says_something) return;
    ++report.rows;
    const Place* above = nullptr;
    for (std::size_t at = 0; at < levels; ++at) {
      if (old[at].empty() && at > 0) {
        if (!fresh[at].empty()) find(row.number, "place.sheet_no_such_place", fresh[at]);
        continue;
      }
      const auto* found = find_part(kinds[at], above, old[at]);
      if (!found) return find(row.number, "place.sheet_no_such_place", old[at]);
      above = found;
      if (!fresh[at].empty()) rename(row.number, *found, fresh[at]);
    }
  }

  const Place* find_part(Kind kind, const Place* above, const std::string& name) const {
    if (kind == Kind::compound && name.empty())
      return map_.compounds().size() == 1 ? &map_.compounds().front() : nullptr;
    const auto found = by_key_.find(key_of(above ? above->id : community_, kind, name));
    return found == by_key_.end() ? nullptr : found->second;
  }

  void rename(int row, const Place& place, const std::string& name) {
    if (const auto may = may_change(place); !may) return find(row, may.error().code, place.name);
    if (!PlaceName::fits(name)) return find(row, "place.name_too_long", name);
    if (const auto may = may_be_named(place.kind, name); !may)
      return find(row, may.error().code, name);
    const auto known = renamed_.emplace(&place, name);
    if (!known.second && known.first->second != name)
      find(row, "place.sheet_twice_different", name);
  }

  DoorMap map_;
  Uuid community_;
  std::unordered_map<std::string, const Place*> by_key_;
  std::unordered_map<std::string, int> columns_;
  std::unordered_map<const Place*, std::string> renamed_;
  std::string sheet_;
};
}  // namespace

Result<SheetReport> try_sheet(Work& work, const NewSheet&, const routing::Upload& upload) {
  SheetReading reading(work);
  if (const auto read = reading.read(upload); !read) return refuse(read);
  ChangeWriter rows(work);
  reading.put(rows);
  return std::move(reading.report);
}

Result<SheetReport> take_sheet(Work& work, const NewSheet& wanted, const routing::Upload& upload) {
  const auto& policy = change_policy(work.today());
  SheetReading reading(work);
  if (const auto read = reading.read(upload); !read) return refuse(read);
  if (const auto may = may_date(wanted.on, work.today(), policy); !may) return refuse(may);
  ChangeWriter rows(work);
  reading.put(rows);
  auto& report = reading.report;
  if (!report.findings.empty()) return refuse(No::conflict, "place.sheet_has_faults", "file_name");
  if (rows.is_empty()) return refuse(No::conflict, "place.nothing_changes", "file_name");
  if (static_cast<std::size_t>(report.renamed) > policy.most_places)
    return refuse(No::invalid, "place.too_many_places", "file_name");
  const auto change = rows.finish(ChangeKind::renamed_by_sheet, wanted, work.community());
  const auto card = card_of(work, change);
  if (!card) return refuse(card);
  report.change = *card;
  return std::move(report);
}
}  // namespace place
