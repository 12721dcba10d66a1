// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Taking a whole import back.
///
/// What the import made and nobody touched since goes; what it changed and nobody changed since
/// gets its former values. Whatever a person did later stays, and is listed. Doors stay: a place is
/// never removed. An import that was taken back may be run again.
#include "people/undo_rules.hpp"

namespace people {
/// What was, or would be, done to rows of one kind.
struct UndoTally {
  std::int64_t removed = 0, restored = 0, kept = 0;
};
BOOST_DESCRIBE_STRUCT(UndoTally, (), (removed, restored, kept))

struct KeptRow {
  ChangedKind kind = ChangedKind::person;
  Undo why = Undo::keep_changed;
  std::string name;  ///< Of the person; empty for a household.
  std::string door;
  std::optional<Uuid> household;
};
BOOST_DESCRIBE_STRUCT(KeptRow, (), (kind, why, name, door, household))

struct UndoPlan {
  UndoTally persons, households, needs;
  std::vector<KeptRow> kept;  ///< The first hundred.
  bool is_done = false;       ///< It was taken back: this is what was done.
};
BOOST_DESCRIBE_STRUCT(UndoPlan, (), (persons, households, needs, kept, is_done))

/// What taking the import back would do now; nothing, where it changed nothing. Refuses
/// people.no_such_import, people.import_busy. Noted as a look at the households listed.
Result<UndoPlan> plan_undo(Work&, const ImportKey&);
/// The same, of an import that has changes. Not asked again whether it may be taken back.
UndoPlan undo_plan(Work&, const Uuid& import);
/// Begins to take it back; that goes on after the answer. Refuses as plan_undo, and
/// people.nothing_to_undo.
Result<routing::Accepted<ImportCard>> start_undo(Work&, const ImportKey&);

/// Does what start_undo began, piece by piece, and writes the end into the import, also when it
/// fails. False when the import is in another state. What an earlier call settled stays settled.
bool undo_through(routing::Desk&, const Actor&, const Uuid& community, const Uuid& import,
                  const jobs::Ending&);
}  // namespace people
