// SPDX-License-Identifier: Apache-2.0
#include "need/clock_rules.hpp"

#include <algorithm>

namespace need {
std::optional<Instant> due_of(const ClockFacts& facts, const NeedPolicy& policy) {
  const auto& terms = policy.of(facts.kind);
  switch (facts.state) {
    case State::asked:
      return facts.state_at + terms.own_ms;
    case State::owned:
      return facts.state_at + terms.promise_ms;
    case State::promised:
    case State::under_way:
      return facts.promised_for.value_or(facts.state_at + terms.promise_ms);
    case State::done:
    case State::cannot:
      return facts.state_at + policy.confirm_ms;
    case State::closed:
      break;
  }
  return std::nullopt;
}

std::optional<Cause> cause_of(State state) {
  switch (state) {
    case State::asked:
      return Cause::no_owner;
    case State::owned:
      return Cause::no_promise;
    case State::promised:
    case State::under_way:
      return Cause::late;
    default:
      return std::nullopt;
  }
}

Instant usual_promise(Kind kind, Instant now, const NeedPolicy& policy) {
  const auto wanted = now + policy.of(kind).usual_ms;
  const auto minute = minute_in_china(wanted);
  const auto day = Day::in_china(wanted);
  if (is_exit(kind)) return wanted;
  if (minute < policy.day_begins_minute)
    return day.begin_in_china() + policy.day_begins_minute * minute_ms;
  if (minute >= policy.day_ends_minute)
    return (day + 1).begin_in_china() + policy.day_begins_minute * minute_ms;
  return wanted;
}

Rung first_rung(Kind kind, Cause) { return kind == Kind::emergency ? Rung::staff : Rung::team; }

Result<void> may_follow(State state, Deed deed) {
  if (state == State::closed) return refuse(No::conflict, "need.is_closed", "step");
  const bool is_answered = state == State::done || state == State::cannot;
  switch (deed) {
    case Deed::own:
    case Deed::promise:
    case Deed::start:
    case Deed::done:
    case Deed::cannot:
      if (state == State::done) return refuse(No::conflict, "need.is_done", "step");
      return {};
    case Deed::not_done:
    case Deed::unreachable:
      if (!is_answered) return refuse(No::conflict, "need.not_done_yet", "step");
      return {};
    case Deed::decline:
      if (state != State::cannot) return refuse(No::conflict, "need.not_refused_yet", "step");
      return {};
    case Deed::confirm:
    case Deed::withdraw:
      return {};
  }
  return {};
}

Result<void> may_close(const Closing& closing, Instant now, const NeedPolicy& policy) {
  if (closing.is_by_household) return {};
  if (closing.deed == Deed::confirm && closing.state != State::done)
    return refuse(No::conflict, "need.not_done_yet", "step");
  if (closing.is_by_doer) return refuse(No::conflict, "need.second_person", "step");
  if (closing.deed == Deed::confirm || closing.deed == Deed::decline) return {};
  if (!closing.has_reason) return refuse(No::invalid, "need.reason_missing", "reason");
  if (closing.deed == Deed::unreachable && now < closing.state_at + policy.confirm_ms)
    return refuse(No::conflict, "need.too_early", "step");
  return {};
}
}  // namespace need
