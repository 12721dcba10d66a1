// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What comes back: who goes to dialysis on which days, who needs their medicines when.
#include "need/asks.hpp"
#include "people/people.hpp"

namespace need {
struct NewStanding {
  Uuid id;
  Uuid need;  ///< Of the register: whose, and which.
  std::vector<Whole<1, 7>> weekdays;
  std::optional<Whole<1, 180>> every_days;
  Whole<0, 1439> at_minute;
  Hospital hospital = Hospital::usual;
  std::optional<HospitalName> hospital_name;
  Day from_on;
  std::optional<Day> until_on;
};
BOOST_DESCRIBE_STRUCT(NewStanding, (),
                      (id, need, weekdays, every_days, at_minute, hospital, hospital_name, from_on,
                       until_on))
struct StandingKept {
  Uuid standing;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(StandingKept, (), (standing, revision))
/// Refuses people.no_such_need and people.need_has_ended (need), need.not_recurring (need: of a
/// kind that nobody goes or is brought anything for), need.one_rhythm (weekdays),
/// need.days_reversed (until_on), need.stands_already (need), need.id_taken (id).
Result<StandingKept> add_standing(Work&, const NewStanding&);

struct StandingEnd {
  Uuid standing;
  RowRevision revision;
};
BOOST_DESCRIBE_STRUCT(StandingEnd, (), (standing, revision))
/// Refuses need.no_such_standing, need.has_ended, house.changed_meanwhile.
Result<StandingKept> end_standing(Work&, const StandingEnd&);

struct NewTrip {
  Uuid id;
  Uuid standing;
  Day on;
};
BOOST_DESCRIBE_STRUCT(NewTrip, (), (id, standing, on))
/// The request of that day, in one press; pressed twice it is one. Refuses need.no_such_standing,
/// need.has_ended, need.not_that_day (on), and as ask.
Result<AskKept> make_trip(Work&, const NewTrip&);

struct DayLine {
  Uuid standing;
  Day on;
  Instant at;
  std::optional<Uuid> request;  ///< Made of it.
  std::optional<State> state;
  bool is_reminded = false;  ///< Within a day, and nothing was made of it.
};
BOOST_DESCRIBE_STRUCT(DayLine, (), (standing, on, at, request, state, is_reminded))
struct StandingCard {
  Uuid standing;
  std::int64_t revision = 1;
  Uuid need, person, household;
  std::string person_name, door, compound_name;
  Kind kind = Kind::dialysis;
  std::vector<Whole<1, 7>> weekdays;
  std::optional<std::int64_t> every_days;
  std::int64_t at_minute = 0;
  Hospital hospital = Hospital::usual;
  std::string hospital_name;
  Day from_on;
  std::optional<Day> until_on;
};
BOOST_DESCRIBE_STRUCT(StandingCard, (),
                      (standing, revision, need, person, household, person_name, door,
                       compound_name, kind, weekdays, every_days, at_minute, hospital,
                       hospital_name, from_on, until_on))
/// A need of the register whose day comes, and which does not stand here.
struct DueCard {
  Uuid need, person, household;
  std::string person_name, door;
  Kind kind = Kind::dialysis;
  Day next_due;
};
BOOST_DESCRIBE_STRUCT(DueCard, (), (need, person, household, person_name, door, kind, next_due))
struct StandingQuery {
  std::optional<Day> first_on;  ///< Today when absent.
};
BOOST_DESCRIBE_STRUCT(StandingQuery, (), (first_on))
struct StandingList {
  Instant now;
  Day first_on;
  std::vector<StandingCard> items;  ///< What stands, by door.
  std::vector<DayLine> days;        ///< A week from the first day on, by time.
  std::vector<DueCard> due;
  bool is_more = false;
};
BOOST_DESCRIBE_STRUCT(StandingList, (), (now, first_on, items, days, due, is_more))
/// A look.
Result<StandingList> list_standings(Work&, const StandingQuery&);

/// Somebody is back from it: the register learns when it is due next.
void came_back(Work&, const Uuid& standing, std::optional<Day> on);
/// When the next reminder of it is due, after that day.
std::optional<Instant> remind_after(const Standing&, Day after, const NeedPolicy&);
}  // namespace need
