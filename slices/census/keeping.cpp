// SPDX-License-Identifier: Apache-2.0
#include "census/keeping.hpp"

#include <algorithm>

#include "census/answers.hpp"
#include "platform/work.hpp"

namespace census {
namespace {
namespace bj = boost::json;

PersonTraces traces(Work& work, const Uuid& person) {
  PersonTraces traces;
  work.tx.each(
      "select distinct community_id from census_visit where member_id = ?",
      [&](const db::Row& row) { traces.communities.push_back(row.uuid(0)); }, person);
  return traces;
}

/// Visits at the households of the person, and those the person answered.
std::vector<Visit> visits_of(Work& work, const PersonKnown& known) {
  auto visits = work.tx.all<Visit>(
      "where community_id = ? and (member_id = ? or target_id in ("
      "select id from census_target where community_id = ? and household_id in (?*))) order by id",
      work.community(), known.person, work.community(), known.subjects);
  return visits;
}

std::vector<Answer> answers_of(Work& work, const std::vector<Visit>& visits) {
  std::vector<Uuid> ids;
  for (const auto& visit : visits) ids.push_back(visit.id);
  return work.tx.all<Answer>("where community_id = ? and visit_id in (?*) order by id",
                             work.community(), ids);
}

bj::object show(Work& work, const PersonKnown& known) {
  bj::array visits, answers;
  const auto rows = visits_of(work, known);
  for (const auto& visit : rows)
    visits.push_back(bj::object{{"visit", visit.id.text()},
                                {"outcome", described::name_of(visit.outcome)},
                                {"source", described::name_of(visit.source)},
                                {"answered_it", visit.member_id == known.person},
                                {"at", visit.at.milliseconds},
                                {"note", visit.note.str()}});
  for (const auto& answer : answers_of(work, rows))
    answers.push_back(bj::object{{"visit", answer.visit_id.text()},
                                 {"question", answer.question},
                                 {"value", text_of(work, answer)}});
  return {{"visits", std::move(visits)}, {"answers", std::move(answers)}};
}

bool names_anybody(const std::string& text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return !word.empty() && text.find(word) != std::string::npos;
  });
}

/// What the person answered goes, as does every word at their doors that names them; that a door
/// was visited stays, for the others behind it.
Erased erase(Work& work, const PersonKnown& known) {
  Erased erased;
  const auto visits = visits_of(work, known);
  std::vector<Uuid> own, words;
  for (const auto& visit : visits) {
    const bool is_own = visit.member_id == known.person;
    if (is_own) own.push_back(visit.id);
    if (is_own || names_anybody(visit.note.str(), known.words)) words.push_back(visit.id);
  }
  std::vector<Uuid> gone;
  for (const auto& answer : answers_of(work, visits)) {
    const bool is_own = std::find(own.begin(), own.end(), answer.visit_id) != own.end();
    if (!is_own && !names_anybody(text_of(work, answer), known.words)) continue;
    gone.push_back(answer.id);
    if (answer.sealed) erased.needles.push_back(answer.sealed->sealed());
  }
  erased.counts["answers"] = work.tx.run(
      "delete from census_answer where community_id = ? and id in (?*)", work.community(), gone);
  erased.counts["visits"] =
      work.tx.run("update census_visit set note = '' where community_id = ? and id in (?*)",
                  work.community(), words);
  work.tx.run("update census_visit set member_id = null where community_id = ? and id in (?*)",
              work.community(), own);
  return erased;
}

std::int64_t remove_answers(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "delete from census_answer where (community_id, id) in ("
      "select a.community_id, a.id from census_drive d join census_answer a on "
      "a.community_id = d.community_id and a.drive_id = d.id where d.closed_at < ? limit ?)",
      before, most);
}

/// What refers goes before what is referred to.
std::int64_t remove_drives(Work& work, Instant before, std::int64_t most) {
  auto removed = remove_answers(work, before, most);
  for (const auto* sql :
       {"delete from census_visit where (community_id, id) in ("
        "select v.community_id, v.id from census_drive d join census_visit v on "
        "v.community_id = d.community_id and v.drive_id = d.id where d.closed_at < ? limit ?)",
        "delete from census_exception where (community_id, id) in ("
        "select v.community_id, v.id from census_drive d join census_exception v on "
        "v.community_id = d.community_id and v.drive_id = d.id where d.closed_at < ? limit ?)",
        "delete from census_custody where (community_id, id) in ("
        "select v.community_id, v.id from census_drive d join census_custody v on "
        "v.community_id = d.community_id and v.drive_id = d.id where d.closed_at < ? limit ?)",
        "delete from census_target where (community_id, drive_id, id) in ("
        "select v.community_id, v.drive_id, v.id from census_drive d join census_target v on "
        "v.community_id = d.community_id and v.drive_id = d.id where d.closed_at < ? limit ?)",
        "delete from census_owner where (community_id, drive_id, user_id) in ("
        "select v.community_id, v.drive_id, v.user_id from census_drive d join census_owner v on "
        "v.community_id = d.community_id and v.drive_id = d.id where d.closed_at < ? limit ?)",
        "delete from census_drive where (community_id, id) in ("
        "select community_id, id from census_drive where closed_at < ? limit ?)"}) {
    if (removed >= most) return removed;
    removed += work.tx.run(sql, before, most - removed);
  }
  return removed;
}
}  // namespace

PersonalRecords personal_records() {
  return {"census", traces, show, {"census.reveal_number", "census.reveal_answer"}, erase};
}

std::vector<keep::PersonMentions> mentions() {
  return {{"census.visits",
           "select id from census_visit where community_id = ? and member_id = ? order by id",
           "update census_visit set member_id = ? where community_id = ? and member_id = ? and "
           "id in (?*)"}};
}

std::vector<Expiring> expiring() {
  return {{"census.answers", remove_answers}, {"census.visits", remove_drives}};
}
}  // namespace census
