// SPDX-License-Identifier: Apache-2.0
#include "isolation/policies.hpp"

#include <algorithm>

#include "isolation/changes.hpp"
#include "isolation/settle.hpp"
#include "platform/router/desk.hpp"

namespace isolation {
namespace {
constexpr std::size_t most_touched = 100;
constexpr std::int64_t most_followers = 300, most_versions = 100;

std::optional<PolicyRow> find_policy(Work& work, const Uuid& id) {
  return work.tx.one<PolicyRow>("where community_id = ? and id = ?", work.community(), id);
}

std::vector<Order> followers_of(Work& work, const std::string& profile, OrderKind kind) {
  return work.tx.all<Order>(
      "where community_id = ? and profile = ? and kind = ? and ended_at is null order by id",
      work.community(), profile, kind);
}

Instant end_under(const Order& order, const Terms& terms, const std::vector<Pause>& pauses) {
  return order.end_set == EndSet::set ? order.ends_at : planned_end(terms, order.start_at, pauses);
}

/// The pauses of many orders at once.
std::unordered_map<Uuid, std::vector<Pause>> pauses_of_orders(Work& work,
                                                              const std::vector<Order>& orders) {
  std::unordered_map<Uuid, std::vector<ChangeRow>> changes;
  std::unordered_map<Uuid, std::vector<Pause>> pauses;
  std::vector<Uuid> ids;
  for (const auto& order : orders) ids.push_back(order.id);
  if (ids.empty()) return pauses;
  for (auto& row : work.tx.all<ChangeRow>(
           "where community_id = ? and order_id in (?*) and kind in ('paused', 'resumed') order by "
           "at, id",
           work.community(), ids))
    changes[row.order_id].push_back(std::move(row));
  for (const auto& [id, rows] : changes) pauses.emplace(id, pauses_of(rows));
  return pauses;
}

bool is_same(const std::vector<Whole<0, 1439>>& a, const std::vector<Whole<0, 1439>>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
    return std::int64_t(x) == std::int64_t(y);
  });
}

struct Touched {
  TouchedOrder line;
  Uuid person;
};

std::vector<Touched> touched_by(Work& work, const NewPolicy& wanted, PolicyPreview& preview) {
  std::vector<Touched> touched;
  const Versions versions(work);
  const auto orders = followers_of(work, wanted.profile.str(), wanted.kind);
  const auto pauses = pauses_of_orders(work, orders);
  preview.followers = std::ssize(orders);
  for (const auto& order : orders) {
    const auto found = pauses.find(order.id);
    const auto mine = found == pauses.end() ? std::vector<Pause>() : found->second;
    const auto& before = *versions.of(order).terms;
    TouchedOrder line;
    line.order = order.id;
    line.ends_before = order.ends_at;
    line.ends_after = end_under(order, wanted.terms, mine);
    line.tests_before = test_days(before, order.start_at, mine);
    line.tests_after = test_days(wanted.terms, order.start_at, mine);
    line.has_other_rhythm = !is_same(before.check_ins, wanted.terms.check_ins);
    line.is_end_set = order.end_set == EndSet::set;
    if (line.ends_before == line.ends_after && line.tests_before == line.tests_after &&
        !line.has_other_rhythm)
      continue;
    preview.later += line.ends_after > line.ends_before;
    preview.earlier += line.ends_after < line.ends_before;
    preview.over_at_once += line.ends_after <= work.now && line.ends_before > work.now;
    touched.push_back({std::move(line), order.person_id});
  }
  preview.touched = std::ssize(touched);
  std::stable_sort(touched.begin(), touched.end(), [](const Touched& a, const Touched& b) {
    return a.line.ends_after.milliseconds - a.line.ends_before.milliseconds >
           b.line.ends_after.milliseconds - b.line.ends_before.milliseconds;
  });
  return touched;
}

void add_names(Work& work, std::vector<Touched>& touched) {
  std::vector<Uuid> persons, dwellings;
  for (const auto& one : touched) persons.push_back(one.person);
  const auto members = people::find_members(work, persons);
  for (const auto& [person, member] : members) dwellings.push_back(member.place);
  const auto stops = place::stops_of(work, dwellings);
  for (auto& one : touched) {
    const auto member = members.find(one.person);
    if (member == members.end()) continue;
    one.line.name = member->second.name;
    if (const auto stop = stops.find(member->second.place); stop != stops.end())
      one.line.door = stop->second.label;
  }
}

void recompute(Work& work, Order& order, const Version& version) {
  const auto before = order;
  auto known = known_of(work, {order.id});
  order.version = version.number;
  order.ends_at = end_under(order, *version.terms, pauses_of(known[order.id].changes));
  serve_anew_if_later(work, before, order);
  ++order.revision;
  write_change(
      work, before, order,
      {work.world.new_uuid(), ChangeKind::recomputed, ChangeReason::policy_changed, work.now});
  settle(work, order, *version.terms);
}

/// Lets some orders follow a version that has begun; none left, it is applied.
Result<std::int64_t> begin_version(Work& work, const Uuid& id) {
  auto row = find_policy(work, id);
  if (!row || row->applied_at) return 0;
  std::vector<Order> orders;
  if (row->running == Running::recompute)
    orders = work.tx.all<Order>(
        "where community_id = ? and profile = ? and kind = ? and ended_at is null and version < ? "
        "order by id limit ?",
        row->community_id, row->profile, row->kind, row->version, most_followers);
  const Versions versions(work);
  const auto* version = versions.numbered(row->profile, row->kind, row->version);
  ENSURE(version != nullptr);
  for (auto& order : orders) recompute(work, order, *version);
  if (std::ssize(orders) < most_followers) {
    row->applied_at = work.now;
    work.tx.update(*row);
    work.announce("isolation.policy_began", {row->id});
  }
  return std::ssize(orders);
}
}  // namespace

Result<PolicyList> list_policies(Work& work) {
  PolicyList list;
  list.today = work.today();
  std::map<std::tuple<std::string, std::string, std::int64_t>, std::int64_t> orders;
  work.tx.each(
      "select profile, kind, version, count(*) from isolation_order where community_id = ? and "
      "ended_at is null group by profile, kind, version",
      [&](const db::Row& row) {
        orders[{std::string(row.text(0)), std::string(row.text(1)), row.whole(2)}] = row.whole(3);
      },
      work.community());
  const Versions versions(work);
  for (const auto& one : versions.all()) {
    const auto* now = versions.on(one.profile, one.kind, work.today());
    list.items.push_back(
        {one.profile, one.title, one.kind, one.number, one.from_on, one.source, one.made_by,
         one.running, now && now->number == one.number, *one.terms,
         orders[{one.profile, std::string(described::name_of(one.kind)), one.number}]});
  }
  std::stable_sort(
      list.items.begin(), list.items.end(), [](const PolicyCard& a, const PolicyCard& b) {
        return std::tie(a.profile, a.kind, b.version) < std::tie(b.profile, b.kind, a.version);
      });
  return list;
}

Result<PolicyPreview> preview_policy(Work& work, const NewPolicy& wanted) {
  if (const auto may = may_be_policy(wanted); !may) return refuse(may);
  PolicyPreview preview;
  auto touched = touched_by(work, wanted, preview);
  if (touched.size() > most_touched) touched.resize(most_touched);
  add_names(work, touched);
  for (auto& one : touched) preview.items.push_back(std::move(one.line));
  work.looked("isolation.orders", work.community());
  return preview;
}

Result<PolicyKept> add_policy(Work& work, const NewPolicy& wanted) {
  if (const auto known = find_policy(work, wanted.id)) {
    if (known->profile != wanted.profile.str() || known->kind != wanted.kind)
      return refuse(No::conflict, "isolation.id_taken", "id");
    return PolicyKept{known->id, known->version, 0};
  }
  if (const auto may = may_be_policy(wanted); !may) return refuse(may);
  if (wanted.from_on < work.today())
    return refuse(No::invalid, "isolation.policy_in_past", "from_on");
  PolicyRow row;
  const Versions versions(work);
  std::int64_t own = 0;
  for (const auto& one : versions.all()) {
    own += one.id.has_value();
    if (one.profile != wanted.profile.str() || one.kind != wanted.kind) continue;
    if (one.from_on >= wanted.from_on)
      return refuse(No::conflict, "isolation.policy_before_other", "from_on");
    row.version = one.number + 1;
  }
  if (own >= most_versions) return refuse(No::conflict, "isolation.too_many_versions");
  PolicyPreview preview;
  if (wanted.running == Running::recompute) touched_by(work, wanted, preview);
  row.community_id = work.community();
  row.id = wanted.id;
  row.profile = wanted.profile.str();
  row.kind = wanted.kind;
  row.title = wanted.title.str();
  row.from_day = wanted.from_on;
  row.ground = wanted.ground.str();
  row.terms = wanted.terms;
  row.running = wanted.running;
  row.made_at = work.now;
  row.made_by = work.actor.name;
  work.tx.insert(row);
  work.announce("isolation.policy_added", {row.id});
  return PolicyKept{row.id, row.version, preview.touched};
}

void begin_versions(routing::Desk& desk) {
  std::vector<std::pair<Uuid, Uuid>> begun;
  desk.read_as(routing::Desk::house(), {}, [&](Work& work) {
    begun.clear();
    work.tx.each(
        "select community_id, id from isolation_policy where applied_at is null and from_day <= ? "
        "order by from_day, version",
        [&](const db::Row& row) { begun.emplace_back(row.uuid(0), row.uuid(1)); }, work.today());
  });
  for (const auto& [community, id] : begun)
    for (std::int64_t found = most_followers; found == most_followers;) {
      const auto& policy = id;
      const auto done = desk.run_as(routing::Desk::house(), community, "isolation.begin_version",
                                    "{}", [&](Work& work) { return begin_version(work, policy); });
      ENSURE(done.has_value());
      found = *done;
    }
}
}  // namespace isolation
