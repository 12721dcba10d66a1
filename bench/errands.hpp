// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Invented mornings of a community: isolated households and old people behind real stairs, crews
/// that walk from one or two stores.
#include <algorithm>
#include <cmath>

#include "engines/chance.hpp"
#include "engines/rounds/errands.hpp"

namespace bench {
struct ErrandsSize {
  int isolated = 60, old = 140, crews = 4, stores = 1;
};

/// Compounds of six to twelve buildings around their gates, half of them with lifts.
inline void build_compounds(rounds::Errands& day, int buildings, engine::Chance& chance) {
  const int side = int(std::sqrt(buildings / 8.0)) + 1;
  for (int i = 0; i < buildings; ++i) {
    const int compound = i / 8;
    rounds::Building building;
    building.name = "No. " + std::to_string(i + 1);
    building.x = compound % side * 320 + chance.below(220);
    building.y = compound / side * 320 + chance.below(220);
    if (compound % 2 == 0) building.lift = rounds::Lift{40, 4};
    day.buildings.push_back(std::move(building));
  }
}

inline rounds::Errand door_of(const rounds::Errands& day, int stores, engine::Chance& chance) {
  rounds::Errand errand;
  const int building = stores + chance.below(int(day.buildings.size()) - stores);
  const bool has_lift = day.buildings[std::size_t(building)].lift.has_value();
  errand.building = building;
  errand.floor = 1 + chance.below(has_lift ? 18 : 6);
  errand.door = chance.below(4);
  return errand;
}

/// Isolated households get a meal before 12:30, and every third gives waste; every fifth old person
/// needs a nurse, every second a meal between 11:00 and 12:30, some a parcel at any time.
inline rounds::Errands morning_of(const ErrandsSize& size, std::uint64_t seed) {
  engine::Chance chance(seed);
  rounds::Errands day;
  day.rules = rounds::usual_round_rules();
  day.measures = {"meals", "bags"};
  for (int i = 0; i < size.stores; ++i)
    day.buildings.push_back({"Store " + std::to_string(i + 1), 700 * i, 300, {}});
  build_compounds(day, std::max(12, (size.isolated + size.old) / 5), chance);
  for (int i = 0; i < size.isolated; ++i) {
    auto errand = door_of(day, size.stores, chance);
    errand.name = "I" + std::to_string(i + 1);
    errand.stage = rounds::Stage::isolated;
    errand.service = 120;
    errand.deliver = {1, 0};
    errand.due = 12 * 3'600 + 1'800;
    if (i % 3 == 0) {
      auto waste = errand;
      waste.name = "W" + std::to_string(i + 1);
      waste.stage = rounds::Stage::waste;
      waste.deliver = {0, 0};
      waste.collect = {0, 1 + chance.below(2)};
      waste.due = {};
      day.errands.push_back(std::move(waste));
    }
    day.errands.push_back(std::move(errand));
  }
  for (int i = 0; i < size.old; ++i) {
    auto errand = door_of(day, size.stores, chance);
    errand.name = "O" + std::to_string(i + 1);
    errand.service = 120;
    errand.deliver = {1, 0};
    if (i % 5 == 0) errand.skills = {"nurse"}, errand.service = 360;
    if (i % 2 == 0) errand.ready = 11 * 3'600, errand.due = 12 * 3'600 + 1'800;
    if (i % 7 == 3) errand.priority = rounds::Priority::usual;
    day.errands.push_back(std::move(errand));
  }
  for (int i = 0; i < size.crews; ++i) {
    rounds::Crew crew;
    crew.name = "Crew " + std::to_string(i + 1);
    crew.start = i % size.stores;
    crew.begins = 8 * 3'600 + 1'800;
    crew.ends = 16 * 3'600;
    crew.capacity = {70, 20};
    if (i % 2 == 0) crew.skills = {"nurse"};
    crew.pauses = {{10 * 3'600, 11 * 3'600, 900}};
    day.crews.push_back(std::move(crew));
  }
  return day;
}
}  // namespace bench
