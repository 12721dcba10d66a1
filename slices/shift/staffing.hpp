// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The days of a community as the roster engine takes them, and back.
#include "engines/roster/audit.hpp"
#include "engines/roster/plan.hpp"
#include "shift/lookups.hpp"

namespace shift {
/// What no plan changes. chosen: what is told or locked; locked: only that; nothing: to look at.
enum class Settle { chosen, locked, nothing };

struct PlanWish {
  Day first_on;
  int days = 7;
  Settle settle = Settle::nothing;
  std::optional<Uuid> without;  ///< As if this hand were away all the time.
};

/// One place of a plan.
struct Slot {
  Day on;
  Uuid post, shift;
  std::int64_t least = 0, wanted = 0;
};

/// A problem of the engine with what its numbers stand for. Days behind the last one are in it
/// where somebody has a turn there, so that rest reaches over the end.
struct Planned {
  Day first_on;
  int days = 0;  ///< That were asked for.
  std::vector<Post> posts;
  std::vector<Shift> shifts;
  std::vector<hands::HandBrief> hands;
  std::vector<TurnRow> turns;   ///< Standing ones of all the days of the problem.
  std::vector<TurnRow> beside;  ///< Second turns of a hand on a day, which the engine cannot hold.
  std::vector<Slot> slots;      ///< Of the days asked for, what `beside` fills taken off.
  roster::Staffing staffing;
  roster::Problem problem;
  roster::Roster now;  ///< As it stands.

  std::optional<int> number_of(const Uuid& hand) const;
  int duty_of(const Uuid& post, const Uuid& shift) const;  ///< Bugs where there is none.
  const Post& post_of(int duty) const { return posts[std::size_t(duty) / shifts.size()]; }
  const Shift& shift_of(int duty) const { return shifts[std::size_t(duty) % shifts.size()]; }
};

/// Refuses shift.nothing_to_staff where no post or no shift is open, roster.too_large.
Result<Planned> planned_of(Work&, const PlanWish&);

RosterCount count_of(const Planned&, const roster::Roster&);
}  // namespace shift
