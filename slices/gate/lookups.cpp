// SPDX-License-Identifier: Apache-2.0
#include "gate/lookups.hpp"

#include <algorithm>

#include "base/json.hpp"
#include "platform/db/recent.hpp"

namespace gate {
namespace {
using enum auth::Role;

RuleState state_at(const RuleSet& set, const RuleEnd* end, Instant now) {
  if (now >= set.until_at || (end && now >= end->at)) return RuleState::over;
  return now < set.from_at ? RuleState::coming : RuleState::in_force;
}

/// The terms in a column. A gate names the same ones all day: texts that were read are known again.
std::shared_ptr<const Terms> read_terms(std::string_view text) {
  constexpr std::size_t most_known = 64;
  thread_local db::Recent<std::shared_ptr<const Terms>> known(most_known);
  if (const auto* found = known.find(text)) return *found;
  auto terms = json::read<Terms>(text);
  if (!terms) throw db::Fault(db::Fault::Kind::broken, "the terms of a rule set do not read");
  auto read = std::make_shared<const Terms>(std::move(*terms));
  known.put(std::string(text), read);
  return read;
}
}  // namespace

auth::Right keeps_gates() { return auth::may(guard, community_staff); }
auth::Right sees_gates() { return auth::may(guard, community_staff, command, grid_worker); }
auth::Right runs_gates() { return auth::may(community_staff, command); }

Result<place::Place> gate_of(Work& work, const Uuid& id, const char* field) {
  auto gate = place::find_place(work, id);
  if (!gate || gate->kind != place::Kind::gate || gate->is_closed)
    return refuse(No::missing, "gate.no_such_gate", field);
  return std::move(*gate);
}

place::GateState state_of(const place::Place& gate) {
  return described::value_of<place::GateState>(gate.detail).value_or(place::GateState::open);
}

NamedRules::NamedRules(Work& work, const std::vector<Uuid>& named, Instant since) {
  if (named.empty()) return;
  work.tx.each(
      "select id, kept_days, terms from gate_rule_set where community_id = ? and id in (?*) "
      "and until_at > ?",
      [&](const db::Row& row) {
        sets_.push_back({row.uuid(0), row.whole(1), read_terms(row.text(2))});
      },
      work.community(), named, since);
}

const RuleTerms* NamedRules::find(const std::optional<Uuid>& id) const {
  if (!id) return nullptr;
  const auto found =
      std::find_if(sets_.begin(), sets_.end(), [&](const RuleTerms& set) { return set.id == *id; });
  return found == sets_.end() ? nullptr : &*found;
}

Rulebook::Rulebook(Work& work, Instant since)
    : sets_(work.tx.all<RuleSet>("where community_id = ? and until_at > ? order by number",
                                 work.community(), since)),
      hours_(
          work.tx.all<Hours>("where community_id = ? order by from_at, at, id", work.community())) {
  std::vector<Uuid> ids;
  for (const auto& set : sets_) ids.push_back(set.id);
  if (!ids.empty())
    for (auto& end : work.tx.all<RuleEnd>("where community_id = ? and rule_set_id in (?*)",
                                          work.community(), ids))
      ends_.emplace(end.rule_set_id, std::move(end));
  for (const auto& set : sets_) {
    const auto* end = end_of(set.id);
    forces_.push_back({set.id, set.gate_id, set.number, set.from_at,
                       end ? std::min(end->at, set.until_at) : set.until_at});
  }
}

const RuleSet* Rulebook::at(const Uuid& gate, Instant at) const {
  const auto* found = in_force(forces_, gate, at);
  return found ? find(found->rule_set) : nullptr;
}

const RuleSet* Rulebook::find(const Uuid& id) const {
  const auto found =
      std::find_if(sets_.begin(), sets_.end(), [&](const RuleSet& set) { return set.id == id; });
  return found == sets_.end() ? nullptr : &*found;
}

const RuleEnd* Rulebook::end_of(const Uuid& id) const {
  const auto found = ends_.find(id);
  return found == ends_.end() ? nullptr : &found->second;
}

std::optional<Span> Rulebook::hours(const Uuid& gate, Instant at) const {
  std::optional<Span> found;
  for (const auto& one : hours_)
    if (one.gate_id == gate && one.from_at <= at) found = one.hours;
  return found;
}

RuleSetCard card_of(const RuleSet& set, const RuleEnd* end, const std::string& gate_name,
                    Instant now) {
  RuleSetCard card;
  card.rule_set = set.id;
  card.number = set.number;
  card.gate = set.gate_id;
  card.gate_name = gate_name;
  card.name = set.name.str();
  card.legal_ground = set.legal_ground.str();
  card.objections = set.objections.str();
  card.terms = set.terms;
  card.kept_days = set.kept_days;
  card.state = state_at(set, end, now);
  card.from_at = set.from_at;
  card.until_at = set.until_at;
  if (end) {
    card.ended_at = end->at;
    card.ended_by = end->by_name;
    card.end_reason = end->reason.str();
  }
  card.at = set.at;
  card.by = set.by_name;
  return card;
}
}  // namespace gate
