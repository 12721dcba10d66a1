// SPDX-License-Identifier: Apache-2.0
#include "care/keeping.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "care/contacts.hpp"
#include "care/plans.hpp"
#include "task/task.hpp"

namespace care {
namespace {
namespace bj = boost::json;

std::vector<Subject> subjects_on(Work& work, const Uuid& person) {
  return work.tx.all<Subject>("where community_id = ? and person_id = ? order by began_at, id",
                              work.community(), person);
}

PersonTraces traces(Work& work, const Uuid& person) {
  PersonTraces traces;
  for (const auto& subject : work.tx.all<Subject>("where person_id = ?", person)) {
    traces.communities.push_back(subject.community_id);
    traces.subjects.push_back(subject.id);
  }
  return traces;
}

std::vector<Contact> contacts_of(Work& work, const Subject& subject) {
  return work.tx.all<Contact>("where community_id = ? and subject_id = ? order by happened_at, id",
                              subject.community_id, subject.id);
}

bj::object shown_subject(Work& work, const Subject& subject) {
  bj::array contacts, checks;
  for (const auto& row : contacts_of(work, subject)) {
    bj::object one{{"how", described::name_of(row.how)},
                   {"happened_at", row.happened_at.milliseconds},
                   {"by", row.by_name}};
    if (const auto reading = work.open<&Contact::reading>(row); !reading.empty())
      one["reading"] = bj::parse(reading);
    contacts.push_back(std::move(one));
  }
  for (const auto& row :
       work.tx.all<Check>("where community_id = ? and subject_id = ? order by slot_at, id",
                          subject.community_id, subject.id))
    checks.push_back(bj::object{{"kind", described::name_of(row.kind)},
                                {"due_at", row.slot_at.milliseconds},
                                {"step", described::name_of(row.step)},
                                {"ending", described::name_of(row.ending)}});
  bj::object one{{"subject", subject.id.text()},
                 {"ground", described::name_of(subject.ground)},
                 {"began_at", subject.began_at.milliseconds},
                 {"checks", std::move(checks)},
                 {"contacts", std::move(contacts)}};
  if (const auto plan = find_plan(work, subject.id)) {
    one["key_with"] = work.open<&Plan::key_with>(*plan);
    one["at_any_hour"] = work.open<&Plan::at_any_hour>(*plan);
  }
  return one;
}

bj::object show(Work& work, const PersonKnown& known) {
  bj::array subjects;
  for (const auto& subject : subjects_on(work, known.person))
    subjects.push_back(shown_subject(work, subject));
  return {{"subjects", std::move(subjects)}};
}

void take_needles(Work& work, const Subject& subject, Erased& erased) {
  const auto take = [&](const auto& member) {
    if (!member.is_empty()) erased.needles.push_back(member.sealed());
  };
  for (const auto& row : contacts_of(work, subject)) take(row.reading);
  if (const auto plan = find_plan(work, subject.id)) {
    take(plan->key_with);
    take(plan->at_any_hour);
  }
}

void remove_subject(Work& work, const Uuid& community, const Uuid& id) {
  work.tx.run(
      "delete from care_search where community_id = ? and check_id in (select id from care_check "
      "where community_id = ? and subject_id = ?)",
      community, community, id);
  for (const auto* statement :
       {"delete from care_check where community_id = ? and subject_id = ?",
        "delete from care_contact where community_id = ? and subject_id = ?",
        "delete from care_plan where community_id = ? and id = ?",
        "delete from care_subject where community_id = ? and id = ?"})
    work.tx.run(statement, community, id);
}

Erased erase(Work& work, const PersonKnown& known) {
  Erased erased;
  for (const auto& subject : subjects_on(work, known.person)) {
    take_needles(work, subject, erased);
    task::end_tasks_of(work, subject.id);
    remove_subject(work, subject.community_id, subject.id);
    ++erased.counts["care.subjects"];
  }
  return erased;
}

/// What tells of somebody's health, and who has their key, of what ended before then.
std::int64_t empty_ended(Work& work, Instant before, std::int64_t most) {
  const auto ended = work.tx.all<Subject>(
      "where ended_at < ? and emptied_at is null order by ended_at limit ?", before, most);
  const db::Bytes nothing;
  for (const auto& subject : ended) {
    work.tx.run("update care_contact set reading = ? where community_id = ? and subject_id = ?",
                nothing, subject.community_id, subject.id);
    work.tx.run(
        "update care_plan set key_with = ?, at_any_hour = ? where community_id = ? and id = ?",
        nothing, nothing, subject.community_id, subject.id);
    work.tx.run(
        "update care_subject set emptied_at = ?, worried_at = null where community_id = ? and id = "
        "?",
        work.now, subject.community_id, subject.id);
  }
  return std::ssize(ended);
}

std::int64_t remove_ended(Work& work, Instant before, std::int64_t most) {
  const auto ended =
      work.tx.all<Subject>("where ended_at < ? order by ended_at limit ?", before, most);
  for (const auto& subject : ended) remove_subject(work, subject.community_id, subject.id);
  return std::ssize(ended);
}
}  // namespace

PersonalRecords personal_records() { return {"care", traces, show, {}, erase}; }

std::vector<keep::PersonMentions> mentions() {
  return {{"care.subjects",
           "select id from care_subject where community_id = ? and person_id = ? order by id",
           "update care_subject set person_id = ? where community_id = ? and person_id = ? and id "
           "in (?*)",
           "care.changed"}};
}

std::vector<Expiring> expiring() {
  return {{"care.readings", empty_ended}, {"care.subjects", remove_ended}};
}
}  // namespace care
