// SPDX-License-Identifier: Apache-2.0
#include "isolation/order_list.hpp"

#include <algorithm>
#include <charconv>

#include "platform/page.hpp"

namespace isolation {
namespace {
/// Where a page begins: behind an order with that moment and id.
struct Cursor {
  Instant at;
  Uuid id;
};

std::string text_of(const Cursor& cursor) {
  return std::to_string(cursor.at.milliseconds) + '.' + cursor.id.text();
}

Cursor cursor_of(const std::optional<Text<0, 60>>& text, Instant beginning) {
  Cursor first{beginning, {}};
  if (!text) return first;
  const auto& all = text->str();
  const auto dot = all.find('.');
  if (dot == std::string::npos) return first;
  const auto id = Uuid::parse(std::string_view(all).substr(dot + 1));
  std::int64_t at = 0;
  const auto read = std::from_chars(all.data(), all.data() + dot, at);
  if (!id || read.ec != std::errc{} || read.ptr != all.data() + dot) return first;
  return {Instant{at}, *id};
}

std::vector<Order> page_of(Work& work, const OrderQuery& query, std::int64_t most) {
  const auto& community = work.community();
  const auto tomorrow = (work.today() + 1).begin_in_china();
  const auto from = cursor_of(query.after, earliest_instant);
  switch (query.view) {
    case OrderView::in_force:
      return work.tx.all<Order>(
          "where community_id = ? and ended_at is null and (ends_at, id) > (?, ?) order by "
          "ends_at, id limit ?",
          community, from.at, from.id, most);
    case OrderView::due_today:
      // An end at midnight is that of the day before it.
      return work.tx.all<Order>(
          "where community_id = ? and ended_at is null and ends_at > ? and ends_at "
          "<= ? and (ends_at, id) > (?, ?) order by ends_at, id limit ?",
          community, work.now, tomorrow, from.at, from.id, most);
    case OrderView::overdue:
      return work.tx.all<Order>(
          "where community_id = ? and ended_at is null and ends_at <= ? and "
          "(ends_at, id) > (?, ?) order by ends_at, id limit ?",
          community, work.now, from.at, from.id, most);
    case OrderView::unserved:
      return work.tx.all<Order>(
          "where community_id = ? and ended_at is null and served_at is null and "
          "(ends_at, id) > (?, ?) order by ends_at, id limit ?",
          community, from.at, from.id, most);
    case OrderView::objections:
      return work.tx.all<Order>(
          "where community_id = ? and id in (select order_id from isolation_objection where "
          "community_id = ? and answered_at is null) and (ends_at, id) > (?, ?) order by ends_at, "
          "id limit ?",
          community, community, from.at, from.id, most);
    case OrderView::over:
      break;
  }
  const auto until = cursor_of(query.after, latest_instant);
  return work.tx.all<Order>(
      "where community_id = ? and ended_at is not null and (ended_at, id) < (?, ?) "
      "order by ended_at desc, id desc limit ?",
      community, until.at, until.id, most);
}

OrderLine line_of(const Order& order) {
  OrderLine line;
  line.order = order.id;
  line.person = order.person_id;
  line.kind = order.kind;
  line.profile = order.profile;
  line.version = order.version;
  line.state = order.state;
  line.start_at = order.start_at;
  line.ends_at = order.ends_at;
  line.served_at = order.served_at;
  line.serve_by_at = order.serve_by_at;
  line.ended_at = order.ended_at;
  return line;
}

void add_people(Work& work, std::vector<OrderLine>& lines) {
  std::vector<Uuid> persons, dwellings;
  for (const auto& line : lines) persons.push_back(line.person);
  const auto members = people::find_members(work, persons);
  for (const auto& [person, member] : members) dwellings.push_back(member.place);
  const auto stops = place::stops_of(work, dwellings);
  for (auto& line : lines) {
    const auto found = members.find(line.person);
    if (found == members.end()) continue;
    line.name = found->second.name;
    line.standing = found->second.standing;
    const auto stop = stops.find(found->second.place);
    if (stop == stops.end()) continue;
    line.door = stop->second.label;
    line.compound_name = stop->second.compound_name;
  }
}

void add_facts(Work& work, const std::vector<Order>& orders, std::vector<OrderLine>& lines) {
  std::vector<Uuid> ids;
  for (const auto& order : orders)
    if (!order.is_over()) ids.push_back(order.id);
  const auto known = known_of(work, ids);
  const Versions versions(work);
  const Known nothing;
  for (std::size_t i = 0; i < orders.size(); ++i) {
    const auto& order = orders[i];
    const auto& version = versions.of(order);
    lines[i].title = version.title;
    if (order.is_over()) continue;
    const auto found = known.find(order.id);
    const auto facts = facts_of(work, order, found == known.end() ? nothing : found->second);
    if (order.ends_at <= work.now)
      lines[i].conditions = judge_order(work, order, *version.terms, facts);
    const auto days = test_days(*version.terms, order.start_at, facts.pauses);
    const auto today = work.today();
    lines[i].has_test_today = std::find(days.begin(), days.end(), today) != days.end() &&
                              std::none_of(facts.tests.begin(), facts.tests.end(),
                                           [&](const TestFact& test) { return test.on == today; });
  }
}

void add_objections(Work& work, std::vector<OrderLine>& lines) {
  std::vector<Uuid> ids;
  for (const auto& line : lines) ids.push_back(line.order);
  if (ids.empty()) return;
  std::unordered_map<Uuid, Instant> due;
  work.tx.each(
      "select order_id, min(due_at) from isolation_objection where community_id = ? and order_id "
      "in (?*) and answered_at is null group by order_id",
      [&](const db::Row& row) { due.emplace(row.uuid(0), Instant{row.whole(1)}); },
      work.community(), ids);
  for (auto& line : lines)
    if (const auto found = due.find(line.order); found != due.end())
      line.objection_due_at = found->second;
}
}  // namespace

std::unordered_map<Uuid, OrderCounts> counts_of(Work& work, const std::vector<Uuid>& communities) {
  std::unordered_map<Uuid, OrderCounts> counts;
  if (communities.empty()) return counts;
  const auto tomorrow = (work.today() + 1).begin_in_china();
  work.tx.each(
      "select community_id, count(*), "
      "sum(case when ends_at > ? and ends_at <= ? then 1 else 0 end), "
      "sum(case when ends_at <= ? then 1 else 0 end), "
      "sum(case when served_at is null then 1 else 0 end) "
      "from isolation_order where community_id in (?*) and ended_at is null "
      "group by community_id",
      [&](const db::Row& row) {
        counts[row.uuid(0)] = {row.whole(1), row.whole(2), row.whole(3), row.whole(4), 0};
      },
      work.now, tomorrow, work.now, communities);
  work.tx.each(
      "select community_id, count(*) from isolation_objection where community_id in (?*) and "
      "answered_at is null group by community_id",
      [&](const db::Row& row) { counts[row.uuid(0)].objections = row.whole(1); }, communities);
  return counts;
}

Result<OrderList> list_orders(Work& work, const OrderQuery& query) {
  OrderList list;
  list.now = work.now;
  list.counts = counts_of(work, {work.community()})[work.community()];
  const auto limit = limit_of(query.limit);
  auto orders = page_of(work, query, limit + 1);
  if (std::ssize(orders) > limit) {
    orders.pop_back();
    const auto& last = orders.back();
    list.next = text_of({last.ended_at.value_or(last.ends_at), last.id});
  }
  for (const auto& order : orders) list.items.push_back(line_of(order));
  add_people(work, list.items);
  add_facts(work, orders, list.items);
  add_objections(work, list.items);
  work.looked("isolation.orders", work.community());
  return list;
}

Result<IsolationFigures> list_figures(Work& work) {
  std::vector<place::Division> divisions;
  if (work.place.community.is_nil()) {
    divisions = place::communities_below(work, work.place.id);
  } else if (auto own = place::find_division(work, work.place.community)) {
    divisions.push_back(std::move(*own));
  }
  std::vector<Uuid> ids;
  for (const auto& one : divisions) ids.push_back(one.id);
  auto counts = counts_of(work, ids);
  IsolationFigures figures;
  for (const auto& one : divisions)
    if (const auto found = counts.find(one.id); found != counts.end()) {
      const auto& [in_force, due_today, overdue, unserved, objections] = found->second;
      figures.items.push_back(
          {one.id, one.name, in_force, due_today, overdue, unserved, objections});
    }
  return figures;
}
}  // namespace isolation
