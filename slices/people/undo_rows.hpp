// SPDX-License-Identifier: Apache-2.0
#pragma once
/// The tables of what imports changed; see import_undo.hpp.
#include "people/rows.hpp"
#include "people/undo_rules.hpp"

namespace people {
struct ImportChange {
  static constexpr auto table = "people_import_change";
  Uuid community_id;
  Uuid import_id;
  ChangedKind kind = ChangedKind::person;
  Uuid row_id;
  bool is_made = false;
  bool is_touched = false;
  std::int64_t revision = 0;                  ///< As the import left it; 0 of needs.
  std::optional<Day> due_before, due_after;   ///< Of needs.
  std::optional<Occupancy> occupancy_before;  ///< Of households, as the next.
  std::optional<Note> note_before;
  Undo outcome = Undo::open;

  LeftAs left() const { return {is_made, is_touched, revision}; }
};
BOOST_DESCRIBE_STRUCT(ImportChange, (),
                      (community_id, import_id, kind, row_id, is_made, is_touched, revision,
                       due_before, due_after, occupancy_before, note_before, outcome))

/// A person's row before the import changed it. What is sealed in it opens as that row's.
struct ImportedPerson : Person {
  static constexpr auto table = "people_import_person";
  Uuid import_id;
};
BOOST_DESCRIBE_STRUCT(ImportedPerson, (Person), (import_id))
}  // namespace people
