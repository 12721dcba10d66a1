// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What somebody found different at a door: each field as it was shown to them and as it shall be,
/// so that two who worked offline on one household merge by field. Where the same field clashes
/// both values are kept, and shown until somebody decides; nothing is overwritten silently.
///
/// Part of the contract of people: others include it with people.hpp.
#include "people/people.hpp"

namespace people {
/// occupancy and note are of the household, the others of a person.
enum class KnownField {
  occupancy,
  note,
  name,
  sex,
  born_on,
  relation,
  residence,
  registered,
  registered_at,
  phone
};
BOOST_DESCRIBE_ENUM(KnownField, occupancy, note, name, sex, born_on, relation, residence,
                    registered, registered_at, phone)

using FieldText = Text<0, 500>;

/// Enumerators by name, days as "1949-12-31", nothing as "". A phone may be told by its mask in
/// `was`. Both are private: the journal keeps which field it was, never what stood in it.
struct FieldChange {
  std::optional<Uuid> person;  ///< None: a field of the household.
  KnownField field = KnownField::note;
  Private<FieldText> was, now;
};
BOOST_DESCRIBE_STRUCT(FieldChange, (), (person, field, was, now))

/// How the house knows of changes, when they were noted down, and by what (a visit).
struct ChangesFrom {
  Source source = Source::visit;
  Instant at;
  Uuid origin;
};

struct MergedChanges {
  std::int64_t written = 0;
  std::vector<Uuid> clashes;  ///< Kept beside what stands there, until somebody decides.
};

/// Writes each field that still reads as it did; one that reads as it shall is left alone; any
/// other is a clash, as is one of somebody who is not listed any more, or that contradicts an
/// identity number on file. Refuses people.no_such_household, then for the change at fault (its
/// `now`, or its `person`) people.no_such_person, people.field_of_another (a person's field without
/// a person, or the reverse), people.field_value, people.phone_…
Result<MergedChanges> merge_changes(Work&, const Uuid& household, const std::vector<FieldChange>&,
                                    const ChangesFrom&);

enum class Keep { present, brought };
BOOST_DESCRIBE_ENUM(Keep, present, brought)

/// Two values of one field; phones by their masks.
struct ClashCard {
  Uuid clash;
  std::int64_t revision = 1;  ///< Of the row that holds the field: a decision is made on it.
  Uuid household;
  std::string door;
  std::optional<Uuid> person;
  std::string person_name;
  KnownField field = KnownField::note;
  std::string present, brought, was;
  Source source = Source::visit;  ///< Of what was brought.
  Instant at;
  std::string by;
  std::optional<Keep> decision;
};
BOOST_DESCRIBE_STRUCT(ClashCard, (),
                      (clash, revision, household, door, person, person_name, field, present,
                       brought, was, source, at, by, decision))
struct ClashList {
  std::vector<ClashCard> items;
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(ClashList, (), (items, next))
struct ClashQuery {
  std::optional<Uuid> household;
  std::optional<Text<1, 40>> after;
  std::optional<Whole<1, 200>> limit;  ///< 50 when absent.
};
BOOST_DESCRIBE_STRUCT(ClashQuery, (), (household, after, limit))
struct ClashDecision {
  Uuid clash;
  Whole<1, 1'000'000'000> revision;
  Keep keep = Keep::present;
};
BOOST_DESCRIBE_STRUCT(ClashDecision, (), (clash, revision, keep))

/// Clashes that wait for a decision, oldest first; their households are noted as looked at. Refuses
/// people.no_such_household.
Result<ClashList> list_clashes(Work&, const ClashQuery&);
/// Refuses people.no_such_clash, people.decided_already, house.changed_meanwhile (with the card as
/// it is now), people.is_set_aside, people.field_value.
Result<ClashCard> decide_clash(Work&, const ClashDecision&);

// ---- What lives behind doors, for slices that go from one to the next -----------------------

/// What is known of a door before anybody opens its file.
struct DoorFacts {
  Uuid household, place;  ///< The dwelling or the premises.
  bool is_shop = false;
  Occupancy occupancy = Occupancy::unknown;
  std::int64_t persons = 0;
  bool is_elsewhere = false;  ///< Everybody listed here lives elsewhere.
};
std::vector<DoorFacts> facts_of_doors(Work&);

/// The household behind a dwelling or premises; made with that id when nobody was listed there.
/// Refuses place.no_such_door, people.id_taken.
Result<Uuid> household_at(Work&, const Uuid& place, const Uuid& id_if_new);

/// Somebody who can be called.
struct Reachable {
  Uuid household, person;
  std::string name;
  Relation relation = Relation::other;
  std::string phone_masked;
};
BOOST_DESCRIBE_STRUCT(Reachable, (), (household, person, name, relation, phone_masked))
/// Listed persons of these households with a phone, heads first. The caller notes the look.
std::vector<Reachable> reachable_at(Work&, const std::vector<Uuid>& households);
}  // namespace people
