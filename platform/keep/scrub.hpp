// SPDX-License-Identifier: Apache-2.0
#pragma once
/// After rows were deleted: nothing of them stays behind in the database's own files.
#include "platform/keep/tables.hpp"

namespace keep {
/// Writes the database anew from the rows that it has, so that nothing that was deleted is left in
/// its pages, and empties the log. SQLite needs about three times the room of the file meanwhile;
/// others may read and write before and after. Throws Fault busy when somebody reads for too long.
///
/// PostgreSQL rewrites its tables and their statistics; what it keeps elsewhere (its own log,
/// archives, standbys) goes when that is recycled.
void scrub(const Place&);

/// How often the byte strings stand in the files: once for each needle and place. Reads a piece at
/// a time. A file that is not there holds nothing.
std::int64_t count_bytes(const std::vector<std::filesystem::path>& files,
                         const std::vector<std::string>& needles);

/// The file of an SQLite database, and its log.
std::vector<std::filesystem::path> files_of(const std::filesystem::path& sqlite_file);
}  // namespace keep
