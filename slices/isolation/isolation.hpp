// SPDX-License-Identifier: Apache-2.0
#pragma once
/// isolation: who is asked to stay at home, on what ground, until when; and that it ends by itself.
///
/// An order restricts one person of the register. It has a legal ground, an authority, a reason, an
/// end and a way to object, and nothing in it ever holds up an emergency. It ends by itself when
/// its days are over and what its policy asks for holds; what stands against that is an alarm,
/// never an extension. What tells of somebody's health is sealed and goes soon after the end.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "isolation/release_rules.hpp"

struct Work;
struct App;

namespace isolation {
enum class OrderState { running, paused, released, withdrawn };
BOOST_DESCRIBE_ENUM(OrderState, running, paused, released, withdrawn)
enum class LegalGround { infectious_disease_law, public_health_emergency_law, local_order };
BOOST_DESCRIBE_ENUM(LegalGround, infectious_disease_law, public_health_emergency_law, local_order)
enum class Reason {
  close_contact,
  secondary_contact,
  came_from_area,
  special_contact,
  after_facility,
  lives_together,
  case_at_home
};
BOOST_DESCRIBE_ENUM(Reason, close_contact, secondary_contact, came_from_area, special_contact,
                    after_facility, lives_together, case_at_home)
enum class Evidence {
  investigation_notice,
  test_report,
  travel_record,
  facility_paper,
  doctor_note,
  own_statement
};
BOOST_DESCRIBE_ENUM(Evidence, investigation_notice, test_report, travel_record, facility_paper,
                    doctor_note, own_statement)
/// What somebody who lives there too does.
enum class Choice { isolates, leaves, lives_on };
BOOST_DESCRIBE_ENUM(Choice, isolates, leaves, lives_on)
/// How the notice reached the person. declined: it was handed over, and not signed.
enum class ServedWay { signed_here, by_kin, by_phone, declined };
BOOST_DESCRIBE_ENUM(ServedWay, signed_here, by_kin, by_phone, declined)
enum class SignatureSort { person, manager, medic, release };
BOOST_DESCRIBE_ENUM(SignatureSort, person, manager, medic, release)
enum class ChangeKind {
  extended,
  shortened,
  restarted,
  paused,
  resumed,
  withdrawn,
  freed,
  released,
  recomputed
};
BOOST_DESCRIBE_ENUM(ChangeKind, extended, shortened, restarted, paused, resumed, withdrawn, freed,
                    released, recomputed)
/// `over` and `died` are those of an order that ended by itself.
enum class ChangeReason {
  authority_decision,
  doctor_decision,
  missing_test,
  dates_corrected,
  objection_upheld,
  made_by_mistake,
  new_contact,
  positive_test,
  symptoms,
  case_in_building,
  in_hospital,
  in_facility,
  back_home,
  policy_changed,
  over,
  died
};
BOOST_DESCRIBE_ENUM(ChangeReason, authority_decision, doctor_decision, missing_test,
                    dates_corrected, objection_upheld, made_by_mistake, new_contact, positive_test,
                    symptoms, case_in_building, in_hospital, in_facility, back_home, policy_changed,
                    over, died)
enum class Objector { self, kin, other };
BOOST_DESCRIBE_ENUM(Objector, self, kin, other)
enum class ObjectionWay { phone, paper, in_person, online };
BOOST_DESCRIBE_ENUM(ObjectionWay, phone, paper, in_person, online)
enum class ObjectionGround {
  dates,
  contact,
  home_unfit,
  health,
  work_or_family,
  way_of_serving,
  other
};
BOOST_DESCRIBE_ENUM(ObjectionGround, dates, contact, home_unfit, health, work_or_family,
                    way_of_serving, other)
/// upheld: the order is withdrawn. changed: its end or its days are. kept: it stays, for reasons.
enum class Answer { open, upheld, changed, kept };
BOOST_DESCRIBE_ENUM(Answer, open, upheld, changed, kept)
enum class AlarmKind { release_overdue, objection_late, unserved, result_late };
BOOST_DESCRIBE_ENUM(AlarmKind, release_overdue, objection_late, unserved, result_late)

// ---- What other slices may ask --------------------------------------------------------------

/// One order in force, as those need it who do something for it: no reason, no evidence.
struct OrderInForce {
  Uuid order, person, household, place;  ///< Where the person lives by now.
  std::string name;
  OrderKind kind = OrderKind::home_isolation;
  std::string profile;
  std::int64_t version = 1;
  std::shared_ptr<const Terms> terms;  ///< Rhythm, waste class, use of seals, roles of the team.
  Instant start_at, ends_at;
  std::vector<Day> test_days;
  bool is_paused = false;  ///< Not at home for a time.
  bool is_served = false;
};
/// Of the community, by id. Tell others: isolation.began, isolation.changed, isolation.paused,
/// isolation.resumed and isolation.ended are announced with the order's id.
std::vector<OrderInForce> orders_in_force(Work&);
std::vector<OrderInForce> orders_of_household(Work&, const Uuid& household);
/// Whether somebody of the household had to be at home at some time of that day.
bool is_isolated(Work&, const Uuid& household, Day);

struct NewTest {
  Uuid order;
  Uuid id;
  Day on;  ///< When the sample was taken.
  Private<TestResult> result;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(NewTest, (), (order, id, on, result, at))
struct NewSymptoms {
  Uuid order;
  Uuid id;
  Private<Symptoms> symptoms;
  Instant at;
};
BOOST_DESCRIBE_STRUCT(NewSymptoms, (), (order, id, symptoms, at))
/// By the phone's clock and ours. One sent twice counts once; what arrives after the end is kept
/// and changes nothing. May end the order. Both refuse isolation.no_such_order (order),
/// isolation.id_taken (id: of another one); note_test also isolation.test_in_future (on) and
/// isolation.test_before_start (on: before its days first began).
Result<void> note_test(Work&, const NewTest&);
Result<void> note_symptoms(Work&, const NewSymptoms&);

/// What a household objects to on its own page.
struct OnlineObjection {
  Uuid order;
  Uuid id;  ///< Made by the phone: the same twice is one.
  Objector objector = Objector::self;
  ObjectionGround ground = ObjectionGround::other;
  std::string words;  ///< At most 500; kept sealed.
  Instant at;
};
struct ObjectionMade {
  Uuid objection, order;
  Instant made_at, due_at;
  Answer answer = Answer::open;
};
BOOST_DESCRIBE_STRUCT(ObjectionMade, (), (objection, order, made_at, due_at, answer))
/// Its clock runs, and the order holds meanwhile. Refuses isolation.no_such_order (order),
/// isolation.id_taken (id: of another order), isolation.order_over (order).
Result<ObjectionMade> object_online(Work&, const OnlineObjection&);
/// The objections to these orders, the latest first.
std::vector<ObjectionMade> objections_to(Work&, const std::vector<Uuid>& orders);

void plug(App&);
}  // namespace isolation
