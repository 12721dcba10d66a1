// SPDX-License-Identifier: Apache-2.0
#include "census/target_rules.hpp"

#include <array>

namespace census {
namespace {
// The worked example of design: 15 chiefs reach some 1,560 homes in three days, about 35 a day
// each. Six minutes at a home with its way fill three and a half hours, an evening's round.
// A rented room changes more and asks longer; an empty one only needs a look.
const std::array target_policies{LoadPolicy{
    *Day::of(2026, 11, 26),
    "house default: 15 chiefs, 1,562 homes, three days (Shanshuiyuan, February 2022) are about "
    "35 homes a day each; weigh anew with the visits of a drive",
    6, 8, 2, 4, 5, 6}};
}  // namespace

std::int64_t LoadPolicy::of(TargetKind kind) const {
  switch (kind) {
    case TargetKind::occupied:
      return occupied;
    case TargetKind::rented:
      return rented;
    case TargetKind::vacant:
      return vacant;
    case TargetKind::unknown:
      return unknown;
    case TargetKind::elsewhere:
      return elsewhere;
    case TargetKind::shop:
      return shop;
  }
  return unknown;
}

std::span<const LoadPolicy> load_policies() { return target_policies; }

const LoadPolicy& load_policy(Day day) {
  const LoadPolicy* found = &target_policies.front();
  for (const auto& policy : target_policies)
    if (policy.in_force_from <= day) found = &policy;
  return *found;
}

TargetKind kind_of(const people::DoorFacts* facts) {
  if (!facts) return TargetKind::unknown;
  if (facts->is_shop) return TargetKind::shop;
  if (facts->is_elsewhere) return TargetKind::elsewhere;
  switch (facts->occupancy) {
    case people::Occupancy::occupied:
      return TargetKind::occupied;
    case people::Occupancy::rented:
      return TargetKind::rented;
    case people::Occupancy::vacant:
      return TargetKind::vacant;
    case people::Occupancy::owner_away:
      return TargetKind::elsewhere;
    case people::Occupancy::unknown:
    case people::Occupancy::unreachable:
    case people::Occupancy::refused:
      break;
  }
  return TargetKind::unknown;
}

bool is_shop(place::PremisesKind kind) {
  using enum place::PremisesKind;
  return kind == shop || kind == supermarket || kind == pharmacy || kind == restaurant;
}

bool is_before(const WalkKey& a, const WalkKey& b) {
  if (a.compound != b.compound) return place::comes_before(a.compound, b.compound);
  // A shop stands in no building.
  if (a.building.empty() != b.building.empty()) return b.building.empty();
  if (a.building != b.building) return place::comes_before(a.building, b.building);
  if (a.stairwell != b.stairwell) return place::comes_before(a.stairwell, b.stairwell);
  if (a.floor != b.floor) return a.floor > b.floor;
  return place::comes_before(a.door, b.door);
}
}  // namespace census
