// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The whole house in one sealed file, and back: every table as it stood at one moment, and the
/// files of the data folder without which nothing opens. From SQLite or PostgreSQL, into either.
///
/// Nothing stops meanwhile: a backup reads one snapshot and writes nothing into the house. Memory:
/// one row, whatever the size of the house.
#include <functional>

#include "base/json.hpp"
#include "platform/keep/sealed_file.hpp"
#include "platform/keep/tables.hpp"

namespace keep {
/// One table of the manifest, and how many rows follow for it.
struct Section {
  Text<1, 100> name;
  std::vector<Text<1, 100>> columns;
  std::vector<Kind> kinds;
  Whole<0, INT64_MAX> rows;
  Table table() const;
};
BOOST_DESCRIBE_STRUCT(Section, (), (name, columns, kinds, rows))

struct Applied {
  Text<1, 200> name;
  Text<64, 64> checksum;
  bool operator==(const Applied&) const = default;
};
BOOST_DESCRIBE_STRUCT(Applied, (), (name, checksum))

/// What stands first in a backup. Rows of the sections follow in the same order.
struct Manifest {
  Whole<1, 1'000'000> format;
  Text<32, 32> house;  ///< Tells houses apart; the same for the life of a house's key.
  Instant made_at;
  Text<1, 40> linli;     ///< Version of the program.
  Text<1, 80> database;  ///< "sqlite 3.40.1".
  std::vector<Applied> migrations;
  std::vector<Section> sections;  ///< Files of the house, heads of the journal, then all tables.
};
BOOST_DESCRIBE_STRUCT(Manifest, (), (format, house, made_at, linli, database, migrations, sections))

/// A house as backups see it.
struct Home {
  std::filesystem::path data;  ///< Its folder: the key, certificates, settings.
  std::string postgres_url;    ///< Empty: SQLite inside the folder.
  Place place() const { return {data / "linli.db", postgres_url}; }
};

/// What a backup holds, or what came out of one.
struct Kept {
  Manifest manifest;
  std::vector<Sum> sums;  ///< Of each section.
  std::int64_t bytes = 0;
  std::int64_t rows() const;
  Sum heads() const;  ///< Of the journal.
};

/// Told now and then how many rows are done, of how many.
using Progress = std::function<void(std::int64_t done, std::int64_t of)>;

/// Writes a backup of the house as it stands now. Throws db::Fault when the house cannot be read or
/// the file not written; then there is no file.
Kept back_up(const Home&, const std::filesystem::path& file, const Lock&, World&,
             const Progress& = {}, Lock::Cost = Lock::usual_cost);

/// Reads a backup from beginning to end and touches nothing. Throws Unfit.
Kept check(const std::filesystem::path& file, const Lock&, std::span<const db::Migration>,
           const Progress& = {});

/// Puts a backup into an empty folder, and an empty PostgreSQL database where one is named: checks
/// the file as a whole, refuses with Unfit before anything is touched, then compares every row of
/// what it made with the file. When it throws, nothing is left behind.
Kept restore(const std::filesystem::path& file, const Lock&, const Home& into,
             std::span<const db::Migration>, const Progress& = {});

/// Copies every row of a house's SQLite file into an empty PostgreSQL database and compares them.
/// The file is only read. Throws Unfit not_empty, too_new.
Kept move_to_postgres(const Home& from, const std::string& postgres_url, World&,
                      std::span<const db::Migration>, const Progress& = {});

/// Which house it is: from its key, so that it needs no place in the database.
std::string house_of(const std::filesystem::path& data);
}  // namespace keep
