// SPDX-License-Identifier: Apache-2.0
#include "program/fortnight_team.hpp"

#include "care/checks.hpp"
#include "care/contacts.hpp"
#include "isolation/facts.hpp"
#include "isolation/lookups.hpp"

namespace program {
void Team::see_what_waits() {
  std::vector<std::pair<care::Subject, std::vector<care::Check>>> waits;
  std::vector<need::Request> requests;
  std::vector<isolation::AlarmRow> late;
  stage_.read([&](Work& work) {
    waits = care::all_open(work);
    requests = work.tx.all<need::Request>("where community_id = ? and ended_at is null order by id",
                                          work.community());
    late = work.tx.all<isolation::AlarmRow>(
        "where community_id = ? and ended_at is null order by order_id", work.community());
  });
  for (const auto& [subject, checks] : waits)
    for (const auto& check : checks)
      if (check.task_id && begun_.insert(*check.task_id).second) plan_visit(subject, check);
  for (const auto& request : requests)
    if (handled_.insert({request.id, request.revision}).second) plan_deed(request);
  for (const auto& alarm : late)
    if (alarm.kind == isolation::AlarmKind::release_overdue &&
        mended_.insert({alarm.order_id, alarm.due_at.milliseconds}).second)
      plan_mending(alarm.order_id);
}

void Team::plan_visit(const care::Subject& subject, const care::Check& check) {
  stage_.later(5 * minute_ms, 50 * minute_ms, [this, subject = subject.id, check] {
    const auto luck = stage_.dice.throw_one(100);
    care::Heard heard;
    heard.how = luck < 12                             ? care::How::nobody
                : luck < 20                           ? care::How::other_answered
                : check.kind == care::CheckKind::swab ? care::How::swabbed
                : check.step == care::Step::call && check.kind != care::CheckKind::visit
                    ? care::How::spoke
                    : care::How::saw;
    heard.reading.tenths = Whole<300, 450>(365);
    const bool is_doctor = check.kind == care::CheckKind::doctor;
    const bool is_ill = is_doctor && stage_.dice.is_within(30);
    if (is_doctor)
      heard.reading.verdict = is_ill ? care::Verdict::to_hospital : care::Verdict::not_ill;
    heard.check = check.id;
    bool is_over = false;
    stage_.act("care.add_contact", "陈新", [&](Work& work) {
      const auto known = care::find_subject(work, subject);
      ENSURE(known.has_value());
      is_over = known->ended_at.has_value();
      heard.id = work.world.new_uuid();
      heard.at = heard.happened_at = work.now;
      ENSURE(care::hear(work, *known, heard).has_value());
    });
    begun_.erase(check.task_id.value());
    if (is_ill && !is_over && care::is_reached(heard.how)) {
      homes_.go_away(subject, isolation::ChangeReason::in_hospital);
    }
  });
}

void Team::plan_deed(const need::Request& request) {
  using enum need::Deed;
  const auto luck = stage_.dice.throw_one(100);
  switch (request.state) {
    case need::State::asked:
      return deed_later(request, own, luck < 75 ? 2 : 16, luck < 75 ? 13 : luck < 95 ? 60 : 400);
    case need::State::owned:
      return deed_later(request, promise, 1, 30);
    case need::State::promised:
    case need::State::under_way:
      return deed_later(request, luck < 92 ? done : cannot, 20, 240);
    case need::State::done:
      return deed_later(request, luck < 10 ? not_done : confirm, 5, 300);
    case need::State::cannot:
      return deed_later(request, decline, 5, 300);
    case need::State::closed:
      return;
  }
}

void Team::deed_later(const need::Request& request, need::Deed step, std::int64_t from_minutes,
                      std::int64_t until_minutes) {
  stage_.later(from_minutes * minute_ms, until_minutes * minute_ms, [this, id = request.id, step] {
    const bool is_theirs = step >= need::Deed::not_done;
    stage_.act("need.add_deed", is_theirs ? "" : "周敏", [&](Work& work) {
      const auto known = need::find_request(work, id);
      if (!known || !known->is_open()) return;
      if (is_theirs && known->phone_id) {
        (void)need::say_of_own(work, {work.world.new_uuid(), id, known->household_id,
                                      *known->phone_id, step, "", work.now});
        return;
      }
      need::NewDeed wanted;
      wanted.id = work.world.new_uuid();
      wanted.request = id;
      wanted.revision = need::RowRevision(known->revision);
      wanted.step = step;
      if (step == need::Deed::own) wanted.role = auth::Role::volunteer;
      if (step == need::Deed::promise) wanted.promised_for = work.now + 3 * hour_ms;
      if (step == need::Deed::cannot) {
        wanted.cannot_for = need::CannotFor::not_to_be_had;
        wanted.offer = need::WhyText("明天再送");
      }
      wanted.at = work.now;
      (void)need::add_deed(work, wanted);  // somebody may have been quicker
    });
  });
}

void Team::plan_mending(const Uuid& order) {
  stage_.later(20 * minute_ms, 5 * hour_ms, [this, order] {
    const auto today = Day::in_china(stage_.now());
    for (int n = 0; n < 2; ++n) homes_.test(order, today, isolation::TestResult::negative);
    stage_.act("isolation.add_symptoms", "沈医生", [&](Work& work) {
      ENSURE(isolation::note_symptoms(
                 work, {order, work.world.new_uuid(),
                        Private<isolation::Symptoms>(isolation::Symptoms::none), work.now})
                 .has_value());
    });
  });
}
}  // namespace program
