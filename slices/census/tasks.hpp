// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The work of a running drive among everybody's tasks: one for each owner and stairwell with doors
/// where nobody was yet, or nobody opened, or only the household told of itself.
#include "census/rows.hpp"
#include "platform/app.hpp"

namespace census {
/// Done by itself with the last door; said to be done before, it is refused: census.doors_left.
/// Handed over, its doors go along: refuses census.doors_of_one for a team, and
/// census.not_for_doors for who cannot be an owner here.
TaskKind stairwell_kind();

/// Gives, moves and ends tasks until they are those of the doors as they are given now; nothing
/// while the drive does not run. Who may have no task here keeps the doors without one.
Result<void> keep_tasks(Work&, const Drive&);

/// The end of the drive moved: so does when its open tasks are due. Nothing while it does not run.
void move_tasks_due(Work&, const Drive&);

/// Finishes the task of the door's owner and stairwell once somebody settled each of their doors.
void finish_stairwell(Work&, const Target&);
}  // namespace census
