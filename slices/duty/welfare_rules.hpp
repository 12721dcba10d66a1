// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What is owed to who stands there, and who is owed most: pure.
#include <optional>
#include <span>
#include <vector>

#include "base/described.hpp"
#include "duty/policy.hpp"

namespace duty {
/// A time that somebody stands at a post: what was of the past, what is planned of the future.
struct Stretch {
  Instant from, until;
};

/// The worst first.
enum class Strain { short_rest, over_week, too_many_nights, meal_due };
BOOST_DESCRIBE_ENUM(Strain, short_rest, over_week, too_many_nights, meal_due)

struct Welfare {
  /// The shortest time between two stretches that touch the day around now; none: only one.
  std::optional<std::int64_t> rest_minutes;
  std::int64_t week_minutes = 0;   ///< Of the calendar week of now, with what is planned of it.
  std::int64_t nights_in_row = 0;  ///< The longest run that reaches now or lies ahead.
  std::vector<Strain> strains;     ///< None: all is well.
};

/// Since when somebody stands there without a meal; none while they do not stand anywhere.
struct Fasting {
  std::optional<Instant> since;
};

/// `stretches` in any order; overlapping ones count once.
Welfare welfare_of(std::vector<Stretch> stretches, const Fasting&, Instant now,
                   const WelfareLimits&);
/// Whether the one is worse off than the other.
bool is_worse(const Welfare&, const Welfare&);
/// When the calendar week of an instant begins in China: on Monday.
Instant week_of(Instant);
}  // namespace duty
