// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What lies above doors: stairwells by name, with their building, compound and grid.
#include <unordered_map>

#include "census/rows.hpp"
#include "platform/work.hpp"

namespace census {
/// A stairwell, or whatever else doors lie right in.
struct StairName {
  std::string name;  ///< "3-2", "3" where the building has no stairwells, "" for the community.
  std::string compound_name, building_name, stairwell_name;
  std::optional<Uuid> compound, building, grid;
};

class StairNames {
 public:
  /// In three statements, however many stairwells.
  StairNames(Work&, const std::vector<Uuid>& stairwells);
  const StairName& of(const Uuid& stairwell) const;

 private:
  std::unordered_map<Uuid, StairName> names_;
  StairName none_;
};

/// The stairwells of the targets, once each.
std::vector<Uuid> stairwells_of(const std::vector<Target>&);
}  // namespace census
