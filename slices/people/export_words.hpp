// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The words that stand on sheets for others.
#include <string>

#include "people/export.hpp"
#include "people/export_shown.hpp"

namespace people {
/// How a value, or the heading of a column, is called on a sheet.
std::string_view word_of(ExportColumn, Language);
std::string_view word_of(ExportPurpose, Language);
std::string_view word_of(Occupancy, Language);
std::string_view word_of(Sex, Language);
std::string_view word_of(Relation, Language);
std::string_view word_of(Residence, Language);
std::string_view word_of(Registered, Language);
std::string_view word_of(NeedKind, Language);
/// 新增, 变更, 注销: words that an import of changes knows.
std::string_view word_of(RowChange, Language);
/// The heading of the column that says what changed.
std::string_view change_heading(Language);

/// The templates that come with every house.
std::vector<TemplateCard> usual_templates(Language);

/// The row on every sheet that says who took it, when and why; `number` leads back to the journal.
std::string mark_of(Language, std::string_view by, Instant at, ExportPurpose, std::string_view note,
                    const Uuid& number);
/// "2026-11-24 10:15" in China.
std::string minute_text(Instant);
}  // namespace people
