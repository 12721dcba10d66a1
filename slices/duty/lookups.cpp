// SPDX-License-Identifier: Apache-2.0
#include "duty/lookups.hpp"

#include <algorithm>

namespace duty {
auth::Right sees_duty() { return auth::may(auth::Role::community_staff, auth::Role::command); }
auth::Right runs_duty() { return auth::may(auth::Role::community_staff); }

HandNames::HandNames(Work& work, const std::vector<Uuid>& hands) {
  if (hands.empty()) return;
  for (auto& one : hands::briefs_by_id(work, hands)) {
    if (one.is_active) active_.insert(one.hand);
    names_.emplace(one.hand, std::move(one.name));
  }
}

std::string HandNames::of(const Uuid& hand) const {
  const auto found = names_.find(hand);
  return found == names_.end() ? std::string() : found->second;
}

tl::unexpected<Refusal> duty_changed_meanwhile(std::string current) {
  Refusal refusal{No::conflict, "house.changed_meanwhile", "revision", {}, {}, 0};
  refusal.current = std::move(current);
  return tl::unexpected<Refusal>(std::move(refusal));
}

Awaited::Awaited(Work& work)
    : stood_in_(work.tx.all<Alarm>("where community_id = ? and outcome = 'stood_in' and raised_at "
                                   "> ? order by raised_at, turn_id, hand_id",
                                   work.community(), work.now + -2 * day_ms)) {}

Planned Awaited::of(const shift::Turn& turn) const {
  Planned planned{turn.from, turn.until, turn.from};
  for (const auto& one : stood_in_)
    if (one.stand_in_id == turn.hand && one.post_id == turn.post && one.from_at == turn.from)
      planned.awaited_from = std::max(planned.awaited_from, one.ended_at.value_or(turn.from));
  return planned;
}

Result<shift::PostName> duty_post(Work& work, const Uuid& post) {
  for (auto& one : shift::open_posts(work))
    if (one.post == post) return std::move(one);
  return refuse(No::missing, "duty.no_such_post", "post");
}

std::optional<Attendance> find_attendance(Work& work, const Uuid& id) {
  return work.tx.one<Attendance>("where community_id = ? and id = ?", work.community(), id);
}

std::optional<Attendance> open_attendance(Work& work, const Uuid& hand) {
  return work.tx.one<Attendance>(
      "where community_id = ? and hand_id = ? and left_at is null and minutes is null "
      "order by came_at desc limit 1",
      work.community(), hand);
}

std::vector<Attendance> attendances_between(Work& work, Instant from, Instant until) {
  const auto& times = duty_policy(work.today()).times;
  // Nobody stays longer than this, so that an index finds them.
  const auto earliest = from + -(times.longest_ms + day_ms);
  auto rows = work.tx.all<Attendance>(
      "where community_id = ? and came_at >= ? and came_at < ? order by came_at, id",
      work.community(), earliest, until);
  std::erase_if(rows, [&](const Attendance& one) {
    return (one.left_at && *one.left_at < from) ||
           (!one.left_at && one.minutes && one.until_at.value_or(one.came_at) < from);
  });
  return rows;
}

std::unordered_map<Uuid, Attendance> by_turn(const std::vector<Attendance>& rows) {
  std::unordered_map<Uuid, Attendance> found;
  for (const auto& row : rows)
    if (row.turn_id) found.insert_or_assign(*row.turn_id, row);
  return found;
}

std::optional<Alarm> find_alarm(Work& work, const Uuid& turn, const Uuid& hand) {
  return work.tx.one<Alarm>("where community_id = ? and turn_id = ? and hand_id = ?",
                            work.community(), turn, hand);
}

std::vector<Alarm> open_alarms(Work& work) {
  return work.tx.all<Alarm>(
      "where community_id = ? and outcome = 'open' order by raised_at, turn_id, hand_id",
      work.community());
}
}  // namespace duty
