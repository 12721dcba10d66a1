// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>

#include "care/rows.hpp"
#include "isolation/lookups.hpp"
#include "need/rows.hpp"
#include "platform/router/desk.hpp"
#include "program/fortnight.hpp"

namespace program {
namespace {
// The promises, as the house gives them: not read from its policies, which could be changed.
constexpr auto check_noticed_ms = 30 * minute_ms;
constexpr auto call_noticed_ms = 150 * minute_ms;  // of a household that is called for its report
constexpr auto request_noticed_ms = 15 * minute_ms;
constexpr auto reached_before_ms = 2 * hour_ms;
constexpr std::size_t most_faults = 20;

struct Interval {
  Instant from, until;
};

class Proof {
 public:
  Proof(Work& work, Instant until, std::int64_t tick_ms, const MachineOff& off)
      : work_(work), until_(until), tick_ms_(tick_ms), off_(off), versions_(work) {}

  FortnightSum run() {
    for (auto& row : all<isolation::ChangeRow>("order by received_at, id"))
      changes_[row.order_id].push_back(std::move(row));
    for (auto& row : all<isolation::TestRow>("order by received_at, id"))
      last_fact_[row.order_id] = std::max(last_fact_[row.order_id], row.received_at);
    for (auto& row : all<isolation::SymptomRow>("order by received_at, id")) {
      last_fact_[row.order_id] = std::max(last_fact_[row.order_id], row.received_at);
      symptoms_[row.order_id].push_back(std::move(row));
    }
    for (auto& row : all<isolation::AlarmRow>("order by raised_at, order_id"))
      release_alarms_[row.order_id].push_back(std::move(row));
    for (auto& row : all<care::Check>("order by slot_at, id"))
      checks_[row.subject_id].push_back(std::move(row));
    for (auto& row : all<care::Contact>("order by happened_at, id"))
      contacts_[row.subject_id].push_back(std::move(row));
    for (const auto& order : all<isolation::Order>("order by id")) judge(order);
    judge_requests();
    return sum_;
  }

 private:
  template <class Row>
  std::vector<Row> all(std::string_view order) {
    return work_.tx.all<Row>("where community_id = ? " + std::string(order), work_.community());
  }

  void fault(std::int64_t& count, std::string words) {
    ++count;
    if (sum_.faults.size() < most_faults) sum_.faults.push_back(std::move(words));
  }

  /// When what is due then has to be noticed: by the turn after it, or after the machine is back.
  Instant noticed_by(Instant due) const {
    const bool is_off = due + tick_ms_ >= off_.from && due <= off_.until;
    return (is_off ? off_.until : due) + tick_ms_;
  }

  void judge(const isolation::Order& order) {
    ++sum_.orders;
    sum_.ended += order.is_over();
    for (const auto& slot : slots_of(order)) judge_check(order, slot);
    judge_end(order);
  }

  /// When somebody had to be at home: from when the house knew of it to its end, without the times
  /// away.
  std::vector<Interval> at_home(const isolation::Order& order) const {
    std::vector<Interval> all;
    auto from = std::max(order.received_at, order.start_at);
    bool is_home = true;
    const auto changes = changes_.find(order.id);
    if (changes != changes_.end())
      for (const auto& change : changes->second) {
        if (change.kind == isolation::ChangeKind::paused && is_home) {
          all.push_back({from, change.received_at});
          is_home = false;
        } else if (change.kind == isolation::ChangeKind::resumed) {
          from = change.received_at;
          is_home = true;
        }
      }
    if (is_home) all.push_back({from, std::min(end_as_noticed(order), until_)});
    return all;
  }

  /// When the house wrote that it is over: what ended by itself did so from an earlier moment on.
  Instant end_as_noticed(const isolation::Order& order) const {
    if (!order.is_over()) return until_;
    return std::min(*order.ended_at, until_);
  }

  std::vector<Instant> slots_of(const isolation::Order& order) const {
    std::vector<Instant> slots;
    for (const auto& [from, until] : at_home(order))
      for (auto day = Day::in_china(from); day <= Day::in_china(until); day = day + 1)
        for (const auto minute : versions_.of(order).terms->check_ins) {
          const auto at = day.begin_in_china() + std::int64_t(minute) * minute_ms;
          if (at > from && at < until && at + call_noticed_ms + 2 * tick_ms_ < until_)
            slots.push_back(at);
        }
    return slots;
  }

  void judge_check(const isolation::Order& order, Instant slot) {
    ++sum_.checks;
    const auto check = std::find_if(
        checks_[order.id].begin(), checks_[order.id].end(), [&](const care::Check& one) {
          return one.slot_at == slot && one.kind == care::CheckKind::report;
        });
    const bool is_known = check != checks_[order.id].end();
    const auto limit =
        is_known && check->page == care::Page::has_none ? call_noticed_ms : check_noticed_ms;
    if (was_reached(order.id, {slot + -reached_before_ms, slot + limit})) return;
    ++sum_.missed;
    const auto noticed = noticed_by(slot + limit);
    if (is_known && check->raised_at && *check->raised_at <= noticed) return;
    // Over or away before anybody had to notice.
    if (is_known && check->closed_at && *check->closed_at <= noticed) return;
    fault(sum_.unnoticed_checks, "a check of " + text_in_china(slot) +
                                     (is_known ? " has no alarm" : " was never opened") +
                                     ", order " + order.id.text());
  }

  /// By that person, or by somebody who spoke with them or saw them.
  bool was_reached(const Uuid& order, const Interval& in) const {
    const auto contacts = contacts_.find(order);
    if (contacts == contacts_.end()) return false;
    return std::any_of(contacts->second.begin(), contacts->second.end(),
                       [&](const care::Contact& one) {
                         return one.how <= care::How::swabbed && one.happened_at >= in.from &&
                                one.happened_at <= in.until && one.received_at <= in.until;
                       });
  }

  /// Free is who was told so within two turns after the last thing that it took.
  void judge_end(const isolation::Order& order) {
    const auto noticed = [&]() -> std::optional<Instant> {
      for (const auto& change : changes_[order.id])
        if (change.kind == isolation::ChangeKind::released) return change.received_at;
      return std::nullopt;
    }();
    const auto due = std::max({order.ends_at, last_fact_[order.id], last_change(order.id),
                               contact_over(order), symptoms_over(order)});
    if (noticed && *noticed > noticed_by(due) + tick_ms_)
      fault(sum_.late_releases, "order " + order.id.text() + " was over at " + text_in_china(due) +
                                    " and ended at " + text_in_china(*noticed));
    const auto is_overdue = [&] {
      const auto late = noticed.value_or(until_);
      return !order.is_over() || noticed ? late > noticed_by(order.ends_at) + tick_ms_ : false;
    }();
    if (!is_overdue || order.state == isolation::OrderState::paused ||
        last_change(order.id) > order.ends_at)
      return;
    if (noticed_by(order.ends_at) + tick_ms_ >= until_) return;
    ++sum_.overdue;
    const auto& alarms = release_alarms_[order.id];
    const bool is_raised =
        std::any_of(alarms.begin(), alarms.end(), [&](const isolation::AlarmRow& one) {
          return one.kind == isolation::AlarmKind::release_overdue &&
                 one.raised_at <= noticed_by(order.ends_at) + tick_ms_;
        });
    if (!is_raised)
      fault(sum_.late_releases, "order " + order.id.text() + " is overdue since " +
                                    text_in_china(order.ends_at) + " without an alarm");
  }

  Instant last_change(const Uuid& order) const {
    Instant last;
    const auto changes = changes_.find(order);
    if (changes != changes_.end())
      for (const auto& change : changes->second)
        if (change.kind != isolation::ChangeKind::released)
          last = std::max(last, change.received_at);
    return last;
  }

  /// What passes by itself: so many days after the last contact left, where the terms ask for it.
  Instant contact_over(const isolation::Order& order) const {
    const auto days = std::int64_t(versions_.of(order).terms->contact_gone_days);
    if (days == 0 || !order.contact_gone_at) return {};
    return *order.contact_gone_at + days * day_ms;
  }

  /// So many hours after the first word of no symptoms that no word of some comes after.
  Instant symptoms_over(const isolation::Order& order) const {
    const auto hours = std::int64_t(versions_.of(order).terms->symptom_free_hours);
    const auto known = symptoms_.find(order.id);
    if (hours == 0 || known == symptoms_.end()) return {};
    auto notes = known->second;
    std::sort(notes.begin(), notes.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    auto free_since = order.start_at;
    bool was_ill = false;
    for (const auto& note : notes) {
      const bool is_ill = work_.open<&isolation::SymptomRow::symptoms>(note) ==
                          described::name_of(isolation::Symptoms::some);
      if (was_ill && !is_ill) free_since = note.at;
      was_ill = is_ill;
    }
    return free_since + hours * hour_ms;
  }

  void judge_requests() {
    std::map<Uuid, std::vector<need::Alarm>> alarms;
    for (auto& row : all<need::Alarm>("order by raised_at, subject_id"))
      alarms[row.subject_id].push_back(std::move(row));
    std::map<Uuid, std::vector<need::StepRow>> steps;
    for (auto& row : all<need::StepRow>("order by received_at, id"))
      steps[row.request_id].push_back(std::move(row));
    for (const auto& request : all<need::Request>("order by id")) {
      ++sum_.requests;
      sum_.exits += need::is_exit(request.kind);
      for (const auto& [from, until] : without_owner(request, steps[request.id]))
        judge_wait(request, {from, until}, alarms[request.id]);
    }
  }

  /// From when it was asked, or opened again, until somebody had it or it was over.
  std::vector<Interval> without_owner(const need::Request& request,
                                      const std::vector<need::StepRow>& steps) const {
    std::vector<Interval> all;
    std::optional<Instant> since = request.received_at;
    for (const auto& step : steps) {
      if (step.step == need::Step::not_done) {
        since = step.received_at;
      } else if (since && step.step != need::Step::asked && step.step != need::Step::joined) {
        all.push_back({*since, step.received_at});
        since.reset();
      }
    }
    if (since) all.push_back({*since, until_});
    return all;
  }

  void judge_wait(const need::Request& request, const Interval& wait,
                  const std::vector<need::Alarm>& alarms) {
    const auto noticed = noticed_by(wait.from + request_noticed_ms);
    if (wait.until <= noticed) return;
    ++sum_.unowned;
    const bool is_raised = std::any_of(alarms.begin(), alarms.end(), [&](const need::Alarm& one) {
      return one.cause == need::Cause::no_owner && one.raised_at >= wait.from &&
             one.raised_at <= noticed;
    });
    if (!is_raised)
      fault(sum_.unnoticed_requests, "request " + request.id.text() + " had no owner from " +
                                         text_in_china(wait.from) + " and no alarm");
  }

  Work& work_;
  const Instant until_;
  const std::int64_t tick_ms_;
  const MachineOff off_;
  const isolation::Versions versions_;
  std::map<Uuid, std::vector<isolation::ChangeRow>> changes_;
  std::map<Uuid, std::vector<isolation::AlarmRow>> release_alarms_;
  std::map<Uuid, Instant> last_fact_;
  std::map<Uuid, std::vector<isolation::SymptomRow>> symptoms_;
  std::map<Uuid, std::vector<care::Check>> checks_;
  std::map<Uuid, std::vector<care::Contact>> contacts_;
  FortnightSum sum_;
};
}  // namespace

FortnightSum prove_fortnight(House& house, const Uuid& community, Instant until,
                             std::int64_t tick_ms, const MachineOff& off) {
  FortnightSum sum;
  house.desk().read_as(routing::Desk::house(), community,
                       [&](Work& work) { sum = Proof(work, until, tick_ms, off).run(); });
  return sum;
}
}  // namespace program
