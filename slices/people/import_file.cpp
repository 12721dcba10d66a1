// SPDX-License-Identifier: Apache-2.0
/// A file from the command line, and what is said of it at the end.
#include "people/import_run.hpp"
#include "platform/exchange/sheet_file.hpp"

namespace people {
std::vector<RefusedRow> refused_rows(const ImportOutcome& outcome) {
  std::vector<RefusedRow> refused;
  for (const auto& finding : outcome.findings) {
    if (!finding.is_refused) continue;
    const auto& sheet = outcome.sheets[static_cast<std::size_t>(finding.sheet)];
    if (!refused.empty() && refused.back().row == finding.row && refused.back().sheet == sheet)
      continue;
    RefusedRow row{sheet,
                   finding.row,
                   {},
                   finding.code,
                   finding_text(finding.code, finding.value, Language::zh)};
    if (finding.column >= 0) row.column = exchange::column_letters(finding.column);
    refused.push_back(std::move(row));
  }
  return refused;
}

Result<ImportReport> import_file(routing::Desk& desk, const Actor& actor, const Uuid& community,
                                 std::string file_name, std::string bytes, Mode mode,
                                 const ProgressFn& progress) {
  auto opened = exchange::open(std::as_bytes(std::span(bytes)));
  if (!opened) return refuse_file(opened.error());
  const auto proposed = propose_mapping(*opened);
  if (!proposed) return ::refuse(proposed);
  const auto state = mode == Mode::run ? ImportState::running : ImportState::trial_running;
  boost::json::object kept{{"file_name", file_name}};
  const auto added =
      desk.run_as(actor, community, "people.add_import", boost::json::serialize(kept),
                  [&](Work& work) -> Result<Uuid> {
                    return insert_import(work, file_name, bytes, *proposed, state).id;
                  });
  if (!added) return ::refuse(added);
  const jobs::Ending never;
  const auto outcome = work_through(desk, actor, community, *added, never, progress);
  if (!outcome) return ::refuse(outcome);

  return ImportReport{*added,
                      outcome->counts.rows,
                      outcome->counts.persons,
                      outcome->counts.households,
                      refused_rows(*outcome),
                      outcome->counts.ignored_rows,
                      {}};
}

ImportReport report_of(const Refusal& refusal) {
  ImportReport report;
  RefusedRow row;
  row.code = refusal.code;
  if (!refusal.findings.empty()) {
    const auto& args = refusal.findings.front().args;
    if (const auto sheet = args.find("sheet"); sheet != args.end()) row.sheet = sheet->second;
    if (const auto number = args.find("row"); number != args.end())
      row.row = std::stoll(number->second);
  }
  row.text = finding_text(refusal.code, {}, Language::zh);
  report.refused.push_back(std::move(row));
  return report;
}
}  // namespace people
