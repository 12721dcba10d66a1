// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Hands one by one: who they are, what they can do, when they are free.
#include "hands/rows.hpp"

namespace hands {
using HandRevision = Whole<1, 1'000'000'000>;

/// Somebody who is not in the register: no more than this, and sealed in the journal, which
/// outlives it.
struct Stranger {
  Private<people::PersonName> name;
  std::optional<Private<people::PhoneText>> phone;
};
BOOST_DESCRIBE_STRUCT(Stranger, (), (name, phone))

struct NewHand {
  Uuid id;
  std::optional<Uuid> person;  ///< Of the register; else `stranger`.
  std::optional<Stranger> stranger;
  Profile profile;
  std::optional<Uuid> organisation;
  std::optional<Text<0, 60>> lent_from;
  std::optional<Day> ends_on;
};
BOOST_DESCRIBE_STRUCT(NewHand, (),
                      (id, person, stranger, profile, organisation, lent_from, ends_on))

struct HandEdit {
  Uuid hand;
  HandRevision revision;
  Profile profile;
  std::optional<Uuid> organisation;
  std::optional<Text<0, 60>> lent_from;
  std::optional<Day> ends_on;
};
BOOST_DESCRIBE_STRUCT(HandEdit, (), (hand, revision, profile, organisation, lent_from, ends_on))

struct HandTie {
  Uuid hand;
  std::string name;
  TieKind kind = TieKind::together;
};
BOOST_DESCRIBE_STRUCT(HandTie, (), (hand, name, kind))

struct HandCard {
  Uuid hand;
  std::int64_t revision = 1;
  std::optional<Uuid> person;
  std::string name;
  std::string door, compound_name;  ///< Of who lives here.
  /// Of the register: none where the hand is not in it.
  std::optional<people::Standing> standing;
  Profile profile;
  std::optional<Uuid> organisation;
  std::string organisation_name;
  std::string lent_from;
  std::optional<Day> ends_on;
  HandState state = HandState::active;
  Source source = Source::desk;
  Free free_now = Free::unknown;
  std::vector<HandTie> ties;
  Instant changed_at;
  std::string changed_by;
};
BOOST_DESCRIBE_STRUCT(HandCard, (),
                      (hand, revision, person, name, door, compound_name, standing, profile,
                       organisation, organisation_name, lent_from, ends_on, state, source, free_now,
                       ties, changed_at, changed_by))

struct HandQuery {
  std::optional<HandKind> kind;
  std::optional<Skill> skill;
  std::optional<Free> free_now;
  std::optional<Text<1, 40>> q;  ///< A part of the name or the door.
  std::optional<Text<1, 40>> after;
  std::optional<Whole<1, 500>> limit;  ///< 100 when absent.
};
BOOST_DESCRIBE_STRUCT(HandQuery, (), (kind, skill, free_now, q, after, limit))
struct HandList {
  std::int64_t active = 0, free = 0, found = 0;
  std::vector<HandCard> items;  ///< Who came first stands first.
  std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(HandList, (), (active, free, found, items, next))
/// Who helps; noted as a look. Refuses json.bad_cursor.
Result<HandList> list_hands(Work&, const HandQuery&);

struct HandKey {
  Uuid hand;
};
BOOST_DESCRIBE_STRUCT(HandKey, (), (hand))
/// One of them; noted as a look. Refuses hands.no_such_hand.
Result<HandCard> open_hand(Work&, const HandKey&);

/// What an act answers: the journal outlives whoever is named in a card.
struct HandKept {
  Uuid hand;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(HandKept, (), (hand, revision))

/// Refuses hands.no_such_organisation, people.no_such_person and hands.not_listed (person),
/// hands.nobody_named (neither or both), hands.phone_shape (stranger), hands.ends_too_early
/// (ends_on), as may_have, hands.id_taken, hands.helps_already (person).
Result<HandKept> add_hand(Work&, const NewHand&);
/// Refuses hands.no_such_hand, house.changed_meanwhile (with the present one), hands.has_left,
/// hands.no_such_organisation, as may_have.
Result<HandKept> change_hand(Work&, const HandEdit&);

struct HandEnd {
  Uuid hand;
  HandRevision revision;
};
BOOST_DESCRIBE_STRUCT(HandEnd, (), (hand, revision))
/// They help no more: out of their ties, their seats and the calls that run. Refuses
/// hands.no_such_hand, house.changed_meanwhile, hands.has_left.
Result<HandKept> end_hand(Work&, const HandEnd&);

struct NewTie {
  Uuid hand, with_hand;
  TieKind kind = TieKind::together;
};
BOOST_DESCRIBE_STRUCT(NewTie, (), (hand, with_hand, kind))
/// In place of what tied the two before. Refuses hands.no_such_hand, hands.with_oneself,
/// hands.has_left.
Result<HandKept> tie_hands(Work&, const NewTie&);
struct TieKey {
  Uuid hand, with_hand;
};
BOOST_DESCRIBE_STRUCT(TieKey, (), (hand, with_hand))
/// Refuses hands.no_such_hand, hands.no_such_tie.
Result<HandKept> untie_hands(Work&, const TieKey&);

struct NewHandCall {
  Uuid hand;
  people::Purpose purpose = people::Purpose::call;
};
BOOST_DESCRIBE_STRUCT(NewHandCall, (), (hand, purpose))
struct HandPhone {
  static constexpr bool is_kept = false;  // the journal keeps that it was shown, not what
  std::string value;
};
BOOST_DESCRIBE_STRUCT(HandPhone, (), (value))
/// The telephone of a hand; the journal keeps who, whose and why. Refuses hands.no_such_hand,
/// hands.no_phone.
Result<HandPhone> reveal_hand_phone(Work&, const NewHandCall&);
}  // namespace hands
