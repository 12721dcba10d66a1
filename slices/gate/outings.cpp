// SPDX-License-Identifier: Apache-2.0
#include "gate/outings.hpp"

#include <unordered_set>

namespace gate {
namespace {
bool is_limited(const NamedRules& book, const Passage& row) {
  const auto* set = book.find(row.rule_set_id);
  return set && set->terms->limit;
}

}  // namespace

bool is_same(const Passage& one, const Passage& other) {
  return (one.pass_id && one.pass_id == other.pass_id) ||
         (one.person_id && one.person_id == other.person_id);
}

Presented presented_of(const Passage& row) {
  Presented who;
  who.direction = row.direction;
  who.kind = row.kind;
  who.known_by = row.known_by;
  who.pass = row.pass;
  who.is_confirmed = row.is_confirmed;
  who.mask = row.mask;
  who.temperature = row.temperature;
  who.measured = row.measured;
  who.code = row.code;
  who.exemption = row.exemption;
  who.is_emergency = row.is_emergency;
  return who;
}

Outings::Outings(Work& work, const NamedRules& book, const std::vector<Passage>& rows)
    : book_(book) {
  std::vector<Uuid> households, passes;
  auto since = work.now;
  for (const auto& row : rows) {
    if (!is_limited(book, row)) continue;
    if (row.household_id) households.push_back(*row.household_id);
    if (row.pass_id) passes.push_back(*row.pass_id);
    since = std::min(since, row.at);
  }
  since = since + -gate_policy(work.today()).second_use_ms;
  if (!households.empty())
    passages_ = work.tx.all<Passage>(
        "where community_id = ? and household_id in (?*) and at >= ? and answer = 'admit'",
        work.community(), households, since);
  if (!passes.empty()) {
    std::unordered_set<Uuid> known;
    for (const auto& row : passages_) known.insert(row.id);
    for (auto& row : work.tx.all<Passage>(
             "where community_id = ? and pass_id in (?*) and at >= ? and answer = 'admit'",
             work.community(), passes, since))
      if (!known.contains(row.id)) passages_.push_back(std::move(row));
  }
  if (!households.empty() || !passes.empty())
    for (const auto& row : rows)
      if (row.answer == Answer::admit) passages_.push_back(row);
}

std::vector<Before> Outings::before(const Passage& row) const {
  std::vector<Before> before;
  for (const auto& one : passages_) {
    const bool is_theirs = row.household_id && one.household_id == row.household_id;
    if (one.id == row.id || one.at > row.at || (!is_theirs && !is_same(one, row))) continue;
    if (one.is_emergency) continue;
    before.push_back({one.direction, one.at, is_same(one, row)});
  }
  return before;
}

std::optional<Ground> Outings::found_against(const Passage& row) const {
  if (row.answer != Answer::admit || row.is_emergency || !is_limited(book_, row)) return {};
  GateNow gate;
  gate.terms = *book_.find(row.rule_set_id)->terms;
  const auto ground = judge(gate, presented_of(row), before(row), row.at).ground;
  if (ground == Ground::outing_limit || ground == Ground::used_twice) return ground;
  return {};
}
}  // namespace gate
