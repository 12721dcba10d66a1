// SPDX-License-Identifier: Apache-2.0
#include "people/ledger_door.hpp"

#include "place/doors.hpp"

namespace people {
namespace {
/// A building that a sheet is named after: "3幢", "12号楼", but neither "Sheet1" nor "名单".
std::string building_of_sheet(std::string_view sheet) {
  const auto name = place::building_name(sheet);
  const bool is_shortened = name != sheet && !name.empty();
  const bool is_number = name.find_first_not_of("0123456789") == std::string::npos;
  return is_shortened && is_number ? name : std::string();
}

/// What the door column says beside a building column: "501", "2-501", or the whole of it again.
std::optional<place::ReadDoor> read_beside(const std::string& building, const std::string& door) {
  const auto whole = place::read_door(door);
  if (whole && whole->building == building) return whole;
  auto number = place::door_number(door);
  if (number.find_first_not_of("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string::npos)
    return place::ReadDoor{{}, {}, {}, number, place::floor_of(number)};
  return place::read_door(building + "-" + door);
}

std::optional<place::ReadDoor> read_number(const DoorCells& cells, const std::string& building) {
  if (cells.door.empty()) return place::read_door(cells.address);
  if (!building.empty()) return read_beside(building, cells.door);
  if (!cells.address.empty()) {
    // The address names the building, the column the number again.
    auto door = place::read_door(cells.address);
    if (door) return door;
  }
  return place::read_door(cells.door);
}

bool is_name(std::string_view text, std::size_t most) { return text.size() <= most; }
}  // namespace

std::optional<place::DoorName> door_in(const DoorCells& cells, std::string_view sheet) {
  auto building = place::building_name(cells.building);
  if (building.empty() && cells.address.empty() && !place::read_door(cells.door))
    building = building_of_sheet(sheet);
  const auto read = read_number(cells, building);
  if (!read) return std::nullopt;
  place::DoorName door{
      cells.compound.empty() ? read->compound : cells.compound,
      building.empty() ? read->building : building,
      cells.stairwell.empty() ? read->stairwell : place::stairwell_name(cells.stairwell),
      read->number, read->floor};
  const bool has_digit = door.number.find_first_of("0123456789") != std::string::npos;
  if (door.building.empty() || !has_digit || !is_name(door.compound, 120) ||
      !is_name(door.building, 60) || !is_name(door.stairwell, 20) || !is_name(door.number, 20))
    return std::nullopt;
  return door;
}
}  // namespace people
