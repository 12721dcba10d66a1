// SPDX-License-Identifier: Apache-2.0
#include "report/keeping.hpp"

#include "people/people.hpp"
#include "platform/work.hpp"
#include "report/content.hpp"

namespace report {
namespace {
namespace bj = boost::json;

std::int64_t remove_tries(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "delete from report_try where id in (select id from report_try where at < ? limit ?)", before,
      most);
}

/// What was sent goes; that something was, and what became of it, stays.
std::int64_t remove_content(Work& work, Instant before, std::int64_t most) {
  return work.tx.run(
      "update report_report set content = ?, call_back = ?, reason = '' "
      "where (community_id, id) in (select community_id, id from report_report "
      "where sent_at < ? and content <> ? limit ?)",
      db::Bytes{}, db::Bytes{}, before, db::Bytes{}, most);
}

/// A word by which a report is told to be about the person.
bool names(const std::string& content, const PersonKnown& known) {
  for (const auto& word : known.words)
    if (content.find(word) != std::string::npos) return true;
  return false;
}

/// Reports that somebody of the person's households sent, or that name them.
std::vector<Report> reports_on(Work& work, const PersonKnown& known) {
  std::vector<Report> found;
  for (auto& row : work.tx.all<Report>("where community_id = ? and household_id in (?*)",
                                       work.community(), known.subjects)) {
    const bool is_theirs = row.member_id == known.person;
    if (is_theirs || names(work.open<&Report::content>(row), known))
      found.push_back(std::move(row));
  }
  return found;
}

bj::object show(Work& work, const PersonKnown& known) {
  bj::array reports;
  for (const auto& row : reports_on(work, known)) {
    const auto content = work.open<&Report::content>(row);
    reports.push_back(bj::object{{"report", row.id.text()},
                                 {"sent_at", row.sent_at.milliseconds},
                                 {"state", described::name_of(row.state)},
                                 {"content", content.empty() ? bj::value() : bj::parse(content)},
                                 {"call_back", work.open<&Report::call_back>(row)}});
  }
  return {{"reports", std::move(reports)}};
}

Erased erase(Work& work, const PersonKnown& known) {
  Erased erased;
  for (const auto& row : reports_on(work, known)) {
    erased.needles.push_back(row.content.sealed());
    if (!row.call_back.is_empty()) erased.needles.push_back(row.call_back.sealed());
    work.tx.run(
        "update report_report set content = ?, call_back = ?, reason = '', member_id = null "
        "where community_id = ? and id = ?",
        db::Bytes{}, db::Bytes{}, row.community_id, row.id);
    ++erased.counts["report.reports"];
  }
  std::erase_if(erased.needles, [](const auto& needle) { return needle.empty(); });
  return erased;
}
}  // namespace

std::vector<keep::PersonMentions> mentions() {
  return {{"report.reports",
           "select id from report_report where community_id = ? and member_id = ? order by id",
           "update report_report set member_id = ? where community_id = ? and member_id = ? and "
           "id in (?*)"}};
}

std::vector<Expiring> expiring() {
  return {{"report.content", remove_content}, {"report.tries", remove_tries}};
}

PersonalRecords personal_records() {
  // Whom a report is about is in the household's file: people tell where to look.
  return {"report",
          [](Work&, const Uuid&) { return PersonTraces{}; },
          show,
          {"report.reveal_call_back"},
          erase};
}
}  // namespace report
