// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The numbers of the rules about passes: each set holds from a day on and says where it is from.
#include <cstdint>
#include <string_view>

#include "pass/pass.hpp"

namespace pass {
struct PassPolicy {
  Day in_force_from;
  std::string_view source;
  std::int64_t phone_ms = 0;          ///< What a phone holds is signed for so long.
  std::int64_t shown_for_ms = 0;      ///< How old what a phone shows may be.
  std::int64_t show_ms = 0;           ///< How often a phone signs anew what it shows.
  std::int64_t clock_ms = 0;          ///< How far clocks may be apart.
  std::int64_t issues_of_user = 0;    ///< Passes that one user may issue within an hour.
  std::int64_t signings_of_pass = 0;  ///< Signatures that one phone may ask for within a day.
  std::int64_t at_once = 0;           ///< Passes that one act may take.
  std::int64_t codes_of_address = 0;  ///< Wrong codes from one address within an hour.
};
/// The policy that holds on that day; the first one for any day before it.
const PassPolicy& pass_policy(Day);

/// How long a pass of a kind lasts where nobody says otherwise, and at most.
struct KindPolicy {
  Day in_force_from;
  PassKind kind = PassKind::resident;
  std::int64_t usual_ms = 0, most_ms = 0;
  std::string_view source;
};
const KindPolicy& kind_policy(PassKind, Day);
}  // namespace pass
