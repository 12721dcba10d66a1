// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the commands that keep a house do, apart from reading their words.
#include "platform/keep/backup.hpp"
#include "program/commands.hpp"

namespace program {
struct BackupOptions {
  HouseOptions house;
  std::filesystem::path to;        ///< A folder, or a file.
  std::filesystem::path key_file;  ///< Empty: the passphrase stands on standard input.
  double every_hours = 0;          ///< 0: once. Otherwise until it is told to stop.
  int most = 0;                    ///< Backups that stay in the folder; 0: all.
  bool is_json = false;
};
/// Answers `refused` for a lock that is too weak.
int back_up(const BackupOptions&);

struct RestoreOptions {
  HouseOptions house;
  std::filesystem::path from;
  std::filesystem::path key_file;
  bool is_json = false;
};
/// Answers `refused` for a file that does not fit, and when the journal that came back does not
/// verify.
int restore(const RestoreOptions&);

int migrate(const HouseOptions&, const std::string& to_postgres, bool is_json);

/// The house as backups see it.
keep::Home home_of(const HouseOptions&);
}  // namespace program
