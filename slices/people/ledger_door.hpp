// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The door that a row of a ledger names, from one column or from several.
#include <optional>
#include <string>

#include "place/place.hpp"

namespace people {
/// The cells of one row that speak of its door; empty where there is none.
struct DoorCells {
  std::string compound, building, stairwell, door, address;
  bool has_number() const { return !door.empty() || !address.empty(); }
};

/// Columns come before what an address says. Where no cell names the building, a sheet that is
/// named after one does ("3幢"). None when building or number cannot be told.
std::optional<place::DoorName> door_in(const DoorCells&, std::string_view sheet);
}  // namespace people
