// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What households got: their accounts, their limits, and how evenly it went by building.
#include "supply/moves.hpp"

namespace supply {
/// The moves with the account of the household that each names in place of named_home(); an account
/// is opened where there is none. Refuses supply.no_such_home (home), supply.home_missing (lines).
Result<std::vector<NewMove>> with_homes(Work&, const std::vector<NewMove>&);
/// What of these, booked just now, took a household above a limit.
std::vector<AboveLimit> above_limits(Work&, const std::vector<NewMove>& wanted,
                                     const std::vector<Move>& booked);

struct HomeKey {
  Uuid household;
};
BOOST_DESCRIBE_STRUCT(HomeKey, (), (household))
struct HomeLine {
  Uuid item;
  std::string name, unit;
  std::int64_t given = 0;               ///< In the last `days`, less what came back.
  std::int64_t days = 0;                ///< Of the limit, else those that a forecast looks back.
  std::optional<std::int64_t> allowed;  ///< None: no limit.
};
BOOST_DESCRIBE_STRUCT(HomeLine, (), (item, name, unit, given, days, allowed))
struct HomeStock {
  std::string door;
  std::vector<HomeLine> items;  ///< What it got lately, and what has a limit; by name.
};
BOOST_DESCRIBE_STRUCT(HomeStock, (), (door, items))
/// Noted as a look. Refuses supply.no_such_home (household).
Result<HomeStock> open_home(Work&, const HomeKey&);

struct ShareQuery {
  Uuid supply_item;
  std::optional<Whole<1, 90>> days;  ///< 14 when absent.
};
BOOST_DESCRIBE_STRUCT(ShareQuery, (), (supply_item, days))
struct BuildingShare {
  Uuid building;
  std::string label, compound_name;
  std::int64_t households = 0, persons = 0;
  std::int64_t served = 0;  ///< Households that got any.
  std::int64_t given = 0;
};
BOOST_DESCRIBE_STRUCT(BuildingShare, (),
                      (building, label, compound_name, households, persons, served, given))
struct Shares {
  std::string name, unit;
  std::int64_t days = 0;
  std::vector<BuildingShare> items;  ///< Who got least for each person first.
};
BOOST_DESCRIBE_STRUCT(Shares, (), (name, unit, days, items))
/// How much of an item went behind the doors of each building with somebody in it. Refuses
/// supply.no_such_item (supply_item).
Result<Shares> share_by_building(Work&, const ShareQuery&);
}  // namespace supply
