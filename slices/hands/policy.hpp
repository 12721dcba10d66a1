// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The numbers of the rules about hands and calls: each set holds from a day on and says where it
/// is from.
#include <string_view>

#include "hands/hours_rules.hpp"

namespace hands {
struct HandsPolicy {
  Day in_force_from;
  std::string_view source;
  Night night;
  std::int64_t goal_people = 0;  ///< What a call aims at unless it says otherwise …
  std::int64_t goal_ms = 0;      ///< … within this time.
  std::int64_t longest_call_ms = 0;
  std::int64_t posts_of_call = 0, people_of_sign_up = 0;
  std::int64_t wrong_of_address = 0;  ///< Wrong codes from one address within `address_ms`.
  std::int64_t sent_of_address = 0;   ///< Sign-ups from one address, likewise.
  std::int64_t sent_of_call = 0;      ///< Sign-ups to one call, likewise.
  std::int64_t address_ms = 0;
  std::int64_t quick_ms = 0;       ///< For how long somebody must be free to be asked at once.
  std::int64_t asked_at_once = 0;  ///< That one quick call may ask.
};

/// The policy that holds on that day; the first one for any day before it.
const HandsPolicy& hands_policy(Day);
}  // namespace hands
