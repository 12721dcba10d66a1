// SPDX-License-Identifier: Apache-2.0
#pragma once
/// How far somebody goes to reach a person, and what closes a check: pure.
#include <optional>

#include "care/policy.hpp"

namespace care {
enum class Page { has, has_none };

/// Where a check stands.
struct Climb {
  CheckKind kind = CheckKind::report;
  Page page = Page::has;  ///< Whether the household can send a report.
  Instant slot_at;
  Step step = Step::due;
  Instant step_at;         ///< Since when.
  std::int64_t tries = 0;  ///< In vain, since then.
};
struct NextStep {
  Step step = Step::call;
  Instant at;
  bool operator==(const NextStep&) const = default;
};
/// The next step and when it is taken; none after the last one. Steps follow one another with a gap
/// between them, however late it is, so that none is skipped; after tries in vain at once.
std::optional<NextStep> next_step(const Climb&, const CarePolicy&);
/// When somebody must have noticed.
Instant alarm_at(CheckKind, Page, Instant slot_at, const CarePolicy&);
/// By when the work of that step is to be done.
Instant work_due(const Climb&, Instant now, const CarePolicy&);

/// Was that person reached?
constexpr bool is_reached(How how) { return how <= How::swabbed; }
enum class Verdict { stays_home, to_hospital, not_ill };
BOOST_DESCRIBE_ENUM(Verdict, stays_home, to_hospital, not_ill)
struct Said {
  How how = How::nobody;
  Instant at;
  std::optional<Verdict> verdict;  ///< Of who judges an illness.
};
/// Whether it closes a check of that kind and time.
bool closes(CheckKind, Instant slot_at, const Said&, const CarePolicy&);
}  // namespace care
