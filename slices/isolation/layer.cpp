// SPDX-License-Identifier: Apache-2.0
#include "isolation/layer.hpp"

#include <algorithm>

#include "isolation/order_list.hpp"

namespace isolation {
namespace {
/// not_shown: to who may not see orders every door says just that, and nothing of who is at home.
enum class LayerDoor { none, at_home, due_today, overdue, not_shown };
BOOST_DESCRIBE_ENUM(LayerDoor, none, at_home, due_today, overdue, not_shown)

void colour(Work& work, const LayerDoors& doors, std::vector<std::uint8_t>& states) {
  if (!is_allowed_at(work, sees_orders(), work.community())) {
    std::fill(states.begin(), states.end(), std::uint8_t(LayerDoor::not_shown));
    return;
  }
  std::unordered_map<Uuid, LayerDoor> of_person;
  std::vector<Uuid> persons;
  const auto tomorrow = (work.today() + 1).begin_in_china();
  work.tx.each(
      "select person_id, ends_at from isolation_order where community_id = ? and ended_at is null",
      [&](const db::Row& row) {
        const Instant ends{row.whole(1)};
        persons.push_back(row.uuid(0));
        auto& state = of_person[row.uuid(0)];
        state = std::max(state, ends <= work.now   ? LayerDoor::overdue
                                : ends <= tomorrow ? LayerDoor::due_today
                                                   : LayerDoor::at_home);
      },
      doors.community);
  for (const auto& [person, member] : people::find_members(work, persons)) {
    const auto found = doors.position.find(member.place);
    if (found == doors.position.end()) continue;
    auto& state = states[found->second];
    state = std::max(state, std::uint8_t(of_person[person]));
  }
}

/// Orders, not doors: there are few, and no counter is written by every act.
BoardLayer::Counted count_orders(Work& work, const std::vector<Uuid>& communities) {
  BoardLayer::Counted counted;
  counted.counts.resize(std::size_t(LayerDoor::not_shown) + 1);
  for (const auto& [community, counts] : counts_of(work, communities)) {
    counted.denominator += counts.in_force;
    counted.counts[std::size_t(LayerDoor::due_today)] += counts.due_today;
    counted.counts[std::size_t(LayerDoor::overdue)] += counts.overdue;
    counted.counts[std::size_t(LayerDoor::at_home)] +=
        counts.in_force - counts.due_today - counts.overdue;
  }
  return counted;
}
}  // namespace

BoardLayer layer() {
  return {"isolation",
          {{"none", "normal"},
           {"at_home", "home"},
           {"due_today", "due"},
           {"overdue", "late"},
           {"not_shown", "vacant"}},
          colour,
          count_orders};
}
}  // namespace isolation
