// SPDX-License-Identifier: Apache-2.0
#include "isolation/settle.hpp"

#include <algorithm>

#include "isolation/changes.hpp"
#include "isolation/policies.hpp"
#include "platform/app.hpp"
#include "platform/router/desk.hpp"

namespace isolation {
namespace {
constexpr std::int64_t most_settled = 500;

/// When an order is to be looked at next: the earliest moment that is still to come.
class NextLook {
 public:
  explicit NextLook(Instant now) : now_(now) {}
  void at(std::optional<Instant> when) {
    if (when && *when > now_ && (!next_ || *when < *next_)) next_ = when;
  }
  std::optional<Instant> get() const { return next_; }

 private:
  Instant now_;
  std::optional<Instant> next_;
};

/// Since when something is owed, by kind; absent where nothing is.
using Owed = std::map<AlarmKind, Instant>;

/// Of the earliest sample that has no result; none where all of them have.
std::optional<Instant> result_due(const std::vector<TestFact>& tests, std::int64_t result_ms) {
  std::optional<Instant> due;
  for (const auto& test : tests) {
    if (test.result != TestResult::pending) continue;
    const bool is_known = std::any_of(tests.begin(), tests.end(), [&](const TestFact& other) {
      if (other.on != test.on || other.result == TestResult::pending) return false;
      return other.result != TestResult::invalid || other.known_at >= test.known_at;
    });
    if (is_known) continue;
    const auto at = test.known_at + result_ms;
    if (!due || at < *due) due = at;
  }
  return due;
}

Owed owed_of(Work& work, const Order& order, const std::vector<Judged>& judged,
             const Facts& facts) {
  Owed owed;
  if (judged.front().from) owed[AlarmKind::release_overdue] = order.ends_at;
  if (!order.served_at && order.serve_by_at) owed[AlarmKind::unserved] = *order.serve_by_at;
  const auto due = work.tx.value<std::int64_t>(
      "select min(due_at) from isolation_objection where community_id = ? and order_id = ? and "
      "answered_at is null",
      order.community_id, order.id);
  if (due) owed[AlarmKind::objection_late] = Instant{*due};
  if (const auto result = result_due(facts.tests, order_numbers(work.today()).result_ms))
    owed[AlarmKind::result_late] = *result;
  return owed;
}

void end_alarm(Work& work, const AlarmRow& alarm) {
  work.tx.run(
      "update isolation_alarm set ended_at = ? where community_id = ? and order_id = ? and kind = "
      "? and due_at = ? and ended_at is null",
      work.now, alarm.community_id, alarm.order_id, alarm.kind, alarm.due_at);
  work.announce("isolation.alarm_ended", {alarm.order_id});
}

void raise(Work& work, const Order& order, AlarmKind kind, Instant due) {
  // The key decides where it was raised before.
  const auto rows = work.tx.run(
      "insert into isolation_alarm (community_id, order_id, kind, due_at, raised_at, step, "
      "step_at, taken_by) values (?, ?, ?, ?, ?, 0, ?, '') on conflict do nothing",
      order.community_id, order.id, kind, due, work.now, work.now);
  if (rows > 0) work.announce("isolation.alarm_raised", {order.id});
}

void pass_on(Work& work, const AlarmRow& alarm) {
  work.tx.run(
      "update isolation_alarm set step = 1, step_at = ? where community_id = ? and order_id = ? "
      "and kind = ? and due_at = ? and step = 0",
      work.now, alarm.community_id, alarm.order_id, alarm.kind, alarm.due_at);
  work.announce("isolation.alarm_passed_on", {alarm.order_id});
}

void keep_alarms(Work& work, const Order& order, const Owed& owed, NextLook& next) {
  const auto escalate = order_numbers(work.today()).escalate_ms;
  std::map<AlarmKind, AlarmRow> open;
  for (const auto& alarm : open_alarms_of(work, order.id)) {
    const auto found = owed.find(alarm.kind);
    if (found == owed.end() || found->second != alarm.due_at)
      end_alarm(work, alarm);
    else
      open.emplace(alarm.kind, alarm);
  }
  for (const auto& [kind, due] : owed) {
    next.at(due);
    if (due > work.now) continue;
    const auto known = open.find(kind);
    if (known == open.end()) {
      raise(work, order, kind, due);
      next.at(work.now + escalate);
    } else if (!known->second.taken_at && known->second.step == 0) {
      const auto passes_on = known->second.step_at + escalate;
      if (passes_on <= work.now)
        pass_on(work, known->second);
      else
        next.at(passes_on);
    }
  }
}

void release(Work& work, Order& order, Instant from, ChangeReason reason) {
  const auto before = order;
  order.state = OrderState::released;
  order.ended_at = std::max(from, order.start_at);
  ++order.revision;
  write_change(work, before, order,
               {work.world.new_uuid(), ChangeKind::released, reason, *order.ended_at});
}

/// Goes where the person lives by now; false when they have died.
bool follow_person(Work& work, Order& order) {
  const auto members = people::find_members(work, {order.person_id});
  const auto found = members.find(order.person_id);
  if (found == members.end()) return true;
  order.household_id = found->second.household;
  return found->second.standing != people::Standing::dead;
}

/// Orders of the community that are due, some of them; answers how many there were.
Result<std::int64_t> settle_due(Work& work) {
  const Versions versions(work);
  auto due =
      work.tx.all<Order>("where community_id = ? and look_at <= ? order by look_at, id limit ?",
                         work.community(), work.now, most_settled);
  for (auto& order : due) settle(work, order, *versions.of(order).terms);
  return std::ssize(due);
}
}  // namespace

void settle(Work& work, Order& order, const Terms& terms) {
  if (order.emptied_at) return;  // over for long, and what it was made on is gone
  const auto household_before = order.household_id;
  const bool is_alive = follow_person(work, order);
  NextLook next(work.now);
  if (!is_alive && !order.is_over()) release(work, order, work.now, ChangeReason::died);
  if (!order.is_over()) {
    auto known = known_of(work, {order.id});
    const auto facts = facts_of(work, order, known[order.id]);
    const auto judged = judge_order(work, order, terms, facts);
    const auto free = free_from(judged);
    if (free && *free <= work.now) {
      release(work, order, *free, ChangeReason::over);
    } else {
      for (const auto& one : judged) next.at(one.from);
      keep_alarms(work, order, owed_of(work, order, judged, facts), next);
    }
  }
  if (order.is_over()) keep_alarms(work, order, {}, next);
  order.look_at = next.get();
  work.tx.update(order);
  for (const auto& tell : work.sockets.orders_looked_at) {
    tell(work, order.household_id);
    if (household_before != order.household_id) tell(work, household_before);
  }
}

void look_soon(Work& work, const Uuid& community, const std::vector<Uuid>& persons) {
  work.tx.run(
      "update isolation_order set look_at = ? where community_id = ? and person_id in (?*) and "
      "ended_at is null",
      work.now, community, persons);
}

void look_after_orders(routing::Desk& desk) {
  begin_versions(desk);
  std::vector<Uuid> communities;
  desk.read_as(routing::Desk::house(), {}, [&](Work& work) {
    communities.clear();
    work.tx.each(
        "select distinct community_id from isolation_order where look_at <= ?",
        [&](const db::Row& row) { communities.push_back(row.uuid(0)); }, work.now);
  });
  for (const auto& community : communities)
    for (std::int64_t found = most_settled; found == most_settled;) {
      const auto settled =
          desk.run_as(routing::Desk::house(), community, "isolation.look_after_orders", "{}",
                      [](Work& work) { return settle_due(work); });
      ENSURE(settled.has_value());
      found = *settled;
    }
}
}  // namespace isolation
