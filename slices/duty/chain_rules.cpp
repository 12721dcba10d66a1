// SPDX-License-Identifier: Apache-2.0
#include "duty/chain_rules.hpp"

#include <algorithm>

namespace duty {
std::vector<std::size_t> chain_at(std::span<const OnCallTime> times, Instant at) {
  std::vector<std::size_t> chain;
  for (std::size_t i = 0; i < times.size(); ++i)
    if (times[i].from <= at && at < times[i].until) chain.push_back(i);
  std::stable_sort(chain.begin(), chain.end(),
                   [&](std::size_t a, std::size_t b) { return times[a].rank < times[b].rank; });
  return chain;
}

std::optional<std::size_t> holder_at(std::span<const OnCallTime> times, Instant at,
                                     std::int64_t step) {
  const auto chain = chain_at(times, at);
  if (chain.empty()) return std::nullopt;
  return chain[std::size_t(std::clamp<std::int64_t>(step, 0, std::ssize(chain) - 1))];
}

std::vector<Gap> gaps_of(std::span<const OnCallTime> times, Instant from, Instant until) {
  std::vector<OnCallTime> firsts;
  for (const auto& one : times)
    if (one.rank == 1) firsts.push_back(one);
  std::sort(firsts.begin(), firsts.end(),
            [](const OnCallTime& a, const OnCallTime& b) { return a.from < b.from; });
  std::vector<Gap> gaps;
  auto covered = from;
  for (const auto& one : firsts) {
    if (one.from >= until) break;
    if (one.from > covered) gaps.push_back({covered, one.from});
    covered = std::max(covered, one.until);
  }
  if (covered < until) gaps.push_back({covered, until});
  return gaps;
}
}  // namespace duty
