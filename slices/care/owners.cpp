// SPDX-License-Identifier: Apache-2.0
/// Who answers for a household, as support has it.
#include <unordered_set>

#include "care/lookups.hpp"
#include "platform/auth/holders.hpp"
#include "support/support.hpp"

namespace care {
namespace {
/// Those a task of care may be given to: it is never refused for whoever has no role here any more.
std::unordered_set<Uuid> who_may_have_tasks(Work& work, const auth::Right& right) {
  std::unordered_set<Uuid> users;
  for (const auto& holder : auth::holders_of(work.tx, right, work.place, work.now))
    users.insert(holder.user);
  return users;
}
}  // namespace

std::unordered_map<Uuid, TeamOf> teams_of(Work& work, const std::vector<Uuid>& households) {
  using enum auth::Role;
  std::unordered_map<Uuid, TeamOf> teams;
  const auto all = support::answering(work, households);
  if (all.empty()) return teams;
  const auto workers = who_may_have_tasks(work, reaches_people());
  const auto doctors = who_may_have_tasks(work, sees_readings());
  const auto take = [](Answers& answers, const support::Answering& one, const auto& may) {
    if (one.name.empty()) return;
    answers.name = one.name;
    if (one.user && may.contains(*one.user)) answers.user = one.user;
  };
  for (const auto& one : all) {
    if (one.role == isolation::TeamRole::grid_worker)
      take(teams[one.household].grid_worker, one, workers);
    if (one.role == isolation::TeamRole::doctor) take(teams[one.household].doctor, one, doctors);
  }
  return teams;
}
}  // namespace care
