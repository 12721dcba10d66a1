// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The import of a ledger: a file comes, its columns get fields, a trial says what would happen, a
/// run does it. A trial and a run make the very same plan from the file and the register as it
/// stands.
///
/// A row is taken whole or refused whole; a cell that cannot be read is left out with a finding.
/// Empty cells never erase what is known. The same file twice changes nothing the second time.
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "people/people.hpp"
#include "platform/router/route.hpp"

namespace routing {
class Desk;
}
struct Actor;

namespace people {
/// What a column of a ledger may hold. `ignore` is a column that the user chose to leave out.
enum class Field {
  compound,
  building,
  stairwell,
  door,
  address,
  name,
  sex,
  born_on,
  id_number,
  id_kind,
  phone,
  relation,
  occupancy,
  registered,
  registered_at,
  residence,
  need,
  need_due,
  note,
  change,
  ignore
};
BOOST_DESCRIBE_ENUM(Field, compound, building, stairwell, door, address, name, sex, born_on,
                    id_number, id_kind, phone, relation, occupancy, registered, registered_at,
                    residence, need, need_due, note, change, ignore)

enum class ImportState { mapped, trial_running, tried, running, done, failed, undoing, undone };
BOOST_DESCRIBE_ENUM(ImportState, mapped, trial_running, tried, running, done, failed, undoing,
                    undone)

struct ImportColumn {
  Text<1, 3> column;  ///< "A".
  Text<0, 200> heading;
  std::vector<Text<0, 60>> samples;  ///< At most three; long numbers masked.
  std::optional<Field> field;
};
BOOST_DESCRIBE_STRUCT(ImportColumn, (), (column, heading, samples, field))

struct ImportSheet {
  Text<0, 100> name;  ///< Empty for CSV.
  Whole<0, 2'000'000> header_row;
  Whole<0, 2'000'000> rows;  ///< Rows that hold a value, decoration included.
  std::vector<ImportColumn> columns;
};
BOOST_DESCRIBE_STRUCT(ImportSheet, (), (name, header_row, rows, columns))

struct Tally {
  std::int64_t created = 0, updated = 0, unchanged = 0;
};
BOOST_DESCRIBE_STRUCT(Tally, (), (created, updated, unchanged))
struct Made {
  std::int64_t created = 0;
};
BOOST_DESCRIBE_STRUCT(Made, (), (created))

/// `rows` are those read as entries, refused ones included; persons count rows (one met twice is
/// created once, then unchanged), households and dwellings count each once.
struct ImportCounts {
  std::int64_t rows = 0, ignored_rows = 0;
  Tally persons, households;
  Made dwellings;
  std::int64_t refused = 0;
};
BOOST_DESCRIBE_STRUCT(ImportCounts, (),
                      (rows, ignored_rows, persons, households, dwellings, refused))

struct FieldOption {
  Field field = Field::ignore;
  bool required = false;  ///< Unless `address` holds the whole door.
};
BOOST_DESCRIBE_STRUCT(FieldOption, (), (field, required))

struct ImportCard {
  Uuid import;
  std::string file_name;
  ImportState state = ImportState::mapped;
  std::optional<std::string> failure;  ///< Refusal code of a failed one.
  double progress = 0;                 ///< 0 to 1.
  Instant at;
  std::string by;
  std::optional<std::string> sender;  ///< Whose ledger it is read as.
  std::vector<ImportSheet> sheets;
  std::vector<FieldOption> fields;
  std::optional<ImportCounts> counts;
  std::int64_t findings_total = 0;
};
BOOST_DESCRIBE_STRUCT(ImportCard, (),
                      (import, file_name, state, failure, progress, at, by, sender, sheets, fields,
                       counts, findings_total))

struct ImportList {
  std::vector<ImportCard> items;  ///< Latest first.
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(ImportList, (), (items, next))

enum class Language { zh, en };
BOOST_DESCRIBE_ENUM(Language, zh, en)

struct FindingCard {
  std::string sheet;
  std::int64_t row = 0;  ///< As the spreadsheet shows it; 0 for a whole sheet.
  std::optional<std::string> column;
  std::string code;
  std::string text;  ///< In the reader's words; holds no private value.
  bool refused = false;
  std::optional<std::string> value;  ///< The word at fault; none for private fields.
};
BOOST_DESCRIBE_STRUCT(FindingCard, (), (sheet, row, column, code, text, refused, value))
struct FindingList {
  std::vector<FindingCard> items;
  std::optional<std::int64_t> next;  ///< For `after`; none at the end.
};
BOOST_DESCRIBE_STRUCT(FindingList, (), (items, next))

struct NewImport {
  Text<1, 200> file_name;
};
BOOST_DESCRIBE_STRUCT(NewImport, (), (file_name))
struct ImportKey {
  Uuid import;
};
BOOST_DESCRIBE_STRUCT(ImportKey, (), (import))
struct ImportQuery {
  std::optional<Text<1, 40>> after;
  std::optional<Whole<1, 100>> limit;  ///< 20 when absent.
};
BOOST_DESCRIBE_STRUCT(ImportQuery, (), (after, limit))
struct FindingQuery {
  Uuid import;
  std::optional<Whole<0, 1'000'000>> after;
  std::optional<Whole<1, 500>> limit;  ///< 100 when absent.
  std::optional<Language> language;    ///< zh when absent.
};
BOOST_DESCRIBE_STRUCT(FindingQuery, (), (import, after, limit, language))
struct WorkbookQuery {
  Uuid import;
  std::optional<Language> language;
};
BOOST_DESCRIBE_STRUCT(WorkbookQuery, (), (import, language))

struct ColumnChoice {
  Text<1, 3> column;
  std::optional<Field> field;
};
BOOST_DESCRIBE_STRUCT(ColumnChoice, (), (column, field))
struct SheetChoice {
  Text<0, 100> name;
  std::vector<ColumnChoice> columns;
};
BOOST_DESCRIBE_STRUCT(SheetChoice, (), (name, columns))
/// First the columns are read as a known sender's were, then single ones are chosen; what comes of
/// it may be kept under a sender's name.
struct MappingEdit {
  Uuid import;
  std::vector<SheetChoice> sheets;
  std::optional<Text<1, 60>> read_as, save_as;
};
BOOST_DESCRIBE_STRUCT(MappingEdit, (), (import, sheets, read_as, save_as))

/// Somebody who sends ledgers, and what is kept of how they are read.
struct SenderCard {
  std::string sender;
  std::int64_t sheets = 0, columns = 0;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(SenderCard, (), (sender, sheets, columns, at))
struct SenderList {
  std::vector<SenderCard> items;  ///< By name.
};
BOOST_DESCRIBE_STRUCT(SenderList, (), (items))
struct SenderKey {
  Text<1, 60> sender;
};
BOOST_DESCRIBE_STRUCT(SenderKey, (), (sender))

/// Takes a file and proposes what its columns hold. Refuses what exchange::open refuses and
/// exchange.no_header when no sheet has one.
Result<ImportCard> add_import(Work&, const NewImport&, const routing::Upload&);
/// Refuses people.no_such_import.
Result<ImportCard> open_import(Work&, const ImportKey&);
Result<ImportList> list_imports(Work&, const ImportQuery&);
/// Gives columns other fields; columns that are not named keep theirs. Refuses
/// people.no_such_import, people.import_busy, people.no_such_sender, exchange.no_such_column,
/// exchange.field_twice.
Result<ImportCard> change_mapping(Work&, const MappingEdit&);
Result<SenderList> list_senders(Work&);
/// What was imported stays. Refuses people.no_such_sender.
Result<SenderList> forget_sender(Work&, const SenderKey&);
struct ImportLine {
  Uuid import;
  std::string file_name;
  Instant at;
  std::string by;
  ImportState state = ImportState::mapped;
  std::int64_t created = 0, refused = 0;  ///< Persons created, rows refused.
};
BOOST_DESCRIBE_STRUCT(ImportLine, (), (import, file_name, at, by, state, created, refused))
/// The latest imports of these communities, latest first, at most `most`.
std::vector<ImportLine> recent_imports(Work&, const std::vector<Uuid>& communities, int most);

/// Begin what goes on after the answer. Refuse people.no_such_import, people.import_busy,
/// people.file_gone.
Result<routing::Accepted<ImportCard>> start_trial(Work&, const ImportKey&);
Result<routing::Accepted<ImportCard>> start_run(Work&, const ImportKey&);
/// What the last trial or run found, in the order of the file. Refuses people.no_such_import.
Result<FindingList> list_findings(Work&, const FindingQuery&);
/// The file with its findings in a last column, to mend and send again. Refuses
/// people.no_such_import, people.file_gone.
Result<routing::Download> open_workbook(Work&, const WorkbookQuery&);

enum class Mode { dry_run, run };

/// The refused rows of a report, one item each.
struct RefusedRow {
  std::string sheet;
  std::int64_t row = 0;
  std::optional<std::string> column;
  std::string code;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(RefusedRow, (), (sheet, row, column, code, text))

/// The import into one of several communities.
struct CommunityImport {
  std::string community;  ///< Its official code.
  std::optional<Uuid> import;
  std::int64_t rows = 0, refused = 0;
  std::optional<std::string> failure;  ///< Refusal code, when it failed: its rows are not in.
};
BOOST_DESCRIBE_STRUCT(CommunityImport, (), (community, import, rows, refused, failure))

/// What the command line prints as its last line.
struct ImportReport {
  std::optional<Uuid> import;  ///< None when the file as a whole was refused, or had several.
  std::int64_t rows = 0;
  Tally persons, households;
  std::vector<RefusedRow> refused;
  std::int64_t ignored_rows = 0;
  std::vector<CommunityImport> communities;  ///< Of a district's ledger, one for each community.
};
BOOST_DESCRIBE_STRUCT(ImportReport, (),
                      (import, rows, persons, households, refused, ignored_rows, communities))

/// The report of a file that was refused as a whole: one item, row 0.
ImportReport report_of(const Refusal&);

using ProgressFn = std::function<void(double share)>;

/// The whole import of one file with the proposed mapping, waiting for its end. Refuses as
/// add_import. A dry run leaves only the import with its findings.
Result<ImportReport> import_file(routing::Desk&, const Actor&, const Uuid& community,
                                 std::string file_name, std::string bytes, Mode,
                                 const ProgressFn& = {});

/// The ledger of a whole district, of any size: each row goes to the community whose official code
/// stands in it, as an import of that community, which can be looked at and taken back there. Only
/// some communities stand in memory at a time. A row without a code, or with one that is not below
/// the division, is refused. A community whose import fails is reported; the others are taken in.
/// `rows_held` rows stand in memory at a time; a community that has more stands there alone.
/// Refuses what exchange::open_file refuses, exchange.no_header, and people.no_community_column
/// when no column holds codes.
Result<ImportReport> import_district(routing::Desk&, const Actor&, const Uuid& division,
                                     const std::filesystem::path&, Mode, const ProgressFn& = {},
                                     std::int64_t rows_held = 60'000);

/// Imports that a stop of the program cut off (no progress for 15 s) become failed with
/// exchange.interrupted; they may be run again. Called once when the program starts.
void end_interrupted(routing::Desk&);

void plug_imports(App&);
}  // namespace people
