// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Two persons as lists show them: with the names of their doors and communities, and masked.
#include <unordered_map>
#include <vector>

#include "people/door_names.hpp"
#include "people/duplicates.hpp"

namespace people {
/// Of everybody on one page, in a few statements.
class PairSides {
 public:
  PairSides(Work&, const std::vector<const Person*>&);
  /// One of those that were given.
  PairSide of(const Person&) const;

 private:
  Work& work_;
  std::unordered_map<Uuid, std::string> names_;
  DoorNames doors_;
};
}  // namespace people
