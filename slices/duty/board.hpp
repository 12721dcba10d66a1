// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The duty board: each post, and who is here, late or missing now.
#include "duty/alarms.hpp"
#include "duty/on_call.hpp"

namespace duty {
struct TurnLine {
  std::optional<Uuid> turn;        ///< None: stands in without being on the roster.
  std::optional<Uuid> attendance;  ///< None: has not come.
  Uuid hand;
  std::string name, shift_name;
  std::optional<Instant> from_at, until_at;
  Presence presence = Presence::expected;
  std::optional<Instant> came_at, left_at;
  std::int64_t minutes_late = 0;
  std::optional<Way> way;        ///< Of the first check-in.
  bool is_late_arrived = false;  ///< It waited on the phone.
  std::string reason;            ///< Of a check-in at the desk.
};
BOOST_DESCRIBE_STRUCT(TurnLine, (),
                      (turn, attendance, hand, name, shift_name, from_at, until_at, presence,
                       came_at, left_at, minutes_late, way, is_late_arrived, reason))
struct PostLine {
  Uuid post;
  std::string name, where_at;
  shift::PostKind kind = shift::PostKind::other;
  std::optional<Uuid> gate;
  std::int64_t here = 0;
  std::int64_t unread = 0;  ///< Notes that nobody has read.
  std::vector<TurnLine> turns;
};
BOOST_DESCRIBE_STRUCT(PostLine, (), (post, name, where_at, kind, gate, here, unread, turns))
struct PresenceCounts {
  std::int64_t expected = 0, late = 0, missing = 0, here = 0, gone = 0, left_early = 0, forgot = 0;
};
BOOST_DESCRIBE_STRUCT(PresenceCounts, (), (expected, late, missing, here, gone, left_early, forgot))
struct DutyBoard {
  Instant now;
  std::vector<OnCallCard> on_call;  ///< Who is called first first.
  std::vector<AlarmCard> alarms;    ///< Open ones, the oldest first.
  PresenceCounts counts;
  std::vector<PostLine> posts;
};
BOOST_DESCRIBE_STRUCT(DutyBoard, (), (now, on_call, alarms, counts, posts))
/// From three hours ago to three hours ahead; noted as a look.
Result<DutyBoard> open_duty_board(Work&);
}  // namespace duty
