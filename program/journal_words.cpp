// SPDX-License-Identifier: Apache-2.0
/// The words of the commands on the journal.
#include <CLI/CLI.hpp>

#include "program/journal_commands.hpp"
#include "program/words.hpp"

namespace program {
void add_journal(CLI::App& program, Chosen& chosen) {
  const auto calls = std::make_shared<JournalOptions>();
  auto& journal = *program.add_subcommand("journal", "The evidence")->require_subcommand(1);

  auto& verify = *journal.add_subcommand("verify", "Recompute every chain of the journal");
  take_house(verify, calls->house);
  auto* exported =
      verify.add_option("--export", calls->export_file, "An export instead of a house");
  verify.get_option("--data")->required(false)->excludes(exported);
  verify.add_flag("--json", calls->is_json, "Print one line of JSON");
  verify.callback([&chosen, calls] {
    if (calls->house.data.empty() && calls->export_file.empty())
      throw CLI::RequiredError("--data or --export");
    chosen = [calls] { return verify_journal(*calls); };
  });

  auto& anchor = *journal.add_subcommand("anchor", "Print the heads of all chains for safekeeping");
  take_house(anchor, calls->house);
  anchor.callback([&chosen, calls] { chosen = [calls] { return anchor_journal(*calls); }; });

  auto& out = *journal.add_subcommand(
      "export", "Write the chains as JSON lines, to be checked by tools/check_journal.py");
  take_house(out, calls->house);
  out.add_option("--to", calls->to, "A file; standard output when absent");
  out.add_option("--community", calls->community, "Id of a community: only its chain");
  out.callback([&chosen, calls] { chosen = [calls] { return export_journal(*calls); }; });
}
}  // namespace program
