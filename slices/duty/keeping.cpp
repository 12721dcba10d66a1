// SPDX-License-Identifier: Apache-2.0
#include "duty/keeping.hpp"

#include "duty/lookups.hpp"

namespace duty {
namespace {
namespace bj = boost::json;

bj::array stays_of(Work& work, const PersonKnown& known) {
  bj::array stays;
  for (const auto& row :
       work.tx.all<Attendance>("where community_id = ? and hand_id in (?*) order by came_at, id",
                               work.community(), known.subjects)) {
    bj::object stay{{"attendance", row.id.text()},
                    {"post", row.post_name},
                    {"on_day", row.on_day.text()},
                    {"came_at", row.came_at.milliseconds}};
    if (row.left_at) stay["left_at"] = row.left_at->milliseconds;
    if (row.minutes) stay["minutes"] = *row.minutes;
    stays.push_back(std::move(stay));
  }
  return stays;
}

bj::object show(Work& work, const PersonKnown& known) {
  if (known.subjects.empty()) return {};
  const auto& community = work.community();
  bj::array alarms, notes, certificates, on_call, meals;
  for (const auto& row :
       work.tx.all<Alarm>("where community_id = ? and hand_id in (?*) order by raised_at, turn_id",
                          community, known.subjects))
    alarms.push_back(bj::object{{"post", row.post_name},
                                {"from_at", row.from_at.milliseconds},
                                {"outcome", described::name_of(row.outcome)},
                                {"reason", row.reason}});
  for (const auto& row :
       work.tx.all<Note>("where community_id = ? and hand_id in (?*) order by written_at, id",
                         community, known.subjects))
    notes.push_back(bj::object{{"written_at", row.written_at.milliseconds}, {"words", row.words}});
  for (const auto& row :
       work.tx.all<Certificate>("where community_id = ? and hand_id in (?*) order by given_at, id",
                                community, known.subjects))
    certificates.push_back(bj::object{{"from_day", row.from_day.text()},
                                      {"until_day", row.until_day.text()},
                                      {"times", row.times},
                                      {"minutes", row.minutes}});
  for (const auto& row :
       work.tx.all<OnCall>("where community_id = ? and hand_id in (?*) order by from_at, id",
                           community, known.subjects))
    on_call.push_back(bj::object{{"rank", row.rank},
                                 {"from_at", row.from_at.milliseconds},
                                 {"until_at", row.until_at.milliseconds}});
  for (const auto& row :
       work.tx.all<Meal>("where community_id = ? and hand_id in (?*) order by given_at, id",
                         community, known.subjects))
    meals.push_back(row.given_at.milliseconds);
  return {{"attendances", stays_of(work, known)},
          {"alarms", std::move(alarms)},
          {"notes", std::move(notes)},
          {"certificates", std::move(certificates)},
          {"on_call", std::move(on_call)},
          {"meals", std::move(meals)}};
}

void remove_stays(Work& work, const Uuid& community, const std::vector<Uuid>& ids) {
  if (ids.empty()) return;
  for (const auto* statement :
       {"delete from duty_check where community_id = ? and attendance_id in (?*)",
        "delete from duty_correction where community_id = ? and attendance_id in (?*)",
        "delete from duty_attendance where community_id = ? and id in (?*)"})
    work.tx.run(statement, community, ids);
}

Erased erase(Work& work, const PersonKnown& known) {
  Erased erased;
  if (known.subjects.empty()) return erased;
  const auto& community = work.community();
  std::vector<Uuid> stays;
  for (const auto& row : work.tx.all<Attendance>("where community_id = ? and hand_id in (?*)",
                                                 community, known.subjects))
    stays.push_back(row.id);
  remove_stays(work, community, stays);
  erased.counts["duty.attendances"] += std::ssize(stays);
  const auto drop = [&](const char* name, const char* statement) {
    if (const auto rows = work.tx.run(statement, community, known.subjects); rows > 0)
      erased.counts[name] += rows;
  };
  drop("duty.alarms", "delete from duty_alarm where community_id = ? and hand_id in (?*)");
  drop("duty.notes", "delete from duty_note where community_id = ? and hand_id in (?*)");
  drop("duty.meals", "delete from duty_meal where community_id = ? and hand_id in (?*)");
  drop("duty.on_call", "delete from duty_on_call where community_id = ? and hand_id in (?*)");
  drop("duty.certificates",
       "delete from duty_certificate where community_id = ? and hand_id in (?*)");
  work.tx.run(
      "update duty_note set read_hand_id = null where community_id = ? and read_hand_id in (?*)",
      community, known.subjects);
  work.tx.run(
      "update duty_alarm set stand_in_id = null where community_id = ? and stand_in_id in (?*)",
      community, known.subjects);
  return erased;
}

std::int64_t remove_attendances(Work& work, Instant before, std::int64_t most) {
  const auto old =
      work.tx.all<Attendance>("where came_at < ? order by came_at limit ?", before, most);
  for (const auto& row : old) remove_stays(work, row.community_id, {row.id});
  return std::ssize(old);
}

std::int64_t remove_alarms(Work& work, Instant before, std::int64_t most) {
  const auto old =
      work.tx.all<Alarm>("where raised_at < ? order by raised_at limit ?", before, most);
  for (const auto& row : old)
    work.tx.run("delete from duty_alarm where community_id = ? and turn_id = ? and hand_id = ?",
                row.community_id, row.turn_id, row.hand_id);
  return std::ssize(old);
}

std::int64_t remove_meals(Work& work, Instant before, std::int64_t most) {
  const auto old = work.tx.all<Meal>("where given_at < ? order by given_at limit ?", before, most);
  for (const auto& row : old)
    work.tx.run("delete from duty_meal where community_id = ? and id = ? and hand_id = ?",
                row.community_id, row.id, row.hand_id);
  return std::ssize(old);
}

template <class Row>
std::int64_t remove_by_id(Work& work, const std::vector<Row>& old, const char* statement) {
  for (const auto& row : old) work.tx.run(statement, row.community_id, row.id);
  return std::ssize(old);
}

std::int64_t remove_notes(Work& work, Instant before, std::int64_t most) {
  return remove_by_id(
      work, work.tx.all<Note>("where written_at < ? order by written_at limit ?", before, most),
      "delete from duty_note where community_id = ? and id = ?");
}

std::int64_t remove_on_call(Work& work, Instant before, std::int64_t most) {
  return remove_by_id(
      work, work.tx.all<OnCall>("where until_at < ? order by until_at limit ?", before, most),
      "delete from duty_on_call where community_id = ? and id = ?");
}

std::int64_t remove_certificates(Work& work, Instant before, std::int64_t most) {
  return remove_by_id(
      work, work.tx.all<Certificate>("where given_at < ? order by given_at limit ?", before, most),
      "delete from duty_certificate where community_id = ? and id = ?");
}

std::int64_t remove_certificate_tries(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "delete from duty_try where id in (select id from duty_try where at < ? limit ?)", before,
      most);
}
}  // namespace

PersonalRecords personal_records() {
  return {"duty", [](Work&, const Uuid&) { return PersonTraces{}; }, show, {}, erase};
}

std::vector<Expiring> expiring() {
  return {{"duty.attendances", remove_attendances},
          {"duty.alarms", remove_alarms},
          {"duty.notes", remove_notes},
          {"duty.meals", remove_meals},
          {"duty.on_call", remove_on_call},
          {"duty.certificates", remove_certificates},
          {"duty.tries", remove_certificate_tries}};
}
}  // namespace duty
