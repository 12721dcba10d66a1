// SPDX-License-Identifier: Apache-2.0
#include "duty/board.hpp"

#include <algorithm>

#include "duty/notes.hpp"

namespace duty {
namespace {
constexpr std::int64_t shown_ms = 3 * hour_ms;

std::int64_t& count_of(PresenceCounts& counts, Presence presence) {
  switch (presence) {
    case Presence::expected:
      return counts.expected;
    case Presence::late:
      return counts.late;
    case Presence::missing:
      return counts.missing;
    case Presence::here:
      return counts.here;
    case Presence::gone:
      return counts.gone;
    case Presence::left_early:
      return counts.left_early;
    case Presence::forgot:
      break;
  }
  return counts.forgot;
}

TurnLine line_of_turn(const shift::Turn& turn) {
  TurnLine line;
  line.turn = turn.id;
  line.hand = turn.hand;
  line.name = turn.hand_name;
  line.shift_name = turn.shift_name;
  line.from_at = turn.from;
  line.until_at = turn.until;
  return line;
}

void add_stay(const Attendance& row, const PresenceTimes& times, TurnLine& line) {
  line.attendance = row.id;
  line.came_at = row.came_at;
  line.left_at = row.left_at;
  if (const auto planned = row.planned())
    line.minutes_late = minutes_late(*planned, row.stay(), times);
}

/// First check-ins of these stays.
void add_checks(Work& work, std::vector<PostLine>& posts) {
  std::vector<Uuid> ids;
  for (const auto& post : posts)
    for (const auto& line : post.turns)
      if (line.attendance) ids.push_back(*line.attendance);
  if (ids.empty()) return;
  std::unordered_map<Uuid, Check> first;
  for (const auto& one : work.tx.all<Check>(
           "where community_id = ? and attendance_id in (?*) and direction = 'in' order by "
           "received_at, id",
           work.community(), ids))
    first.emplace(one.attendance_id, one);
  for (auto& post : posts)
    for (auto& line : post.turns) {
      if (!line.attendance) continue;
      const auto found = first.find(*line.attendance);
      if (found == first.end()) continue;
      line.way = found->second.way;
      line.is_late_arrived = found->second.is_late_arrived;
      line.reason = found->second.reason;
    }
}

std::vector<PostLine> empty_posts(Work& work) {
  std::vector<PostLine> posts;
  const auto unread = unread_by_post(work);
  for (const auto& post : shift::open_posts(work)) {
    PostLine line{post.post, post.name, post.where_at, post.kind, post.gate, 0, 0, {}};
    if (const auto found = unread.find(post.post); found != unread.end())
      line.unread = found->second;
    posts.push_back(std::move(line));
  }
  return posts;
}

PostLine& post_in(std::vector<PostLine>& posts, const Uuid& post, const std::string& name) {
  const auto found = std::find_if(posts.begin(), posts.end(),
                                  [&](const PostLine& one) { return one.post == post; });
  if (found != posts.end()) return *found;
  return posts.emplace_back(
      PostLine{post, name, {}, shift::PostKind::other, {}, 0, 0, {}});  // closed meanwhile
}
}  // namespace

Result<DutyBoard> open_duty_board(Work& work) {
  const auto& times = duty_policy(work.today()).times;
  DutyBoard board;
  board.now = work.now;
  board.on_call = chain_now(work);
  board.alarms = cards_of_alarms(work, open_alarms(work));
  board.posts = empty_posts(work);
  const auto from = work.now + -shown_ms, until = work.now + shown_ms;
  const auto rows = attendances_between(work, from, work.now + 1);
  const auto came = by_turn(rows);
  const Awaited awaited(work);
  for (const auto& turn : shift::turns_between(work, from, until)) {
    auto line = line_of_turn(turn);
    const auto found = came.find(turn.id);
    std::optional<Stay> stay;
    if (found != came.end()) {
      stay = found->second.stay();
      add_stay(found->second, times, line);
    }
    line.presence = turn.is_stand_by ? Presence::expected
                                     : presence_of(awaited.of(turn), stay, work.now, times);
    post_in(board.posts, turn.post, turn.post_name).turns.push_back(std::move(line));
  }
  std::vector<Attendance> others;
  std::vector<Uuid> hands;
  for (const auto& row : rows)
    if (!row.turn_id) {
      others.push_back(row);
      hands.push_back(row.hand_id);
    }
  const HandNames names(work, hands);
  for (const auto& row : others) {
    TurnLine line;
    line.hand = row.hand_id;
    line.name = names.of(row.hand_id);
    add_stay(row, times, line);
    line.presence = presence_of({}, row.stay(), work.now, times);
    post_in(board.posts, row.post_id, row.post_name).turns.push_back(std::move(line));
  }
  add_checks(work, board.posts);
  for (auto& post : board.posts)
    for (const auto& line : post.turns) {
      if (post.kind == shift::PostKind::stand_by) continue;
      ++count_of(board.counts, line.presence);
      post.here += line.presence == Presence::here;
    }
  work.looked("duty.board", work.community());
  return board;
}
}  // namespace duty
