// SPDX-License-Identifier: Apache-2.0
/// Search as you type among 100,000 persons, and the board of 10,000 dwellings.
///
/// Search is the act on a read transaction, in CPU of its thread: what the code costs, whoever else
/// uses the machine. The board goes over HTTP, packed as a browser asks for it, in CPU of the
/// process.
#include <boost/json.hpp>

#include "bench/child.hpp"
#include "bench/office.hpp"
#include "bench/typed.hpp"

namespace {
using namespace bench;

constexpr int board_openings = 30;

void search_all(Bars& bars, const Folder& folder) {
  program::HouseOptions options;
  options.data = folder.path() / "search";
  Office office(options);
  Typed typed;
  std::size_t count = 0;
  const auto homes = office.settle("100×4×24×4", [&](auto& home, const auto& door) {
    for (auto& person : home.members)  // compound surnames, so that four signs find somebody
      if (++count % 100 == 0) person.name = "欧阳" + person.name.substr(3);
    typed.learn(home, door.label.value(), door.name);
  });
  std::printf("search among %zu persons behind %zu doors\n", homes.persons, homes.households);
  search_by_every_kind(bars, typed, {office.house(), office.community(), 1, "search"});
}

void open_board(Bars& bars, const Folder& folder) {
  program::HouseOptions options;
  options.data = folder.path() / "board";
  Office office(options);
  const auto homes = office.settle("50×5×10×4");
  const auto open = [&](int times) {
    const auto ended =
        run("bench_load",
            {"--url", office.place_url("/board"), "--header", office.cookie(), "--header",
             "Accept-Encoding: gzip, deflate, br, zstd", "--connections", "1", "--warm-up", "0",
             "--seconds", "60", "--requests", std::to_string(times), "--json"});
    if (ended.code != 0) throw std::runtime_error("the board did not open: " + ended.out);
    return boost::json::parse(ended.out).at("bytes").to_number<double>();
  };
  const double bytes = open(2);
  std::vector<double> cpu;
  for (int i = 0; i < board_openings; ++i) {
    const double before = cpu_seconds();
    open(1);
    cpu.push_back((cpu_seconds() - before) * 1e3);
  }
  const auto of = words("%zu dwellings, %zu persons", homes.households, homes.persons);
  bars.at_most("board of 10,000 dwellings, packed", median(cpu), 50, " ms CPU", of);
  bars.at_most("board of 10,000 dwellings on the wire", bytes / 1024, 150, " KiB",
               "with its headers, as Chromium asks for it");
}
}  // namespace

int main() {
  const Folder folder;
  Bars bars;
  search_all(bars, folder);
  open_board(bars, folder);
  return bars.exit_code();
}
