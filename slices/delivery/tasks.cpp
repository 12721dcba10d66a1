// SPDX-License-Identifier: Apache-2.0
#include "delivery/tasks.hpp"

#include <algorithm>
#include <map>

#include "delivery/chain.hpp"
#include "task/task.hpp"

namespace delivery {
namespace {
constexpr const char* kind_name = "delivery.to_door";

bool is_to_bring(const Item& item) {
  return is_waiting(item.state) || item.state == State::with_helper;
}

/// An item whose time is over already is still to be brought, at once.
Instant due_of(const Work& work, const std::vector<Item>& items) {
  auto due = items.front().limit_at;
  for (const auto& item : items) due = std::min(due, item.limit_at);
  return std::max(due, work.now + 15 * minute_ms);
}

Result<void> give(Work& work, const Uuid& door, const std::vector<Item>& items) {
  task::NewTask wanted;
  wanted.kind = kind_name;
  wanted.place = wanted.source = door;
  wanted.owner.role = auth::Role::volunteer;
  wanted.from_at = work.now;
  wanted.due_at = due_of(work, items);
  const auto given = task::add_task(work, wanted);
  if (!given) return refuse(given);
  return {};
}

/// The one who carries all of it; none where things wait, or several have some.
std::optional<Uuid> carrier_of(const std::vector<Item>& items) {
  for (const auto& item : items)
    if (item.state != State::with_helper || item.had_by != items.front().had_by)
      return std::nullopt;
  return items.front().had_by;
}

/// Whose role here is no more, or was never one of the kind's: carries without the task.
bool is_no_owner(const Refusal& refusal) {
  return refusal.code == "task.not_for_owner" || refusal.code == "auth.no_such_user";
}

/// Things still have to be brought, or are on their way though the door is not served any more.
Result<void> keep(Work& work, const task::SourceTask& open, const std::vector<Item>& items,
                  bool is_served) {
  const auto carrier = carrier_of(items);
  if (!is_served && !carrier) {
    task::end_tasks(work, {open.task});
    return {};
  }
  if (carrier && open.owner.user != carrier) {
    task::Owner owner;
    owner.user = carrier;
    const auto given = task::give_to(work, open.task, owner);
    if (!given && !is_no_owner(given.error())) return refuse(given);
  }
  if (const auto due = due_of(work, items); due < open.due_at)
    task::move_due(work, *open.place, due);
  return {};
}

/// Done where something reached the household; else nobody has to do it any more.
void close(Work& work, const task::SourceTask& open, const Uuid& door) {
  const auto reached = work.tx.value<std::int64_t>(
      "select 1 from delivery_item where community_id = ? and door_id = ? and state in ('at_door', "
      "'collected') and state_at >= ? limit 1",
      work.community(), door, open.from_at);
  if (reached)
    task::finish_task(work, open.task);
  else
    task::end_tasks(work, {open.task});
}

std::optional<task::SourceTask> open_task(Work& work, const Uuid& door) {
  for (auto& one : task::tasks_of(work, door, task::Which::open))
    if (one.kind == kind_name) return std::move(one);
  return std::nullopt;
}

/// Whatever the one who did it took for the door; else all that waited there then.
std::vector<Item> brought(Work& work, const Uuid& door, Instant done_at) {
  auto items = open_items_of_doors(work, {door});
  std::erase_if(items,
                [&](const Item& item) { return !is_to_bring(item) || item.arrived_at > done_at; });
  const auto is_own = [&](const Item& item) {
    return item.state == State::with_helper && item.had_by == unless_nil(work.actor.user);
  };
  if (std::any_of(items.begin(), items.end(), is_own))
    std::erase_if(items, [&](const Item& item) { return !is_own(item); });
  return items;
}

Result<void> bring(Work& work, const DoneTask& done) {
  if (!done.source) return {};
  auto items = brought(work, *done.source, done.done_at);
  std::vector<StepRow> steps;
  for (const auto& item : items)
    steps.push_back(step_of(work, work.world.new_uuid(), item.id, Step::at_door, done.done_at));
  write_steps(work, items, steps);
  if (!items.empty()) work.announce("delivery.moved", {work.community(), items.front().zone_id});
  return keep_tasks(work, {*done.source});
}
}  // namespace

TaskKind to_door_kind() {
  using enum auth::Role;
  TaskKind kind;
  kind.name = kind_name;
  kind.may_do = auth::may(volunteer, guard, grid_worker, community_staff);
  kind.when_done = bring;
  return kind;
}

Result<void> keep_tasks(Work& work, const std::vector<Uuid>& doors) {
  std::map<Uuid, std::vector<Item>> wanted;
  for (const auto& door : doors) wanted[door];
  for (auto& item : open_items_of_doors(work, doors))
    if (is_to_bring(item)) wanted[item.door_id].push_back(std::move(item));
  const auto marks = running_marks(work);
  for (const auto& [door, items] : wanted) {
    const auto open = open_task(work, door);
    const bool is_served = marks.contains(door);
    if (items.empty()) {
      if (open) close(work, *open, door);
    } else if (open) {
      if (const auto kept = keep(work, *open, items, is_served); !kept) return refuse(kept);
    } else if (is_served) {
      if (const auto given = give(work, door, items); !given) return refuse(given);
    }
  }
  return {};
}
}  // namespace delivery
