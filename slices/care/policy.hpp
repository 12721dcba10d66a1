// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The numbers of the rules about care: each set holds from a day on and says where it is from.
#include <array>
#include <string_view>
#include <vector>

#include "care/care.hpp"
#include "people/people.hpp"

namespace care {
/// When somebody goes further to reach a person, counted from the time of the check; `never` of a
/// step that it does not have.
struct Ladder {
  static constexpr std::int64_t never = -1;
  std::int64_t alarm_ms = never, call_ms = never, visit_ms = never, doctor_ms = never;
  std::int64_t lead_ms = 0;  ///< So long before its time somebody may be reached for it.
};
/// How often somebody who needs a hand is called and visited, in days; 0: not.
struct PlanTerms {
  people::NeedKind kind = people::NeedKind::lives_alone;
  std::int64_t call_every = 0, visit_every = 0;
};
/// What is brought or fetched each day, and when: minutes after midnight in rising order.
enum class Daily { meals, waste };
BOOST_DESCRIBE_ENUM(Daily, meals, waste)
struct DailyTerms {
  std::vector<std::int64_t> at;
  std::int64_t window_ms = 0;  ///< So long it may take from then on.
};
/// for_welfare: somebody whom nobody reaches may be looked for with the police, when two say so.
enum class Police { never, for_welfare };

struct CarePolicy {
  Day in_force_from;
  std::string_view source;
  std::array<Ladder, 5> ladders;  ///< By CheckKind.
  Ladder without_page;            ///< Of a report by a household that cannot send one.
  std::array<PlanTerms, 15> plans;
  std::int64_t isolated_call_every = 0;  ///< Somebody talks with who has to stay at home.
  std::int64_t call_minute = 0, swab_minute = 0;
  std::int64_t fever_tenths = 0;  ///< Degrees Celsius times ten, from which on a doctor is asked.
  std::int64_t gap_ms = 0;        ///< Between two steps, also when the house had slept.
  std::int64_t retry_ms = 0;      ///< After nobody answered, until it is tried again.
  std::int64_t tries = 0;         ///< So many in vain, and somebody goes one step further.
  std::int64_t doctor_due_ms = 0, task_due_ms = 0;
  std::int64_t escalate_ms = 0;   ///< An alarm that nobody has taken goes one rung up.
  std::int64_t look_back_ms = 0;  ///< Times that passed while the house slept are caught up so far.
  Police police = Police::never;
  std::int64_t reports_of_phone = 0, reports_ms = 0;
  std::array<DailyTerms, 2> dailies;  ///< By Daily.

  const Ladder& of(CheckKind kind) const { return ladders[static_cast<std::size_t>(kind)]; }
  const DailyTerms& of(Daily daily) const { return dailies[static_cast<std::size_t>(daily)]; }
  const PlanTerms& of(people::NeedKind kind) const { return plans[static_cast<std::size_t>(kind)]; }
};

/// The policy that holds on that day; the first one for any day before it.
const CarePolicy& care_policy(Day);
}  // namespace care
