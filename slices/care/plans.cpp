// SPDX-License-Identifier: Apache-2.0
#include "care/plans.hpp"

#include <algorithm>
#include <set>

#include "base/json.hpp"
#include "care/checks.hpp"
#include "care/subjects.hpp"
#include "place/place.hpp"

namespace care {
namespace {
constexpr int most_plans = 500, most_unplanned = 200;

Rhythm rhythm_of_need(people::NeedKind kind, Day from, const CarePolicy& policy) {
  const auto& terms = policy.of(kind);
  Rhythm rhythm;
  rhythm.call_every = terms.call_every;
  rhythm.visit_every = terms.visit_every;
  rhythm.call_at = policy.call_minute;
  rhythm.from_on = from;
  return rhythm;
}

PlanKept kept_plan(const Plan& plan, const std::optional<Subject>& subject) {
  return {plan.id, plan.revision, subject ? subject->opens_at : std::nullopt, plan.ended_at};
}

bool is_planned(Work& work, const Uuid& need) {
  return work.tx
      .one<Plan>("where community_id = ? and need_id = ? and ended_at is null limit 1",
                 work.community(), need)
      .has_value();
}

Subject subject_for(Work& work, const NewPlan& wanted, const people::NeedNamed& need,
                    const people::Member& member) {
  Subject subject;
  subject.community_id = work.community();
  subject.id = wanted.id;
  subject.ground = Ground::plan;
  subject.person_id = member.person;
  subject.household_id = member.household;
  subject.door_id = member.place;
  subject.rhythm = rhythm_of_need(need.kind, work.today(), care_policy(work.today()));
  subject.began_at = work.now;
  // A plan made in the afternoon begins with today's call.
  subject.opened_at = work.today().begin_in_china();
  subject.opens_at = opens_next(subject);
  return subject;
}

void insert_plan(Work& work, const NewPlan& wanted, const people::NeedNamed& need) {
  Plan plan;
  plan.community_id = work.community();
  plan.id = wanted.id;
  plan.need_id = need.need;
  plan.need_kind = need.kind;
  plan.made_at = work.now;
  plan.made_by = work.actor.name;
  work.seal<&Plan::key_with>(plan, wanted.key_with ? wanted.key_with->plain().str() : "");
  work.seal<&Plan::at_any_hour>(plan, wanted.at_any_hour ? wanted.at_any_hour->plain().str() : "");
  work.tx.insert(plan);
}

/// What the lines of a list are made of, in few statements.
struct PlanShown {
  std::unordered_map<Uuid, people::Member> members;
  std::unordered_map<Uuid, place::Stop> stops;
};
template <class Row>
PlanShown shown_of(Work& work, const std::vector<Row>& rows, Uuid Row::*person) {
  PlanShown shown;
  std::vector<Uuid> persons;
  for (const auto& row : rows) persons.push_back(row.*person);
  shown.members = people::find_members(work, persons);
  std::set<Uuid> doors;
  for (const auto& [id, member] : shown.members) doors.insert(member.place);
  shown.stops = place::stops_of(work, {doors.begin(), doors.end()});
  return shown;
}
/// Fills in who and where; answers how to walk there.
template <class Line>
std::string name_line(const PlanShown& shown, Line& line) {
  const auto member = shown.members.find(line.person);
  if (member == shown.members.end()) return {};
  line.name = member->second.name;
  line.household = member->second.household;
  const auto stop = shown.stops.find(member->second.place);
  if (stop == shown.stops.end()) return {};
  line.door = stop->second.label;
  line.compound_name = stop->second.compound_name;
  return stop->second.walk;
}

template <class Line>
struct Walked {
  bool is_late = false;
  std::string walk;
  Line line;
};
template <class Line>
std::vector<Line> in_order(std::vector<Walked<Line>> walked) {
  std::stable_sort(walked.begin(), walked.end(), [](const auto& a, const auto& b) {
    if (a.is_late != b.is_late) return a.is_late;
    return a.walk < b.walk;
  });
  std::vector<Line> lines;
  for (auto& one : walked) lines.push_back(std::move(one.line));
  return lines;
}

std::vector<PlanLine> plan_lines(Work& work) {
  const auto plans =
      work.tx.all<Plan>("where community_id = ? and ended_at is null order by id limit ?",
                        work.community(), most_plans);
  std::vector<Uuid> ids;
  for (const auto& plan : plans) ids.push_back(plan.id);
  const auto subjects = subjects_of(work, ids);
  auto open = open_checks_of(work, ids);
  const auto reached = reached_last(work, ids);
  const auto& policy = care_policy(work.today());
  std::vector<PlanLine> lines;
  for (const auto& plan : plans) {
    const auto& subject = subjects.at(plan.id);
    PlanLine line;
    line.care_plan = plan.id;
    line.person = subject.person_id;
    line.kind = plan.need_kind;
    line.call_every = policy.of(plan.need_kind).call_every;
    line.visit_every = policy.of(plan.need_kind).visit_every;
    line.next_at = subject.opens_at;
    for (const auto& check : open[plan.id]) {
      line.next_at = std::min(line.next_at.value_or(check.slot_at), check.slot_at);
      line.is_late |= check.raised_at.has_value();
    }
    if (const auto at = reached.find(plan.id); at != reached.end()) line.reached_at = at->second;
    line.is_worried = subject.worried_at.has_value();
    line.has_key = !work.open<&Plan::key_with>(plan).empty();
    line.owner_name = subject.owner_name;
    line.revision = plan.revision;
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<Unplanned> unplanned_lines(Work& work) {
  std::set<Uuid> planned;
  work.tx.each(
      "select need_id from care_plan where community_id = ? and ended_at is null",
      [&](const db::Row& row) { planned.insert(row.uuid(0)); }, work.community());
  std::vector<Unplanned> lines;
  for (const auto& need : people::open_needs(work, most_unplanned + std::ssize(planned))) {
    if (planned.contains(need.need) || std::ssize(lines) == most_unplanned) continue;
    Unplanned line;
    line.need = need.need;
    line.person = need.person;
    line.household = need.household;
    line.kind = need.kind;
    lines.push_back(std::move(line));
  }
  return lines;
}
}  // namespace

std::optional<Plan> find_plan(Work& work, const Uuid& id) {
  return work.tx.one<Plan>("where community_id = ? and id = ?", work.community(), id);
}

Result<PlanKept> add_plan(Work& work, const NewPlan& wanted) {
  if (const auto before = find_plan(work, wanted.id)) {
    if (before->need_id != wanted.need) return refuse(No::conflict, "care.id_taken", "id");
    return kept_plan(*before, find_subject(work, before->id));
  }
  if (find_subject(work, wanted.id)) return refuse(No::conflict, "care.id_taken", "id");
  const auto needs = people::find_needs(work, {wanted.need});
  const auto need = needs.find(wanted.need);
  if (need == needs.end()) return refuse(No::missing, "care.no_such_need", "need");
  if (!need->second.is_open) return refuse(No::conflict, "people.need_has_ended", "need");
  const auto members = people::find_members(work, {need->second.person});
  const auto member = members.find(need->second.person);
  if (member == members.end() || member->second.standing != people::Standing::listed)
    return refuse(No::missing, "people.no_such_person", "need");
  if (is_planned(work, wanted.need)) return refuse(No::conflict, "care.planned_already", "need");
  const auto subject = subject_for(work, wanted, need->second, member->second);
  work.tx.insert(subject);
  insert_plan(work, wanted, need->second);
  work.announce("care.changed", {subject.id});
  return PlanKept{wanted.id, 1, subject.opens_at, {}};
}

Result<PlanKept> end_plan(Work& work, const PlanEnd& wanted) {
  auto plan = find_plan(work, wanted.care_plan);
  if (!plan) return refuse(No::missing, "care.no_such_plan", "care_plan");
  auto subject = find_subject(work, plan->id);
  ENSURE(subject.has_value());
  if (plan->ended_at) return kept_plan(*plan, subject);
  const auto taken = work.tx.run(
      "update care_plan set revision = revision + 1 where community_id = ? and id = ? and revision "
      "= ?",
      plan->community_id, plan->id, std::int64_t(wanted.revision));
  if (taken == 0) {
    Refusal refusal{No::conflict, "house.changed_meanwhile", "revision", {}, {}, 0};
    refusal.current = json::write(kept_plan(*plan, subject));
    return tl::unexpected<Refusal>(std::move(refusal));
  }
  ++plan->revision;
  plan->ended_at = work.now;
  plan->ended_by = work.actor.name;
  work.tx.update(*plan);
  if (!subject->ended_at) end_subject(work, *subject, work.now);
  return kept_plan(*plan, subject);
}

Result<PlanList> list_plans(Work& work) {
  PlanList list;
  list.now = work.now;
  auto plans = plan_lines(work);
  const auto shown = shown_of(work, plans, &PlanLine::person);
  std::vector<Walked<PlanLine>> walked;
  for (auto& line : plans) {
    auto walk = name_line(shown, line);
    walked.push_back({line.is_late, std::move(walk), std::move(line)});
  }
  list.items = in_order(std::move(walked));
  auto unplanned = unplanned_lines(work);
  const auto others = shown_of(work, unplanned, &Unplanned::person);
  std::vector<Walked<Unplanned>> rest;
  for (auto& line : unplanned) {
    auto walk = name_line(others, line);
    rest.push_back({false, std::move(walk), std::move(line)});
  }
  list.unplanned = in_order(std::move(rest));
  work.looked("care.plans", work.community());
  return list;
}
}  // namespace care
