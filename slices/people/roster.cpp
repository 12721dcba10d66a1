// SPDX-License-Identifier: Apache-2.0
#include "people/roster.hpp"

#include "platform/work.hpp"

namespace people {
namespace {
constexpr auto lines_of_listed =
    "select p.id, p.household_id, h.dwelling_id, p.name from people_person p "
    "join people_household h on h.community_id = p.community_id and h.id = p.household_id "
    "where p.community_id = ? and p.standing = 'listed'";
}

std::vector<RosterLine> roster_of(Work& work) {
  return work.tx.query<RosterLine>(std::string(lines_of_listed) + " order by p.household_id, p.id",
                                   work.community());
}

std::vector<RosterLine> roster_of(Work& work, const std::vector<Uuid>& persons) {
  if (persons.empty()) return {};
  return work.tx.query<RosterLine>(std::string(lines_of_listed) + " and p.id in (?*) order by p.id",
                                   work.community(), persons);
}

std::vector<RosterLine> roster_behind(Work& work, const std::vector<Uuid>& households) {
  if (households.empty()) return {};
  return work.tx.query<RosterLine>(
      std::string(lines_of_listed) + " and p.household_id in (?*) order by p.household_id, p.id",
      work.community(), households);
}
}  // namespace people
