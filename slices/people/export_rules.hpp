// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What may leave the house as a sheet. Pure: no database, no clock.
#include "people/export.hpp"

namespace people {
/// Limits on sheets, with the day they hold from and where they come from.
struct ExportPolicy {
  Day since;
  const char* origin;
  std::int64_t most_rows_alone;  ///< More need a second person.
  std::int64_t most_rows;
  std::int64_t valid_ms;  ///< So long after it was asked for may a sheet be fetched.
  std::size_t most_titles;
};
/// The limits that hold on that day.
const ExportPolicy& export_policy(Day today);

/// Refuses people.export_no_columns, people.export_column_of, people.export_column_twice,
/// people.export_too_many_titles.
Result<void> may_lay_out(const ExportLayout&, const ExportPolicy&);

/// Whether who asks may ever read private values where the sheet comes from.
enum class PhoneRight { none, with_purpose };
enum class Approval { not_needed, needed };

/// What of private values a sheet is to show.
struct Shown {
  PhonesShown phones = PhonesShown::masked;
  CellsShown cells = CellsShown::masked;
};
/// Refuses people.phones_not_yours, people.phones_not_for_this (numbers are for calling), field
/// "phones"; people.cells_not_yours, people.cells_not_for_this (answers are for visits, reports and
/// care), field "private_cells"; people.export_too_big. What is shown whole always needs a second
/// person.
Result<Approval> may_ask(const ExportPolicy&, std::int64_t rows, ExportPurpose, const Shown&,
                         PhoneRight);

/// One export as its rules see it.
struct ExportFacts {
  Uuid asked_by;
  Instant until;
  bool needs_approval = false;
  bool is_approved = false;
};
ExportState state_of(const ExportFacts&, Instant now);
/// Refuses people.export_expired, people.export_needs_nobody, people.approved_already,
/// people.export_own.
Result<void> may_approve(const ExportFacts&, const Uuid& by, Instant now);
/// Refuses people.export_expired, people.export_not_approved.
Result<void> may_fetch(const ExportFacts&, Instant now);
}  // namespace people
