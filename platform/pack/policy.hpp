// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The numbers of the rules about what phones carry: each set holds from a day on and says where it
/// is from.
#include <cstdint>
#include <string_view>

#include "base/instant.hpp"

namespace pack {
struct PackPolicy {
  Day in_force_from;
  std::string_view source;
  std::int64_t lease_ms = 0;          ///< How long a phone may read what it carries.
  std::int64_t most_named = 0;        ///< Households whose looks are noted one by one.
  std::int64_t most_lines = 0;        ///< Lines of the journal read for changes.
  std::int64_t most_changed = 0;      ///< Ids beyond which all is told again.
  std::int64_t built_is_good_ms = 0;  ///< How long a built pack is handed out.
};

/// The policy that holds on that day; the first one for any day before it.
const PackPolicy& pack_policy(Day);
}  // namespace pack
