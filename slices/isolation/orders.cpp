// SPDX-License-Identifier: Apache-2.0
#include "isolation/orders.hpp"

#include <algorithm>
#include <unordered_set>

#include "base/json.hpp"
#include "isolation/settle.hpp"

namespace isolation {
namespace {
constexpr std::size_t most_co_residents = 20;

std::optional<people::Member> member_of(Work& work, const Uuid& person) {
  const auto members = people::find_members(work, {person});
  const auto found = members.find(person);
  return found == members.end() ? std::nullopt : std::optional(found->second);
}

Result<people::Member> may_isolate(Work& work, const Uuid& person, const std::string& field) {
  auto member = member_of(work, person);
  if (!member) return refuse(No::missing, "isolation.no_such_person", field);
  if (member->standing != people::Standing::listed)
    return refuse(No::conflict, "isolation.not_listed", field);
  if (order_of_person(work, person))
    return refuse(No::conflict, "isolation.person_has_order", field);
  return std::move(*member);
}

std::optional<Order> order_with(Work& work, const Uuid& id) {
  return work.tx.one<Order>("where community_id = ? and id = ?", work.community(), id);
}

/// The order as it was asked for, of that person; sealed, and not yet written.
Order order_of(Work& work, const NewOrder& wanted, const people::Member& member,
               const Version& version) {
  Order order;
  order.community_id = work.community();
  order.id = wanted.id;
  order.person_id = member.person;
  order.household_id = member.household;
  order.kind = wanted.kind;
  order.profile = wanted.profile.str();
  order.version = version.number;
  order.authority = wanted.authority;
  order.authority_name = wanted.authority_name.str();
  order.authority_phone = wanted.authority_phone.str();
  order.legal_ground = wanted.legal_ground;
  order.ground_reference = wanted.ground_reference.str();
  order.start_event = wanted.start_event;
  order.start_at = not_after_now(work, wanted.start_at);
  order.ends_at = planned_end(*version.terms, order.start_at);
  order.contact_gone_at = wanted.contact_gone_at;
  order.cadre = wanted.cadre.str();
  order.cadre_phone = wanted.cadre_phone.str();
  order.worker = wanted.worker.str();
  order.worker_phone = wanted.worker_phone.str();
  order.made_at = done_at(work);
  order.received_at = work.now;
  order.made_by_id = unless_nil(work.actor.user);
  order.made_by = work.actor.name;
  order.serve_by_at = work.now + order_numbers(work.today()).serve_ms;
  work.seal<&Order::grounds>(order, json::write_for_journal(wanted.grounds.plain()));
  work.seal<&Order::suitability>(
      order, wanted.suitability ? json::write_for_journal(wanted.suitability->plain()) : "");
  return order;
}

void begin(Work& work, Order& order, const Terms& terms) {
  work.tx.insert(order);
  work.announce("isolation.began", {order.id});
  settle(work, order, terms);
}

void begin_together(Work& work, const Order& first, const people::Member& member, const Uuid& id,
                    const Grounds& grounds, const Terms& terms) {
  auto own = first;
  own.id = id;
  own.person_id = member.person;
  own.household_id = member.household;
  own.with_order_id = first.id;
  own.revision = 1;
  own.state = OrderState::running;
  own.made_at = done_at(work);
  own.received_at = work.now;
  own.made_by_id = unless_nil(work.actor.user);
  own.made_by = work.actor.name;
  own.served_at.reset();
  own.serve_by_at = work.now + order_numbers(work.today()).serve_ms;
  auto mine = grounds;
  mine.reason = Reason::lives_together;
  work.seal<&Order::grounds>(own, json::write_for_journal(mine));
  work.seal<&Order::suitability>(own, work.open<&Order::suitability>(first));
  begin(work, own, terms);
}

void keep_choice(Work& work, const Order& order, const Uuid& person, Choice choice) {
  work.tx.run(
      "delete from isolation_co_resident where community_id = ? and order_id = ? and person_id = ?",
      order.community_id, order.id, person);
  work.tx.insert(CoResidentRow{order.community_id, work.world.new_uuid(), order.id, person, choice,
                               work.now, work.actor.name});
}

Result<people::Member> may_live_there(Work& work, const Order& order, const Uuid& person,
                                      Choice choice, const std::string& field) {
  auto member = member_of(work, person);
  if (!member) return refuse(No::missing, "isolation.no_such_person", field);
  if (member->household != order.household_id || person == order.person_id)
    return refuse(No::conflict, "isolation.not_of_household", field);
  if (choice == Choice::isolates && order_of_person(work, person))
    return refuse(No::conflict, "isolation.person_has_order", field);
  return std::move(*member);
}

Result<void> take_co_residents(Work& work, const NewOrder& wanted, const Order& order,
                               const Terms& terms) {
  if (wanted.co_residents.size() > most_co_residents)
    return refuse(No::invalid, "isolation.too_many_co_residents", "co_residents");
  std::unordered_set<Uuid> seen;
  for (std::size_t i = 0; i < wanted.co_residents.size(); ++i) {
    const auto& one = wanted.co_residents[i];
    const auto field = item_of("co_residents", i);
    const auto& person = one.person.plain();
    if (!seen.insert(person).second)
      return refuse(No::invalid, "isolation.person_twice", field + "/person");
    const auto member = may_live_there(work, order, person, one.choice, field + "/person");
    if (!member) return refuse(member);
    keep_choice(work, order, person, one.choice);
    if (one.choice != Choice::isolates) continue;
    if (order_with(work, one.order))
      return refuse(No::conflict, "isolation.id_taken", field + "/order");
    begin_together(work, order, *member, one.order, wanted.grounds.plain(), terms);
  }
  return {};
}
}  // namespace

Result<OrderKept> make_order(Work& work, const NewOrder& wanted) {
  const auto& person = wanted.person.plain();
  if (!member_of(work, person)) return refuse(No::missing, "isolation.no_such_person", "person");
  if (const auto known = order_with(work, wanted.id)) {
    if (known->person_id != person) return refuse(No::conflict, "isolation.id_taken", "id");
    return kept_of(*known);
  }
  const auto member = may_isolate(work, person, "person");
  if (!member) return refuse(member);
  const Versions versions(work);
  const auto* version =
      versions.on(wanted.profile.str(), wanted.kind, Day::in_china(done_at(work)));
  if (!version) return refuse(No::missing, "isolation.no_such_policy", "profile");
  if (const auto may = may_order(wanted, *version->terms, work.now, order_numbers(work.today()));
      !may)
    return refuse(may);
  auto order = order_of(work, wanted, *member, *version);
  begin(work, order, *version->terms);
  if (const auto taken = take_co_residents(work, wanted, order, *version->terms); !taken)
    return refuse(taken);
  return kept_of(order);
}

Result<OrderKept> decide_co_resident(Work& work, const CoResidentChoice& wanted) {
  const auto order = find_order(work, wanted.order);
  if (!order) return refuse(order);
  const auto& person = wanted.person.plain();
  if (!member_of(work, person)) return refuse(No::missing, "isolation.no_such_person", "person");
  if (order->is_over()) return refuse(No::conflict, "isolation.order_over", "order");
  const auto own = order_with(work, wanted.id);
  if (own && own->person_id == person) return kept_of(*order);
  const auto member = may_live_there(work, *order, person, wanted.choice, "person");
  if (!member) return refuse(member);
  if (own) return refuse(No::conflict, "isolation.id_taken", "id");
  keep_choice(work, *order, person, wanted.choice);
  work.announce("isolation.changed", {order->id});
  if (wanted.choice != Choice::isolates) return kept_of(*order);
  const Versions versions(work);
  const auto grounds = json::read<Grounds>(work.open<&Order::grounds>(*order));
  ENSURE(grounds.has_value());
  begin_together(work, *order, *member, wanted.id, *grounds, *versions.of(*order).terms);
  return kept_of(*order);
}

Result<OrderKept> note_contact_gone(Work& work, const ContactGone& wanted) {
  auto order = find_order(work, wanted.order);
  if (!order) return refuse(order);
  if (order->is_over()) return refuse(No::conflict, "isolation.order_over", "order");
  if (wanted.at > work.now + order_numbers(work.today()).clock_ms)
    return refuse(No::invalid, "isolation.start_in_future", "at");
  order->contact_gone_at = not_after_now(work, wanted.at);
  ++order->revision;
  work.announce("isolation.changed", {order->id});
  const Versions versions(work);
  settle(work, *order, *versions.of(*order).terms);
  return kept_of(*order);
}
}  // namespace isolation
