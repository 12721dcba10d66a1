// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The last metre: what waits for a door to which things are brought is a task of the volunteers.
/// It says door and shelf, and never why.
#include "delivery/lookups.hpp"
#include "platform/app.hpp"

namespace delivery {
/// Done, whatever the one who did it had taken for the door is at the door; where they took
/// nothing, whatever waited there when it was done.
TaskKind to_door_kind();

/// Gives, moves and finishes tasks until they are those of what is open for these doors now: one
/// for each door that is served. Refuses what task refuses.
Result<void> keep_tasks(Work&, const std::vector<Uuid>& doors);
}  // namespace delivery
