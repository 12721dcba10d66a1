// SPDX-License-Identifier: Apache-2.0
#include "support/balance_rules.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

namespace support {
namespace {
using Index = std::uint32_t;
constexpr Index nobody = ~Index{0};

/// Slots of one hand in one pool by weight; of one weight the last is the first to go.
using Bucket = std::map<std::int64_t, std::vector<Index>>;

class Balance {
 public:
  Balance(const std::vector<Slot>& slots, const std::vector<Pool>& pools,
          const std::vector<HandLoad>& carried)
      : slots_(slots), has_(slots.size(), nobody) {
    for (const auto& pool : pools) {
      auto& mine = pools_.emplace_back();
      for (const auto& hand : pool) mine.push_back(index_of(hand));
    }
    for (const auto& slot : slots_)
      if (slot.hand) index_of(*slot.hand);
    for (const auto& one : carried) loads_[index_of(one.hand)] += one.load;
    for (const auto& slot : slots_) building_.push_back(building_of(slot.building));
    in_building_.assign(hands_.size() * buildings_.size(), 0);
  }

  std::vector<std::optional<Uuid>> run() {
    keep_who_is_right();
    fill();
    even_out();
    std::vector<std::optional<Uuid>> result(slots_.size());
    for (std::size_t i = 0; i < slots_.size(); ++i)
      if (has_[i] != nobody) result[i] = hands_[has_[i]];
    return result;
  }

 private:
  Index index_of(const Uuid& hand) {
    const auto [found, is_new] = hand_index_.try_emplace(hand, Index(hands_.size()));
    if (is_new) {
      hands_.push_back(hand);
      loads_.push_back(0);
    }
    return found->second;
  }
  Index building_of(const Uuid& building) {
    return buildings_.try_emplace(building, Index(buildings_.size())).first->second;
  }
  /// How many households of that slot's building the hand has.
  std::int64_t& count_in(Index hand, Index slot) {
    return in_building_[hand * buildings_.size() + building_[slot]];
  }
  bool is_of_pool(Index hand, std::size_t pool) const {
    const auto& mine = pools_[pool];
    return std::find(mine.begin(), mine.end(), hand) != mine.end();
  }
  void give(Index slot, Index hand) {
    has_[slot] = hand;
    loads_[hand] += slots_[slot].weight;
    ++count_in(hand, slot);
  }
  void take(Index slot) {
    loads_[has_[slot]] -= slots_[slot].weight;
    --count_in(has_[slot], slot);
    has_[slot] = nobody;
  }

  void keep_who_is_right() {
    for (Index i = 0; i < slots_.size(); ++i)
      if (const auto& slot = slots_[i]; slot.hand) {
        const auto hand = hand_index_.at(*slot.hand);
        if (slot.is_locked || is_of_pool(hand, slot.pool)) give(i, hand);
      }
  }

  void fill() {
    std::vector<Index> empty;
    for (Index i = 0; i < slots_.size(); ++i)
      if (has_[i] == nobody && !pools_[slots_[i].pool].empty()) empty.push_back(i);
    std::sort(empty.begin(), empty.end(), [&](Index a, Index b) {
      const auto &left = slots_[a], &right = slots_[b];
      return std::tie(right.weight, left.building, left.household, left.role) <
             std::tie(left.weight, right.building, right.household, right.role);
    });
    std::vector<std::int64_t> loads, near;
    for (const auto slot : empty) {
      const auto& pool = pools_[slots_[slot].pool];
      loads.clear();
      near.clear();
      for (const auto hand : pool) {
        loads.push_back(loads_[hand]);
        near.push_back(count_in(hand, slot));
      }
      give(slot, pool[*least_loaded(loads, near)]);
    }
  }

  /// What may go, the lonely ones of a building last, so that they go first.
  void sort_into_buckets() {
    std::vector<Index> order;
    std::vector<std::int64_t> near(slots_.size());
    for (Index i = 0; i < slots_.size(); ++i)
      if (has_[i] != nobody && !slots_[i].is_locked) {
        order.push_back(i);
        near[i] = count_in(has_[i], i);
      }
    std::sort(order.begin(), order.end(), [&](Index a, Index b) {
      return std::tie(near[b], slots_[a].building, slots_[a].household, slots_[a].role) <
             std::tie(near[a], slots_[b].building, slots_[b].household, slots_[b].role);
    });
    for (const auto slot : order)
      bucket(has_[slot], slots_[slot].pool)[slots_[slot].weight].push_back(slot);
  }
  Bucket& bucket(Index hand, std::size_t pool) { return buckets_[hand * pools_.size() + pool]; }

  struct Move {
    std::size_t pool = 0;
    Index to = nobody;
    std::int64_t weight = 0, gain = 0;
  };
  /// The move off this hand after which the two are nearest: the weight nearest to half of what
  /// lies between them.
  Move best_from(Index hand) {
    Move best;
    for (std::size_t pool = 0; pool < pools_.size(); ++pool) {
      const auto& mine = bucket(hand, pool);
      if (mine.empty()) continue;
      const auto to = *std::min_element(pools_[pool].begin(), pools_[pool].end(),
                                        [&](Index a, Index b) { return loads_[a] < loads_[b]; });
      const auto between = loads_[hand] - loads_[to];
      for (const auto& [weight, slots] : mine) {
        const auto gain = weight * (between - weight);  // half of what the squares lose
        if (weight < between && gain > best.gain) best = {pool, to, weight, gain};
      }
    }
    return best;
  }

  /// Hands from the most loaded down; each move makes the sum of squares smaller, so it ends.
  void even_out() {
    buckets_.resize(hands_.size() * pools_.size());
    sort_into_buckets();
    std::vector<Index> order(hands_.size());
    for (Index i = 0; i < order.size(); ++i) order[i] = i;
    for (bool has_moved = true; has_moved;) {
      has_moved = false;
      std::stable_sort(order.begin(), order.end(),
                       [&](Index a, Index b) { return loads_[a] > loads_[b]; });
      for (const auto hand : order)
        while (move_from(hand)) has_moved = true;
    }
  }
  bool move_from(Index hand) {
    const auto move = best_from(hand);
    if (move.to == nobody) return false;
    auto& from = bucket(hand, move.pool);
    const auto found = from.find(move.weight);
    const auto slot = found->second.back();
    found->second.pop_back();
    if (found->second.empty()) from.erase(found);
    take(slot);
    give(slot, move.to);
    bucket(move.to, move.pool)[move.weight].push_back(slot);
    return true;
  }

  const std::vector<Slot>& slots_;
  std::vector<Index> has_;
  std::vector<std::vector<Index>> pools_;
  std::vector<Uuid> hands_;
  std::vector<std::int64_t> loads_;
  std::unordered_map<Uuid, Index> hand_index_, buildings_;
  std::vector<Index> building_;  ///< Of each slot.
  std::vector<std::int64_t> in_building_;
  std::vector<Bucket> buckets_;
};
}  // namespace

std::optional<std::size_t> least_loaded(std::span<const std::int64_t> loads,
                                        std::span<const std::int64_t> in_building) {
  std::optional<std::size_t> best;
  for (std::size_t i = 0; i < loads.size(); ++i)
    if (!best || loads[i] < loads[*best] ||
        (loads[i] == loads[*best] && in_building[i] > in_building[*best]))
      best = i;
  return best;
}

std::vector<std::optional<Uuid>> balance(const std::vector<Slot>& slots,
                                         const std::vector<Pool>& pools,
                                         const std::vector<HandLoad>& carried) {
  return Balance(slots, pools, carried).run();
}
}  // namespace support
