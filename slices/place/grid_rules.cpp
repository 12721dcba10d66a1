// SPDX-License-Identifier: Apache-2.0
#include "place/grid_rules.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <set>

namespace place {
namespace {
/// Households outside the policy outweigh any number of moves, and moves outweigh compounds.
constexpr std::int64_t cost_of_excess = 1'000'000, cost_of_move = 100, cost_of_crossing = 1;

std::int64_t excess_of(std::int64_t households, const GridPolicy& policy) {
  return std::max({std::int64_t(0), policy.least - households, households - policy.most});
}

bool is_balanced(const std::vector<Block>& blocks, const GridPolicy& policy) {
  std::map<Uuid, std::int64_t> sizes;
  for (const auto& block : blocks) {
    if (!block.grid) return false;
    sizes[*block.grid] += block.households;
  }
  return std::all_of(sizes.begin(), sizes.end(),
                     [&](const auto& size) { return excess_of(size.second, policy) == 0; });
}

/// Each present grid goes on as the part that has most of its blocks, largest share first.
void name_parts(const std::vector<Block>& blocks, std::vector<GridPart>& parts) {
  struct Share {
    std::int64_t blocks;
    std::size_t part;
    Uuid grid;
  };
  std::vector<Share> shares;
  for (std::size_t part = 0; part < parts.size(); ++part) {
    std::map<Uuid, std::int64_t> counts;
    for (auto at = parts[part].first; at < parts[part].end; ++at)
      if (blocks[at].grid) ++counts[*blocks[at].grid];
    for (const auto& [grid, count] : counts) shares.push_back({count, part, grid});
  }
  std::stable_sort(shares.begin(), shares.end(),
                   [](const Share& a, const Share& b) { return a.blocks > b.blocks; });
  std::set<Uuid> taken;
  for (const auto& share : shares)
    if (!parts[share.part].grid && taken.insert(share.grid).second)
      parts[share.part].grid = share.grid;
}
}  // namespace

const GridPolicy& grid_policy(Day today) {
  // "每个网格300-500户" for villages and communities, Zhejiang 2023: Xinhua, 2023-08-11.
  static const std::array policies{
      GridPolicy{Day::first, "Zhejiang, grids of communities; Xinhua 2023-08-11", 300, 500}};
  const auto after = std::find_if(policies.begin(), policies.end(),
                                  [&](const auto& one) { return one.since > today; });
  return *std::prev(after);
}

std::vector<GridPart> cut_into_grids(const std::vector<Block>& blocks, const GridPolicy& policy) {
  if (blocks.empty() || is_balanced(blocks, policy)) return {};
  const auto count = blocks.size();
  std::vector<std::int64_t> best(count + 1, std::numeric_limits<std::int64_t>::max());
  std::vector<std::size_t> cut(count + 1, 0);
  best[0] = 0;
  for (std::size_t end = 1; end <= count; ++end) {
    std::int64_t households = 0, most_of_one = 0, crossings = 0;
    std::map<Uuid, std::int64_t> shares;
    for (auto first = end; first-- > 0;) {
      const auto& block = blocks[first];
      households += block.households;
      // Longer parts only grow beyond what may be.
      if (households > 3 * policy.most && end - first > 1) break;
      if (block.grid) most_of_one = std::max(most_of_one, ++shares[*block.grid]);
      if (end - first > 1 && block.compound != blocks[first + 1].compound) ++crossings;
      const auto moves = std::int64_t(end - first) - most_of_one;
      const auto cost = best[first] + excess_of(households, policy) * cost_of_excess +
                        moves * cost_of_move + crossings * cost_of_crossing;
      if (cost >= best[end]) continue;
      best[end] = cost;
      cut[end] = first;
    }
  }
  std::vector<GridPart> parts;
  for (auto end = count; end > 0; end = cut[end]) {
    GridPart part{cut[end], end, 0, {}};
    for (auto at = part.first; at < part.end; ++at) part.households += blocks[at].households;
    parts.push_back(part);
  }
  std::reverse(parts.begin(), parts.end());
  name_parts(blocks, parts);
  return parts;
}
}  // namespace place
