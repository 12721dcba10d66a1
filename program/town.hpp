// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Invented towns of any size, for measuring and for trying things out; nobody in them exists.
///
/// The same options give the same town on every machine, home by home, in constant memory.
#include <functional>
#include <string>
#include <vector>

#include "people/invent.hpp"
#include "place/place.hpp"

namespace program {
struct TownOptions {
  std::int64_t persons = 10'000;
  std::uint64_t seed = 1;
  std::int64_t communities = 0;  ///< 0: one for about 4,000 persons.
};

struct TownHome {
  place::DoorName door;
  people::InventedHousehold household;
};
struct TownCompound {
  std::string name;
  place::CompoundKind kind = place::CompoundKind::estate;
  std::vector<TownHome> homes;  ///< At most 500; door by door.
};

class Town {
 public:
  /// Most persons whose identity numbers all differ.
  static constexpr std::int64_t most_persons = 16'000'000;

  /// `today` is what ages and due days are counted from.
  Town(const TownOptions&, Day today);

  std::int64_t communities() const { return communities_; }
  /// Its divisions from the province down, parents first. Their codes begin with 99, which no
  /// official list has.
  std::vector<place::DivisionRow> divisions() const;
  /// The code of a community, counted from 0.
  static std::string code_of(std::int64_t community);
  /// Hands out the compounds of one community. Together all communities have as many persons as
  /// the options say.
  void each_compound(std::int64_t community, const std::function<void(const TownCompound&)>&) const;

 private:
  const TownOptions options_;
  const Day today_;
  std::int64_t communities_ = 1;
};
}  // namespace program
