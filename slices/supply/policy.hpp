// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The numbers of supply: each set holds from a day on and says where it is from.
#include <array>
#include <span>
#include <string_view>

#include "supply/cover_rules.hpp"

namespace supply {
/// What who stands at a post uses of an item.
struct Norm {
  std::string_view item;  ///< Its code.
  ShiftNorm of_shift;
};

struct SupplyPolicy {
  Day in_force_from;
  std::string_view source;
  std::span<const Norm> norms;
  std::int64_t reserve_days = 0;  ///< Of cover; below it an item is short.
  std::int64_t food_grams = 0;    ///< A person and day.
  std::int64_t use_days = 0;      ///< That a forecast looks back.
  std::int64_t expiry_days = 0;   ///< Ahead, in which what expires is told.
  ForecastNumbers forecast;
};
/// The policy that holds on that day; the first one for any day before it.
const SupplyPolicy& supply_policy(Day);

/// The items that every community starts with.
struct SeedItem {
  std::string_view code, name, unit;
  std::optional<std::int64_t> shelf_days;
};
std::span<const SeedItem> seed_items();

/// The kits that every community starts with.
struct SeedPart {
  std::string_view item;  ///< Its code.
  std::int64_t amount = 1;
};
struct SeedKit {
  std::string_view code, name, unit;
  std::span<const SeedPart> parts;
};
std::span<const SeedKit> seed_kits();
std::string_view first_store_name();
}  // namespace supply
