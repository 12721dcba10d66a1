// SPDX-License-Identifier: Apache-2.0
#include "need/lists.hpp"

#include <algorithm>
#include <map>

#include "home/home.hpp"
#include "people/people.hpp"
#include "platform/page.hpp"

namespace need {
namespace {
constexpr std::int64_t usual_list = 100, most_unserved = 500;

AlarmNote note_of(const Alarm& alarm) {
  return {alarm.cause, alarm.raised_at, alarm.rung, alarm.taken_at, alarm.taken_by};
}

ExitCard exit_card(const Work& work, const Exit& exit, const std::vector<MarkRow>& rows) {
  const auto marks = mark_times(rows);
  ExitCard card{exit_state(marks),
                exit.hospital,
                exit.hospital_name,
                exit.leaves_at,
                {},
                missing_marks(marks),
                is_late_back(marks, work.now, need_policy(Day::in_china(work.now)))};
  for (const auto& row : rows) {
    std::erase_if(card.marks, [&](const MarkCard& one) { return one.mark == row.mark; });
    card.marks.push_back({row.mark, row.who, row.at, row.by_name});
  }
  return card;
}

bool is_late_now(const Request& request, Instant now) {
  return cause_of(request.state) && request.due_at && *request.due_at <= now;
}

RequestCard card_of_request(const Work& work, const Request& one) {
  RequestCard card;
  card.request = one.id;
  card.revision = one.revision;
  card.household = one.household_id;
  card.dwelling = one.door_id;
  card.person = one.person_id;
  card.kind = one.kind;
  card.choice = one.choice;
  card.way = one.way;
  card.sight = one.sight;
  card.asked_at = one.asked_at;
  card.received_at = one.received_at;
  card.times_asked = one.times_asked;
  card.openings = one.openings;
  card.state = one.state;
  card.state_at = one.state_at;
  card.owner = one.owner_id;
  card.owner_role = one.owner_role;
  card.owner_name = one.owner_name;
  card.team = need_policy(Day::in_china(one.received_at)).of(one.kind).team;
  card.promised_for = one.promised_for;
  card.due_at = one.due_at;
  card.is_late = is_late_now(one, work.now);
  card.ending = one.ending;
  card.ended_at = one.ended_at;
  return card;
}

std::vector<Request> rows_on(Work& work, Side side, std::int64_t most) {
  const auto& community = work.community();
  switch (side) {
    case Side::mine:
      return work.tx.all<Request>(
          "where community_id = ? and ended_at is null and owner_id = ? order by case when kind = "
          "'emergency' then 0 else 1 end, due_at, id limit ?",
          community, work.actor.user, most);
    case Side::without_owner:
      return work.tx.all<Request>(
          "where community_id = ? and ended_at is null and state = 'asked' order by case when kind "
          "= 'emergency' then 0 else 1 end, due_at, id limit ?",
          community, most);
    case Side::late:
      return work.tx.all<Request>(
          "where community_id = ? and ended_at is null and due_at <= ? and state in ('asked', "
          "'owned', 'promised', 'under_way') order by case when kind = 'emergency' then 0 else 1 "
          "end, due_at, id limit ?",
          community, work.now, most);
    case Side::answered:
      return work.tx.all<Request>(
          "where community_id = ? and ended_at is null and state in ('done', 'cannot') order by "
          "due_at, id limit ?",
          community, most);
    case Side::closed:
      return work.tx.all<Request>(
          "where community_id = ? and ended_at is not null order by ended_at desc, id limit ?",
          community, most);
    case Side::open:
      break;
  }
  return work.tx.all<Request>(
      "where community_id = ? and ended_at is null order by case when kind = 'emergency' then 0 "
      "when state in ('done', 'cannot') then 2 else 1 end, due_at, id limit ?",
      community, most);
}

std::vector<Request> rows_of_household(Work& work, const Uuid& household, std::int64_t most) {
  return work.tx.all<Request>(
      "where community_id = ? and household_id = ? order by case when ended_at is null then 0 else "
      "1 end, received_at desc, id limit ?",
      work.community(), household, most);
}
}  // namespace

std::vector<RequestCard> cards_of(Work& work, const std::vector<Request>& rows) {
  std::vector<Uuid> ids, doors, persons;
  for (const auto& row : rows) {
    ids.push_back(row.id);
    doors.push_back(row.door_id);
    if (row.person_id) persons.push_back(*row.person_id);
  }
  const auto stops = place::stops_of(work, doors);
  const auto members = people::find_members(work, persons);
  auto alarms = open_alarms_of(work, ids);
  const auto exits = exits_of(work, ids);
  auto marks = marks_of_exits(work, ids);
  std::vector<RequestCard> cards;
  for (const auto& row : rows) {
    auto card = card_of_request(work, row);
    if (const auto stop = stops.find(row.door_id); stop != stops.end()) {
      card.door = stop->second.label;
      card.compound_name = stop->second.compound_name;
    }
    if (row.person_id)
      if (const auto member = members.find(*row.person_id); member != members.end())
        card.person_name = member->second.name;
    for (const auto& alarm : alarms[row.id]) card.alarms.push_back(note_of(alarm));
    if (const auto exit = exits.find(row.id); exit != exits.end())
      card.exit = exit_card(work, exit->second, marks[row.id]);
    cards.push_back(std::move(card));
  }
  return cards;
}

std::vector<RequestCard> cards_in_order(Work& work, const std::vector<Uuid>& requests) {
  if (requests.empty()) return {};
  std::unordered_map<Uuid, Request> by_id;
  for (auto& row :
       work.tx.all<Request>("where community_id = ? and id in (?*)", work.community(), requests))
    by_id.emplace(row.id, std::move(row));
  std::vector<Request> rows;
  for (const auto& id : requests)
    if (const auto found = by_id.find(id); found != by_id.end())
      rows.push_back(std::move(found->second));
  return cards_of(work, rows);
}

Result<RequestList> list_requests(Work& work, const RequestQuery& query) {
  const auto most = limit_of(query.limit, usual_list);
  std::vector<Request> rows;
  if (query.household) {
    if (!people::places_behind(work, {*query.household}).contains(*query.household))
      return refuse(No::missing, "people.no_such_household", "household");
    rows = rows_of_household(work, *query.household, most + 1);
  } else {
    rows = rows_on(work, query.side.value_or(Side::open), most + 1);
  }
  RequestList list;
  list.now = work.now;
  list.counts = counts_of(work, {work.community()});
  list.is_more = std::ssize(rows) > most;
  if (list.is_more) rows.resize(std::size_t(most));
  list.items = cards_of(work, rows);
  for (auto& one : duty::on_call_now(work))
    list.on_call.push_back({one.rank, std::move(one.name), std::move(one.phone)});
  work.looked("need.requests", query.household.value_or(work.community()));
  return list;
}

Result<RequestFile> open_request(Work& work, const RequestKey& key) {
  const auto request = find_request(work, key.request);
  if (!request) return refuse(No::missing, "need.no_such_request", "request");
  const auto& policy = need_policy(work.today());
  RequestFile file;
  file.card = cards_of(work, {*request}).front();
  file.words = work.open<&Request::words>(*request);
  file.asked_by = request->asked_by;
  for (const auto& row : work.tx.all<StepRow>(
           "where community_id = ? and request_id = ? order by received_at, id limit 200",
           work.community(), request->id))
    file.steps.push_back({row.step, row.at, row.received_at, row.by_name, row.phone_id.has_value(),
                          work.open<&StepRow::words>(row), row.reason});
  file.reason = request->reason;
  file.offer = request->offer;
  file.done_by = request->done_by;
  file.ended_by = request->ended_by;
  file.usual_promise = usual_promise(request->kind, work.now, policy);
  file.has_phone = home::with_phone(work, {request->household_id}).contains(request->household_id);
  const auto me = user_of(work);
  file.is_doer =
      me && (request->done_by_id == me || (!request->done_by_id && request->owner_id == me));
  file.may_end_alone = (request->state == State::done || request->state == State::cannot) &&
                       work.now >= request->state_at + policy.confirm_ms && !file.is_doer;
  work.looked("need.request", request->id);
  work.looked("people.household", request->household_id);
  return file;
}

Result<UnservedList> list_unserved(Work& work) {
  auto rows = work.tx.all<Request>(
      "where community_id = ? and ended_at is null and (state = 'asked' or (due_at <= ? and state "
      "in ('owned', 'promised', 'under_way'))) order by due_at, id limit ?",
      work.community(), work.now, most_unserved + 1);
  UnservedList list;
  list.now = work.now;
  if (const auto community = place::find_division(work, work.community()))
    list.community_name = community->name;
  list.is_more = std::ssize(rows) > most_unserved;
  if (list.is_more) rows.resize(std::size_t(most_unserved));
  list.requests = std::ssize(rows);
  std::vector<Uuid> doors;
  for (const auto& row : rows) doors.push_back(row.door_id);
  const auto stops = place::stops_of(work, doors);
  std::map<std::string, UnservedLine> by_walk;
  for (auto& card : cards_of(work, rows)) {
    const auto stop = stops.find(card.dwelling);
    auto& line = by_walk[stop == stops.end() ? std::string() : stop->second.walk];
    line.door = card.door;
    line.compound_name = card.compound_name;
    line.items.push_back(std::move(card));
  }
  for (auto& [walk, line] : by_walk) list.doors.push_back(std::move(line));
  work.looked("need.unserved", work.community());
  return list;
}

std::vector<KindCard> kinds_now(const Work& work) {
  std::vector<KindCard> kinds;
  for (const auto& terms : need_policy(Day::in_china(work.now)).kinds) {
    KindCard card{terms.kind, is_exit(terms.kind), {}};
    for (const auto choice : terms.choices)
      if (!choice.empty()) card.choices.emplace_back(choice);
    kinds.push_back(std::move(card));
  }
  return kinds;
}

Result<KindList> list_kinds(Work& work) { return KindList{kinds_now(work)}; }

std::vector<OpenNeed> open_needs(Work& work, const std::vector<Uuid>& households) {
  std::vector<OpenNeed> needs;
  if (households.empty()) return needs;
  for (auto& one : work.tx.all<Request>(
           "where community_id = ? and household_id in (?*) and ended_at is null and sight = "
           "'household' order by due_at, id limit 1000",
           work.community(), households))
    needs.push_back({one.id, one.household_id, one.kind, one.state, std::move(one.owner_name),
                     one.promised_for, one.due_at});
  return needs;
}

NeedCounts counts_of(Work& work, const std::vector<Uuid>& communities) {
  NeedCounts counts;
  if (communities.empty()) return counts;
  // What is open is little, and stands in an index of its own.
  work.tx.each(
      "select count(*), sum(case when state = 'asked' then 1 else 0 end), sum(case when due_at <= "
      "? and state in ('asked', 'owned', 'promised', 'under_way') then 1 else 0 end), sum(case "
      "when times_asked > 1 or openings > 1 then 1 else 0 end) from need_request where "
      "community_id in (?*) and ended_at is null",
      [&](const db::Row& row) {
        counts.open = row.whole(0);
        if (counts.open == 0) return;
        counts.without_owner = row.whole(1);
        counts.late = row.whole(2);
        counts.asked_again = row.whole(3);
      },
      work.now, communities);
  return counts;
}
}  // namespace need
