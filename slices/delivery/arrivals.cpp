// SPDX-License-Identifier: Apache-2.0
#include "delivery/arrivals.hpp"

#include <algorithm>
#include <set>

#include "delivery/chain.hpp"
#include "delivery/policy.hpp"
#include "delivery/tasks.hpp"
#include "platform/auth/hand_in.hpp"

namespace delivery {
namespace {
constexpr std::size_t most_at_once = 50;

/// What a batch of arrivals is held against.
struct Known {
  std::unordered_map<Uuid, Item> before;
  std::unordered_map<Uuid, Door> doors;
  std::unordered_map<Uuid, Uuid> households;  ///< By door.
};

Known known_of(Work& work, const NewItems& wanted) {
  std::vector<Uuid> ids, places;
  for (const auto& one : wanted.items) {
    ids.push_back(one.id);
    places.push_back(one.dwelling.plain());
  }
  Known known;
  for (auto& item : items_by_id(work, ids)) known.before.emplace(item.id, std::move(item));
  known.doors = doors_of(work, places);
  known.households = people::households_behind(work, places);
  return known;
}

Result<void> may_log(Work& work, const place::Place& zone, const Known& known,
                     const std::vector<NewItem>& wanted) {
  std::set<Uuid> seen;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const auto& one = wanted[i];
    const auto at = item_of("items", i);
    if (!seen.insert(one.id).second) return refuse(No::invalid, "delivery.item_twice", at + "/id");
    if (const auto may = auth::may_hand_in(work, one.at, at + "/at"); !may) return refuse(may);
    if (const auto found = known.before.find(one.id); found != known.before.end()) {
      if (found->second.door_id != one.dwelling.plain())
        return refuse(No::conflict, "delivery.id_taken", at + "/id");
      continue;
    }
    const auto door = known.doors.find(one.dwelling.plain());
    if (door == known.doors.end())
      return refuse(No::missing, "delivery.no_such_door", at + "/dwelling");
    if (zone.compound_id && door->second.compound != zone.compound_id)
      return refuse(No::invalid, "delivery.no_shelf", at + "/dwelling");
  }
  return {};
}

Item arrived(Work& work, const Uuid& zone, const Known& known, const NewItem& wanted) {
  const auto& door = known.doors.at(wanted.dwelling.plain());
  Item item;
  item.community_id = work.community();
  item.id = wanted.id;
  item.zone_id = zone;
  item.building_id = door.building;
  item.door_id = door.id;
  if (const auto behind = known.households.find(door.id); behind != known.households.end())
    item.household_id = behind->second;
  item.kind = wanted.kind;
  item.arrived_at = item.state_at = std::min(wanted.at, work.now);
  const auto& policy = delivery_policy(Day::in_china(item.arrived_at));
  item.limit_at = item.arrived_at + limit_ms(policy, item.kind);
  item.had_by = unless_nil(work.actor.user);
  item.had_last = work.actor.name;
  item.received_at = work.now;
  return item;
}

Result<void> may_take(Work& work, const std::unordered_map<Uuid, Item>& items,
                      const std::unordered_map<Uuid, Uuid>& before,
                      const std::vector<NewStep>& wanted) {
  std::set<Uuid> seen;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const auto& one = wanted[i];
    const auto at = item_of("steps", i);
    if (!seen.insert(one.id).second) return refuse(No::invalid, "delivery.step_twice", at + "/id");
    if (const auto may = auth::may_hand_in(work, one.at, at + "/at"); !may) return refuse(may);
    if (const auto found = before.find(one.id); found != before.end() && found->second != one.item)
      return refuse(No::conflict, "delivery.id_taken", at + "/id");
    if (!items.contains(one.item))
      return refuse(No::missing, "delivery.no_such_item", at + "/item");
    if (one.step == Step::arrived) return refuse(No::invalid, "delivery.not_by_hand", at + "/step");
  }
  return {};
}

/// The item of each step that arrived before.
std::unordered_map<Uuid, Uuid> steps_before(Work& work, const std::vector<NewStep>& wanted) {
  std::vector<Uuid> ids;
  for (const auto& one : wanted) ids.push_back(one.id);
  std::unordered_map<Uuid, Uuid> before;
  work.tx.each(
      "select id, item_id from delivery_step where community_id = ? and id in (?*)",
      [&](const db::Row& row) { before.emplace(row.uuid(0), row.uuid(1)); }, work.community(), ids);
  return before;
}

std::vector<Uuid> doors_of_items(const std::vector<Item>& items) {
  std::vector<Uuid> doors;
  for (const auto& item : items) doors.push_back(item.door_id);
  return doors;
}

void tell(Work& work, const char* topic, const std::vector<Item>& items) {
  // Whoever keeps a zone hears of it too: they follow what names the community.
  std::vector<Uuid> ids{work.community()};
  for (const auto& item : items)
    if (std::find(ids.begin(), ids.end(), item.zone_id) == ids.end()) ids.push_back(item.zone_id);
  work.announce(topic, std::move(ids));
}
}  // namespace

Result<ItemsTaken> log_items(Work& work, const NewItems& wanted) {
  if (wanted.items.empty()) return refuse(No::invalid, "delivery.no_items", "items");
  if (wanted.items.size() > most_at_once)
    return refuse(No::invalid, "delivery.too_many_items", "items");
  const auto zone = zone_of(work, wanted.zone);
  if (!zone) return refuse(zone);
  const auto known = known_of(work, wanted);
  if (const auto may = may_log(work, *zone, known, wanted.items); !may) return refuse(may);
  ItemsTaken taken;
  std::vector<Item> items;
  std::vector<StepRow> steps;
  for (const auto& one : wanted.items) {
    if (known.before.contains(one.id)) {
      ++taken.known;
      continue;
    }
    items.push_back(arrived(work, zone->id, known, one));
    steps.push_back(step_of(work, work.world.new_uuid(), one.id, Step::arrived, one.at));
    count(work, items.back(), 1);
  }
  taken.taken = std::ssize(items);
  if (items.empty()) return taken;
  work.tx.insert_all(items);
  work.tx.insert_all(steps);
  tell(work, "delivery.arrived", items);
  if (const auto kept = keep_tasks(work, doors_of_items(items)); !kept) return refuse(kept);
  return taken;
}

Result<StepsTaken> take_steps(Work& work, const NewSteps& wanted) {
  if (wanted.steps.empty()) return refuse(No::invalid, "delivery.no_steps", "steps");
  if (wanted.steps.size() > most_at_once)
    return refuse(No::invalid, "delivery.too_many_steps", "steps");
  std::vector<Uuid> ids;
  for (const auto& one : wanted.steps)
    if (std::find(ids.begin(), ids.end(), one.item) == ids.end()) ids.push_back(one.item);
  std::unordered_map<Uuid, Item> items;
  for (auto& item : items_by_id(work, ids)) items.emplace(item.id, std::move(item));
  const auto before = steps_before(work, wanted.steps);
  if (const auto may = may_take(work, items, before, wanted.steps); !may) return refuse(may);

  StepsTaken taken;
  std::vector<StepRow> rows;
  std::set<Uuid> moved;
  for (const auto& one : wanted.steps) {
    if (before.contains(one.id)) {
      ++taken.known;
      continue;
    }
    rows.push_back(step_of(work, one.id, one.item, one.step, one.at));
    moved.insert(one.item);
  }
  taken.taken = std::ssize(rows);
  std::vector<Item> changed;
  for (const auto& id : moved) changed.push_back(items.at(id));
  const auto beside = write_steps(work, changed, rows);
  for (const auto& item : changed) items[item.id] = item;
  std::set<Uuid> is_beside;
  for (const auto& one : wanted.steps)
    if (beside.contains(one.id)) is_beside.insert(one.item);
  for (const auto& id : ids) {
    const auto& item = items.at(id);
    taken.items.push_back({id, item.state, item.state_at, item.had_last, is_beside.contains(id)});
  }
  if (changed.empty()) return taken;
  tell(work, "delivery.moved", changed);
  if (const auto kept = keep_tasks(work, doors_of_items(changed)); !kept) return refuse(kept);
  return taken;
}
}  // namespace delivery
