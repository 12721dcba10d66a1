// SPDX-License-Identifier: Apache-2.0
/// The words of `linli generate`.
#include <CLI/CLI.hpp>

#include "program/fortnight.hpp"
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
  auto* persons = command.add_option("--persons", wanted->persons, "How many");
  persons->check(CLI::Range(std::int64_t(1), Town::most_persons));
  command.add_option("--seed", wanted->seed, "The same seed makes the same people");
  command
      .add_option("--communities", wanted->communities,
                  "How many they live in; one for about 4,000 when absent")
      ->check(CLI::Range(std::int64_t(1), std::int64_t(160'000)));
  const auto lived = std::make_shared<FortnightOptions>();
  const auto is_fortnight = std::make_shared<bool>(false);
  auto* fortnight = command.add_flag(
      "--fortnight", *is_fortnight,
      "Let households live through isolation, up to today, and count what was missed");
  fortnight->excludes(csv)->excludes(persons);
  command.add_option("--households", lived->households, "Of a fortnight: how many")
      ->needs(fortnight)
      ->check(CLI::Range(std::int64_t(1), std::int64_t(2'000)));
  command.add_option("--days", lived->days, "Of a fortnight: how long")
      ->needs(fortnight)
      ->check(CLI::Range(std::int64_t(2), std::int64_t(60)));
  command
      .add_option("--policy", lived->profile, "Of a fortnight: close_7_3; all by turns when absent")
      ->needs(fortnight);
  command.callback([&chosen, wanted, lived, is_fortnight, persons] {
    if (wanted->house.data.empty() && wanted->csv.empty())
      throw CLI::RequiredError("--data or --csv");
    if (*is_fortnight) {
      lived->seed = wanted->seed;
      chosen = [wanted, lived] { return generate_fortnight(wanted->house, *lived); };
      return;
    }
    if (persons->empty()) throw CLI::RequiredError("--persons");
    chosen = [wanted] { return generate(*wanted); };
  });
}
}  // namespace program
