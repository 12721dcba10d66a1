// SPDX-License-Identifier: Apache-2.0
#pragma once
/// One trial or run of an import from its beginning to its end, outside of any request.
#include "people/house_heads.hpp"
#include "people/import_rows.hpp"
#include "people/ledger.hpp"
#include "platform/jobs/lane.hpp"
#include "platform/router/desk.hpp"

namespace people {
/// What a trial or run came to.
struct ImportOutcome {
  ImportCounts counts;
  std::vector<LedgerFinding> findings;
  std::vector<std::string> sheets;  ///< Names, by LedgerFinding::sheet.
};

/// Inserts an import with its file, and with the fields that were saved for such headings. Removes
/// files that are older than 30 days.
Import insert_import(Work&, std::string file_name, std::string_view bytes,
                     std::vector<ImportSheet> proposed, ImportState);
/// Inserts one whose file is kept elsewhere, with just these fields.
Import insert_import(Work&, std::string file_name, std::vector<ImportSheet> mapping, ImportState,
                     std::string sender = {});

/// The plain bytes of the file; none when it was removed.
std::optional<std::string> file_of(Work&, const Uuid& import);

/// Does what the import's state says (trial_running or running) and writes its end into it, also
/// when it fails. Plans again when the register changed under it. Refuses people.import_not_waiting
/// when the import is in another state, and what makes it fail: people.file_gone, exchange.…,
/// people.changed_meanwhile when the register never stood still, exchange.interrupted.
Result<ImportOutcome> work_through(routing::Desk&, const Actor&, const Uuid& community,
                                   const Uuid& import, const jobs::Ending&, const ProgressFn& = {});
/// The same for rows that were read already, in larger transactions. What the house is to know of
/// the persons goes to `heads`.
Result<ImportOutcome> work_through(routing::Desk&, const Actor&, const Uuid& community,
                                   const Uuid& import, const Ledger&, HouseHeads& heads);

/// One item for each row that was refused, in the order of the findings.
std::vector<RefusedRow> refused_rows(const ImportOutcome&);
}  // namespace people
