// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Many places renamed by one sheet: a row names a place as it is called now, and what it, or what
/// it stands in, is called from then on. Names may be swapped within a sheet.
#include "place/changes.hpp"
#include "platform/router/route.hpp"

namespace place {
struct NewSheet : NewDecision {
  Text<1, 200> file_name;
};
BOOST_DESCRIBE_STRUCT(NewSheet, (NewDecision), (file_name))

struct SheetFinding {
  std::string sheet;
  std::int64_t row = 0;  ///< 0 for the whole file.
  std::string code;
  std::string value;  ///< The name at fault.
};
BOOST_DESCRIBE_STRUCT(SheetFinding, (), (sheet, row, code, value))
struct SheetReport {
  std::int64_t rows = 0;     ///< Those that say something.
  std::int64_t renamed = 0;  ///< Places that get another name, each once.
  std::int64_t compounds = 0, buildings = 0, stairwells = 0, dwellings = 0;  ///< Of these.
  std::vector<SheetFinding> findings;                                        ///< At most 200.
  std::optional<ChangeCard> change;                                          ///< None from a trial.
};
BOOST_DESCRIBE_STRUCT(SheetReport, (),
                      (rows, renamed, compounds, buildings, stairwells, dwellings, findings,
                       change))

/// What the sheet would do; writes nothing. Refuses what exchange::open refuses, exchange.no_header
/// when no sheet has one.
Result<SheetReport> try_sheet(Work&, const NewSheet&, const routing::Upload&);
/// All of it or nothing. Refuses also place.sheet_has_faults while the trial finds any,
/// place.nothing_changes, place.too_many_places, place.day_in_future, place.day_too_far_back,
/// place.change_taken.
Result<SheetReport> take_sheet(Work&, const NewSheet&, const routing::Upload&);
}  // namespace place
