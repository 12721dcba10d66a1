// SPDX-License-Identifier: Apache-2.0
/// The words of `linli generate`.
#include <CLI/CLI.hpp>

#include "program/generate.hpp"
#include "program/town.hpp"
#include "program/words.hpp"

namespace program {
void add_generating(CLI::App& program, Chosen& chosen) {
  const auto wanted = std::make_shared<GenerateOptions>();
  auto& command = *program.add_subcommand(
      "generate", "Make invented people by the million, in an empty house or a ledger");
  take_house(command, wanted->house);
  auto* csv = command.add_option("--csv", wanted->csv, "A ledger (CSV) instead of a house");
  command.get_option("--data")->required(false)->excludes(csv);
  command.add_option("--persons", wanted->persons, "How many")
      ->required()
      ->check(CLI::Range(std::int64_t(1), Town::most_persons));
  command.add_option("--seed", wanted->seed, "The same seed makes the same people");
  command
      .add_option("--communities", wanted->communities,
                  "How many they live in; one for about 4,000 when absent")
      ->check(CLI::Range(std::int64_t(1), std::int64_t(160'000)));
  command.callback([&chosen, wanted] {
    if (wanted->house.data.empty() && wanted->csv.empty())
      throw CLI::RequiredError("--data or --csv");
    chosen = [wanted] { return generate(*wanted); };
  });
}
}  // namespace program
