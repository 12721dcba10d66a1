// SPDX-License-Identifier: Apache-2.0
#pragma once
/// A district of any size in a data folder, for benchmarks of what takes whole houses.
#include <set>

#include "people/settle.hpp"
#include "place/place.hpp"
#include "program/house.hpp"
#include "program/machine.hpp"

namespace bench {
/// Settles invented households until there are so many persons, each community with 8,000 doors;
/// answers how many persons there are.
inline std::size_t settle_district(const program::HouseOptions& options, std::size_t persons) {
  program::Machine machine;
  program::House house(options, machine.world);
  auto& desk = house.desk();
  const auto act = [&](const Uuid& community, auto&& body) {
    auto made = desk.run_as(routing::Desk::house(), community, "bench.settle", "{}", body);
    ENSURE(made.has_value());
    return std::move(*made);
  };
  people::Dice dice(7);
  const auto today = Day::in_china(machine.clock.now());
  std::size_t settled = 0;
  for (int number = 1; settled < persons; ++number) {
    const auto code = std::to_string(330109003000 + number);
    act({}, [&](Work& work) {
      return place::take_divisions(
          work, {{"330109003", "蜀山街道", ""}, {code, "社区" + code, "330109003"}});
    });
    const auto community = house.find_place(code).value();
    const auto compound = act(community, [](Work& work) {
      return place::add_compound(
          work, {work.world.new_uuid(), place::PlaceName("山水苑"), place::CompoundKind::estate});
    });
    act(community, [&](Work& work) {
      return place::lay_out(work, {compound.id, Text<1, 400>("100幢×4单元×10层×2户"), {}});
    });
    std::set<std::string> borne;  // of so many invented numbers some come twice
    std::vector<place::Place> doors;
    desk.read_as(routing::Desk::house(), community,
                 [&](Work& work) { doors = place::DoorMap::load(work, compound.id).dwellings(); });
    for (std::size_t from = 0; from < doors.size() && settled < persons; from += 1000) {
      std::vector<std::pair<Uuid, people::InventedHousehold>> homes;
      for (auto at = from; at < std::min(doors.size(), from + 1000); ++at) {
        homes.emplace_back(doors[at].id,
                           people::invent_household(dice, people::Profile::estate, today));
        for (auto& member : homes.back().second.members)
          if (!borne.insert(member.id_number).second) member.id_number.clear();
        settled += homes.back().second.members.size();
      }
      act(community, [&](Work& work) -> Result<Nothing> {
        people::settle(work, homes);
        return Nothing{};
      });
    }
  }
  return settled;
}
}  // namespace bench
