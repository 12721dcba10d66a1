// SPDX-License-Identifier: Apache-2.0
/// Tasks that change their owner.
#include "task/acts.hpp"
#include "task/lookups.hpp"

namespace task {
namespace {
std::optional<Uuid> unless_nil(const Uuid& id) {
  return id.is_nil() ? std::nullopt : std::optional(id);
}

void write_hand_over(Work& work, Task& task, const Uuid& id, const Owner& to, HandReason reason) {
  work.tx.insert(HandOver{task.community_id, id, task.id, task.owner_id, task.owner_role, to.user,
                          to.role, reason, work.now, unless_nil(work.actor.user), work.actor.name});
  const auto before = task;
  task.owner_id = to.user;
  task.owner_role = to.role;
  ++task.revision;
  work.tx.update(task);
  tell(work, Told::changed, {before, task});
}

bool is_same(const Owner& one, const Owner& other) {
  return one.user == other.user && one.role == other.role;
}
}  // namespace

Result<TaskCard> hand_over(Work& work, const NewHandOver& wanted) {
  auto task = seen_task(work, wanted.task);
  if (!task) return refuse(task);
  if (wanted.user && !is_known_owner(work, *wanted.user))
    return refuse(No::missing, "auth.no_such_user", "user");
  if (wanted.user.has_value() == wanted.role.has_value())
    return refuse(No::invalid, "task.one_owner", "role");
  if (task->revision != wanted.revision) {
    Refusal refusal{No::conflict, "house.changed_meanwhile", "revision", {}, {}, 0};
    refusal.current = json::write(card_of(work, *task));
    return tl::unexpected<Refusal>(std::move(refusal));
  }
  if (task->status != Status::open) return refuse(No::conflict, "task.is_over", "task");
  const Owner to{wanted.user, wanted.role};
  const auto* kind = find_kind(work, task->kind);
  if (const auto may = may_own(work, kind, to, to.user ? "user" : "role"); !may) return refuse(may);
  if (is_same(task->owner(), to)) return refuse(No::conflict, "task.same_owner", "user");
  if (work.tx.one<HandOver>("where community_id = ? and id = ?", work.community(), wanted.id))
    return refuse(No::conflict, "task.id_taken", "id");
  const auto from = task->owner_id;
  write_hand_over(work, *task, wanted.id, to, wanted.reason);
  if (kind->when_handed_over) {
    const auto may = kind->when_handed_over(
        work, {task->id, task->source_id, task->place_id, task->person_id, from, to.user});
    if (!may) return refuse(may);
  }
  return card_of(work, *task);
}

Result<void> give_to(Work& work, const Uuid& id, const Owner& to) {
  auto task = find_task(work, id);
  if (!task) return refuse(No::missing, "task.no_such_task", "task");
  if (task->status != Status::open) return refuse(No::conflict, "task.is_over", "task");
  const auto* kind = find_kind(work, task->kind);
  if (const auto may = may_own(work, kind, to, "owner"); !may) return refuse(may);
  if (!is_same(task->owner(), to))
    write_hand_over(work, *task, work.world.new_uuid(), to, HandReason::reorganised);
  return {};
}
}  // namespace task
