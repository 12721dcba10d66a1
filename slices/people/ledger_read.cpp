// SPDX-License-Identifier: Apache-2.0
/// Sheets row by row: what stands below their headers is read as entries, all else is counted.
#include <algorithm>
#include <limits>

#include "people/ledger_cells.hpp"
#include "people/ledger_row.hpp"
#include "platform/exchange/heading.hpp"

namespace people {
namespace {
using exchange::Row;

/// Hands out the rows of every mapped sheet that stand below its header and are entries by their
/// form, and counts the others.
class SheetWalk {
 public:
  using EachRow = std::function<exchange::Visit(const Row&)>;
  /// Called once for each sheet, before its rows.
  using Begin = std::function<EachRow(std::size_t sheet)>;

  SheetWalk(const exchange::SheetFile& file, const std::vector<ImportSheet>& mapping)
      : file_(file), mapping_(mapping) {}

  Result<void> walk(Ledger& ledger, const Begin& begin) const {
    for (const auto& outline : file_.sheets()) ledger.sheets.push_back({outline.name, {}, {}, -1});
    const auto headers = ledger_headers(file_);
    for (std::size_t at = 0; at < headers.size(); ++at) {
      const auto mapped =
          std::find_if(mapping_.begin(), mapping_.end(), [&](const ImportSheet& sheet) {
            return sheet.name == std::string_view(ledger.sheets[at].name);
          });
      if (!headers[at] || mapped == mapping_.end()) continue;
      ledger.sheets[at] = laid_out(*mapped);
      const auto read = walk_sheet(at, *headers[at], ledger, begin(at));
      if (!read) return read;
    }
    return {};
  }

 private:
  Result<void> walk_sheet(std::size_t at, const exchange::Header& header, Ledger& ledger,
                          const EachRow& take) const {
    const bool is_read = speaks_of_people(ledger.sheets[at]);
    int last_row = header.last_row;
    const auto visited = file_.visit(at, [&](const Row& row) {
      if (row.number >= header.first_row && row.number <= header.last_row)
        return exchange::Visit::go_on;
      if (row.number > last_row) {
        ledger.ignored_rows += row.number - last_row - 1;
        last_row = row.number;
      }
      if (is_read && exchange::use_of(row, header) == exchange::RowUse::entry) return take(row);
      ++ledger.ignored_rows;
      return exchange::Visit::go_on;
    });
    if (!visited) return refuse_file(visited.error());
    return {};
  }

  const exchange::SheetFile& file_;
  const std::vector<ImportSheet>& mapping_;
};
}  // namespace

Result<Ledger> read_ledger(const exchange::SheetFile& file, const std::vector<ImportSheet>& mapping,
                           Day today) {
  Ledger ledger;
  const auto read =
      read_ledger_in_pieces(file, mapping, today, std::numeric_limits<std::size_t>::max(),
                            [&](Ledger& whole) -> Result<void> {
                              ledger = std::move(whole);
                              return {};
                            });
  if (!read) return ::refuse(read);
  return ledger;
}

Result<void> read_ledger_in_pieces(const exchange::SheetFile& file,
                                   const std::vector<ImportSheet>& mapping, Day today,
                                   std::size_t at_once, const TakePiece& take,
                                   const IsWanted& is_wanted) {
  Ledger ledger;
  Result<void> taken;
  const auto read = SheetWalk(file, mapping).walk(ledger, [&](std::size_t sheet) {
    return [&, read_row = row_reader(ledger, sheet, today, is_wanted)](const Row& row) {
      if (!taken) return exchange::Visit::stop;
      read_row(row);
      if (ledger.entries.size() >= at_once || ledger.findings.size() >= at_once)
        taken = take(ledger);
      return taken ? exchange::Visit::go_on : exchange::Visit::stop;
    };
  });
  if (!taken) return taken;
  if (!read) return read;
  return take(ledger);
}

Result<std::map<std::string, std::int64_t>> rows_by_community(
    const exchange::SheetFile& file, const std::vector<ImportSheet>& mapping) {
  Ledger ledger;
  std::map<std::string, std::int64_t> rows;
  const auto read = SheetWalk(file, mapping).walk(ledger, [&](std::size_t at) {
    return [&, at](const Row& row) {
      const auto& sheet = ledger.sheets[at];
      if (sheet.community_column >= 0 && says_something(row, sheet))
        ++rows[community_of(row, sheet)];
      return exchange::Visit::go_on;
    };
  });
  if (!read) return ::refuse(read);
  return rows;
}
}  // namespace people
