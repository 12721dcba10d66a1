// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the cells of a sheet say of one person, or of a home where nobody is listed.
#include <string>
#include <vector>

#include "people/export_others.hpp"
#include "people/export_sheet.hpp"
#include "people/rows.hpp"

namespace people {
/// A door with all that names it.
struct ExportDoor {
  Uuid dwelling, block;  ///< The block is the stairwell, or the building of a door right inside.
  const std::string* compound = nullptr;
  const std::string* building = nullptr;
  std::string stairwell, number, label;
};

/// What one row tells.
struct RowFacts {
  const ExportDoor& door;
  const Household& home;
  const Person* person = nullptr;
  const std::vector<Need>* needs = nullptr;  ///< Of the person; none when not read.
};

/// The cell of a column; the running number of rows is given.
void put_cell(const Work&, const ExportView&, ExportColumn, const RowFacts&, std::int64_t number,
              std::string& cell);

/// The same for whoever made the sheet, in whichever language and with private values masked or
/// whole; the running number counts for nothing. Of other slices' columns it is given the marks.
std::uint64_t mark_of_row(const ExportLayout&, const RowFacts&, const OtherCells& marks);
}  // namespace people
