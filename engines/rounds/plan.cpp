// SPDX-License-Identifier: Apache-2.0
#include "engines/rounds/plan.hpp"

#include <algorithm>
#include <cmath>
#include <mutex>
#include <thread>

#include "engines/rounds/pool.hpp"
#include "engines/rounds/walk.hpp"

namespace rounds {
namespace {
/// The cheapest rounds of one walk so far; copies only rounds that changed.
class Kept {
 public:
  explicit Kept(const Routes& routes)
      : rounds_(std::size_t(routes.ground().teams)), is_old_(rounds_.size(), 0) {
    take_all(routes);
  }
  Cost cost() const { return cost_; }
  void note(const std::vector<int>& changed) {
    for (int team : changed) {
      if (is_old_[std::size_t(team)]) continue;
      is_old_[std::size_t(team)] = 1;
      old_.push_back(team);
    }
  }
  void take(const Routes& routes) {
    cost_ = routes.cost();
    for (int team : old_) {
      rounds_[std::size_t(team)] = routes.nodes(team);
      is_old_[std::size_t(team)] = 0;
    }
    old_.clear();
  }
  void take_all(const Routes& routes) {
    for (int team = 0; team < int(rounds_.size()); ++team) note({team});
    take(routes);
  }
  Plan plan() const {
    Plan made;
    for (const auto& nodes : rounds_) {
      made.rounds.emplace_back();
      made.rounds.back().stops.assign(nodes.begin() + 1, nodes.end() - 1);
    }
    return made;
  }

 private:
  Cost cost_ = 0;
  std::vector<std::vector<int>> rounds_;
  std::vector<char> is_old_;
  std::vector<int> old_;
};

/// What two walks tell each other.
class Board {
 public:
  explicit Board(Watch& watch) : watch_(watch) {}
  double spent(std::int64_t steps) { return watch_.spent(steps); }
  void tell(Cost cost, std::int64_t steps) {
    const std::lock_guard hold(mutex_);
    if (cost >= told_) return;
    told_ = cost;
    watch_.tell({cost, {}, steps});
  }
  /// Leaves the plan there if it is the cheapest; otherwise takes the cheapest along.
  bool exchange(const Kept& mine, Plan& better) {
    const std::lock_guard hold(mutex_);
    if (mine.cost() < cost_) {
      cost_ = mine.cost();
      plan_ = mine.plan();
      return false;
    }
    better = plan_;
    return mine.cost() > cost_;
  }
  const Plan& plan() const { return plan_; }

 private:
  Watch& watch_;
  std::mutex mutex_;
  Cost told_ = std::numeric_limits<Cost>::max(), cost_ = told_;
  Plan plan_;
};

class Planner {
 public:
  Planner(const Ground& ground, Board& board, std::uint64_t seed, Routes routes)
      : ground_(ground),
        board_(board),
        routes_(std::move(routes)),
        walk_(routes_, seed),
        kept_(routes_),
        pool_(ground, seed),
        is_pooled_(Pool::is_fit(ground)) {}

  void run(double gentle) {
    double from = 0;
    if (is_fewer_worth()) {
      give_up_rounds(fewer_until);
      from = fewer_until;
    }
    const double usual = mean_cost();
    cool(from, 1, gentle * hot_share * usual, cold_share * usual);
  }
  const Kept& kept() const { return kept_; }
  std::int64_t steps() const { return walk_.steps(); }

 private:
  static constexpr double fewer_until = 0.5;
  /// Of what a stop costs at first: how much dearer a plan may become at first, and at last.
  static constexpr double hot_share = 1, cold_share = 0.01, fewer_share = 0.3;
  static constexpr double near_best = 1.02;  ///< Rounds of such plans are pooled.
  static constexpr int steps_at_once = 32, exchanges = 8;

  void cool(double from, double to, double hot, double cold) {
    int exchanged = 0;
    for (double now = board_.spent(walk_.steps()); now < to; now = board_.spent(walk_.steps())) {
      const double share = std::clamp((now - from) / (to - from), 0.0, 1.0);
      const double warmth = hot * std::pow(cold / hot, share);
      for (int i = 0; i < steps_at_once; ++i) step(warmth);
      if (int(share * exchanges) <= exchanged) continue;
      ++exchanged;
      if (is_pooled_ && exchanged >= exchanges / 2) mix();
      exchange();
    }
    if (is_pooled_) mix();
    exchange();
  }

  void mix() {
    Plan found;
    if (!pool_.mix(kept_.cost(), found)) return;
    Routes mixed(ground_, found);
    if (mixed.cost() >= kept_.cost()) return;
    routes_ = std::move(mixed);
    kept_.take_all(routes_);
    board_.tell(kept_.cost(), walk_.steps());
  }

  void exchange() {
    Plan better;
    if (!board_.exchange(kept_, better)) return;
    routes_ = Routes(ground_, better);
    kept_.take_all(routes_);
  }

  void step(double warmth) {
    if (!walk_.step(warmth)) return;
    kept_.note(routes_.changed());
    if (is_pooled_ && double(routes_.cost()) < double(kept_.cost()) * near_best)
      pool_.add(routes_, routes_.changed());
    if (routes_.cost() >= kept_.cost()) return;
    kept_.take(routes_);
    board_.tell(kept_.cost(), walk_.steps());
  }

  bool is_fewer_worth() const {
    return std::any_of(ground_.problem.teams.begin(), ground_.problem.teams.end(),
                       [](const Team& team) { return team.use >= a_dear_team; });
  }

  void give_up_rounds(double until) {
    const double warmth = fewer_share * mean_cost();
    bool is_on = routes_.left_out().empty() && walk_.give_up_round();
    while (is_on && board_.spent(walk_.steps()) < until) {
      for (int i = 0; i < steps_at_once && is_on; ++i) {
        walk_.step_with_fewer(warmth);
        if (!routes_.left_out().empty() && routes_.cost() >= kept_.cost()) continue;
        kept_.take_all(routes_);
        board_.tell(kept_.cost(), walk_.steps());
        is_on = walk_.give_up_round();
      }
    }
    walk_.end_giving_up();
    routes_ = Routes(ground_, kept_.plan());
    kept_.take_all(routes_);
  }

  /// What a stop costs, lateness with it: where that is dear, a walk must dare more.
  double mean_cost() const {
    Cost sum = 0;
    int count = 0;
    for (int team = 0; team < ground_.teams; ++team) {
      if (routes_.is_empty(team)) continue;
      sum += routes_.cost_of_round(team) - ground_.problem.teams[std::size_t(team)].use;
      count += routes_.stops_of(team) + 1;
    }
    return count > 0 ? std::max(0.1, double(sum) / count) : 1;
  }

  static constexpr Cost a_dear_team = 1'000'000'000;
  const Ground& ground_;
  Board& board_;
  Routes routes_;
  Walk walk_;
  Kept kept_;
  Pool pool_;
  bool is_pooled_;
};

Routes filled(const Ground& ground, std::uint64_t seed) {
  Routes routes(ground);
  Walk(routes, seed).fill();
  return routes;
}
}  // namespace

Plan first_plan(const Problem& problem, std::uint64_t seed) {
  const Ground ground(problem);
  return filled(ground, seed).plan();
}

Outcome plan(const Problem& problem, const Options& options, Watch& watch, const Plan* start) {
  const Ground ground(problem);
  auto routes = filled(ground, options.seed);
  double gentle = 1;
  if (start) {
    Routes given(ground, *start);
    Walk(given, options.seed).fill();
    if (given.cost() <= routes.cost()) routes = std::move(given), gentle = 0.1;
  }
  Board board(watch);
  board.tell(routes.cost(), 0);
  if (ground.stops == 0 || ground.teams == 0) return {routes.plan(), routes.cost(), 0};
  Planner one(ground, board, options.seed, routes);
  if (options.threads > 1) {
    Planner two(ground, board, options.seed + 1'000'003, std::move(routes));
    std::thread other([&] { two.run(gentle); });
    one.run(gentle);
    other.join();
  } else {
    one.run(gentle);
  }
  const Routes best(ground, board.plan());
  return {best.plan(), best.cost(), one.steps()};
}
}  // namespace rounds
