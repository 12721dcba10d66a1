// SPDX-License-Identifier: Apache-2.0
#include "people/export_rules.hpp"

#include <algorithm>
#include <array>

namespace people {
namespace {
bool is_for_answers(ExportPurpose purpose) {
  return purpose == ExportPurpose::superior_report || purpose == ExportPurpose::visit_round ||
         purpose == ExportPurpose::medical_care;
}

bool are_for_calling(ExportPurpose purpose) {
  return purpose == ExportPurpose::calls || purpose == ExportPurpose::medical_care;
}
}  // namespace

const ExportPolicy& export_policy(Day today) {
  // Oldest first; a change is a new row, so that a past decision can still be understood.
  static const std::array policies{
      ExportPolicy{Day::first,
                   "500 rows alone and 72 hours: threat model T2 of this house; 50,000 rows: more "
                   "than the largest community lists",
                   500, 50'000, 72 * hour_ms, 10}};
  const auto after = std::find_if(policies.begin(), policies.end(),
                                  [&](const auto& one) { return one.since > today; });
  return *std::prev(after);
}

Result<void> may_lay_out(const ExportLayout& layout, const ExportPolicy& policy) {
  if (layout.fields.empty()) return refuse(No::invalid, "people.export_no_columns", "layout");
  for (const auto& field : layout.fields)
    if (field.of.has_value() != (field.column == ExportColumn::other))
      return refuse(No::invalid, "people.export_column_of", "layout");
  for (auto one = layout.fields.begin(); one != layout.fields.end(); ++one)
    if (std::any_of(layout.fields.begin(), one, [&](const auto& other) {
          return other.column == one->column && other.of == one->of;
        }))
      return refuse(No::invalid, "people.export_column_twice", "layout");
  if (layout.titles.size() > policy.most_titles)
    return refuse(No::invalid, "people.export_too_many_titles", "layout");
  return {};
}

Result<Approval> may_ask(const ExportPolicy& policy, std::int64_t rows, ExportPurpose purpose,
                         const Shown& shown, PhoneRight right) {
  const bool are_phones_whole = shown.phones == PhonesShown::whole;
  const bool are_cells_whole = shown.cells == CellsShown::whole;
  if (are_phones_whole && right == PhoneRight::none)
    return refuse(No::forbidden, "people.phones_not_yours", "phones");
  if (are_phones_whole && !are_for_calling(purpose))
    return refuse(No::invalid, "people.phones_not_for_this", "phones");
  if (are_cells_whole && right == PhoneRight::none)
    return refuse(No::forbidden, "people.cells_not_yours", "private_cells");
  if (are_cells_whole && !is_for_answers(purpose))
    return refuse(No::invalid, "people.cells_not_for_this", "private_cells");
  if (rows > policy.most_rows) return refuse(No::invalid, "people.export_too_big");
  return are_phones_whole || are_cells_whole || rows > policy.most_rows_alone
             ? Approval::needed
             : Approval::not_needed;
}

ExportState state_of(const ExportFacts& facts, Instant now) {
  if (now >= facts.until) return ExportState::expired;
  return facts.needs_approval && !facts.is_approved ? ExportState::waiting : ExportState::ready;
}

Result<void> may_approve(const ExportFacts& facts, const Uuid& by, Instant now) {
  if (now >= facts.until) return refuse(No::conflict, "people.export_expired");
  if (!facts.needs_approval) return refuse(No::conflict, "people.export_needs_nobody");
  if (facts.is_approved) return refuse(No::conflict, "people.approved_already");
  if (facts.asked_by == by) return refuse(No::forbidden, "people.export_own");
  return {};
}

Result<void> may_fetch(const ExportFacts& facts, Instant now) {
  if (now >= facts.until) return refuse(No::conflict, "people.export_expired");
  if (facts.needs_approval && !facts.is_approved)
    return refuse(No::conflict, "people.export_not_approved");
  return {};
}
}  // namespace people
