// SPDX-License-Identifier: Apache-2.0
/// A ledger of 10,000 rows through `linli import people`: trial, import, and the same file again.
///
/// Memory is what the program takes at most, above what it takes for a ledger of one row. The peer
/// is `sqlite3 .import` of the same rows as CSV into a bare table, which checks and finds nothing.
#include <boost/json.hpp>

#include "bench/child.hpp"
#include "people/ledger_sample.hpp"
#include "platform/exchange/csv_writer.hpp"
#include "platform/exchange/sheet_file.hpp"

namespace {
using namespace bench;

constexpr int rows = 10'000, rounds = 3;
constexpr const char* community = "330109003017";

void write_file(const std::filesystem::path& file, std::string_view bytes) {
  std::ofstream(file, std::ios::binary) << bytes;
}

std::string as_csv(const std::string& workbook) {
  const auto sheets = exchange::open(std::as_bytes(std::span(workbook)));
  if (!sheets) throw std::runtime_error("the sample cannot be read");
  std::string csv;
  const auto read = sheets->visit(0, [&](const exchange::Row& row) {
    std::vector<std::string> fields(15);
    for (const auto& cell : row.cells)
      if (cell.column < 15) fields[std::size_t(cell.column)] = cell.text;
    if (row.number > 3) csv += exchange::csv_line(fields);
    return exchange::Visit::go_on;
  });
  if (!read) throw std::runtime_error("the sample cannot be read");
  return csv;
}

/// In a process of its own, so that what it takes does not count for the programs started later.
void write_samples(const std::filesystem::path& folder) {
  const auto child = fork();
  if (child == 0) {
    const auto ledger = people::sample_ledger({.persons = rows});
    write_file(folder / "ledger.xlsx", ledger);
    write_file(folder / "ledger.csv", as_csv(ledger));
    write_file(folder / "one.xlsx", people::sample_ledger({.persons = 1}));
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (status != 0) throw std::runtime_error("no sample ledger");
}

struct Figures {
  std::vector<double> cpu, peak_mib;
};

/// Runs one import; stops everything when it did not do what it should.
void import(const Folder& folder, const std::filesystem::path& data, const char* file,
            bool is_trial, int created, Figures& figures) {
  std::vector<std::string> words{"import",      "people",  (folder.path() / file).string(),
                                 "--place",     community, "--data",
                                 data.string(), "--json"};
  if (is_trial) words.emplace_back("--dry-run");
  const auto ended = run("linli", words);
  const auto report = boost::json::parse(ended.out.substr(ended.out.rfind('{', 0)));
  if (ended.code != 0 || report.at("persons").at("created").to_number<int>() != created)
    throw std::runtime_error("import failed: " + ended.out.substr(0, 500));
  figures.cpu.push_back(ended.cpu_seconds);
  figures.peak_mib.push_back(ended.peak_mib);
}

double sqlite3_import(const Folder& folder, int round) {
  const auto database = (folder.path() / ("peer" + std::to_string(round) + ".db")).string();
  std::string columns;
  for (int i = 0; i < 15; ++i) columns += (i ? ", c" : "c") + std::to_string(i) + " text";
  return Child("/usr/bin/sqlite3",
               {database, "pragma journal_mode=wal", "create table ledger (" + columns + ")",
                ".mode csv", ".import " + (folder.path() / "ledger.csv").string() + " ledger"},
               Child::Output::kept)
      .wait()
      .cpu_seconds;
}
}  // namespace

int main() {
  const Folder folder;
  write_samples(folder.path());
  Figures base, trial, import_new, import_again;
  std::vector<double> peer;
  for (int round = 0; round < rounds; ++round) {
    const auto data = folder.path() / ("data" + std::to_string(round));
    const auto made = run("linli", {"demo", "--empty", "--data", data.string()});
    if (made.code != 0) throw std::runtime_error("demo --empty failed");
    import(folder, data, "one.xlsx", true, 1, base);
    import(folder, data, "ledger.xlsx", true, rows, trial);
    import(folder, data, "ledger.xlsx", false, rows, import_new);
    import(folder, data, "ledger.xlsx", false, 0, import_again);
    peer.push_back(sqlite3_import(folder, round));
  }
  Bars bars;
  const auto show = [&](const char* cpu, const char* memory, const Figures& figures) {
    bars.at_most(cpu, median(figures.cpu), 2, " s CPU",
                 words("%.0f times sqlite3 .import of the rows as CSV, %.3f s",
                       median(figures.cpu) / median(peer), median(peer)));
    bars.at_most(memory, median(figures.peak_mib) - median(base.peak_mib), 64, " MiB",
                 words("%.0f MiB in all, %.0f with a ledger of one row", median(figures.peak_mib),
                       median(base.peak_mib)));
  };
  show("XLSX of 10,000 rows, dry run", "  its memory", trial);
  show("XLSX of 10,000 rows, import", "  its memory", import_new);
  show("XLSX of 10,000 rows, the same file again", "  its memory", import_again);
  return bars.exit_code();
}
