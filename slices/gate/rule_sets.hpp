// SPDX-License-Identifier: Apache-2.0
#pragma once
/// Rule sets: what holds at which gate, from when, until when, on what ground, by whom.
#include "gate/gate.hpp"

struct Work;

namespace gate {
using RuleName = Text<1, 60>;
using GroundText = Text<1, 300>;
using GateReason = Text<1, 300>;

struct NewRuleSet {
  Uuid id;
  std::optional<Uuid> gate;  ///< None: every gate of the community that has none of its own.
  RuleName name;
  GroundText legal_ground;  ///< The order or law it stands on, as people can look it up.
  GroundText objections;    ///< Whom to tell that it is wrong.
  Terms terms;
  std::optional<Whole<1, 90>> kept_days;  ///< Of its passages; as the policy says when absent.
  Instant from_at, until_at;
};
BOOST_DESCRIBE_STRUCT(NewRuleSet, (),
                      (id, gate, name, legal_ground, objections, terms, kept_days, from_at,
                       until_at))

struct NewRuleEnd {
  Uuid rule_set;
  Uuid id;
  GateReason reason;
};
BOOST_DESCRIBE_STRUCT(NewRuleEnd, (), (rule_set, id, reason))

enum class RuleState { coming, in_force, over };
BOOST_DESCRIBE_ENUM(RuleState, coming, in_force, over)

struct RuleSetCard {
  Uuid rule_set;
  std::int64_t number = 1;  ///< The how-manieth of the community.
  std::optional<Uuid> gate;
  std::string gate_name;  ///< "" of a rule set for every gate.
  std::string name, legal_ground, objections;
  Terms terms;
  std::int64_t kept_days = 0;
  RuleState state = RuleState::coming;
  Instant from_at, until_at;
  std::optional<Instant> ended_at;  ///< Before its time.
  std::string ended_by, end_reason;
  Instant at;
  std::string by;
};
BOOST_DESCRIBE_STRUCT(RuleSetCard, (),
                      (rule_set, number, gate, gate_name, name, legal_ground, objections, terms,
                       kept_days, state, from_at, until_at, ended_at, ended_by, end_reason, at, by))
struct RuleSetList {
  std::vector<RuleSetCard> items;  ///< In force, then coming, then over; the latest first.
  Tenths usual_fever_from;         ///< What the policy proposes for a new one.
  std::int64_t longest_rule_ms = 0;
};
BOOST_DESCRIBE_STRUCT(RuleSetList, (), (items, usual_fever_from, longest_rule_ms))

/// Refuses gate.no_such_gate (gate), gate.id_taken (id), gate.ends_too_early (until_at: not after
/// its start), gate.ends_in_past (until_at), gate.lasts_too_long (until_at: longer than the
/// policy), gate.begins_in_past (from_at: passages would be judged anew), gate.no_kinds
/// (terms/kinds: nobody could come home), gate.kind_twice (terms/kinds).
Result<RuleSetCard> add_rule_set(Work&, const NewRuleSet&);
/// Ends it now. Refuses gate.no_such_rule_set, gate.rule_is_over.
Result<RuleSetCard> end_rule_set(Work&, const NewRuleEnd&);
Result<RuleSetList> list_rule_sets(Work&);
}  // namespace gate
