// SPDX-License-Identifier: Apache-2.0
#include "engines/rounds/pool.hpp"

#include <algorithm>
#include <limits>

namespace rounds {
namespace {
constexpr std::size_t most_columns = 12'000;
constexpr int price_rounds = 150, most_chosen = 4'000;
constexpr std::int64_t most_dives = 60'000;
}  // namespace

Pool::Pool(const Ground& ground, std::uint64_t seed)
    : ground_(ground), prices_(std::size_t(ground.stops), 0), of_stop_(std::size_t(ground.stops)) {
  engine::Chance chance(seed);
  for (int stop = 0; stop < ground.stops; ++stop) marks_.push_back(chance.next());
}

bool Pool::is_fit(const Ground& ground) {
  constexpr int most_stops = 1'200;
  return ground.kinds == 1 && !ground.has_optional && ground.stops <= most_stops &&
         ground.problem.carriages.empty();
}

void Pool::add(const Routes& routes, const std::vector<int>& teams) {
  for (int team : teams) {
    if (routes.is_empty(team)) continue;
    const auto& nodes = routes.nodes(team);
    std::uint64_t key = 0;
    for (std::size_t i = 1; i + 1 < nodes.size(); ++i) key ^= marks_.data()[nodes[i]];
    const Cost cost = routes.cost_of_round(team);
    const auto [found, is_new] = known_.try_emplace(key, int(columns_.size()));
    if (is_new) columns_.emplace_back();
    auto& column = columns_[std::size_t(found->second)];
    if (!is_new && column.cost <= cost) continue;
    column.cost = cost;
    column.stops.assign(nodes.begin() + 1, nodes.end() - 1);
  }
  if (columns_.size() > most_columns) drop_oldest();
}

void Pool::drop_oldest() {
  columns_.erase(columns_.begin(), columns_.begin() + std::ptrdiff_t(most_columns / 2));
  known_.clear();
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    std::uint64_t key = 0;
    for (int stop : columns_[i].stops) key ^= marks_.data()[stop];
    known_[key] = int(i);
  }
}

/// What the prices say of each round; the sum of what is below nothing.
double Pool::reprice(std::vector<int>& cover) {
  double below = 0;
  std::fill(cover.begin(), cover.end(), 0);
  for (auto& column : columns_) {
    double reduced = double(column.cost);
    for (int stop : column.stops) reduced -= prices_.data()[stop];
    column.reduced = reduced;
    if (reduced >= 0) continue;
    below += reduced;
    for (int stop : column.stops) ++cover.data()[stop];
  }
  return below;
}

/// Prices of the stops that make the bound high (subgradients of the Lagrangian).
void Pool::price(Cost limit) {
  std::vector<int> cover(prices_.size(), 0);
  double pace = 1;
  bound_ = -std::numeric_limits<double>::max();
  int since = 0;
  for (int round = 0; round < price_rounds; ++round) {
    const double below = reprice(cover);
    double bound = below, steepness = 0;
    for (std::size_t i = 0; i < prices_.size(); ++i) {
      bound += prices_[i];
      steepness += double(1 - cover[i]) * (1 - cover[i]);
    }
    if (bound > bound_) {
      bound_ = bound;
      best_prices_ = prices_;
      since = 0;
    } else if (++since > 8) {
      pace /= 2;
      since = 0;
    }
    if (steepness == 0) break;
    const double step = pace * std::max(1.0, double(limit) * 1.0005 - bound) / steepness;
    for (std::size_t i = 0; i < prices_.size(); ++i) prices_[i] += step * (1 - cover[i]);
  }
  prices_ = best_prices_;
  below_ = reprice(cover);
}

void Pool::choose_columns(Cost limit) {
  std::vector<int> order;
  for (std::size_t i = 0; i < columns_.size(); ++i)
    if (columns_[i].reduced < double(limit) - bound_) order.push_back(int(i));
  std::sort(order.begin(), order.end(), [&](int a, int b) {
    const auto &one = columns_[std::size_t(a)], &two = columns_[std::size_t(b)];
    return one.reduced != two.reduced ? one.reduced < two.reduced : a < b;
  });
  if (order.size() > std::size_t(most_chosen)) order.resize(most_chosen);
  for (auto& list : of_stop_) list.clear();
  for (int column : order)
    for (int stop : columns_[std::size_t(column)].stops)
      of_stop_[std::size_t(stop)].push_back(column);
}

bool Pool::is_free(const Column& column) const {
  return std::none_of(column.stops.begin(), column.stops.end(),
                      [&](int stop) { return is_covered_.data()[stop] != 0; });
}

int Pool::hardest_stop() const {
  int hardest = nobody;
  std::size_t least = std::numeric_limits<std::size_t>::max();
  for (std::size_t stop = 0; stop < of_stop_.size(); ++stop) {
    if (is_covered_[stop] || of_stop_[stop].size() >= least) continue;
    least = of_stop_[stop].size();
    hardest = int(stop);
  }
  return hardest;
}

void Pool::dive(double cost, double uncovered_price) {
  if (++dives_ > most_dives) return;
  const int stop = hardest_stop();
  if (stop == nobody) {
    if (cost < best_ - 0.5 && int(chosen_.size()) <= ground_.teams)
      best_ = cost, best_chosen_ = chosen_;
    return;
  }
  for (int number : of_stop_[std::size_t(stop)]) {
    const auto& column = columns_[std::size_t(number)];
    if (cost + uncovered_price + column.reduced + std::min(0.0, below_) > best_ - 0.5) break;
    if (!is_free(column)) continue;
    double priced = 0;
    for (int one : column.stops) {
      is_covered_.data()[one] = 1;
      priced += prices_.data()[one];
    }
    chosen_.push_back(number);
    dive(cost + double(column.cost), uncovered_price - priced);
    chosen_.pop_back();
    for (int one : column.stops) is_covered_.data()[one] = 0;
  }
}

bool Pool::mix(Cost limit, Plan& found) {
  price(limit);
  choose_columns(limit);
  is_covered_.assign(prices_.size(), char(0));
  chosen_.clear();
  best_chosen_.clear();
  best_ = double(limit);
  dives_ = 0;
  double sum = 0;
  for (double price : prices_) sum += price;
  dive(0, sum);
  if (best_chosen_.empty()) return false;
  found.rounds.assign(std::size_t(ground_.teams), {});
  for (std::size_t i = 0; i < best_chosen_.size(); ++i)
    found.rounds[i].stops = columns_[std::size_t(best_chosen_[i])].stops;
  return true;
}
}  // namespace rounds
