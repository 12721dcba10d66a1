// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Sheets for others: what leaves the house on paper and in files, by saved templates.
///
/// A sheet is asked for with a purpose; a large one, or one with whole phone numbers, waits for a
/// second person. It is made anew at each fetch, within its time, and kept nowhere. There is no
/// column for identity numbers at all. Whoever holds a sheet can read on it who took it, when and
/// why.
#include <filesystem>

#include "people/import.hpp"

namespace people {
/// What a column of a sheet may show.
enum class ExportColumn {
  number,
  compound,
  building,
  stairwell,
  door,
  label,
  occupancy,
  name,
  sex,
  born_on,
  born_year,
  relation,
  residence,
  registered,
  registered_at,
  phone,
  needs,
  next_due,
  other  ///< Of another slice; see ForeignColumn.
};
BOOST_DESCRIBE_ENUM(ExportColumn, number, compound, building, stairwell, door, label, occupancy,
                    name, sex, born_on, born_year, relation, residence, registered, registered_at,
                    phone, needs, next_due, other)

enum class SheetsBy { whole, compound, building, grid };
BOOST_DESCRIBE_ENUM(SheetsBy, whole, compound, building, grid)

/// A column that another slice fills: an answer of a drive. One of those of list_columns.
struct ForeignColumn {
  Text<1, 40> slice;
  Uuid source;
  Text<1, 60> key;
  bool operator==(const ForeignColumn&) const = default;
};
BOOST_DESCRIBE_STRUCT(ForeignColumn, (), (slice, source, key))

struct ExportField {
  ExportColumn column = ExportColumn::name;
  std::optional<Text<1, 60>> heading;  ///< The usual one when absent.
  std::optional<Text<1, 60>> group;    ///< A heading above, over neighbours that have the same.
  std::optional<ForeignColumn> of{};   ///< Of `other`, and only of it.
};
BOOST_DESCRIBE_STRUCT(ExportField, (), (column, heading, group, of))

/// Who is on the sheet: an empty list leaves nobody out.
struct ExportChoice {
  std::vector<Uuid> places;  ///< Compounds or buildings.
  std::vector<Occupancy> occupancy;
  std::vector<NeedKind> needs;  ///< Only who has one of them.
};
BOOST_DESCRIBE_STRUCT(ExportChoice, (), (places, occupancy, needs))

struct ExportLayout {
  std::vector<Text<1, 200>> titles;  ///< Rows above the headings, as the superior wants them.
  std::vector<ExportField> fields;
  SheetsBy sheets = SheetsBy::whole;
  ExportChoice choice;
};
BOOST_DESCRIBE_STRUCT(ExportLayout, (), (titles, fields, sheets, choice))

enum class ExportPurpose { superior_report, visit_round, calls, supplies, medical_care, other };
BOOST_DESCRIBE_ENUM(ExportPurpose, superior_report, visit_round, calls, supplies, medical_care,
                    other)
enum class PhonesShown { masked, whole };
BOOST_DESCRIBE_ENUM(PhonesShown, masked, whole)
/// Private columns of other slices: only that there is something, or what it is.
enum class CellsShown { masked, whole };
BOOST_DESCRIBE_ENUM(CellsShown, masked, whole)
/// All of it, or only what changed since the last sheet of the template was handed over: each row
/// says whether it is new, changed or gone.
enum class ExportScope { whole, changes };
BOOST_DESCRIBE_ENUM(ExportScope, whole, changes)
enum class ExportState { waiting, ready, expired };
BOOST_DESCRIBE_ENUM(ExportState, waiting, ready, expired)
enum class SheetFormat { xlsx, csv };
BOOST_DESCRIBE_ENUM(SheetFormat, xlsx, csv)

struct NewTemplate {
  Uuid id;
  Text<1, 60> name;
  ExportLayout layout;
};
BOOST_DESCRIBE_STRUCT(NewTemplate, (), (id, name, layout))
struct TemplateEdit {
  Uuid template_id;
  Whole<1, 1'000'000'000> revision;
  Edit<Text<1, 60>> name;
  Edit<ExportLayout> layout;
};
BOOST_DESCRIBE_STRUCT(TemplateEdit, (), (template_id, revision, name, layout))
struct TemplateCard {
  Uuid template_id;
  std::string name;
  ExportLayout layout;
  bool is_usual = false;  ///< Came with the house; cannot be changed.
  std::int64_t revision = 1;
  std::optional<Instant> last_at;  ///< When the last sheet of it was handed over.
};
BOOST_DESCRIBE_STRUCT(TemplateCard, (), (template_id, name, layout, is_usual, revision, last_at))
struct TemplateRemoval {
  Uuid template_id;
  Whole<1, 1'000'000'000> revision;
};
BOOST_DESCRIBE_STRUCT(TemplateRemoval, (), (template_id, revision))
struct TemplateList {
  std::vector<TemplateCard> items;
};
BOOST_DESCRIBE_STRUCT(TemplateList, (), (items))
struct TemplateQuery {
  std::optional<Language> language;
};
BOOST_DESCRIBE_STRUCT(TemplateQuery, (), (language))

struct PreviewQuery {
  Uuid template_id;
  std::optional<Language> language;  ///< zh when absent.
  std::optional<ExportScope> scope;  ///< whole when absent.
};
BOOST_DESCRIBE_STRUCT(PreviewQuery, (), (template_id, language, scope))
struct PreviewRow {
  std::vector<std::string> cells;
};
BOOST_DESCRIBE_STRUCT(PreviewRow, (), (cells))
struct ExportPreview {
  static constexpr bool is_kept = false;
  std::vector<std::string> headings;
  std::vector<PreviewRow> rows;  ///< The first ones, phones masked.
  std::int64_t row_count = 0;
  std::int64_t most_alone = 0;  ///< Rows that need no second person.
  std::int64_t most = 0;
};
BOOST_DESCRIBE_STRUCT(ExportPreview, (), (headings, rows, row_count, most_alone, most))

struct NewExport {
  Uuid id;
  Uuid template_id;
  ExportPurpose purpose = ExportPurpose::other;
  Text<2, 200> note;                  ///< The purpose in words; stands on the sheet.
  std::optional<PhonesShown> phones;  ///< masked when absent.
  std::optional<Language> language;
  std::optional<ExportScope> scope;         ///< whole when absent.
  std::optional<CellsShown> private_cells;  ///< masked when absent.
};
BOOST_DESCRIBE_STRUCT(NewExport, (),
                      (id, template_id, purpose, note, phones, language, scope, private_cells))
struct ExportKey {
  Uuid sheet;
};
BOOST_DESCRIBE_STRUCT(ExportKey, (), (sheet))
struct SheetQuery {
  Uuid sheet;
  std::optional<SheetFormat> format;  ///< xlsx when absent.
};
BOOST_DESCRIBE_STRUCT(SheetQuery, (), (sheet, format))
struct ExportCard {
  Uuid sheet;
  std::string template_name;
  ExportPurpose purpose = ExportPurpose::other;
  std::string note;
  PhonesShown phones = PhonesShown::masked;
  CellsShown private_cells = CellsShown::masked;
  ExportScope scope = ExportScope::whole;
  std::optional<Instant> since;  ///< Of changes: when the sheet they are told from was handed over.
  std::int64_t row_count = 0;
  ExportState state = ExportState::waiting;
  Instant at, until;
  std::string by;
  bool is_mine = false;
  std::optional<std::string> approved_by;
  std::optional<Instant> approved_at;
};
BOOST_DESCRIBE_STRUCT(ExportCard, (),
                      (sheet, template_name, purpose, note, phones, private_cells, scope, since,
                       row_count, state, at, until, by, is_mine, approved_by, approved_at))
struct ExportList {
  std::vector<ExportCard> items;  ///< Latest first.
};
BOOST_DESCRIBE_STRUCT(ExportList, (), (items))

struct ColumnCard {
  std::string key, zh, en;
  bool is_private = false;
};
BOOST_DESCRIBE_STRUCT(ColumnCard, (), (key, zh, en, is_private))
struct ColumnList {
  std::string slice;
  Uuid source;
  std::string name;  ///< Of the source: what the drive is called.
  std::vector<ColumnCard> columns;
};
BOOST_DESCRIBE_STRUCT(ColumnList, (), (slice, source, name, columns))
struct ColumnLists {
  std::vector<ColumnList> items;
};
BOOST_DESCRIBE_STRUCT(ColumnLists, (), (items))

/// What other slices can put on sheets, besides what the register knows.
Result<ColumnLists> list_columns(Work&);
/// The usual templates first, then the saved ones by name.
Result<TemplateList> list_templates(Work&, const TemplateQuery&);
/// Refuses people.export_no_columns, people.export_column_twice, people.export_column_of (`of` of a
/// column that is not `other`, or the other way round), people.export_too_many_titles,
/// people.no_such_column, people.id_taken, people.template_name_taken.
Result<TemplateCard> add_template(Work&, const NewTemplate&);
/// Refuses people.no_such_template, house.changed_meanwhile, and what add_template refuses.
Result<TemplateCard> change_template(Work&, const TemplateEdit&);
/// Sheets asked for before stay as they were. Refuses people.no_such_template,
/// house.changed_meanwhile.
Result<TemplateList> remove_template(Work&, const TemplateRemoval&);
/// Refuses people.no_such_template, people.nothing_before (of changes). Noted as a look at each
/// household shown.
Result<ExportPreview> preview_export(Work&, const PreviewQuery&);
/// Refuses people.no_such_template, people.id_taken, people.nothing_before (changes, when no sheet
/// of the template was handed over yet), people.phones_not_yours, people.phones_not_for_this,
/// people.cells_not_yours, people.cells_not_for_this, people.export_too_big.
Result<ExportCard> ask_export(Work&, const NewExport&);
/// The latest fifty.
Result<ExportList> list_exports(Work&);
/// By another than who asked. Refuses people.no_such_export, people.export_expired,
/// people.export_needs_nobody, people.approved_already, people.export_own.
Result<ExportCard> approve_export(Work&, const ExportKey&);
/// The sheet; on it stands who fetches it. Refuses people.no_such_export, people.export_expired,
/// people.export_not_approved, people.phones_not_yours and people.cells_not_yours (who fetches),
/// people.export_too_big. Noted as a look at each household on it, and by whoever fills private
/// columns.
Result<routing::Download> fetch_export(Work&, const SheetQuery&);

/// The sheet is handed over: the next sheet of changes of its template is told from what it shows
/// now. Refuses people.no_such_export, people.export_expired, people.export_not_approved.
Result<ExportCard> deliver_export(Work&, const ExportKey&);

struct ExportFile {
  std::string template_name;  ///< In either language.
  std::string purpose;
  std::filesystem::path file;  ///< One that ends with .csv becomes CSV.
  ExportScope scope = ExportScope::whole;
};
/// The whole way for the command line; answers the number of rows. What is refused leaves no file.
Result<std::int64_t> export_file(routing::Desk&, const Actor&, const Uuid& community,
                                 const ExportFile&);

void plug_exports(App&);
}  // namespace people
