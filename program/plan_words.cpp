// SPDX-License-Identifier: Apache-2.0
/// The words of `linli plan`.
#include <CLI/CLI.hpp>

#include "program/plan_roster.hpp"
#include "program/plan_rounds.hpp"
#include "program/words.hpp"

namespace program {
namespace {
/// What every plan asks for.
template <class Options>
void add_common(CLI::App& command, Options& wanted, const char* formats,
                std::vector<std::string> known) {
  command.add_option("file", wanted.file, "The file")->required();
  command.add_option("--format", wanted.format, formats)
      ->required()
      ->check(CLI::IsMember(std::move(known)));
  command.add_option("--seconds", wanted.seconds, "How long it may take (10)")
      ->check(CLI::Range(0.01, 1e6));
  command.add_option("--seed", wanted.seed, "Of its random numbers (1)");
  command.add_option("--threads", wanted.threads, "1, or 2")->check(CLI::Range(1, 64));
  command.add_flag("--json", wanted.is_json, "Print one line of JSON at the end");
}

void add_roster(CLI::App& plan, Chosen& chosen) {
  const auto wanted = std::make_shared<PlanRosterOptions>();
  auto& command = *plan.add_subcommand("roster", "Who stands where, and when");
  add_common(command, *wanted, "curtois-qu, or linli (JSON)", {"curtois-qu", "linli"});
  command.add_option("--out", wanted->out,
                     "Write the roster there: a line for each person, tabs between days");
  command.add_option("--check", wanted->check, "Plan nothing: say what this roster costs");
  command.callback([&chosen, wanted] { chosen = [wanted] { return plan_roster(*wanted); }; });
}

void add_rounds(CLI::App& plan, Chosen& chosen) {
  const auto wanted = std::make_shared<PlanRoundsOptions>();
  auto& command = *plan.add_subcommand("rounds", "Who goes to which doors, in which order");
  add_common(command, *wanted, "solomon, cvrplib, or linli (JSON)",
             {"solomon", "cvrplib", "linli"});
  command
      .add_option("--objective", wanted->objective, "distance, or vehicles before it (distance)")
      ->check(CLI::IsMember({"distance", "vehicles"}));
  command
      .add_option("--edges", wanted->edges, "Of solomon: dimacs, cut to a tenth, or float (dimacs)")
      ->check(CLI::IsMember({"dimacs", "float"}));
  command.add_option("--out", wanted->out,
                     "Write the rounds there: as .sol, or as JSON with times for linli");
  command.add_option("--check", wanted->check,
                     "Plan nothing: say what the rounds of this .sol cost");
  command.callback([&chosen, wanted] { chosen = [wanted] { return plan_rounds(*wanted); }; });
}
}  // namespace

void add_planning(CLI::App& program, Chosen& chosen) {
  auto& plan = *program.add_subcommand("plan", "Let an engine plan something from a file")
                    ->require_subcommand(1);
  add_roster(plan, chosen);
  add_rounds(plan, chosen);
}
}  // namespace program
