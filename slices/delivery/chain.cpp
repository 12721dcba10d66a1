// SPDX-License-Identifier: Apache-2.0
#include "delivery/chain.hpp"

#include <algorithm>

namespace delivery {
namespace {
Told told_of(const StepRow& row) {
  return {row.id, row.step, row.at, row.received_at, row.by_id, row.by_name};
}
}  // namespace

Chains chains_of(Work& work, const std::vector<Uuid>& items) {
  Chains chains;
  if (items.empty()) return chains;
  for (const auto& row :
       work.tx.all<StepRow>("where community_id = ? and item_id in (?*)", work.community(), items))
    chains[row.item_id].push_back(told_of(row));
  return chains;
}

StepRow step_of(Work& work, const Uuid& id, const Uuid& item, Step step, Instant at) {
  // A phone whose clock runs ahead has done nothing in the future.
  return {work.community(),
          id,
          item,
          step,
          std::min(at, work.now),
          work.now,
          unless_nil(work.actor.user),
          work.actor.name};
}

std::unordered_set<Uuid> write_steps(Work& work, std::vector<Item>& items,
                                     const std::vector<StepRow>& steps) {
  std::unordered_set<Uuid> beside;
  if (steps.empty()) return beside;
  std::vector<Uuid> ids;
  for (const auto& item : items) ids.push_back(item.id);
  auto chains = chains_of(work, ids);
  for (const auto& step : steps) chains[step.item_id].push_back(told_of(step));
  work.tx.insert_all(steps);
  for (auto& item : items) {
    const auto custody = custody_of(chains.at(item.id));
    beside.insert(custody.beside.begin(), custody.beside.end());
    save(work, item, custody);
  }
  return beside;
}
}  // namespace delivery
