// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Whom a gate knows: no more than a name and a door.
///
/// Part of the contract of people: others include people.hpp.
#include "people/people.hpp"

namespace people {
struct RosterLine {
  Uuid person, household, dwelling;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(RosterLine, (), (person, household, dwelling, name))

/// Everybody listed in the community, one household after the other.
std::vector<RosterLine> roster_of(Work&);
/// The same of these persons; one who is not listed here is absent.
std::vector<RosterLine> roster_of(Work&, const std::vector<Uuid>& persons);
/// Everybody listed in these households.
std::vector<RosterLine> roster_behind(Work&, const std::vector<Uuid>& households);
}  // namespace people
