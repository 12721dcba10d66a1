// SPDX-License-Identifier: Apache-2.0
/// The words of `linli plan`.
#include <CLI/CLI.hpp>

#include "program/plan_roster.hpp"
#include "program/words.hpp"

namespace program {
void add_planning(CLI::App& program, Chosen& chosen) {
  const auto wanted = std::make_shared<PlanRosterOptions>();
  auto& plan = *program.add_subcommand("plan", "Let an engine plan something from a file")
                    ->require_subcommand(1);
  auto& command = *plan.add_subcommand("roster", "Who stands where, and when");
  command.add_option("file", wanted->file, "The file")->required();
  command.add_option("--format", wanted->format, "curtois-qu, or linli (JSON)")
      ->required()
      ->check(CLI::IsMember({"curtois-qu", "linli"}));
  command.add_option("--seconds", wanted->seconds, "How long it may take (10)")
      ->check(CLI::Range(0.01, 1e6));
  command.add_option("--seed", wanted->seed, "Of its random numbers (1)");
  command.add_option("--threads", wanted->threads, "1, or 2")->check(CLI::Range(1, 64));
  command.add_option("--out", wanted->out,
                     "Write the roster there: a line for each person, tabs between days");
  command.add_option("--check", wanted->check, "Plan nothing: say what this roster costs");
  command.add_flag("--json", wanted->is_json, "Print one line of JSON at the end");
  command.callback([&chosen, wanted] { chosen = [wanted] { return plan_roster(*wanted); }; });
}
}  // namespace program
