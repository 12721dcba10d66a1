// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Taking a decision back.
#include "people/move_rows.hpp"
#include "people/rows.hpp"

namespace people {
/// Somebody of a decision as they stand now, and the step that made them stand so.
struct Present {
  Person person;
  MoveStep step;
};
/// Everybody of the decision, as long as each stands as it left them and is found in no other
/// community than `gone_to`. Refuses people.moved_since.
Result<std::vector<Present>> present_after(Work&, const Uuid& community, const Uuid& move,
                                           const std::optional<Uuid>& gone_to = {});
}  // namespace people
