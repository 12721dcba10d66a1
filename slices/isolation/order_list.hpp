// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Orders of a community, page by page; and what is late.
#include "isolation/orders.hpp"

namespace isolation {
/// due_today: its days end today. overdue: its days are over, and it is not. over: the latest
/// first.
enum class OrderView { in_force, due_today, overdue, unserved, objections, over };
BOOST_DESCRIBE_ENUM(OrderView, in_force, due_today, overdue, unserved, objections, over)

struct OrderQuery {
  OrderView view = OrderView::in_force;
  std::optional<Text<0, 60>> after;    ///< `next` of the page before.
  std::optional<Whole<1, 200>> limit;  ///< 50 when absent.
};
BOOST_DESCRIBE_STRUCT(OrderQuery, (), (view, after, limit))
struct OrderLine {
  Uuid order, person;
  std::string name, door, compound_name;
  people::Standing standing = people::Standing::listed;
  OrderKind kind = OrderKind::home_isolation;
  std::string profile, title;
  std::int64_t version = 1;
  OrderState state = OrderState::running;
  Instant start_at, ends_at;
  std::optional<Instant> served_at, serve_by_at, ended_at;
  std::vector<Judged> conditions;           ///< Of one whose days are over: what it still takes.
  bool has_test_today = false;              ///< And no result of it yet.
  std::optional<Instant> objection_due_at;  ///< Of the earliest that is open.
};
BOOST_DESCRIBE_STRUCT(OrderLine, (),
                      (order, person, name, door, compound_name, standing, kind, profile, title,
                       version, state, start_at, ends_at, served_at, serve_by_at, ended_at,
                       conditions, has_test_today, objection_due_at))
struct OrderCounts {
  std::int64_t in_force = 0, due_today = 0, overdue = 0, unserved = 0, objections = 0;
};
BOOST_DESCRIBE_STRUCT(OrderCounts, (), (in_force, due_today, overdue, unserved, objections))
struct OrderList {
  static constexpr bool is_kept = false;
  Instant now;
  OrderCounts counts;
  std::vector<OrderLine> items;
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(OrderList, (), (now, counts, items, next))
/// Those that end first first. Noted as a look.
Result<OrderList> list_orders(Work&, const OrderQuery&);

/// Several communities at once, each with its own numbers.
struct CommunityCounts {
  Uuid community;
  std::string name;
  std::int64_t in_force = 0, due_today = 0, overdue = 0, unserved = 0, objections = 0;
};
BOOST_DESCRIBE_STRUCT(CommunityCounts, (),
                      (community, name, in_force, due_today, overdue, unserved, objections))
struct IsolationFigures {
  std::vector<CommunityCounts> items;
};
BOOST_DESCRIBE_STRUCT(IsolationFigures, (), (items))
/// At a community or a division above it: numbers only. A community without any is left out.
Result<IsolationFigures> list_figures(Work&);
std::unordered_map<Uuid, OrderCounts> counts_of(Work&, const std::vector<Uuid>& communities);
}  // namespace isolation
