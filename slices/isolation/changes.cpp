// SPDX-License-Identifier: Apache-2.0
#include "isolation/changes.hpp"

#include <algorithm>
#include <array>

#include "base/json.hpp"
#include "isolation/settle.hpp"

namespace isolation {
namespace {
const char* topic_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::paused:
      return "isolation.paused";
    case ChangeKind::resumed:
      return "isolation.resumed";
    case ChangeKind::withdrawn:
    case ChangeKind::freed:
    case ChangeKind::released:
      return "isolation.ended";
    default:
      return "isolation.changed";
  }
}

std::optional<RestartEvent> restart_of(ChangeReason reason) {
  switch (reason) {
    case ChangeReason::new_contact:
      return RestartEvent::new_contact;
    case ChangeReason::positive_test:
      return RestartEvent::positive_test;
    case ChangeReason::symptoms:
      return RestartEvent::symptoms;
    case ChangeReason::case_in_building:
      return RestartEvent::case_in_building;
    default:
      return std::nullopt;
  }
}

template <class List, class Item>
bool has(const List& list, const Item& item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}

struct Deciding {
  Work& work;
  const NewChange& wanted;
  const Terms& terms;
  std::vector<Pause> pauses;
  Order& order;
};

Result<void> extend(Deciding& d) {
  const auto& until = d.wanted.until;
  if (!until) return refuse(No::invalid, "isolation.end_missing", "until");
  if (*until <= d.order.ends_at || *until <= d.work.now)
    return refuse(No::invalid, "isolation.end_not_later", "until");
  const auto longest = order_numbers(d.work.today()).longest_ms;
  if (*until > std::max(d.order.ends_at, d.work.now) + longest)
    return refuse(No::invalid, "isolation.end_too_far", "until");
  d.order.ends_at = *until;
  d.order.end_set = EndSet::set;
  return {};
}

Result<void> shorten(Deciding& d) {
  const auto& until = d.wanted.until;
  if (!until) return refuse(No::invalid, "isolation.end_missing", "until");
  if (*until >= d.order.ends_at) return refuse(No::invalid, "isolation.end_not_earlier", "until");
  d.order.ends_at = std::max(*until, d.order.start_at);
  d.order.end_set = EndSet::set;
  return {};
}

Result<void> restart(Deciding& d) {
  const auto event = restart_of(d.wanted.reason);
  if (!event || !has(d.terms.restarts, *event))
    return refuse(No::conflict, "isolation.not_in_policy", "reason");
  const auto& start = d.wanted.start_at;
  if (!start) return refuse(No::invalid, "isolation.start_missing", "start_at");
  if (*start <= d.order.start_at)
    return refuse(No::invalid, "isolation.start_not_later", "start_at");
  d.order.start_at = not_after_now(d.work, *start);
  d.order.ends_at = planned_end(d.terms, d.order.start_at, d.pauses);
  d.order.end_set = EndSet::computed;  // what was set before was about days that count no more
  return {};
}

Result<void> pause(Deciding& d) {
  if (d.order.state == OrderState::paused)
    return refuse(No::conflict, "isolation.is_paused", "kind");
  const auto event = d.wanted.reason == ChangeReason::in_hospital ? PauseEvent::in_hospital
                                                                  : PauseEvent::in_facility;
  if (!has(d.terms.pauses, event)) return refuse(No::conflict, "isolation.not_in_policy", "reason");
  d.order.state = OrderState::paused;
  return {};
}

Result<void> resume(Deciding& d) {
  if (d.order.state != OrderState::paused)
    return refuse(No::conflict, "isolation.is_not_paused", "kind");
  d.order.state = OrderState::running;
  if (!d.pauses.empty() && !d.pauses.back().until)
    d.pauses.back().until =
        std::max(d.pauses.back().from, d.wanted.start_at.value_or(done_at(d.work)));
  if (d.terms.paused_time == PausedTime::stands_still && d.order.end_set == EndSet::computed)
    d.order.ends_at = planned_end(d.terms, d.order.start_at, d.pauses);
  return {};
}

Result<void> apply(Deciding& d) {
  switch (d.wanted.kind) {
    case ChangeKind::extended:
      return extend(d);
    case ChangeKind::shortened:
      return shorten(d);
    case ChangeKind::restarted:
      return restart(d);
    case ChangeKind::paused:
      return pause(d);
    case ChangeKind::resumed:
      return resume(d);
    default:
      return {};
  }
}

/// When what was decided happened: somebody left or came back; else when it was decided.
Instant happened_at(const Work& work, const NewChange& wanted) {
  const bool is_told = wanted.kind == ChangeKind::paused || wanted.kind == ChangeKind::resumed;
  return is_told && wanted.start_at ? not_after_now(work, *wanted.start_at) : done_at(work);
}

Result<void> may_change(Work& work, const Order& order, const NewChange& wanted) {
  if (std::int64_t(wanted.revision) != order.revision)
    return order_changed_meanwhile(json::write(kept_of(order)));
  if (order.is_over()) return refuse(No::conflict, "isolation.order_over", "order");
  if (wanted.kind == ChangeKind::released || wanted.kind == ChangeKind::recomputed)
    return refuse(No::invalid, "isolation.not_decided", "kind");
  if (!does_fit(wanted.kind, wanted.reason))
    return refuse(No::invalid, "isolation.reason_does_not_fit", "reason");
  if (wanted.start_at && *wanted.start_at > work.now + order_numbers(work.today()).clock_ms)
    return refuse(No::invalid, "isolation.start_in_future", "start_at");
  return {};
}
}  // namespace

bool does_fit(ChangeKind kind, ChangeReason reason) {
  using enum ChangeReason;
  switch (kind) {
    case ChangeKind::extended:
      return has(std::array{authority_decision, doctor_decision, missing_test, dates_corrected,
                            positive_test, symptoms, new_contact, case_in_building},
                 reason);
    case ChangeKind::shortened:
      return has(std::array{authority_decision, doctor_decision, dates_corrected, objection_upheld},
                 reason);
    case ChangeKind::restarted:
      return restart_of(reason).has_value();
    case ChangeKind::paused:
      return reason == in_hospital || reason == in_facility;
    case ChangeKind::resumed:
      return reason == back_home;
    case ChangeKind::freed:
      return has(std::array{authority_decision, doctor_decision, objection_upheld}, reason);
    case ChangeKind::withdrawn:
      return has(std::array{authority_decision, dates_corrected, objection_upheld, made_by_mistake},
                 reason);
    case ChangeKind::released:
      return reason == over || reason == died;
    case ChangeKind::recomputed:
      return reason == policy_changed;
  }
  return false;
}

void write_change(Work& work, const Order& before, const Order& after, const ChangeNote& note) {
  ChangeRow row;
  row.community_id = after.community_id;
  row.id = note.id;
  row.order_id = after.id;
  row.kind = note.kind;
  row.reason = note.reason;
  row.at = note.at;
  row.received_at = work.now;
  row.start_before = before.start_at;
  row.start_after = after.start_at;
  row.ends_before = before.ends_at;
  row.ends_after = after.ends_at;
  row.version_before = before.version;
  row.version_after = after.version;
  row.by_id = unless_nil(work.actor.user);
  row.by_name = work.actor.name;
  work.tx.insert(row);
  work.announce(topic_of(note.kind), {after.id});
  if (!after.ended_at) return;
  const auto outcome =
      after.state == OrderState::withdrawn ? Outcome::withdrawn : Outcome::released;
  work.tx.add(OutcomeCount{after.community_id, Day::in_china(*after.ended_at), after.profile,
                           after.kind, outcome, 1});
}

void serve_anew_if_later(const Work& work, const Order& before, Order& after) {
  if (after.ends_at <= before.ends_at) return;
  after.served_at.reset();
  after.serve_by_at = work.now + order_numbers(work.today()).serve_ms;
}

void end_by_hand(Work& work, Order& order, ChangeKind kind, const Uuid& id, ChangeReason reason) {
  ENSURE(!order.is_over());
  const auto before = order;
  order.state = kind == ChangeKind::withdrawn ? OrderState::withdrawn : OrderState::released;
  order.ended_at = work.now;
  order.ended_by = work.actor.name;
  ++order.revision;
  write_change(work, before, order, {id, kind, reason, work.now});
}

Result<OrderKept> change_order(Work& work, const NewChange& wanted) {
  auto order = find_order(work, wanted.order);
  if (!order) return refuse(order);
  if (const auto known = work.tx.one<ChangeRow>("where community_id = ? and id = ?",
                                                work.community(), wanted.id)) {
    if (known->order_id != order->id) return refuse(No::conflict, "isolation.id_taken", "id");
    return kept_of(*order);
  }
  if (const auto may = may_change(work, *order, wanted); !may) return refuse(may);
  const Versions versions(work);
  const auto& terms = *versions.of(*order).terms;
  if (wanted.kind == ChangeKind::withdrawn || wanted.kind == ChangeKind::freed) {
    end_by_hand(work, *order, wanted.kind, wanted.id, wanted.reason);
  } else {
    const auto before = *order;
    auto known = known_of(work, {order->id});
    Deciding deciding{work, wanted, terms, pauses_of(known[order->id].changes), *order};
    if (const auto applied = apply(deciding); !applied) return refuse(applied);
    serve_anew_if_later(work, before, *order);
    ++order->revision;
    write_change(work, before, *order,
                 {wanted.id, wanted.kind, wanted.reason, happened_at(work, wanted)});
  }
  settle(work, *order, terms);
  return kept_of(*order);
}
}  // namespace isolation
