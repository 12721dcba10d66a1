// SPDX-License-Identifier: Apache-2.0
/// The words of the commands that keep a house.
#include <CLI/CLI.hpp>

#include "program/keep_commands.hpp"
#include "program/words.hpp"

namespace program {
namespace {
/// Everything these commands may be told.
struct KeepCalls {
  BackupOptions backup;
  RestoreOptions restore;
  HouseOptions house;
  std::string to_postgres;
  bool is_json = false;
};

void add_backup(CLI::App& program, const std::shared_ptr<KeepCalls>& calls, Chosen& chosen) {
  auto& command = *program.add_subcommand(
      "backup",
      "Keep the whole house in one sealed file, while it works. The passphrase is the first line "
      "of standard input unless there is a key file");
  auto& wanted = calls->backup;
  take_house(command, wanted.house);
  command.add_option("--to", wanted.to, "A file, or a folder that gets one for each time")
      ->required();
  command.add_option("--key-file", wanted.key_file,
                     "32 to 4096 bytes that nobody guesses, closed to others; keep a copy "
                     "elsewhere, e.g. made by: head -c 32 /dev/urandom");
  command.add_option("--every", wanted.every_hours, "Go on, once in so many hours")
      ->check(CLI::Range(0.001, 24.0 * 365));
  command.add_option("--keep", wanted.most, "Backups that stay in the folder; all when absent")
      ->check(CLI::Range(1, 100'000));
  command.add_flag("--json", wanted.is_json, "Print one line of JSON");
  command.callback([&chosen, calls] { chosen = [calls] { return back_up(calls->backup); }; });
}

void add_restore(CLI::App& program, const std::shared_ptr<KeepCalls>& calls, Chosen& chosen) {
  auto& command = *program.add_subcommand(
      "restore",
      "Put a backup into an empty folder (and an empty PostgreSQL database where one is named). "
      "The passphrase is the first line of standard input unless there is a key file");
  auto& wanted = calls->restore;
  command.add_option("--from", wanted.from, "The backup")->required();
  take_house(command, wanted.house);
  command.add_option("--key-file", wanted.key_file, "The key file it was made with");
  command.add_flag("--json", wanted.is_json, "Print one line of JSON");
  command.callback([&chosen, calls] { chosen = [calls] { return restore(calls->restore); }; });
}

void add_migrate(CLI::App& program, const std::shared_ptr<KeepCalls>& calls, Chosen& chosen) {
  auto& command = *program.add_subcommand(
      "migrate", "Copy a house from SQLite into an empty PostgreSQL database, checked row by row");
  command.add_option("--data", calls->house.data, "Folder of the data; only read")->required();
  command.add_option("--to-postgres", calls->to_postgres, "PostgreSQL connection")->required();
  command.add_flag("--json", calls->is_json, "Print one line of JSON");
  command.callback([&chosen, calls] {
    chosen = [calls] { return migrate(calls->house, calls->to_postgres, calls->is_json); };
  });
}
}  // namespace

void add_keeping(CLI::App& program, Chosen& chosen) {
  const auto calls = std::make_shared<KeepCalls>();
  add_backup(program, calls, chosen);
  add_restore(program, calls, chosen);
  add_migrate(program, calls, chosen);
}
}  // namespace program
