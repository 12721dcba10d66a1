// SPDX-License-Identifier: Apache-2.0
#include "gate/verdict_rules.hpp"

#include <algorithm>

namespace gate {
namespace {
using Decided = std::optional<Verdict>;

constexpr std::int64_t china_offset_ms = 8 * hour_ms;

Verdict admit(Ground ground, Todo todo = Todo::nothing) {
  return {Answer::admit, todo, ground, {}};
}
Verdict wait(Ground ground, Todo todo) { return {Answer::wait, todo, ground, {}}; }
Verdict turn_away(Ground ground, Todo todo) { return {Answer::refuse, todo, ground, {}}; }

bool is_exempt(const Terms& terms, const Presented& who) {
  return who.exemption && std::find(terms.exemptions.begin(), terms.exemptions.end(),
                                    *who.exemption) != terms.exemptions.end();
}

Entry entry_of(const Terms& terms, Entrant kind) {
  for (const auto& term : terms.kinds)
    if (term.kind == kind) return term.entry;
  return Entry::closed;
}

/// Somebody who lives here is never turned away from home: they wait while somebody sees to it.
Verdict keep_out(const Presented& who, Ground ground, Todo todo = Todo::ask_office) {
  return who.kind == Entrant::resident ? wait(ground, todo) : turn_away(ground, todo);
}

Decided by_gate(const GateNow& gate, Instant now) {
  if (gate.state != place::GateState::open) return wait(Ground::gate_closed, Todo::other_gate);
  if (gate.hours && !gate.hours->has(minute_of(now)))
    return wait(Ground::outside_hours, Todo::other_gate);
  return {};
}

Decided by_pass(const Presented& who) {
  // The roster still knows who lives here; nobody else is on it.
  const bool is_listed = who.kind == Entrant::resident;
  switch (who.pass) {
    case PassState::none:
    case PassState::seen:
    case PassState::good:
      return {};
    case PassState::unreadable:
      return wait(Ground::pass_unreadable, Todo::scan_again);
    case PassState::forged:
      return keep_out(who, Ground::pass_forged);
    case PassState::foreign:
      return keep_out(who, Ground::pass_foreign);
    case PassState::revoked:
      return keep_out(who, Ground::pass_revoked);
    case PassState::expired:
      return keep_out(who, Ground::pass_expired, is_listed ? Todo::ask_name : Todo::ask_office);
    case PassState::not_yet:
      return keep_out(who, Ground::pass_not_yet, is_listed ? Todo::ask_name : Todo::come_later);
    case PassState::replayed:
      return keep_out(who, Ground::pass_replayed, Todo::show_live);
    case PassState::wrong_clock:
      return wait(Ground::pass_wrong_clock, Todo::check_clock);
    case PassState::wrong_gate:
      return wait(Ground::pass_wrong_gate, Todo::other_gate);
  }
  return {};
}

Decided by_kind(const Terms& terms, const Presented& who) {
  const bool has_pass = who.pass == PassState::good || who.pass == PassState::seen;
  switch (entry_of(terms, who.kind)) {
    case Entry::open:
      return {};
    case Entry::listed:
      if (has_pass || who.known_by == KnownBy::door) return {};
      return wait(Ground::not_listed, Todo::ask_name);
    case Entry::pass:
      if (has_pass) return {};
      return wait(Ground::pass_missing, Todo::show_pass);
    case Entry::confirmed:
      if (has_pass || who.is_confirmed) return {};
      return wait(Ground::not_confirmed, Todo::ask_host);
    case Entry::closed:
      if (is_exempt(terms, who)) return {};
      return keep_out(who, Ground::kind_not_let_in);
  }
  return {};
}

Decided by_health(const Terms& terms, const Presented& who) {
  if (terms.mask == MaskTerm::wanted && who.mask == Mask::none)
    return wait(Ground::mask, Todo::give_mask);
  if (terms.fever_from) {
    if (!who.temperature) return wait(Ground::temperature_missing, Todo::measure);
    if (*who.temperature >= *terms.fever_from)
      return who.measured == Measured::once ? wait(Ground::fever, Todo::measure_again)
                                            : wait(Ground::fever_again, Todo::side_room);
  }
  if (terms.code == CodeTerm::none || who.code == CodeShown::green || who.code == CodeShown::exempt)
    return {};
  if (who.code == CodeShown::none) return wait(Ground::code_missing, Todo::show_code);
  if (who.code == CodeShown::yellow && terms.code == CodeTerm::not_red) return {};
  return keep_out(who, Ground::code_colour);
}

/// A card that came in and did not go out since cannot be outside again.
Decided by_second_use(const Terms& terms, const Presented& who, const std::vector<Before>& before) {
  if (!terms.limit || who.known_by != KnownBy::pass_paper) return {};
  const Before* last = nullptr;
  for (const auto& one : before)
    if (one.is_same && (!last || last->at <= one.at)) last = &one;
  if (!last || last->direction != who.direction) return {};
  return wait(Ground::used_twice, Todo::ask_name);
}

Decided by_limit(const Terms& terms, const Presented& who, const std::vector<Before>& before,
                 Instant now) {
  if (!terms.limit || who.kind != Entrant::resident || is_exempt(terms, who)) return {};
  const auto today = Day::in_china(now);
  const auto days = std::int32_t(std::int64_t(terms.limit->every_days));
  std::vector<Day> counted;
  for (const auto& one : before)
    if (one.direction == Direction::out && one.at <= now && Day::in_china(one.at) + days > today)
      counted.push_back(Day::in_china(one.at));
  const auto members = std::size_t(std::int64_t(terms.limit->members));
  if (counted.size() < members) return {};
  // Free again once enough of them lie far enough back.
  std::sort(counted.begin(), counted.end(), std::greater<>());
  auto verdict = turn_away(Ground::outing_limit, Todo::come_later);
  verdict.next_on = counted[members - 1] + days;
  return verdict;
}

Decided by_hours_out(const Terms& terms, const Presented& who, const std::vector<Before>& before,
                     Instant now) {
  if (!terms.limit || who.kind != Entrant::resident || is_exempt(terms, who)) return {};
  std::optional<Instant> left;
  for (const auto& one : before)
    if (one.is_same && one.direction == Direction::out && one.at <= now &&
        (!left || *left < one.at))
      left = one.at;
  for (const auto& one : before)
    if (left && one.is_same && one.direction == Direction::in && *left < one.at) return {};
  if (!left || now <= *left + std::int64_t(terms.limit->most_hours) * hour_ms) return {};
  return admit(Ground::over_hours);
}

/// A code that does not say who it is lifts no limit on ways out: name and door do.
Decided by_doubt(const Terms& terms, const Presented& who) {
  if (!terms.limit && !terms.curfew) return {};
  switch (who.pass) {
    case PassState::unreadable:
      return wait(Ground::pass_unreadable, Todo::ask_name);
    case PassState::forged:
      return wait(Ground::pass_forged, Todo::ask_name);
    case PassState::foreign:
      return wait(Ground::pass_foreign, Todo::ask_name);
    case PassState::revoked:
      return wait(Ground::pass_revoked, Todo::ask_name);
    case PassState::replayed:
      return wait(Ground::pass_replayed, Todo::ask_name);
    default:
      return {};
  }
}

Verdict judge_out(const Terms& terms, const Presented& who, const std::vector<Before>& before,
                  Instant now) {
  if (const auto found = by_doubt(terms, who)) return *found;
  if (const auto found = by_second_use(terms, who, before)) return *found;
  const bool is_held = who.kind == Entrant::resident && !is_exempt(terms, who);
  if (is_held && terms.curfew && terms.curfew->has(minute_of(now)))
    return turn_away(Ground::curfew, Todo::come_later);
  return by_limit(terms, who, before, now).value_or(admit(Ground::open));
}

/// Who works here comes at any hour; others come by day.
bool keeps_curfew(const Presented& who) {
  return who.kind != Entrant::staff && who.kind != Entrant::official;
}

Verdict judge_in(const Terms& terms, const Presented& who, const std::vector<Before>& before,
                 Instant now) {
  if (const auto found = by_kind(terms, who)) return *found;
  if (const auto found = by_second_use(terms, who, before)) return *found;
  if (const auto found = by_health(terms, who)) return *found;
  if (terms.curfew && terms.curfew->has(minute_of(now)) && keeps_curfew(who) &&
      !is_exempt(terms, who))
    return who.kind == Entrant::resident ? admit(Ground::home_in_curfew)
                                         : turn_away(Ground::curfew, Todo::come_later);
  return by_hours_out(terms, who, before, now).value_or(admit(Ground::open));
}
}  // namespace

std::int64_t minute_of(Instant now) {
  const auto in_day = (now.milliseconds + china_offset_ms) % day_ms;
  return (in_day + day_ms) % day_ms / minute_ms;
}

Verdict judge(const GateNow& gate, const Presented& who, const std::vector<Before>& before,
              Instant now) {
  if (who.is_emergency) return admit(Ground::emergency, Todo::note_reason);
  if (const auto found = by_gate(gate, now)) return *found;
  if (who.direction == Direction::in)
    if (const auto found = by_pass(who)) return *found;
  if (!gate.terms) return admit(Ground::open);
  return who.direction == Direction::out ? judge_out(*gate.terms, who, before, now)
                                         : judge_in(*gate.terms, who, before, now);
}
}  // namespace gate
