// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The numbers of the rules about households' pages: each set holds from a day on and says where it
/// is from.
#include <string_view>

#include "base/instant.hpp"

namespace home {
struct HomePolicy {
  Day in_force_from;
  std::string_view source;
  std::int64_t binds_ms = 0;          ///< So long after it was made a card brings phones.
  std::int64_t most_phones = 0;       ///< Of one household at a time.
  std::int64_t wrong_of_address = 0;  ///< Wrong codes and keys within `address_ms`.
  std::int64_t address_ms = 0;
};

/// The policy that holds on that day; the first one for any day before it.
const HomePolicy& home_policy(Day);
}  // namespace home
