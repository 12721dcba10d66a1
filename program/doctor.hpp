// SPDX-License-Identifier: Apache-2.0
#pragma once
/// `linli doctor`: is the house sound, safe, and kept? It only looks, beside the house that is
/// served.
#include <vector>

#include "platform/keep/backup.hpp"
#include "program/commands.hpp"

namespace program {
/// good: nothing to do. note: know this. bad: do something.
enum class Level { good, note, bad };
BOOST_DESCRIBE_ENUM(Level, good, note, bad)

/// What one look found.
struct Sign {
  Level level = Level::good;
  std::string check;  ///< "files", "integrity", "space", …: stable, for programs.
  std::string text;   ///< What is so.
  std::string to_do;  ///< What to do about it; empty when nothing.
};
BOOST_DESCRIBE_STRUCT(Sign, (), (level, check, text, to_do))

/// The numbers that part good from bad.
struct DoctorPolicy {
  Day in_force_from = *Day::of(2026, 1, 1);
  std::string_view source =
      "this house's own: a restore needs the room twice, an office notices "
      "a missed backup within two days";
  std::uint64_t least_free_bytes = 1'000'000'000;
  std::int64_t least_free_times_database = 2;
  std::int64_t oldest_backup_ms = 2 * day_ms;
  std::int64_t backup_delay_times = 2;  ///< Of the planned time between two.
  std::int64_t clock_behind_ms = minute_ms;
  std::int64_t server_certificate_days = 14;
  std::int64_t authority_days = 90;
  std::int64_t longest_log_bytes = 256'000'000;
};

/// Everything that is looked at, in order. Never throws for what is wrong with the house: that is a
/// Sign.
std::vector<Sign> examine(const keep::Home&, World&, const DoctorPolicy& = {});

/// Each look by itself.
std::vector<Sign> look_at_files(const keep::Home&);
std::vector<Sign> look_at_settings(const keep::Home&);
std::vector<Sign> look_at_versions(const keep::Home&);
std::vector<Sign> look_at_space(const keep::Home&, const DoctorPolicy&);
std::vector<Sign> look_at_certificates(const keep::Home&, Instant now, const DoctorPolicy&);
std::vector<Sign> look_at_backups(const keep::Home&, Instant now, const DoctorPolicy&);
std::vector<Sign> look_at_database(const keep::Home&);
std::vector<Sign> look_at_clock(const keep::Home&, Instant now, const DoctorPolicy&);
std::vector<Sign> look_at_journal(const keep::Home&);
std::vector<Sign> look_at_supplies(const keep::Home&);

/// True for a version of SQLite that may damage a file when two connections checkpoint at once.
bool has_log_reset_fault(int sqlite_version_number);
/// Is this address of a PostgreSQL server one that only this machine or its own network reaches?
bool is_private_address(std::string_view host);

/// Answers `refused` when something is bad.
int doctor(const HouseOptions&, bool is_json);
}  // namespace program
