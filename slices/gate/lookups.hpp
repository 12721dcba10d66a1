// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Reading gates and what holds at them.
#include <memory>
#include <unordered_map>

#include "gate/force_rules.hpp"
#include "gate/rows.hpp"
#include "platform/work.hpp"

namespace gate {
/// Those who stand at gates, those who look at them, and those who decide.
auth::Right keeps_gates();
auth::Right sees_gates();
auth::Right runs_gates();

/// The open place of kind gate. Refuses gate.no_such_gate in `field`.
Result<place::Place> gate_of(Work&, const Uuid& id, const char* field = "gate");
place::GateState state_of(const place::Place& gate);

/// What of a rule set a passage is held against.
struct RuleTerms {
  Uuid id;
  std::int64_t kept_days = 0;
  std::shared_ptr<const Terms> terms;
};

/// The rule sets that passages name, and no others.
class NamedRules {
 public:
  /// Those of `named` that end after `since`; earlier ones decide about nothing any more.
  NamedRules(Work&, const std::vector<Uuid>& named, Instant since);
  const RuleTerms* find(const std::optional<Uuid>& rule_set) const;

 private:
  std::vector<RuleTerms> sets_;
};

/// Everything dated about the gates of the community, read in a few statements.
class Rulebook {
 public:
  /// What runs, comes, or ran not long before; everything that ends after `since`.
  Rulebook(Work&, Instant since);

  const RuleSet* at(const Uuid& gate, Instant) const;
  const RuleSet* find(const Uuid& rule_set) const;
  const RuleEnd* end_of(const Uuid& rule_set) const;
  const std::vector<RuleSet>& all() const { return sets_; }
  std::optional<Span> hours(const Uuid& gate, Instant) const;

 private:
  std::vector<RuleSet> sets_;
  std::unordered_map<Uuid, RuleEnd> ends_;
  std::vector<Force> forces_;
  std::vector<Hours> hours_;  ///< Earliest first.
};

RuleSetCard card_of(const RuleSet&, const RuleEnd*, const std::string& gate_name, Instant now);
}  // namespace gate
