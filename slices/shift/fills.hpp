// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Fills: the open places of some days drafted by the engine, on a lane of their own. One reads in
/// a snapshot, plans without holding anything, and writes only where nothing changed meanwhile.
#include "platform/jobs/lane.hpp"
#include "platform/router/desk.hpp"
#include "shift/staffing.hpp"

namespace shift {
struct FillCard {
  Uuid fill;
  FillSort sort = FillSort::fill;
  FillState state = FillState::running;
  std::string failure;  ///< A code of a refusal.
  Day first_on;
  std::int64_t days = 7, seconds = 2;
  std::optional<Uuid> without;
  RosterCount before, after;
  std::int64_t milliseconds = 0;
  Instant started_at;
  std::string started_by;
};
BOOST_DESCRIBE_STRUCT(FillCard, (),
                      (fill, sort, state, failure, first_on, days, seconds, without, before, after,
                       milliseconds, started_at, started_by))

struct NewFill {
  Uuid id;
  Day first_on;
  Whole<1, 31> days;
  Whole<1, 60> seconds;  ///< For which the engine goes on looking for a better one.
  FillSort sort = FillSort::fill;
  std::optional<Uuid> without;  ///< A hand as if it were away; only of a what_if.
};
BOOST_DESCRIBE_STRUCT(NewFill, (), (id, first_on, days, seconds, sort, without))
/// Drafts what is open from now on; told and locked turns stay. A what_if only counts. Refuses
/// hands.no_such_hand (without), shift.is_over (first_on), shift.without_only_asks (without),
/// shift.nothing_to_staff, shift.fill_runs, shift.id_taken.
Result<routing::Accepted<FillCard>> start_fill(Work&, const NewFill&);

struct FillKey {
  Uuid fill;
};
BOOST_DESCRIBE_STRUCT(FillKey, (), (fill))
/// Refuses shift.no_such_fill.
Result<FillCard> open_fill(Work&, const FillKey&);
/// It ends and writes nothing. Refuses shift.no_such_fill; one that has ended stays as it ended.
Result<FillCard> stop_fill(Work&, const FillKey&);

/// Does what start_fill has begun.
void run_fill(routing::Desk&, const Actor&, const Uuid& community, const Uuid& fill,
              const jobs::Ending&);

FillCard card_of(const Work&, const Fill&);
/// What a fill makes of the plan: every hand's days, as the engine found them.
roster::Outcome fill_plan(const Planned&, roster::Watch&);
/// Writes the roster over the drafts that are not locked. False where the turns are not any more
/// what they were when it was planned; then nothing may be kept.
bool write_plan(Work&, const Planned&, const roster::Roster&);

void plug_fills(App&);
}  // namespace shift
