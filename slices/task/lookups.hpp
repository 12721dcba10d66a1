// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Reading tasks: rows, kinds, whose they are, and their cards.
#include <unordered_map>

#include "platform/app.hpp"
#include "task/rows.hpp"

namespace task {
/// Whoever may have tasks at all, and those among them who answer for everybody's.
auth::Right has_tasks();
/// A team is made of those who hold its role at the community, not somewhere inside it.
auth::Right is_in_team();
auth::Right answers_for_all();

/// The series of those that come back, in one statement.
std::unordered_map<Uuid, Series> series_of(Work&, const std::vector<Task>&);
std::optional<Task> find_task(Work&, const Uuid& id);
std::vector<Task> open_ones(Work&, const std::vector<Uuid>& ids);
/// None where no slice plugs in that kind any more.
const TaskKind* find_kind(const Work&, std::string_view name);
/// What the kind asks for; nothing of one that is not known.
KindCard asked_by(const Work&, const std::string& kind);

/// Tells of tasks that changed, or are new: names them and whose they are, so that owners hear.
enum class Told { changed, given };
void tell(Work&, Told, const std::vector<Task>&);

/// The roles that the one who asks holds at the community now.
std::vector<auth::Role> own_roles(const Work&);
bool is_mine(const Work&, const Task&);
/// Mine, escalated to me, or I answer for everybody's.
bool may_see(const Work&, const Task&);
/// The task, when the one who asks may see it. Refuses task.no_such_task, task.not_yours.
Result<Task> seen_task(Work&, const Uuid& id);
/// The same, and for whoever had it once: they may have worked before they heard that they have it
/// no more.
Result<Task> reported_task(Work&, const Uuid& id);
/// True for a user who may have tasks here, or still has some.
bool is_known_owner(Work&, const Uuid& user);
/// Refuses, in `field`: auth.no_such_user for a user who is not known here, and task.not_for_owner
/// for an owner who may not have tasks of the kind now.
Result<void> may_own(Work&, const TaskKind*, const Owner&, const char* field);

std::vector<TaskCard> cards_of(Work&, const std::vector<Task>&);
TaskCard card_of(Work&, const Task&);
/// Names of users, for owner cards.
std::vector<OwnerCard> owner_cards(Work&, const std::vector<Owner>&);
}  // namespace task
