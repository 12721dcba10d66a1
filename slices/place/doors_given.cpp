// SPDX-License-Identifier: Apache-2.0
#include "place/doors_given.hpp"

#include <algorithm>

#include "place/place.hpp"
#include "platform/app.hpp"

namespace place {
void doors_below_grants(Work& work, std::vector<Uuid>& places) {
  using enum auth::Role;
  constexpr auto goes_to_doors = auth::mask_of({grid_worker, stairwell_lead});
  const auto& within = work.place.within;
  for (const auto& grant : work.actor.grants) {
    const auto role = 1u << static_cast<unsigned>(grant.role);
    if (!grant.is_running(work.now) || !(goes_to_doors & role)) continue;
    if (std::find(within.begin(), within.end(), grant.place) != within.end()) continue;
    if (const auto place = find_place(work, grant.place)) {
      const auto doors = dwellings_below(work, *place);
      places.insert(places.end(), doors.begin(), doors.end());
    }
  }
}
}  // namespace place
