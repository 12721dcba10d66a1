// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What an office may set for its house: linli.toml in the data folder.
///
///     [backup]
///     to = "/media/copies"              # a folder
///     key_file = "/etc/linli/copies.key"
///     every_hours = 24
///     keep = 14
#include <filesystem>
#include <optional>

namespace program {
struct BackupPlan {
  std::filesystem::path to;
  std::filesystem::path key_file;
  double every_hours = 24;
  int most = 14;  ///< Backups that stay in the folder.
};

struct Settings {
  std::optional<BackupPlan> backup;
};

/// Nothing is set where there is no file. Throws std::runtime_error, with the line, for what cannot
/// be read, is of another type, is out of bounds, or is not known.
Settings read_settings(const std::filesystem::path& data);
}  // namespace program
