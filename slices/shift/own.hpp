// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a hand sees and says by their personal link, with no account and no session.
#include "platform/router/desk.hpp"
#include "shift/lookups.hpp"

namespace shift {
using CodeText = Text<1, 60>;
struct OwnCode {
  CodeText turn_code;
};
BOOST_DESCRIBE_STRUCT(OwnCode, (), (turn_code))

struct OwnTurn {
  Uuid turn;
  std::string post_name, where_at, shift_name;
  Instant from_at, until_at;
  bool is_stand_by = false;
  std::optional<Instant> cannot_at;
  std::vector<std::string> with;  ///< Names of those who stand there too.
};
BOOST_DESCRIBE_STRUCT(OwnTurn, (),
                      (turn, post_name, where_at, shift_name, from_at, until_at, is_stand_by,
                       cannot_at, with))
/// A place that somebody is still wanted at, and that the rules let this hand take.
struct OpenPlace {
  Uuid post, shift;
  std::string post_name, where_at, shift_name;
  Day on;
  Instant from_at, until_at;
  std::int64_t missing = 1;
  bool is_stand_by = false;
};
BOOST_DESCRIBE_STRUCT(OpenPlace, (),
                      (post, shift, post_name, where_at, shift_name, on, from_at, until_at, missing,
                       is_stand_by))
struct SwapCard {
  Uuid swap;
  SwapState state = SwapState::asked;
  bool is_mine = false;  ///< Asked by this hand; else of it.
  std::string name;      ///< Of the other.
  OwnTurn turn;          ///< That is given away by who asked.
  std::optional<OwnTurn> for_turn;
  Instant asked_at;
};
BOOST_DESCRIBE_STRUCT(SwapCard, (), (swap, state, is_mine, name, turn, for_turn, asked_at))
struct OwnShift {
  Uuid shift;
  std::string name;
  std::int64_t begins = 0, minutes = 0;
};
BOOST_DESCRIBE_STRUCT(OwnShift, (), (shift, name, begins, minutes))
struct OwnWish {
  Day on;
  Uuid shift;
  Liking liking = Liking::liked;
};
BOOST_DESCRIBE_STRUCT(OwnWish, (), (on, shift, liking))
struct OwnSheet {
  std::string community_name, name;
  Instant at;  ///< When this was so.
  std::vector<OwnTurn> turns;
  std::vector<OpenPlace> open;
  std::vector<SwapCard> swaps;  ///< Those that wait for an answer.
  std::vector<OwnShift> shifts;
  std::vector<OwnWish> wishes;
  std::string calendar;  ///< Path of the calendar.
};
BOOST_DESCRIBE_STRUCT(OwnSheet, (),
                      (community_name, name, at, turns, open, swaps, shifts, wishes, calendar))
/// Refuses as read_by_link.
Result<routing::Answered> look_at_own(routing::SlowWork&, const http::Request&);

struct NewCannot {
  CodeText turn_code;
  Uuid turn;
};
BOOST_DESCRIBE_STRUCT(NewCannot, (), (turn_code, turn))
struct OwnKept {
  Uuid turn;
};
BOOST_DESCRIBE_STRUCT(OwnKept, (), (turn))
/// The hand cannot come; why is asked nowhere. The turn stands until somebody puts another in. Sent
/// twice it applies once. Refuses as write_by_link, shift.no_such_turn, shift.turn_dropped,
/// shift.is_over (turn).
Result<routing::Answered> say_cannot(routing::SlowWork&, const http::Request&);

struct NewTaking {
  CodeText turn_code;
  Uuid id;  ///< Made by the phone: the same id twice applies once.
  Uuid post, shift;
  Day on;
};
BOOST_DESCRIBE_STRUCT(NewTaking, (), (turn_code, id, post, shift, on))
/// A told turn at a place that is still open, on days up to the last that anybody was told of.
/// Refuses as write_by_link, shift.no_such_post, shift.no_such_shift, shift.is_over and
/// shift.too_far (on), shift.no_place_left (post), shift.rule_<breach> (post), shift.id_taken.
Result<routing::Answered> take_place(routing::SlowWork&, const http::Request&);

struct NewWish {
  CodeText turn_code;
  Day on;
  Uuid shift;
  std::optional<Liking> liking;  ///< None takes it back.
};
BOOST_DESCRIBE_STRUCT(NewWish, (), (turn_code, on, shift, liking))
struct WishKept {
  std::int64_t wishes = 0;
};
BOOST_DESCRIBE_STRUCT(WishKept, (), (wishes))
/// Refuses as write_by_link, shift.no_such_shift, shift.is_over and shift.too_far (on),
/// shift.too_many_wishes.
Result<routing::Answered> say_wish(routing::SlowWork&, const http::Request&);

void plug_own(App&);
}  // namespace shift
