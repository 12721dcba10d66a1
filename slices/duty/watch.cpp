// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "duty/alarms.hpp"
#include "duty/checks.hpp"
#include "duty/on_call.hpp"
#include "platform/router/desk.hpp"

namespace duty {
namespace {
/// Told turns that run, that nobody came for, and whose alarm has not been raised.
std::vector<shift::Turn> to_raise(Work& work) {
  const auto& times = duty_policy(work.today()).times;
  auto turns = shift::turns_between(work, work.now + -1, work.now + 1);
  const Awaited awaited(work);
  std::erase_if(turns, [&](const shift::Turn& turn) {
    return turn.is_stand_by || work.now < missing_at(awaited.of(turn), times) ||
           work.now >= turn.until;
  });
  if (turns.empty()) return turns;
  std::vector<Uuid> ids;
  for (const auto& turn : turns) ids.push_back(turn.id);
  const auto came = by_turn(work.tx.all<Attendance>(
      "where community_id = ? and turn_id in (?*) order by came_at", work.community(), ids));
  std::unordered_map<Uuid, Uuid> raised;
  for (const auto& alarm :
       work.tx.all<Alarm>("where community_id = ? and turn_id in (?*)", work.community(), ids))
    raised.emplace(alarm.turn_id, alarm.hand_id);
  std::erase_if(turns, [&](const shift::Turn& turn) {
    return came.contains(turn.id) || raised.contains(turn.id);
  });
  return turns;
}

bool raise(Work& work, const shift::Turn& turn) {
  // The key decides when another process has just raised it.
  const auto rows = work.tx.run(
      "insert into duty_alarm (community_id, turn_id, hand_id, post_id, post_name, from_at, "
      "until_at, raised_at, step, step_at, acknowledged_by, outcome, ended_by, reason, revision) "
      "values (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, '', 'open', '', '', 1) on conflict do nothing",
      work.community(), turn.id, turn.hand, turn.post, turn.post_name, turn.from, turn.until,
      work.now, work.now);
  if (rows > 0) work.announce("duty.alarm_raised", {turn.id, turn.hand, turn.post});
  return rows > 0;
}

/// Open alarms that nobody has taken and that waited long enough, while there is somebody further
/// along the chain.
std::vector<Alarm> to_pass_on(Work& work) {
  auto alarms = open_alarms(work);
  const auto length = std::ssize(chain_at(times_of(on_call_around(work, work.now)), work.now));
  const auto after = duty_policy(work.today()).escalate_ms;
  std::erase_if(alarms, [&](const Alarm& alarm) {
    return alarm.acknowledged_at || work.now < alarm.step_at + after || alarm.step + 1 >= length;
  });
  return alarms;
}

struct Ending {
  Alarm alarm;
  Outcome outcome = Outcome::uncovered;
  std::optional<Uuid> stand_in;
};

/// Who was put at that post for that time on the roster's own page, if anybody was.
std::optional<Uuid> put_in_elsewhere(Work& work, const Alarm& alarm) {
  for (const auto& turn : shift::turns_between(work, alarm.from_at, alarm.from_at + 1))
    if (turn.post == alarm.post_id && turn.from == alarm.from_at && turn.hand != alarm.hand_id &&
        !find_alarm(work, turn.id, turn.hand) &&
        !work.tx.one<Attendance>("where community_id = ? and turn_id = ?", work.community(),
                                 turn.id))
      return turn.hand;
  return std::nullopt;
}

/// Open alarms of turns that were dropped, or that are over: nobody came for those.
std::vector<Ending> to_end(Work& work) {
  std::vector<Ending> found;
  for (auto& alarm : open_alarms(work)) {
    const auto turn = shift::turn_named(work, alarm.turn_id);
    if (!turn || turn->is_dropped) {
      const auto stand_in = put_in_elsewhere(work, alarm);
      found.push_back(
          {std::move(alarm), stand_in ? Outcome::stood_in : Outcome::excused, stand_in});
    } else if (work.now >= alarm.until_at) {
      found.push_back({std::move(alarm), Outcome::uncovered, {}});
    }
  }
  return found;
}

struct Watched {
  std::int64_t raised = 0, passed_on = 0, ended = 0, forgotten = 0;
};
BOOST_DESCRIBE_STRUCT(Watched, (), (raised, passed_on, ended, forgotten))

Result<Watched> watch_community(Work& work) {
  Watched watched;
  // What is settled first tells from when a stand-in is awaited.
  for (const auto& [alarm, outcome, stand_in] : to_end(work)) {
    work.tx.run(
        "update duty_alarm set outcome = ?, stand_in_id = ?, ended_at = ?, revision = revision + "
        "1 where community_id = ? and turn_id = ? and hand_id = ? and outcome = 'open'",
        outcome, stand_in, work.now, alarm.community_id, alarm.turn_id, alarm.hand_id);
    work.announce("duty.alarm_ended", {alarm.turn_id, alarm.hand_id});
    ++watched.ended;
  }
  for (const auto& turn : to_raise(work)) watched.raised += raise(work, turn);
  for (const auto& alarm : to_pass_on(work)) {
    work.tx.run(
        "update duty_alarm set step = ?, step_at = ?, revision = revision + 1 where "
        "community_id = ? and turn_id = ? and hand_id = ? and step = ?",
        alarm.step + 1, work.now, alarm.community_id, alarm.turn_id, alarm.hand_id, alarm.step);
    work.announce("duty.alarm_passed_on", {alarm.turn_id, alarm.hand_id});
    ++watched.passed_on;
  }
  watched.forgotten = settle_forgotten(work);
  work.kept_reply = json::write(watched);
  return watched;
}

bool is_anything_due(routing::Desk& desk, const Uuid& community) {
  bool is_due = false;
  desk.read_as(routing::Desk::house(), community, [&](Work& work) {
    is_due = !to_raise(work).empty() || !to_end(work).empty() || !to_pass_on(work).empty() ||
             has_forgotten(work);
  });
  return is_due;
}

/// Where a turn runs, an alarm is open, or somebody has not checked out.
std::vector<Uuid> communities_to_watch(routing::Desk& desk) {
  std::vector<Uuid> communities;
  desk.read_as(routing::Desk::house(), {}, [&](Work& work) {
    communities = shift::communities_with_turns(work, work.now + -1, work.now + 1);
    const auto take = [&](const db::Row& row) { communities.push_back(row.uuid(0)); };
    work.tx.each("select distinct community_id from duty_alarm where outcome = 'open'", take);
    work.tx.each(
        "select distinct community_id from duty_attendance where left_at is null and minutes is "
        "null",
        take);
  });
  std::sort(communities.begin(), communities.end());
  communities.erase(std::unique(communities.begin(), communities.end()), communities.end());
  return communities;
}
}  // namespace

void watch_turns(routing::Desk& desk) {
  for (const auto& community : communities_to_watch(desk)) {
    if (!is_anything_due(desk, community)) continue;
    const auto watched = desk.run_as(routing::Desk::house(), community, "duty.watch_turns", "{}",
                                     [](Work& work) { return watch_community(work); });
    ENSURE(watched.has_value());
  }
}
}  // namespace duty
