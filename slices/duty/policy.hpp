// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The numbers of the rules about duty: each set holds from a day on and says where it is from.
#include <string_view>

#include "base/instant.hpp"

namespace duty {
/// When somebody is here, late or missing.
struct PresenceTimes {
  std::int64_t early_ms = 0;       ///< So long before a turn somebody may check in.
  std::int64_t late_ms = 0;        ///< After its begin: late from then on.
  std::int64_t missing_ms = 0;     ///< After its begin: the alarm.
  std::int64_t coming_ms = 0;      ///< What a stand-in has from being put in until the alarm.
  std::int64_t left_early_ms = 0;  ///< Before its end: who leaves sooner left early.
  std::int64_t forgot_ms = 0;      ///< After its end: who has not checked out forgot to.
  std::int64_t longest_ms = 0;     ///< Of a stay without a turn; then they forgot to check out.
  std::int64_t over_ms = 0;        ///< After its end that still counts as hours.
};

/// What is owed to who stands there.
struct WelfareLimits {
  std::int64_t rest_ms = 0;                                     ///< Between two turns, at least.
  std::int64_t week_ms = 0;                                     ///< Of one calendar week, at most.
  std::int64_t nights_in_row = 0;                               ///< At most.
  std::int64_t night_begins_minute = 0, night_ends_minute = 0;  ///< Over midnight.
  std::int64_t meal_ms = 0;  ///< On duty without a meal: one is due.
};

struct DutyPolicy {
  Day in_force_from;
  std::string_view source;
  PresenceTimes times;
  WelfareLimits welfare;
  std::int64_t clock_ms = 0;          ///< By which the clock of a phone may differ.
  std::int64_t waited_ms = 0;         ///< A check that waited longer on a phone is not taken.
  std::int64_t near_metres = 0;       ///< From a post: who is there checks in by place.
  std::int64_t vague_metres = 0;      ///< A position that may be wrong by more is none.
  std::int64_t escalate_ms = 0;       ///< An alarm that nobody has taken goes to the next on call.
  std::int64_t wrong_of_address = 0;  ///< Wrong numbers of certificates within `address_ms`.
  std::int64_t address_ms = 0;
};

/// The policy that holds on that day; the first one for any day before it.
const DutyPolicy& duty_policy(Day);
}  // namespace duty
