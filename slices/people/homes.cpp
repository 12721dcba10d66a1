// SPDX-License-Identifier: Apache-2.0
#include "people/homes.hpp"

#include <algorithm>
#include <functional>

#include "people/rows_of.hpp"
#include "place/place.hpp"

namespace people {
namespace {
/// More doors than anybody would choose from.
constexpr int most_doors = 50;

std::optional<auth::Home> home_of(Work& work, const Household& household) {
  const auto dwelling = place::find_place(work, household.dwelling_id);
  if (!dwelling) return std::nullopt;
  auth::Home home{household.id, dwelling->label.value_or(dwelling->name), {}};
  const auto compound =
      dwelling->compound_id ? place::find_place(work, *dwelling->compound_id) : std::nullopt;
  if (compound) home.compound_name = compound->name;
  return home;
}

std::optional<auth::Home> find_home(Work& work, const Uuid& id) {
  const auto household = find_household(work, id);
  return household ? home_of(work, *household) : std::nullopt;
}

std::optional<auth::Home> home_of_person(Work& work, const Uuid& id) {
  const auto person = find_person(work, id);
  return person ? find_home(work, person->household_id) : std::nullopt;
}

std::vector<auth::Home> homes_at(Work& work, std::string_view door, std::string_view compound) {
  const auto label = place::label_in(door).value_or(std::string(door));
  auto dwellings = place::find_dwellings(work, label, most_doors);
  const auto is_exact = [&](const place::Place& dwelling) { return dwelling.label == label; };
  // "3-1" names a door of its own rather than the beginning of others.
  if (std::any_of(dwellings.begin(), dwellings.end(), is_exact))
    std::erase_if(dwellings, std::not_fn(is_exact));
  std::vector<auth::Home> homes;
  for (const auto& dwelling : dwellings)
    for (const auto& household : work.tx.all<Household>(
             "where community_id = ? and dwelling_id = ?", work.community(), dwelling.id))
      if (auto home = home_of(work, household);
          home && home->compound_name.find(compound) != std::string::npos)
        homes.push_back(std::move(*home));
  return homes;
}
}  // namespace

auth::Right sees_households() {
  using enum auth::Role;
  return auth::or_in_emergency(auth::may(community_staff, command, grid_worker));
}

auth::Homes homes() { return {sees_households(), homes_at, find_home, home_of_person}; }
}  // namespace people
