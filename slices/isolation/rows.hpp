// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The tables of isolation. Only this slice reads or writes them.
#include "isolation/isolation.hpp"
#include "platform/db/value.hpp"

namespace isolation {
/// What becomes of orders that run when a version begins.
enum class Running { keep, recompute };
BOOST_DESCRIBE_ENUM(Running, keep, recompute)

struct PolicyRow {
  static constexpr auto table = "isolation_policy";
  Uuid community_id;
  Uuid id;
  std::string profile;
  OrderKind kind = OrderKind::home_isolation;
  std::int64_t version = 1;
  std::string title;
  Day from_day;
  std::string ground;
  Terms terms;
  Running running = Running::keep;
  Instant made_at;
  std::string made_by;
  std::optional<Instant> applied_at;  ///< From then on no order that runs is to follow it still.
};
BOOST_DESCRIBE_STRUCT(PolicyRow, (),
                      (community_id, id, profile, kind, version, title, from_day, ground, terms,
                       running, made_at, made_by, applied_at))

/// computed: from the terms. set: by a decision, which no policy undoes.
enum class EndSet { computed, set };
BOOST_DESCRIBE_ENUM(EndSet, computed, set)

using SealedText = Private<Text<0, 2'000>>;

struct Order {
  static constexpr auto table = "isolation_order";
  Uuid community_id;
  Uuid id;
  Uuid person_id;
  Uuid household_id;  ///< Theirs when it was looked at last.
  OrderKind kind = OrderKind::home_isolation;
  std::string profile;
  std::int64_t version = 1;
  Authority authority = Authority::street;
  std::string authority_name, authority_phone;
  LegalGround legal_ground = LegalGround::infectious_disease_law;
  std::string ground_reference;
  SealedText grounds;      ///< Grounds, as JSON; empty when its time was over.
  SealedText suitability;  ///< Suitability, as JSON; empty where it was not asked.
  StartEvent start_event = StartEvent::last_contact;
  Instant start_at, ends_at;
  EndSet end_set = EndSet::computed;
  std::optional<Instant> contact_gone_at;
  std::string cadre, cadre_phone, worker, worker_phone;
  std::optional<Uuid> with_order_id;  ///< They isolate together with that person.
  OrderState state = OrderState::running;
  Instant made_at, received_at;
  std::optional<Uuid> made_by_id;
  std::string made_by;
  std::optional<Instant> serve_by_at, served_at;
  std::optional<Instant> ended_at;
  std::string ended_by;
  std::optional<Instant> look_at;
  std::optional<Instant> emptied_at;  ///< What tells of health went then.
  std::int64_t revision = 1;

  bool is_over() const { return ended_at.has_value(); }
};
BOOST_DESCRIBE_STRUCT(Order, (),
                      (community_id, id, person_id, household_id, kind, profile, version, authority,
                       authority_name, authority_phone, legal_ground, ground_reference, grounds,
                       suitability, start_event, start_at, ends_at, end_set, contact_gone_at, cadre,
                       cadre_phone, worker, worker_phone, with_order_id, state, made_at,
                       received_at, made_by_id, made_by, serve_by_at, served_at, ended_at, ended_by,
                       look_at, emptied_at, revision))

struct CoResidentRow {
  static constexpr auto table = "isolation_co_resident";
  Uuid community_id;
  Uuid id;
  Uuid order_id, person_id;
  Choice choice = Choice::isolates;
  Instant at;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(CoResidentRow, (),
                      (community_id, id, order_id, person_id, choice, at, by_name))

struct Serving {
  static constexpr auto table = "isolation_serving";
  Uuid community_id;
  Uuid id;
  Uuid order_id;
  ServedWay way = ServedWay::signed_here;
  Instant at, received_at;
  Instant ends_at;  ///< The end that was told.
  std::optional<Uuid> by_id;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(Serving, (),
                      (community_id, id, order_id, way, at, received_at, ends_at, by_id, by_name))

struct Signature {
  static constexpr auto table = "isolation_signature";
  Uuid community_id;
  Uuid id;
  Uuid order_id;
  SignatureSort sort = SignatureSort::person;
  std::string content_type;
  Private<Text<0, 1>> content;  ///< A picture.
  Instant at;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(Signature, (),
                      (community_id, id, order_id, sort, content_type, content, at, by_name))

struct TestRow {
  static constexpr auto table = "isolation_test";
  Uuid community_id;
  Uuid id;
  Uuid order_id;
  Day on_day;
  Private<Text<0, 20>> result;
  Instant at, received_at;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(TestRow, (),
                      (community_id, id, order_id, on_day, result, at, received_at, by_name))

struct SymptomRow {
  static constexpr auto table = "isolation_symptom";
  Uuid community_id;
  Uuid id;
  Uuid order_id;
  Private<Text<0, 20>> symptoms;
  Instant at, received_at;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(SymptomRow, (),
                      (community_id, id, order_id, symptoms, at, received_at, by_name))

struct ChangeRow {
  static constexpr auto table = "isolation_change";
  Uuid community_id;
  Uuid id;
  Uuid order_id;
  ChangeKind kind = ChangeKind::extended;
  ChangeReason reason = ChangeReason::authority_decision;
  Instant at, received_at;
  Instant start_before, start_after, ends_before, ends_after;
  std::int64_t version_before = 1, version_after = 1;
  std::optional<Uuid> by_id;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(ChangeRow, (),
                      (community_id, id, order_id, kind, reason, at, received_at, start_before,
                       start_after, ends_before, ends_after, version_before, version_after, by_id,
                       by_name))

struct ObjectionRow {
  static constexpr auto table = "isolation_objection";
  Uuid community_id;
  Uuid id;
  Uuid order_id;
  Objector objector = Objector::self;
  ObjectionWay way = ObjectionWay::phone;
  ObjectionGround ground = ObjectionGround::other;
  Private<Text<0, 500>> words;
  Instant made_at, received_at, due_at;
  std::string noted_by;
  Answer answer = Answer::open;
  Private<Text<0, 500>> reasons;
  std::optional<Instant> answered_at;
  std::string answered_by;
};
BOOST_DESCRIBE_STRUCT(ObjectionRow, (),
                      (community_id, id, order_id, objector, way, ground, words, made_at,
                       received_at, due_at, noted_by, answer, reasons, answered_at, answered_by))

/// Its key is everything before `raised_at`.
struct AlarmRow {
  static constexpr auto table = "isolation_alarm";
  Uuid community_id;
  Uuid order_id;
  AlarmKind kind = AlarmKind::release_overdue;
  Instant due_at;
  Instant raised_at;
  std::int64_t step = 0;  ///< 0: community staff; 1: the command above it.
  Instant step_at;
  std::optional<Instant> taken_at;
  std::string taken_by;
  std::optional<Instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(AlarmRow, (),
                      (community_id, order_id, kind, due_at, raised_at, step, step_at, taken_at,
                       taken_by, ended_at))

enum class Outcome { released, withdrawn };
BOOST_DESCRIBE_ENUM(Outcome, released, withdrawn)
/// Members before the number are the key.
struct OutcomeCount {
  static constexpr auto table = "isolation_count";
  Uuid community_id;
  Day on_day;
  std::string profile;
  OrderKind kind = OrderKind::home_isolation;
  Outcome outcome = Outcome::released;
  std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(OutcomeCount, (), (community_id, on_day, profile, kind, outcome, number))

/// Who writes a row: none for the house itself.
inline std::optional<Uuid> unless_nil(const Uuid& id) {
  return id.is_nil() ? std::nullopt : std::optional(id);
}
}  // namespace isolation
