// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Which migrations are missing, whatever the database is.
#include <map>
#include <span>
#include <string>

#include "platform/db/store.hpp"

namespace db {
/// Any number of ours: programs that migrate the same PostgreSQL database wait for each other by
/// it.
inline constexpr std::int64_t migration_lock = 7598263015;

/// The table that knows what was applied; created before anything else, on both databases.
inline constexpr const char* migration_table =
    "create table if not exists house_migration ("
    "name text primary key, checksum text not null, applied_at bigint not null)";
inline constexpr const char* migration_rows = "select name, checksum from house_migration";
inline constexpr const char* migration_insert =
    "insert into house_migration (name, checksum, applied_at) values (?, ?, ?)";

/// BLAKE2b-256 of the text, in hexadecimal.
std::string checksum_of(std::string_view sql);

/// UTC, for `applied_at`; a note for people, nothing is decided by it.
std::int64_t milliseconds_now();

/// The first migration that is not applied yet, or null when all are. `applied` has checksums by
/// name. Throws Fault when one was changed after it was applied, or when an applied one is unknown:
/// then the database is newer than the program.
const Migration* next_migration(std::span<const Migration>,
                                const std::map<std::string, std::string>& applied);
}  // namespace db
