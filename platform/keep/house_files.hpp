// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The files of a data folder that a backup carries, and the folder that a backup becomes again.
#include <map>

#include "platform/keep/tables.hpp"

namespace keep {
/// Files as rows: name below the data folder, content.
const Table& house_files();

/// The key, the settings, the certificates of the local authority and those of erasures: what
/// cannot be made again. Everything else that counts is in the database.
class HouseFiles {
 public:
  /// Reads them all; they are small.
  explicit HouseFiles(const std::filesystem::path& data);
  std::int64_t count() const { return std::ssize(files_); }
  void each(const CellSink&) const;

 private:
  std::map<std::string, std::string> files_;
};

/// Throws Unfit not_empty when anything is in the folder; it may be missing.
void expect_empty(const std::filesystem::path& folder);

/// A data folder that comes to be. What was put in is removed again unless keep() is called.
class NewFolder {
 public:
  /// Makes the folder when it is missing, for its owner only.
  explicit NewFolder(std::filesystem::path);
  ~NewFolder();
  NewFolder(const NewFolder&) = delete;
  NewFolder& operator=(const NewFolder&) = delete;

  /// Where a file of that name is to be made, under another name until keep().
  std::filesystem::path being_made(const std::string& name) const;
  /// Throws Unfit altered for a name that a backup does not carry.
  void put(std::string_view name, std::string_view content);
  /// What was put in is on the disk when this returns.
  void settle() const;
  /// The file that was being made gets its name, which makes a house of the folder; "" when there
  /// is none, and then this does not fail.
  void keep(const std::string& made);

 private:
  const std::filesystem::path folder_;
  bool is_new_ = false, is_kept_ = false;
};
}  // namespace keep
