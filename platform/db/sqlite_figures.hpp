// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What SQLite's planner is told about the tables, instead of what it would guess.
#include "platform/db/sqlite.hpp"

namespace db::sqlite {
/// Are there no figures yet?
bool lacks_figures(Connection&);

/// Says of every index that begins with the community: a community has many rows, whatever else is
/// asked narrows them down to a few. Without figures SQLite takes `community_id = ?` for ten rows,
/// and so reads a whole community rather than look up a list of more than ten or sort three rows.
/// Never measured, so that a query runs the same way in every house.
void write_figures(Connection&);
}  // namespace db::sqlite
