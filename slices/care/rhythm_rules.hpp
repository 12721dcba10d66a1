// SPDX-License-Identifier: Apache-2.0
#pragma once
/// When somebody is to be reached: pure. Days and times are those of China, which has no summer
/// time.
#include <optional>
#include <vector>

#include "base/instant.hpp"
#include "care/care.hpp"

namespace care {
using Minute = Whole<0, 24 * 60 - 1>;
using EveryDays = Whole<0, 366>;

/// The times at which somebody is to be reached.
struct Rhythm {
  std::vector<Minute> report_at;  ///< Every day.
  EveryDays call_every;           ///< So many days apart, counted from `from_on`; 0: never.
  EveryDays visit_every;          ///< On a day that has both, the visit is the call too.
  Minute call_at;
  std::vector<Day> swab_on;
  Minute swab_at;
  Day from_on;
};
BOOST_DESCRIBE_STRUCT(Rhythm, (),
                      (report_at, call_every, visit_every, call_at, swab_on, swab_at, from_on))

struct Slot {
  Instant at;
  CheckKind kind = CheckKind::report;
  bool operator==(const Slot&) const = default;
};

/// Those after the one moment and not after the other, the earliest first.
std::vector<Slot> slots_between(const Rhythm&, Instant after, Instant until);
/// The first one after that; none where there is none within `within` days.
std::optional<Instant> next_slot(const Rhythm&, Instant after, std::int32_t within = 370);

/// When something on a phone was done: by how long ago it was there, so that its clock need not be
/// right; never later than now. `sent_at` is the clock of the phone when it was sent.
Instant happened_at(Instant at, std::optional<Instant> sent_at, Instant now);
}  // namespace care
