// SPDX-License-Identifier: Apache-2.0
#include "duty/checks.hpp"

#include <algorithm>

#include "duty/alarms.hpp"
#include "duty/stations.hpp"

namespace duty {
namespace {
/// Refuses duty.place_missing (whereabout), duty.place_unknown (post), duty.place_vague
/// (whereabout), duty.too_far (whereabout).
Result<void> may_be_near(Work& work, const CheckWanted& wanted, const Uuid& post) {
  if (wanted.way != Way::place) return {};
  if (!wanted.whereabout) return refuse(No::invalid, "duty.place_missing", "whereabout");
  const auto position = station_of(work, post).position();
  if (!position) return refuse(No::conflict, "duty.place_unknown", "post");
  const auto& policy = duty_policy(work.today());
  if (wanted.whereabout->accuracy > policy.vague_metres)
    return refuse(No::conflict, "duty.place_vague", "whereabout");
  if (metres_between(*position, wanted.whereabout->position) > policy.near_metres)
    return refuse(No::conflict, "duty.too_far", "whereabout");
  return {};
}

void note_check(Work& work, const CheckWanted& wanted, const Uuid& attendance,
                const Moment& moment) {
  work.tx.insert(Check{work.community(), wanted.id, attendance, wanted.direction, wanted.way,
                       moment.counts, work.now, moment.is_late_arrived, wanted.noted_by,
                       wanted.reason});
}

void save(Work& work, Attendance& attendance) {
  ++attendance.revision;
  work.tx.update(attendance);
}

std::vector<shift::Turn> turns_around(Work& work, const Uuid& hand, Instant at) {
  auto turns =
      shift::turns_of_hand(work, hand, at, at + duty_policy(work.today()).times.early_ms + 1);
  std::erase_if(turns, [](const shift::Turn& turn) { return turn.is_stand_by; });
  return turns;
}

std::optional<shift::Turn> turn_of(Work& work, const std::vector<shift::Turn>& turns, Instant at) {
  std::vector<Planned> planned;
  for (const auto& turn : turns) planned.push_back({turn.from, turn.until, turn.from});
  const auto found = turn_at(planned, at, duty_policy(work.today()).times);
  return found ? std::optional(turns[*found]) : std::nullopt;
}

/// The turn to check in for; none: stands in. Refuses as check.
Result<std::optional<shift::Turn>> choose_turn(Work& work, const CheckWanted& wanted, Instant at) {
  auto turns = turns_around(work, wanted.hand, at);
  const auto any = turn_of(work, turns, at);
  if (!wanted.post) {
    if (!any || wanted.as == CheckAs::stand_in)
      return refuse(No::conflict, "duty.no_turn_now", "hand");
    return any;
  }
  std::erase_if(turns, [&](const shift::Turn& turn) { return turn.post != *wanted.post; });
  if (auto here = turn_of(work, turns, at)) return here;
  if (wanted.as == CheckAs::stand_in) return std::optional<shift::Turn>();
  return refuse(No::conflict, any ? "duty.other_post" : "duty.no_turn_here", "post");
}

Attendance attendance_at(Work& work, const CheckWanted& wanted,
                         const std::optional<shift::Turn>& turn, Instant at) {
  Attendance row;
  row.community_id = work.community();
  row.id = work.world.new_uuid();
  row.hand_id = wanted.hand;
  row.came_at = at;
  row.on_day = Day::in_china(at);
  if (!turn) {
    row.post_id = *wanted.post;
    for (const auto& post : shift::open_posts(work))
      if (post.post == row.post_id) row.post_name = post.name;
    return row;
  }
  row.post_id = turn->post;
  row.post_name = turn->post_name;
  row.turn_id = turn->id;
  row.from_at = turn->from;
  row.until_at = turn->until;
  row.awaited_from = Awaited(work).of(*turn).awaited_from;
  row.on_day = turn->day;
  return row;
}

bool is_corrected(Work& work, const Attendance& row) {
  return work.tx
      .one<Correction>("where community_id = ? and attendance_id = ?", work.community(), row.id)
      .has_value();
}

void end_stay(Work& work, Attendance& row, Instant at) {
  row.left_at = at;
  if (!is_corrected(work, row))
    row.minutes = minutes_counted(row.planned(), row.stay(), duty_policy(work.today()).times);
  save(work, row);
}

/// Somebody who is somewhere already comes: the same again, on to their next turn, or refused.
/// None: nothing stands in the way.
Result<std::optional<CheckDone>> while_here(Work& work, const CheckWanted& wanted,
                                            const Moment& moment) {
  auto open = open_attendance(work, wanted.hand);
  if (!open) return std::optional<CheckDone>();
  const auto& times = duty_policy(work.today()).times;
  const bool is_over =
      presence_of(open->planned(), open->stay(), work.now, times) == Presence::forgot ||
      (open->until_at && moment.counts >= *open->until_at + -times.left_early_ms);
  const auto next = choose_turn(work, wanted, moment.counts);
  if (is_over && next && (!*next || (*next)->id != open->turn_id)) {
    end_stay(work, *open, std::min(moment.counts, open->until_at.value_or(moment.counts)));
    return std::optional<CheckDone>();
  }
  if (wanted.post && *wanted.post != open->post_id)
    return refuse(No::conflict, "duty.here_elsewhere", "post");
  if (moment.counts < open->came_at) {
    // It was earlier than what is known; what was noted first stays among the checks.
    open->came_at = moment.counts;
    save(work, *open);
  }
  note_check(work, wanted, open->id, moment);
  return std::optional(CheckDone{*open, moment.counts, moment.is_late_arrived, true});
}

Result<CheckDone> come(Work& work, const CheckWanted& wanted, const Moment& moment) {
  auto before = while_here(work, wanted, moment);
  if (!before) return refuse(before);
  if (*before) return std::move(**before);
  const auto turn = choose_turn(work, wanted, moment.counts);
  if (!turn) return refuse(turn);
  auto row = attendance_at(work, wanted, *turn, moment.counts);
  if (const auto near = may_be_near(work, wanted, row.post_id); !near) return refuse(near);
  work.tx.insert(row);
  note_check(work, wanted, row.id, moment);
  if (row.turn_id) came_after_all(work, *row.turn_id, row.hand_id);
  work.announce("duty.came", {row.id, row.post_id});
  return CheckDone{std::move(row), moment.counts, moment.is_late_arrived, false};
}

Result<CheckDone> leave(Work& work, const CheckWanted& wanted, const Moment& moment) {
  // Also of who is thought to have forgotten to: their phone may have waited for a network.
  auto row = work.tx.one<Attendance>(
      "where community_id = ? and hand_id = ? and left_at is null and came_at >= ? "
      "order by came_at desc limit 1",
      work.community(), wanted.hand, work.now + -duty_policy(work.today()).waited_ms);
  if (!row) return refuse(No::conflict, "duty.not_here", "hand");
  if (wanted.post && *wanted.post != row->post_id)
    return refuse(No::conflict, "duty.other_post", "post");
  if (moment.counts < row->came_at) return refuse(No::conflict, "duty.left_before_coming", "at");
  if (const auto near = may_be_near(work, wanted, row->post_id); !near) return refuse(near);
  end_stay(work, *row, moment.counts);
  note_check(work, wanted, row->id, moment);
  work.announce("duty.left", {row->id, row->post_id});
  return CheckDone{std::move(*row), moment.counts, moment.is_late_arrived, false};
}

std::vector<Attendance> forgotten_ones(Work& work) {
  const auto& times = duty_policy(work.today()).times;
  auto rows = work.tx.all<Attendance>(
      "where community_id = ? and left_at is null and minutes is null order by came_at limit 500",
      work.community());
  std::erase_if(rows, [&](const Attendance& row) {
    return presence_of(row.planned(), row.stay(), work.now, times) != Presence::forgot;
  });
  return rows;
}
}  // namespace

Result<CheckDone> check(Work& work, const CheckWanted& wanted) {
  if (const auto known =
          work.tx.one<Check>("where community_id = ? and id = ?", work.community(), wanted.id)) {
    auto row = find_attendance(work, known->attendance_id);
    ENSURE(row.has_value());
    if (row->hand_id != wanted.hand) return refuse(No::conflict, "duty.id_taken", "id");
    return CheckDone{std::move(*row), known->at, known->is_late_arrived, true};
  }
  auto moment = moment_of(wanted.said, work.now, duty_policy(work.today()));
  if (!moment) return refuse(No::conflict, "duty.waited_too_long", "at");
  if (wanted.way == Way::desk) moment->is_late_arrived = false;
  return wanted.direction == Direction::in ? come(work, wanted, *moment)
                                           : leave(work, wanted, *moment);
}

Result<CheckKept> check_at_desk(Work& work, const NewDeskCheck& wanted) {
  if (!HandNames(work, {wanted.hand}).has(wanted.hand))
    return refuse(No::missing, "hands.no_such_hand", "hand");
  if (wanted.post)
    if (const auto post = duty_post(work, *wanted.post); !post) return refuse(post);
  const auto& policy = duty_policy(work.today());
  if (wanted.at && *wanted.at > work.now + policy.clock_ms)
    return refuse(No::invalid, "duty.not_yet", "at");
  const auto done = check(work, {wanted.id,
                                 wanted.hand,
                                 wanted.direction,
                                 Way::desk,
                                 wanted.as,
                                 wanted.post,
                                 {},
                                 wanted.at.value_or(work.now),
                                 work.actor.name,
                                 wanted.reason.str()});
  if (!done) return refuse(done);
  const auto& row = done->attendance;
  return CheckKept{row.id, row.revision,
                   presence_of(row.planned(), row.stay(), work.now, policy.times), done->at,
                   done->is_repeated};
}

bool has_forgotten(Work& work) { return !forgotten_ones(work).empty(); }

std::int64_t settle_forgotten(Work& work) {
  const auto rows = forgotten_ones(work);
  for (auto row : rows) {
    row.minutes = minutes_counted(row.planned(), row.stay(), duty_policy(work.today()).times);
    save(work, row);
    work.announce("duty.forgot", {row.id, row.post_id});
  }
  return std::ssize(rows);
}
}  // namespace duty
