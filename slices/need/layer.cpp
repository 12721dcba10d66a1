// SPDX-License-Identifier: Apache-2.0
#include "need/layer.hpp"

#include <algorithm>

#include "need/lookups.hpp"
#include "people/people.hpp"

namespace need {
namespace {
/// Worst last: of several requests of a door the worst one counts.
enum class AskedDoor { nothing, promised, waiting, late, out };
BOOST_DESCRIBE_ENUM(AskedDoor, nothing, promised, waiting, late, out)

/// What only one phone may see colours no door.
constexpr auto open_doors =
    "select r.community_id, r.door_id, r.state, r.due_at, e.request_id, e.over_at from "
    "need_request r left join need_exit e on e.community_id = r.community_id and e.request_id = "
    "r.id where r.community_id in (?*) and r.ended_at is null and r.sight = 'household'";

AskedDoor door_state(const db::Row& row, Instant now) {
  const auto state = described::value_of<State>(row.text(2)).value_or(State::asked);
  if (!row.is_null(4) && state == State::under_way) return AskedDoor::out;
  const bool is_late = cause_of(state) && !row.is_null(3) && row.whole(3) <= now.milliseconds;
  if (is_late) return AskedDoor::late;
  return state == State::asked || state == State::owned ? AskedDoor::waiting : AskedDoor::promised;
}

void colour_doors(Work& work, const LayerDoors& doors, std::vector<std::uint8_t>& states) {
  work.tx.each(
      open_doors,
      [&](const db::Row& row) {
        const auto found = doors.position.find(row.uuid(1));
        if (found == doors.position.end()) return;
        auto& state = states[found->second];
        state = std::max(state, std::uint8_t(door_state(row, work.now)));
      },
      std::vector<Uuid>{doors.community});
}

BoardLayer::Counted count_open_doors(Work& work, const std::vector<Uuid>& communities) {
  std::unordered_map<Uuid, AskedDoor> worst;
  work.tx.each(
      open_doors,
      [&](const db::Row& row) {
        auto& state = worst[row.uuid(1)];
        state = std::max(state, door_state(row, work.now));
      },
      communities);
  BoardLayer::Counted counted;
  counted.counts.resize(std::size_t(AskedDoor::out) + 1);
  for (const auto& [community, totals] : people::totals_by_community(work, communities))
    counted.denominator += totals.households;
  for (const auto& [door, state] : worst) ++counted.counts[std::size_t(state)];
  counted.counts[0] = std::max<std::int64_t>(counted.denominator - std::ssize(worst), 0);
  return counted;
}
}  // namespace

BoardLayer layer() {
  return {"asked",
          {{"nothing", "normal"},
           {"promised", "visited"},
           {"waiting", "due"},
           {"late", "late"},
           {"out", "referred"}},
          colour_doors,
          count_open_doors};
}
}  // namespace need
