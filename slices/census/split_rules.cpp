// SPDX-License-Identifier: Apache-2.0
#include "census/split_rules.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace census {
namespace {
/// Better is more homes kept, then a smaller sum of squares.
struct Merit {
  std::int64_t homes = -1;  ///< Below 0: cannot be reached.
  double squares = 0;
  bool is_reached() const { return homes >= 0; }
  bool operator<(const Merit& other) const {
    return homes != other.homes ? homes < other.homes : squares > other.squares;
  }
};

struct Cuts {
  Merit merit;
  std::int64_t least = 0, most = 0;  ///< Load of one sharer.
  std::vector<std::size_t> ends;     ///< Of each run.
  std::int64_t spread() const { return most - least; }
};

bool is_better(const Cuts& a, const Cuts& b) {
  if (a.merit.homes != b.merit.homes) return a.merit.homes > b.merit.homes;
  if (a.spread() != b.spread()) return a.spread() < b.spread();
  return a.merit.squares < b.merit.squares;
}

/// Sharers in the order in which they stand along the walk: those with a home where it lies, the
/// others in the gaps, as they came.
std::vector<std::size_t> lined_up(std::span<const Sharer> sharers,
                                  const std::vector<std::int64_t>& sums) {
  const auto slots = sharers.size();
  std::vector<std::size_t> settled;
  for (std::size_t i = 0; i < slots; ++i)
    if (sharers[i].home) settled.push_back(i);
  std::stable_sort(settled.begin(), settled.end(), [&](std::size_t a, std::size_t b) {
    return *sharers[a].home < *sharers[b].home;
  });
  constexpr auto nobody = std::numeric_limits<std::size_t>::max();
  std::vector<std::size_t> line(slots, nobody);
  const auto total = std::max<std::int64_t>(sums.back(), 1);
  std::size_t next = 0;
  for (std::size_t n = 0; n < settled.size(); ++n) {
    const auto before = sums[*sharers[settled[n]].home];
    auto slot = std::size_t(before * std::int64_t(slots) / total);
    slot = std::max(slot, next);
    slot = std::min(slot, slots - (settled.size() - n));
    line[slot] = settled[n];
    next = slot + 1;
  }
  std::size_t slot = 0;
  for (std::size_t i = 0; i < slots; ++i) {
    if (sharers[i].home) continue;
    while (line[slot] != nobody) ++slot;
    line[slot] = i;
  }
  return line;
}

class Partition {
 public:
  Partition(std::span<const Stair> stairs, std::span<const Sharer> sharers)
      : sharers_(sharers), sums_(stairs.size() + 1) {
    for (std::size_t i = 0; i < stairs.size(); ++i) sums_[i + 1] = sums_[i] + stairs[i].load;
    line_ = lined_up(sharers, sums_);
  }

  /// The best runs with every load in the window, or none.
  std::optional<Cuts> within(std::int64_t least, std::int64_t most) const {
    const auto stairs = sums_.size() - 1, runs = line_.size();
    std::vector<Merit> before(stairs + 1), after(stairs + 1);
    std::vector<std::vector<std::size_t>> from(runs, std::vector<std::size_t>(stairs + 1));
    before[0] = {0, 0};
    for (std::size_t run = 0; run < runs; ++run) {
      const auto& sharer = sharers_[line_[run]];
      std::fill(after.begin(), after.end(), Merit{});
      for (std::size_t end = 0; end <= stairs; ++end)
        for (auto first = end + 1; first-- > 0;) {
          const auto load = sharer.held + sums_[end] - sums_[first];
          if (load > most) break;
          if (load < least || !before[first].is_reached()) continue;
          const bool is_home = sharer.home && first <= *sharer.home && *sharer.home < end;
          const Merit merit{before[first].homes + (is_home ? 1 : 0),
                            before[first].squares + double(load) * double(load)};
          if (after[end] < merit) {
            after[end] = merit;
            from[run][end] = first;
          }
        }
      std::swap(before, after);
    }
    if (!before[stairs].is_reached()) return std::nullopt;
    return traced(before[stairs], from);
  }

  std::vector<Run> runs_of(const Cuts& cuts) const {
    std::vector<Run> runs(line_.size());
    std::size_t first = 0;
    for (std::size_t run = 0; run < line_.size(); ++run) {
      const auto end = cuts.ends[run];
      runs[line_[run]] = {first, end - first,
                          sharers_[line_[run]].held + sums_[end] - sums_[first]};
      first = end;
    }
    return runs;
  }

  std::int64_t total() const {
    std::int64_t held = 0;
    for (const auto& sharer : sharers_) held += sharer.held;
    return sums_.back() + held;
  }

 private:
  Cuts traced(const Merit& merit, const std::vector<std::vector<std::size_t>>& from) const {
    Cuts cuts{merit, 0, 0, std::vector<std::size_t>(line_.size())};
    auto end = sums_.size() - 1;
    for (auto run = line_.size(); run-- > 0;) {
      cuts.ends[run] = end;
      const auto load = sharers_[line_[run]].held + sums_[end] - sums_[from[run][end]];
      cuts.least = run + 1 == line_.size() ? load : std::min(cuts.least, load);
      cuts.most = std::max(cuts.most, load);
      end = from[run][end];
    }
    return cuts;
  }

  std::span<const Sharer> sharers_;
  std::vector<std::int64_t> sums_;  ///< Load before each stairwell, and of all.
  std::vector<std::size_t> line_;
};
}  // namespace

std::vector<Run> split(std::span<const Stair> stairs, std::span<const Sharer> sharers) {
  if (sharers.empty()) return {};
  const Partition partition(stairs, sharers);
  std::int64_t spread = 1;
  for (const auto& stair : stairs) spread = std::max(spread, stair.load);
  const auto mean = partition.total() / std::int64_t(sharers.size());
  for (;; spread *= 2) {
    std::optional<Cuts> best;
    // The mean lies in the window of every partition.
    for (auto least = std::max<std::int64_t>(0, mean - spread); least <= mean; ++least) {
      auto cuts = partition.within(least, least + spread);
      if (cuts && (!best || is_better(*cuts, *best))) best = std::move(cuts);
    }
    if (best) return partition.runs_of(*best);
  }
}
}  // namespace census
