// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Reading care, who may, and the one place where checks are closed.
#include <unordered_map>

#include "care/rows.hpp"
#include "platform/work.hpp"

namespace care {
/// Those who reach people: who is to be reached, where, how far somebody went.
auth::Right reaches_people();
/// Those who see how somebody is: readings and what was said.
auth::Right sees_readings();

std::optional<Uuid> user_of(const Work&);
std::optional<Subject> find_subject(Work&, const Uuid& id);
std::optional<Check> find_check(Work&, const Uuid& id);
std::unordered_map<Uuid, Subject> subjects_of(Work&, const std::vector<Uuid>& ids);
/// Open ones of these subjects, the earliest first.
std::unordered_map<Uuid, std::vector<Check>> open_checks_of(Work&,
                                                            const std::vector<Uuid>& subjects);

/// When each of these was reached last.
std::unordered_map<Uuid, Instant> reached_last(Work&, const std::vector<Uuid>& subjects);

/// Who answers for a household, as tasks take it.
struct Answers {
  std::optional<Uuid> user;
  std::string name;
};
struct TeamOf {
  Answers grid_worker, doctor;
};
/// Of these households; one that nobody answers for is absent. Only who may have tasks here.
std::unordered_map<Uuid, TeamOf> teams_of(Work&, const std::vector<Uuid>& households);

/// Closes these, ends their tasks and tells of it. `at` is when it came to be so.
void close_checks(Work&, std::vector<Check>&, Ending, Instant at,
                  const std::optional<Uuid>& contact);
/// Not so a swab and a doctor's look, which are work of their own.
constexpr bool waits_for_anybody(CheckKind kind) { return kind <= CheckKind::visit; }
/// Whose turn it is to go further: of several that wait for the same person only the earliest.
bool leads(const Check&, const std::vector<Check>& open_of_subject);
}  // namespace care
