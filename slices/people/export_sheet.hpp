// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The rows of a sheet, read from the register door by door in bounded memory, and written out.
#include <functional>

#include "people/export.hpp"

namespace people {
struct ExportRow {
  std::string_view sheet;  ///< Name of the compound or building; empty for one whole sheet.
  Uuid household;
  const std::vector<std::string>& cells;
};
using ExportSink = std::function<void(const ExportRow&)>;

/// What is read, and how it is told.
struct ExportView {
  const ExportLayout& layout;
  PhonesShown phones = PhonesShown::masked;
  Language language = Language::zh;
};

/// Calls the sink with each row in the order of doors: compounds, buildings, doors by name, the
/// head of a household first. A door where nobody is listed is a row too, unless needs were chosen.
/// A few hundred doors are in memory at a time. Stops when the sink throws.
void each_export_row(Work&, const ExportView&, const ExportSink&);
/// How many rows that would be; nothing sealed is opened.
std::int64_t count_export_rows(Work&, const ExportLayout&);

std::vector<std::string> headings_of(const ExportLayout&, Language);

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
