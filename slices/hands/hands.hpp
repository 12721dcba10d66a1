// SPDX-License-Identifier: Apache-2.0
#pragma once
/// hands: who helps in a community, when and with what; the bodies that act together; and calls by
/// which people come forward.
///
/// A hand is somebody who helps: a person of the register, or somebody who is no resident, of whom
/// no more is kept than a name and a telephone. What somebody cannot do is a limit without a
/// reason.
#include <string>
#include <vector>

#include "base/described.hpp"
#include "base/result.hpp"

struct Work;
struct App;

namespace hands {
/// As what somebody helps; several at once.
enum class HandKind {
  resident,
  volunteer,
  stairwell_chief,
  party_member,
  staff,
  doctor,
  police_liaison,
  property_worker,
  lent
};
BOOST_DESCRIBE_ENUM(HandKind, resident, volunteer, stairwell_chief, party_member, staff, doctor,
                    police_liaison, property_worker, lent)

enum class Skill {
  first_aid,
  nursing,
  medicine,
  caring,
  counselling,
  disinfection,
  driving,
  lifting,
  cooking,
  electrics,
  plumbing,
  computing,
  office_work,
  teaching
};
BOOST_DESCRIBE_ENUM(Skill, first_aid, nursing, medicine, caring, counselling, disinfection, driving,
                    lifting, cooking, electrics, plumbing, computing, office_work, teaching)

/// local: the speech of the place.
enum class Language { mandarin, local, cantonese, english, japanese, korean, sign, other };
BOOST_DESCRIBE_ENUM(Language, mandarin, local, cantonese, english, japanese, korean, sign, other)

/// What somebody is not asked to do. Why is asked nowhere.
enum class Limit { no_nights, no_stairs, light_work };
BOOST_DESCRIBE_ENUM(Limit, no_nights, no_stairs, light_work)

enum class Vehicle { none, bicycle, electric_bike, tricycle, car, van };
BOOST_DESCRIBE_ENUM(Vehicle, none, bicycle, electric_bike, tricycle, car, van)

/// A time of the week in which somebody is free: minutes of a day in China; past 1,440 it goes on
/// into the next.
struct Window {
  Whole<1, 7> weekday;  ///< 1 is Monday.
  Whole<0, 1439> from_minute;
  Whole<1, 2880> until_minute;
};
BOOST_DESCRIBE_STRUCT(Window, (), (weekday, from_minute, until_minute))

enum class Presence { away, free };
BOOST_DESCRIBE_ENUM(Presence, away, free)
/// Days that are not as the week says: away, or free all day.
struct Deviation {
  Day starts_on, ends_on;  ///< Both included.
  Presence presence = Presence::away;
};
BOOST_DESCRIBE_STRUCT(Deviation, (), (starts_on, ends_on, presence))

/// What a hand can do, and when.
struct Profile {
  std::vector<HandKind> kinds;
  std::vector<Skill> skills;
  std::vector<Language> languages;
  std::vector<Limit> limits;
  Vehicle vehicle = Vehicle::none;
  std::vector<Window> hours;  ///< None: nothing is known.
  std::vector<Deviation> deviations;
};
BOOST_DESCRIBE_STRUCT(Profile, (), (kinds, skills, languages, limits, vehicle, hours, deviations))

enum class Free { yes, no, unknown };
BOOST_DESCRIBE_ENUM(Free, yes, no, unknown)

/// Two who are put on one shift together, or never are.
enum class TieKind { together, apart };
BOOST_DESCRIBE_ENUM(TieKind, together, apart)

/// How far two places lie apart, by the tree of places.
enum class Nearness { stairwell, building, compound, community, elsewhere };
BOOST_DESCRIBE_ENUM(Nearness, stairwell, building, compound, community, elsewhere)

void plug(App&);
}  // namespace hands

#include "hands/briefs.hpp"  // the rest of the contract
