// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What becomes of each row when an import is taken back. Pure: from facts to a verdict.
#include "people/import_run.hpp"

namespace people {
enum class ChangedKind { household, person, need };
BOOST_DESCRIBE_ENUM(ChangedKind, household, person, need)

/// keep_changed: somebody changed it since; keep_used: decisions, work or needs of it came since;
/// keep_number: its former identity number belongs to somebody else now; keep_home: the household
/// it came from is gone; keep_lived_in: somebody lives, or has lived, there. gone: it is not there.
enum class Undo {
  open,
  removed,
  restored,
  keep_changed,
  keep_used,
  keep_number,
  keep_home,
  keep_lived_in,
  gone
};
BOOST_DESCRIBE_ENUM(Undo, open, removed, restored, keep_changed, keep_used, keep_number, keep_home,
                    keep_lived_in, gone)
constexpr bool is_kept(Undo undo) { return undo >= Undo::keep_changed && undo != Undo::gone; }

/// How the import left a row.
struct LeftAs {
  bool is_made = false;
  bool is_touched = false;  ///< Somebody changed it between two runs of the import.
  std::int64_t revision = 0;
};
struct PersonSince {
  bool is_there = false;
  std::int64_t revision = 0;
  bool is_used = false;
  bool is_number_taken = false;
  bool is_home_there = true;
};
struct HouseholdSince {
  bool is_there = false;
  std::int64_t revision = 0;
  bool is_lived_in = false;
};
struct NeedSince {
  bool is_there = false;
  bool is_as_left = false;
  bool is_person_kept = false;  ///< The import made the person, who stays: so does the need.
};

Undo undo_of(const LeftAs&, const PersonSince&);
Undo undo_of(const LeftAs&, const HouseholdSince&);
Undo undo_of(const LeftAs&, const NeedSince&);
}  // namespace people
