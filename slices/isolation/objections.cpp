// SPDX-License-Identifier: Apache-2.0
#include "isolation/objections.hpp"

#include "isolation/changes.hpp"
#include "isolation/settle.hpp"

namespace isolation {
namespace {
std::optional<ObjectionRow> find_objection(Work& work, const Uuid& id) {
  return work.tx.one<ObjectionRow>("where community_id = ? and id = ?", work.community(), id);
}

ObjectionKept kept_of(const ObjectionRow& row) {
  return {row.id, row.order_id, row.due_at, row.answer};
}

ObjectionMade made_of(const ObjectionRow& row) {
  return {row.id, row.order_id, row.made_at, row.due_at, row.answer};
}
}  // namespace

Result<ObjectionKept> take_objection(Work& work, const NewObjection& wanted) {
  auto order = find_order(work, wanted.order);
  if (!order) return refuse(order);
  if (const auto known = find_objection(work, wanted.id)) {
    if (known->order_id != order->id) return refuse(No::conflict, "isolation.id_taken", "id");
    return kept_of(*known);
  }
  const Versions versions(work);
  const auto& terms = *versions.of(*order).terms;
  ObjectionRow row;
  row.community_id = order->community_id;
  row.id = wanted.id;
  row.order_id = order->id;
  row.objector = wanted.objector;
  row.way = wanted.way;
  row.ground = wanted.ground;
  row.made_at = not_after_now(work, wanted.at);
  row.received_at = work.now;
  row.due_at = row.made_at + terms.objection_hours * hour_ms;
  row.noted_by = work.actor.name;
  work.seal<&ObjectionRow::words>(row, wanted.words.plain().str());
  work.seal<&ObjectionRow::reasons>(row, "");
  work.tx.insert(row);
  work.announce("isolation.objection_made", {order->id, row.id});
  settle(work, *order, terms);
  return kept_of(row);
}

Result<ObjectionKept> answer_objection(Work& work, const NewAnswer& wanted) {
  auto row = find_objection(work, wanted.objection);
  if (!row) return refuse(No::missing, "isolation.no_such_objection", "objection");
  if (wanted.answer == Answer::open)
    return refuse(No::invalid, "isolation.answer_missing", "answer");
  if (row->answered_at) return refuse(No::conflict, "isolation.answered_before", "objection");
  auto order = find_order(work, row->order_id);
  ENSURE(order.has_value());
  row->answer = wanted.answer;
  work.seal<&ObjectionRow::reasons>(*row, wanted.reasons.plain().str());
  row->answered_at = work.now;
  row->answered_by = work.actor.name;
  work.tx.run(
      "update isolation_objection set answer = ?, reasons = ?, answered_at = ?, answered_by = ? "
      "where community_id = ? and id = ?",
      row->answer, row->reasons, row->answered_at, row->answered_by, row->community_id, row->id);
  work.announce("isolation.objection_answered", {order->id, row->id});
  if (wanted.answer == Answer::upheld && !order->is_over())
    end_by_hand(work, *order, ChangeKind::withdrawn, wanted.id, ChangeReason::objection_upheld);
  const Versions versions(work);
  settle(work, *order, *versions.of(*order).terms);
  return kept_of(*row);
}

Result<ObjectionMade> object_online(Work& work, const OnlineObjection& wanted) {
  const auto order = find_order(work, wanted.order);
  if (!order) return refuse(order);
  if (order->is_over() && !find_objection(work, wanted.id))
    return refuse(No::conflict, "isolation.order_over", "order");
  NewObjection objection;
  objection.order = wanted.order;
  objection.id = wanted.id;
  objection.objector = wanted.objector;
  objection.way = ObjectionWay::online;
  objection.ground = wanted.ground;
  objection.words = Private<Text<0, 500>>(Text<0, 500>(wanted.words));
  objection.at = wanted.at;
  const auto kept = take_objection(work, objection);
  if (!kept) return refuse(kept);
  return made_of(*find_objection(work, kept->objection));
}

std::vector<ObjectionMade> objections_to(Work& work, const std::vector<Uuid>& orders) {
  std::vector<ObjectionMade> made;
  if (orders.empty()) return made;
  for (const auto& row : work.tx.all<ObjectionRow>(
           "where community_id = ? and order_id in (?*) order by made_at desc, id",
           work.community(), orders))
    made.push_back(made_of(row));
  return made;
}
}  // namespace isolation
