// SPDX-License-Identifier: Apache-2.0
#include "duty/in_the_open.hpp"

#include "duty/stations.hpp"
#include "place/place.hpp"

namespace duty {
namespace {
constexpr std::int64_t most_own_hours = 60;

std::optional<OwnTurn> next_turn(Work& work, const Uuid& hand) {
  const auto& times = duty_policy(work.today()).times;
  const auto turns = shift::turns_of_hand(work, hand, work.now, work.now + day_ms);
  std::vector<Uuid> ids;
  for (const auto& turn : turns) ids.push_back(turn.id);
  std::unordered_map<Uuid, Attendance> came;
  if (!ids.empty())
    came = by_turn(work.tx.all<Attendance>(
        "where community_id = ? and hand_id = ? and turn_id in (?*) order by came_at",
        work.community(), hand, ids));
  for (const auto& turn : turns) {
    if (turn.is_stand_by || came.contains(turn.id)) continue;
    return OwnTurn{turn.post,
                   turn.post_name,
                   turn.where_at,
                   turn.shift_name,
                   turn.from,
                   turn.until,
                   turn.from + -times.early_ms,
                   presence_of(Awaited(work).of(turn), {}, work.now, times),
                   station_of(work, turn.post).position().has_value()};
  }
  return std::nullopt;
}

std::optional<OwnStay> own_stay(Work& work, const Uuid& hand) {
  const auto row = open_attendance(work, hand);
  if (!row) return std::nullopt;
  const auto post = duty_post(work, row->post_id);
  return OwnStay{row->post_id,
                 row->post_name,
                 row->from_at,
                 row->until_at,
                 row->came_at,
                 post && post->gate.has_value(),
                 station_of(work, row->post_id).position().has_value()};
}

std::vector<OwnHours> own_hours(Work& work, const Uuid& hand) {
  std::vector<OwnHours> hours;
  for (const auto& line : hours_lines(
           work, work.tx.all<Attendance>("where community_id = ? and hand_id = ? order by came_at "
                                         "desc, id limit ?",
                                         work.community(), hand, most_own_hours)))
    hours.push_back({line.on_day, line.post_name, line.came_at, line.left_at, line.minutes,
                     line.is_stand_in,
                     line.corrections.empty() ? std::string() : line.corrections.back().reason});
  return hours;
}

Day begin_of_month(Day day) {
  const auto text = day.text();
  return *Day::parse(text.substr(0, text.rfind('-')) + "-01");
}

OwnDuty own_duty(Work& work, const Uuid& hand) {
  OwnDuty told;
  told.now = work.now;
  told.name = HandNames(work, {hand}).of(hand);
  if (const auto community = place::find_division(work, work.community()))
    told.community_name = community->name;
  told.here = own_stay(work, hand);
  told.next = next_turn(work, hand);
  if (told.here)
    told.notes = unread_notes(work, told.here->post, hand);
  else if (told.next)
    told.notes = unread_notes(work, told.next->post, hand);
  told.on_call = chain_now(work);
  const auto all = counted_of(work, hand, Day::first, Day::last);
  told.minutes = all.minutes;
  told.times = all.times;
  told.month_minutes = counted_of(work, hand, begin_of_month(work.today()), work.today()).minutes;
  told.hours = own_hours(work, hand);
  told.certificates = certificates_of(work, hand);
  return told;
}

/// What a QR code says is an address; its digits stand behind the last '#', after a letter.
std::string digits_of_poster(const std::string& read) {
  const auto hash = read.rfind('#');
  auto rest = hash == std::string::npos ? read : read.substr(hash + 1);
  if (rest.starts_with('p')) rest.erase(0, 1);
  return rest;
}

/// Refuses duty.poster_missing (poster), as post_of_poster.
Result<std::optional<Uuid>> post_read(Work& work, const NewOwnCheck& wanted) {
  if (wanted.way == OwnWay::place) return std::optional<Uuid>();
  if (!wanted.poster) return refuse(No::invalid, "duty.poster_missing", "poster");
  const auto post = post_of_poster(work, digits_of_poster(wanted.poster->str()));
  if (!post) return refuse(post);
  return std::optional(post->post);
}

/// Refuses as check_self.
Result<OwnCheckDone> check_of_hand(Work& work, const Uuid& hand, const NewOwnCheck& wanted) {
  const auto post = post_read(work, wanted);
  if (!post) return refuse(post);
  const auto done = check(work, {wanted.id,
                                 hand,
                                 wanted.direction,
                                 wanted.way == OwnWay::poster ? Way::poster : Way::place,
                                 wanted.as,
                                 *post,
                                 wanted.whereabout,
                                 wanted.at,
                                 {},
                                 {}});
  if (!done) return refuse(done);
  const auto& row = done->attendance;
  if (wanted.note && wanted.direction == Direction::out && !done->is_repeated)
    if (const auto written = write_own_note(work, wanted.id, row.post_id, hand, wanted.note->str());
        !written)
      return refuse(written);
  return OwnCheckDone{
      row.post_name,
      presence_of(row.planned(), row.stay(), work.now, duty_policy(work.today()).times), done->at,
      done->is_late_arrived, done->is_repeated};
}
}  // namespace

Result<routing::Answered> look_at_own_duty(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<OwnLink>(http.body);
  if (!wanted) return refuse(wanted);
  OwnDuty told;
  const auto done = shift::read_by_link(slow, "duty.look_at_own_duty", wanted->turn_code.str(),
                                        [&](Work& work, const Uuid& hand) {
                                          told = own_duty(work, hand);
                                          return Result<void>{};
                                        });
  if (!done) return refuse(done);
  return routing::answer_with(std::move(told), http::Method::get);
}

Result<routing::Answered> check_self(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<NewOwnCheck>(http.body);
  if (!wanted) return refuse(wanted);
  OwnCheckDone told;
  const auto body = [&](Work& work, const Uuid& hand) -> Result<std::string> {
    auto checked = check_of_hand(work, hand, *wanted);
    if (!checked) return refuse(checked);
    told = std::move(*checked);
    if (told.is_repeated) return std::string("checked_again");
    return std::string(wanted->direction == Direction::in ? "came_self" : "left_self");
  };
  const auto done = shift::write_by_link(slow, "duty.check_self", wanted->turn_code.str(), body);
  if (!done) return refuse(done);
  return routing::answer_with(std::move(told), http::Method::post);
}

Result<routing::Answered> confirm_note_self(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<OwnNoteKey>(http.body);
  if (!wanted) return refuse(wanted);
  const auto done = shift::write_by_link(slow, "duty.confirm_note_self", wanted->turn_code.str(),
                                         [&](Work& work, const Uuid& hand) -> Result<std::string> {
                                           const auto read =
                                               confirm_own_note(work, wanted->note, hand);
                                           if (!read) return refuse(read);
                                           return std::string("read_note");
                                         });
  if (!done) return refuse(done);
  return routing::answer_with(OwnNoteRead{wanted->note}, http::Method::post);
}
}  // namespace duty
