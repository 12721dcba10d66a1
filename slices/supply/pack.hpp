// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a phone needs to move and count without a network: items, shelves, lots, and what is on the
/// way. Nothing of homes and donors.
#include "supply/moves.hpp"

namespace supply {
struct PackPart {
  Uuid item;
  std::int64_t amount = 0;
};
BOOST_DESCRIBE_STRUCT(PackPart, (), (item, amount))
struct PackItem {
  Uuid item;
  std::string code, name, unit, barcode;
  std::vector<PackPart> parts;
};
BOOST_DESCRIBE_STRUCT(PackItem, (), (item, code, name, unit, barcode, parts))
struct PackShelf {
  Uuid account;
  AccountKind kind = AccountKind::store;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(PackShelf, (), (account, kind, name))
/// Goods that stand somewhere, lot by lot.
struct PackStock {
  Uuid account, item;
  std::optional<Uuid> lot;
  std::string mark;
  std::optional<Day> expires_on;
  std::int64_t amount = 0;
};
BOOST_DESCRIBE_STRUCT(PackStock, (), (account, item, lot, mark, expires_on, amount))
struct WayLine {
  Uuid item;
  std::optional<Uuid> lot;
  std::int64_t amount = 0;
};
BOOST_DESCRIBE_STRUCT(WayLine, (), (item, lot, amount))
/// What was sent and of which no arrival is written down.
struct OnTheWay {
  Uuid move;
  Uuid from;
  std::string from_name;
  std::optional<Uuid> bound_for;
  std::string bound_for_name;
  Instant at;
  std::string by;
  std::vector<WayLine> lines;
};
BOOST_DESCRIBE_STRUCT(OnTheWay, (),
                      (move, from, from_name, bound_for, bound_for_name, at, by, lines))
struct SupplyPack {
  std::vector<PackItem> items;                 ///< By name.
  std::vector<PackShelf> shelves;              ///< By kind and name.
  std::vector<PackStock> stock;                ///< What expires first stands first.
  std::vector<OnTheWay> on_the_way;            ///< The oldest first.
  Uuid used, disposed, way, difference, home;  ///< Accounts that everybody has.
};
BOOST_DESCRIBE_STRUCT(SupplyPack, (),
                      (items, shelves, stock, on_the_way, used, disposed, way, difference, home))
Result<SupplyPack> open_pack(Work&);
}  // namespace supply
