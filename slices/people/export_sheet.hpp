// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The rows of a sheet, read from the register door by door in bounded memory, and written out.
#include <functional>

#include "people/export.hpp"
#include "people/export_shown.hpp"

namespace people {
struct ExportRow {
  std::string_view sheet;  ///< Name of the compound, building or grid; empty for one whole sheet.
  Uuid household;          ///< Nil where none is listed, but another slice knows the door.
  RowChange change = RowChange::none;  ///< Since the sheet before, where only changes are asked.
  const std::vector<std::string>& cells;
};
using ExportSink = std::function<void(const ExportRow&)>;

/// What is read, and how it is told.
struct ExportView {
  const ExportLayout& layout;
  PhonesShown phones = PhonesShown::masked;
  Language language = Language::zh;
  const ShownRows* since = nullptr;  ///< Only what changed since then; all when none is given.
  CellsShown private_cells = CellsShown::masked;
};

/// Calls the sink with each row in the order of doors: compounds, buildings, doors by name, the
/// head of a household first. A door where nobody is listed is a row too, unless needs were chosen;
/// one without a household only where a column of another slice has something to say of it.
/// Of changes, who is gone comes last. A few hundred doors are in memory at a time. Stops when the
/// sink throws.
void each_export_row(Work&, const ExportView&, const ExportSink&);
/// How many rows that would be; nothing sealed is opened.
std::int64_t count_export_rows(Work&, const ExportView&);

/// What the whole sheet shows now, for the next sheet of changes; nothing sealed is opened.
ShownRows shown_rows(Work&, const ExportLayout&);

/// Of changes, the first says what changed.
std::vector<std::string> headings_of(Work&, const ExportView&);

/// What came out of writing a sheet.
struct WrittenSheet {
  std::int64_t rows = 0;
  std::vector<Uuid> households;
};
/// Writes the sheet: `mark` first, then the titles, the headings, the rows. Every cell is text.
WrittenSheet write_xlsx(Work&, const ExportView&, const std::string& mark,
                        const std::filesystem::path&);
/// The same as one CSV.
WrittenSheet write_csv(Work&, const ExportView&, const std::string& mark, std::string& out);
}  // namespace people
