// SPDX-License-Identifier: Apache-2.0
#include "task/lookups.hpp"

#include <algorithm>
#include <unordered_map>

#include "platform/auth/holders.hpp"

namespace task {
namespace {
using enum auth::Role;

bool holds(const std::vector<auth::Role>& roles, const std::optional<auth::Role>& role) {
  return role && std::find(roles.begin(), roles.end(), *role) != roles.end();
}

bool owns(const Work& work, const std::vector<auth::Role>& roles, const Task& task) {
  return task.owner_id ? *task.owner_id == work.actor.user : holds(roles, task.owner_role);
}

std::optional<TaskPlace> place_of(const Task& task,
                                  const std::unordered_map<Uuid, place::Stop>& stops) {
  if (!task.place_id) return std::nullopt;
  const auto found = stops.find(*task.place_id);
  if (found == stops.end()) return std::nullopt;
  return TaskPlace{*task.place_id, found->second.kind, found->second.label,
                   found->second.compound_name};
}
}  // namespace

auth::Right has_tasks() {
  return auth::may_inside(community_staff, command, grid_worker, stairwell_lead, volunteer, carer,
                          guard);
}

auth::Right is_in_team() {
  auto right = has_tasks();
  right.at = auth::At::community;
  return right;
}

auth::Right answers_for_all() { return auth::may(community_staff, command); }

std::unordered_map<Uuid, Series> series_of(Work& work, const std::vector<Task>& tasks) {
  std::vector<Uuid> ids;
  for (const auto& task : tasks)
    if (task.series_id) ids.push_back(*task.series_id);
  std::unordered_map<Uuid, Series> series;
  if (ids.empty()) return series;
  for (auto& one :
       work.tx.all<Series>("where community_id = ? and id in (?*)", work.community(), ids))
    series.emplace(one.id, std::move(one));
  return series;
}

std::optional<Task> find_task(Work& work, const Uuid& id) {
  return work.tx.one<Task>("where community_id = ? and id = ?", work.community(), id);
}

std::vector<Task> open_ones(Work& work, const std::vector<Uuid>& ids) {
  return work.tx.all<Task>("where community_id = ? and status = ? and id in (?*)", work.community(),
                           Status::open, ids);
}

const TaskKind* find_kind(const Work& work, std::string_view name) {
  const auto& kinds = work.sockets.task_kinds;
  const auto found = std::find_if(kinds.begin(), kinds.end(),
                                  [&](const TaskKind& kind) { return kind.name == name; });
  return found == kinds.end() ? nullptr : &*found;
}

KindCard asked_by(const Work& work, const std::string& name) {
  KindCard card{name, {}, {}, 0, 0, false};
  const auto* kind = find_kind(work, name);
  if (!kind) return card;
  const auto& evidence = kind->evidence;
  for (const auto& answer : evidence.answers) card.answers.push_back({answer.name, answer.choices});
  for (const auto& count : evidence.counts) card.counts.push_back({count.name, count.most});
  card.photos_least = evidence.photos_least;
  card.photos_most = evidence.photos_most;
  card.wants_signature = evidence.signature == Evidence::Signature::wanted;
  return card;
}

void tell(Work& work, Told told, const std::vector<Task>& tasks) {
  if (tasks.empty()) return;
  std::vector<Uuid> ids;
  const auto add = [&](const Uuid& id) {
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  };
  for (const auto& task : tasks) ids.push_back(task.id);
  for (const auto& task : tasks) {
    // A team may be anybody, and so may those who are asked to step in.
    if (!task.owner_id || task.escalated_to) add(task.community_id);
    if (task.owner_id) add(*task.owner_id);
  }
  work.announce(told == Told::given ? "task.given" : "task.changed", std::move(ids));
}

std::vector<auth::Role> own_roles(const Work& work) {
  return auth::roles_at(is_in_team(), work.actor.grants, work.place,
                        work.actor.allowed_at(work.now));
}

bool is_mine(const Work& work, const Task& task) { return owns(work, own_roles(work), task); }

bool may_see(const Work& work, const Task& task) {
  if (work.actor.is_house) return true;
  if (auth::is_allowed(answers_for_all(), work.actor.grants, work.place,
                       work.actor.allowed_at(work.now)))
    return true;
  const auto roles = own_roles(work);
  return owns(work, roles, task) || holds(roles, task.escalated_to);
}

Result<Task> seen_task(Work& work, const Uuid& id) {
  auto task = find_task(work, id);
  if (!task) return refuse(No::missing, "task.no_such_task", "task");
  if (!may_see(work, *task)) return refuse(No::forbidden, "task.not_yours", "task");
  return std::move(*task);
}

Result<Task> reported_task(Work& work, const Uuid& id) {
  auto task = find_task(work, id);
  if (!task) return refuse(No::missing, "task.no_such_task", "task");
  const auto had_it = [&] {
    return work.tx.one<HandOver>("where community_id = ? and task_id = ? and from_id = ? limit 1",
                                 task->community_id, task->id, work.actor.user);
  };
  if (!may_see(work, *task) && !had_it()) return refuse(No::forbidden, "task.not_yours", "task");
  return std::move(*task);
}

bool is_known_owner(Work& work, const Uuid& user) {
  if (!auth::holders_of(work.tx, has_tasks(), work.place, work.now, user).empty()) return true;
  return work.tx
      .one<Task>("where community_id = ? and owner_id = ? limit 1", work.community(), user)
      .has_value();
}

Result<void> may_own(Work& work, const TaskKind* kind, const Owner& owner, const char* field) {
  if (owner.user && !is_known_owner(work, *owner.user))
    return refuse(No::missing, "auth.no_such_user", field);
  const auto holds_a_role = [&] {
    return owner.role
               ? kind->may_do.allows(*owner.role)
               : !auth::holders_of(work.tx, kind->may_do, work.place, work.now, owner.user).empty();
  };
  if (!kind || owner.user.has_value() == owner.role.has_value() || !holds_a_role())
    return refuse(No::invalid, "task.not_for_owner", field);
  return {};
}

std::vector<OwnerCard> owner_cards(Work& work, const std::vector<Owner>& owners) {
  std::vector<Uuid> users;
  for (const auto& owner : owners)
    if (owner.user) users.push_back(*owner.user);
  std::unordered_map<Uuid, std::string> names;
  for (auto& [user, name] : auth::names_of_users(work.tx, users)) names.emplace(user, name);
  std::vector<OwnerCard> cards;
  for (const auto& owner : owners)
    cards.push_back({owner.user, owner.role, owner.user ? names[*owner.user] : std::string()});
  return cards;
}

std::vector<TaskCard> cards_of(Work& work, const std::vector<Task>& tasks) {
  std::vector<Uuid> places;
  std::vector<Owner> owners;
  for (const auto& task : tasks) {
    if (task.place_id) places.push_back(*task.place_id);
    owners.push_back(task.owner());
  }
  const auto stops = place::stops_of(work, places);
  const auto named = owner_cards(work, owners);
  const auto series = series_of(work, tasks);
  const auto roles = own_roles(work);
  std::vector<TaskCard> cards;
  for (std::size_t i = 0; i < tasks.size(); ++i) {
    const auto& task = tasks[i];
    TaskCard card{task.id,
                  task.kind,
                  place_of(task, stops),
                  task.person_id,
                  task.source_id,
                  named[i],
                  owns(work, roles, task),
                  task.from_at,
                  task.due_at,
                  task.status,
                  task.closed_at,
                  task.closed_by,
                  task.escalated_at,
                  task.escalated_to,
                  {},
                  0,
                  task.revision};
    if (task.series_id)
      if (const auto found = series.find(*task.series_id); found != series.end()) {
        card.repeat = found->second.repeat;
        card.missed = found->second.missed;
      }
    cards.push_back(std::move(card));
  }
  return cards;
}

TaskCard card_of(Work& work, const Task& task) { return std::move(cards_of(work, {task}).front()); }
}  // namespace task
