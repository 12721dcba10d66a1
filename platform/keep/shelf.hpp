// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Where backups are put: a file of a given name, or a folder in which the newest ones are kept.
#include "platform/keep/backup.hpp"

namespace keep {
/// The last backup of a house, as its data folder remembers it.
struct LastBackup {
  Instant at;
  Text<1, 4000> file;
  Whole<0, INT64_MAX> bytes;
  Whole<0, INT64_MAX> rows;
};
BOOST_DESCRIBE_STRUCT(LastBackup, (), (at, file, bytes, rows))

struct ShelfOptions {
  std::filesystem::path to;  ///< A folder, or the file itself.
  int most = 0;              ///< Backups of this house that stay in the folder; 0: all.
  Lock::Cost cost = Lock::usual_cost;
};

struct Shelved {
  Kept kept;
  std::filesystem::path file;
  std::vector<std::filesystem::path> removed;  ///< Older ones, when there were too many.
};

/// Makes a backup and puts it there. In a folder its name tells house and time, and only backups of
/// the same house are ever removed, once the new one is whole.
Shelved shelve(const Home&, const ShelfOptions&, const Lock&, World&, const Progress& = {});

/// None when no backup was ever made, or when what is remembered cannot be read.
std::optional<LastBackup> last_backup(const std::filesystem::path& data);

/// The backups of a house in a folder, oldest first.
std::vector<std::filesystem::path> backups_in(const std::filesystem::path& folder,
                                              std::string_view house);
}  // namespace keep
