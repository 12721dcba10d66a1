// SPDX-License-Identifier: Apache-2.0
/// One visit: what was found at a door, written once.
#include <algorithm>

#include "census/answers.hpp"
#include "census/custody.hpp"
#include "census/drive_read.hpp"
#include "census/outcome_rules.hpp"
#include "census/reports.hpp"
#include "census/sight.hpp"
#include "census/tasks.hpp"
#include "platform/app.hpp"
#include "platform/auth/hand_in.hpp"

namespace census {
namespace {
/// Whose door it must be.
enum class DoorOf { own, any };

people::Source source_of(Source source) {
  switch (source) {
    case Source::visit:
      return people::Source::visit;
    case Source::phone:
      return people::Source::phone;
    case Source::self_report:
    case Source::paper:
      return people::Source::self_report;
  }
  return people::Source::other;
}

/// The refusal of a part, with its field in the whole: "newcomers/0/phone".
tl::unexpected<Refusal> refuse_part(Refusal refusal, const char* list, std::size_t number) {
  const auto at = std::string(list) + '/' + std::to_string(number);
  refusal.field = refusal.field.empty() ? at : at + '/' + refusal.field;
  return tl::unexpected<Refusal>(std::move(refusal));
}

Result<void> may_record(const Drive& drive, const NewVisit& wanted) {
  if (drive.state == State::planned) return refuse(No::conflict, "census.not_running", "drive");
  if (drive.state == State::closed && wanted.at >= drive.closed_at)
    return refuse(No::conflict, "census.is_closed", "drive");
  // Which outcome a household's report has, says the act that takes it.
  const bool is_report = wanted.source == Source::self_report;
  const bool is_visited =
      wanted.outcome != Outcome::none && wanted.outcome != Outcome::self_reported;
  if (!is_report && !is_visited) return refuse(No::invalid, "census.not_an_outcome", "outcome");
  if (wanted.revisit_at && (wanted.outcome != Outcome::absent || *wanted.revisit_at <= wanted.at))
    return refuse(No::invalid, "census.revisit_of_absence", "revisit_at");
  return {};
}

Result<void> may_visit(Work& work, const Target& target, const NewVisit& wanted) {
  const Sight sight(work);
  if (sight.sees(target, State::running) || had(work, target, sight.user(), wanted.at)) return {};
  return refuse(No::forbidden, "census.not_your_door", "target");
}

/// Listed in this community, or listed by this very visit.
bool is_known(Work& work, const NewVisit& wanted) {
  const auto is_new = [&](const Newcomer& one) { return one.id == *wanted.member; };
  return std::any_of(wanted.newcomers.begin(), wanted.newcomers.end(), is_new) ||
         work.sockets.homes.of_person(work, *wanted.member).has_value();
}

class Recording {
 public:
  Recording(Work& work, Drive drive, Target target, const NewVisit& wanted)
      : work_(work), drive_(std::move(drive)), target_(std::move(target)), wanted_(wanted) {}

  Result<VisitCard> run() {
    const auto answers = read_answers(work_, drive_, target_, wanted_);
    if (!answers) return refuse(answers);
    row_ = row();
    const auto changed = change_people();
    if (!changed) return refuse(changed);
    work_.tx.insert(row_);
    work_.tx.insert_all(*answers);
    stand();
    std::vector<Uuid> about{target_.id, row_.id, drive_.id};
    if (target_.household_id) about.push_back(*target_.household_id);
    if (target_.owner_id) about.push_back(*target_.owner_id);
    work_.announce("census.visited", std::move(about));
    return VisitCard{row_.id,         target_.id,       target_.household_id, row_.outcome,
                     target_.outcome, row_.received_at, row_.changes,         clashes_};
  }

 private:
  Visit row() const {
    Visit row;
    row.community_id = target_.community_id;
    row.id = wanted_.id;
    row.drive_id = drive_.id;
    row.target_id = target_.id;
    row.source = wanted_.source;
    row.outcome = wanted_.outcome;
    row.answered_by = wanted_.answered_by;
    row.member_id = wanted_.member;
    row.at = std::min(wanted_.at, work_.now);
    row.received_at = work_.now;
    row.revisit_at = wanted_.revisit_at;
    row.call = wanted_.call;
    row.note = wanted_.note.value_or(VisitNote());
    row.actor_id = work_.actor.user;
    row.actor_name = work_.actor.name;
    row.device_id = work_.actor.device;
    return row;
  }

  Result<void> change_people() {
    if (wanted_.changes.empty() && wanted_.newcomers.empty() && wanted_.needs.empty()) return {};
    const auto household = people::household_at(work_, target_.place_id, work_.world.new_uuid());
    if (!household) return refuse(household);
    target_.household_id = *household;
    const auto merged = people::merge_changes(work_, *household, wanted_.changes,
                                              {source_of(wanted_.source), row_.at, row_.id});
    if (!merged) return refuse(merged);
    clashes_ = merged->clashes;
    row_.changes = merged->written;
    row_.clashes = std::ssize(clashes_);
    const auto added = add_newcomers(*household);
    return added ? add_needs() : added;
  }

  Result<void> add_newcomers(const Uuid& household) {
    for (std::size_t i = 0; i < wanted_.newcomers.size(); ++i) {
      const auto& one = wanted_.newcomers[i];
      people::NewPerson person;
      person.id = one.id;
      person.household = household;
      person.name = one.name;
      person.sex = one.sex;
      person.born_on = one.born_on;
      person.relation = one.relation;
      person.residence = one.residence;
      person.registered = one.registered;
      person.registered_at = one.registered_at;
      person.phone = one.phone;
      const auto added = people::add_person(work_, person);
      if (!added) return refuse_part(added.error(), "newcomers", i);
      ++row_.changes;
    }
    return {};
  }

  Result<void> add_needs() {
    for (std::size_t i = 0; i < wanted_.needs.size(); ++i) {
      const auto added = people::add_need(work_, wanted_.needs[i]);
      if (!added) return refuse_part(added.error(), "needs", i);
      ++row_.changes;
    }
    return {};
  }

  /// What stands of the door now.
  void stand() {
    std::vector<Found> all{{row_.id, row_.outcome, row_.at, row_.revisit_at}};
    for (const auto& found : work_.tx.query<Before>(
             "select id, outcome, at, revisit_at from census_visit "
             "where community_id = ? and drive_id = ? and target_id = ? and id <> ?",
             target_.community_id, drive_.id, target_.id, row_.id))
      all.push_back({found.id, found.outcome, found.at, found.revisit_at});
    const auto found = standing_of(all);
    target_.outcome = found.outcome;
    target_.visit_id = found.visit;
    target_.found_at = found.at;
    target_.revisit_at = found.revisit_at;
    target_.visits = std::ssize(all);
    work_.tx.run(
        "update census_target set household_id = ?, outcome = ?, visit_id = ?, found_at = ?, "
        "revisit_at = ?, visits = ? where community_id = ? and drive_id = ? and id = ?",
        target_.household_id, target_.outcome, target_.visit_id, target_.found_at,
        target_.revisit_at, target_.visits, target_.community_id, drive_.id, target_.id);
    finish_stairwell(work_, target_);
  }

  struct Before {
    Uuid id;
    Outcome outcome = Outcome::none;
    Instant at;
    std::optional<Instant> revisit_at;
    BOOST_DESCRIBE_CLASS(Before, (), (id, outcome, at, revisit_at), (), ())
  };

  Work& work_;
  Drive drive_;
  Target target_;
  const NewVisit& wanted_;
  Visit row_;
  std::vector<Uuid> clashes_;
};

/// The answer to a visit that was applied before.
VisitCard card_again(const Visit& row, const Target& target) {
  VisitCard card{row.id,         target.id,       target.household_id, row.outcome,
                 target.outcome, row.received_at, row.changes,         {}};
  return card;
}

Result<VisitCard> record(Work& work, const NewVisit& wanted, DoorOf door) {
  auto drive = drive_of(work, wanted.drive);
  if (!drive) return refuse(drive);
  auto target = find_target(work, drive->id, wanted.target);
  if (!target) return refuse(No::missing, "census.no_such_target", "target");
  if (wanted.member && !is_known(work, wanted))
    return refuse(No::missing, "people.no_such_person", "member");
  if (door == DoorOf::own) {
    if (const auto may = auth::may_hand_in(work, wanted.at, "at"); !may) return refuse(may);
    const auto may = may_visit(work, *target, wanted);
    if (!may) return refuse(may);
  }
  if (const auto known =
          work.tx.one<Visit>("where community_id = ? and id = ?", work.community(), wanted.id)) {
    if (known->target_id == target->id) return card_again(*known, *target);
    return refuse(No::conflict, "census.id_taken", "id");
  }
  const auto may = may_record(*drive, wanted);
  if (!may) return refuse(may);
  return Recording(work, std::move(*drive), std::move(*target), wanted).run();
}
}  // namespace

Result<VisitCard> visit(Work& work, const NewVisit& wanted) {
  if (wanted.source == Source::self_report)
    return refuse(No::invalid, "census.not_an_outcome", "source");
  return record(work, wanted, DoorOf::own);
}

Result<VisitCard> take_report(Work& work, const NewVisit& wanted) {
  ENSURE(wanted.source == Source::self_report && wanted.outcome == Outcome::self_reported);
  return record(work, wanted, DoorOf::any);
}

Result<VisitCard> confirm_report(Work& work, const NewVisit& wanted) {
  ENSURE(wanted.source == Source::self_report && wanted.outcome == Outcome::answered);
  return record(work, wanted, DoorOf::any);
}

Result<VisitCard> decline_report(Work& work, const NewVisit& wanted) {
  ENSURE(wanted.source == Source::self_report && wanted.outcome == Outcome::none);
  return record(work, wanted, DoorOf::any);
}

std::optional<Asked> asked_by(Work& work, const Uuid& id) {
  const auto drive = find_drive(work, id);
  if (!drive) return std::nullopt;
  return Asked{drive->name.str(), drive->fields, drive->questions};
}

std::optional<RunningTarget> running_target(Work& work, const Uuid& place) {
  std::optional<RunningTarget> found;
  work.tx.each(
      "select d.id, t.id, d.name from census_drive d join census_target t on "
      "t.community_id = d.community_id and t.drive_id = d.id "
      "where d.community_id = ? and d.state = 'running' and t.place_id = ? "
      "order by d.started_at desc limit 1",
      [&](const db::Row& row) {
        found = RunningTarget{row.uuid(0), row.uuid(1), std::string(row.text(2))};
      },
      work.community(), place);
  return found;
}
}  // namespace census
