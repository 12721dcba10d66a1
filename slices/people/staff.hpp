// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who works on which premises. Staff may live in the community, and then stay members of their
/// household; who lives elsewhere is listed behind the premises, and counts as nobody's neighbour.
#include "people/people.hpp"

namespace people {
using Job = Text<0, 40>;

/// Somebody who is not in the register, and lives elsewhere.
struct Newcomer {
  Uuid id;
  PersonName name;
  std::optional<Private<PhoneText>> phone;
};
BOOST_DESCRIBE_STRUCT(Newcomer, (), (id, name, phone))

struct NewStaff {
  Uuid id;
  Uuid premises;
  std::optional<Uuid> person;  ///< Somebody of the community; else `newcomer`.
  std::optional<Newcomer> newcomer;
  std::optional<Job> job;
  Day on;
  Source source = Source::visit;
};
BOOST_DESCRIBE_STRUCT(NewStaff, (), (id, premises, person, newcomer, job, on, source))

struct StaffEnd {
  Uuid staff;
  Day on;
};
BOOST_DESCRIBE_STRUCT(StaffEnd, (), (staff, on))

struct StaffCard {
  Uuid staff, premises, person, household;
  std::string name, premises_name, door, job;
  std::optional<std::string> phone_masked;
  Source source = Source::visit;
  Day from;
  std::optional<Day> until;
  Standing standing = Standing::listed;
};
BOOST_DESCRIBE_STRUCT(StaffCard, (),
                      (staff, premises, person, household, name, premises_name, door, job,
                       phone_masked, source, from, until, standing))

struct StaffQuery {
  std::optional<Uuid> premises;
  std::optional<Text<1, 120>> after;
  std::optional<Whole<1, 200>> limit;  ///< 50 when absent.
};
BOOST_DESCRIBE_STRUCT(StaffQuery, (), (premises, after, limit))
struct StaffList {
  std::vector<StaffCard> items;
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(StaffList, (), (items, next))

/// Refuses people.day_in_future, people.day_too_far_back, people.id_taken, place.no_such_premises,
/// people.no_such_person, people.is_dead and the like, people.nobody_named (neither or both),
/// people.phone_…, people.works_there_already.
Result<StaffCard> take_on_staff(Work&, const NewStaff&);
/// Refuses people.no_such_staff, people.day_in_future, people.ended_already, people.ends_too_early.
Result<StaffCard> end_staff(Work&, const StaffEnd&);
Result<StaffList> list_staff(Work&, const StaffQuery&);
}  // namespace people
