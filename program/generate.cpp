// SPDX-License-Identifier: Apache-2.0
#include "program/generate.hpp"

#include <iostream>

#include "people/settle.hpp"
#include "program/machine.hpp"
#include "program/progress.hpp"
#include "program/town_ledger.hpp"

namespace program {
namespace {
/// One act moves in about so many persons; its transaction takes a quarter of a second.
constexpr std::int64_t persons_at_once = 8'000;

using Settled = std::vector<std::pair<Uuid, people::InventedHousehold>>;
class Generation {
 public:
  Generation(House& house, const Town& town, std::vector<Uuid> communities)
      : house_(house), town_(town), communities_(std::move(communities)) {}

  void run(const TellProgress& tell) {
    for (std::size_t at = 0; at < communities_.size(); ++at) {
      fill(at);
      if (tell) tell(double(at + 1) / double(communities_.size()));
    }
  }
  std::int64_t households() const { return households_; }
  std::int64_t persons() const { return persons_; }

 private:
  /// Gathers whole compounds, so that each lies in one transaction.
  void fill(std::size_t community) {
    std::vector<TownCompound> some;
    std::int64_t gathered = 0;
    const auto write = [&] {
      if (!some.empty()) move_in(communities_[community], some);
      some.clear();
      gathered = 0;
    };
    town_.each_compound(std::int64_t(community), [&](const TownCompound& compound) {
      for (const auto& home : compound.homes) gathered += std::ssize(home.household.members);
      households_ += std::ssize(compound.homes);
      some.push_back(compound);
      if (gathered < persons_at_once) return;
      persons_ += gathered;
      write();
    });
    persons_ += gathered;
    write();
  }

  void move_in(const Uuid& community, const std::vector<TownCompound>& compounds) {
    const auto done = house_.desk().run_as(routing::Desk::house(), community, "people.generate",
                                           "{}", [&](Work& work) -> Result<Nothing> {
                                             Settled homes;
                                             for (const auto& compound : compounds)
                                               build(work, compound, homes);
                                             people::settle(work, homes);
                                             // One line for all: nobody asks for the history of
                                             // those who never were.
                                             work.announce("people.household_changed", {});
                                             return Nothing{};
                                           });
    ENSURE(done.has_value());
  }

  static void build(Work& work, const TownCompound& wanted, Settled& homes) {
    const auto compound = place::add_compound(
        work, {work.world.new_uuid(), place::PlaceName(wanted.name), wanted.kind});
    ENSURE(compound.has_value());
    auto doors = place::DoorMap::load(work, compound->id);
    for (const auto& home : wanted.homes)
      homes.emplace_back(doors.find_or_make(work, home.door).id, home.household);
    doors.write_made(work);
  }

  House& house_;
  const Town& town_;
  const std::vector<Uuid> communities_;
  std::int64_t households_ = 0, persons_ = 0;
};

/// The first communities of the house by their codes, at most so many.
std::vector<Uuid> communities_of(House& house, std::size_t most) {
  std::vector<Uuid> found;
  house.desk().read_as(routing::Desk::house(), {}, [&](Work& work) {
    for (const auto& top : work.sockets.places.tops(work.tx))
      for (const auto& community : place::communities_below(work.tx, top, most - found.size()))
        found.push_back(community.id);
  });
  return found;
}

bool is_anybody_listed(House& house) {
  bool is_listed = false;
  house.desk().read_as(routing::Desk::house(), {},
                       [&](Work& work) { is_listed = people::is_anybody_listed(work); });
  return is_listed;
}

int generate_house(const GenerateOptions& options) {
  Machine machine;
  House house(options.house, machine.world);
  if (is_anybody_listed(house)) {
    std::cerr << "linli: this data has people already; take an empty folder\n";
    return refused;
  }
  const auto today = Day::in_china(machine.clock.now());
  TownOptions wanted{options.persons, options.seed, options.communities};
  const auto most = std::size_t(Town(wanted, today).communities());
  auto communities = communities_of(house, most);
  if (communities.empty()) {
    const auto taken = house.desk().run_as(
        routing::Desk::house(), {}, "place.take_divisions", "{}",
        [&](Work& work) { return place::take_divisions(work, Town(wanted, today).divisions()); });
    ENSURE(taken.has_value());
    communities = communities_of(house, most);
  }
  if (options.communities > std::ssize(communities)) {
    std::cerr << "linli: this data has only " << communities.size() << " communities\n";
    return refused;
  }
  wanted.communities = std::ssize(communities);
  const Town town(wanted, today);
  Generation generation(house, town, std::move(communities));
  generation.run(progress_bar());
  std::cout << "made " << generation.persons() << " people in " << generation.households()
            << " homes of " << town.communities() << " communities\n";
  return done;
}

int generate_csv(const GenerateOptions& options) {
  SystemClock clock;
  const auto today = Day::in_china(clock.now());
  const Town town({options.persons, options.seed, options.communities}, today);
  const auto lines = write_ledger(town, today, options.csv, progress_bar());
  std::cout << "wrote " << lines << " lines of " << town.communities() << " communities\n";
  return done;
}
}  // namespace

int generate(const GenerateOptions& options) {
  return options.csv.empty() ? generate_house(options) : generate_csv(options);
}
}  // namespace program
