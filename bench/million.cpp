// SPDX-License-Identifier: Apache-2.0
/// A district of a million persons: its ledger taken in, then search, first pages, and memory under
/// load in the house that it makes. `--data DIR` measures a house that is there instead, made by
/// `linli generate` with the usual seed; `--persons N` makes another number.
#include <sys/stat.h>

#include <boost/json.hpp>

#include "bench/child.hpp"
#include "bench/served.hpp"
#include "bench/typed.hpp"
#include "people/ledger.hpp"
#include "platform/auth/users.hpp"
#include "platform/exchange/sheet_file.hpp"
#include "program/machine.hpp"
#include "program/town.hpp"

namespace {
using namespace bench;

constexpr const char* province = "99";

struct Wanted {
  std::int64_t persons = 1'000'000;
  std::filesystem::path data;  ///< Empty: made from a ledger.
};

/// Only the places, in a process of its own that gives its memory back.
void make_places(const std::filesystem::path& data, std::int64_t persons) {
  const auto child = fork();
  if (child == 0) {
    program::HouseOptions options;
    options.data = data;
    program::Machine machine;
    program::House house(options, machine.world);
    const program::Town town({persons, 1, 0}, Day::in_china(machine.clock.now()));
    const auto taken =
        house.desk().run_as(routing::Desk::house(), {}, "place.take_divisions", "{}",
                            [&](Work& work) { return take_divisions(work, town.divisions()); });
    _exit(taken ? 0 : 1);
  }
  int status = 0;
  waitpid(child, &status, 0);
  if (status != 0) throw std::runtime_error("no places");
}

double sqlite3_import(const std::filesystem::path& folder, const std::filesystem::path& ledger) {
  std::string columns;
  for (int i = 0; i < 18; ++i) columns += (i ? ", c" : "c") + std::to_string(i) + " text";
  const auto database = (folder / "peer.db").string();
  const auto cpu =
      Child("/usr/bin/sqlite3",
            {database, "pragma journal_mode=wal", "create table ledger (" + columns + ")",
             ".mode csv", ".import " + ledger.string() + " ledger"},
            Child::Output::kept)
          .wait()
          .cpu_seconds;
  std::filesystem::remove(database);
  return cpu;
}

/// Everything that is read of the file before anything is planned.
double read_ledger_cpu(const std::filesystem::path& ledger, std::int64_t& rows) {
  const double before = cpu_seconds();
  const auto file = exchange::open_file(ledger);
  const auto mapping = people::propose_mapping(*file);
  std::int64_t counted = 0;
  const auto by_community = people::rows_by_community(*file, *mapping);
  for (const auto& [code, count] : *by_community) counted += count;
  const auto read =
      people::read_ledger_in_pieces(*file, *mapping, Day::in_china(SystemClock().now()), 2'000,
                                    [&](people::Ledger& piece) -> Result<void> {
                                      rows = piece.rows;
                                      if (!piece.findings.empty())
                                        throw std::runtime_error("the ledger has findings");
                                      piece.entries.clear();
                                      return {};
                                    });
  if (!read || counted != rows) throw std::runtime_error("the ledger cannot be read");
  return cpu_seconds() - before;
}

Ended import(const std::filesystem::path& ledger, const std::filesystem::path& data,
             std::int64_t created) {
  const auto ended = run("linli", {"import", "people", ledger.string(), "--place", province,
                                   "--data", data.string(), "--json"});
  const auto report = boost::json::parse(ended.out);
  if (ended.code != 0 || report.at("persons").at("created").to_number<std::int64_t>() != created)
    throw std::runtime_error("import failed: " + ended.out.substr(0, 500));
  return ended;
}

void take_in(Bars& bars, const Wanted& wanted, const std::filesystem::path& folder,
             const std::filesystem::path& data) {
  const auto ledger = folder / "ledger.csv";
  const auto made = run(
      "linli", {"generate", "--csv", ledger.string(), "--persons", std::to_string(wanted.persons)});
  if (made.code != 0) throw std::runtime_error("no ledger");
  make_places(data, wanted.persons);
  const double peer = sqlite3_import(folder, ledger);
  std::int64_t rows = 0;
  const double reading = read_ledger_cpu(ledger, rows);
  const auto against = [&](double cpu) {
    return words("%.2f s CPU, sqlite3 .import of the same file %.2f s", cpu, peer);
  };
  std::printf("a ledger of %lld rows, %.0f MiB\n", static_cast<long long>(rows),
              double(std::filesystem::file_size(ledger)) / (1024 * 1024));
  bars.at_most("ledger of a million: parse and rows", reading / peer, 1, " x CPU",
               against(reading));
  const auto first = import(ledger, data, wanted.persons);
  bars.at_most("ledger of a million: everything", first.cpu_seconds / peer, 8, " x CPU",
               against(first.cpu_seconds));
  bars.at_most("  its memory", first.peak_mib, 256, " MiB", "resident at most");
  const auto again = import(ledger, data, 0);
  bars.at_most("ledger of a million: the same file again", again.cpu_seconds / peer, 8, " x CPU",
               against(again.cpu_seconds));
  bars.at_most("  its memory", again.peak_mib, 256, " MiB", "resident at most");
  std::filesystem::remove(ledger);
}

/// Some of those who live there, from all over the town.
Typed learn(const Wanted& wanted, Day today) {
  const program::Town town({wanted.persons, 1, 0}, today);
  Typed typed;
  constexpr std::int64_t learned = 40;
  const auto step = std::max<std::int64_t>(1, town.communities() / learned);
  for (std::int64_t at = 0; at < town.communities(); at += step)
    town.each_compound(at, [&](const program::TownCompound& compound) {
      for (const auto& home : compound.homes)
        typed.learn(home.household, home.door.label(), home.door.number);
    });
  // Nobody there bears four characters: what is typed one too many.
  if (typed.four.empty())
    for (std::size_t i = 0; i + 1 < typed.three.size(); ++i)
      typed.four.push_back(typed.three[i] + typed.three[i + 1].substr(3, 3));
  return typed;
}
}  // namespace

int main(int count, char** arguments) {
  Wanted wanted;
  for (int i = 1; i + 1 < count; i += 2) {
    const std::string name = arguments[i];
    if (name == "--persons") wanted.persons = std::stoll(arguments[i + 1]);
    if (name == "--data") wanted.data = arguments[i + 1];
  }
  const Folder folder;
  Bars bars;
  const auto data = wanted.data.empty() ? folder.path() / "house" : wanted.data;
  if (wanted.data.empty()) take_in(bars, wanted, folder.path(), data);
  {
    program::HouseOptions options;
    options.data = data;
    program::Machine machine;
    program::House house(options, machine.world);
    const auto typed = learn(wanted, Day::in_china(machine.clock.now()));
    search_by_every_kind(bars, typed,
                         {house, house.find_place(province).value(), 2, "whole district"});
    search_by_every_kind(
        bars, typed,
        {house, house.find_place(program::Town::code_of(0).substr(0, 9)).value(), 2, "street"});
    search_by_every_kind(
        bars, typed, {house, house.find_place(program::Town::code_of(0)).value(), 2, "community"});
  }
  Served served(data);
  served.show_first_pages(bars);
  served.show_memory(bars, folder.path() / "communities");
  return bars.exit_code();
}
