// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The numbers of the rules about access: each set holds from a day on and says where it is from.
#include <cstdint>
#include <string_view>

#include "base/instant.hpp"

namespace auth {
struct AccessPolicy {
  Day in_force_from;
  std::string_view source;
  std::int64_t session_ms = 0;             ///< From signing in with a password to the end.
  std::int64_t failures_of_name = 0;       ///< Wrong passwords of one name …
  std::int64_t failures_of_address = 0;    ///< … and from one address …
  std::int64_t failures_within_ms = 0;     ///< … within this time; then the next has to wait.
  std::int64_t one_time_password_ms = 0;   ///< How long a password somebody else made up is good.
  std::int64_t invitation_ms = 0;          ///< How long an invitation waits for its phone.
  std::int64_t longest_enrolment_ms = 0;   ///< A phone without a password, at the most.
  std::int64_t longest_substitute_ms = 0;  ///< Standing in for somebody, at the most.
  std::int64_t emergency_ms = 0;           ///< How long one household stays open in an emergency.
  std::int64_t hand_in_ms = 0;             ///< After its end, what was done before is still taken.
};

/// The policy that holds on that day; the first one for any day before it.
const AccessPolicy& access_policy(Day);
}  // namespace auth
