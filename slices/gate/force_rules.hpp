// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Which rule set holds where and when, and which may be made: pure.
#include "gate/policy.hpp"
#include "gate/rule_sets.hpp"

namespace gate {
/// From when until when rules hold, at which gate.
struct Force {
  Uuid rule_set;
  std::optional<Uuid> gate;  ///< None: at every gate.
  std::int64_t number = 1;
  Instant from_at, until_at;  ///< The end as it was planned, or came before.
  bool is_running(Instant at) const { return from_at <= at && at < until_at; }
};

/// Of those that run then: the gate's own before those of every gate, of several the last made.
const Force* in_force(const std::vector<Force>&, const Uuid& gate, Instant at);

/// See add_rule_set; a start within the last hour is now.
Result<void> may_make(const NewRuleSet&, Instant now, const GatePolicy&);
}  // namespace gate
