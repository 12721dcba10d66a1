// SPDX-License-Identifier: Apache-2.0
#include "need/keeping.hpp"

#include <algorithm>

#include "need/lookups.hpp"
#include "people/people.hpp"

namespace need {
namespace {
namespace bj = boost::json;

/// What was asked for somebody by name.
std::vector<Request> requests_for(Work& work, const Uuid& person) {
  return work.tx.all<Request>("where community_id = ? and person_id = ? order by received_at, id",
                              work.community(), person);
}

/// What their household asked for, where nobody else is listed in it.
std::vector<Request> requests_alone(Work& work, const Uuid& person) {
  const auto members = people::find_members(work, {person});
  const auto member = members.find(person);
  if (member == members.end()) return {};
  for (const auto& line : people::roster_behind(work, {member->second.household}))
    if (line.person != person) return {};
  return work.tx.all<Request>(
      "where community_id = ? and household_id = ? and person_id is null order by received_at, id",
      work.community(), member->second.household);
}

std::vector<Request> requests_on(Work& work, const Uuid& person) {
  auto rows = requests_for(work, person);
  for (auto& one : requests_alone(work, person)) rows.push_back(std::move(one));
  return rows;
}

PersonTraces traces(Work& work, const Uuid& person) {
  PersonTraces traces;
  const auto take = [&](const db::Row& row) {
    auto& all = traces.communities;
    if (std::find(all.begin(), all.end(), row.uuid(0)) == all.end()) all.push_back(row.uuid(0));
    traces.subjects.push_back(row.uuid(1));
  };
  work.tx.each("select community_id, id from need_request where person_id = ?", take, person);
  work.tx.each("select community_id, id from need_standing where person_id = ?", take, person);
  return traces;
}

std::vector<Uuid> ids_of(const std::vector<Request>& rows) {
  std::vector<Uuid> ids;
  for (const auto& row : rows) ids.push_back(row.id);
  return ids;
}

bj::object show(Work& work, const PersonKnown& known) {
  bj::array requests, standings;
  const auto rows = requests_on(work, known.person);
  auto marks = marks_of_exits(work, ids_of(rows));
  for (const auto& row : rows) {
    bj::object one{{"request", row.id.text()},
                   {"kind", described::name_of(row.kind)},
                   {"choice", row.choice},
                   {"words", work.open<&Request::words>(row)},
                   {"asked_at", row.asked_at.milliseconds},
                   {"state", described::name_of(row.state)},
                   {"owner", row.owner_name},
                   {"reason", row.reason},
                   {"offer", row.offer}};
    if (row.promised_for) one["promised_for"] = row.promised_for->milliseconds;
    if (row.ended_at) one["ended_at"] = row.ended_at->milliseconds;
    bj::array exit;
    for (const auto& mark : marks[row.id])
      exit.push_back(bj::object{{"mark", described::name_of(mark.mark)},
                                {"who", mark.who},
                                {"at", mark.at.milliseconds}});
    if (!exit.empty()) one["marks"] = std::move(exit);
    requests.push_back(std::move(one));
  }
  for (const auto& row :
       work.tx.all<Standing>("where community_id = ? and person_id = ? order by made_at, id",
                             work.community(), known.person))
    standings.push_back(bj::object{{"standing", row.id.text()},
                                   {"kind", described::name_of(row.kind)},
                                   {"hospital", row.hospital_name},
                                   {"from_on", row.from_day.text()}});
  return {{"requests", std::move(requests)}, {"standings", std::move(standings)}};
}

void remove_requests(Work& work, const Uuid& community, const std::vector<Uuid>& ids) {
  if (ids.empty()) return;
  for (const auto* statement :
       {"delete from need_mark where community_id = ? and request_id in (?*)",
        "delete from need_exit where community_id = ? and request_id in (?*)",
        "delete from need_step where community_id = ? and request_id in (?*)",
        "delete from need_alarm where community_id = ? and subject_id in (?*)",
        "delete from need_request where community_id = ? and id in (?*)"})
    work.tx.run(statement, community, ids);
}

void add_needle(Erased& erased, const std::string& sealed) {
  if (!sealed.empty()) erased.needles.push_back(sealed);
}

Erased erase(Work& work, const PersonKnown& known) {
  Erased erased;
  const auto rows = requests_on(work, known.person);
  const auto ids = ids_of(rows);
  for (const auto& row : rows) add_needle(erased, row.words.sealed());
  if (!ids.empty())
    for (const auto& step : work.tx.all<StepRow>("where community_id = ? and request_id in (?*)",
                                                 work.community(), ids))
      add_needle(erased, step.words.sealed());
  remove_requests(work, work.community(), ids);
  if (!ids.empty()) erased.counts["need.requests"] += std::ssize(ids);
  const auto standing =
      work.tx.run("delete from need_standing where community_id = ? and person_id = ?",
                  work.community(), known.person);
  if (standing > 0) erased.counts["need.standings"] += standing;
  return erased;
}

std::int64_t remove_old_requests(Work& work, Instant before, std::int64_t most) {
  const auto old =
      work.tx.all<Request>("where ended_at < ? order by ended_at limit ?", before, most);
  for (const auto& row : old) remove_requests(work, row.community_id, {row.id});
  return std::ssize(old);
}

/// The asker's own words, of what ended long enough ago.
std::int64_t remove_words(Work& work, Instant before, std::int64_t most) {
  const auto old = work.tx.all<Request>(
      "where ended_at < ? and (length(words) > 0 or exists (select 1 from need_step s where "
      "s.community_id = need_request.community_id and s.request_id = need_request.id and "
      "length(s.words) > 0)) order by ended_at limit ?",
      before, most);
  for (const auto& row : old) {
    work.tx.run("update need_request set words = ? where community_id = ? and id = ?", db::Bytes{},
                row.community_id, row.id);
    work.tx.run("update need_step set words = ? where community_id = ? and request_id = ?",
                db::Bytes{}, row.community_id, row.id);
  }
  return std::ssize(old);
}

std::int64_t remove_standings(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "delete from need_standing where (community_id, id) in (select community_id, id from "
      "need_standing where ended_at < ? order by ended_at limit ?)",
      before, most);
}

std::int64_t remove_old_alarms(Work& work, Instant before, std::int64_t most) {
  const auto old =
      work.tx.all<Alarm>("where raised_at < ? order by raised_at limit ?", before, most);
  for (const auto& row : old)
    work.tx.run(
        "delete from need_alarm where community_id = ? and subject_id = ? and cause = ? and "
        "occasion = ?",
        row.community_id, row.subject_id, row.cause, row.occasion);
  return std::ssize(old);
}
}  // namespace

PersonalRecords personal_records() { return {"need", traces, show, {}, erase}; }

std::vector<keep::PersonMentions> mentions() {
  return {{"need.requests",
           "select id from need_request where community_id = ? and person_id = ? order by id",
           "update need_request set person_id = ? where community_id = ? and person_id = ? and "
           "id in (?*)",
           "need.changed"},
          {"need.standings",
           "select id from need_standing where community_id = ? and person_id = ? order by id",
           "update need_standing set person_id = ? where community_id = ? and person_id = ? and "
           "id in (?*)",
           "need.standing_changed"}};
}

std::vector<Expiring> expiring() {
  return {{"need.words", remove_words},
          {"need.requests", remove_old_requests},
          {"need.standings", remove_standings},
          {"need.alarms", remove_old_alarms}};
}
}  // namespace need
