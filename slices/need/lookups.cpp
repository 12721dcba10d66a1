// SPDX-License-Identifier: Apache-2.0
#include "need/lookups.hpp"

#include <algorithm>

namespace need {
auth::Right runs_needs() {
  using enum auth::Role;
  return auth::may(community_staff, carer, grid_worker);
}
auth::Right sees_needs() {
  using enum auth::Role;
  return auth::may(community_staff, carer, grid_worker, command);
}

std::optional<Uuid> user_of(const Work& work) {
  return work.actor.user.is_nil() ? std::nullopt : std::optional(work.actor.user);
}

std::optional<Request> find_request(Work& work, const Uuid& id) {
  return work.tx.one<Request>("where community_id = ? and id = ?", work.community(), id);
}
std::optional<StepRow> find_step(Work& work, const Uuid& id) {
  return work.tx.one<StepRow>("where community_id = ? and id = ?", work.community(), id);
}
std::optional<Exit> find_exit(Work& work, const Uuid& request) {
  return work.tx.one<Exit>("where community_id = ? and request_id = ?", work.community(), request);
}

std::unordered_map<Uuid, Exit> exits_of(Work& work, const std::vector<Uuid>& requests) {
  std::unordered_map<Uuid, Exit> found;
  if (requests.empty()) return found;
  for (auto& row : work.tx.all<Exit>("where community_id = ? and request_id in (?*)",
                                     work.community(), requests))
    found.emplace(row.request_id, std::move(row));
  return found;
}

std::unordered_map<Uuid, std::vector<MarkRow>> marks_of_exits(Work& work,
                                                              const std::vector<Uuid>& requests) {
  std::unordered_map<Uuid, std::vector<MarkRow>> found;
  if (requests.empty()) return found;
  for (auto& row :
       work.tx.all<MarkRow>("where community_id = ? and request_id in (?*) order by at, id",
                            work.community(), requests))
    found[row.request_id].push_back(std::move(row));
  return found;
}

std::vector<MarkAt> mark_times(const std::vector<MarkRow>& rows) {
  std::vector<MarkAt> times;
  for (const auto& row : rows) times.push_back({row.mark, row.at});
  return times;
}

std::unordered_map<Uuid, std::vector<Alarm>> open_alarms_of(Work& work,
                                                            const std::vector<Uuid>& subjects) {
  std::unordered_map<Uuid, std::vector<Alarm>> found;
  if (subjects.empty()) return found;
  for (auto& alarm : work.tx.all<Alarm>(
           "where community_id = ? and subject_id in (?*) and ended_at is null order by raised_at",
           work.community(), subjects))
    found[alarm.subject_id].push_back(std::move(alarm));
  return found;
}

void end_alarms(Work& work, const Uuid& subject, const std::vector<Cause>& causes) {
  std::vector<std::string> names;
  for (const auto cause : causes) names.emplace_back(described::name_of(cause));
  work.tx.run(
      "update need_alarm set ended_at = ? where community_id = ? and subject_id = ? and ended_at "
      "is null and cause in (?*)",
      work.now, work.community(), subject, names);
}

bool save_request(Work& work, Request& request) {
  // Two at once: the row is theirs whose revision still stands there.
  const auto taken = work.tx.run(
      "update need_request set revision = revision + 1 where community_id = ? and id = ? and "
      "revision = ?",
      request.community_id, request.id, request.revision);
  if (taken == 0) return false;
  ++request.revision;
  work.tx.update(request);
  return true;
}

bool move_to(Work& work, Request& request, State state, Instant since) {
  request.state = state;
  request.state_at = since;
  request.due_at = due_of({request.kind, state, since, request.promised_for},
                          need_policy(Day::in_china(request.received_at)));
  request.alarm_at = cause_of(state) ? request.due_at : std::nullopt;
  end_alarms(work, request.id, {Cause::no_owner, Cause::no_promise, Cause::late});
  return save_request(work, request);
}

void write_step(Work& work, const Request& request, const Uuid& id, Step step, Instant at,
                const std::optional<Uuid>& phone, std::string_view words, std::string reason) {
  StepRow row;
  row.community_id = request.community_id;
  row.id = id;
  row.request_id = request.id;
  row.step = step;
  row.at = at;
  row.received_at = work.now;
  row.by_id = user_of(work);
  row.by_name = work.actor.is_house ? std::string() : work.actor.name;
  row.phone_id = phone;
  row.reason = std::move(reason);
  work.seal<&StepRow::words>(row, words);
  work.tx.insert(row);
}

Instant told_at(const Work& work, Instant at) { return std::min(at, work.now); }
}  // namespace need
