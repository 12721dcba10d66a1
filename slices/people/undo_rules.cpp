// SPDX-License-Identifier: Apache-2.0
#include "people/undo_rules.hpp"

namespace people {
Undo undo_of(const LeftAs& left, const PersonSince& since) {
  if (!since.is_there) return Undo::gone;
  if (left.is_touched || since.revision != left.revision) return Undo::keep_changed;
  if (left.is_made) return since.is_used ? Undo::keep_used : Undo::removed;
  if (since.is_number_taken) return Undo::keep_number;
  return since.is_home_there ? Undo::restored : Undo::keep_home;
}

Undo undo_of(const LeftAs& left, const HouseholdSince& since) {
  if (!since.is_there) return Undo::gone;
  if (left.is_touched || since.revision != left.revision) return Undo::keep_changed;
  if (!left.is_made) return Undo::restored;
  return since.is_lived_in ? Undo::keep_lived_in : Undo::removed;
}

Undo undo_of(const LeftAs& left, const NeedSince& since) {
  if (!since.is_there) return Undo::gone;
  if (left.is_touched || !since.is_as_left) return Undo::keep_changed;
  if (since.is_person_kept) return Undo::keep_used;
  return left.is_made ? Undo::removed : Undo::restored;
}
}  // namespace people
