// SPDX-License-Identifier: Apache-2.0
#include "isolation/alarms.hpp"

#include "isolation/settle.hpp"

namespace isolation {
namespace {
constexpr std::int64_t most_late = 200;
}

Result<LateList> list_late(Work& work) {
  LateList list;
  list.now = work.now;
  const auto alarms = work.tx.all<AlarmRow>(
      "where community_id = ? and ended_at is null order by raised_at, order_id, kind limit ?",
      work.community(), most_late);
  list.total = work.tx
                   .value<std::int64_t>(
                       "select count(*) from isolation_alarm where community_id = ? and ended_at "
                       "is null",
                       work.community())
                   .value_or(0);
  std::vector<Uuid> ids, persons, dwellings;
  for (const auto& alarm : alarms) ids.push_back(alarm.order_id);
  std::unordered_map<Uuid, Uuid> person_of;
  if (!ids.empty())
    for (const auto& order :
         work.tx.all<Order>("where community_id = ? and id in (?*)", work.community(), ids)) {
      person_of.emplace(order.id, order.person_id);
      persons.push_back(order.person_id);
    }
  const auto members = people::find_members(work, persons);
  for (const auto& [person, member] : members) dwellings.push_back(member.place);
  const auto stops = place::stops_of(work, dwellings);
  for (const auto& alarm : alarms) {
    LateLine line{alarm.order_id,
                  "",
                  "",
                  alarm.kind,
                  alarm.due_at,
                  alarm.raised_at,
                  alarm.step,
                  alarm.taken_at,
                  alarm.taken_by};
    if (const auto member = members.find(person_of[alarm.order_id]); member != members.end())
      if (const auto stop = stops.find(member->second.place); stop != stops.end()) {
        line.door = stop->second.label;
        line.compound_name = stop->second.compound_name;
      }
    list.items.push_back(std::move(line));
  }
  work.looked("isolation.late", work.community());
  return list;
}

Result<OrderKept> take_alarm(Work& work, const AlarmKey& wanted) {
  auto order = find_order(work, wanted.order);
  if (!order) return refuse(order);
  for (const auto& alarm : open_alarms_of(work, order->id)) {
    if (alarm.kind != wanted.kind) continue;
    if (alarm.taken_at) return refuse(No::conflict, "isolation.taken_before", "kind");
    work.tx.run(
        "update isolation_alarm set taken_at = ?, taken_by = ? where community_id = ? and "
        "order_id = ? and kind = ? and due_at = ? and taken_at is null",
        work.now, work.actor.name, alarm.community_id, alarm.order_id, alarm.kind, alarm.due_at);
    work.announce("isolation.alarm_taken", {order->id});
    const Versions versions(work);
    settle(work, *order, *versions.of(*order).terms);
    return kept_of(*order);
  }
  return refuse(No::conflict, "isolation.no_alarm", "kind");
}
}  // namespace isolation
