// SPDX-License-Identifier: Apache-2.0
#include "platform/keep/backup.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "platform/db/migrations.hpp"
#include "platform/keep/house_files.hpp"
#include "platform/keep/unfit.hpp"
#include "platform/keys/keys.hpp"

namespace keep {
namespace {
constexpr std::int64_t backup_format = 1;
constexpr std::int64_t rows_between_tellings = 10'000;
constexpr std::size_t most_manifest = 16 * 1024 * 1024;
constexpr std::size_t digest_size = 32;

/// Sections that are no tables.
constexpr std::size_t of_files = 0, of_heads = 1, first_table = 2;

class Teller {
 public:
  Teller(const Progress& progress, std::int64_t of) : progress_(progress), of_(of) {}
  void count() {
    if (++done_ % rows_between_tellings == 0 && progress_) progress_(done_, of_);
  }

 private:
  const Progress& progress_;
  std::int64_t done_ = 0, of_;
};

Section section_of(const Table& table, std::int64_t rows) {
  Section section{table.name, {}, {}, rows};
  for (const auto& column : table.columns) {
    section.columns.emplace_back(column.name);
    section.kinds.push_back(column.kind);
  }
  return section;
}

std::vector<Applied> applied_in(Reading& reading) {
  std::vector<Applied> found;
  const Table table{
      "house_migration", {{"name", Kind::text}, {"checksum", Kind::text}}, {"name"}, {}};
  reading.each(table, [&](const Cells& cells) { found.push_back({*cells[0], *cells[1]}); });
  return found;
}

std::int64_t total(const Manifest& manifest) {
  std::int64_t rows = 0;
  for (const auto& section : manifest.sections) rows += section.rows;
  return rows;
}

Manifest manifest_of(Reading& reading, const std::vector<Table>& tables, const HouseFiles& files,
                     const std::string& house, Instant now) {
  Manifest manifest{backup_format,       house, now, LINLI_VERSION, reading.version(),
                    applied_in(reading), {}};
  manifest.sections.push_back(section_of(house_files(), files.count()));
  manifest.sections.push_back(section_of(journal_heads(), reading.count(journal_heads())));
  for (const auto& table : tables)
    manifest.sections.push_back(section_of(table, reading.count(table)));
  return manifest;
}

std::string length_of(std::size_t size) {
  std::string out;
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(size >> shift);
  return out;
}

Manifest read_manifest(SealedReader& in) {
  std::size_t size = 0;
  for (const char c : in.take(4)) size = size << 8 | static_cast<unsigned char>(c);
  if (size > most_manifest) throw Unfit(Why::altered, "the backup has no sound manifest");
  auto manifest = json::read<Manifest>(in.take(size));
  if (!manifest) throw Unfit(Why::altered, "the backup has no sound manifest");
  const auto& sections = manifest->sections;
  const bool is_sound = sections.size() >= first_table &&
                        sections[of_files].table().columns == house_files().columns &&
                        sections[of_heads].table().columns == journal_heads().columns &&
                        std::all_of(sections.begin(), sections.end(), [](const Section& one) {
                          return one.columns.size() == one.kinds.size();
                        });
  if (!is_sound) throw Unfit(Why::altered, "the backup has no sound manifest");
  return std::move(*manifest);
}

/// Which of the program's migrations made the tables of the backup, in the program's order.
std::vector<db::Migration> migrations_of(const std::vector<Applied>& applied,
                                         std::span<const db::Migration> known) {
  std::vector<db::Migration> found;
  for (const auto& migration : known) {
    const auto same = std::find_if(applied.begin(), applied.end(),
                                   [&](const Applied& one) { return one.name == migration.name; });
    if (same == applied.end()) continue;
    if (same->checksum != db::checksum_of(migration.sql))
      throw Unfit(Why::too_new, "the tables were made by another Linli: migration " +
                                    migration.name + " reads otherwise there");
    found.push_back(migration);
  }
  for (const auto& one : applied)
    if (std::none_of(known.begin(), known.end(),
                     [&](const db::Migration& here) { return here.name == one.name.str(); }))
      throw Unfit(Why::too_new, "the house was run by a newer Linli (it has migration " +
                                    one.name.str() + "): update this one first");
  return found;
}

/// Calls `take` with each row of a section, and checks what they come to.
Sum read_section(SealedReader& in, const Section& section, Teller& teller, const CellSink& take) {
  RowReader reader(section.table().columns, in);
  for (std::int64_t row = 0; row < section.rows; ++row) {
    const auto& cells = reader.read();
    if (take) take(cells);
    teller.count();
  }
  auto sum = reader.sum();
  if (in.take(digest_size) != sum.digest)
    throw Unfit(Why::altered, "the rows of " + section.name.str() + " are not those kept");
  return sum;
}

/// The rows of a table as they stand in what was filled.
Sum sum_of(Reading& reading, const Table& table) {
  RowWriter writer(table.columns);
  reading.each(table, [&](const Cells& cells) { (void)writer.write(cells); });
  return writer.sum();
}

/// Every table, and the heads of the journal, against what was put in.
void compare(Reading& made, const std::vector<Table>& tables, const std::vector<Sum>& sums) {
  for (std::size_t i = of_heads; i < sums.size(); ++i) {
    const auto& table = i == of_heads ? journal_heads() : tables[i - first_table];
    if (sum_of(made, table) != sums[i])
      throw db::Fault(db::Fault::Kind::broken,
                      "the rows of " + table.name + " are not the same as in the backup");
  }
}

/// The tables of what is being filled, which must be those of the backup.
std::vector<Table> expect_same(const std::vector<Section>& sections, std::vector<Table> tables) {
  const bool is_same =
      sections.size() == tables.size() + first_table &&
      std::equal(tables.begin(), tables.end(), sections.begin() + std::ptrdiff_t(first_table),
                 [](const Table& table, const Section& section) {
                   const auto kept = section.table();
                   return table.name == kept.name && table.columns == kept.columns;
                 });
  if (!is_same) throw Unfit(Why::altered, "the backup has other tables than its migrations make");
  return tables;
}
}  // namespace

Table Section::table() const {
  Table table{name, {}, {}, {}};
  for (std::size_t i = 0; i < std::min(columns.size(), kinds.size()); ++i)
    table.columns.push_back({columns[i], kinds[i]});
  return table;
}

std::int64_t Kept::rows() const { return total(manifest); }
Sum Kept::heads() const { return sums.at(of_heads); }

std::string house_of(const std::filesystem::path& data) {
  SystemRandom random;
  if (!std::filesystem::exists(data / "key"))
    throw db::Fault(db::Fault::Kind::broken, data.string() + " is no data folder: it has no key");
  const auto mark = Keys::open(data / "key", random)->blind("house", "house");
  std::string text(mark.size() * 2 + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char*>(mark.data()),
                 mark.size());
  text.pop_back();
  return text;
}

Kept back_up(const Home& home, const std::filesystem::path& file, const Lock& lock, World& world,
             const Progress& progress, Lock::Cost cost) {
  const auto house = house_of(home.data);
  const HouseFiles files(home.data);
  const auto reading = open_reading(home.place());
  const auto tables = reading->tables();
  Kept kept{manifest_of(*reading, tables, files, house, world.clock.now()), {}, 0};
  SealedWriter out(file, lock, world.random, cost);
  const auto manifest = json::write(kept.manifest);
  ENSURE(manifest.size() <= most_manifest);
  out.write(length_of(manifest.size()));
  out.write(manifest);
  Teller teller(progress, kept.rows());
  const auto write = [&](const std::vector<Column>& columns, const auto& each) {
    RowWriter writer(columns);
    each([&](const Cells& cells) {
      out.write(writer.write(cells));
      teller.count();
    });
    kept.sums.push_back(writer.sum());
    out.write(kept.sums.back().digest);
  };
  write(house_files().columns, [&](const CellSink& sink) { files.each(sink); });
  write(journal_heads().columns,
        [&](const CellSink& sink) { reading->each(journal_heads(), sink); });
  for (const auto& table : tables)
    write(table.columns, [&](const CellSink& sink) { reading->each(table, sink); });
  for (std::size_t i = 0; i < kept.sums.size(); ++i)
    ENSURE(kept.sums[i].rows == kept.manifest.sections[i].rows);
  out.finish();
  kept.bytes = out.size();
  return kept;
}

Kept check(const std::filesystem::path& file, const Lock& lock,
           std::span<const db::Migration> known, const Progress& progress) {
  SealedReader in(file, lock);
  Kept kept{read_manifest(in), {}, 0};
  if (kept.manifest.format > backup_format)
    throw Unfit(Why::too_new, file.string() + " was made by a newer Linli: update this one first");
  (void)migrations_of(kept.manifest.migrations, known);
  Teller teller(progress, kept.rows());
  for (const auto& section : kept.manifest.sections)
    kept.sums.push_back(read_section(in, section, teller, {}));
  in.expect_end();
  kept.bytes = static_cast<std::int64_t>(std::filesystem::file_size(file));
  return kept;
}

Kept restore(const std::filesystem::path& file, const Lock& lock, const Home& into,
             std::span<const db::Migration> known, const Progress& progress) {
  expect_empty(into.data);
  const auto checked = check(file, lock, known, progress);

  NewFolder folder(into.data);
  const Place place{folder.being_made("linli.db"), into.postgres_url};
  const auto filling = open_filling(place);
  SealedReader in(file, lock);
  Kept kept{read_manifest(in), {}, checked.bytes};
  const auto& sections = kept.manifest.sections;
  filling->make(migrations_of(kept.manifest.migrations, known));
  const auto tables = expect_same(sections, filling->tables());
  Teller teller(progress, kept.rows());
  for (std::size_t i = 0; i < sections.size(); ++i) {
    if (i == of_files) {
      kept.sums.push_back(read_section(
          in, sections[i], teller, [&](const Cells& cells) { folder.put(*cells[0], *cells[1]); }));
    } else if (i == of_heads) {
      kept.sums.push_back(read_section(in, sections[i], teller, {}));
    } else {
      filling->begin(tables[i - first_table]);
      kept.sums.push_back(
          read_section(in, sections[i], teller, [&](const Cells& cells) { filling->put(cells); }));
      filling->end();
    }
  }
  in.expect_end();
  if (kept.sums != checked.sums)
    throw Unfit(Why::altered, file.string() + " was altered while it was read");
  filling->finish();
  compare(*filling, tables, kept.sums);
  folder.settle();
  filling->keep();
  folder.keep(into.postgres_url.empty() ? "linli.db" : "");
  return kept;
}

Kept move_to_postgres(const Home& from, const std::string& postgres_url, World& world,
                      std::span<const db::Migration> known, const Progress& progress) {
  const auto house = house_of(from.data);
  const auto reading = read_sqlite(from.place().sqlite_file);
  const auto tables = reading->tables();
  Kept kept{manifest_of(*reading, tables, HouseFiles(from.data), house, world.clock.now()), {}, 0};
  const auto filling = fill_postgres(postgres_url);
  filling->make(migrations_of(kept.manifest.migrations, known));
  expect_same(kept.manifest.sections, filling->tables());
  Teller teller(progress, kept.rows());
  kept.sums.push_back({});  // files stay where they are
  kept.sums.push_back(sum_of(*reading, journal_heads()));
  for (const auto& table : tables) {
    RowWriter writer(table.columns);
    filling->begin(table);
    reading->each(table, [&](const Cells& cells) {
      (void)writer.write(cells);
      filling->put(cells);
      teller.count();
    });
    filling->end();
    kept.sums.push_back(writer.sum());
  }
  filling->finish();
  compare(*filling, tables, kept.sums);
  filling->keep();
  return kept;
}
}  // namespace keep
