// SPDX-License-Identifier: Apache-2.0
#include "support/acting_rules.hpp"

#include <algorithm>

namespace support {
namespace {
Ready ready_of(const Uuid& hand, const std::unordered_map<Uuid, Ready>& ready) {
  const auto found = ready.find(hand);
  return found == ready.end() ? Ready::gone : found->second;
}

std::vector<Uuid> in_order(const Candidates& candidates) {
  std::vector<Uuid> order;
  const auto add = [&](const Uuid& hand) {
    if (std::find(order.begin(), order.end(), hand) == order.end()) order.push_back(hand);
  };
  if (candidates.assigned) add(*candidates.assigned);
  if (candidates.stands_in) add(*candidates.stands_in);
  for (const auto& hand : candidates.ranked) add(hand);
  return order;
}
}  // namespace

Acting acting_of(const Candidates& candidates, const std::unordered_map<Uuid, Ready>& ready) {
  const auto order = in_order(candidates);
  for (const auto least : {Ready::here, Ready::off_hours})
    for (const auto& hand : order)
      if (ready_of(hand, ready) == least)
        return {hand, candidates.assigned && hand != *candidates.assigned,
                least == Ready::off_hours};
  return {};
}
}  // namespace support
