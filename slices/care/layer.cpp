// SPDX-License-Identifier: Apache-2.0
#include "care/layer.hpp"

#include <algorithm>

#include "care/lookups.hpp"
#include "people/people.hpp"

namespace care {
namespace {
/// Worst last: of several persons behind a door the one who was reached least counts. reached:
/// nobody is waited for, be it that it is too early.
enum class ReachedDoor { nobody_due, reached, waiting, unreached };

constexpr auto doors_of_subjects =
    "select s.community_id, s.door_id, max(case when c.raised_at is not null then 3 when c.id is "
    "not null then 2 else 1 end) from care_subject s left join care_check c on c.community_id = "
    "s.community_id and c.subject_id = s.id and c.closed_at is null where s.community_id in (?*) "
    "and s.ended_at is null and s.state = 'running' group by s.community_id, s.door_id";

void colour_doors(Work& work, const LayerDoors& doors, std::vector<std::uint8_t>& states) {
  work.tx.each(
      doors_of_subjects,
      [&](const db::Row& row) {
        if (const auto found = doors.position.find(row.uuid(1)); found != doors.position.end())
          states[found->second] = std::uint8_t(row.whole(2));
      },
      std::vector<Uuid>{doors.community});
}

BoardLayer::Counted count_doors(Work& work, const std::vector<Uuid>& communities) {
  BoardLayer::Counted counted;
  counted.counts.resize(std::size_t(ReachedDoor::unreached) + 1);
  std::int64_t doors = 0;
  work.tx.each(
      doors_of_subjects,
      [&](const db::Row& row) {
        ++counted.counts[std::size_t(row.whole(2))];
        ++doors;
      },
      communities);
  for (const auto& [community, totals] : people::totals_by_community(work, communities))
    counted.denominator += totals.households;
  counted.counts[0] = std::max<std::int64_t>(counted.denominator - doors, 0);
  return counted;
}
}  // namespace

BoardLayer layer() {
  return {
      "reached",
      {{"nobody_due", "normal"}, {"reached", "visited"}, {"waiting", "due"}, {"unreached", "late"}},
      colour_doors,
      count_doors};
}
}  // namespace care
