// SPDX-License-Identifier: Apache-2.0
#pragma once
/// people: who lives where, once; their households, their needs with a due date.
///
/// A household is what lives behind one door; a person belongs to one household at a time. Phone
/// and identity numbers are sealed and found only by exact look-up; names and doors stay readable
/// for search. Nothing of ethnicity, religion or politics has a place here, and no identity number
/// is ever required.
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/described.hpp"
#include "base/result.hpp"
#include "place/place.hpp"

struct Work;
struct App;
struct LayerDoors;

namespace people {
enum class Occupancy { unknown, occupied, rented, vacant, owner_away, unreachable, refused };
BOOST_DESCRIBE_ENUM(Occupancy, unknown, occupied, rented, vacant, owner_away, unreachable, refused)

/// How well the file of a household is filled.
enum class Quality { complete, no_phone, no_id_number, nobody_listed, contradiction };
BOOST_DESCRIBE_ENUM(Quality, complete, no_phone, no_id_number, nobody_listed, contradiction)

/// Worst first in what the board shows: overdue, due_soon (within 3 days), needs, none.
enum class NeedState { none, needs, due_soon, overdue };
BOOST_DESCRIBE_ENUM(NeedState, none, needs, due_soon, overdue)

enum class Sex { unknown, female, male };
BOOST_DESCRIBE_ENUM(Sex, unknown, female, male)

enum class Relation {
  head,
  spouse,
  child,
  parent,
  grandchild,
  grandparent,
  sibling,
  other_kin,
  tenant,
  staff,
  other
};
BOOST_DESCRIBE_ENUM(Relation, head, spouse, child, parent, grandchild, grandparent, sibling,
                    other_kin, tenant, staff, other)

/// Where the person really is: lives here, lives elsewhere though listed here (人户分离), away for
/// a time.
enum class Residence { here, elsewhere, away };
BOOST_DESCRIBE_ENUM(Residence, here, elsewhere, away)
/// Where the household register (户籍) has the person.
enum class Registered { unknown, here, elsewhere };
BOOST_DESCRIBE_ENUM(Registered, unknown, here, elsewhere)
/// How a person stands in the register: only who is `listed` lives or is registered somewhere.
/// `struck` was entered by mistake, `merged` is the same person as another one.
enum class Standing { listed, moved_out, dead, struck, merged };
BOOST_DESCRIBE_ENUM(Standing, listed, moved_out, dead, struck, merged)

/// What changed where or how somebody lives; see moves.hpp.
enum class MoveKind {
  moved_in,
  moved,
  moved_out,
  born,
  died,
  went_away,
  came_back,
  became_head,
  split,
  registered
};
BOOST_DESCRIBE_ENUM(MoveKind, moved_in, moved, moved_out, born, died, went_away, came_back,
                    became_head, split, registered)
/// How the house knows of it.
enum class Source { visit, phone, ledger, self_report, police, other };
BOOST_DESCRIBE_ENUM(Source, visit, phone, ledger, self_report, police, other)

enum class IdKind { resident_id, passport, hk_macau_permit, taiwan_permit, residence_permit };
BOOST_DESCRIBE_ENUM(IdKind, resident_id, passport, hk_macau_permit, taiwan_permit, residence_permit)

enum class NeedKind {
  lives_alone,
  aged_80,
  aged_90,
  disabled,
  chronic,
  dialysis,
  maternity,
  cancer_treatment,
  infant,
  mental_health,
  bed_ridden,
  medical_device,
  care_dependent,
  no_phone,
  language
};
BOOST_DESCRIBE_ENUM(NeedKind, lives_alone, aged_80, aged_90, disabled, chronic, dialysis, maternity,
                    cancer_treatment, infant, mental_health, bed_ridden, medical_device,
                    care_dependent, no_phone, language)

using PersonName = Text<1, 60>;
using Note = Text<0, 500>;
using PhoneText = Text<1, 40>;
using IdText = Text<1, 40>;
using Address = Text<1, 200>;

// ---- What acts take -------------------------------------------------------------------------

struct NewHousehold {
  Uuid id;
  Uuid building;
  Text<0, 20> stairwell;
  Text<1, 20> door;
  Occupancy occupancy = Occupancy::unknown;
};
BOOST_DESCRIBE_STRUCT(NewHousehold, (), (id, building, stairwell, door, occupancy))

struct HouseholdEdit {
  Uuid household;
  Whole<1, 1'000'000'000> revision;  ///< The one the edit was made on.
  Edit<Occupancy> occupancy;
  Edit<Note> note;
};
BOOST_DESCRIBE_STRUCT(HouseholdEdit, (), (household, revision, occupancy, note))

struct NewPerson {
  Uuid id;
  Uuid household;
  PersonName name;
  Sex sex = Sex::unknown;
  std::optional<Day> born_on;
  Relation relation = Relation::other;
  Residence residence = Residence::here;
  Registered registered = Registered::unknown;
  std::optional<Address> registered_at;
  std::optional<Private<PhoneText>> phone;
  std::optional<IdKind> id_kind;
  std::optional<Private<IdText>> id_number;
};
BOOST_DESCRIBE_STRUCT(NewPerson, (),
                      (id, household, name, sex, born_on, relation, residence, registered,
                       registered_at, phone, id_kind, id_number))

struct PersonEdit {
  Uuid person;
  Whole<1, 1'000'000'000> revision;
  Edit<PersonName> name;
  Edit<Sex> sex;
  Edit<std::optional<Day>> born_on;
  Edit<Relation> relation;
  Edit<Residence> residence;
  Edit<Registered> registered;
  Edit<std::optional<Address>> registered_at;
  Edit<std::optional<Private<PhoneText>>> phone;
  Edit<std::optional<IdKind>> id_kind;
  Edit<std::optional<Private<IdText>>> id_number;
};
BOOST_DESCRIBE_STRUCT(PersonEdit, (),
                      (person, revision, name, sex, born_on, relation, residence, registered,
                       registered_at, phone, id_kind, id_number))

struct NewNeed {
  Uuid id;
  Uuid person;
  NeedKind kind = NeedKind::chronic;
  std::optional<Day> next_due;
  std::optional<Note> note;
};
BOOST_DESCRIBE_STRUCT(NewNeed, (), (id, person, kind, next_due, note))

struct NeedEdit {
  Uuid need;
  Edit<std::optional<Day>> next_due;
  Edit<Note> note;
  Edit<bool> ended;
};
BOOST_DESCRIBE_STRUCT(NeedEdit, (), (need, next_due, note, ended))

enum class PrivateField { phone, id_number };
BOOST_DESCRIBE_ENUM(PrivateField, phone, id_number)
enum class Purpose { call, visit, medical, check_identity, correct_data };
BOOST_DESCRIBE_ENUM(Purpose, call, visit, medical, check_identity, correct_data)
struct NewReveal {
  Uuid person;
  PrivateField field = PrivateField::phone;
  Purpose purpose = Purpose::call;
};
BOOST_DESCRIBE_STRUCT(NewReveal, (), (person, field, purpose))

// ---- What they answer -----------------------------------------------------------------------

struct NeedCard {
  Uuid id;
  NeedKind kind = NeedKind::chronic;
  std::optional<Day> next_due;
  Note note;
};
BOOST_DESCRIBE_STRUCT(NeedCard, (), (id, kind, next_due, note))

struct PersonCard {
  Uuid person;
  std::int64_t revision = 1;
  PersonName name;
  Sex sex = Sex::unknown;
  std::optional<Day> born_on;
  std::optional<std::int64_t> born_year;
  Relation relation = Relation::other;
  Residence residence = Residence::here;
  Registered registered = Registered::unknown;
  std::optional<Address> registered_at;
  std::optional<std::string> phone_masked;
  std::optional<IdKind> id_kind;
  std::optional<std::string> id_number_masked;
  Standing standing = Standing::listed;
  std::optional<Day> back_on;  ///< Of somebody who is away.
  std::vector<NeedCard> needs;
};
BOOST_DESCRIBE_STRUCT(PersonCard, (),
                      (person, revision, name, sex, born_on, born_year, relation, residence,
                       registered, registered_at, phone_masked, id_kind, id_number_masked, standing,
                       back_on, needs))

struct MovedPerson {
  Uuid person;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(MovedPerson, (), (person, name))

/// One decision on where or how people live, as a timeline tells it.
struct MoveCard {
  Uuid move;
  MoveKind kind = MoveKind::moved;
  Day on;  ///< When it happened; `at` is when it was written down.
  Source source = Source::visit;
  std::string whereabouts, note;
  std::optional<Day> back_on;
  std::optional<Uuid> from_household, to_household;  ///< Of this community.
  std::string from_door, to_door;
  std::optional<std::string> other_community;  ///< Name of the other end, when that is another one.
  std::vector<MovedPerson> persons;
  std::optional<Uuid> corrects;  ///< The decision that this one takes back.
  bool is_corrected = false;     ///< A later one took it back.
  Instant at;
  std::string by;
};
BOOST_DESCRIBE_STRUCT(MoveCard, (),
                      (move, kind, on, source, whereabouts, note, back_on, from_household,
                       to_household, from_door, to_door, other_community, persons, corrects,
                       is_corrected, at, by))

/// One line of a household's life: an act of the journal, or a decision on its people.
struct LifeEvent {
  Instant at;
  std::string act;
  std::string actor_name;
  std::optional<MoveCard> move;
  std::vector<MovedPerson> persons;  ///< Whom an act was about; a decision names its own.
};
BOOST_DESCRIBE_STRUCT(LifeEvent, (), (at, act, actor_name, move, persons))

/// Somebody who lived here last, and does not count any more.
struct FormerMember {
  Uuid person;
  std::string name;
  Standing standing = Standing::moved_out;
};
BOOST_DESCRIBE_STRUCT(FormerMember, (), (person, name, standing))

struct HouseholdFile {
  std::optional<Uuid> household;  ///< None: a dwelling that nobody was listed in yet.
  std::int64_t revision = 0;
  Uuid dwelling, building;
  std::optional<Uuid> compound;
  std::string door;  ///< "3-2-501"
  std::string compound_name, building_name, stairwell, door_number;
  Occupancy occupancy = Occupancy::unknown;
  Quality quality = Quality::nobody_listed;
  Note note;
  std::vector<PersonCard> members;  ///< Who is listed; the head first.
  std::vector<FormerMember> former;
  std::vector<LifeEvent> history;  ///< Newest first.
};
BOOST_DESCRIBE_STRUCT(HouseholdFile, (),
                      (household, revision, dwelling, building, compound, door, compound_name,
                       building_name, stairwell, door_number, occupancy, quality, note, members,
                       former, history))

struct Revealed {
  static constexpr bool is_kept = false;  // the journal keeps that it was shown, not what
  std::string value;
};
BOOST_DESCRIBE_STRUCT(Revealed, (), (value))

enum class Matched { name, pinyin, phone, door };
BOOST_DESCRIBE_ENUM(Matched, name, pinyin, phone, door)
struct FoundPerson {
  Uuid community;
  std::string community_name;
  std::optional<Uuid> person;  ///< None: an empty dwelling found by its door.
  std::string name;
  std::optional<Uuid> household;
  Uuid dwelling, building;
  std::optional<Uuid> compound;
  std::string door, compound_name, stairwell, door_number;
  std::optional<std::string> phone_masked;
  std::optional<Relation> relation;
  std::optional<Standing> standing;
  Matched matched = Matched::name;
};
BOOST_DESCRIBE_STRUCT(FoundPerson, (),
                      (community, community_name, person, name, household, dwelling, building,
                       compound, door, compound_name, stairwell, door_number, phone_masked,
                       relation, standing, matched))
struct FoundPeople {
  std::vector<FoundPerson> items;
  bool is_more = false;
};
BOOST_DESCRIBE_STRUCT(FoundPeople, (), (items, is_more))

struct PeopleQuery {
  Text<1, 40> q;
  std::optional<Whole<1, 100>> limit;  ///< 20 when absent.
};
BOOST_DESCRIBE_STRUCT(PeopleQuery, (), (q, limit))

struct HouseholdKey {
  Uuid household;
};
BOOST_DESCRIBE_STRUCT(HouseholdKey, (), (household))
struct DoorKey {
  Uuid building;
  std::optional<Text<0, 20>> stairwell;
  Text<1, 20> door;
};
BOOST_DESCRIBE_STRUCT(DoorKey, (), (building, stairwell, door))

// ---- The acts -------------------------------------------------------------------------------

/// The file of one household; noted as a look. Refuses people.no_such_household.
Result<HouseholdFile> open_household(Work&, const HouseholdKey&);
/// The same by its door. Refuses place.no_such_door.
Result<HouseholdFile> open_door(Work&, const DoorKey&);
/// Refuses place.no_such_door, people.door_has_household, people.id_taken.
Result<HouseholdFile> add_household(Work&, const NewHousehold&);
/// Refuses people.no_such_household, house.changed_meanwhile (with the present file).
Result<HouseholdFile> change_household(Work&, const HouseholdEdit&);
/// Refuses people.no_such_household, people.known_already (identity number listed in this
/// community), people.id_… and people.phone_… of identity.hpp and phone.hpp, with the field,
/// people.id_taken.
Result<PersonCard> add_person(Work&, const NewPerson&);
Result<PersonCard> change_person(Work&, const PersonEdit&);
/// Refuses people.no_such_person, people.id_taken.
Result<NeedCard> add_need(Work&, const NewNeed&);
/// Refuses people.no_such_need, people.need_has_ended.
Result<NeedCard> change_need(Work&, const NeedEdit&);
/// Shows one private field of one person, for a purpose; the journal keeps who, whom, what and why.
/// Refuses people.no_such_person, people.nothing_there.
Result<Revealed> reveal(Work&, const NewReveal&);
/// Search as you type: names by 1 to n characters, pinyin and initials, phone tail, door. In all
/// communities below the place where that is a division; that is noted as a look.
Result<FoundPeople> find_people(Work&, const PeopleQuery&);

// ---- What other slices may ask --------------------------------------------------------------

/// Persons listed behind each of these dwellings, and the kinds of their needs as a bit mask.
struct DoorMarks {
  std::vector<std::int64_t> persons;
  std::vector<std::uint32_t> needs;
};
DoorMarks marks_of(Work&, const LayerDoors&);

struct Totals {
  std::int64_t households = 0, persons = 0;
  std::int64_t complete = 0;  ///< Households whose file is complete.
};
/// From counters, in one statement; no table is counted. A community nobody is listed in is absent.
std::unordered_map<Uuid, Totals> totals_by_community(Work&, const std::vector<Uuid>& communities);

struct DueNeed {
  Uuid community, need, person, household;
  std::string name;
  NeedKind kind = NeedKind::chronic;
  Day next_due;
  std::string door;
};
BOOST_DESCRIBE_STRUCT(DueNeed, (), (community, need, person, household, name, kind, next_due, door))
/// Needs that are overdue or due by `until`, earliest first, at most `most`.
std::vector<DueNeed> due_needs(Work&, const std::vector<Uuid>& communities, Day until, int most);

void plug(App&);
}  // namespace people

#include "people/field_changes.hpp"  // the rest of the contract
#include "people/members.hpp"
#include "people/proof.hpp"
#include "people/roster.hpp"
