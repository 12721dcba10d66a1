// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The numbers of the rules about teams: each set holds from a day on and says where it is from.
#include <string_view>

#include "base/instant.hpp"
#include "support/balance_rules.hpp"

namespace support {
struct SupportPolicy {
  Day in_force_from;
  std::string_view source;
  Weights weights;
  std::int64_t escalate_ms = 0;  ///< An alarm that nobody has taken goes one rung up.
  std::int64_t watch_ms = 0;     ///< Between two looks at the teams of a community.
  std::int64_t most_ranked = 0;  ///< Hands in one role of one template.
  std::int64_t longest_leave_ms = 0;
  std::int64_t early_leave_ms = 0;  ///< So long before its begin a leave may be written down.
};

/// The policy that holds on that day; the first one for any day before it.
const SupportPolicy& support_policy(Day);
}  // namespace support
