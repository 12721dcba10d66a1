// SPDX-License-Identifier: Apache-2.0
#include "isolation/lookups.hpp"

#include <algorithm>
#include <tuple>

#include "base/json.hpp"

namespace isolation {
namespace {
using enum auth::Role;

auto key_of(const Version& one) { return std::tie(one.profile, one.kind, one.number); }

template <class Row>
void sort_into(std::unordered_map<Uuid, Known>& known, std::vector<Row> Known::*member,
               std::vector<Row> rows) {
  for (auto& row : rows) {
    auto& mine = known[row.order_id].*member;
    mine.push_back(std::move(row));
  }
}

template <class E>
E opened(const std::string& text) {
  const auto value = described::value_of<E>(text);
  ENSURE(value.has_value());
  return *value;
}
}  // namespace

auth::Right sees_orders() { return auth::may(carer, community_staff); }
auth::Right decides_orders() { return auth::may(community_staff); }
auth::Right hears_alarms() { return auth::may(carer, community_staff, command); }

Versions::Versions(Work& work) {
  for (const auto& one : shipped_profiles())
    all_.push_back({{},
                    std::string(one.profile),
                    "",
                    std::string(one.source),
                    "",
                    one.kind,
                    1,
                    one.from_on,
                    Running::keep,
                    Instant{},
                    std::make_shared<const Terms>(one.terms)});
  for (auto& row : work.tx.all<PolicyRow>("where community_id = ?", work.community()))
    all_.push_back({row.id, row.profile, row.title, row.ground, row.made_by, row.kind, row.version,
                    row.from_day, row.running, row.applied_at,
                    std::make_shared<const Terms>(std::move(row.terms))});
  std::sort(all_.begin(), all_.end(),
            [](const Version& a, const Version& b) { return key_of(a) < key_of(b); });
}

const Version* Versions::on(std::string_view profile, OrderKind kind, Day day) const {
  const Version* found = nullptr;
  for (const auto& one : all_)
    if (one.profile == profile && one.kind == kind && one.from_on <= day) found = &one;
  return found;
}

const Version* Versions::numbered(std::string_view profile, OrderKind kind,
                                  std::int64_t number) const {
  const auto found = std::find_if(all_.begin(), all_.end(), [&](const Version& one) {
    return one.profile == profile && one.kind == kind && one.number == number;
  });
  return found == all_.end() ? nullptr : &*found;
}

const Version& Versions::of(const Order& order) const {
  const auto* found = numbered(order.profile, order.kind, order.version);
  ENSURE(found != nullptr);
  return *found;
}

Result<Order> find_order(Work& work, const Uuid& id) {
  auto order = work.tx.one<Order>("where community_id = ? and id = ?", work.community(), id);
  if (!order) return refuse(No::missing, "isolation.no_such_order", "order");
  return std::move(*order);
}

std::optional<Order> order_of_person(Work& work, const Uuid& person) {
  return work.tx.one<Order>(
      "where community_id = ? and person_id = ? and ended_at is null order by made_at, id",
      work.community(), person);
}

std::unordered_map<Uuid, Known> known_of(Work& work, const std::vector<Uuid>& orders) {
  std::unordered_map<Uuid, Known> known;
  if (orders.empty()) return known;
  const auto& community = work.community();
  sort_into(known, &Known::changes,
            work.tx.all<ChangeRow>("where community_id = ? and order_id in (?*) order by at, id",
                                   community, orders));
  sort_into(known, &Known::tests,
            work.tx.all<TestRow>("where community_id = ? and order_id in (?*) order by on_day, id",
                                 community, orders));
  sort_into(known, &Known::symptoms,
            work.tx.all<SymptomRow>("where community_id = ? and order_id in (?*) order by at, id",
                                    community, orders));
  return known;
}

std::vector<Pause> pauses_of(const std::vector<ChangeRow>& changes) {
  std::vector<Pause> pauses;
  for (const auto& change : changes) {
    if (change.kind == ChangeKind::paused) pauses.push_back({change.at, {}});
    if (change.kind == ChangeKind::resumed && !pauses.empty() && !pauses.back().until)
      pauses.back().until = std::max(change.at, pauses.back().from);
  }
  return pauses;
}

Facts facts_of(Work& work, const Order& order, const Known& known) {
  Facts facts;
  facts.start = order.start_at;
  facts.ends_at = order.ends_at;
  facts.pauses = pauses_of(known.changes);
  facts.contact_gone_at = order.contact_gone_at;
  for (const auto& row : known.tests)
    if (!row.result.is_empty())
      facts.tests.push_back(
          {row.on_day, opened<TestResult>(work.open<&TestRow::result>(row)), row.received_at});
  for (const auto& row : known.symptoms)
    if (!row.symptoms.is_empty())
      facts.symptoms.push_back(
          {row.at, opened<Symptoms>(work.open<&SymptomRow::symptoms>(row)), row.received_at});
  return facts;
}

std::vector<Judged> judge_order(Work& work, const Order& order, const Terms& terms,
                                const Facts& facts) {
  auto all = judge(terms, facts, work.now, order_numbers(work.today()).fresh_ms);
  // As long as somebody is away and days away do not count, nobody knows when they are over.
  if (order.state == OrderState::paused && terms.paused_time == PausedTime::stands_still)
    all.front() = {Condition::days_over, Met::unmet, {}};
  return all;
}

std::vector<AlarmRow> open_alarms_of(Work& work, const Uuid& order) {
  return work.tx.all<AlarmRow>(
      "where community_id = ? and order_id = ? and ended_at is null order by raised_at, kind",
      work.community(), order);
}

Instant not_after_now(const Work& work, Instant claimed) { return std::min(claimed, work.now); }

Instant done_at(const Work& work) {
  return not_after_now(work, work.device_time.value_or(work.now));
}

tl::unexpected<Refusal> order_changed_meanwhile(std::string current) {
  Refusal refusal{No::conflict, "house.changed_meanwhile", "revision", {}, {}, 0};
  refusal.current = std::move(current);
  return tl::unexpected<Refusal>(std::move(refusal));
}

OrderKept kept_of(const Order& order) {
  return {order.id,        order.state,    order.start_at, order.ends_at,
          order.served_at, order.ended_at, order.revision};
}
}  // namespace isolation
