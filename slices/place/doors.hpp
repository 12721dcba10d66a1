// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Doors as people write them: an address in one column, or parts in three.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "place/place.hpp"

namespace place {
/// What an address says. A part that it does not say is empty.
struct ReadDoor {
  std::string compound, building, stairwell, number;
  std::int64_t floor = 1;
};

/// Reads "3幢2单元501", "山水苑3号楼2-501室", "3-2-501", "3#2单元501", "三幢二单元五〇一",
/// "5幢302", "12组35号", "沿街商铺12号", in full width or half. None when no door can be told.
std::optional<ReadDoor> read_door(std::string_view address);

/// The parts as they stand in places: "3幢" and "３号楼" are building "3", "2单元" stairwell "2",
/// "501室" door "501". "B座" is building "B", "12组" stays a village group.
std::string building_name(std::string_view text);
std::string stairwell_name(std::string_view text);
std::string door_number(std::string_view text);

/// As place::read_door, for every way of writing; read_door itself has a shorter way for most.
std::optional<DoorName> read_unusual_door(const DoorParts&, std::string_view sheet_name = {});

/// The floor of a door number: 501 is on 5, 1203 on 12, B01 on -1; 1 where the number does not
/// tell.
std::int64_t floor_of(std::string_view number);
}  // namespace place
