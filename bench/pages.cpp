// SPDX-License-Identifier: Apache-2.0
/// Search as you type among 100,000 persons, and the board of 10,000 dwellings.
///
/// Search is the act on a read transaction, in CPU of its thread: what the code costs, whoever else
/// uses the machine. The board goes over HTTP, packed as a browser asks for it, in CPU of the
/// process.
#include <boost/json.hpp>

#include "bench/child.hpp"
#include "bench/office.hpp"
#include "people/grams.hpp"

namespace {
using namespace bench;

constexpr int searches = 1500, board_openings = 30;

/// What somebody may type, taken from the people who are there.
struct Typed {
  std::vector<std::string> one, two, three, four, strangers, initials, pinyin, phones, doors;

  void learn(const people::InventedHousehold& home, const place::Place& door) {
    doors.push_back(door.label.value());
    doors.push_back(door.name);
    for (const auto& person : home.members) {
      const auto& name = person.name;
      const auto signs = name.size() / 3;
      const auto cut = [&](std::size_t from, std::size_t count) {
        return name.substr(from * 3, count * 3);
      };
      for (std::size_t i = 0; i < signs; ++i) one.push_back(cut(i, 1));
      for (std::size_t i = 0; i + 2 <= signs; ++i) two.push_back(cut(i, 2));
      if (signs >= 3) three.push_back(cut(0, 3));
      if (signs >= 4) four.push_back(name);
      if (!three.empty())  // grams that are there, together perhaps in nobody
        strangers.push_back(cut(0, 2) + three[name.size() * doors.size() % three.size()].substr(3));
      for (const auto& token : people::tokens_of_name(name))
        if (token[0] == 'p') (token.size() <= 5 ? initials : pinyin).push_back(token.substr(1));
      if (!person.phone.empty()) {
        phones.push_back(person.phone.substr(7));
        phones.push_back(person.phone.substr(5));
      }
    }
  }
};

void search(Bars& bars, Office& office, const char* what, const std::vector<std::string>& typed,
            bool is_cut) {
  people::Dice dice(11);
  std::vector<double> milliseconds;
  std::size_t found = 0;
  for (int i = 0; i < searches; ++i) {
    auto text = typed.at(std::size_t(dice.throw_one(std::int64_t(typed.size()))));
    if (is_cut) text.resize(std::size_t(1 + dice.throw_one(std::int64_t(text.size()))));
    const people::PeopleQuery query{Text<1, 40>(text), {}};
    office.house().desk().read_as(routing::Desk::house(), office.community(), [&](Work& work) {
      const double began = thread_cpu_seconds();
      const auto people = people::find_people(work, query);
      milliseconds.push_back((thread_cpu_seconds() - began) * 1e3);
      found += people->items.size();
    });
  }
  bars.at_most(what, quantile(milliseconds, 0.99), 1, " ms CPU p99",
               words("usually %.2f ms, most %.2f ms, %.1f found each", median(milliseconds),
                     quantile(milliseconds, 1), double(found) / searches));
}

void search_all(Bars& bars, const Folder& folder) {
  program::HouseOptions options;
  options.data = folder.path() / "search";
  Office office(options);
  Typed typed;
  std::size_t count = 0;
  const auto homes = office.settle("100×4×24×4", [&](auto& home, const auto& door) {
    for (auto& person : home.members)  // compound surnames, so that four signs find somebody
      if (++count % 100 == 0) person.name = "欧阳" + person.name.substr(3);
    typed.learn(home, door);
  });
  std::printf("search among %zu persons behind %zu doors\n", homes.persons, homes.households);
  search(bars, office, "search, 1 character", typed.one, false);
  search(bars, office, "search, 2 characters", typed.two, false);
  search(bars, office, "search, 3 characters", typed.three, false);
  search(bars, office, "search, 4 characters", typed.four, false);
  search(bars, office, "search, a name nobody may bear", typed.strangers, false);
  search(bars, office, "search, pinyin initials", typed.initials, false);
  search(bars, office, "search, pinyin as it is typed", typed.pinyin, true);
  search(bars, office, "search, phone tail of 4 or 6 digits", typed.phones, false);
  search(bars, office, "search, door", typed.doors, false);
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
