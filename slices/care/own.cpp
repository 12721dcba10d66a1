// SPDX-License-Identifier: Apache-2.0
#include "care/own.hpp"

#include <algorithm>

#include "people/people.hpp"

namespace care {
namespace {
constexpr std::int64_t most_persons = 20;

std::vector<Subject> own_subjects(Work& work, const Uuid& household) {
  return work.tx.all<Subject>(
      "where community_id = ? and household_id = ? and ended_at is null order by began_at, id "
      "limit ?",
      work.community(), household, most_persons);
}

std::vector<Uuid> subject_ids(const std::vector<Subject>& subjects) {
  std::vector<Uuid> ids;
  for (const auto& subject : subjects) ids.push_back(subject.id);
  return ids;
}

std::vector<OwnPerson> own_persons(Work& work, const std::vector<Subject>& subjects) {
  std::vector<Uuid> persons;
  for (const auto& subject : subjects) persons.push_back(subject.person_id);
  const auto births = people::births_of(work, persons);
  const auto reached = reached_last(work, subject_ids(subjects));
  std::unordered_map<Uuid, isolation::ObjectionMade> objections;
  for (auto& one : isolation::objections_to(work, subject_ids(subjects)))
    objections.try_emplace(one.order, one);
  std::vector<OwnPerson> lines;
  for (const auto& subject : subjects) {
    OwnPerson line;
    line.cared_for = subject.id;
    line.number = std::ssize(lines) + 1;
    // Of one alone not even that is told.
    const auto born = births.find(subject.person_id);
    if (subjects.size() > 1 && born != births.end()) line.decade = born->second.year() / 10 * 10;
    line.ground = subject.ground;
    line.ends_at = subject.ends_at;
    if (const auto at = reached.find(subject.id); at != reached.end()) line.reached_at = at->second;
    if (const auto made = objections.find(subject.id); made != objections.end())
      line.objection = made->second;
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<OwnTime> own_times(Work& work, const std::vector<Subject>& subjects,
                               const Uuid& household) {
  const auto begin = work.today().begin_in_china(), end = (work.today() + 1).begin_in_china();
  std::vector<OwnTime> times;
  if (subjects.empty()) return times;
  const auto team = teams_of(work, {household})[household];
  for (const auto& check :
       work.tx.all<Check>("where community_id = ? and subject_id in (?*) and slot_at >= ? and "
                          "slot_at < ?",
                          work.community(), subject_ids(subjects), begin, end))
    if (check.ending == Ending::open || check.ending == Ending::reached)
      times.push_back({check.subject_id, check.slot_at, check.kind, !check.is_open(),
                       check.kind == CheckKind::report ? std::string() : check.owner_name});
  for (const auto& subject : subjects) {
    if (subject.state != SubjectState::running) continue;
    for (const auto& slot :
         slots_between(subject.rhythm, std::max(subject.opened_at, begin + -1), end + -1)) {
      const auto& by = slot.kind == CheckKind::swab ? team.doctor.name : team.grid_worker.name;
      times.push_back({subject.id, slot.at, slot.kind, false,
                       slot.kind == CheckKind::report ? std::string() : by});
    }
  }
  std::stable_sort(times.begin(), times.end(),
                   [](const OwnTime& a, const OwnTime& b) { return a.at < b.at; });
  return times;
}

OwnCare own_care(Work& work, const home::AtHome& home) {
  const auto subjects = own_subjects(work, home.household);
  return {work.now, own_persons(work, subjects), own_times(work, subjects, home.household),
          dailies_today(work, home.household), care_policy(work.today()).fever_tenths};
}

/// Refuses care.no_such_subject (cared_for).
Result<Subject> own_subject(Work& work, const home::AtHome& home, const Uuid& id) {
  auto subject = find_subject(work, id);
  if (!subject || subject->household_id != home.household)
    return refuse(No::missing, "care.no_such_subject", "cared_for");
  return std::move(*subject);
}

bool tells_of_illness(const NewOwnReport& wanted, const CarePolicy& policy) {
  return !wanted.symptoms.empty() || (wanted.tenths && *wanted.tenths >= policy.fever_tenths);
}

/// Refuses care.too_many_reports.
Result<void> may_report_again(Work& work, const home::AtHome& home, const NewOwnReport& wanted) {
  const auto& policy = care_policy(work.today());
  if (tells_of_illness(wanted, policy)) return {};
  const auto sent = work.tx.value<std::int64_t>(
      "select count(*) from care_contact where community_id = ? and phone_id = ? and received_at > "
      "?",
      work.community(), home.phone, work.now + -policy.reports_ms);
  if (sent.value_or(0) >= policy.reports_of_phone)
    return refuse(No::too_many, "care.too_many_reports");
  return {};
}

Heard heard_of(const Work& work, const home::AtHome& home, const NewOwnReport& wanted) {
  Heard heard;
  heard.id = wanted.id;
  heard.how = wanted.how == OwnHow::said ? How::said : How::kin_said;
  heard.reading.tenths = wanted.tenths;
  heard.reading.symptoms = wanted.symptoms;
  heard.reading.mood = wanted.mood;
  heard.at = wanted.at;
  heard.happened_at = happened_at(wanted.at, wanted.sent_at, work.now);
  heard.phone = home.phone;
  return heard;
}
}  // namespace

Result<routing::Answered> look_at_own_care(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<OwnCareKey>(http.body);
  if (!wanted) return refuse(wanted);
  OwnCare told;
  const auto done = home::read_at_home(slow, "care.look_at_own_care", wanted->home_key,
                                       [&](Work& work, const home::AtHome& home) -> Result<void> {
                                         told = own_care(work, home);
                                         return {};
                                       });
  if (!done) return refuse(done);
  return routing::answer_with(std::move(told), http::Method::get);
}

Result<routing::Answered> report_self(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<NewOwnReport>(http.body);
  if (!wanted) return refuse(wanted);
  OwnReportKept kept;
  const auto done =
      home::write_at_home(slow, "care.report_self", wanted->home_key,
                          [&](Work& work, const home::AtHome& home) -> Result<std::string> {
                            const auto subject = own_subject(work, home, wanted->cared_for);
                            if (!subject) return refuse(subject);
                            if (const auto may = may_report_again(work, home, *wanted); !may)
                              return refuse(may);
                            const auto heard = hear(work, *subject, heard_of(work, home, *wanted));
                            if (!heard) return refuse(heard);
                            kept = {heard->contact, heard->is_doctor_asked};
                            return std::string("reported");
                          });
  if (!done) return refuse(done);
  return routing::answer_with(std::move(kept), http::Method::post);
}

Result<routing::Answered> object_self(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<NewOwnObjection>(http.body);
  if (!wanted) return refuse(wanted);
  isolation::ObjectionMade kept;
  const auto done = home::write_at_home(
      slow, "care.object_self", wanted->home_key,
      [&](Work& work, const home::AtHome& home) -> Result<std::string> {
        const auto subject = own_subject(work, home, wanted->cared_for);
        if (!subject) return refuse(subject);
        if (subject->ground != Ground::order)
          return refuse(No::missing, "care.no_such_subject", "cared_for");
        const auto made = isolation::object_online(
            work, {subject->id, wanted->id, wanted->objector, wanted->ground,
                   wanted->words ? wanted->words->str() : std::string(), wanted->at});
        if (!made) return refuse(made);
        kept = *made;
        return std::string("objected");
      });
  if (!done) return refuse(done);
  return routing::answer_with(std::move(kept), http::Method::post);
}
}  // namespace care
