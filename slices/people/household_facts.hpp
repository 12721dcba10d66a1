// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What the summary of a household is taken from.
#include <vector>

#include "people/rows.hpp"
#include "people/rules.hpp"

namespace people {
struct HouseholdFacts {
  std::vector<MemberFacts> members;
  std::int64_t needs = 0;
  std::optional<Day> next_due;

  void add(NeedKind kind, std::optional<Day> due) {
    needs |= bit_of(kind);
    if (due && (!next_due || *due < *next_due)) next_due = due;
  }
};

inline void sum_up(Household& household, const HouseholdFacts& facts) {
  household.persons = persons_living(facts.members);
  household.quality = quality_of(household.occupancy, facts.members);
  household.needs = facts.needs;
  household.next_due = facts.next_due;
}
}  // namespace people
