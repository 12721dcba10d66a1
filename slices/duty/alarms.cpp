// SPDX-License-Identifier: Apache-2.0
#include "duty/alarms.hpp"

#include <algorithm>

#include "duty/on_call.hpp"
#include "platform/page.hpp"

namespace duty {
namespace {
constexpr std::int64_t counted_ms = 30 * day_ms;

AlarmKept kept_of(const Alarm& alarm) {
  return {alarm.turn_id, alarm.hand_id, alarm.revision, alarm.outcome};
}

void save(Work& work, Alarm& alarm) {
  ++alarm.revision;
  work.tx.run(
      "update duty_alarm set step = ?, step_at = ?, acknowledged_at = ?, acknowledged_by = ?, "
      "outcome = ?, stand_in_id = ?, ended_at = ?, ended_by = ?, reason = ?, revision = ? where "
      "community_id = ? and turn_id = ? and hand_id = ?",
      alarm.step, alarm.step_at, alarm.acknowledged_at, alarm.acknowledged_by, alarm.outcome,
      alarm.stand_in_id, alarm.ended_at, alarm.ended_by, alarm.reason, alarm.revision,
      alarm.community_id, alarm.turn_id, alarm.hand_id);
}

void end(Work& work, Alarm& alarm, Outcome outcome, const std::string& by,
         const std::string& reason) {
  alarm.outcome = outcome;
  alarm.ended_at = work.now;
  alarm.ended_by = by;
  alarm.reason = reason;
  save(work, alarm);
  work.announce("duty.alarm_ended", {alarm.turn_id, alarm.hand_id});
}

void acknowledge(Work& work, Alarm& alarm) {
  if (alarm.acknowledged_at) return;
  alarm.acknowledged_at = work.now;
  alarm.acknowledged_by = work.actor.name;
}

/// Refuses duty.no_such_alarm, duty.alarm_over, house.changed_meanwhile.
Result<Alarm> alarm_to_change(Work& work, const Uuid& turn, const Uuid& hand,
                              std::int64_t revision) {
  auto alarm = find_alarm(work, turn, hand);
  if (!alarm) return refuse(No::missing, "duty.no_such_alarm", "turn");
  if (alarm->outcome != Outcome::open) return refuse(No::conflict, "duty.alarm_over", "turn");
  if (alarm->revision != revision)
    return duty_changed_meanwhile(json::write(cards_of_alarms(work, {*alarm}).front()));
  return std::move(*alarm);
}

std::int64_t median_minutes(std::vector<std::int64_t> waited_ms) {
  if (waited_ms.empty()) return 0;
  const auto middle = waited_ms.begin() + std::ssize(waited_ms) / 2;
  std::nth_element(waited_ms.begin(), middle, waited_ms.end());
  return *middle / minute_ms;
}

AlarmCounts counts_since(Work& work, Instant from) {
  AlarmCounts counts;
  std::vector<std::int64_t> waited;
  for (const auto& alarm : work.tx.all<Alarm>("where community_id = ? and raised_at >= ? order by "
                                              "raised_at, turn_id",
                                              work.community(), from)) {
    auto& counted = alarm.outcome == Outcome::open       ? counts.open
                    : alarm.outcome == Outcome::came     ? counts.came
                    : alarm.outcome == Outcome::stood_in ? counts.stood_in
                    : alarm.outcome == Outcome::excused  ? counts.excused
                                                         : counts.uncovered;
    ++counted;
    if (!alarm.acknowledged_at) continue;
    ++counts.acknowledged;
    waited.push_back(alarm.acknowledged_at->milliseconds - alarm.raised_at.milliseconds);
  }
  counts.minutes_to_acknowledge = median_minutes(std::move(waited));
  return counts;
}
}  // namespace

void came_after_all(Work& work, const Uuid& turn, const Uuid& hand) {
  auto alarm = find_alarm(work, turn, hand);
  if (alarm && alarm->outcome == Outcome::open) end(work, *alarm, Outcome::came, {}, {});
}

std::vector<AlarmCard> cards_of_alarms(Work& work, const std::vector<Alarm>& alarms) {
  std::vector<Uuid> hands;
  for (const auto& alarm : alarms) {
    hands.push_back(alarm.hand_id);
    if (alarm.stand_in_id) hands.push_back(*alarm.stand_in_id);
  }
  const auto on_call = on_call_around(work, work.now);
  for (const auto& one : on_call) hands.push_back(one.hand_id);
  const HandNames names(work, hands);
  const auto times = times_of(on_call);
  std::vector<AlarmCard> cards;
  for (const auto& alarm : alarms) {
    AlarmCard card{alarm.turn_id,
                   alarm.hand_id,
                   alarm.revision,
                   alarm.post_id,
                   names.of(alarm.hand_id),
                   alarm.post_name,
                   alarm.from_at,
                   alarm.until_at,
                   alarm.raised_at,
                   alarm.step,
                   {},
                   alarm.acknowledged_at,
                   alarm.acknowledged_by,
                   alarm.outcome,
                   {},
                   alarm.ended_at,
                   alarm.ended_by,
                   alarm.reason};
    if (alarm.stand_in_id) card.stand_in_name = names.of(*alarm.stand_in_id);
    if (alarm.outcome == Outcome::open)
      if (const auto holder = holder_at(times, work.now, alarm.step))
        card.holder = AlarmHolder{on_call[*holder].rank, names.of(on_call[*holder].hand_id),
                                  on_call[*holder].phone};
    cards.push_back(std::move(card));
  }
  return cards;
}

Result<AlarmList> list_alarms(Work& work, const AlarmQuery& query) {
  AlarmList list;
  list.counted_from = work.now + -counted_ms;
  list.counts = counts_since(work, list.counted_from);
  list.items = cards_of_alarms(
      work,
      work.tx.all<Alarm>("where community_id = ? order by raised_at desc, turn_id, hand_id limit ?",
                         work.community(), limit_of(query.limit)));
  work.looked("duty.alarms", work.community());
  return list;
}

Result<StandIns> list_stand_ins(Work& work, const AlarmKey& key) {
  if (!find_alarm(work, key.turn, key.hand))
    return refuse(No::missing, "duty.no_such_alarm", "turn");
  work.looked("duty.stand_ins", key.turn);
  StandIns found;
  for (auto& one : shift::who_could(work, key.turn))
    found.items.push_back({one.hand, std::move(one.name), one.rest_before, one.rest_after,
                           one.nearness, one.is_on_stand_by, one.is_free, std::move(one.breaches)});
  return found;
}

Result<AlarmKept> acknowledge_alarm(Work& work, const NewAcknowledgement& wanted) {
  auto alarm = alarm_to_change(work, wanted.turn, wanted.hand, wanted.revision);
  if (!alarm) return refuse(alarm);
  acknowledge(work, *alarm);
  save(work, *alarm);
  work.announce("duty.alarm_taken", {alarm->turn_id, alarm->hand_id});
  return kept_of(*alarm);
}

Result<AlarmKept> put_stand_in(Work& work, const NewStandIn& wanted) {
  auto alarm = alarm_to_change(work, wanted.turn, wanted.hand, wanted.revision);
  if (!alarm) return refuse(alarm);
  const auto turn = shift::put_in(work, wanted.turn, wanted.stand_in, wanted.reason);
  if (!turn) return refuse(turn);
  acknowledge(work, *alarm);
  alarm->stand_in_id = turn->hand;
  end(work, *alarm, Outcome::stood_in, work.actor.name, wanted.reason.str());
  return kept_of(*alarm);
}

Result<AlarmKept> end_alarm(Work& work, const NewAlarmEnd& wanted) {
  auto alarm = alarm_to_change(work, wanted.turn, wanted.hand, wanted.revision);
  if (!alarm) return refuse(alarm);
  acknowledge(work, *alarm);
  end(work, *alarm, wanted.outcome == AlarmEnding::excused ? Outcome::excused : Outcome::uncovered,
      work.actor.name, wanted.reason.str());
  return kept_of(*alarm);
}
}  // namespace duty
