// SPDX-License-Identifier: Apache-2.0
#include "care/subjects.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "care/checks.hpp"
#include "care/dailies.hpp"
#include "isolation/isolation.hpp"

namespace care {
namespace {
bool is_same(const Rhythm& a, const Rhythm& b) { return json::write(a) == json::write(b); }

void write_subject(Work& work, Subject& subject) {
  subject.opens_at = opens_next(subject);
  work.tx.update(subject);
  work.announce("care.changed", {subject.id});
}

void begin(Work& work, const isolation::OrderInForce& order) {
  Subject subject;
  subject.community_id = work.community();
  subject.id = order.order;
  subject.person_id = order.person;
  subject.household_id = order.household;
  subject.door_id = order.place;
  subject.rhythm = rhythm_of(order, care_policy(work.today()));
  subject.state = order.is_paused ? SubjectState::away : SubjectState::running;
  subject.ends_at = order.ends_at;
  subject.began_at = work.now;
  // What was before the house knew of it is nobody's to catch up.
  subject.opened_at = std::max(work.now, order.start_at);
  subject.opens_at = opens_next(subject);
  work.tx.insert(subject);
  work.announce("care.changed", {subject.id});
}

void close_all(Work& work, const Subject& subject, Ending ending, Instant at) {
  auto open = open_checks_of(work, {subject.id})[subject.id];
  close_checks(work, open, ending, at, {});
}

void follow(Work& work, Subject& subject, const isolation::OrderInForce& order) {
  const auto rhythm = rhythm_of(order, care_policy(work.today()));
  const auto state = order.is_paused ? SubjectState::away : SubjectState::running;
  const bool is_moved = subject.household_id != order.household || subject.door_id != order.place;
  if (is_same(rhythm, subject.rhythm) && state == subject.state && !is_moved &&
      subject.ends_at == order.ends_at)
    return;
  subject.rhythm = rhythm;
  subject.household_id = order.household;
  subject.door_id = order.place;
  subject.ends_at = order.ends_at;
  if (state != subject.state) {
    subject.state = state;
    // Times while somebody was away are not caught up.
    subject.opened_at = std::max(subject.opened_at, work.now);
    if (state == SubjectState::away) close_all(work, subject, Ending::away, work.now);
  }
  write_subject(work, subject);
}

std::vector<Subject> known_subjects(Work& work, const Uuid& household,
                                    const std::vector<isolation::OrderInForce>& orders) {
  auto known = work.tx.all<Subject>(
      "where community_id = ? and household_id = ? and ground = 'order' and ended_at is null "
      "order by id",
      work.community(), household);
  std::vector<Uuid> elsewhere;
  for (const auto& order : orders)
    if (std::none_of(known.begin(), known.end(),
                     [&](const Subject& one) { return one.id == order.order; }))
      elsewhere.push_back(order.order);
  for (auto& [id, subject] : subjects_of(work, elsewhere)) known.push_back(std::move(subject));
  return known;
}
}  // namespace

Rhythm rhythm_of(const isolation::OrderInForce& order, const CarePolicy& policy) {
  Rhythm rhythm;
  for (const auto minute : order.terms->check_ins)
    rhythm.report_at.push_back(Minute(std::int64_t(minute)));
  std::sort(rhythm.report_at.begin(), rhythm.report_at.end());
  // Who is asked nothing every day is not called either: they go about as usual.
  if (!rhythm.report_at.empty()) rhythm.call_every = policy.isolated_call_every;
  rhythm.call_at = policy.call_minute;
  rhythm.swab_on = order.test_days;
  rhythm.swab_at = policy.swab_minute;
  rhythm.from_on = Day::in_china(order.start_at) + std::int32_t(policy.isolated_call_every);
  return rhythm;
}

void end_subject(Work& work, Subject& subject, Instant at) {
  close_all(work, subject, Ending::over, at);
  subject.state = SubjectState::ended;
  subject.ended_at = at;
  write_subject(work, subject);
}

void follow_orders(Work& work, const Uuid& household) {
  const auto orders = isolation::orders_of_household(work, household);
  auto known = known_subjects(work, household, orders);
  for (const auto& order : orders) {
    const auto subject = std::find_if(known.begin(), known.end(),
                                      [&](const Subject& one) { return one.id == order.order; });
    if (subject == known.end()) {
      begin(work, order);
      continue;
    }
    if (!subject->ended_at) follow(work, *subject, order);
    known.erase(subject);
  }
  for (auto& subject : known) {
    if (subject.ended_at) continue;
    end_subject(work, subject, work.now);
  }
  follow_dailies(work, household, orders);
}
}  // namespace care
