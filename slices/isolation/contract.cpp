// SPDX-License-Identifier: Apache-2.0
/// What other slices ask of isolation; see isolation.hpp.
#include <algorithm>

#include "isolation/lookups.hpp"

namespace isolation {
namespace {
std::vector<Uuid> ids_of(const std::vector<people::Member>& members) {
  std::vector<Uuid> ids;
  for (const auto& member : members) ids.push_back(member.person);
  return ids;
}

std::vector<OrderInForce> in_force(Work& work, std::vector<Order> orders) {
  std::vector<OrderInForce> found;
  if (orders.empty()) return found;
  std::vector<Uuid> persons, ids;
  for (const auto& order : orders) {
    persons.push_back(order.person_id);
    if (order.state == OrderState::paused || order.revision > 1) ids.push_back(order.id);
  }
  const auto members = people::find_members(work, persons);
  std::unordered_map<Uuid, std::vector<ChangeRow>> changes;
  if (!ids.empty())
    for (auto& row : work.tx.all<ChangeRow>(
             "where community_id = ? and order_id in (?*) and kind in ('paused', 'resumed') order "
             "by at, id",
             work.community(), ids))
      changes[row.order_id].push_back(std::move(row));
  const Versions versions(work);
  for (const auto& order : orders) {
    OrderInForce one;
    one.order = order.id;
    one.person = order.person_id;
    one.household = order.household_id;
    if (const auto member = members.find(order.person_id); member != members.end()) {
      one.household = member->second.household;
      one.place = member->second.place;
      one.name = member->second.name;
    }
    one.kind = order.kind;
    one.profile = order.profile;
    one.version = order.version;
    one.terms = versions.of(order).terms;
    one.start_at = order.start_at;
    one.ends_at = order.ends_at;
    const auto mine = changes.find(order.id);
    one.test_days =
        test_days(*one.terms, order.start_at,
                  mine == changes.end() ? std::vector<Pause>() : pauses_of(mine->second));
    one.is_paused = order.state == OrderState::paused;
    one.is_served = order.served_at.has_value();
    found.push_back(std::move(one));
  }
  return found;
}
}  // namespace

std::vector<OrderInForce> orders_in_force(Work& work) {
  return in_force(work,
                  work.tx.all<Order>("where community_id = ? and ended_at is null order by id",
                                     work.community()));
}

std::vector<OrderInForce> orders_of_household(Work& work, const Uuid& household) {
  const auto persons = ids_of(people::listed_in(work, household));
  if (persons.empty()) return {};
  return in_force(work, work.tx.all<Order>("where community_id = ? and person_id in (?*) and "
                                           "ended_at is null order by id",
                                           work.community(), persons));
}

bool is_isolated(Work& work, const Uuid& household, Day day) {
  const auto persons = ids_of(people::listed_in(work, household));
  if (persons.empty()) return false;
  const auto begin = day.begin_in_china(), end = (day + 1).begin_in_china();
  const auto orders = work.tx.all<Order>(
      "where community_id = ? and person_id in (?*) and state <> 'withdrawn' and start_at < ? and "
      "(ended_at is null or ended_at > ?)",
      work.community(), persons, end, begin);
  return std::any_of(orders.begin(), orders.end(),
                     [](const Order& order) { return order.kind != OrderKind::self_monitoring; });
}
}  // namespace isolation
