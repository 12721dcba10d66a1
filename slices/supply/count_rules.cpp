// SPDX-License-Identifier: Apache-2.0
#include "supply/count_rules.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace supply {
std::int64_t expected_at(const Shelf& shelf, const Moment& moment, const std::vector<Effect>& all) {
  std::int64_t expected = 0;
  for (const auto& one : all)
    if (one.shelf == shelf && one.moment < moment) expected += one.change;
  return expected;
}

std::vector<Difference> settle(const std::vector<Effect>& effects,
                               const std::vector<Counted>& counts) {
  std::map<Shelf, std::vector<Moment>> counted;
  for (const auto& one : counts) counted[one.shelf].push_back(one.moment);
  for (auto& [shelf, moments] : counted) std::sort(moments.begin(), moments.end());

  std::map<std::tuple<Moment, Shelf>, std::int64_t> changes;
  for (const auto& effect : effects) {
    const auto found = counted.find(effect.shelf);
    if (found == counted.end()) continue;
    const auto& moments = found->second;
    const auto next = std::upper_bound(moments.begin(), moments.end(), effect.moment);
    if (next != moments.end()) changes[{*next, effect.shelf}] -= effect.change;
  }

  std::vector<Difference> differences;
  for (const auto& [where, change] : changes)
    if (change != 0) differences.push_back({std::get<1>(where), std::get<0>(where), change});
  return differences;
}
}  // namespace supply
