// SPDX-License-Identifier: Apache-2.0
#include "report/send.hpp"

#include <array>

#include "report/content.hpp"
#include "report/doors.hpp"
#include "report/policy.hpp"

namespace report {
namespace {
Receipt receipt_of(Work& work, const Report& row) {
  Receipt receipt{row.id, row.sent_at, row.standing, {}, row.newcomers, row.changes, row.answers};
  if (const auto door = find_door(work, row.place_id)) receipt.door = door->label;
  return receipt;
}

/// Refuses report.changes_need_proof, report.too_many_newcomers, report.nothing_said.
Result<void> may_send(const NewReport& wanted, const ReportPolicy& policy) {
  if (!wanted.proof && !wanted.changes.empty())
    return refuse(No::forbidden, "report.changes_need_proof", "changes");
  if (std::ssize(wanted.newcomers) > policy.newcomers)
    return refuse(No::invalid, "report.too_many_newcomers", "newcomers");
  if (!wanted.proof && wanted.newcomers.empty())
    return refuse(No::invalid, "report.nothing_said", "newcomers");
  return {};
}

/// A day of birth is shown by its year only; what was shown is the day on file if that is its year.
void complete_birthdays(Work& work, const Uuid& household, census::NewVisit& visit) {
  const auto file = people::open_household(work, {household});
  if (!file) return;
  for (auto& change : visit.changes) {
    if (change.field != people::KnownField::born_on || !change.person) continue;
    for (const auto& member : file->members) {
      if (member.person != *change.person || !member.born_on) continue;
      const auto day = member.born_on->text();
      const std::string& was = change.was.plain().str();
      if (day.substr(0, 4) == was) change.was = Private<people::FieldText>(people::FieldText(day));
    }
  }
}

class Sending {
 public:
  Sending(Work& work, const Caller& caller, const Letter& letter, const NewReport& wanted)
      : work_(work), caller_(caller), letter_(letter), wanted_(wanted) {}

  Result<Told<Receipt>> run() {
    const auto counts = limits();
    if (const auto may = may_try(work_, tries, counts); !may) return refuse(may);
    Told<Receipt> told;
    if (wanted_.proof) {
      const auto who = who_proved(work_, caller_, letter_, *wanted_.proof);
      if (!who) return refuse(who);
      if (!*who) return not_known();
      member_ = **who;
    }
    if (const auto before = known()) {
      if (before->letter_id != letter_.id) return refuse(No::conflict, "report.id_taken", "id");
      told.ended = "sent_again";
      told.reply = receipt_of(work_, *before);
      return told;
    }
    const auto target = census::running_target(work_, letter_.place_id);
    if (!target) return refuse(No::conflict, "report.nobody_asks", "code");
    if (const auto may = may_send(wanted_, policy()); !may) return refuse(may);
    const auto row = write(*target);
    if (!row) return refuse(row);
    count_tries(work_, tries, counts);
    told.ended = "sent";
    told.reply = receipt_of(work_, *row);
    return told;
  }

  /// Everything that was sent goes where it would go, to be undone: so that what waits under seal
  /// can be taken later.
  Result<void> rehearse() {
    if (known()) return {};
    if (const auto may = may_try(work_, tries, limits()); !may) return refuse(may);
    if (const auto may = may_send(wanted_, policy()); !may) return refuse(may);
    const auto target = census::running_target(work_, letter_.place_id);
    if (!target) return {};
    const auto taken = census::take_report(work_, visit_of(*target));
    if (!taken) return refuse(taken);
    return {};
  }

 private:
  const ReportPolicy& policy() const { return report_policy(work_.today()); }
  std::array<Counted, 2> limits() const {
    return {at_door(letter_, "sent", policy().sent_of_door, work_.today()),
            from_address(caller_, "sent", policy().sent_of_address, work_.today())};
  }
  std::optional<Report> known() {
    return work_.tx.one<Report>("where community_id = ? and id = ?", work_.community(), wanted_.id);
  }
  static Told<Receipt> not_known() {
    Told<Receipt> told;
    told.ended = "not_proven";
    told.refused = not_proven();
    return told;
  }

  census::NewVisit visit_of(const census::RunningTarget& target) const {
    census::NewVisit visit;
    visit.id = wanted_.id;
    visit.drive = target.drive;
    visit.target = target.target;
    visit.source = census::Source::self_report;
    visit.outcome = census::Outcome::self_reported;
    visit.answered_by = member_ ? census::AnsweredBy::member : census::AnsweredBy::other;
    visit.member = member_;
    visit.at = work_.now;
    visit.answers = wanted_.answers;
    visit.changes = wanted_.changes;
    visit.newcomers = wanted_.newcomers;
    return visit;
  }

  Result<Report> write(const census::RunningTarget& target) {
    auto visit = visit_of(target);
    const auto household = people::household_behind(work_, letter_.place_id);
    if (household && member_) complete_birthdays(work_, *household, visit);
    const auto sent = content_of(visit, wanted_.remark ? wanted_.remark->plain() : Remark());
    if (!member_) {
      visit.changes.clear();
      visit.newcomers.clear();
      visit.answers.clear();
    }
    const auto taken = census::take_report(work_, visit);
    if (!taken) return refuse(taken);
    Report row;
    row.community_id = work_.community();
    row.id = wanted_.id;
    row.letter_id = letter_.id;
    row.place_id = letter_.place_id;
    row.drive_id = target.drive;
    row.target_id = target.target;
    row.household_id = taken->household;
    row.standing = member_ ? Standing::known : Standing::unverified;
    row.member_id = member_;
    row.sent_at = work_.now;
    work_.seal<&Report::content>(row, json::write(sent));
    work_.seal<&Report::call_back>(row, wanted_.call_back ? wanted_.call_back->plain().str() : "");
    row.newcomers = std::ssize(sent.newcomers);
    row.changes = std::ssize(sent.changes);
    row.answers = std::ssize(sent.answers);
    row.clashes = std::ssize(taken->clashes);
    work_.tx.insert(row);
    work_.announce("report.received", {row.id});
    return row;
  }

  Work& work_;
  const Caller& caller_;
  const Letter& letter_;
  const NewReport& wanted_;
  std::optional<Uuid> member_;
};

/// Undoes what a rehearsal did; never seen outside.
tl::unexpected<Refusal> curtain() { return tl::unexpected<Refusal>(Refusal{}); }

/// Refuses what an unverified report says that could not be taken later.
Result<void> rehearse(const Caller& caller, const NewReport& wanted) {
  bool is_over = false;
  auto tried = at_letter<Receipt>(caller, wanted.code.plain().str(),
                                  [&](Work& work, const Letter& letter) -> Result<Told<Receipt>> {
                                    is_over = false;
                                    const auto done =
                                        Sending(work, caller, letter, wanted).rehearse();
                                    if (!done) return refuse(done);
                                    is_over = true;
                                    return curtain();
                                  });
  if (is_over) return {};
  return refuse(tried);
}
}  // namespace

Result<routing::Answered> send(routing::SlowWork& slow, const http::Request& http) {
  const auto wanted = json::read<NewReport>(http.body);
  if (!wanted) return refuse(wanted);
  const Caller caller{slow.desk, slow.remote, "report.send"};
  if (!wanted->proof)
    if (const auto fits = rehearse(caller, *wanted); !fits) return refuse(fits);
  auto told =
      at_letter<Receipt>(caller, wanted->code.plain().str(), [&](Work& work, const Letter& letter) {
        return Sending(work, caller, letter, *wanted).run();
      });
  if (!told) return refuse(told);
  return routing::answer_with(std::move(*told), http::Method::post);
}
}  // namespace report
