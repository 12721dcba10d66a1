// SPDX-License-Identifier: Apache-2.0
/// The list of duplicates over 100,000 and over 1,000,000 persons: read, compared, ranked and kept.
///
/// The persons are those of `linli generate` in an SQLite house, some four thousand to a community;
/// one in fifty is listed a second time behind another door, without phone or number. Peer of the
/// same run: reading the same rows and comparing nobody.
///
///     bench_duplicates [PERSONS [FOLDER]]   only that many; the house stays in the folder, and is
///                                           measured again when it is there already
#include <chrono>

#include "bench/child.hpp"
#include "bench/measure.hpp"
#include "people/duplicate_search.hpp"
#include "place/place.hpp"
#include "program/house.hpp"
#include "program/machine.hpp"

namespace {
using namespace bench;

struct Nothing {};
constexpr std::int64_t one_in = 50;

/// The whole town: the province above all, and the communities below it.
struct Whole {
  Uuid top;
  std::vector<Uuid> communities;
};
Whole whole_of(program::House& house) {
  Whole whole{house.find_place("99").value(), {}};
  house.desk().read_as(routing::Desk::house(), whole.top, [&](Work& work) {
    for (const auto& community : place::communities_below(work, whole.top))
      whole.communities.push_back(community.id);
  });
  return whole;
}

/// Lists one in fifty of the community once more, in the home of somebody else.
void list_some_twice(Work& work) {
  std::vector<std::pair<std::string, Day>> chosen;
  std::vector<Uuid> homes;
  std::int64_t count = 0;
  work.tx.each(
      "select name, born_on, household_id from people_person where community_id = ? order by id",
      [&](const db::Row& row) {
        if (++count % one_in == 1) {
          Day born;
          db::take(row, 1, born);
          chosen.emplace_back(row.text(0), born);
        }
        if (count % one_in == 0) homes.push_back(row.uuid(2));
      },
      work.community());
  for (std::size_t i = 0; i < homes.size(); ++i) {
    people::NewPerson person;
    person.id = work.world.new_uuid();
    person.household = homes[i];
    person.name = people::PersonName(chosen[i].first);
    person.born_on = chosen[i].second;
    ENSURE(people::add_person(work, person).has_value());
  }
}

/// A house with so many persons, unless it stands there already.
void make_house(const std::filesystem::path& folder, std::int64_t persons) {
  if (std::filesystem::exists(folder)) return;
  const auto made =
      run("linli", {"generate", "--data", folder.string(), "--persons", std::to_string(persons)});
  if (made.code != 0) throw std::runtime_error("linli generate failed: " + made.out);
  program::HouseOptions options;
  options.data = folder;
  program::Machine machine;
  program::House house(options, machine.world);
  for (const auto& community : whole_of(house).communities)
    ENSURE(house.desk()
               .run_as(routing::Desk::house(), community, "bench.list", "{}",
                       [](Work& work) -> Result<Nothing> {
                         list_some_twice(work);
                         return Nothing{};
                       })
               .has_value());
}

struct Measured {
  double cpu = 0, wall = 0, read = 0;
  std::int64_t persons = 0, twins = 0, skipped = 0;
};

Measured measure(const std::filesystem::path& folder) {
  program::HouseOptions options;
  options.data = folder;
  program::Machine machine;
  program::House house(options, machine.world);
  auto& desk = house.desk();
  const auto whole = whole_of(house);
  Measured measured;
  double began = cpu_seconds();
  desk.read_as(routing::Desk::house(), whole.top, [&](Work& work) {
    work.tx.stream(
        "select id, household_id, name, born_on, phone_index, id_index from people_person "
        "where community_id in (?*) and standing in ('listed', 'moved_out')",
        [&](const db::Row& row) { measured.persons += !row.text(2).empty(); }, whole.communities);
  });
  measured.read = cpu_seconds() - began;
  const auto begun = desk.run_as(routing::Desk::house(), whole.top, "people.start_search", "{}",
                                 people::start_search);
  ENSURE(begun.has_value());
  const jobs::Ending never;
  const auto since = std::chrono::steady_clock::now();
  began = cpu_seconds();
  people::search_through(desk, routing::Desk::house(), whole.top, never);
  measured.cpu = cpu_seconds() - began;
  measured.wall = seconds_since(since);
  desk.read_as(routing::Desk::house(), whole.top, [&](Work& work) {
    const auto found = people::find_search(work, whole.top);
    ENSURE(found && found->state == people::SearchState::done);
    measured.skipped = found->skipped;
    // A name and a birthday that are the same: 40 and 40.
    measured.twins =
        work.tx
            .value<std::int64_t>(
                "select count(*) from people_pair where place_id = ? and score >= 80", whole.top)
            .value_or(0);
  });
  return measured;
}

void hold(Bars& bars, const std::filesystem::path& folder, std::int64_t persons, double bar) {
  make_house(folder, persons);
  const auto measured = measure(folder);
  bars.at_most(
      words("duplicates among %lld persons, CPU", static_cast<long long>(measured.persons)).c_str(),
      measured.cpu, bar, " s",
      words("%.2f s by the clock; reading the rows alone %.2f s; %lld marks shared by too many",
            measured.wall, measured.read, static_cast<long long>(measured.skipped)));
  // The list keeps the 10,000 most alike.
  bars.at_least("  of those listed twice, found", double(measured.twins),
                std::min(10'000.0, double(persons) / one_in * 0.98), "", "one in fifty");
}
}  // namespace

int main(int count, char** words) {
  Bars bars;
  const Folder folder;
  if (count > 1) {
    const auto persons = std::stoll(words[1]);
    hold(bars, count > 2 ? words[2] : folder.path() / "some", persons,
         persons > 100'000 ? double(persons) * 60 / 1e6 : 2);
  } else {
    hold(bars, folder.path() / "some", 100'000, 2);
    hold(bars, folder.path() / "many", 1'000'000, 60);
  }
  return bars.exit_code();
}
