// SPDX-License-Identifier: Apache-2.0
#include "people/door_names.hpp"

#include <algorithm>

namespace people {
DoorNames door_names(Work& work, const std::vector<Uuid>& communities,
                     const std::vector<Uuid>& households) {
  DoorNames names;
  if (households.empty()) return names;
  auto wanted = households;
  std::sort(wanted.begin(), wanted.end());
  wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
  std::vector<std::pair<Uuid, Uuid>> stands_in;
  std::vector<Uuid> places;
  work.tx.each(
      "select id, dwelling_id from people_household where community_id in (?*) and id in (?*)",
      [&](const db::Row& row) {
        stands_in.emplace_back(row.uuid(0), row.uuid(1));
        places.push_back(row.uuid(1));
      },
      communities, wanted);
  const auto labels = place::labels_of(work, communities, places);
  for (const auto& [household, dwelling] : stands_in)
    if (const auto found = labels.find(dwelling); found != labels.end())
      names.names_[household] = found->second;
  return names;
}
}  // namespace people
