// SPDX-License-Identifier: Apache-2.0
#include "care/ladder_rules.hpp"

#include <algorithm>

namespace care {
namespace {
const Ladder& ladder_of(CheckKind kind, Page page, const CarePolicy& policy) {
  return kind == CheckKind::report && page == Page::has_none ? policy.without_page
                                                             : policy.of(kind);
}

std::int64_t after_ms(const Ladder& ladder, Step step) {
  switch (step) {
    case Step::call:
      return ladder.call_ms;
    case Step::visit:
      return ladder.visit_ms;
    case Step::doctor:
      return ladder.doctor_ms;
    case Step::due:
      break;
  }
  return Ladder::never;
}
}  // namespace

std::optional<NextStep> next_step(const Climb& climb, const CarePolicy& policy) {
  const auto& ladder = ladder_of(climb.kind, climb.page, policy);
  for (const auto step : {Step::call, Step::visit, Step::doctor}) {
    const auto after = after_ms(ladder, step);
    if (step <= climb.step || after == Ladder::never) continue;
    const auto usual = climb.slot_at + after;
    if (climb.step == Step::due) return NextStep{step, usual};
    if (climb.tries >= policy.tries) return NextStep{step, climb.step_at};
    return NextStep{step, std::max(usual, climb.step_at + policy.gap_ms)};
  }
  return std::nullopt;
}

Instant alarm_at(CheckKind kind, Page page, Instant slot_at, const CarePolicy& policy) {
  return slot_at + ladder_of(kind, page, policy).alarm_ms;
}

Instant work_due(const Climb& climb, Instant now, const CarePolicy& policy) {
  if (climb.step == Step::doctor) return now + policy.doctor_due_ms;
  const auto& ladder = ladder_of(climb.kind, climb.page, policy);
  const bool is_own = climb.kind != CheckKind::report;  // it was due from the beginning
  const auto wanted = climb.slot_at + (is_own ? ladder.alarm_ms : after_ms(ladder, climb.step)) +
                      (is_own ? 0 : policy.task_due_ms);
  return std::max(wanted, now + policy.gap_ms);
}

bool closes(CheckKind kind, Instant slot_at, const Said& said, const CarePolicy& policy) {
  if (!is_reached(said.how)) return false;
  if (said.at < slot_at + -policy.of(kind).lead_ms) return false;
  switch (kind) {
    case CheckKind::report:
      return true;
    case CheckKind::call:
      return said.how >= How::spoke;
    case CheckKind::visit:
      return said.how >= How::saw;
    case CheckKind::swab:
      return said.how == How::swabbed;
    case CheckKind::doctor:
      return said.how >= How::spoke && said.verdict.has_value();
  }
  return false;
}
}  // namespace care
