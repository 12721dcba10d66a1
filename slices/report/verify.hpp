// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Reports as the desk sees them: what waits, what was sent beside what is known, and the decision.
#include "census/census.hpp"
#include "platform/router/route.hpp"
#include "report/rows.hpp"

namespace report {
struct ReportLine {
  Uuid report;
  std::int64_t revision = 1;
  Uuid place;
  std::optional<Uuid> household;
  std::string door, compound_name;
  Standing standing = Standing::unverified;
  State state = State::waiting;
  Instant sent_at;
  std::int64_t newcomers = 0, changes = 0, answers = 0;
  std::int64_t clashes = 0;  ///< When it was sent.
  std::optional<Instant> decided_at;
  std::string decided_by, reason;
};
BOOST_DESCRIBE_STRUCT(ReportLine, (),
                      (report, revision, place, household, door, compound_name, standing, state,
                       sent_at, newcomers, changes, answers, clashes, decided_at, decided_by,
                       reason))
struct ReportList {
  std::vector<ReportLine> items;  ///< Oldest first.
  std::optional<std::string> next;
  std::int64_t waiting = 0, asking = 0, accepted = 0, declined = 0;  ///< Of all.
};
BOOST_DESCRIBE_STRUCT(ReportList, (), (items, next, waiting, asking, accepted, declined))
struct ReportQuery {
  std::optional<State> state;  ///< waiting when absent.
  std::optional<Text<1, 40>> after;
  std::optional<Whole<1, 200>> limit;  ///< 50 when absent.
};
BOOST_DESCRIBE_STRUCT(ReportQuery, (), (state, after, limit))
/// Refuses json.bad_cursor.
Result<ReportList> list_reports(Work&, const ReportQuery&);

struct ShownNewcomer {
  Uuid id;
  std::string name;
  people::Sex sex = people::Sex::unknown;
  std::optional<Day> born_on;
  people::Relation relation = people::Relation::other;
  people::Residence residence = people::Residence::here;
  people::Registered registered = people::Registered::unknown;
  std::optional<std::string> phone_masked;
  bool is_listed = false;  ///< Somebody of that name is listed behind the door already.
};
BOOST_DESCRIBE_STRUCT(ShownNewcomer, (),
                      (id, name, sex, born_on, relation, residence, registered, phone_masked,
                       is_listed))
struct ShownChange {
  std::optional<Uuid> person;
  std::string person_name;
  people::KnownField field = people::KnownField::note;
  std::string was, now;  ///< Phones masked.
};
BOOST_DESCRIBE_STRUCT(ShownChange, (), (person, person_name, field, was, now))
struct ShownAnswer {
  std::string question, text;
  std::optional<std::string> value;  ///< None of a private question.
};
BOOST_DESCRIBE_STRUCT(ShownAnswer, (), (question, text, value))
struct ReportSheet {
  Uuid report;
  std::int64_t revision = 1;
  ReportLine line;
  std::string drive_name, remark;
  bool has_call_back = false;
  std::vector<people::PersonCard> members;  ///< Listed now.
  std::vector<ShownNewcomer> newcomers;
  std::vector<ShownChange> changes;
  std::vector<ShownAnswer> answers;
  std::vector<people::ClashCard> clashes;  ///< Of the household, that wait.
};
BOOST_DESCRIBE_STRUCT(ReportSheet, (),
                      (report, revision, line, drive_name, remark, has_call_back, members,
                       newcomers, changes, answers, clashes))
struct ReportKey {
  Uuid report;
};
BOOST_DESCRIBE_STRUCT(ReportKey, (), (report))
/// Noted as a look at the report and its household. Refuses report.no_such_report.
Result<ReportSheet> open_report(Work&, const ReportKey&);

enum class Verdict { accepted, asking, declined };
BOOST_DESCRIBE_ENUM(Verdict, accepted, asking, declined)
/// How somebody made sure: the report alone, a call, or at the door.
enum class Checked { as_sent, by_phone };
BOOST_DESCRIBE_ENUM(Checked, as_sent, by_phone)
struct NewDecision {
  Uuid id;
  Uuid report;
  Whole<1, 1'000'000'000> revision;
  Verdict verdict = Verdict::accepted;
  std::optional<Checked> checked;      ///< as_sent when absent.
  std::vector<Uuid> newcomers;         ///< Of an unverified report: those to be listed.
  std::optional<Text<1, 200>> reason;  ///< Needed to decline.
};
BOOST_DESCRIBE_STRUCT(NewDecision, (), (id, report, revision, verdict, checked, newcomers, reason))
/// Accepted: the door is done, and what an unverified report brought is written. Asking: it waits
/// for a call. Declined: nothing of it counts, and the door is to be visited. Refuses
/// report.no_such_report, house.changed_meanwhile, report.decided_already, report.reason_needed,
/// report.clashes_wait (to be decided first), report.no_such_newcomer, and as census::visit.
Result<ReportLine> decide_report(Work&, const NewDecision&);

struct NewCallBack {
  Uuid report;
  people::Purpose purpose = people::Purpose::call;
};
BOOST_DESCRIBE_STRUCT(NewCallBack, (), (report, purpose))
struct ShownCallBack {
  static constexpr bool is_kept = false;  // the journal keeps that it was shown, not what
  std::string value;
};
BOOST_DESCRIBE_STRUCT(ShownCallBack, (), (value))
/// The phone a household left to be asked at; the journal keeps who, which and why. Refuses
/// report.no_such_report, report.no_call_back.
Result<ShownCallBack> reveal_call_back(Work&, const NewCallBack&);

std::optional<Report> find_report(Work&, const Uuid& id);
}  // namespace report
