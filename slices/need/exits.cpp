// SPDX-License-Identifier: Apache-2.0
#include "need/exits.hpp"

#include "need/deeds.hpp"
#include "need/standings.hpp"

namespace need {
namespace {
constexpr std::int64_t most_exits = 200;

/// What the marks come to, in the rows of the exit and of its request.
void follow_marks(Work& work, Request& request, Exit& exit, const std::vector<MarkAt>& marks,
                  const MarkRow& last) {
  const auto state = exit_state(marks);
  exit.vehicle_alarm_at =
      vehicle_alarm(request.kind, exit.leaves_at, marks, need_policy(work.today()));
  if (exit.vehicle_alarm_at) {
    // Raised already, and still none.
    if (*exit.vehicle_alarm_at <= work.now) exit.vehicle_alarm_at.reset();
  } else {
    end_alarms(work, request.id, {Cause::no_vehicle});
  }
  if (state == ExitState::over && !exit.over_at) exit.over_at = work.now;
  work.tx.run(
      "update need_exit set vehicle_alarm_at = ?, over_at = ? where community_id = ? and "
      "request_id = ?",
      exit.vehicle_alarm_at, exit.over_at, exit.community_id, exit.request_id);
  if (last.mark == Mark::left && may_follow(request.state, Deed::start) &&
      request.state != State::under_way) {
    if (!request.has_owner()) {
      request.owner_id = user_of(work);
      request.owner_name = work.actor.name;
    }
    // Who is on the way needs no other promise than to come back.
    request.promised_for = work.now + need_policy(work.today()).back_ms;
    ENSURE(move_to(work, request, State::under_way, work.now));
  }
  if (last.mark == Mark::returned) {
    done_by_mark(work, request, last.at);
    if (request.standing_id) came_back(work, *request.standing_id, request.on_day);
  }
}
}  // namespace

Result<MarkKept> add_mark(Work& work, const NewMark& wanted) {
  auto request = find_request(work, wanted.request);
  if (!request) return refuse(No::missing, "need.no_such_request", "request");
  auto exit = find_exit(work, request->id);
  if (!exit) return refuse(No::conflict, "need.not_an_exit", "request");
  auto rows = marks_of_exits(work, {request->id})[request->id];
  if (const auto before =
          work.tx.one<MarkRow>("where community_id = ? and id = ?", work.community(), wanted.id)) {
    if (before->request_id != request->id) return refuse(No::conflict, "need.id_taken", "id");
    return MarkKept{request->id, exit_state(mark_times(rows))};
  }
  MarkRow row{work.community(),
              wanted.id,
              request->id,
              wanted.mark,
              wanted.who ? wanted.who->str() : std::string(),
              told_at(work, wanted.at),
              work.now,
              user_of(work),
              work.actor.name};
  work.tx.insert(row);
  rows.push_back(row);
  const auto marks = mark_times(rows);
  follow_marks(work, *request, *exit, marks, row);
  work.announce("need.changed", {request->id, request->household_id});
  return MarkKept{request->id, exit_state(marks)};
}

Result<ExitList> list_exits(Work& work) {
  const auto begin = work.today().begin_in_china();
  std::vector<Uuid> ids;
  for (const auto& exit : work.tx.all<Exit>(
           "where community_id = ? and (over_at is null or (leaves_at >= ? and leaves_at < ?)) "
           "order by case when leaves_at is null then 0 else leaves_at end, request_id limit ?",
           work.community(), begin, begin + day_ms, most_exits + 1))
    ids.push_back(exit.request_id);
  ExitList list;
  list.is_more = std::ssize(ids) > most_exits;
  if (list.is_more) ids.resize(most_exits);
  list.items = cards_in_order(work, ids);
  work.looked("need.exits", work.community());
  return list;
}
}  // namespace need
