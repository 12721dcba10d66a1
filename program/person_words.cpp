// SPDX-License-Identifier: Apache-2.0
/// The words of the commands on one person's data, on retention, and of the doctor.
#include <CLI/CLI.hpp>

#include "program/doctor.hpp"
#include "program/person_commands.hpp"
#include "program/words.hpp"

namespace program {
namespace {
void take_person(CLI::App& command, PersonOptions& wanted) {
  take_house(command, wanted.house);
  command.add_option("--person", wanted.person, "Id of the person")->required();
  command.add_option("--purpose", wanted.purpose, "Why; stands in the journal")->required();
}

void add_erase(CLI::App& program, Chosen& chosen) {
  const auto wanted = std::make_shared<PersonOptions>();
  auto& command = *program.add_subcommand(
      "erase", "Destroy what is held on one person, and write a certificate of it");
  take_person(command, *wanted);
  command.add_option("--to", wanted->to,
                     "Folder of the certificate; in the data folder when absent");
  command.add_flag("--json", wanted->is_json, "Print the certificate as JSON");
  command.callback([&chosen, wanted] { chosen = [wanted] { return erase_person(*wanted); }; });
}

void add_export_person(CLI::App& program, Chosen& chosen) {
  const auto wanted = std::make_shared<PersonOptions>();
  const auto found =
      program.get_subcommands([](CLI::App* one) { return one->get_name() == "export"; });
  auto* group =
      found.empty() ? program.add_subcommand("export", "Write out what is held") : found.front();
  group->require_subcommand(1);
  auto& command =
      *group->add_subcommand("person", "Everything that is held on one person, as JSON");
  take_person(command, *wanted);
  command.add_option("--to", wanted->to, "A file; standard output when absent");
  command.callback([&chosen, wanted] { chosen = [wanted] { return export_person(*wanted); }; });
}

void add_retention(CLI::App& program, Chosen& chosen) {
  const auto house = std::make_shared<HouseOptions>();
  const auto is_json = std::make_shared<bool>(false);
  auto& group =
      *program.add_subcommand("retention", "What is kept how long")->require_subcommand(1);
  auto& run = *group.add_subcommand(
      "run", "Remove what is over its time; a house that is served does so each night");
  take_house(run, *house);
  run.add_flag("--json", *is_json, "Print one line of JSON");
  run.callback([&chosen, house, is_json] {
    chosen = [house, is_json] { return run_retention(*house, *is_json); };
  });
  auto& rules = *group.add_subcommand("rules", "Print the rules with their sources");
  rules.add_flag("--json", *is_json, "Print one line of JSON");
  rules.callback(
      [&chosen, is_json] { chosen = [is_json] { return show_retention_rules(*is_json); }; });
}

void add_doctor(CLI::App& program, Chosen& chosen) {
  const auto house = std::make_shared<HouseOptions>();
  const auto is_json = std::make_shared<bool>(false);
  auto& command = *program.add_subcommand(
      "doctor", "Look whether the house is sound, safe and kept; it changes nothing");
  take_house(command, *house);
  command.add_flag("--json", *is_json, "Print one line of JSON");
  command.callback([&chosen, house, is_json] {
    chosen = [house, is_json] { return doctor(*house, *is_json); };
  });
}
}  // namespace

void add_privacy(CLI::App& program, Chosen& chosen) {
  add_erase(program, chosen);
  add_export_person(program, chosen);
  add_retention(program, chosen);
  add_doctor(program, chosen);
}
}  // namespace program
