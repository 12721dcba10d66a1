// SPDX-License-Identifier: Apache-2.0
#include "need/alarms.hpp"

#include <algorithm>
#include <set>

#include "base/json.hpp"
#include "need/standings.hpp"
#include "platform/router/desk.hpp"

namespace need {
namespace {
constexpr std::int64_t most_at_once = 500;

struct Watched {
  std::int64_t raised = 0, passed_on = 0;
};
BOOST_DESCRIBE_STRUCT(Watched, (), (raised, passed_on))

/// The key decides when another process has just raised it.
bool raise(Work& work, const Uuid& subject, Cause cause, std::int64_t occasion, Rung rung) {
  const auto rows = work.tx.run(
      "insert into need_alarm (community_id, subject_id, cause, occasion, raised_at, rung, "
      "rung_at, taken_by) values (?, ?, ?, ?, ?, ?, ?, '') on conflict do nothing",
      work.community(), subject, cause, occasion, work.now, rung, work.now);
  if (rows > 0) work.announce("need.alarm_raised", {subject});
  return rows > 0;
}

std::int64_t raise_requests(Work& work) {
  std::int64_t raised = 0;
  for (const auto& one : work.tx.all<Request>(
           "where community_id = ? and alarm_at <= ? order by alarm_at, id limit ?",
           work.community(), work.now, most_at_once)) {
    if (const auto cause = cause_of(one.state))
      raised += raise(work, one.id, *cause, one.revision, first_rung(one.kind, *cause));
    work.tx.run(
        "update need_request set alarm_at = null where community_id = ? and id = ? and revision = "
        "?",
        one.community_id, one.id, one.revision);
  }
  return raised;
}

std::int64_t raise_exits(Work& work) {
  std::int64_t raised = 0;
  for (const auto& one : work.tx.all<Exit>(
           "where community_id = ? and vehicle_alarm_at <= ? order by vehicle_alarm_at limit ?",
           work.community(), work.now, most_at_once)) {
    raised += raise(work, one.request_id, Cause::no_vehicle, one.vehicle_alarm_at->milliseconds,
                    Rung::staff);
    work.tx.run(
        "update need_exit set vehicle_alarm_at = null where community_id = ? and request_id = ?",
        one.community_id, one.request_id);
  }
  return raised;
}

bool has_trip(Work& work, const Standing& standing, Day on) {
  return work.tx
      .one<Request>("where community_id = ? and standing_id = ? and on_day = ?", work.community(),
                    standing.id, on)
      .has_value();
}

std::int64_t raise_standings(Work& work) {
  const auto& policy = need_policy(work.today());
  std::int64_t raised = 0;
  for (const auto& one : work.tx.all<Standing>(
           "where community_id = ? and remind_at <= ? order by remind_at, id limit ?",
           work.community(), work.now, most_at_once)) {
    const auto on = Day::in_china(*one.remind_at + policy.remind_ms);
    // Of a day that went by while the house slept nobody is reminded.
    if (work.now < begins_on(on, one.at_minute) && !has_trip(work, one, on))
      raised += raise(work, one.id, Cause::no_trip, on.days, Rung::team);
    work.tx.run("update need_standing set remind_at = ? where community_id = ? and id = ?",
                remind_after(one, std::max(on, work.today() + -1), policy), one.community_id,
                one.id);
  }
  return raised;
}

std::int64_t pass_on(Work& work) {
  const auto after = need_policy(work.today()).escalate_ms;
  std::int64_t passed = 0;
  for (const auto& alarm : work.tx.all<Alarm>(
           "where community_id = ? and ended_at is null and taken_at is null and rung <> 'street' "
           "and rung_at <= ? order by rung_at limit ?",
           work.community(), work.now + -after, most_at_once)) {
    const auto changed = work.tx.run(
        "update need_alarm set rung = ?, rung_at = ? where community_id = ? and subject_id = ? and "
        "cause = ? and occasion = ? and rung = ? and taken_at is null",
        *above(alarm.rung), work.now, alarm.community_id, alarm.subject_id, alarm.cause,
        alarm.occasion, alarm.rung);
    if (changed == 0) continue;
    work.announce("need.alarm_passed_on", {alarm.subject_id});
    ++passed;
  }
  return passed;
}

Result<Watched> watch_community_needs(Work& work) {
  Watched watched;
  watched.raised = raise_requests(work) + raise_exits(work) + raise_standings(work);
  watched.passed_on = pass_on(work);
  work.kept_reply = json::write(watched);
  return watched;
}

std::set<Uuid> communities_due(routing::Desk& desk) {
  std::set<Uuid> due;
  desk.read_as(routing::Desk::house(), {}, [&](Work& work) {
    due.clear();
    const auto take = [&](const db::Row& row) { due.insert(row.uuid(0)); };
    const auto after = need_policy(work.today()).escalate_ms;
    work.tx.each("select distinct community_id from need_request where alarm_at <= ?", take,
                 work.now);
    work.tx.each("select distinct community_id from need_exit where vehicle_alarm_at <= ?", take,
                 work.now);
    work.tx.each("select distinct community_id from need_standing where remind_at <= ?", take,
                 work.now);
    work.tx.each(
        "select distinct community_id from need_alarm where ended_at is null and taken_at is null "
        "and rung <> 'street' and rung_at <= ?",
        take, work.now + -after);
  });
  return due;
}
}  // namespace

Result<AlarmsTaken> take_alarms(Work& work, const AlarmTaking& wanted) {
  const auto request = find_request(work, wanted.request);
  if (!request) return refuse(No::missing, "need.no_such_request", "request");
  const auto taken = work.tx.run(
      "update need_alarm set taken_at = ?, taken_by = ? where community_id = ? and subject_id = ? "
      "and ended_at is null and taken_at is null",
      work.now, work.actor.name, work.community(), request->id);
  work.announce("need.alarm_taken", {request->id});
  return AlarmsTaken{request->id, taken};
}

void watch_needs(routing::Desk& desk) {
  for (const auto& community : communities_due(desk)) {
    const auto watched = desk.run_as(routing::Desk::house(), community, "need.watch_needs", "{}",
                                     [](Work& work) { return watch_community_needs(work); });
    ENSURE(watched.has_value());
  }
}
}  // namespace need
