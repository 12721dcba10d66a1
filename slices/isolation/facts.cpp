// SPDX-License-Identifier: Apache-2.0
#include "isolation/facts.hpp"

#include <algorithm>

#include "isolation/settle.hpp"
#include "platform/auth/hand_in.hpp"

namespace isolation {
namespace {
template <class Row>
Result<bool> is_known(Work& work, const Uuid& id, const Uuid& order) {
  const auto row = work.tx.one<Row>("where community_id = ? and id = ?", work.community(), id);
  if (row && row->order_id != order) return refuse(No::conflict, "isolation.id_taken", "id");
  return row.has_value();
}

/// The first day of the order, also where its days began anew since: what happened before that is
/// of no use to its end, but it happened.
Day first_day(Work& work, const Order& order) {
  auto first = order.start_at;
  for (const auto& change : work.tx.all<ChangeRow>(
           "where community_id = ? and order_id = ? and kind = ? order by at, id",
           order.community_id, order.id, ChangeKind::restarted))
    first = std::min(first, change.start_before);
  return Day::in_china(first);
}

void look_again(Work& work, Order& order) {
  work.announce("isolation.changed", {order.id});
  if (order.is_over()) return;
  const Versions versions(work);
  settle(work, order, *versions.of(order).terms);
}

template <class Wanted>
Result<OrderKept> handed_in(Work& work, const Wanted& wanted,
                            Result<void> (*note)(Work&, const Wanted&)) {
  if (const auto may = auth::may_hand_in(work, wanted.at, "at"); !may) return refuse(may);
  if (const auto noted = note(work, wanted); !noted) return refuse(noted);
  return kept_of(*find_order(work, wanted.order));
}
}  // namespace

Result<void> note_test(Work& work, const NewTest& wanted) {
  auto order = find_order(work, wanted.order);
  if (!order) return refuse(order);
  const auto known = is_known<TestRow>(work, wanted.id, order->id);
  if (!known) return refuse(known);
  if (*known) return {};
  if (wanted.on > work.today()) return refuse(No::invalid, "isolation.test_in_future", "on");
  if (wanted.on < first_day(work, *order))
    return refuse(No::invalid, "isolation.test_before_start", "on");
  TestRow row;
  row.community_id = order->community_id;
  row.id = wanted.id;
  row.order_id = order->id;
  row.on_day = wanted.on;
  row.at = not_after_now(work, wanted.at);
  row.received_at = work.now;
  row.by_name = work.actor.name;
  work.seal<&TestRow::result>(row, described::name_of(wanted.result.plain()));
  work.tx.insert(row);
  look_again(work, *order);
  return {};
}

Result<void> note_symptoms(Work& work, const NewSymptoms& wanted) {
  auto order = find_order(work, wanted.order);
  if (!order) return refuse(order);
  const auto known = is_known<SymptomRow>(work, wanted.id, order->id);
  if (!known) return refuse(known);
  if (*known) return {};
  SymptomRow row;
  row.community_id = order->community_id;
  row.id = wanted.id;
  row.order_id = order->id;
  row.at = not_after_now(work, wanted.at);
  row.received_at = work.now;
  row.by_name = work.actor.name;
  work.seal<&SymptomRow::symptoms>(row, described::name_of(wanted.symptoms.plain()));
  work.tx.insert(row);
  look_again(work, *order);
  return {};
}

Result<OrderKept> add_test(Work& work, const NewTest& wanted) {
  return handed_in(work, wanted, note_test);
}

Result<OrderKept> add_symptoms(Work& work, const NewSymptoms& wanted) {
  return handed_in(work, wanted, note_symptoms);
}
}  // namespace isolation
