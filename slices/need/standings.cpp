// SPDX-License-Identifier: Apache-2.0
#include "need/standings.hpp"

#include <algorithm>

#include "base/json.hpp"

namespace need {
namespace {
constexpr std::int64_t most_standings = 500;
constexpr std::int32_t week_days = 7;
constexpr int most_due = 100;

std::optional<Kind> kind_for(people::NeedKind kind) {
  switch (kind) {
    case people::NeedKind::dialysis:
      return Kind::dialysis;
    case people::NeedKind::maternity:
      return Kind::maternity;
    case people::NeedKind::cancer_treatment:
      return Kind::cancer;
    case people::NeedKind::chronic:
    case people::NeedKind::mental_health:
      return Kind::medicine;
    case people::NeedKind::medical_device:
      return Kind::clinic;
    case people::NeedKind::infant:
      return Kind::infant;
    default:
      return std::nullopt;
  }
}

std::optional<Standing> find_standing(Work& work, const Uuid& id) {
  return work.tx.one<Standing>("where community_id = ? and id = ?", work.community(), id);
}

Rhythm rhythm_of(const NewStanding& wanted) {
  Rhythm rhythm{wanted.weekdays, wanted.every_days};
  std::sort(rhythm.weekdays.begin(), rhythm.weekdays.end());
  return rhythm;
}

/// The need it serves. Refuses people.no_such_need, people.need_has_ended, need.not_recurring.
Result<people::NeedNamed> need_served(Work& work, const Uuid& id) {
  const auto needs = people::find_needs(work, {id});
  const auto need = needs.find(id);
  if (need == needs.end()) return refuse(No::missing, "people.no_such_need", "need");
  if (!need->second.is_open) return refuse(No::conflict, "people.need_has_ended", "need");
  if (!kind_for(need->second.kind)) return refuse(No::invalid, "need.not_recurring", "need");
  return need->second;
}

std::unordered_map<Uuid, std::vector<Request>> trips_of(Work& work,
                                                        const std::vector<Uuid>& standings,
                                                        Day first, Day last) {
  std::unordered_map<Uuid, std::vector<Request>> found;
  if (standings.empty()) return found;
  for (auto& one : work.tx.all<Request>("where community_id = ? and standing_id in (?*) and on_day "
                                        ">= ? and on_day <= ? order by on_day",
                                        work.community(), standings, first, last))
    found[*one.standing_id].push_back(std::move(one));
  return found;
}

std::vector<DayLine> lines_of_week(Work& work, const std::vector<Standing>& standings, Day first) {
  std::vector<Uuid> ids;
  for (const auto& one : standings) ids.push_back(one.id);
  auto trips = trips_of(work, ids, first, first + (week_days - 1));
  const auto remind_ms = need_policy(work.today()).remind_ms;
  std::vector<DayLine> lines;
  for (const auto& one : standings)
    for (std::int32_t ahead = 0; ahead < week_days; ++ahead) {
      const auto day = first + ahead;
      if (!falls_on(one.rhythm, one.from_day, one.until_day, day)) continue;
      DayLine line{one.id, day, begins_on(day, one.at_minute), {}, {}, false};
      for (const auto& trip : trips[one.id])
        if (trip.on_day == day) {
          line.request = trip.id;
          line.state = trip.state;
        }
      line.is_reminded = !line.request && work.now >= line.at + -remind_ms && work.now < line.at;
      lines.push_back(std::move(line));
    }
  std::sort(lines.begin(), lines.end(), [](const DayLine& a, const DayLine& b) {
    return std::tuple(a.at, a.standing) < std::tuple(b.at, b.standing);
  });
  return lines;
}

struct Behind {
  std::unordered_map<Uuid, Uuid> doors;
  std::unordered_map<Uuid, place::Stop> stops;
  std::unordered_map<Uuid, people::Member> members;

  Behind(Work& work, const std::vector<Standing>& standings) {
    std::vector<Uuid> households, persons, places;
    for (const auto& one : standings) {
      households.push_back(one.household_id);
      persons.push_back(one.person_id);
    }
    doors = people::places_behind(work, households);
    for (const auto& [household, door] : doors) places.push_back(door);
    stops = place::stops_of(work, places);
    members = people::find_members(work, persons);
  }
  place::Stop stop_of(const Uuid& household) const {
    const auto door = doors.find(household);
    if (door == doors.end()) return {};
    const auto stop = stops.find(door->second);
    return stop == stops.end() ? place::Stop{} : stop->second;
  }
  std::string name_of(const Uuid& person) const {
    const auto member = members.find(person);
    return member == members.end() ? std::string() : member->second.name;
  }
};

std::vector<DueCard> due_cards(Work& work) {
  std::vector<Uuid> needs;
  const auto due = people::due_needs(work, {work.community()}, work.today() + week_days, most_due);
  for (const auto& one : due) needs.push_back(one.need);
  std::vector<Uuid> standing;
  if (!needs.empty())
    work.tx.each(
        "select need_id from need_standing where community_id = ? and need_id in (?*) and ended_at "
        "is null",
        [&](const db::Row& row) { standing.push_back(row.uuid(0)); }, work.community(), needs);
  std::vector<DueCard> cards;
  for (const auto& one : due) {
    const auto kind = kind_for(one.kind);
    if (!kind || std::find(standing.begin(), standing.end(), one.need) != standing.end()) continue;
    cards.push_back({one.need, one.person, one.household, one.name, one.door, *kind, one.next_due});
  }
  return cards;
}

Asked asked_on(const Work& work, const Standing& standing, const NewTrip& wanted) {
  Asked asked;
  asked.id = wanted.id;
  asked.household = standing.household_id;
  asked.person = standing.person_id;
  asked.kind = standing.kind;
  asked.way = Way::desk;
  asked.at = work.now;
  asked.source = standing.id;
  asked.hospital = standing.hospital;
  asked.hospital_name = standing.hospital_name;
  if (is_exit(standing.kind)) asked.leaves_at = begins_on(wanted.on, standing.at_minute);
  return asked;
}
}  // namespace

std::optional<Instant> remind_after(const Standing& standing, Day after, const NeedPolicy& policy) {
  const auto day = next_day(standing.rhythm, standing.from_day, standing.until_day, after + 1);
  if (!day) return std::nullopt;
  return begins_on(*day, standing.at_minute) + -policy.remind_ms;
}

Result<StandingKept> add_standing(Work& work, const NewStanding& wanted) {
  const auto need = need_served(work, wanted.need);
  if (!need) return refuse(need);
  const auto rhythm = rhythm_of(wanted);
  if (const auto may = may_come_back(rhythm); !may) return refuse(may);
  if (wanted.until_on && *wanted.until_on < wanted.from_on)
    return refuse(No::invalid, "need.days_reversed", "until_on");
  if (const auto before = find_standing(work, wanted.id)) {
    if (before->need_id != wanted.need) return refuse(No::conflict, "need.id_taken", "id");
    return StandingKept{before->id, before->revision};
  }
  if (work.tx.one<Standing>("where community_id = ? and need_id = ? and ended_at is null",
                            work.community(), wanted.need))
    return refuse(No::conflict, "need.stands_already", "need");
  Standing row;
  row.community_id = work.community();
  row.id = wanted.id;
  row.need_id = need->need;
  row.household_id = need->household;
  row.person_id = need->person;
  row.kind = *kind_for(need->kind);
  row.rhythm = rhythm;
  row.at_minute = wanted.at_minute;
  row.hospital = wanted.hospital;
  if (wanted.hospital_name) row.hospital_name = wanted.hospital_name->str();
  row.from_day = wanted.from_on;
  row.until_day = wanted.until_on;
  row.remind_at = remind_after(row, work.today() + -1, need_policy(work.today()));
  row.made_by = work.actor.name;
  row.made_at = work.now;
  work.tx.insert(row);
  work.announce("need.standing_changed", {row.id, row.household_id});
  return StandingKept{row.id, row.revision};
}

Result<StandingKept> end_standing(Work& work, const StandingEnd& wanted) {
  auto row = find_standing(work, wanted.standing);
  if (!row) return refuse(No::missing, "need.no_such_standing", "standing");
  if (row->ended_at) return refuse(No::conflict, "need.has_ended", "standing");
  if (row->revision != wanted.revision) {
    Refusal refusal{No::conflict, "house.changed_meanwhile", "revision", {}, {}, 0};
    refusal.current = json::write(StandingKept{row->id, row->revision});
    return tl::unexpected<Refusal>(std::move(refusal));
  }
  row->ended_at = work.now;
  row->ended_by = work.actor.name;
  row->remind_at.reset();
  ++row->revision;
  work.tx.update(*row);
  end_alarms(work, row->id, {Cause::no_trip});
  work.announce("need.standing_changed", {row->id, row->household_id});
  return StandingKept{row->id, row->revision};
}

Result<AskKept> make_trip(Work& work, const NewTrip& wanted) {
  const auto standing = find_standing(work, wanted.standing);
  if (!standing) return refuse(No::missing, "need.no_such_standing", "standing");
  if (standing->ended_at) return refuse(No::conflict, "need.has_ended", "standing");
  if (!falls_on(standing->rhythm, standing->from_day, standing->until_day, wanted.on) ||
      wanted.on < work.today())
    return refuse(No::invalid, "need.not_that_day", "on");
  if (const auto before =
          work.tx.one<Request>("where community_id = ? and standing_id = ? and on_day = ?",
                               work.community(), standing->id, wanted.on))
    return AskKept{before->id, before->revision, before->state, true, before->times_asked};
  auto made = ask_for_day(work, asked_on(work, *standing, wanted), standing->id, wanted.on);
  if (made) end_alarms(work, standing->id, {Cause::no_trip});
  return made;
}

Result<StandingList> list_standings(Work& work, const StandingQuery& query) {
  auto rows =
      work.tx.all<Standing>("where community_id = ? and ended_at is null order by id limit ?",
                            work.community(), most_standings + 1);
  StandingList list;
  list.now = work.now;
  list.first_on = query.first_on.value_or(work.today());
  list.is_more = std::ssize(rows) > most_standings;
  if (list.is_more) rows.resize(std::size_t(most_standings));
  const Behind behind(work, rows);
  std::sort(rows.begin(), rows.end(), [&](const Standing& a, const Standing& b) {
    return std::tuple(behind.stop_of(a.household_id).walk, a.id) <
           std::tuple(behind.stop_of(b.household_id).walk, b.id);
  });
  for (const auto& row : rows) {
    const auto stop = behind.stop_of(row.household_id);
    StandingCard card{row.id,
                      row.revision,
                      row.need_id,
                      row.person_id,
                      row.household_id,
                      behind.name_of(row.person_id),
                      stop.label,
                      stop.compound_name,
                      row.kind,
                      row.rhythm.weekdays,
                      {},
                      row.at_minute,
                      row.hospital,
                      row.hospital_name,
                      row.from_day,
                      row.until_day};
    if (row.rhythm.every_days) card.every_days = std::int64_t(*row.rhythm.every_days);
    list.items.push_back(std::move(card));
  }
  list.days = lines_of_week(work, rows, list.first_on);
  list.due = due_cards(work);
  work.looked("need.standings", work.community());
  return list;
}

void came_back(Work& work, const Uuid& id, std::optional<Day> on) {
  const auto standing = find_standing(work, id);
  if (!standing || standing->ended_at) return;
  const auto needs = people::find_needs(work, {standing->need_id});
  const auto need = needs.find(standing->need_id);
  if (need == needs.end() || !need->second.is_open) return;
  const auto next = next_day(standing->rhythm, standing->from_day, standing->until_day,
                             on.value_or(work.today()) + 1);
  if (!next || need->second.next_due == next) return;
  people::NeedEdit edit;
  edit.need = standing->need_id;
  edit.next_due = {true, next};
  ENSURE(people::change_need(work, edit).has_value());
}
}  // namespace need
