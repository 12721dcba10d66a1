// SPDX-License-Identifier: Apache-2.0
#include "gate/rule_sets.hpp"

#include <algorithm>

#include "gate/lookups.hpp"

namespace gate {
namespace {
constexpr std::int64_t most_rule_sets = 100;

std::string name_of_gate(Work& work, const std::optional<Uuid>& gate) {
  if (!gate) return {};
  const auto place = place::find_place(work, *gate);
  return place ? place->name : std::string();
}

std::int64_t next_number(Work& work) {
  return work.tx
             .value<std::int64_t>("select max(number) from gate_rule_set where community_id = ?",
                                  work.community())
             .value_or(0) +
         1;
}

RuleSetCard card_now(Work& work, const RuleSet& set) {
  const auto end =
      work.tx.one<RuleEnd>("where community_id = ? and rule_set_id = ?", work.community(), set.id);
  return card_of(set, end ? &*end : nullptr, name_of_gate(work, set.gate_id), work.now);
}

int rank_of(const RuleSetCard& card) {
  return card.state == RuleState::in_force ? 0 : card.state == RuleState::coming ? 1 : 2;
}
}  // namespace

Result<RuleSetCard> add_rule_set(Work& work, const NewRuleSet& wanted) {
  if (wanted.gate)
    if (const auto gate = gate_of(work, *wanted.gate); !gate) return refuse(gate);
  const auto& policy = gate_policy(work.today());
  if (const auto may = may_make(wanted, work.now, policy); !may) return refuse(may);
  if (work.tx.one<RuleSet>("where community_id = ? and id = ?", work.community(), wanted.id))
    return refuse(No::conflict, "gate.id_taken", "id");
  RuleSet set;
  set.community_id = work.community();
  set.id = wanted.id;
  set.number = next_number(work);
  set.gate_id = wanted.gate;
  set.name = wanted.name;
  set.legal_ground = wanted.legal_ground;
  set.objections = wanted.objections;
  set.terms = wanted.terms;
  set.kept_days = wanted.kept_days ? std::int64_t(*wanted.kept_days) : policy.usual_kept_days;
  set.from_at = std::max(wanted.from_at, work.now);
  set.until_at = wanted.until_at;
  set.at = work.now;
  set.by_id = unless_nil(work.actor.user);
  set.by_name = work.actor.name;
  work.tx.insert(set);
  work.announce("gate.rules_changed", {set.id, work.community()});
  return card_now(work, set);
}

Result<RuleSetCard> end_rule_set(Work& work, const NewRuleEnd& wanted) {
  const auto set =
      work.tx.one<RuleSet>("where community_id = ? and id = ?", work.community(), wanted.rule_set);
  if (!set) return refuse(No::missing, "gate.no_such_rule_set", "rule_set");
  if (card_now(work, *set).state == RuleState::over || card_now(work, *set).ended_at)
    return refuse(No::conflict, "gate.rule_is_over", "rule_set");
  work.tx.insert(RuleEnd{work.community(), set->id, wanted.id, wanted.reason, work.now,
                         unless_nil(work.actor.user), work.actor.name});
  work.announce("gate.rules_changed", {set->id, work.community()});
  return card_now(work, *set);
}

Result<RuleSetList> list_rule_sets(Work& work) {
  const auto& policy = gate_policy(work.today());
  RuleSetList list{{}, policy.usual_fever_from, policy.longest_rule_ms};
  const auto sets = work.tx.all<RuleSet>("where community_id = ? order by number desc limit ?",
                                         work.community(), most_rule_sets);
  for (const auto& set : sets) list.items.push_back(card_now(work, set));
  std::stable_sort(
      list.items.begin(), list.items.end(),
      [](const RuleSetCard& a, const RuleSetCard& b) { return rank_of(a) < rank_of(b); });
  return list;
}
}  // namespace gate
