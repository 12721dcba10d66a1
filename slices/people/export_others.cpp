// SPDX-License-Identifier: Apache-2.0
#include "people/export_others.hpp"

#include <algorithm>

#include "platform/app.hpp"

namespace people {
namespace {
const exchange::SheetColumns* find_slice(const Work& work, std::string_view name) {
  const auto& all = work.sockets.sheet_columns;
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == name; });
  return found == all.end() ? nullptr : &*found;
}

std::optional<exchange::SheetColumn> find_column(Work& work, const ForeignColumn& of) {
  const auto* slice = find_slice(work, of.slice.str());
  if (!slice) return std::nullopt;
  for (const auto& source : slice->sources(work)) {
    if (source.id != of.source) continue;
    for (const auto& column : source.columns)
      if (column.key == of.key.str()) return column;
  }
  return std::nullopt;
}
}  // namespace

Result<void> may_show(Work& work, const ExportLayout& layout) {
  for (const auto& field : layout.fields)
    if (field.of && !find_column(work, *field.of))
      return refuse(No::missing, "people.no_such_column", "layout");
  return {};
}

bool has_private(Work& work, const ExportLayout& layout) {
  return std::any_of(layout.fields.begin(), layout.fields.end(), [&](const ExportField& field) {
    const auto column = field.of ? find_column(work, *field.of) : std::nullopt;
    return column && column->is_private;
  });
}

std::string heading_of(Work& work, const ForeignColumn& of, Language language) {
  const auto column = find_column(work, of);
  if (!column) return of.key.str();
  return language == Language::zh ? column->zh : column->en;
}

Result<ColumnLists> list_columns(Work& work) {
  ColumnLists lists;
  for (const auto& slice : work.sockets.sheet_columns)
    for (const auto& source : slice.sources(work)) {
      auto& list = lists.items.emplace_back();
      list.slice = slice.name;
      list.source = source.id;
      list.name = source.name;
      for (const auto& column : source.columns)
        list.columns.push_back({column.key, column.zh, column.en, column.is_private});
    }
  return lists;
}

OtherCells::OtherCells(Work& work, const ExportLayout& layout) : work_(work) {
  for (std::size_t i = 0; i < layout.fields.size(); ++i) {
    const auto& of = layout.fields[i].of;
    const auto* slice = of ? find_slice(work, of->slice.str()) : nullptr;
    if (!slice) continue;
    auto group = std::find_if(groups_.begin(), groups_.end(), [&](const Group& one) {
      return one.slice == slice && one.wanted.source == of->source;
    });
    if (group == groups_.end()) {
      groups_.push_back({slice, {of->source, {}, {}, {}}, {}});
      group = std::prev(groups_.end());
    }
    at_[i] = {std::size_t(group - groups_.begin()), group->wanted.keys.size()};
    group->wanted.keys.push_back(of->key.str());
  }
}

void OtherCells::load(const std::vector<Uuid>& dwellings, exchange::CellsAs as, Language language) {
  for (auto& group : groups_) {
    group.wanted.as = as;
    group.wanted.in = language == Language::zh ? exchange::CellsIn::zh : exchange::CellsIn::en;
    group.cells = group.slice->cells(work_, group.wanted, dwellings);
  }
}

bool OtherCells::knows(const Uuid& dwelling) const {
  return std::any_of(groups_.begin(), groups_.end(),
                     [&](const Group& group) { return group.cells.contains(dwelling); });
}

const std::string& OtherCells::cell(std::size_t field, const Uuid& dwelling) const {
  static const std::string nothing;
  const auto at = at_.find(field);
  if (at == at_.end()) return nothing;
  const auto& cells = groups_[at->second.group].cells;
  const auto door = cells.find(dwelling);
  return door == cells.end() ? nothing : door->second.at(at->second.cell);
}
}  // namespace people
