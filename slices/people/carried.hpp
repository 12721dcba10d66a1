// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a phone carries of people: a record for each door, with who lives behind it as a visit
/// needs it. Neither identity numbers nor notes (ledgers put anything there); phones masked, of
/// birthdays the year.
#include "people/people.hpp"
#include "platform/pack/sockets.hpp"

namespace people {
struct CarriedNeed {
  Uuid id;
  NeedKind kind = NeedKind::chronic;
  std::optional<Day> next_due;
};
BOOST_DESCRIBE_STRUCT(CarriedNeed, (), (id, kind, next_due))

// What differs from one to the next stands together, and so does what seldom differs: that packs
// better.
struct CarriedMember {
  Uuid person;
  std::string name;
  std::optional<std::string> phone_masked;
  std::optional<std::int64_t> born_year;
  Sex sex = Sex::unknown;
  Relation relation = Relation::other;
  Residence residence = Residence::here;
  Registered registered = Registered::unknown;
  std::vector<CarriedNeed> needs;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(CarriedMember, (),
                      (person, name, phone_masked, born_year, sex, relation, residence, registered,
                       needs, revision))

struct CarriedDoor {
  Uuid id;                        ///< The dwelling or the premises.
  std::optional<Uuid> household;  ///< None: nobody was ever listed there.
  std::string door;               ///< "3-2-501", or the name of a shop.
  std::string number;             ///< "501"
  std::optional<std::int64_t> floor;
  std::optional<Uuid> compound, building, stairwell;  ///< None of a shop that stands alone.
  std::string compound_name, building_name, stairwell_name;
  Occupancy occupancy = Occupancy::unknown;
  Quality quality = Quality::nobody_listed;
  std::int64_t revision = 0;           ///< Of the household.
  std::vector<CarriedMember> members;  ///< Who is listed, the head first.
};
BOOST_DESCRIBE_STRUCT(CarriedDoor, (),
                      (id, household, door, number, floor, compound, building, stairwell,
                       compound_name, building_name, stairwell_name, occupancy, quality, revision,
                       members))

OfflinePack carried_doors();
}  // namespace people
