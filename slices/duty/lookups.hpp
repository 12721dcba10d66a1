// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Reading duty, and who may.
#include <unordered_map>
#include <unordered_set>

#include "duty/rows.hpp"
#include "platform/work.hpp"
#include "shift/shift.hpp"

namespace duty {
auth::Right sees_duty();
auth::Right runs_duty();

using RowRevision = Whole<1, 1'000'000'000>;
using WhyText = Text<1, 200>;

/// Names of hands, also of those who help no more; "" of one that is not there.
class HandNames {
 public:
  HandNames(Work&, const std::vector<Uuid>& hands);
  std::string of(const Uuid& hand) const;
  bool has(const Uuid& hand) const { return names_.contains(hand); }
  /// Helps today.
  bool is_active(const Uuid& hand) const { return active_.contains(hand); }

 private:
  std::unordered_map<Uuid, std::string> names_;
  std::unordered_set<Uuid> active_;
};

/// The row was changed since somebody looked at it; `current` is what it is now.
tl::unexpected<Refusal> duty_changed_meanwhile(std::string current);

/// From when turns are awaited: a stand-in from when they were put in.
class Awaited {
 public:
  explicit Awaited(Work&);
  Planned of(const shift::Turn&) const;

 private:
  std::vector<Alarm> stood_in_;
};
/// Of an open post. Refuses duty.no_such_post (field: post).
Result<shift::PostName> duty_post(Work&, const Uuid& post);

std::optional<Attendance> find_attendance(Work&, const Uuid& id);
/// The stay that a hand has not ended, if they are anywhere.
std::optional<Attendance> open_attendance(Work&, const Uuid& hand);
/// Those that touch the time, by when they came. Their number is bounded by who can stand there.
std::vector<Attendance> attendances_between(Work&, Instant from, Instant until);
/// The last one of each turn.
std::unordered_map<Uuid, Attendance> by_turn(const std::vector<Attendance>&);

std::optional<Alarm> find_alarm(Work&, const Uuid& turn, const Uuid& hand);
/// Who has not answered whom they were put down for: open ones, the oldest first.
std::vector<Alarm> open_alarms(Work&);
}  // namespace duty
