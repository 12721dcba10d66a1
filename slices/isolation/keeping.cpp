// SPDX-License-Identifier: Apache-2.0
#include "isolation/keeping.hpp"

#include "base/json.hpp"
#include "isolation/orders.hpp"

namespace isolation {
namespace {
namespace bj = boost::json;

PersonTraces traces(Work& work, const Uuid& person) {
  PersonTraces traces;
  for (const auto& order : work.tx.all<Order>("where person_id = ?", person)) {
    traces.communities.push_back(order.community_id);
    traces.subjects.push_back(order.id);
  }
  return traces;
}

std::vector<Order> orders_on(Work& work, const PersonKnown& known) {
  return work.tx.all<Order>("where community_id = ? and person_id = ? order by made_at, id",
                            work.community(), known.person);
}

bj::array tests_of(Work& work, const Known& known) {
  bj::array all;
  for (const auto& row : known.tests)
    all.push_back(bj::object{{"on", row.on_day.text()},
                             {"result", work.open<&TestRow::result>(row)},
                             {"by", row.by_name}});
  return all;
}

bj::array symptoms_of(Work& work, const Known& known) {
  bj::array all;
  for (const auto& row : known.symptoms)
    all.push_back(bj::object{{"at", row.at.milliseconds},
                             {"symptoms", work.open<&SymptomRow::symptoms>(row)},
                             {"by", row.by_name}});
  return all;
}

bj::array changes_of(const Known& known) {
  bj::array all;
  for (const auto& row : known.changes)
    all.push_back(bj::object{{"kind", described::name_of(row.kind)},
                             {"reason", described::name_of(row.reason)},
                             {"ends_before", row.ends_before.milliseconds},
                             {"ends_after", row.ends_after.milliseconds},
                             {"by", row.by_name}});
  return all;
}

bj::array objections_of(Work& work, const Order& order) {
  bj::array all;
  for (const auto& row :
       work.tx.all<ObjectionRow>("where community_id = ? and order_id = ? order by made_at, id",
                                 order.community_id, order.id))
    all.push_back(bj::object{{"made_at", row.made_at.milliseconds},
                             {"words", work.open<&ObjectionRow::words>(row)},
                             {"answer", described::name_of(row.answer)},
                             {"reasons", work.open<&ObjectionRow::reasons>(row)}});
  return all;
}

bj::object show(Work& work, const PersonKnown& known) {
  bj::array shown;
  const auto orders = orders_on(work, known);
  std::vector<Uuid> ids;
  for (const auto& order : orders) ids.push_back(order.id);
  auto facts = known_of(work, ids);
  for (const auto& order : orders) {
    const auto& mine = facts[order.id];
    bj::object one{{"order", order.id.text()},
                   {"kind", described::name_of(order.kind)},
                   {"policy", order.profile + ' ' + std::to_string(order.version)},
                   {"authority", order.authority_name},
                   {"ground", order.ground_reference},
                   {"state", described::name_of(order.state)},
                   {"start_at", order.start_at.milliseconds},
                   {"ends_at", order.ends_at.milliseconds},
                   {"tests", tests_of(work, mine)},
                   {"symptoms", symptoms_of(work, mine)},
                   {"changes", changes_of(mine)},
                   {"objections", objections_of(work, order)}};
    if (!order.grounds.is_empty()) one["grounds"] = bj::parse(work.open<&Order::grounds>(order));
    if (const auto form = work.open<&Order::suitability>(order); !form.empty())
      one["suitability"] = bj::parse(form);
    if (order.ended_at) one["ended_at"] = order.ended_at->milliseconds;
    shown.push_back(std::move(one));
  }
  return {{"orders", std::move(shown)}};
}

/// What is sealed of these orders, so that erasure can show that none of it is left.
void take_needles(Work& work, const Order& order, Erased& erased) {
  const auto take = [&](const auto& member) {
    if (!member.is_empty()) erased.needles.push_back(member.sealed());
  };
  take(order.grounds);
  take(order.suitability);
  const auto of_order = "where community_id = ? and order_id = ?";
  for (const auto& row : work.tx.all<TestRow>(of_order, order.community_id, order.id))
    take(row.result);
  for (const auto& row : work.tx.all<SymptomRow>(of_order, order.community_id, order.id))
    take(row.symptoms);
  for (const auto& row : work.tx.all<Signature>(of_order, order.community_id, order.id))
    take(row.content);
  for (const auto& row : work.tx.all<ObjectionRow>(of_order, order.community_id, order.id)) {
    take(row.words);
    take(row.reasons);
  }
}

void remove_order(Work& work, const Order& order) {
  for (const auto* statement :
       {"delete from isolation_co_resident where community_id = ? and order_id = ?",
        "delete from isolation_serving where community_id = ? and order_id = ?",
        "delete from isolation_signature where community_id = ? and order_id = ?",
        "delete from isolation_test where community_id = ? and order_id = ?",
        "delete from isolation_symptom where community_id = ? and order_id = ?",
        "delete from isolation_change where community_id = ? and order_id = ?",
        "delete from isolation_objection where community_id = ? and order_id = ?",
        "delete from isolation_alarm where community_id = ? and order_id = ?",
        "delete from isolation_order where community_id = ? and id = ?"})
    work.tx.run(statement, order.community_id, order.id);
}

/// Somebody who is erased is restricted no more: an order that ran counts as withdrawn.
Erased erase(Work& work, const PersonKnown& known) {
  Erased erased;
  for (const auto& order : orders_on(work, known)) {
    take_needles(work, order, erased);
    if (!order.is_over())
      work.tx.add(OutcomeCount{order.community_id, work.today(), order.profile, order.kind,
                               Outcome::withdrawn, 1});
    remove_order(work, order);
    ++erased.counts["isolation.orders"];
  }
  if (const auto rows =
          work.tx.run("delete from isolation_co_resident where community_id = ? and person_id = ?",
                      work.community(), known.person);
      rows > 0)
    erased.counts["isolation.co_residents"] += rows;
  return erased;
}

/// What tells of somebody's health, of orders that ended before then. That there was one stays.
std::int64_t empty_over(Work& work, Instant before, std::int64_t most) {
  const auto over = work.tx.all<Order>(
      "where ended_at < ? and emptied_at is null order by ended_at limit ?", before, most);
  const db::Bytes nothing;
  for (const auto& order : over) {
    for (const auto* statement :
         {"delete from isolation_signature where community_id = ? and order_id = ?",
          "delete from isolation_test where community_id = ? and order_id = ?",
          "delete from isolation_symptom where community_id = ? and order_id = ?"})
      work.tx.run(statement, order.community_id, order.id);
    work.tx.run(
        "update isolation_objection set words = ?, reasons = ? where community_id = ? and order_id "
        "= ?",
        nothing, nothing, order.community_id, order.id);
    work.tx.run(
        "update isolation_order set grounds = ?, suitability = ?, emptied_at = ?, look_at = null "
        "where community_id = ? and id = ?",
        nothing, nothing, work.now, order.community_id, order.id);
  }
  return std::ssize(over);
}

std::int64_t remove_over(Work& work, Instant before, std::int64_t most) {
  const auto over =
      work.tx.all<Order>("where ended_at < ? order by ended_at limit ?", before, most);
  for (const auto& order : over) remove_order(work, order);
  return std::ssize(over);
}
}  // namespace

PersonalRecords personal_records() { return {"isolation", traces, show, {}, erase}; }

std::vector<keep::PersonMentions> mentions() {
  return {{"isolation.orders",
           "select id from isolation_order where community_id = ? and person_id = ? order by id",
           "update isolation_order set person_id = ? where community_id = ? and person_id = ? and "
           "id in (?*)",
           "isolation.changed"},
          {"isolation.co_residents",
           "select id from isolation_co_resident where community_id = ? and person_id = ? order by "
           "id",
           "update isolation_co_resident set person_id = ? where community_id = ? and person_id = "
           "? and id in (?*)"}};
}

std::vector<Expiring> expiring() {
  return {{"isolation.health", empty_over}, {"isolation.orders", remove_over}};
}
}  // namespace isolation
