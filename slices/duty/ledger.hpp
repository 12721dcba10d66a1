// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The hours of hands, set right where they are wrong, and summed.
#include "duty/ledger_rules.hpp"
#include "duty/lookups.hpp"

namespace duty {
struct CheckLine {
  Direction direction = Direction::in;
  Way way = Way::desk;
  Instant at, received_at;
  bool is_late_arrived = false;
  std::string noted_by, reason;
};
BOOST_DESCRIBE_STRUCT(CheckLine, (),
                      (direction, way, at, received_at, is_late_arrived, noted_by, reason))
struct CorrectionLine {
  std::optional<std::int64_t> before;
  std::int64_t after = 0;
  std::string reason;
  Instant made_at;
  std::string made_by;
};
BOOST_DESCRIBE_STRUCT(CorrectionLine, (), (before, after, reason, made_at, made_by))
struct HoursLine {
  Uuid attendance;
  std::int64_t revision = 1;
  std::string post_name;
  bool is_stand_in = false;  ///< Was not on the roster.
  Day on_day;
  std::optional<Instant> from_at, until_at;
  Instant came_at;
  std::optional<Instant> left_at;
  Presence presence = Presence::here;
  std::int64_t minutes_late = 0;
  std::optional<std::int64_t> minutes;
  std::vector<CheckLine> checks;
  std::vector<CorrectionLine> corrections;
};
BOOST_DESCRIBE_STRUCT(HoursLine, (),
                      (attendance, revision, post_name, is_stand_in, on_day, from_at, until_at,
                       came_at, left_at, presence, minutes_late, minutes, checks, corrections))

struct HoursQuery {
  Uuid hand;
  std::optional<Day> from_on, until_on;  ///< Both included.
};
BOOST_DESCRIBE_STRUCT(HoursQuery, (), (hand, from_on, until_on))
struct HoursFile {
  Uuid hand;
  std::string name;
  std::int64_t minutes = 0, times = 0;
  std::vector<HoursLine> items;  ///< The latest first, at most 500.
};
BOOST_DESCRIBE_STRUCT(HoursFile, (), (hand, name, minutes, times, items))
/// Noted as a look. Refuses hands.no_such_hand.
Result<HoursFile> list_hours(Work&, const HoursQuery&);
std::vector<HoursLine> hours_lines(Work&, const std::vector<Attendance>&);

struct NewCorrection {
  Uuid id;
  Uuid attendance;
  RowRevision revision;
  Whole<0, 2'880> minutes;
  WhyText reason;
};
BOOST_DESCRIBE_STRUCT(NewCorrection, (), (id, attendance, revision, minutes, reason))
struct HoursKept {
  Uuid attendance;
  std::int64_t revision = 1;
  std::int64_t minutes = 0;
};
BOOST_DESCRIBE_STRUCT(HoursKept, (), (attendance, revision, minutes))
/// Both numbers stay. Refuses duty.no_such_attendance, house.changed_meanwhile, duty.still_here
/// (attendance), duty.id_taken.
Result<HoursKept> correct_hours(Work&, const NewCorrection&);

struct TotalsQuery {
  Day from_on, until_on;  ///< Both included.
};
BOOST_DESCRIBE_STRUCT(TotalsQuery, (), (from_on, until_on))
struct HandTotal {
  Uuid hand;
  std::string name, organisation_name;
  std::int64_t minutes = 0, times = 0;
};
BOOST_DESCRIBE_STRUCT(HandTotal, (), (hand, name, organisation_name, minutes, times))
struct Totals {
  std::string community_name;
  Sum all;
  std::vector<Sum> months, organisations;
  std::vector<HandTotal> items;  ///< The most hours first.
};
BOOST_DESCRIBE_STRUCT(Totals, (), (community_name, all, months, organisations, items))
/// Noted as a look. Refuses duty.days_reversed and duty.too_many_days (until_on).
Result<Totals> list_totals(Work&, const TotalsQuery&);

struct HoursCounted {
  std::int64_t minutes = 0, times = 0;
};
/// What counts of a hand in these days.
HoursCounted counted_of(Work&, const Uuid& hand, Day from, Day until);
}  // namespace duty
