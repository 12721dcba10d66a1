// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Columns that other slices fill, by the socket exchange::SheetColumns.
#include "people/export.hpp"
#include "platform/exchange/sheet_columns.hpp"

namespace people {
/// Refuses people.no_such_column (layout) where a column names a slice, source or key that is not
/// there.
Result<void> may_show(Work&, const ExportLayout&);
/// True when the layout has a private one.
bool has_private(Work&, const ExportLayout&);

/// The heading of such a column; its key where its source is gone.
std::string heading_of(Work&, const ForeignColumn&, Language);

/// The cells of a layout's columns from elsewhere, for a batch of doors at a time.
class OtherCells {
 public:
  OtherCells(Work&, const ExportLayout&);

  bool is_none() const { return groups_.empty(); }
  /// Forgets the batch before.
  void load(const std::vector<Uuid>& dwellings, exchange::CellsAs, Language);
  /// True where one of the sources knows the door.
  bool knows(const Uuid& dwelling) const;
  /// Of the field at that place in the layout; empty where nothing is known.
  const std::string& cell(std::size_t field, const Uuid& dwelling) const;

 private:
  /// One source of one slice: its keys, and the fields they are for.
  struct Group {
    const exchange::SheetColumns* slice = nullptr;
    exchange::CellsWanted wanted;
    exchange::CellsOfDoors cells;
  };
  struct At {
    std::size_t group = 0, cell = 0;
  };

  Work& work_;
  std::vector<Group> groups_;
  std::unordered_map<std::size_t, At> at_;  ///< By field.
};
}  // namespace people
