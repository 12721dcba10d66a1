// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The tables of exports; see export.hpp.
#include "people/export.hpp"

namespace people {
struct ExportTemplate {
  static constexpr auto table = "people_export_template";
  Uuid community_id;
  Uuid id;
  std::string name;
  ExportLayout layout;
  std::int64_t revision = 1;
  Instant changed_at;
  std::string changed_by;
};
BOOST_DESCRIBE_STRUCT(ExportTemplate, (),
                      (community_id, id, name, layout, revision, changed_at, changed_by))

struct Export {
  static constexpr auto table = "people_export";
  Uuid community_id;
  Uuid id;
  std::string template_name;
  ExportLayout layout;  ///< As it was when the sheet was asked for.
  Language language = Language::zh;
  ExportPurpose purpose = ExportPurpose::other;
  std::string note;
  PhonesShown phones = PhonesShown::masked;
  std::int64_t row_count = 0;
  bool needs_approval = false;
  Instant at, until;
  Uuid actor_id;
  std::string actor_name;
  std::optional<Uuid> approver_id;
  std::optional<std::string> approver_name;
  std::optional<Instant> approved_at;
  std::optional<Uuid> template_id;  ///< None of sheets asked for before templates were noted.
  ExportScope scope = ExportScope::whole;
  std::optional<Uuid> since_id;  ///< Of changes: the sheet that they are told from.
  std::optional<Instant> since_at;
  CellsShown private_cells = CellsShown::masked;
};
BOOST_DESCRIBE_STRUCT(Export, (),
                      (community_id, id, template_name, layout, language, purpose, note, phones,
                       row_count, needs_approval, at, until, actor_id, actor_name, approver_id,
                       approver_name, approved_at, template_id, scope, since_id, since_at,
                       private_cells))

/// What stood on a sheet when it was handed over; see export_shown.hpp.
struct ExportShown {
  static constexpr auto table = "people_export_shown";
  Uuid community_id;
  Uuid id;  ///< Of the sheet.
  Uuid template_id;
  Private<Text<0, 1>> content;  ///< Its rows, sealed as one.
  Instant at;
};
BOOST_DESCRIBE_STRUCT(ExportShown, (), (community_id, id, template_id, content, at))
}  // namespace people
