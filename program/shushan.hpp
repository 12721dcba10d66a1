// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The invented Shushan Street as data: which homes stand where, and who signs in. Figures follow
/// what its communities did in February 2022; every person in it comes from a seeded generator.
#include <span>
#include <string_view>
#include <vector>

#include "people/invent.hpp"
#include "place/place.hpp"
#include "platform/auth/grants.hpp"

namespace program::shushan {
constexpr std::string_view street = "330109003";
constexpr std::string_view shanshuiyuan = "330109003017", caojiaqiao = "330109003009",
                           lugongqiao = "330109003010";
constexpr std::uint64_t seed = 20'220'206;

/// So many homes of a compound are like this; they are dealt out over its doors.
struct Homes {
  int count = 0;
  people::Occupancy occupancy = people::Occupancy::occupied;
  people::Profile profile = people::Profile::estate;
};
struct Compound {
  std::string_view community, name;
  place::CompoundKind kind = place::CompoundKind::estate;
  std::vector<std::string_view> patterns;
  std::vector<Homes> homes;  ///< As many as the patterns have doors.
};
struct Gate {
  std::string_view community, compound, name;
  place::GateState state = place::GateState::open;
};
struct Premises {
  std::string_view community, compound, name;
  place::PremisesKind kind = place::PremisesKind::shop;
};
struct Worker {
  std::string_view sign_in_name, name;
  auth::Role role = auth::Role::community_staff;
  std::string_view place;  ///< Official code; "" for the house.
};

std::vector<Compound> compounds();
std::span<const Gate> gates();
std::span<const Premises> premises();
std::span<const Worker> workers();
/// "lead01" … and "volunteer01" …: so many stairwell leads and volunteers of Shanshuiyuan.
constexpr int stairwell_leads = 15, volunteers = 30;
}  // namespace program::shushan
