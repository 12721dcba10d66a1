// SPDX-License-Identifier: Apache-2.0
#include "gate/force_rules.hpp"

#include <set>

namespace gate {
const Force* in_force(const std::vector<Force>& all, const Uuid& gate, Instant at) {
  const auto is_before = [](const Force& one, const Force& other) {
    const bool is_own = one.gate.has_value(), is_other_own = other.gate.has_value();
    return is_own != is_other_own ? is_other_own : one.number < other.number;
  };
  const Force* found = nullptr;
  for (const auto& one : all)
    if (one.is_running(at) && (!one.gate || *one.gate == gate) &&
        (!found || is_before(*found, one)))
      found = &one;
  return found;
}

Result<void> may_make(const NewRuleSet& wanted, Instant now, const GatePolicy& policy) {
  if (wanted.from_at < now + -hour_ms) return refuse(No::invalid, "gate.begins_in_past", "from_at");
  if (wanted.until_at <= wanted.from_at)
    return refuse(No::invalid, "gate.ends_too_early", "until_at");
  if (wanted.until_at <= now) return refuse(No::invalid, "gate.ends_in_past", "until_at");
  if (wanted.until_at > wanted.from_at + policy.longest_rule_ms)
    return refuse(No::invalid, "gate.lasts_too_long", "until_at");
  std::set<Entrant> named;
  for (std::size_t i = 0; i < wanted.terms.kinds.size(); ++i)
    if (!named.insert(wanted.terms.kinds[i].kind).second)
      return refuse(No::invalid, "gate.kind_twice", "terms/kinds/" + std::to_string(i) + "/kind");
  if (named.empty()) return refuse(No::invalid, "gate.no_kinds", "terms/kinds");
  return {};
}
}  // namespace gate
