// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Who is here, late, missing or gone, and what of it counts as hours: pure.
#include <optional>
#include <span>

#include "base/described.hpp"
#include "duty/policy.hpp"

namespace duty {
/// expected: it has not begun, or only just. late: begun, and not here. missing: so late that an
/// alarm is due. forgot: never checked out.
enum class Presence { expected, late, missing, here, gone, left_early, forgot };
BOOST_DESCRIBE_ENUM(Presence, expected, late, missing, here, gone, left_early, forgot)

/// When somebody should be there; none for a stay without a turn.
struct Planned {
  Instant from, until;
  /// From when lateness counts: the begin, or when a stand-in was put in.
  Instant awaited_from;
};
struct Stay {
  Instant came;
  std::optional<Instant> left;
};

Presence presence_of(const std::optional<Planned>&, const std::optional<Stay>&, Instant now,
                     const PresenceTimes&);
/// When the alarm of a turn is due, if nobody comes.
Instant missing_at(const Planned&, const PresenceTimes&);
/// By how many whole minutes somebody came late; 0 within what is not called late.
std::int64_t minutes_late(const Planned&, const Stay&, const PresenceTimes&);

/// Minutes that count, rounded: not before the turn, not long after it. Who forgot to check out is
/// counted to the end of the turn; nothing counts of a stay without a turn that nobody ended.
std::int64_t minutes_counted(const std::optional<Planned>&, const Stay&, const PresenceTimes&);

/// Which of them somebody checks in for at that moment: begun or about to, and not over; the
/// earliest. None: no turn now.
std::optional<std::size_t> turn_at(std::span<const Planned>, Instant, const PresenceTimes&);

/// What the clock of a phone said, and when it arrived.
struct Moment {
  Instant counts;
  bool is_late_arrived = false;  ///< It waited on the phone.
};
/// The house's own time, unless it waited on the phone: then the phone's. None: too old to be
/// taken.
std::optional<Moment> moment_of(Instant said, Instant now, const DutyPolicy&);

/// In millionths of a degree, WGS-84: what a phone measures.
struct Position {
  Whole<-90'000'000, 90'000'000> latitude;
  Whole<-180'000'000, 180'000'000> longitude;
};
BOOST_DESCRIBE_STRUCT(Position, (), (latitude, longitude))
/// Over the ground, rounded.
std::int64_t metres_between(const Position&, const Position&);
}  // namespace duty
