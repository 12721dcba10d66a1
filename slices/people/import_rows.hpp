// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The tables of imports. Only the import reads or writes them.
#include "base/bytes.hpp"
#include "people/import.hpp"

namespace people {
/// A trial or run whose progress stood still for so long was cut off: by a stop of the program.
constexpr std::int64_t cut_off_ms = 15 * second_ms;

/// Counts as a row keeps them.
struct KeptCounts {
  using Count = Whole<0, 1'000'000'000>;
  Count rows, ignored_rows, persons_created, persons_updated, persons_unchanged, households_created,
      households_updated, households_unchanged, dwellings_created, refused;

  KeptCounts() = default;
  explicit KeptCounts(const ImportCounts&);
  ImportCounts counts() const;
};
BOOST_DESCRIBE_STRUCT(KeptCounts, (),
                      (rows, ignored_rows, persons_created, persons_updated, persons_unchanged,
                       households_created, households_updated, households_unchanged,
                       dwellings_created, refused))

inline KeptCounts::KeptCounts(const ImportCounts& from)
    : rows(from.rows),
      ignored_rows(from.ignored_rows),
      persons_created(from.persons.created),
      persons_updated(from.persons.updated),
      persons_unchanged(from.persons.unchanged),
      households_created(from.households.created),
      households_updated(from.households.updated),
      households_unchanged(from.households.unchanged),
      dwellings_created(from.dwellings.created),
      refused(from.refused) {}

inline ImportCounts KeptCounts::counts() const {
  return {rows,
          ignored_rows,
          {persons_created, persons_updated, persons_unchanged},
          {households_created, households_updated, households_unchanged},
          {dwellings_created},
          refused};
}

struct Import {
  static constexpr auto table = "people_import";
  Uuid community_id;
  Uuid id;
  std::string file_name;
  ImportState state = ImportState::mapped;
  std::string failure;
  std::vector<ImportSheet> sheets;
  std::optional<KeptCounts> counts;
  std::int64_t progress = 0;  ///< Of 1000.
  std::int64_t findings_total = 0;
  Instant created_at, changed_at;  ///< `changed_at` moves with the progress.
  std::optional<Instant> finished_at;
  Uuid actor_id;
  std::string actor_name;
  std::string sender;  ///< "" when nobody said.
};
BOOST_DESCRIBE_STRUCT(Import, (),
                      (community_id, id, file_name, state, failure, sheets, counts, progress,
                       findings_total, created_at, changed_at, finished_at, actor_id, actor_name,
                       sender))

struct ImportFile {
  static constexpr auto table = "people_import_file";
  Uuid community_id;
  Uuid id;
  Private<Text<0, 1>> content;  ///< The bytes of the file, sealed as one.
  Instant created_at;
};
BOOST_DESCRIBE_STRUCT(ImportFile, (), (community_id, id, content, created_at))

struct ImportFinding {
  static constexpr auto table = "people_import_finding";
  Uuid community_id;
  Uuid import_id;
  std::int64_t number = 0;  ///< 1, 2, 3 … in the order of the file.
  std::string sheet;
  std::int64_t row_number = 0;
  std::optional<std::int64_t> column_number;  ///< Counted from 0.
  std::string code;
  std::string value;
  bool is_refused = false;
};
BOOST_DESCRIBE_STRUCT(ImportFinding, (),
                      (community_id, import_id, number, sheet, row_number, column_number, code,
                       value, is_refused))

struct SavedColumn {
  Text<0, 200> heading;
  std::optional<Field> field;
};
BOOST_DESCRIBE_STRUCT(SavedColumn, (), (heading, field))

struct ImportMapping {
  static constexpr auto table = "people_import_mapping";
  Uuid community_id;
  Uuid id;
  std::string name;
  std::int64_t number = 0;  ///< 1, 2, 3 … for the sheets saved under the name.
  std::string headings;     ///< Of the whole sheet, plain, one a line.
  std::vector<SavedColumn> fields;
  Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(ImportMapping, (),
                      (community_id, id, name, number, headings, fields, changed_at))
}  // namespace people
