// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The tables of duty. Only this slice reads or writes them.
#include "duty/presence_rules.hpp"
#include "platform/db/value.hpp"

namespace duty {
/// How somebody checked in: with the code on the post's poster, by being near the post, or by
/// somebody at the desk who saw it or was told.
enum class Way { poster, place, desk };
BOOST_DESCRIBE_ENUM(Way, poster, place, desk)
enum class Direction { in, out };
BOOST_DESCRIBE_ENUM(Direction, in, out)

struct Station {
  static constexpr auto table = "duty_station";
  Uuid community_id;
  Uuid post_id;
  std::int64_t round = 1;
  std::optional<std::int64_t> latitude, longitude;
  std::int64_t revision = 1;

  std::optional<Position> position() const {
    if (!latitude || !longitude) return std::nullopt;
    return Position{*latitude, *longitude};
  }
};
BOOST_DESCRIBE_STRUCT(Station, (), (community_id, post_id, round, latitude, longitude, revision))

struct Attendance {
  static constexpr auto table = "duty_attendance";
  Uuid community_id;
  Uuid id;
  Uuid hand_id;
  Uuid post_id;
  std::string post_name;
  std::optional<Uuid> turn_id;  ///< None: stands in without being on the roster.
  std::optional<Instant> from_at, until_at, awaited_from;  ///< Of the turn.
  Day on_day;
  Instant came_at;
  std::optional<Instant> left_at;
  std::optional<std::int64_t> minutes;  ///< What counts; none until it is over.
  std::int64_t revision = 1;

  std::optional<Planned> planned() const {
    if (!from_at || !until_at) return std::nullopt;
    return Planned{*from_at, *until_at, awaited_from.value_or(*from_at)};
  }
  Stay stay() const { return {came_at, left_at}; }
};
BOOST_DESCRIBE_STRUCT(Attendance, (),
                      (community_id, id, hand_id, post_id, post_name, turn_id, from_at, until_at,
                       awaited_from, on_day, came_at, left_at, minutes, revision))

struct Check {
  static constexpr auto table = "duty_check";
  Uuid community_id;
  Uuid id;
  Uuid attendance_id;
  Direction direction = Direction::in;
  Way way = Way::desk;
  Instant at, received_at;
  bool is_late_arrived = false;
  std::string noted_by;  ///< "" by the hand's own phone.
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(Check, (),
                      (community_id, id, attendance_id, direction, way, at, received_at,
                       is_late_arrived, noted_by, reason))

/// came: after all. stood_in: another took the turn. excused: it had been settled otherwise.
/// uncovered: nobody stood there.
enum class Outcome { open, came, stood_in, excused, uncovered };
BOOST_DESCRIBE_ENUM(Outcome, open, came, stood_in, excused, uncovered)
struct Alarm {
  static constexpr auto table = "duty_alarm";
  Uuid community_id;
  Uuid turn_id;
  Uuid hand_id;
  Uuid post_id;
  std::string post_name;
  Instant from_at, until_at, raised_at;
  std::int64_t step = 0;  ///< How often it went on to the next on call.
  Instant step_at;
  std::optional<Instant> acknowledged_at;
  std::string acknowledged_by;
  Outcome outcome = Outcome::open;
  std::optional<Uuid> stand_in_id;
  std::optional<Instant> ended_at;
  std::string ended_by;
  std::string reason;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(Alarm, (),
                      (community_id, turn_id, hand_id, post_id, post_name, from_at, until_at,
                       raised_at, step, step_at, acknowledged_at, acknowledged_by, outcome,
                       stand_in_id, ended_at, ended_by, reason, revision))

struct Note {
  static constexpr auto table = "duty_note";
  Uuid community_id;
  Uuid id;
  Uuid post_id;
  std::optional<Uuid> hand_id;  ///< Who wrote it on their own phone.
  std::string words;
  Instant written_at;
  std::string written_by;  ///< At the desk.
  std::optional<Instant> read_at;
  std::optional<Uuid> read_hand_id;
  std::string read_by;
};
BOOST_DESCRIBE_STRUCT(Note, (),
                      (community_id, id, post_id, hand_id, words, written_at, written_by, read_at,
                       read_hand_id, read_by))

struct Meal {
  static constexpr auto table = "duty_meal";
  Uuid community_id;
  Uuid id;
  Uuid hand_id;
  Instant given_at;
  std::string given_by;
};
BOOST_DESCRIBE_STRUCT(Meal, (), (community_id, id, hand_id, given_at, given_by))

struct OnCall {
  static constexpr auto table = "duty_on_call";
  Uuid community_id;
  Uuid id;
  Uuid hand_id;
  std::int64_t rank = 1;
  std::string phone;
  Instant from_at, until_at;
  std::int64_t revision = 1;
};
BOOST_DESCRIBE_STRUCT(OnCall, (),
                      (community_id, id, hand_id, rank, phone, from_at, until_at, revision))

struct Correction {
  static constexpr auto table = "duty_correction";
  Uuid community_id;
  Uuid id;
  Uuid attendance_id;
  std::optional<std::int64_t> before;
  std::int64_t after = 0;
  std::string reason;
  Instant made_at;
  std::string made_by;
};
BOOST_DESCRIBE_STRUCT(Correction, (),
                      (community_id, id, attendance_id, before, after, reason, made_at, made_by))

struct Certificate {
  static constexpr auto table = "duty_certificate";
  Uuid community_id;
  Uuid id;
  Uuid hand_id;
  db::Bytes number_hash;
  Day from_day, until_day;
  std::int64_t times = 0, minutes = 0;
  Instant given_at;
  std::string given_by;
};
BOOST_DESCRIBE_STRUCT(Certificate, (),
                      (community_id, id, hand_id, number_hash, from_day, until_day, times, minutes,
                       given_at, given_by))
}  // namespace duty
