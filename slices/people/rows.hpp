// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The tables of people. Only this slice reads or writes them.
#include "base/bytes.hpp"
#include "people/people.hpp"

namespace people {
/// What a household stands behind: a home, or a shop whose staff live elsewhere.
enum class Behind { dwelling, premises };
BOOST_DESCRIBE_ENUM(Behind, dwelling, premises)

struct Household {
  static constexpr auto table = "people_household";
  Uuid community_id;
  Uuid id;
  Uuid dwelling_id;  ///< The dwelling or the premises.
  Behind behind = Behind::dwelling;
  Occupancy occupancy = Occupancy::unknown;
  Note note;
  std::int64_t persons = 0;                  ///< Listed and not living elsewhere; kept by the acts.
  Quality quality = Quality::nobody_listed;  ///< Kept by the acts, as the two below.
  std::int64_t needs = 0;                    ///< Kinds of open needs: bit n is the n-th NeedKind.
  std::optional<Day> next_due;               ///< Earliest due day among open needs.
  std::int64_t revision = 1;
  Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(Household, (),
                      (community_id, id, dwelling_id, behind, occupancy, note, persons, quality,
                       needs, next_due, revision, changed_at))

struct Person {
  static constexpr auto table = "people_person";
  Uuid community_id;
  Uuid id;
  Uuid household_id;  ///< Where the person lives; of who is not listed any more: lived last.
  Standing standing = Standing::listed;
  PersonName name;
  Sex sex = Sex::unknown;
  std::optional<Day> born_on;
  Relation relation = Relation::other;
  Residence residence = Residence::here;
  Registered registered = Registered::unknown;
  std::optional<Address> registered_at;
  std::optional<Day> back_on;  ///< Of somebody who is away.
  std::optional<Private<PhoneText>> phone;
  std::optional<Bytes> phone_index;
  std::optional<IdKind> id_kind;
  std::optional<Private<IdText>> id_number;
  std::optional<Bytes> id_index;
  std::optional<Uuid> merged_into;  ///< Of who is merged: where they are found now.
  std::optional<Uuid> found_in;     ///< The community where who moved or was merged is found now,
                                    ///< when that is another one of the house.
  std::int64_t revision = 1;
  Instant changed_at;
};
BOOST_DESCRIBE_STRUCT(Person, (),
                      (community_id, id, household_id, standing, name, sex, born_on, relation,
                       residence, registered, registered_at, back_on, phone, phone_index, id_kind,
                       id_number, id_index, merged_into, found_in, revision, changed_at))

struct Need {
  static constexpr auto table = "people_need";
  Uuid community_id;
  Uuid id;
  Uuid person_id;
  Uuid household_id;
  NeedKind kind = NeedKind::chronic;
  std::optional<Day> next_due;
  Note note;
  Instant since;
  std::optional<Instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(Need, (),
                      (community_id, id, person_id, household_id, kind, next_due, note, since,
                       ended_at))

/// Counters of one community: so that no page counts a table.
struct Counter {
  static constexpr auto table = "people_counter";
  Uuid community_id;
  std::string name;  ///< "households", "persons", "occupancy.vacant", "quality.complete" …
  std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(Counter, (), (community_id, name, number))

/// How many households have their next due day then.
struct DueCount {
  static constexpr auto table = "people_due";
  Uuid community_id;
  Day day;
  std::int64_t households = 0;
};
BOOST_DESCRIBE_STRUCT(DueCount, (), (community_id, day, households))
}  // namespace people
