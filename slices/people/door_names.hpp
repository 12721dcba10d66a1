// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How the doors of households are called: "3-2-501", or the name of the premises.
#include <string>
#include <unordered_map>
#include <vector>

#include "people/rows_of.hpp"

namespace people {
class DoorNames {
 public:
  /// "" for a household that is not there.
  std::string of(const Uuid& household) const {
    const auto found = names_.find(household);
    return found == names_.end() ? std::string() : found->second;
  }

 private:
  friend DoorNames door_names(Work&, const std::vector<Uuid>&, const std::vector<Uuid>&);
  std::unordered_map<Uuid, std::string> names_;
};

/// Of households of several communities at once, in two statements.
DoorNames door_names(Work&, const std::vector<Uuid>& communities,
                     const std::vector<Uuid>& households);
}  // namespace people
