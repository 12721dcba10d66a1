// SPDX-License-Identifier: Apache-2.0
#pragma once
/// When a hand is free: pure.
#include <optional>

#include "hands/hands.hpp"

namespace hands {
struct Night {
  std::int64_t from_minute = 0, until_minute = 0;  ///< Over midnight.
};

/// What the profile says of that day itself: the last deviation that holds; none: as the week says.
std::optional<Presence> said_of(const Profile&, Day);

/// Whether all of that time lies within the hours, the deviations and the limits of the profile.
/// Unknown where no hours are named and nothing speaks against it.
Free free_between(const Profile&, const Night&, Instant from, Instant until);

/// Refuses hands.no_kind (kinds), hands.named_twice (kinds, skills, languages or limits),
/// hands.window_empty and hands.window_too_long (hours), hands.too_many_hours (hours),
/// hands.days_reversed and hands.too_many_deviations (deviations).
Result<void> may_have(const Profile&);
}  // namespace hands
