// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a community asks of its rounds, in its own words: buildings, ways, doors, crews, rules. A
/// slice fills it, or a file does (`linli plan rounds --format linli`). Times are seconds of a day.
#include <variant>

#include "base/json.hpp"
#include "engines/rounds/model.hpp"

namespace rounds {
using Name = Text<1, 80>;
using Index = Whole<0, 100'000>;
using Metres = Whole<-100'000, 100'000>;
using Seconds = Whole<0, 172'800>;
using Amount = Whole<0, 1'000'000>;
using Weight = Whole<0, 10'000'000>;

struct Lift {
  Whole<0, 3'600> wait_seconds, seconds_a_floor;
};
BOOST_DESCRIBE_STRUCT(Lift, (), (wait_seconds, seconds_a_floor))

/// A building, gate, store or any other spot.
struct Building {
  Name name;
  Metres x, y;  ///< East and north of any one point.
  std::optional<Lift> lift;
};
BOOST_DESCRIBE_STRUCT(Building, (), (name, x, y, lift))

/// The way between two buildings in both directions where a straight line tells it badly. Without
/// seconds it is blocked, and one goes around by other buildings.
struct Street {
  Index from, to;
  std::optional<Seconds> seconds;
};
BOOST_DESCRIBE_STRUCT(Street, (), (from, to, seconds))

/// must: a round without it is none; usual and may cost what the rules say when they are left out.
enum class Priority { must, usual, may };
BOOST_DESCRIBE_ENUM(Priority, must, usual, may)
/// better_late: after `due` each minute costs; strict: not at all then.
enum class Punctuality { better_late, strict };
BOOST_DESCRIBE_ENUM(Punctuality, better_late, strict)
BOOST_DESCRIBE_ENUM(Stage, clean, isolated, waste)

/// One door to go to.
struct Errand {
  Name name;
  Index building;
  Whole<-20, 200> floor;  ///< 1 is the ground floor.
  Whole<0, 500> door;     ///< Counted from the stairs.
  std::optional<Seconds> ready, due;
  Seconds service;
  std::vector<Amount> deliver, collect;  ///< For each measure of the rules.
  std::vector<Name> skills;              ///< All of them are needed.
  Stage stage = Stage::clean;
  Priority priority = Priority::must;
  Punctuality punctuality = Punctuality::better_late;
  std::optional<Index> crew;        ///< Settled by a person.
  std::optional<Index> usual_crew;  ///< Who knows the door.
};
BOOST_DESCRIBE_STRUCT(Errand, (),
                      (name, building, floor, door, ready, due, service, deliver, collect, skills,
                       stage, priority, punctuality, crew, usual_crew))

/// What is fetched at one errand and brought to another on the same round.
struct Parcel {
  Index fetch, bring;
  std::vector<Amount> load;
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (fetch, bring, load))

struct Pause {
  Seconds earliest, latest;  ///< Between which it begins.
  Whole<1, 43'200> seconds;
};
BOOST_DESCRIBE_STRUCT(Pause, (), (earliest, latest, seconds))

struct Crew {
  Name name;
  Index start;
  std::optional<Index> end;  ///< Where it started, when nothing is said.
  Seconds begins, ends;
  std::vector<Amount> capacity;
  std::vector<Name> skills;
  std::vector<Pause> pauses;
  std::vector<Index> first;  ///< Errands that come first, in this order.
};
BOOST_DESCRIBE_STRUCT(Crew, (), (name, start, end, begins, ends, capacity, skills, pauses, first))

/// Speeds and weights, as they hold from a day on by a source. Each second on the way costs 1.
struct RoundRules {
  Name source;
  Day valid_from;
  Whole<1, 2'000> metres_a_minute;
  Whole<100, 1'000> detour_percent;  ///< Of a way against the straight line.
  Whole<0, 600> stairs_seconds_a_floor, seconds_a_door;
  Weight late_minute, left_out_usual, left_out_may, other_crew, crew_out;
};
BOOST_DESCRIBE_STRUCT(RoundRules, (),
                      (source, valid_from, metres_a_minute, detour_percent, stairs_seconds_a_floor,
                       seconds_a_door, late_minute, left_out_usual, left_out_may, other_crew,
                       crew_out))

struct Errands {
  RoundRules rules;
  std::vector<Name> measures;  ///< What is counted when something is carried; up to four.
  std::vector<Building> buildings;
  std::vector<Street> streets;
  std::vector<Errand> errands;
  std::vector<Parcel> parcels;
  std::vector<Crew> crews;
};
BOOST_DESCRIBE_STRUCT(Errands, (), (rules, measures, buildings, streets, errands, parcels, crews))

/// The rules that hold when nobody says otherwise.
RoundRules usual_round_rules();

/// Refuses, with a pointer to each fault: rounds.no_such_index, rounds.wrong_measures,
/// rounds.not_alone (an errand in two parcels or first on two rounds),
/// rounds.ends_before_it_begins; then rounds.too_many_skills (more than 64 in all) and
/// rounds.too_large.
Result<Problem> problem_of(const Errands&);
}  // namespace rounds
