// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The numbers of shift that are none of the engine's rules: each set holds from a day on and says
/// where it is from.
#include <string_view>

#include "base/instant.hpp"

namespace shift {
struct ShiftPolicy {
  Day in_force_from;
  std::string_view source;
  std::int64_t open_posts = 0, open_shifts = 0, needs = 0;  ///< That a community may have.
  std::int64_t adult_from_years = 0;
  std::int64_t history_days = 0;  ///< Over which hours, nights and weekends are evened out.
  std::int64_t most_days = 0;     ///< Of one roster.
  std::int64_t touched_by_repair = 0;
  std::int64_t repair_stay_cost = 0;  ///< What each changed day of somebody else costs.
  std::int64_t ahead_ms = 0;          ///< How far a hand sees and takes turns.
  std::int64_t wishes_of_hand = 0;
  std::int64_t asked_swaps_of_hand = 0;
  std::int64_t wrong_of_address = 0;  ///< Wrong codes from one address within `address_ms`.
  std::int64_t address_ms = 0;
  std::int64_t fill_cut_off_ms = 0;  ///< A fill that runs longer than that was cut off.
};

/// The policy that holds on that day; the first one for any day before it.
const ShiftPolicy& shift_policy(Day);
}  // namespace shift
