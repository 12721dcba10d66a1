// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What a hand does on their own phone, by their personal link and without an account: come, leave,
/// read what is handed over, and see their own hours.
#include "duty/certificates.hpp"
#include "duty/checks.hpp"
#include "duty/notes.hpp"
#include "duty/on_call.hpp"
#include "platform/router/desk.hpp"

namespace duty {
using LinkCode = Text<1, 60>;

struct OwnLink {
  LinkCode turn_code;
};
BOOST_DESCRIBE_STRUCT(OwnLink, (), (turn_code))

struct OwnStay {
  Uuid post;
  std::string post_name;
  std::optional<Instant> from_at, until_at;
  Instant came_at;
  bool is_by_gate = false;    ///< Hands over at the gate's own page.
  bool has_position = false;  ///< One may check out by being there.
};
BOOST_DESCRIBE_STRUCT(OwnStay, (),
                      (post, post_name, from_at, until_at, came_at, is_by_gate, has_position))
struct OwnTurn {
  Uuid post;
  std::string post_name, where_at, shift_name;
  Instant from_at, until_at;
  Instant opens_at;  ///< From then on one checks in.
  Presence presence = Presence::expected;
  bool has_position = false;  ///< One may check in by being there.
};
BOOST_DESCRIBE_STRUCT(OwnTurn, (),
                      (post, post_name, where_at, shift_name, from_at, until_at, opens_at, presence,
                       has_position))
struct OwnHours {
  Day on_day;
  std::string post_name;
  Instant came_at;
  std::optional<Instant> left_at;
  std::optional<std::int64_t> minutes;
  bool is_stand_in = false;
  std::string corrected_for;  ///< The reason of the last correction; "" of none.
};
BOOST_DESCRIBE_STRUCT(OwnHours, (),
                      (on_day, post_name, came_at, left_at, minutes, is_stand_in, corrected_for))
struct OwnDuty {
  Instant now;
  std::string name, community_name;
  std::optional<OwnStay> here;
  std::optional<OwnTurn> next;      ///< The turn that runs, or comes within a day.
  std::vector<NoteCard> notes;      ///< To be read at the post where one is, or goes next.
  std::vector<OnCallCard> on_call;  ///< Whom to call.
  std::int64_t minutes = 0, times = 0, month_minutes = 0;
  std::vector<OwnHours> hours;  ///< The latest first, at most 60.
  std::vector<CertificateLine> certificates;
};
BOOST_DESCRIBE_STRUCT(OwnDuty, (),
                      (now, name, community_name, here, next, notes, on_call, minutes, times,
                       month_minutes, hours, certificates))
/// Refuses as shift::read_by_link.
Result<routing::Answered> look_at_own_duty(routing::SlowWork&, const http::Request&);

/// By the code on the post's poster, or by being there.
enum class OwnWay { poster, place };
BOOST_DESCRIBE_ENUM(OwnWay, poster, place)
struct NewOwnCheck {
  LinkCode turn_code;
  Uuid id;  ///< Made by the phone: the same twice applies once.
  Direction direction = Direction::in;
  OwnWay way = OwnWay::poster;
  CheckAs as = CheckAs::own;
  std::optional<Text<1, 60>> poster;     ///< The digits on it, or what its QR code says.
  std::optional<Whereabout> whereabout;  ///< Asked against the post, and kept nowhere.
  Instant at;                            ///< By the phone's clock.
  std::optional<NoteWords> note;         ///< For who comes next; when leaving.
};
BOOST_DESCRIBE_STRUCT(NewOwnCheck, (),
                      (turn_code, id, direction, way, as, poster, whereabout, at, note))
struct OwnCheckDone {
  std::string post_name;
  Presence presence = Presence::here;
  Instant at;
  bool is_late_arrived = false, is_repeated = false;
};
BOOST_DESCRIBE_STRUCT(OwnCheckDone, (), (post_name, presence, at, is_late_arrived, is_repeated))
/// Refuses as shift::write_by_link, duty.poster_missing (poster), as post_of_poster, as check, as
/// write_own_note.
Result<routing::Answered> check_self(routing::SlowWork&, const http::Request&);

struct OwnNoteKey {
  LinkCode turn_code;
  Uuid note;
};
BOOST_DESCRIBE_STRUCT(OwnNoteKey, (), (turn_code, note))
struct OwnNoteRead {
  Uuid note;
};
BOOST_DESCRIBE_STRUCT(OwnNoteRead, (), (note))
/// Refuses as shift::write_by_link, as confirm_own_note.
Result<routing::Answered> confirm_note_self(routing::SlowWork&, const http::Request&);
}  // namespace duty
