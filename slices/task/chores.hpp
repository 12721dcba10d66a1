// SPDX-License-Identifier: Apache-2.0
#pragma once
/// What happens to tasks that nobody did in time.
#include <utility>
#include <vector>

#include "base/instant.hpp"
#include "platform/auth/grants.hpp"

namespace routing {
class Desk;
}

namespace task {
/// When an overdue task is shown to others, and to whom, with the day it holds from and its source.
struct EscalationPolicy {
  Day since;
  const char* origin;
  std::int64_t after_ms;  ///< After it was due.
  std::int64_t in_row;    ///< Missed so often, what comes back is shown from its beginning.
  /// From a role to the one above; of several in a row the first that somebody holds here.
  std::vector<std::pair<auth::Role, auth::Role>> above;

  /// What was due before then is overdue for long enough.
  Instant before(Instant now) const { return now + -after_ms; }
};
const EscalationPolicy& escalation_policy(Day today);
/// Every role above that one, the nearest first.
std::vector<auth::Role> roles_above(const EscalationPolicy&, auth::Role);

/// Raises what is overdue for long enough, each task once, and notes what was missed of tasks that
/// come back. One transaction, and one line of the journal, for some hundred tasks of a community;
/// none where nothing is to be done. Two processes may do it at once.
void see_to_overdue(routing::Desk&);
}  // namespace task
