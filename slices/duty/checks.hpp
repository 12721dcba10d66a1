// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Somebody comes to a post, or leaves it.
#include "duty/lookups.hpp"

namespace duty {
/// own: for one's own turn. stand_in: at a post where one is not on the roster.
enum class CheckAs { own, stand_in };
BOOST_DESCRIBE_ENUM(CheckAs, own, stand_in)

/// Where a phone is; asked against the post and forgotten.
struct Whereabout {
  Position position;
  Whole<0, 100'000> accuracy;  ///< In metres.
};
BOOST_DESCRIBE_STRUCT(Whereabout, (), (position, accuracy))

struct CheckWanted {
  Uuid id;  ///< The same twice applies once.
  Uuid hand;
  Direction direction = Direction::in;
  Way way = Way::desk;
  CheckAs as = CheckAs::own;
  std::optional<Uuid> post;  ///< Whose poster was read, or which the desk named.
  std::optional<Whereabout> whereabout;
  Instant said;  ///< By the clock of the phone.
  std::string noted_by, reason;
};
struct CheckDone {
  Attendance attendance;
  Instant at;
  bool is_late_arrived = false;
  bool is_repeated = false;  ///< It was so before.
};
/// Refuses duty.waited_too_long (at). Coming: duty.here_elsewhere (post), duty.no_turn_now,
/// duty.other_post and duty.no_turn_here (post), as may_be_near. Leaving: duty.not_here (hand),
/// duty.other_post (post), duty.left_before_coming (at), as may_be_near.
Result<CheckDone> check(Work&, const CheckWanted&);

struct NewDeskCheck {
  Uuid id;
  Uuid hand;
  Direction direction = Direction::in;
  CheckAs as = CheckAs::own;
  std::optional<Uuid> post;   ///< Needed of who stands in.
  std::optional<Instant> at;  ///< When it was, if not now.
  WhyText reason;
};
BOOST_DESCRIBE_STRUCT(NewDeskCheck, (), (id, hand, direction, as, post, at, reason))
struct CheckKept {
  Uuid attendance;
  std::int64_t revision = 1;
  Presence presence = Presence::here;
  Instant at;
  bool is_repeated = false;
};
BOOST_DESCRIBE_STRUCT(CheckKept, (), (attendance, revision, presence, at, is_repeated))
/// The desk saw it, or was told. Refuses hands.no_such_hand, duty.no_such_post, duty.not_yet (at),
/// as check.
Result<CheckKept> check_at_desk(Work&, const NewDeskCheck&);

/// Ends the hours of those who forgot to check out; answers how many.
std::int64_t settle_forgotten(Work&);
bool has_forgotten(Work&);
}  // namespace duty
