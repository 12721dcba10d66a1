// SPDX-License-Identifier: Apache-2.0
#include "report/verify.hpp"

#include <algorithm>

#include "platform/page.hpp"
#include "report/content.hpp"
#include "report/doors.hpp"

namespace report {
namespace {

using Doors = std::unordered_map<Uuid, Door>;

ReportLine line_of(const Report& row, const Doors& doors) {
  ReportLine line;
  line.report = row.id;
  line.revision = row.revision;
  line.place = row.place_id;
  line.household = row.household_id;
  if (const auto door = doors.find(row.place_id); door != doors.end()) {
    line.door = door->second.label;
    line.compound_name = door->second.compound_name;
  }
  line.standing = row.standing;
  line.state = row.state;
  line.sent_at = row.sent_at;
  line.newcomers = row.newcomers;
  line.changes = row.changes;
  line.answers = row.answers;
  line.clashes = row.clashes;
  line.decided_at = row.decided_at;
  line.decided_by = row.decided_by;
  line.reason = row.reason;
  return line;
}

ReportLine line_of(Work& work, const Report& row) {
  return line_of(row, find_doors(work, {row.place_id}));
}

void count_states(Work& work, ReportList& list) {
  work.tx.each(
      "select state, count(*) from report_report where community_id = ? group by state",
      [&](const db::Row& row) {
        const auto state = described::value_of<State>(row.text(0));
        ENSURE(state.has_value());
        auto& of = *state == State::waiting    ? list.waiting
                   : *state == State::asking   ? list.asking
                   : *state == State::accepted ? list.accepted
                                               : list.declined;
        of = row.whole(1);
      },
      work.community());
}

SentContent sent_in(Work& work, const Report& row) {
  const auto text = work.open<&Report::content>(row);
  if (text.empty()) return {};  // taken out of the file of somebody who was erased
  auto sent = json::read<SentContent>(text);
  ENSURE(sent);
  return std::move(*sent);
}

void show_sent(const SentContent& sent, const std::vector<census::Question>& questions,
               ReportSheet& sheet) {
  const auto& members = sheet.members;
  for (const auto& one : sent.newcomers) {
    ShownNewcomer shown{one.id,        one.name.str(), one.sex, one.born_on, one.relation,
                        one.residence, one.registered, {},      false};
    if (one.phone) shown.phone_masked = masked(one.phone->str());
    shown.is_listed = std::any_of(members.begin(), members.end(),
                                  [&](const auto& card) { return card.name == one.name; });
    sheet.newcomers.push_back(std::move(shown));
  }
  for (const auto& one : sent.changes) {
    const bool is_phone = one.field == people::KnownField::phone;
    ShownChange shown{
        one.person, {}, one.field, one.was.str(), is_phone ? masked(one.now.str()) : one.now.str()};
    for (const auto& card : members)
      if (card.person == one.person) shown.person_name = card.name.str();
    sheet.changes.push_back(std::move(shown));
  }
  for (const auto& one : sent.answers)
    for (const auto& question : questions) {
      if (question.key != one.question) continue;
      ShownAnswer shown{one.question.str(), question.text.str(), {}};
      if (!question.is_private) shown.value = one.value.str();
      sheet.answers.push_back(std::move(shown));
    }
  sheet.remark = sent.remark.str();
}
}  // namespace

std::optional<Report> find_report(Work& work, const Uuid& id) {
  return work.tx.one<Report>("where community_id = ? and id = ?", work.community(), id);
}

Result<ReportList> list_reports(Work& work, const ReportQuery& query) {
  Uuid after;
  if (query.after) {
    const auto id = Uuid::parse(query.after->str());
    if (!id) return refuse(No::invalid, "json.bad_cursor", "after");
    after = *id;
  }
  const auto limit = limit_of(query.limit);
  ReportList list;
  count_states(work, list);
  auto rows =
      work.tx.all<Report>("where community_id = ? and state = ? and id > ? order by id limit ?",
                          work.community(), query.state.value_or(State::waiting), after, limit + 1);
  if (std::ssize(rows) > limit) {
    rows.pop_back();
    list.next = rows.back().id.text();
  }
  std::vector<Uuid> places;
  for (const auto& row : rows) places.push_back(row.place_id);
  const auto doors = find_doors(work, places);
  for (const auto& row : rows) list.items.push_back(line_of(row, doors));
  return list;
}

Result<ReportSheet> open_report(Work& work, const ReportKey& key) {
  const auto row = find_report(work, key.report);
  if (!row) return refuse(No::missing, "report.no_such_report", "report");
  ReportSheet sheet;
  sheet.report = row->id;
  sheet.revision = row->revision;
  sheet.line = line_of(work, *row);
  sheet.has_call_back = !work.open<&Report::call_back>(*row).empty();
  if (const auto household = people::household_behind(work, row->place_id)) {
    sheet.line.household = household;
    const auto file = people::open_household(work, {*household});
    if (!file) return refuse(file);
    sheet.members = file->members;
    const auto clashes = people::list_clashes(work, {*household, {}, {}});
    if (!clashes) return refuse(clashes);
    sheet.clashes = clashes->items;
  }
  std::vector<census::Question> questions;
  if (const auto asked = census::asked_by(work, row->drive_id)) {
    sheet.drive_name = asked->drive_name;
    questions = asked->questions;
  }
  show_sent(sent_in(work, *row), questions, sheet);
  work.looked("report.report", row->id);
  return sheet;
}

namespace {
class Deciding {
 public:
  Deciding(Work& work, Report row, const NewDecision& wanted)
      : work_(work), row_(std::move(row)), wanted_(wanted) {}

  Result<ReportLine> run() {
    const auto done = wanted_.verdict == Verdict::accepted   ? accept()
                      : wanted_.verdict == Verdict::declined ? decline()
                                                             : Result<void>{};
    if (!done) return refuse(done);
    row_.state = wanted_.verdict == Verdict::accepted   ? State::accepted
                 : wanted_.verdict == Verdict::declined ? State::declined
                                                        : State::asking;
    row_.decided_at = work_.now;
    row_.decided_by = work_.actor.name;
    row_.reason = wanted_.reason ? wanted_.reason->str() : "";
    ++row_.revision;
    work_.tx.update(row_);
    work_.announce("report.decided", {row_.id});
    return line_of(work_, row_);
  }

 private:
  census::NewVisit visit(census::Outcome outcome) const {
    census::NewVisit visit;
    visit.id = wanted_.id;
    visit.drive = row_.drive_id;
    visit.target = row_.target_id;
    visit.source = census::Source::self_report;
    visit.outcome = outcome;
    visit.answered_by = row_.member_id ? census::AnsweredBy::member : census::AnsweredBy::other;
    visit.member = row_.member_id;
    // The household said it then; whoever believes it now says nothing of later.
    visit.at = row_.sent_at;
    return visit;
  }

  Result<void> accept() {
    if (const auto household = people::household_behind(work_, row_.place_id)) {
      const auto clashes = people::list_clashes(work_, {*household, {}, {}});
      if (!clashes) return refuse(clashes);
      if (!clashes->items.empty()) return refuse(No::conflict, "report.clashes_wait", "report");
    }
    auto settled = visit(census::Outcome::answered);
    if (row_.standing == Standing::unverified) {
      const auto sent = sent_in(work_, row_);
      settled.newcomers = newcomers_in(sent, wanted_.newcomers);
      if (settled.newcomers.size() != wanted_.newcomers.size())
        return refuse(No::missing, "report.no_such_newcomer", "newcomers");
      settled.answers = answers_in(sent);
    }
    const bool is_called = wanted_.checked == Checked::by_phone;
    if (is_called) {
      settled.source = census::Source::phone;
      settled.outcome = census::Outcome::by_phone;
      settled.call = census::CallResult::reached;
    }
    const auto done =
        is_called ? census::visit(work_, settled) : census::confirm_report(work_, settled);
    if (!done) return refuse(done);
    row_.household_id = done->household;
    return {};
  }

  Result<void> decline() {
    if (!wanted_.reason) return refuse(No::invalid, "report.reason_needed", "reason");
    const auto done = census::decline_report(work_, visit(census::Outcome::none));
    if (!done) return refuse(done);
    return {};
  }

  Work& work_;
  Report row_;
  const NewDecision& wanted_;
};
}  // namespace

Result<ReportLine> decide_report(Work& work, const NewDecision& wanted) {
  auto row = find_report(work, wanted.report);
  if (!row) return refuse(No::missing, "report.no_such_report", "report");
  if (row->revision != wanted.revision) {
    Refusal refusal{No::conflict, "house.changed_meanwhile", "revision", {}, {}, 0};
    refusal.current = json::write(line_of(work, *row));
    return tl::unexpected<Refusal>(std::move(refusal));
  }
  if (row->state == State::accepted || row->state == State::declined)
    return refuse(No::conflict, "report.decided_already", "report");
  return Deciding(work, std::move(*row), wanted).run();
}

Result<ShownCallBack> reveal_call_back(Work& work, const NewCallBack& wanted) {
  const auto row = find_report(work, wanted.report);
  if (!row) return refuse(No::missing, "report.no_such_report", "report");
  auto phone = work.open<&Report::call_back>(*row);
  if (phone.empty()) return refuse(No::missing, "report.no_call_back", "report");
  work.announce("report.call_back_shown", {row->id});
  return ShownCallBack{std::move(phone)};
}
}  // namespace report
