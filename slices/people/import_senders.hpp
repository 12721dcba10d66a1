// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who sends ledgers, and how their columns were read before. A sender is named by a user; the next
/// file with the same headings is read as theirs.
#include "people/import_rows.hpp"
#include "platform/work.hpp"

namespace people {
/// The headings of a sheet in the form in which they are compared, one a line.
std::string headings_of(const ImportSheet&);

/// Gives the columns of sheets whose headings are known the fields they had last time. Answers the
/// sender of the first one, "" when none is known.
std::string use_saved_fields(Work&, std::vector<ImportSheet>&);

/// Reads the sheets as this sender's were read, heading by heading; columns that the sender never
/// had keep their field unless another column has it now. False when nothing is kept of the sender.
bool read_as(Work&, std::string_view sender, std::vector<ImportSheet>&);

/// Keeps the fields of each sheet under the sender, in place of what was kept for the same
/// headings.
void save_fields(Work&, const std::vector<ImportSheet>&, const std::string& sender);

/// Several columns may hold needs and notes; every other field stands in one.
bool may_repeat(Field);
}  // namespace people
