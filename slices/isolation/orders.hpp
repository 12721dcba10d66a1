// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Making an order, and looking at one.
#include "isolation/lookups.hpp"

namespace isolation {
/// Why somebody is to stay at home, and what shows it: choices and the number of a paper. Nothing
/// about anybody's health is written in words.
struct Grounds {
  Reason reason = Reason::close_contact;
  Evidence evidence = Evidence::investigation_notice;
  Text<0, 80> reference;
};
BOOST_DESCRIBE_STRUCT(Grounds, (), (reason, evidence, reference))

enum class YesNo { yes, no };
BOOST_DESCRIBE_ENUM(YesNo, yes, no)
/// Whether somebody can stay at home at all: one "no", and a facility is the way out. Signed by a
/// manager of the community and a medical worker.
struct Suitability {
  YesNo own_room = YesNo::no;
  YesNo own_toilet = YesNo::no;
  YesNo table_at_door = YesNo::no;
  YesNo supplies = YesNo::no;
  YesNo own_air = YesNo::no;
  YesNo waste_treated = YesNo::no;
  Text<1, 40> manager, medic;
};
BOOST_DESCRIBE_STRUCT(Suitability, (),
                      (own_room, own_toilet, table_at_door, supplies, own_air, waste_treated,
                       manager, medic))

struct NewCoResident {
  Private<Uuid> person;
  Choice choice = Choice::isolates;
  Uuid order;  ///< Theirs, where they isolate too; made by the phone.
};
BOOST_DESCRIBE_STRUCT(NewCoResident, (), (person, choice, order))

struct NewOrder {
  Uuid id;  ///< Made by the phone.
  Private<Uuid> person;
  OrderKind kind = OrderKind::home_isolation;
  Text<1, 40> profile;
  Authority authority = Authority::street;
  Text<1, 100> authority_name;
  Text<1, 40> authority_phone;  ///< Where somebody objects.
  LegalGround legal_ground = LegalGround::infectious_disease_law;
  Text<1, 200> ground_reference;  ///< The number of the decision.
  Private<Grounds> grounds;
  StartEvent start_event = StartEvent::last_contact;
  Instant start_at;
  std::optional<Instant> contact_gone_at;
  std::optional<Private<Suitability>> suitability;
  std::vector<NewCoResident> co_residents;  ///< At most 20.
  Text<0, 40> cadre, cadre_phone, worker, worker_phone;
};
BOOST_DESCRIBE_STRUCT(NewOrder, (),
                      (id, person, kind, profile, authority, authority_name, authority_phone,
                       legal_ground, ground_reference, grounds, start_event, start_at,
                       contact_gone_at, suitability, co_residents, cadre, cadre_phone, worker,
                       worker_phone))

/// What of a new order the terms and the clock have against it. Pure. Refuses
/// isolation.authority_may_not (authority), isolation.start_not_taken (start_event),
/// isolation.start_in_future, isolation.start_long_ago, isolation.over_already (start_at),
/// isolation.suitability_missing (suitability), isolation.home_unfit (suitability/… the first
/// "no").
Result<void> may_order(const NewOrder&, const Terms&, Instant now, const OrderNumbers&);

/// Follows the version of the policy that holds on the day it was made. Who isolates with somebody
/// gets an order of their own. The same order twice is made once. Refuses isolation.no_such_person
/// (person), isolation.id_taken (id), isolation.not_listed (person), isolation.person_has_order
/// (person: one that runs), isolation.no_such_policy (profile), what may_order refuses,
/// isolation.too_many_co_residents (co_residents), and with the number of the co-resident in the
/// field isolation.person_twice, isolation.no_such_person, isolation.not_of_household,
/// isolation.person_has_order, isolation.id_taken.
Result<OrderKept> make_order(Work&, const NewOrder&);

struct CoResidentChoice {
  Uuid order;
  Private<Uuid> person;
  Choice choice = Choice::isolates;
  Uuid id;  ///< Of their own order, where they isolate too.
};
BOOST_DESCRIBE_STRUCT(CoResidentChoice, (), (order, person, choice, id))
/// Decided later, or otherwise than before. Refuses isolation.no_such_order (order),
/// isolation.order_over (order), isolation.no_such_person, isolation.not_of_household,
/// isolation.person_has_order (person), isolation.id_taken (id).
Result<OrderKept> decide_co_resident(Work&, const CoResidentChoice&);

struct ContactGone {
  Uuid order;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(ContactGone, (), (order, at))
/// When the last contact left the home. Refuses isolation.no_such_order, isolation.order_over
/// (order), isolation.start_in_future (at).
Result<OrderKept> note_contact_gone(Work&, const ContactGone&);

// ---- Looking at one -------------------------------------------------------------------------

struct OrderKey {
  Uuid order;
};
BOOST_DESCRIBE_STRUCT(OrderKey, (), (order))

struct ChangeCard {
  ChangeKind kind = ChangeKind::extended;
  ChangeReason reason = ChangeReason::authority_decision;
  Instant at, received_at, start_before, start_after, ends_before, ends_after;
  std::int64_t version_before = 1, version_after = 1;
  std::string by;
};
BOOST_DESCRIBE_STRUCT(ChangeCard, (),
                      (kind, reason, at, received_at, start_before, start_after, ends_before,
                       ends_after, version_before, version_after, by))
struct ServingCard {
  ServedWay way = ServedWay::signed_here;
  Instant at, received_at, ends_at;
  std::string by;
};
BOOST_DESCRIBE_STRUCT(ServingCard, (), (way, at, received_at, ends_at, by))
struct SignatureCard {
  Uuid signature;
  SignatureSort sort = SignatureSort::person;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(SignatureCard, (), (signature, sort, at))
struct TestCard {
  Day on;
  TestResult result = TestResult::pending;
  Instant at;
  std::string by;
};
BOOST_DESCRIBE_STRUCT(TestCard, (), (on, result, at, by))
struct SymptomCard {
  Symptoms symptoms = Symptoms::none;
  Instant at;
  std::string by;
};
BOOST_DESCRIBE_STRUCT(SymptomCard, (), (symptoms, at, by))
struct CoResidentCard {
  Uuid person;
  std::string name;
  std::optional<Choice> choice;  ///< None: nobody has decided.
  std::optional<Uuid> order;     ///< Theirs, that runs.
};
BOOST_DESCRIBE_STRUCT(CoResidentCard, (), (person, name, choice, order))
struct ObjectionCard {
  Uuid objection;
  Objector objector = Objector::self;
  ObjectionWay way = ObjectionWay::phone;
  ObjectionGround ground = ObjectionGround::other;
  std::string words;
  Instant made_at, due_at;
  std::string noted_by;
  Answer answer = Answer::open;
  std::string reasons;
  std::optional<Instant> answered_at;
  std::string answered_by;
};
BOOST_DESCRIBE_STRUCT(ObjectionCard, (),
                      (objection, objector, way, ground, words, made_at, due_at, noted_by, answer,
                       reasons, answered_at, answered_by))
struct AlarmCard {
  AlarmKind kind = AlarmKind::release_overdue;
  Instant due_at, raised_at;
  std::int64_t step = 0;
  std::optional<Instant> taken_at;
  std::string taken_by;
};
BOOST_DESCRIBE_STRUCT(AlarmCard, (), (kind, due_at, raised_at, step, taken_at, taken_by))

/// Whom to call: who leads, and who comes by every day.
struct Contacts {
  std::string cadre, cadre_phone, worker, worker_phone;
};
BOOST_DESCRIBE_STRUCT(Contacts, (), (cadre, cadre_phone, worker, worker_phone))

struct OrderFile {
  static constexpr bool is_kept = false;
  Uuid order;
  std::int64_t revision = 1;
  Instant now;
  Uuid person, household, dwelling;
  std::string name, door, compound_name;
  people::Standing standing = people::Standing::listed;  ///< In the register, by now.
  OrderKind kind = OrderKind::home_isolation;
  std::string profile, title;
  std::int64_t version = 1;
  std::string source;
  Terms terms;
  Authority authority = Authority::street;
  std::string authority_name, authority_phone;
  LegalGround legal_ground = LegalGround::infectious_disease_law;
  std::string ground_reference;
  std::optional<Reason> reason;  ///< None once its time was over.
  std::optional<Evidence> evidence;
  std::string reference;
  StartEvent start_event = StartEvent::last_contact;
  Instant start_at, ends_at;
  EndSet end_set = EndSet::computed;
  std::optional<Instant> contact_gone_at;
  Contacts contacts;
  OrderState state = OrderState::running;
  Instant made_at, received_at;
  std::string made_by;
  std::optional<Instant> serve_by_at, served_at, ended_at;
  std::string ended_by;
  std::optional<Uuid> with_order;
  std::vector<Day> test_days;
  std::vector<Judged> conditions;  ///< What it takes for it to end; of one that is over none.
  std::optional<Instant> emptied_at, empties_at;  ///< What tells of health went, or goes then.
  std::vector<CoResidentCard> co_residents;
  std::vector<ServingCard> servings;
  std::vector<SignatureCard> signatures;
  std::vector<TestCard> tests;
  std::vector<SymptomCard> symptoms;
  std::vector<ChangeCard> changes;  ///< Oldest first.
  std::vector<ObjectionCard> objections;
  std::vector<AlarmCard> alarms;  ///< Those that are open.
};
BOOST_DESCRIBE_STRUCT(OrderFile, (),
                      (order, revision, now, person, household, dwelling, name, door, compound_name,
                       standing, kind, profile, title, version, source, terms, authority,
                       authority_name, authority_phone, legal_ground, ground_reference, reason,
                       evidence, reference, start_event, start_at, ends_at, end_set,
                       contact_gone_at, contacts, state, made_at, received_at, made_by, serve_by_at,
                       served_at, ended_at, ended_by, with_order, test_days, conditions, emptied_at,
                       empties_at, co_residents, servings, signatures, tests, symptoms, changes,
                       objections, alarms))
/// Noted as a look. Refuses isolation.no_such_order (order).
Result<OrderFile> open_order(Work&, const OrderKey&);
}  // namespace isolation
