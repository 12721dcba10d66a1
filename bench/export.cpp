// SPDX-License-Identifier: Apache-2.0
/// A sheet of 100,000 rows from the register: reading, masking, writing, packing.
///
/// Memory is what the process takes at most above what it took before the sheet was begun. The peer
/// is the same library writing rows of the same width and letters that are in memory already.
#include <sodium.h>
#include <sys/wait.h>

#include "bench/district.hpp"
#include "bench/measure.hpp"
#include "people/export_sheet.hpp"
#include "people/export_words.hpp"
#include "platform/exchange/workbook.hpp"

namespace {
using namespace bench;

constexpr int compounds = 5, rounds = 3;
constexpr std::size_t rows_wanted = 100'000;
constexpr const char* code = "330109003017";

template <class Act>
auto act(program::House& house, const Uuid& community, Act&& body) {
  auto made = house.desk().run_as(routing::Desk::house(), community, "bench.settle", "{}",
                                  std::forward<Act>(body));
  ENSURE(made.has_value());
  return std::move(*made);
}

/// One community that has so many people, in five compounds.
void settle_one(const program::HouseOptions& options) {
  program::Machine machine;
  program::House house(options, machine.world);
  act(house, {}, [&](Work& work) {
    return place::take_divisions(work,
                                 {{"330109003", "蜀山街道", ""}, {code, "社区", "330109003"}});
  });
  const auto community = house.find_place(code).value();
  people::Dice dice(7);
  const auto today = Day::in_china(machine.clock.now());
  std::size_t settled = 0;
  for (int number = 1; number <= compounds && settled < rows_wanted; ++number) {
    const auto compound = act(house, community, [&](Work& work) {
      const auto name = "山水苑" + std::to_string(number);
      return place::add_compound(
          work, {work.world.new_uuid(), place::PlaceName(name), place::CompoundKind::estate});
    });
    act(house, community, [&](Work& work) {
      return place::lay_out(work, {compound.id, Text<1, 400>("125幢×4单元×10层×2户"), {}});
    });
    std::vector<place::Place> doors;
    house.desk().read_as(routing::Desk::house(), community, [&](Work& work) {
      doors = place::DoorMap::load(work, compound.id).dwellings();
    });
    for (std::size_t from = 0; from < doors.size() && settled < rows_wanted; from += 1000) {
      std::vector<std::pair<Uuid, people::InventedHousehold>> homes;
      for (auto at = from; at < std::min(doors.size(), from + 1000); ++at) {
        homes.emplace_back(doors[at].id,
                           people::invent_household(dice, people::Profile::estate, today));
        for (auto& member : homes.back().second.members) member.id_number.clear();
        settled += homes.back().second.members.size();
      }
      act(house, community, [&](Work& work) -> Result<Nothing> {
        people::settle(work, homes);
        return Nothing{};
      });
    }
  }
}

double peak_mib() {
  std::ifstream in("/proc/self/status");
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("VmHWM:")) return std::stod(line.substr(6)) / 1024;
  return 0;
}

struct Figures {
  double rows = 0, cpu = 0, mib = 0, peer_cpu = 0;
};

Figures export_once(const program::HouseOptions& options, const std::filesystem::path& folder) {
  program::Machine machine;
  program::House house(options, machine.world);
  const auto community = house.find_place(code).value();
  const auto layout = people::usual_templates(people::Language::zh).front().layout;
  const people::ExportView view{layout};
  Figures figures;
  const auto before = peak_mib();
  const auto began = cpu_seconds();
  house.desk().read_as(routing::Desk::house(), community, [&](Work& work) {
    figures.rows = double(people::write_xlsx(work, view, "bench", folder / "out.xlsx").rows);
  });
  figures.cpu = cpu_seconds() - began;
  figures.mib = peak_mib() - before;

  std::vector<std::vector<std::string>> some;
  house.desk().read_as(routing::Desk::house(), community, [&](Work& work) {
    people::each_export_row(work, view, [&](const people::ExportRow& row) {
      if (some.size() < 1'000) some.push_back(row.cells);
    });
  });
  const auto peer_began = cpu_seconds();
  exchange::WorkbookWriter peer(folder / "peer.xlsx");
  peer.add_sheet("peer");
  for (int row = 0; row < int(figures.rows); ++row) {
    const auto& cells = some[std::size_t(row) % some.size()];
    for (std::size_t column = 0; column < cells.size(); ++column)
      if (!cells[column].empty()) peer.write(row + 1, int(column), cells[column]);
  }
  peer.finish();
  figures.peer_cpu = cpu_seconds() - peer_began;
  return figures;
}

/// In a process of its own, so that its memory is its own.
template <class Body>
Figures apart(Body&& body) {
  int ends[2];
  if (pipe(ends) != 0) throw std::runtime_error("no pipe");
  const auto child = fork();
  if (child == 0) {
    const Figures figures = body();
    _exit(write(ends[1], &figures, sizeof figures) == sizeof figures ? 0 : 1);
  }
  Figures figures;
  const bool is_read = read(ends[0], &figures, sizeof figures) == sizeof figures;
  int status = 0;
  waitpid(child, &status, 0);
  close(ends[0]);
  close(ends[1]);
  if (!is_read || status != 0) throw std::runtime_error("the sheet was not written");
  return figures;
}
}  // namespace

int main() {
  if (sodium_init() < 0) return 2;
  const Folder folder;
  program::HouseOptions options;
  options.data = folder.path() / "data";
  apart([&] {
    settle_one(options);
    return Figures{};
  });
  std::vector<double> cpu, mib, peer;
  Figures last;
  for (int round = 0; round < rounds; ++round) {
    last = apart([&] { return export_once(options, folder.path()); });
    cpu.push_back(last.cpu * double(rows_wanted) / last.rows);
    mib.push_back(last.mib);
    peer.push_back(last.peer_cpu * double(rows_wanted) / last.rows);
  }
  Bars bars;
  const auto what = words("%.0f rows, 13 columns, median of %d", last.rows, rounds);
  bars.at_most("export: CPU of 100,000 rows", median(cpu), 2, " s", what);
  bars.at_most("export: memory", median(mib), 32, " MiB", what);
  bars.at_most("export: CPU against the bare library", median(cpu) / median(peer), 3, "x",
               words("libxlsxwriter alone %.2f s", median(peer)));
  return bars.exit_code();
}
