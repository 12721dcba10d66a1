// SPDX-License-Identifier: Apache-2.0
#include "duty/ledger.hpp"

#include "place/place.hpp"

namespace duty {
namespace {
constexpr std::int32_t most_days_of_totals = 366;

std::vector<Uuid> ids_of(const std::vector<Attendance>& rows) {
  std::vector<Uuid> ids;
  for (const auto& row : rows) ids.push_back(row.id);
  return ids;
}

HoursLine line_of(const Work& work, const Attendance& row) {
  const auto& times = duty_policy(work.today()).times;
  HoursLine line;
  line.attendance = row.id;
  line.revision = row.revision;
  line.post_name = row.post_name;
  line.is_stand_in = !row.turn_id;
  line.on_day = row.on_day;
  line.from_at = row.from_at;
  line.until_at = row.until_at;
  line.came_at = row.came_at;
  line.left_at = row.left_at;
  line.presence = presence_of(row.planned(), row.stay(), work.now, times);
  if (const auto planned = row.planned())
    line.minutes_late = minutes_late(*planned, row.stay(), times);
  line.minutes = row.minutes;
  return line;
}

/// Refuses duty.days_reversed, duty.too_many_days.
Result<void> may_sum(Day from, Day until) {
  if (until < from) return refuse(No::invalid, "duty.days_reversed", "until_on");
  if (from + most_days_of_totals < until)
    return refuse(No::invalid, "duty.too_many_days", "until_on");
  return {};
}
}  // namespace

std::vector<HoursLine> hours_lines(Work& work, const std::vector<Attendance>& rows) {
  std::vector<HoursLine> lines;
  std::unordered_map<Uuid, std::size_t> at;
  for (const auto& row : rows) {
    at.emplace(row.id, lines.size());
    lines.push_back(line_of(work, row));
  }
  if (rows.empty()) return lines;
  for (const auto& one : work.tx.all<Check>(
           "where community_id = ? and attendance_id in (?*) order by received_at, id",
           work.community(), ids_of(rows)))
    lines[at.at(one.attendance_id)].checks.push_back({one.direction, one.way, one.at,
                                                      one.received_at, one.is_late_arrived,
                                                      one.noted_by, one.reason});
  for (const auto& one : work.tx.all<Correction>(
           "where community_id = ? and attendance_id in (?*) order by made_at, id",
           work.community(), ids_of(rows)))
    lines[at.at(one.attendance_id)].corrections.push_back(
        {one.before, one.after, one.reason, one.made_at, one.made_by});
  return lines;
}

HoursCounted counted_of(Work& work, const Uuid& hand, Day from, Day until) {
  HoursCounted counted;
  work.tx.each(
      "select sum(minutes), count(*) from duty_attendance where community_id = ? and hand_id = ? "
      "and minutes > 0 and on_day >= ? and on_day <= ?",
      [&](const db::Row& row) {
        if (!row.is_null(0)) counted = {row.whole(0), row.whole(1)};
      },
      work.community(), hand, from, until);
  return counted;
}

Result<HoursFile> list_hours(Work& work, const HoursQuery& query) {
  const HandNames names(work, {query.hand});
  if (!names.has(query.hand)) return refuse(No::missing, "hands.no_such_hand", "hand");
  const auto from = query.from_on.value_or(Day::first), until = query.until_on.value_or(Day::last);
  const auto counted = counted_of(work, query.hand, from, until);
  HoursFile file{query.hand, names.of(query.hand), counted.minutes, counted.times, {}};
  file.items = hours_lines(
      work, work.tx.all<Attendance>("where community_id = ? and hand_id = ? and on_day >= ? and "
                                    "on_day <= ? order by came_at desc, id limit 500",
                                    work.community(), query.hand, from, until));
  work.looked("duty.hours", query.hand);
  return file;
}

Result<HoursKept> correct_hours(Work& work, const NewCorrection& wanted) {
  auto row = find_attendance(work, wanted.attendance);
  if (!row) return refuse(No::missing, "duty.no_such_attendance", "attendance");
  if (row->revision != wanted.revision)
    return duty_changed_meanwhile(json::write(hours_lines(work, {*row}).front()));
  if (!row->left_at && !row->minutes) return refuse(No::conflict, "duty.still_here", "attendance");
  if (work.tx.one<Correction>("where community_id = ? and id = ?", work.community(), wanted.id))
    return refuse(No::conflict, "duty.id_taken", "id");
  work.tx.insert(Correction{work.community(), wanted.id, row->id, row->minutes, wanted.minutes,
                            wanted.reason.str(), work.now, work.actor.name});
  row->minutes = std::int64_t(wanted.minutes);
  ++row->revision;
  work.tx.update(*row);
  work.announce("duty.hours_corrected", {row->id, row->hand_id});
  return HoursKept{row->id, row->revision, *row->minutes};
}

Result<Totals> list_totals(Work& work, const TotalsQuery& query) {
  if (const auto may = may_sum(query.from_on, query.until_on); !may) return refuse(may);
  const auto rows = work.tx.all<Attendance>(
      "where community_id = ? and minutes > 0 and on_day >= ? and on_day <= ? order by came_at, id",
      work.community(), query.from_on, query.until_on);
  std::vector<Uuid> hands;
  for (const auto& row : rows) hands.push_back(row.hand_id);
  const HandNames names(work, hands);
  const auto organisations = hands.empty() ? std::unordered_map<Uuid, std::string>{}
                                           : hands::organisations_of(work, hands);
  const auto organisation_of = [&](const Uuid& hand) {
    const auto found = organisations.find(hand);
    return found == organisations.end() ? std::string() : found->second;
  };
  std::vector<Entry> entries;
  for (const auto& row : rows)
    entries.push_back(
        {row.hand_id, organisation_of(row.hand_id), row.on_day, row.minutes.value_or(0)});
  Totals totals;
  if (const auto community = place::find_division(work, work.community()))
    totals.community_name = community->name;
  totals.all = all_of(entries);
  totals.months = by_month(entries);
  totals.organisations = by_organisation(entries);
  for (const auto& sum : by_hand(entries)) {
    const auto hand = *Uuid::parse(sum.name);
    totals.items.push_back({hand, names.of(hand), organisation_of(hand), sum.minutes, sum.times});
  }
  work.looked("duty.totals", work.community());
  return totals;
}
}  // namespace duty
