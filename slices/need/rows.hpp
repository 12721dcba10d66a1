// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The tables of need. Only this slice reads or writes them.
#include "need/clock_rules.hpp"
#include "need/exit_rules.hpp"
#include "need/standing_rules.hpp"
#include "platform/auth/grants.hpp"
#include "platform/db/value.hpp"

namespace need {
/// In a row words are there or not; "" of none.
using KeptWords = Private<Text<0, 300>>;

struct Request {
  static constexpr auto table = "need_request";
  Uuid community_id;
  Uuid id;
  Uuid household_id;
  Uuid door_id;
  std::optional<Uuid> person_id;
  Kind kind = Kind::other;
  std::string choice;
  KeptWords words;
  Sight sight = Sight::household;
  Way way = Way::desk;
  std::optional<Uuid> phone_id;
  std::string asked_by;  ///< Who wrote it down; "" by the household itself.
  Instant asked_at;      ///< By the clock of whoever asked.
  Instant received_at;
  std::int64_t times_asked = 1;
  std::int64_t openings = 1;  ///< One more each time it was not done after all.
  State state = State::asked;
  Instant state_at;
  std::optional<Uuid> owner_id;
  std::optional<auth::Role> owner_role;
  std::string owner_name;
  std::optional<Instant> promised_for;
  std::optional<Uuid> done_by_id;
  std::string done_by;
  std::optional<Instant> due_at, alarm_at;
  std::string reason;  ///< Why it cannot be done.
  std::string offer;   ///< What is offered instead.
  Ending ending = Ending::open;
  std::optional<Instant> ended_at;
  std::string ended_by;
  std::optional<Uuid> standing_id;
  std::optional<Day> on_day;
  std::optional<Uuid> source_id;
  std::int64_t revision = 1;

  bool is_open() const { return !ended_at; }
  bool has_owner() const { return owner_id || owner_role; }
};
BOOST_DESCRIBE_STRUCT(Request, (),
                      (community_id, id, household_id, door_id, person_id, kind, choice, words,
                       sight, way, phone_id, asked_by, asked_at, received_at, times_asked, openings,
                       state, state_at, owner_id, owner_role, owner_name, promised_for, done_by_id,
                       done_by, due_at, alarm_at, reason, offer, ending, ended_at, ended_by,
                       standing_id, on_day, source_id, revision))

enum class Step {
  asked,
  joined,
  owned,
  handed_over,
  promised,
  started,
  done,
  cannot,
  not_done,
  confirmed,
  declined,
  withdrawn,
  unreachable
};
BOOST_DESCRIBE_ENUM(Step, asked, joined, owned, handed_over, promised, started, done, cannot,
                    not_done, confirmed, declined, withdrawn, unreachable)
struct StepRow {
  static constexpr auto table = "need_step";
  Uuid community_id;
  Uuid id;
  Uuid request_id;
  Step step = Step::asked;
  Instant at, received_at;
  std::optional<Uuid> by_id;
  std::string by_name;  ///< "" by the household.
  std::optional<Uuid> phone_id;
  KeptWords words;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(StepRow, (),
                      (community_id, id, request_id, step, at, received_at, by_id, by_name,
                       phone_id, words, reason))

struct Exit {
  static constexpr auto table = "need_exit";
  Uuid community_id;
  Uuid request_id;
  Hospital hospital = Hospital::usual;
  std::string hospital_name;
  std::optional<Instant> leaves_at, vehicle_alarm_at, over_at;
};
BOOST_DESCRIBE_STRUCT(Exit, (),
                      (community_id, request_id, hospital, hospital_name, leaves_at,
                       vehicle_alarm_at, over_at))

struct MarkRow {
  static constexpr auto table = "need_mark";
  Uuid community_id;
  Uuid id;
  Uuid request_id;
  Mark mark = Mark::vehicle;
  std::string who;  ///< A plate, a name, a telephone.
  Instant at, received_at;
  std::optional<Uuid> by_id;
  std::string by_name;
};
BOOST_DESCRIBE_STRUCT(MarkRow, (),
                      (community_id, id, request_id, mark, who, at, received_at, by_id, by_name))

struct Standing {
  static constexpr auto table = "need_standing";
  Uuid community_id;
  Uuid id;
  Uuid need_id;  ///< Of the register.
  Uuid household_id;
  Uuid person_id;
  Kind kind = Kind::dialysis;
  Rhythm rhythm;
  std::int64_t at_minute = 0;
  Hospital hospital = Hospital::usual;
  std::string hospital_name;
  Day from_day;
  std::optional<Day> until_day;
  std::optional<Instant> remind_at;
  std::string made_by;
  Instant made_at;
  std::optional<Instant> ended_at;
  std::string ended_by;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(Standing, (),
                      (community_id, id, need_id, household_id, person_id, kind, rhythm, at_minute,
                       hospital, hospital_name, from_day, until_day, remind_at, made_by, made_at,
                       ended_at, ended_by, revision))

struct Alarm {
  static constexpr auto table = "need_alarm";
  Uuid community_id;
  Uuid subject_id;  ///< A request, or what stands.
  Cause cause = Cause::no_owner;
  std::int64_t occasion = 0;
  Instant raised_at;
  Rung rung = Rung::team;
  Instant rung_at;
  std::optional<Instant> taken_at;
  std::string taken_by;
  std::optional<Instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(Alarm, (),
                      (community_id, subject_id, cause, occasion, raised_at, rung, rung_at,
                       taken_at, taken_by, ended_at))
}  // namespace need
