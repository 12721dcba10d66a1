// SPDX-License-Identifier: Apache-2.0
#include "support/layer.hpp"

#include "people/people.hpp"
#include "support/lists.hpp"

namespace support {
namespace {
enum class TeamDoor { none, full, vacant };

void colour_teams(Work& work, const LayerDoors& doors, std::vector<std::uint8_t>& states) {
  work.tx.each(
      "select door_id, vacant from support_team where community_id = ? and ended_at is null",
      [&](const db::Row& row) {
        const auto found = doors.position.find(row.uuid(0));
        if (found == doors.position.end()) return;
        states[found->second] = std::uint8_t(row.whole(1) > 0 ? TeamDoor::vacant : TeamDoor::full);
      },
      doors.community);
}

/// Of all households that have a team.
BoardLayer::Counted count_teams(Work& work, const std::vector<Uuid>& communities) {
  BoardLayer::Counted counted;
  counted.counts.resize(std::size_t(TeamDoor::vacant) + 1);
  for (const auto& [community, counts] : team_counts(work, communities)) {
    counted.denominator += counts.households;
    counted.counts[std::size_t(TeamDoor::full)] += counts.full;
    counted.counts[std::size_t(TeamDoor::vacant)] += counts.households - counts.full;
  }
  return counted;
}
}  // namespace

BoardLayer layer() {
  return {"support",
          {{"none", "normal"}, {"full", "visited"}, {"vacant", "late"}},
          colour_teams,
          count_teams};
}
}  // namespace support
