// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Decisions on where and how people live: each is a row with its day, its source and its author,
/// and a step for each person with how they stood before and after. None is changed or deleted; a
/// mistaken one is taken back by a contrary one.
///
/// Whoever is listed lives in exactly one household of exactly one community. Who has died or moved
/// out counts as living nowhere and stays behind for history, in the household of their last days.
#include "people/move_rules.hpp"

namespace people {
/// What every decision says.
struct NewDecision {
  Uuid id;
  Day on;  ///< When it happened, not when it is written down.
  Source source = Source::visit;
  std::optional<Note> note;
};
BOOST_DESCRIBE_STRUCT(NewDecision, (), (id, on, source, note))

/// Somebody who was not in the register: moved in from outside the house, or was born.
enum class ArrivalKind { moved_in, born };
BOOST_DESCRIBE_ENUM(ArrivalKind, moved_in, born)
struct NewArrival : NewDecision {
  ArrivalKind kind = ArrivalKind::moved_in;
  NewPerson person;  ///< Of who is born, born_on is the day of the decision when it is absent.
  std::optional<Address> whereabouts;  ///< Where from.
};
BOOST_DESCRIBE_STRUCT(NewArrival, (NewDecision), (kind, person, whereabouts))

struct Mover {
  Uuid person;
  Relation relation = Relation::other;  ///< In the household they move to.
};
BOOST_DESCRIBE_STRUCT(Mover, (), (person, relation))
/// Known people move to another household: of this community, back from outside, or from another
/// community of the house.
struct NewMove : NewDecision {
  std::vector<Mover> movers;
  std::optional<Uuid> community;  ///< Where they are listed now, when that is not here.
  Uuid household;
};
BOOST_DESCRIBE_STRUCT(NewMove, (NewDecision), (movers, community, household))

struct NewDeparture : NewDecision {
  std::vector<Uuid> persons;
  Registration registration = Registration::goes_along;
  std::optional<Address> whereabouts;  ///< Where to.
};
BOOST_DESCRIBE_STRUCT(NewDeparture, (NewDecision), (persons, registration, whereabouts))

struct NewDeath : NewDecision {
  Uuid person;
};
BOOST_DESCRIBE_STRUCT(NewDeath, (NewDecision), (person))

struct NewAbsence : NewDecision {
  std::vector<Uuid> persons;
  std::optional<Day> back_on;
  std::optional<Address> whereabouts;
};
BOOST_DESCRIBE_STRUCT(NewAbsence, (NewDecision), (persons, back_on, whereabouts))

struct NewReturn : NewDecision {
  std::vector<Uuid> persons;
};
BOOST_DESCRIBE_STRUCT(NewReturn, (NewDecision), (persons))

/// Where somebody is registered, and whether they live here: 人户分离 and its end.
struct NewRegistration : NewDecision {
  Uuid person;
  Registered registered = Registered::unknown;
  std::optional<Address> registered_at;
  Residence residence = Residence::here;
};
BOOST_DESCRIBE_STRUCT(NewRegistration, (NewDecision),
                      (person, registered, registered_at, residence))

/// Another member becomes the head; the relations of others may be set anew with it.
struct NewHead : NewDecision {
  Uuid person;
  std::vector<Mover> relations;
};
BOOST_DESCRIBE_STRUCT(NewHead, (NewDecision), (person, relations))

/// Members leave a household and open one of their own behind another door.
struct NewSplit : NewDecision {
  Uuid household;
  std::vector<Mover> movers;
  Uuid building;
  Text<0, 20> stairwell;
  Text<1, 20> door;
};
BOOST_DESCRIBE_STRUCT(NewSplit, (NewDecision), (household, movers, building, stairwell, door))

struct NewCorrection {
  Uuid id;
  Uuid move;
  std::optional<Note> note;
};
BOOST_DESCRIBE_STRUCT(NewCorrection, (), (id, move, note))

/// Moves of one household or one person, or of the whole community; newest first.
struct MoveQuery {
  std::optional<Uuid> household;
  std::optional<Uuid> person;
  std::optional<Text<1, 120>> after;
  std::optional<Whole<1, 200>> limit;  ///< 50 when absent.
};
BOOST_DESCRIBE_STRUCT(MoveQuery, (), (household, person, after, limit))
struct MoveList {
  std::vector<MoveCard> items;
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(MoveList, (), (items, next))

// Every decision refuses people.day_in_future and people.day_too_far_back (on), people.id_taken,
// people.nobody_named, people.too_many_persons and people.named_twice (of lists),
// people.no_such_person, people.no_such_household, and what the rule of its kind refuses
// (move_rules.hpp).

/// Refuses also what add_person refuses (of person/…), people.born_other_day (of a birth),
/// people.head_is_there.
Result<MoveCard> arrive(Work&, const NewArrival&);
/// Refuses also auth.not_yours (no right at the other community), people.found_elsewhere (has moved
/// on to another community, and moves from there), people.known_already (somebody here bears the
/// identity number), people.head_is_there.
Result<MoveCard> move_home(Work&, const NewMove&);
Result<MoveCard> depart(Work&, const NewDeparture&);
Result<MoveCard> report_death(Work&, const NewDeath&);
Result<MoveCard> note_absence(Work&, const NewAbsence&);
Result<MoveCard> note_return(Work&, const NewReturn&);
Result<MoveCard> change_registration(Work&, const NewRegistration&);
/// Refuses also people.not_in_household (of a relation), people.two_heads, people.is_head_already.
Result<MoveCard> change_head(Work&, const NewHead&);
/// Refuses also place.no_such_door, people.door_is_lived_in, people.not_in_household,
/// people.two_heads.
Result<MoveCard> split_household(Work&, const NewSplit&);
/// Takes a decision back: everybody stands again as before it. Refuses people.no_such_move,
/// people.is_correction, people.corrected_already, people.moved_since (somebody of it does not
/// stand as it left them), auth.not_yours.
Result<MoveCard> correct_move(Work&, const NewCorrection&);
Result<MoveList> list_moves(Work&, const MoveQuery&);

void plug_moves(App&);
}  // namespace people
