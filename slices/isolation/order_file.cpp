// SPDX-License-Identifier: Apache-2.0
/// All there is of one order.
#include <algorithm>

#include "base/json.hpp"
#include "isolation/orders.hpp"
#include "platform/keep/retention.hpp"

namespace isolation {
namespace {
void add_order(const Order& order, OrderFile& file) {
  file.order = order.id;
  file.revision = order.revision;
  file.person = order.person_id;
  file.household = order.household_id;
  file.kind = order.kind;
  file.profile = order.profile;
  file.version = order.version;
  file.authority = order.authority;
  file.authority_name = order.authority_name;
  file.authority_phone = order.authority_phone;
  file.legal_ground = order.legal_ground;
  file.ground_reference = order.ground_reference;
  file.start_event = order.start_event;
  file.start_at = order.start_at;
  file.ends_at = order.ends_at;
  file.end_set = order.end_set;
  file.contact_gone_at = order.contact_gone_at;
  file.contacts = {order.cadre, order.cadre_phone, order.worker, order.worker_phone};
  file.state = order.state;
  file.made_at = order.made_at;
  file.received_at = order.received_at;
  file.made_by = order.made_by;
  file.serve_by_at = order.serve_by_at;
  file.served_at = order.served_at;
  file.ended_at = order.ended_at;
  file.ended_by = order.ended_by;
  file.with_order = order.with_order_id;
  file.emptied_at = order.emptied_at;
}

/// When what tells of health goes, by the rule that holds today.
std::optional<Instant> empties_at(const Work& work, const Order& order) {
  const auto* rule = keep::retention_rule("isolation.health", work.today());
  if (!order.is_over() || order.emptied_at || !rule || rule->days == 0) return std::nullopt;
  return *order.ended_at + rule->days * day_ms;
}

void add_grounds(Work& work, const Order& order, OrderFile& file) {
  if (order.grounds.is_empty()) return;
  const auto grounds = json::read<Grounds>(work.open<&Order::grounds>(order));
  ENSURE(grounds.has_value());
  file.reason = grounds->reason;
  file.evidence = grounds->evidence;
  file.reference = grounds->reference.str();
}

void add_person(Work& work, OrderFile& file) {
  const auto members = people::find_members(work, {file.person});
  const auto found = members.find(file.person);
  if (found == members.end()) return;
  file.name = found->second.name;
  file.standing = found->second.standing;
  file.household = found->second.household;
  file.dwelling = found->second.place;
  const auto stops = place::stops_of(work, {file.dwelling});
  if (const auto stop = stops.find(file.dwelling); stop != stops.end()) {
    file.door = stop->second.label;
    file.compound_name = stop->second.compound_name;
  }
}

void add_facts(Work& work, const Order& order, const Terms& terms, OrderFile& file) {
  auto known = known_of(work, {order.id})[order.id];
  const auto facts = facts_of(work, order, known);
  file.test_days = test_days(terms, order.start_at, facts.pauses);
  if (!order.is_over()) file.conditions = judge_order(work, order, terms, facts);
  for (const auto& row : known.tests)
    if (!row.result.is_empty())
      file.tests.push_back({row.on_day,
                            *described::value_of<TestResult>(work.open<&TestRow::result>(row)),
                            row.at, row.by_name});
  for (const auto& row : known.symptoms)
    if (!row.symptoms.is_empty())
      file.symptoms.push_back(
          {*described::value_of<Symptoms>(work.open<&SymptomRow::symptoms>(row)), row.at,
           row.by_name});
  for (const auto& row : known.changes)
    file.changes.push_back({row.kind, row.reason, row.at, row.received_at, row.start_before,
                            row.start_after, row.ends_before, row.ends_after, row.version_before,
                            row.version_after, row.by_name});
}

/// Everybody else who is listed in the household, with what was decided for them.
void add_co_residents(Work& work, const Order& order, OrderFile& file) {
  std::unordered_map<Uuid, Choice> chosen;
  for (const auto& row : work.tx.all<CoResidentRow>(
           "where community_id = ? and order_id = ? order by at, id", order.community_id, order.id))
    chosen.insert_or_assign(row.person_id, row.choice);
  std::unordered_map<Uuid, Uuid> orders;
  for (const auto& row :
       work.tx.all<Order>("where community_id = ? and household_id = ? and ended_at is null",
                          order.community_id, file.household))
    orders.emplace(row.person_id, row.id);
  for (const auto& line : people::listed_in(work, file.household)) {
    if (line.person == order.person_id) continue;
    CoResidentCard card{line.person, line.name, {}, {}};
    if (const auto found = chosen.find(line.person); found != chosen.end())
      card.choice = found->second;
    if (const auto found = orders.find(line.person); found != orders.end())
      card.order = found->second;
    file.co_residents.push_back(std::move(card));
  }
}

void add_papers(Work& work, const Order& order, OrderFile& file) {
  for (const auto& row : work.tx.all<Serving>(
           "where community_id = ? and order_id = ? order by at, id", order.community_id, order.id))
    file.servings.push_back({row.way, row.at, row.received_at, row.ends_at, row.by_name});
  for (const auto& row : work.tx.all<Signature>(
           "where community_id = ? and order_id = ? order by at, id", order.community_id, order.id))
    if (!row.content.is_empty()) file.signatures.push_back({row.id, row.sort, row.at});
  for (const auto& row :
       work.tx.all<ObjectionRow>("where community_id = ? and order_id = ? order by made_at, id",
                                 order.community_id, order.id))
    file.objections.push_back({row.id, row.objector, row.way, row.ground,
                               work.open<&ObjectionRow::words>(row), row.made_at, row.due_at,
                               row.noted_by, row.answer, work.open<&ObjectionRow::reasons>(row),
                               row.answered_at, row.answered_by});
  for (const auto& row : open_alarms_of(work, order.id))
    file.alarms.push_back(
        {row.kind, row.due_at, row.raised_at, row.step, row.taken_at, row.taken_by});
}
}  // namespace

Result<OrderFile> open_order(Work& work, const OrderKey& key) {
  const auto order = find_order(work, key.order);
  if (!order) return refuse(order);
  const Versions versions(work);
  const auto& version = versions.of(*order);
  OrderFile file;
  file.now = work.now;
  add_order(*order, file);
  file.empties_at = empties_at(work, *order);
  file.title = version.title;
  file.source = version.source;
  file.terms = *version.terms;
  add_grounds(work, *order, file);
  add_person(work, file);
  add_facts(work, *order, *version.terms, file);
  if (!order->is_over()) add_co_residents(work, *order, file);
  add_papers(work, *order, file);
  work.looked("isolation.order", order->id);
  return file;
}
}  // namespace isolation
