// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What somebody of the team has to do today, whom nobody reached, and the file of one person.
#include "care/checks.hpp"
#include "care/contacts.hpp"

namespace care {
/// release: the days of an order are over today.
enum class DueWhat { report, call, visit, swab, doctor, release };
BOOST_DESCRIBE_ENUM(DueWhat, report, call, visit, swab, doctor, release)
struct DueItem {
  Uuid cared_for, person, household;
  std::optional<Uuid> care_check;  ///< None of a release.
  DueWhat what = DueWhat::report;
  Ground ground = Ground::order;
  Step step = Step::due;
  std::string name, door, compound_name;
  Instant due_at;
  std::int64_t tries = 0;     ///< In vain, since the last step.
  bool is_unreached = false;  ///< Longer than the policy leaves unnoticed.
  bool is_worried = false;
  std::string owner_name;  ///< "" of a team.
  auth::Role owner_role = auth::Role::grid_worker;
  std::optional<duty::Rung> rung;  ///< Of its alarm.
  std::string taken_by;
  std::optional<Uuid> search;  ///< With the police, asked for or agreed on.
  std::string search_asked_by, search_agreed_by;
};
BOOST_DESCRIBE_STRUCT(DueItem, (),
                      (cared_for, person, household, care_check, what, ground, step, name, door,
                       compound_name, due_at, tries, is_unreached, is_worried, owner_name,
                       owner_role, rung, taken_by, search, search_asked_by, search_agreed_by))
enum class DueSide { mine, all };
BOOST_DESCRIBE_ENUM(DueSide, mine, all)
struct DueQuery {
  DueSide side = DueSide::mine;
};
BOOST_DESCRIBE_STRUCT(DueQuery, (), (side))
struct DueList {
  static constexpr bool is_kept = false;
  Instant now;
  std::vector<DueItem> items;  ///< In walking order; at most 500.
  std::int64_t total = 0;
  CareCounts counts;
};
BOOST_DESCRIBE_STRUCT(DueList, (), (now, items, total, counts))
/// What is to be done: theirs, their roles'; or everybody's. Noted as a look.
Result<DueList> list_due(Work&, const DueQuery&);
/// Whom nobody reached, worst first: who went furthest and longest ago; at most 500. Noted as a
/// look.
Result<DueList> list_unreached(Work&);

/// One day of a person: what was due, and how they were reached.
struct DayCheck {
  Uuid care_check;
  CheckKind kind = CheckKind::report;
  Instant slot_at;
  Step step = Step::due;
  Ending ending = Ending::open;
  std::optional<Instant> closed_at;
  std::optional<How> how;
};
BOOST_DESCRIBE_STRUCT(DayCheck, (), (care_check, kind, slot_at, step, ending, closed_at, how))
struct ContactLine {
  Uuid contact;
  How how = How::nobody;
  Instant happened_at, received_at;
  std::string by_name;  ///< "" by the household.
  std::optional<Reading> reading;
};
BOOST_DESCRIBE_STRUCT(ContactLine, (), (contact, how, happened_at, received_at, by_name, reading))
struct SubjectFile {
  static constexpr bool is_kept = false;
  Uuid cared_for, person, household;
  Ground ground = Ground::order;
  SubjectState state = SubjectState::running;
  std::string name, door, compound_name, owner_name;
  Rhythm rhythm;
  std::optional<Instant> next_at, ends_at, ended_at, worried_at;
  std::int64_t fever_tenths = 0;
  std::vector<DayCheck> checks;       ///< Newest first; at most 120.
  std::vector<ContactLine> contacts;  ///< Newest first; at most 120.
  std::string key_with, at_any_hour;  ///< Of a plan.
  Instant now;
};
BOOST_DESCRIBE_STRUCT(SubjectFile, (),
                      (cared_for, person, household, ground, state, name, door, compound_name,
                       owner_name, rhythm, next_at, ends_at, ended_at, worried_at, fever_tenths,
                       checks, contacts, key_with, at_any_hour, now))
struct SubjectKey {
  Uuid cared_for;
};
BOOST_DESCRIBE_STRUCT(SubjectKey, (), (cared_for))
/// With readings opened: noted as a look. Refuses care.no_such_subject (cared_for).
Result<SubjectFile> open_subject(Work&, const SubjectKey&);
}  // namespace care
