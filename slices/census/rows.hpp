// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The tables of census. Only this slice reads or writes them.
#include "census/census.hpp"

namespace census {
struct Drive {
  static constexpr auto table = "census_drive";
  Uuid community_id;
  Uuid id;
  Uuid place_id;
  DriveName name;
  State state = State::planned;
  Day starts_on, ends_on;
  std::vector<TargetKind> kinds;
  std::vector<people::KnownField> fields;
  std::vector<Question> questions;
  std::int64_t revision = 1;
  Instant made_at;
  std::string made_by;
  std::optional<Instant> started_at, closed_at;
  std::string closed_by;
};
BOOST_DESCRIBE_STRUCT(Drive, (),
                      (community_id, id, place_id, name, state, starts_on, ends_on, kinds, fields,
                       questions, revision, made_at, made_by, started_at, closed_at, closed_by))

struct Owner {
  static constexpr auto table = "census_owner";
  Uuid community_id;
  Uuid drive_id;
  Uuid user_id;
  std::string name;
  std::optional<Uuid> home_id;
  Instant added_at;
};
BOOST_DESCRIBE_STRUCT(Owner, (), (community_id, drive_id, user_id, name, home_id, added_at))

struct Target {
  static constexpr auto table = "census_target";
  Uuid community_id;
  Uuid drive_id;
  Uuid id;
  TargetKind kind = TargetKind::occupied;
  Uuid place_id;
  std::optional<Uuid> household_id;
  Uuid stairwell_id;
  std::int64_t walk = 0;
  std::int64_t load = 1;
  std::optional<Uuid> owner_id;
  bool is_by_hand = false;
  Outcome outcome = Outcome::none;  ///< Derived from the visits, as the four below.
  std::optional<Uuid> visit_id;     ///< The one that stands.
  std::optional<Instant> found_at;
  std::optional<Instant> revisit_at;
  std::int64_t visits = 0;
};
BOOST_DESCRIBE_STRUCT(Target, (),
                      (community_id, drive_id, id, kind, place_id, household_id, stairwell_id, walk,
                       load, owner_id, is_by_hand, outcome, visit_id, found_at, revisit_at, visits))

struct Custody {
  static constexpr auto table = "census_custody";
  Uuid community_id;
  Uuid id;
  Uuid drive_id;
  Uuid target_id;
  Uuid user_id;
  Instant until_at;
};
BOOST_DESCRIBE_STRUCT(Custody, (), (community_id, id, drive_id, target_id, user_id, until_at))

struct Visit {
  static constexpr auto table = "census_visit";
  Uuid community_id;
  Uuid id;
  Uuid drive_id;
  Uuid target_id;
  Source source = Source::visit;
  Outcome outcome = Outcome::answered;
  AnsweredBy answered_by = AnsweredBy::nobody;
  std::optional<Uuid> member_id;
  Instant at;  ///< By the phone, no later than received.
  Instant received_at;
  std::optional<Instant> revisit_at;
  std::optional<CallResult> call;
  VisitNote note;
  Uuid actor_id;
  std::string actor_name;
  Uuid device_id;
  std::int64_t changes = 0;  ///< Of the register that it wrote: fields, newcomers and needs.
  std::int64_t clashes = 0;
};
BOOST_DESCRIBE_STRUCT(Visit, (),
                      (community_id, id, drive_id, target_id, source, outcome, answered_by,
                       member_id, at, received_at, revisit_at, call, note, actor_id, actor_name,
                       device_id, changes, clashes))

struct Answer {
  static constexpr auto table = "census_answer";
  Uuid community_id;
  Uuid id;
  Uuid drive_id;
  Uuid target_id;
  Uuid visit_id;
  std::string question;
  std::optional<std::string> value;           ///< Of an open question.
  std::optional<Private<AnswerText>> sealed;  ///< Of a private one.
};
BOOST_DESCRIBE_STRUCT(Answer, (),
                      (community_id, id, drive_id, target_id, visit_id, question, value, sealed))

struct Exception {
  static constexpr auto table = "census_exception";
  Uuid community_id;
  Uuid id;
  Uuid drive_id;
  Uuid target_id;
  std::string reason;
  VisitNote note;
  Uuid owner_id;
  std::string owner_name;
  Instant at;
  std::string actor_name;
};
BOOST_DESCRIBE_STRUCT(Exception, (),
                      (community_id, id, drive_id, target_id, reason, note, owner_id, owner_name,
                       at, actor_name))
}  // namespace census
