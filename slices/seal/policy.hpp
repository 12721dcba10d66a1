// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The numbers of the rules about seals: each set holds from a day on and says where it is from.
#include <string_view>

#include "base/instant.hpp"

namespace seal {
struct SealPolicy {
  Day in_force_from;
  std::string_view source;
  std::int64_t check_every_ms = 0;     ///< From one look at a seal to the next.
  std::int64_t explain_within_ms = 0;  ///< From an opening without a reason until it is late.
  std::int64_t renew_within_ms = 0;    ///< From an opening until the door has a seal again.
  std::int64_t most_in_batch = 0;
  std::int64_t wrong_of_address = 0, address_ms = 0;  ///< Wrong tokens of sensors.
};

/// The policy that holds on that day; the first one for any day before it.
const SealPolicy& seal_policy(Day);
}  // namespace seal
