// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Telling of a change of rights: to this process after the commit, to all others by a turn.
#include <string>
#include <vector>

#include "platform/work.hpp"

namespace auth {
/// Announces the change in the journal of the house and in that of each community it concerns, and
/// takes the next turn, so that every process forgets what it remembered of these ids.
void tell(Work&, const std::string& topic, const std::vector<Uuid>& ids,
          const std::vector<Uuid>& communities = {});

/// What changed after the turn `since`, and the turn that stands now.
struct Turn {
  std::int64_t number = 0;
  std::vector<Uuid> changed;
};
Turn turn_after(db::Tx&, std::int64_t since);
}  // namespace auth
