// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What stands in a ledger, read cell by cell and row by row; knows no database.
#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "people/import.hpp"
#include "platform/exchange/header.hpp"

namespace people {
constexpr std::size_t field_count =
    described::mp::mp_size<boost::describe::describe_enumerators<Field>>::value;

/// Something to tell the sender. `column` is counted from 0, -1 for the whole row.
struct LedgerFinding {
  std::int32_t sheet = 0, row = 0, column = -1;
  std::string code;
  std::string value;  ///< The word at fault; empty for private fields.
  bool is_refused = false;
  std::string community = {};  ///< Of the row, in a district's ledger; as Entry has it.
};

struct WantedNeed {
  NeedKind kind = NeedKind::chronic;
  std::optional<Day> next_due;
};

/// What a ledger of changes says about a row. Rows without it are added or changed, as need be.
enum class LedgerChange { added, changed, moved_out, died };

/// One row of a ledger, as far as it could be read; what it leaves open is empty.
struct Entry {
  std::int32_t sheet = 0, row = 0;
  std::string community;  ///< Its official code, where the ledger has a column for it.
  place::DoorName door;
  std::string name;
  std::optional<Sex> sex;
  std::optional<Day> born_on;
  std::optional<IdKind> id_kind;
  std::string id_number, phone;  ///< Normalised, plain.
  std::optional<Relation> relation;
  std::optional<Occupancy> occupancy;
  std::optional<Registered> registered;
  std::optional<Residence> residence;
  std::string registered_at;
  std::vector<WantedNeed> needs;
  std::vector<std::string> notes;  ///< "heading: value", one line each.
  std::optional<LedgerChange> change;
};

/// The person of the row is listed no longer.
inline bool is_leaving(const Entry& entry) {
  return entry.change == LedgerChange::moved_out || entry.change == LedgerChange::died;
}

/// A sheet with its header found, and the columns of each field from the left.
struct LedgerSheet {
  std::string name;
  std::array<std::vector<int>, field_count> columns;
  std::vector<std::string> headings;  ///< By column.
  int community_column = -1;          ///< Of a district's ledger: where the code stands.

  const std::vector<int>& of(Field field) const { return columns[static_cast<std::size_t>(field)]; }
  /// The first column of a field, -1 when it has none.
  int column(Field field) const { return of(field).empty() ? -1 : of(field).front(); }
};

struct Ledger {
  std::vector<LedgerSheet> sheets;  ///< As in the file; one without columns was not read.
  std::vector<Entry> entries;
  std::vector<LedgerFinding> findings;
  std::int64_t rows = 0;          ///< Read as entries, refused ones included.
  std::int64_t ignored_rows = 0;  ///< Titles, totals, repeated headers, blank rows.
  std::int64_t refused = 0;
};

/// Proposes what the columns of each sheet hold; sheets without a header are left out. Refuses
/// exchange.no_header when no sheet has one.
Result<std::vector<ImportSheet>> propose_mapping(const exchange::SheetFile&);

/// The headers of all sheets, none where a sheet has none.
std::vector<std::optional<exchange::Header>> ledger_headers(const exchange::SheetFile&);

/// The columns of a sheet by what they hold.
LedgerSheet laid_out(const ImportSheet& mapped);
/// False for a sheet that says neither who nor where, such as a page of remarks.
bool speaks_of_people(const LedgerSheet&);

/// Reads every sheet by its mapping. `today` judges what lies in the future. Refuses
/// exchange.damaged and exchange.zip_bomb, as SheetFile::visit does.
Result<Ledger> read_ledger(const exchange::SheetFile&, const std::vector<ImportSheet>& mapping,
                           Day today);

/// The same in pieces, for a ledger that must not stand in memory as a whole: `take` is given what
/// was read since the last call whenever that are `at_once` entries or findings, and at the end. It
/// may empty the ledger's lists; the sheets stay. What it refuses ends the reading and is refused.
using TakePiece = std::function<Result<void>(Ledger& piece)>;
/// Of a district's ledger: whether rows of this community are read now; all others are passed by.
using IsWanted = std::function<bool(std::string_view community)>;
Result<void> read_ledger_in_pieces(const exchange::SheetFile&,
                                   const std::vector<ImportSheet>& mapping, Day today,
                                   std::size_t at_once, const TakePiece& take,
                                   const IsWanted& is_wanted = {});

/// How many rows a district's ledger has of each community, by its code; "" where none is named.
/// Empty when no sheet has a column for the code. Refuses as `read_ledger`.
Result<std::map<std::string, std::int64_t>> rows_by_community(
    const exchange::SheetFile&, const std::vector<ImportSheet>& mapping);

/// A refusal of exchange as a refusal of an act.
tl::unexpected<Refusal> refuse_file(const exchange::SheetError&);

/// 0 for A, 27 for AB; none for anything else.
std::optional<int> column_number(std::string_view letters);

/// The words of a finding for its reader; `value` is put in where they speak of it.
std::string finding_text(std::string_view code, std::string_view value, Language);
}  // namespace people
