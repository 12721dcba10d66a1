// SPDX-License-Identifier: Apache-2.0
#include "seal/tasks.hpp"

#include <algorithm>
#include <map>

#include "people/people.hpp"
#include "place/place.hpp"
#include "seal/lookups.hpp"
#include "seal/policy.hpp"
#include "seal/steps.hpp"
#include "task/task.hpp"

namespace seal {
namespace {
constexpr std::string_view check_kind = "seal.check", apply_kind = "seal.apply",
                           remove_kind = "seal.remove";

/// What somebody has to do at a door, by when.
struct AtDoor {
  std::string_view kind;
  Instant from, due;
  Instant asked{};  ///< When a look is due by the last one, also when that is past.
};
/// Why tasks change: a step saw to what was asked, or nobody has to do it any more.
enum class Because { step, order };

std::optional<AtDoor> asked_at(const Work& work, Wanted wanted, const std::vector<Label>& on) {
  const auto& policy = seal_policy(work.today());
  std::optional<Instant> seen;
  for (const auto& label : on)
    if (label.seen_at && (!seen || *seen < *label.seen_at)) seen = label.seen_at;
  const auto state = door_state(wanted, seen, work.now, policy.check_every_ms);
  if (!state) return std::nullopt;
  const auto soon = work.now + policy.renew_within_ms;
  switch (*state) {
    case DoorState::unsealed:
      return AtDoor{apply_kind, work.now, soon};
    case DoorState::no_ground:
      return AtDoor{remove_kind, work.now, soon};
    default: {
      const auto asked = *seen + policy.check_every_ms;
      const auto due = std::max(asked, work.now + 15 * minute_ms);
      return AtDoor{check_kind, due + -policy.check_every_ms / 2, due, asked};
    }
  }
}

Result<void> give(Work& work, const Uuid& door, const AtDoor& wanted) {
  task::NewTask task;
  task.kind = wanted.kind;
  task.place = task.source = door;
  task.owner.role = auth::Role::grid_worker;
  task.from_at = wanted.from;
  task.due_at = wanted.due;
  const auto given = task::add_task(work, task);
  if (!given) return refuse(given);
  return {};
}

std::optional<task::SourceTask> open_task(Work& work, const Uuid& door) {
  for (auto& one : task::tasks_of(work, door, task::Which::open))
    if (one.kind == check_kind || one.kind == apply_kind || one.kind == remove_kind)
      return std::move(one);
  return std::nullopt;
}

/// The open task is still the one that is needed. A look that is overdue stays overdue: only a new
/// look at the seal asks for another.
bool is_same(const task::SourceTask& open, const AtDoor& needed) {
  return open.kind == needed.kind && (needed.kind != check_kind || needed.asked <= open.due_at);
}

Result<void> keep(Work& work, const Uuid& door, const std::optional<AtDoor>& needed,
                  Because because) {
  const auto open = open_task(work, door);
  if (open && needed && is_same(*open, *needed)) return {};
  if (open && because == Because::step) task::finish_task(work, open->task);
  if (open && because == Because::order) task::end_tasks(work, {open->task});
  if (!needed) return {};
  return give(work, door, *needed);
}

Result<void> keep_doors(Work& work, const std::vector<Uuid>& doors, Because because) {
  const auto wanted = doors_wanted(work, doors);
  std::map<Uuid, std::vector<Label>> on;
  // Nobody is sent to a door that is none any more; what was noted there stands.
  for (const auto& place : place::find_places(work, doors))
    if (!place.is_closed) on[place.id];
  for (auto& label : labels_on_doors(work, doors))
    if (const auto found = on.find(*label.door_id); found != on.end())
      found->second.push_back(std::move(label));
  for (const auto& [door, labels] : on) {
    const auto asked = wanted.contains(door) ? Wanted::seal : Wanted::none;
    if (const auto kept = keep(work, door, asked_at(work, asked, labels), because); !kept)
      return refuse(kept);
  }
  return {};
}

/// A look from a task is a step of each seal on the door.
Result<void> looked_at(Work& work, const DoneTask& done) {
  if (!done.source) return {};
  const auto found = std::find_if(done.answers.begin(), done.answers.end(),
                                  [](const auto& answer) { return answer.first == "found"; });
  ENSURE(found != done.answers.end());
  const auto step = found->second == "whole"  ? Step::checked
                    : found->second == "torn" ? Step::found_torn
                                              : Step::found_missing;
  NewSteps steps;
  for (const auto& label : labels_on_doors(work, {*done.source})) {
    NewStep one;
    one.id = work.world.new_uuid();
    one.number = label.number;
    one.step = step;
    one.at = done.done_at;
    steps.steps.push_back(std::move(one));
  }
  if (steps.steps.empty()) return {};
  const auto taken = take_steps(work, steps);
  if (!taken) return refuse(taken);
  return {};
}

/// A seal has a number: it is put on and taken off on the page of seals, where that is asked.
Result<void> with_number(Work&, const DoneTask&) {
  return refuse(No::conflict, "seal.number_needed");
}

TaskKind kind_of(std::string_view name) {
  TaskKind kind;
  kind.name = name;
  kind.may_do = keeps_seals();
  kind.when_done = with_number;
  return kind;
}
}  // namespace

std::vector<TaskKind> kinds() {
  auto check = kind_of(check_kind);
  check.evidence.answers = {{"found", {"whole", "torn", "missing"}}};
  check.evidence.photos_most = 2;
  check.when_done = looked_at;
  return {check, kind_of(apply_kind), kind_of(remove_kind)};
}

Result<void> keep_tasks(Work& work, const std::vector<Uuid>& doors) {
  return keep_doors(work, doors, Because::step);
}

void follow_orders(Work& work, const Uuid& household) {
  const auto members = people::listed_in(work, household);
  if (members.empty()) return;
  ENSURE(keep_doors(work, {members.front().place}, Because::order).has_value());
}
}  // namespace seal
